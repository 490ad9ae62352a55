// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/floor/packing_service.h"

#include <optional>
#include <string>

namespace supercargo::floor {

/// A number that a person types when the package leaves, and whose it is.
struct TypedTracking {
    std::optional<std::string> number;
    std::optional<std::string> carrier;
};

/// The package has left: nothing moves in stock, and the platforms are owed the news.
class ShippingService {
public:
    ShippingService(db::Connection& db, const Clock& clock, PackingService& packing, audit::Actor actor)
        : m_db{db},
          m_clock{clock},
          m_packing{packing},
          m_actor{std::move(actor)},
          m_packages{db},
          m_stages{db},
          m_numbers{db},
          m_shipments{db},
          m_audit{db}
    {}

    /// packed → shipped, with an outbox entry for every order in the package whose shop marks at `shipped`, and for
    /// the others where number or carrier come only now. Throws
    /// not_found; not_allowed for a package that is not packed, held, cancelled or changed, or that has another
    /// number already; number_invalid.
    void ship(PackageId package, const TypedTracking& typed);
    /// The same within the caller's transaction.
    void shipWithin(PackageId package, const TypedTracking& typed);

private:
    /// True when the package leaves with another number or carrier than its label was told with.
    [[nodiscard]] bool takeTyped(const packages::Package& package, const TypedTracking& typed);

    db::Connection& m_db;
    const Clock& m_clock;
    PackingService& m_packing;
    audit::Actor m_actor;
    packages::PackageRepository m_packages;
    packages::StageKeeper m_stages;
    channels::NumberRepository m_numbers;
    LabelRepository m_shipments;
    audit::AuditRepository m_audit;
};

} // namespace supercargo::floor
