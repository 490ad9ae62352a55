// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/order_version.h"

#include "core/base/text.h"

#include <algorithm>
#include <utility>

namespace supercargo::orders {

namespace {

std::string shown(const std::string& text)
{
    return text;
}
std::string shown(const std::int64_t number)
{
    return std::to_string(number);
}
std::string shown(const bool value)
{
    return value ? "yes" : "no";
}
std::string shown(const PlatformStatus status)
{
    return std::string{toString(status)};
}
std::string shown(const Money& money)
{
    return money.toDecimal() + " " + std::string{money.currency().code()};
}
std::string shown(const DayOrInstant& when)
{
    return when.isDay ? toIsoDate(when.date) : toIso8601(when.at);
}
std::string shown(const std::vector<std::string>& lines)
{
    return joined(lines, "\n");
}
template <typename T>
std::string shown(const std::optional<T>& value)
{
    return value ? shown(*value) : std::string{};
}

/// Sets fields and notes what differs; of a new order nothing is noted, all of it is news.
class Taker {
public:
    Taker(VersionChanges& changes, const bool isNew) : m_changes{changes}, m_isNew{isNew} {}

    template <typename Ours, typename Theirs>
    bool set(const std::string_view field, Ours& ours, const Theirs& theirs)
    {
        if (ours == theirs) {
            return false;
        }
        if (!m_isNew) {
            m_changes.fields.push_back({std::string{field}, shown(ours), shown(theirs)});
        }
        ours = theirs;
        return true;
    }
    /// Leaves ours where the source does not have the field.
    template <typename T>
    bool take(const std::string_view field, T& ours, const std::optional<T>& theirs)
    {
        return theirs && set(field, ours, *theirs);
    }
    template <typename T>
    bool take(const std::string_view field, std::optional<T>& ours, const std::optional<T>& theirs)
    {
        return theirs && set(field, ours, theirs);
    }

    void noteNew(std::string field, const std::int64_t value)
    {
        if (!m_isNew) {
            m_changes.fields.push_back({std::move(field), {}, shown(value)});
        }
    }

private:
    VersionChanges& m_changes;
    bool m_isNew;
};

/// A cell may hold several lines of an address.
std::optional<std::vector<std::string>> singleLines(const std::optional<std::vector<std::string>>& lines)
{
    if (!lines) {
        return std::nullopt;
    }
    std::vector<std::string> single;
    for (const auto& line : *lines) {
        for (const auto& part : split(line, '\n')) {
            if (const auto text = trimmed(part); !text.empty()) {
                single.emplace_back(text);
            }
        }
    }
    return single;
}

bool takeShipTo(Taker& taker, PostalAddress& ours, const IncomingAddress& theirs)
{
    bool changed = taker.take("ship_to.name", ours.name, theirs.name);
    changed = taker.take("ship_to.company", ours.company, theirs.company) || changed;
    changed = taker.take("ship_to.lines", ours.lines, singleLines(theirs.lines)) || changed;
    changed = taker.take("ship_to.city", ours.city, theirs.city) || changed;
    changed = taker.take("ship_to.region", ours.region, theirs.region) || changed;
    changed = taker.take("ship_to.postcode", ours.postcode, theirs.postcode) || changed;
    changed = taker.take("ship_to.country", ours.country, theirs.country) || changed;
    changed = taker.take("ship_to.phone", ours.phone, theirs.phone) || changed;
    return changed;
}

IncomingAddress incomingFrom(const PostalAddress& address)
{
    return {address.name,   address.company,  address.lines,   address.city,
            address.region, address.postcode, address.country, address.phone};
}

/// Of a corrected address the platform's own word is followed aside, until it says something else than before.
bool takePlatformsShipTo(Taker& taker, Order& order, const IncomingAddress& theirs)
{
    if (!order.platformShipTo) {
        return takeShipTo(taker, order.shipTo, theirs);
    }
    VersionChanges aside;
    Taker asideTaker{aside, true};
    if (!takeShipTo(asideTaker, *order.platformShipTo, theirs)) {
        return false;
    }
    const auto now = *std::exchange(order.platformShipTo, std::nullopt);
    return takeShipTo(taker, order.shipTo, incomingFrom(now));
}

OrderLine newLine(const IncomingLine& theirs, const std::size_t position)
{
    OrderLine line;
    line.position = static_cast<std::int64_t>(position);
    line.platformLineId = theirs.platformLineId;
    line.platformSku = theirs.platformSku;
    line.skuKey = skuKey(theirs.platformSku, theirs.title);
    line.title = theirs.title;
    line.quantity = theirs.quantity;
    line.shipped = theirs.shipped.value_or(0);
    line.unitPrice = theirs.unitPrice;
    line.total = theirs.total;
    line.needsShipping = theirs.needsShipping;
    return line;
}

/// What our packages have to do with the pieces that the platform counts.
struct OwnShare {
    const ShippedByUs& shipped;
    std::optional<Instant> releasedAt; // what left before counts no more
    bool wasShipped = false;           // the platform said so before
    bool isGivenBack = false;          // it took some of it back now

    [[nodiscard]] OwnPieces piecesOf(const OrderLine& ours) const;
    /// The platform wants the line again after our last of it had left.
    [[nodiscard]] bool isReleased(const OrderLine& ours) const;
    /// Elsewhere shipped, of what the platform counts now.
    [[nodiscard]] std::int64_t elsewhere(const OrderLine& ours, std::int64_t theirs) const;
    void noteGivenBack(const OrderLine& ours, std::int64_t theirs);
};

OwnPieces OwnShare::piecesOf(const OrderLine& ours) const
{
    const auto found = shipped.find(ours.id);
    return found == shipped.end() ? OwnPieces{} : found->second;
}

bool OwnShare::isReleased(const OrderLine& ours) const
{
    const auto own = piecesOf(ours);
    return releasedAt && (own.pieces > 0 ? own.lastAt <= *releasedAt : wasShipped);
}

std::int64_t OwnShare::elsewhere(const OrderLine& ours, const std::int64_t theirs) const
{
    const auto own = piecesOf(ours);
    return isReleased(ours) ? std::min(ours.shipped, theirs - own.left) : std::max(ours.shipped, theirs - own.pieces);
}

void OwnShare::noteGivenBack(const OrderLine& ours, const std::int64_t theirs)
{
    isGivenBack = isGivenBack || (isReleased(ours) && (wasShipped || elsewhere(ours, theirs) < ours.shipped));
}

bool takeLine(Taker& taker, OrderLine& ours, const IncomingLine& theirs, OwnShare& own)
{
    const auto before = ours.toShip();
    const auto name = "line " + (ours.platformSku.empty() ? std::to_string(ours.position) : ours.platformSku) + " ";
    const auto unlessEmpty = [](const std::string& text) { return text.empty() ? std::nullopt : std::optional{text}; };
    taker.take(name + "id", ours.platformLineId, unlessEmpty(theirs.platformLineId));
    taker.take(name + "title", ours.title, unlessEmpty(theirs.title));
    // A line known by the platform's id may be given another SKU; what it was mapped to is then no longer true.
    bool changed = taker.take(name + "sku", ours.platformSku, unlessEmpty(theirs.platformSku));
    if (auto key = skuKey(ours.platformSku, ours.title); changed && key != ours.skuKey) {
        ours.skuKey = std::move(key);
        ours.product = {};
        ours.productQuantity = 1;
    }
    taker.set(name + "quantity", ours.quantity, theirs.quantity);
    if (theirs.shipped) {
        own.noteGivenBack(ours, *theirs.shipped);
        taker.set(name + "shipped", ours.shipped, own.elsewhere(ours, *theirs.shipped));
    }
    taker.take(name + "price", ours.unitPrice, theirs.unitPrice);
    taker.take(name + "total", ours.total, theirs.total);
    taker.set(name + "needs shipping", ours.needsShipping, theirs.needsShipping);
    changed = changed || ours.toShip() != before;
    return changed;
}

bool takeLines(Taker& taker, std::vector<OrderLine>& ours, const std::vector<IncomingLine>& theirs, OwnShare& own)
{
    bool changed = false;
    const auto match = matchLines(ours, theirs);
    for (std::size_t i = 0; i < theirs.size(); ++i) {
        if (match[i] >= 0) {
            changed = takeLine(taker, ours[static_cast<std::size_t>(match[i])], theirs[i], own) || changed;
            continue;
        }
        ours.push_back(newLine(theirs[i], ours.size() + 1));
        taker.noteNew("line " + (theirs[i].platformSku.empty() ? theirs[i].title : theirs[i].platformSku),
                      theirs[i].quantity);
        changed = true;
    }
    return changed;
}

void hold(Order& order, const std::string_view reason)
{
    if (!order.held) {
        order.held = true;
        order.heldReason = reason;
    }
}

VersionChanges take(Order& order, const IncomingOrder& incoming, const ShippedByUs& shippedByUs, const bool isNew)
{
    VersionChanges changes;
    Taker taker{changes, isNew};
    const bool wasOursToShip = order.isOursToShip();
    OwnShare own{.shipped = shippedByUs,
                 .releasedAt = incoming.releasedAt,
                 .wasShipped = order.status == PlatformStatus::shipped || order.status == PlatformStatus::completed};
    if (order.status != PlatformStatus::cancelled || incoming.releasedAt) {
        changes.cancelled =
            taker.take("status", order.status, incoming.status) && order.status == PlatformStatus::cancelled;
    }
    taker.take("fulfilled_by_platform", order.fulfilledByPlatform, incoming.fulfilledByPlatform);
    changes.oursToShip = order.isOursToShip() != wasOursToShip;
    taker.take("buyer_id", order.buyerId, incoming.buyerId);
    taker.take("buyer_name", order.buyerName, incoming.buyerName);
    taker.take("buyer_email", order.buyerEmail, incoming.buyerEmail);
    taker.take("buyer_phone", order.buyerPhone, incoming.buyerPhone);
    changes.shipTo = takePlatformsShipTo(taker, order, incoming.shipTo);
    changes.lines = takeLines(taker, order.lines, incoming.lines, own) || own.isGivenBack;
    if (own.isGivenBack) {
        hold(order, kGivenBack);
    }
    taker.take("placed_at", order.placedAt, incoming.placedAt);
    changes.deadlines = taker.take("paid_at", order.paidAt, incoming.paidAt);
    changes.deadlines = taker.take("ship_by", order.shipBy, incoming.shipBy) || changes.deadlines;
    taker.take("deliver_by", order.deliverBy, incoming.deliverBy);
    taker.take("service_level", order.serviceLevel, incoming.serviceLevel);
    taker.take("buyer_note", order.buyerNote, incoming.buyerNote);
    taker.take("ioss_number", order.iossNumber, incoming.iossNumber);
    taker.take("vat_number", order.vatNumber, incoming.vatNumber);
    taker.take("total", order.total, incoming.total);
    taker.take("shipping_paid", order.shippingPaid, incoming.shippingPaid);
    changes.buyerAskedCancel =
        taker.take("buyer_asked_cancel", order.buyerAskedCancel, incoming.buyerAskedCancel) && order.buyerAskedCancel;
    if (changes.buyerAskedCancel) {
        hold(order, kBuyerAskedCancel);
    }
    if (incoming.version && (!order.version || *order.version < *incoming.version)) {
        order.version = incoming.version;
    }
    return changes;
}

} // namespace

VersionVerdict judgeVersion(const std::optional<Instant> oursVersion, const std::string_view oursHash,
                            const std::optional<Instant> theirsVersion, const std::string_view theirsHash,
                            const bool wasTakenBefore)
{
    if (oursVersion && theirsVersion && *theirsVersion != *oursVersion) {
        if (*theirsVersion < *oursVersion) {
            return VersionVerdict::stale;
        }
        return theirsHash == oursHash ? VersionVerdict::unchanged : VersionVerdict::take;
    }
    if (theirsHash == oursHash) {
        return VersionVerdict::unchanged;
    }
    return wasTakenBefore ? VersionVerdict::stale : VersionVerdict::take;
}

VersionChanges takeVersion(Order& order, const IncomingOrder& incoming, const ShippedByUs& shippedByUs)
{
    return take(order, incoming, shippedByUs, false);
}

VersionChanges correctShipTo(Order& order, const PostalAddress& to)
{
    VersionChanges changes;
    Taker taker{changes, false};
    const auto platforms = order.platformShipTo.value_or(order.shipTo);
    changes.shipTo = takeShipTo(taker, order.shipTo, incomingFrom(to));
    order.platformShipTo = order.shipTo == platforms ? std::nullopt : std::optional{platforms};
    return changes;
}

Order firstVersion(const ShopId shop, const IncomingOrder& incoming)
{
    Order order;
    order.shop = shop;
    order.platformOrderId = incoming.platformOrderId;
    take(order, incoming, {}, true);
    return order;
}

} // namespace supercargo::orders
