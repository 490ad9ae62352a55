// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/ebay/ebay_connection.h"

#include "core/net/json_page.h"
#include "core/platforms/ebay/carriers.h"
#include "core/platforms/ebay/complaints.h"
#include "core/platforms/ebay/inventory.h"
#include "core/platforms/ebay/order_mapping.h"
#include "core/platforms/ebay/order_pages.h"
#include "core/platforms/json_members.h"
#include "core/platforms/page_cursor.h"
#include "core/platforms/shop_access.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace supercargo::platforms::ebay {

namespace {

using nlohmann::json;

constexpr std::string_view kFulfillmentScope = "sell.fulfillment";

/// Throws answer_malformed where the answer is not that page, or not whole.
PageFacts factsOf(const json& answer, const std::int64_t offset)
{
    const PageFacts facts{.count = static_cast<std::int64_t>(arrayAt(answer, "orders").size()),
                          .total = requiredCount(answer, "total"),
                          .limit = std::clamp<std::int64_t>(countAt(answer, "limit").value_or(kPageSize), 1, kPageSize),
                          .hasNext = optionalText(answer, "next").has_value()};
    requirePage(countAt(answer, "offset"), offset);
    requireOrders(facts.count > 0, facts.total > 0 && (facts.hasNext || offset == 0));
    return facts;
}

/// All lines of the order with what is left of each, for a whole order whose lines came without ids.
json linesOf(const json& order)
{
    auto lines = json::array();
    for (const auto& line : arrayAt(order, "lineItems")) {
        lines.push_back(
            {{"lineItemId", textAt(line, "lineItemId")}, {"quantity", countAt(line, "quantity").value_or(1)}});
    }
    return lines;
}

} // namespace

EbayConnection::EbayConnection(sync::Account account, const sync::ConnectionParts& parts)
    : m_account{std::move(account)},
      m_currency{parts.currency},
      m_clock{parts.clock},
      m_client{m_account, parts}
{}

sync::PullHabits EbayConnection::habits() const
{
    sync::PullHabits habits;
    habits.overlap = std::chrono::minutes{10}; // eBay's index of changes may lag behind its orders
    return habits;
}

Call EbayConnection::fulfillmentCall(const std::string_view operation, const std::string& path) const
{
    return {.operation = operation,
            .scope = kFulfillmentScope,
            .url = m_client.hosts().api + "/sell/fulfillment/v1/order" + path};
}

json EbayConnection::get(const Call& call, const TaskControl& task)
{
    const auto answer = m_client.sendOrThrow(call, task);
    return net::parsePage(answer.body, net::hostOf(call.url));
}

json EbayConnection::getOrder(const std::string& orderId, const TaskControl& task)
{
    return get(fulfillmentCall("getOrder", "/" + net::percentEncoded(orderId)), task);
}

json EbayConnection::getFulfillments(const std::string& orderId, const TaskControl& task)
{
    return get(fulfillmentCall("getShippingFulfillments", "/" + net::percentEncoded(orderId) + "/shipping_fulfillment"),
               task);
}

sync::ConnectionReport EbayConnection::test(const TaskControl& task)
{
    sync::ConnectionReport report;
    report.authorizedUntil = m_client.authorizedUntil();
    noteMissing(report, [&] {
        const Call call{.operation = "getUser",
                        .scope = "commerce.identity.readonly",
                        .url = m_client.hosts().apiz + "/commerce/identity/v1/user/"};
        const auto user = get(call, task);
        report.accountName = optionalText(user, "username").value_or(textAt(user, "userId"));
        if (const auto marketplace = optionalText(user, "registrationMarketplaceId")) {
            report.marketplaces.push_back(*marketplace);
        }
    });
    noteMissing(report,
                [&] { [[maybe_unused]] const auto page = get(fulfillmentCall("getOrders", "?limit=1"), task); });
    noteMissing(report, [&] { m_client.heedLimits(task); });
    return report;
}

sync::OrderPage EbayConnection::pull(const sync::PullWindow& window, const std::string& continuation,
                                     const TaskControl& task)
{
    const auto asked = parseCursor(continuation);
    const auto offset = offsetOf(asked);
    const auto call = fulfillmentCall("getOrders", "?" + pageQuery(window, offset));
    const auto answer = get(call, task);
    sync::OrderPage page;
    page.next = toText(namingHost(net::hostOf(call.url), [&] { return following(asked, factsOf(answer, offset)); }));
    for (const auto& warning : complaintsIn(answer, "warnings")) {
        page.unreadable.push_back({"", warning.words});
    }
    namingHost(net::hostOf(call.url), [&] {
        for (const auto& order : arrayAt(answer, "orders")) {
            addOrder(order, page, task);
        }
    });
    return page;
}

/// A page does not say who asked for a cancellation, nor how many pieces of a line have left. Where eBay does not tell
/// more of an order, it goes in as the page has it, and that is shown.
void EbayConnection::addOrder(const json& order, sync::OrderPage& page, const TaskControl& task)
{
    const auto id = net::textOf(order, "orderId");
    platforms::addOrder(page, id, [&] {
        auto read = incomingOrder(order, m_currency);
        noteRefused(page, id, [&] {
            const auto whole = asksForCancelRequests(order) ? getOrder(id, task) : json{};
            const auto& better = whole.is_object() ? whole : order;
            if (asksForShipments(better)) {
                read = incomingOrder(better, m_currency, shippedPieces(getFulfillments(id, task)));
            } else if (whole.is_object()) {
                read = incomingOrder(whole, m_currency);
            }
        });
        return read;
    });
}

sync::OrderAtPlatform EbayConnection::read(const std::string& platformOrderId, const TaskControl& task)
{
    const auto order = getOrder(platformOrderId, task);
    const auto fulfillments = getFulfillments(platformOrderId, task);
    return namingHost(net::hostOf(m_client.hosts().api), [&] {
        return sync::OrderAtPlatform{statusOf(order), readShipments(fulfillments, order)};
    });
}

std::string EbayConnection::shipmentBody(const outbox::ShipmentMark& mark, const TaskControl& task)
{
    json body;
    const bool lacksIds = std::any_of(mark.lines.begin(), mark.lines.end(),
                                      [](const outbox::MarkedLine& line) { return line.platformLineId.empty(); });
    if (mark.lines.empty() || lacksIds) {
        if (mark.isPart) {
            throw Error{ErrorCode::invalid_argument, {"order line", mark.platformOrderId}};
        }
        body["lineItems"] = linesOf(getOrder(mark.platformOrderId, task));
    } else {
        body["lineItems"] = json::array();
        for (const auto& line : mark.lines) {
            body["lineItems"].push_back(
                {{"lineItemId", lineItemIdOf(line.platformLineId)}, {"quantity", line.quantity}});
        }
    }
    // A date in the future is refused (32500), and the future is eBay's to tell.
    body["shippedDate"] = ebayTime(std::min(mark.shippedAt, m_clock.now() + m_client.clockSkew()));
    // Both or neither: they depend on each other.
    if (const auto tracking = trackingNumber(mark.tracking); !tracking.empty()) {
        body["trackingNumber"] = tracking;
        body["shippingCarrierCode"] = carrierCode(mark.carrier);
    }
    return jsonText(body);
}

void EbayConnection::markShipped(const sync::ShipmentNews& news, const TaskControl& task)
{
    const auto& orderId = news.mark.platformOrderId;
    auto call =
        fulfillmentCall("createShippingFulfillment", "/" + net::percentEncoded(orderId) + "/shipping_fulfillment");
    call.method = net::HttpMethod::post;
    call.body = shipmentBody(news.mark, task);
    call.repeating = net::Repeating::unsafe;
    const auto answer = m_client.send(call, task);
    if (answer.isSuccess()) {
        return;
    }
    if (answer.status == 409 || has(complaintsOf(answer), kAlreadyFulfilled)) {
        const auto shipments = read(orderId, task).shipments;
        if (std::any_of(shipments.begin(), shipments.end(), [&](const auto& known) { return isSame(known, news); })) {
            return;
        }
    }
    throwComplaint(answer, net::hostOf(call.url), call.scope);
}

bool EbayConnection::isSame(const sync::KnownShipment& shipment, const sync::ShipmentNews& news) const
{
    const auto told = trackingNumber(news.mark.tracking);
    if (!told.empty() || !shipment.tracking.empty()) {
        return trackingNumber(shipment.tracking) == told;
    }
    return std::is_permutation(shipment.lines.begin(), shipment.lines.end(), news.mark.lines.begin(),
                               news.mark.lines.end());
}

std::vector<sync::StockRefusal> EbayConnection::pushStock(const std::span<const sync::StockLevel> levels,
                                                          const TaskControl& task)
{
    return namingHost(net::hostOf(m_client.hosts().api), [&] { return pushLevels(m_client, levels, task); });
}

std::vector<sync::StockLevel> EbayConnection::readStock(const std::span<const std::string> platformSkus,
                                                        const TaskControl& task)
{
    return namingHost(net::hostOf(m_client.hosts().api), [&] { return readLevels(m_client, platformSkus, task); });
}

std::unique_ptr<sync::ShopConnection> open(const sync::Account& account, const sync::ConnectionParts& parts)
{
    return std::make_unique<EbayConnection>(account, parts);
}

} // namespace supercargo::platforms::ebay
