// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/shipping_service.h"

#include "core/base/refusal.h"
#include "core/base/text.h"

#include <array>

namespace supercargo::floor {

using packages::PackageState;

void ShippingService::ship(const PackageId package, const TypedTracking& typed)
{
    db::Transaction transaction{m_db};
    shipWithin(package, typed);
    transaction.commit();
}

void ShippingService::shipWithin(const PackageId package, const TypedTracking& typed)
{
    const auto now = m_clock.now();
    const auto found = m_packages.get(package);
    if (found.state > PackageState::packed) {
        throw notAllowed(found.state == PackageState::cancelled ? Refusal::package_cancelled : Refusal::package_shipped,
                         {found.number});
    }
    m_packing.refuseObstacle(found);
    if (found.state != PackageState::packed) {
        throw notAllowed(Refusal::package_not_packed, {found.number});
    }
    const bool isOtherwise = takeTyped(found, typed);
    m_packages.setState(package, std::array{PackageState::packed}, PackageState::shipped, {m_actor, now});
    m_shipments.setShippedAt(package, now);
    if (isOtherwise) {
        m_packing.followUpMarks(package);
    }
    m_packing.addMarks(package, "shipped");
    m_stages.refreshOf(std::array{package});
}

bool ShippingService::takeTyped(const packages::Package& package, const TypedTracking& typed)
{
    auto number = package.trackingNumber;
    if (typed.number && foldedCode(*typed.number) != foldedCode(number)) {
        if (!number.empty()) {
            throw notAllowed(Refusal::number_is_fixed, {package.number, number});
        }
        number = m_numbers.takeTyped(*typed.number, package.channel, package.id, m_clock.now());
        m_audit.record(m_actor, m_clock.now(), {"package", package.id.value, "number", "tracking", {}, number});
    }
    const auto carrier = typed.carrier ? toValidUtf8(trimmed(*typed.carrier)) : package.carrier;
    if (carrier != package.carrier) {
        m_audit.record(m_actor, m_clock.now(),
                       {"package", package.id.value, "carrier", "carrier", package.carrier, carrier});
    }
    m_shipments.setTracking(package.id, number, carrier);
    return number != package.trackingNumber || carrier != package.carrier;
}

} // namespace supercargo::floor
