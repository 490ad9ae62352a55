// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/shopify/shopify_connection.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/net/json_page.h"
#include "core/platforms/json_members.h"
#include "core/platforms/shopify/fulfillments.h"
#include "core/platforms/shopify/order_questions.h"
#include "core/platforms/shopify/queries.h"
#include "core/platforms/shopify/stock_calls.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace supercargo::platforms::shopify {

namespace {

using nlohmann::json;

constexpr std::string_view kOrders = "orders";
constexpr std::string_view kHolds = "holds";

/// What the app's owner must have allowed (shopify.dev, "Shopify API access scopes").
constexpr std::array<std::string_view, 6> kScopes{"read_orders",     "write_merchant_managed_fulfillment_orders",
                                                  "read_products",   "read_inventory",
                                                  "write_inventory", "read_locations"};

/// "updated_at:>='2026-11-20T10:00:00Z' AND updated_at:<'…'": dates in quotes, the first bound is in it.
std::string changedIn(const sync::PullWindow& window)
{
    const auto second = [](const Instant instant) {
        return toIso8601(std::chrono::floor<std::chrono::seconds>(instant));
    };
    return "updated_at:>='" + second(window.from) + "' AND updated_at:<'" + second(window.to) + "'";
}

bool isTooDear(const Error& error)
{
    return error.code() == ErrorCode::platform_refused && error.arguments().back().starts_with("MAX_COST_EXCEEDED");
}

/// A scope to write something contains the one to read it.
bool has(const std::set<std::string>& scopes, const std::string_view scope)
{
    if (scopes.count(std::string{scope}) != 0) {
        return true;
    }
    return scope.starts_with("read_") && scopes.count("write_" + std::string{scope.substr(5)}) != 0;
}

std::string named(const json& location)
{
    return digitsOf(textAt(location, "id")) + " " + textAt(location, "name");
}

} // namespace

ShopifyConnection::ShopifyConnection(const sync::Account& account, const sync::ConnectionParts& parts)
    : m_client{account, parts},
      m_locations{locationsOf(account.marketplaces)}
{
    for (const auto& marketplace : account.marketplaces) {
        if (const auto first = locationsOf({marketplace}); m_stockLocation.empty() && !first.empty()) {
            m_stockLocation = *first.begin();
        }
    }
}

sync::PullHabits ShopifyConnection::habits() const
{
    sync::PullHabits habits;
    habits.overlap = std::chrono::minutes{10};        // the search's index may lag behind the orders
    habits.continuationLives = std::chrono::hours{1}; // a cursor is good for the question that it came from
    return habits;
}

// ---- Orders ----------------------------------------------------------------------------------------------------

sync::OrderPage ShopifyConnection::pull(const sync::PullWindow& window, const std::string& continuation,
                                        const TaskControl& task)
{
    const auto colon = continuation.find(':');
    const auto place = colon == std::string::npos ? std::string{} : continuation.substr(colon + 1);
    return namingHost(m_client.host(), [&] {
        return continuation.starts_with(kHolds) ? pullHolds(window, place, task) : pullOrders(window, place, task);
    });
}

/// `place`: "6:CURSOR"; how many at a time, which is halved where so many orders cost too much.
sync::OrderPage ShopifyConnection::pullOrders(const sync::PullWindow& window, const std::string& place,
                                              const TaskControl& task)
{
    const auto colon = std::min(place.find(':'), place.size());
    std::int64_t count = kOrdersPerPage;
    std::from_chars(place.data(), place.data() + colon, count);
    count = std::clamp<std::int64_t>(count, 1, kOrdersPerPage);
    const auto cursor = colon < place.size() ? place.substr(colon + 1) : std::string{};
    while (true) {
        try {
            const auto reply =
                m_client.ask({.operation = "Orders",
                              .query = ordersQuery(),
                              .variables = {{"first", count}, {"after", orNull(cursor)}, {"query", changedIn(window)}}},
                             task);
            sync::OrderPage page;
            note(reply.denied, page);
            const auto& orders = objectAt(reply.data, "orders");
            const auto next = cursorAfter(orders);
            page.next = next.empty() ? std::string{kHolds} + ":"
                                     : std::string{kOrders} + ":" + std::to_string(count) + ":" + next;
            for (const auto& order : nodesOf(orders)) {
                addOrder(order, page, task);
            }
            return page;
        } catch (const Error& error) {
            if (!isTooDear(error) || count == 1) {
                throw;
            }
            count /= 2;
        }
    }
}

/// An order that has changed itself has come, or comes in the next window.
sync::OrderPage ShopifyConnection::pullHolds(const sync::PullWindow& window, const std::string& cursor,
                                             const TaskControl& task)
{
    const auto reply = m_client.ask({.operation = "ChangedFulfillmentOrders",
                                     .query = changedFulfillmentOrdersQuery(),
                                     .variables = {{"after", orNull(cursor)}, {"query", changedIn(window)}}},
                                    task);
    sync::OrderPage page;
    note(reply.denied, page);
    const auto& parts = objectAt(reply.data, "fulfillmentOrders");
    const auto next = cursorAfter(parts);
    page.next = next.empty() ? std::string{} : std::string{kHolds} + ":" + next;
    std::set<std::string> asked;
    for (const auto& part : nodesOf(parts)) {
        const auto& order = objectAt(part, "order");
        const auto id = textAt(order, "id");
        const auto changed = instantAt(order, "updatedAt");
        if (id.empty() || (changed && *changed >= window.from) || !asked.insert(id).second) {
            continue;
        }
        if (auto whole = findOrder(m_client, id, task); !whole.is_null()) {
            addOrder(std::move(whole), page, task);
        }
    }
    return page;
}

/// Where the shop does not tell all of an order, it is set aside: half an order must not be shipped as a whole one.
void ShopifyConnection::addOrder(json order, sync::OrderPage& page, const TaskControl& task)
{
    const auto id = digitsOf(net::textOf(order, "id"));
    try {
        platforms::addOrder(page, id, [&] {
            complete(m_client, order, task);
            const auto shipped =
                asksForShipments(order) ? shippedPieces(getFulfillments(m_client, gidOf("Order", id), task)) : Pieces{};
            return incomingOrder(order, m_locations, shipped);
        });
    } catch (const Error& error) {
        if (error.code() != ErrorCode::platform_refused) {
            throw;
        }
        page.unreadable.push_back({id, error.arguments().back()});
    }
}

void ShopifyConnection::note(const std::string& denied, sync::OrderPage& page) const
{
    if (!denied.empty()) {
        page.unreadable.push_back({"", denied});
    }
    if (const auto& version = m_client.otherVersion(); !version.empty()) {
        page.unreadable.push_back({"", "API version " + std::string{kVersion} + " has ended: " + version});
    }
}

// ---- What has left ---------------------------------------------------------------------------------------------

sync::OrderAtPlatform ShopifyConnection::read(const std::string& platformOrderId, const TaskControl& task)
{
    return namingHost(m_client.host(), [&] {
        const auto order = getFulfillments(m_client, gidOf("Order", platformOrderId), task);
        return sync::OrderAtPlatform{.status = statusOf(order), .shipments = shipmentsOf(order)};
    });
}

void ShopifyConnection::markShipped(const sync::ShipmentNews& news, const TaskControl& task)
{
    const auto gid = gidOf("Order", news.mark.platformOrderId);
    const auto telling = namingHost(m_client.host(), [&] {
        auto order = findOrder(m_client, gid, task);
        if (order.is_null()) {
            throw Error{ErrorCode::platform_refused, {"404", "no such order"}};
        }
        complete(m_client, order, task);
        return tellingOf(order, getFulfillments(m_client, gid, task), news, m_locations);
    });
    const auto tell = [&](const std::string_view operation, std::string query, json variables,
                          const std::string_view payloadName) {
        const auto reply = m_client.ask({.operation = operation,
                                         .query = std::move(query),
                                         .variables = std::move(variables),
                                         .repeating = net::Repeating::unsafe},
                                        task);
        const auto& payload = member(reply.data, payloadName);
        if (const auto words = userErrors(payload); !words.empty()) {
            throw Error{ErrorCode::platform_refused, {"200", words}};
        }
        if (!payload.is_object()) {
            throw Error{ErrorCode::answer_lost, {m_client.host()}};
        }
    };
    if (!telling.renumbered.empty()) {
        tell("UpdateTracking", updateTrackingMutation(),
             {{"id", telling.renumbered}, {"tracking", trackingInput(news.mark)}}, "fulfillmentTrackingInfoUpdate");
    }
    for (const auto& fulfillment : telling.fulfillments) {
        tell("CreateFulfillment", createFulfillmentMutation(), {{"fulfillment", fulfillment}}, "fulfillmentCreate");
    }
}

bool ShopifyConnection::isSame(const sync::KnownShipment& shipment, const sync::ShipmentNews& news) const
{
    return isSameShipment(shipment, news);
}

// ---- Stock -----------------------------------------------------------------------------------------------------

const std::string& ShopifyConnection::stockLocation(const TaskControl& task)
{
    if (!m_stockLocation.empty()) {
        return m_stockLocation;
    }
    const auto reply = m_client.ask({.operation = "Locations", .query = locationsQuery()}, task);
    std::vector<std::string> found;
    std::string digits;
    for (const auto& location : nodesOf(objectAt(reply.data, "locations"))) {
        if (member(location, "isFulfillmentService") != true) {
            found.push_back(named(location));
            digits = digitsOf(textAt(location, "id"));
        }
    }
    if (found.size() != 1) {
        throw Error{ErrorCode::invalid_argument, {"location", joined(found, ", ")}};
    }
    m_stockLocation = digits;
    return m_stockLocation;
}

std::vector<sync::StockRefusal> ShopifyConnection::pushStock(const std::span<const sync::StockLevel> levels,
                                                             const TaskControl& task)
{
    return namingHost(m_client.host(), [&] { return pushLevels(m_client, stockLocation(task), levels, task); });
}

std::vector<sync::StockLevel> ShopifyConnection::readStock(const std::span<const std::string> platformSkus,
                                                           const TaskControl& task)
{
    return namingHost(m_client.host(), [&] { return readLevels(m_client, stockLocation(task), platformSkus, task); });
}

// ---- Test ------------------------------------------------------------------------------------------------------

sync::ConnectionReport ShopifyConnection::test(const TaskControl& task)
{
    return namingHost(m_client.host(), [&] {
        sync::ConnectionReport report;
        const auto reply = m_client.ask({.operation = "Shop", .query = shopQuery()}, task);
        report.accountName = textAt(objectAt(reply.data, "shop"), "name");
        std::set<std::string> scopes;
        for (const auto& scope : arrayAt(objectAt(reply.data, "currentAppInstallation"), "accessScopes")) {
            scopes.insert(textAt(scope, "handle"));
        }
        for (const auto scope : kScopes) {
            if (!has(scopes, scope)) {
                report.missing.emplace_back(scope);
            }
        }
        if (has(scopes, "read_locations")) {
            const auto locations = m_client.ask({.operation = "Locations", .query = locationsQuery()}, task);
            for (const auto& location : nodesOf(objectAt(locations.data, "locations"))) {
                report.marketplaces.push_back(named(location));
            }
        }
        if (const auto& version = m_client.otherVersion(); !version.empty()) {
            report.missing.push_back("API version " + std::string{kVersion} + " has ended: " + version);
        }
        return report;
    });
}

std::unique_ptr<sync::ShopConnection> open(const sync::Account& account, const sync::ConnectionParts& parts)
{
    return std::make_unique<ShopifyConnection>(account, parts);
}

} // namespace supercargo::platforms::shopify
