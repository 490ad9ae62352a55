// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/shopify/shopify_connection.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/net/json_page.h"
#include "core/platforms/json_members.h"
#include "core/platforms/location_choice.h"
#include "core/platforms/shop_access.h"
#include "core/platforms/shopify/fulfillments.h"
#include "core/platforms/shopify/order_questions.h"
#include "core/platforms/shopify/queries.h"
#include "core/platforms/shopify/stock_calls.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
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

Locations locationsOf(const sync::Account& account)
{
    Locations locations;
    for (const auto& location : account.locations) {
        locations.insert(location.id);
    }
    return locations;
}

} // namespace

ShopifyConnection::ShopifyConnection(const sync::Account& account, const sync::ConnectionParts& parts)
    : m_client{account, parts},
      m_locations{locationsOf(account)}
{}

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
    noteRefused(page, id, [&] {
        platforms::addOrder(page, id, [&] {
            complete(m_client, order, task);
            const auto shipped =
                asksForShipments(order) ? shippedPieces(getFulfillments(m_client, gidOf("Order", id), task)) : Pieces{};
            return incomingOrder(order, m_locations, shipped);
        });
    });
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

/// Of those that nobody named only one can be ours: the only one that is no service's.
std::vector<sync::FoundLocation> ShopifyConnection::listLocations(const TaskControl& task)
{
    const auto reply = m_client.ask({.operation = "Locations", .query = locationsQuery()}, task);
    std::vector<sync::FoundLocation> found;
    std::vector<std::size_t> ownOnes;
    for (const auto& location : nodesOf(objectAt(reply.data, "locations"))) {
        const auto& each = found.emplace_back(sync::FoundLocation{.id = digitsOf(textAt(location, "id")),
                                                                  .name = textAt(location, "name"),
                                                                  .isActive = member(location, "isActive") != false});
        if (each.isActive && member(location, "isFulfillmentService") != true) {
            ownOnes.push_back(found.size() - 1);
        }
    }
    for (auto& location : found) {
        location.isMapped = m_locations.count(location.id) != 0;
    }
    if (m_locations.empty() && ownOnes.size() == 1) {
        found[ownOnes.front()].isMapped = true;
    }
    return found;
}

const std::string& ShopifyConnection::placeOf(const std::string& location, const TaskControl& task)
{
    if (!location.empty()) {
        return location;
    }
    if (m_onlyLocation.empty()) {
        const auto found = listLocations(task);
        const auto only = std::ranges::find_if(found, &sync::FoundLocation::isMapped);
        if (only == found.end()) {
            throw Error{ErrorCode::invalid_argument, {"single location", namesOf(found)}};
        }
        m_onlyLocation = only->id;
    }
    return m_onlyLocation;
}

std::vector<sync::StockRefusal> ShopifyConnection::pushStock(const std::span<const sync::StockLevel> levels,
                                                             const TaskControl& task)
{
    std::map<std::string, std::vector<sync::StockLevel>> byLocation;
    for (const auto& level : levels) {
        byLocation[level.location].push_back(level);
    }
    return namingHost(m_client.host(), [&] {
        std::vector<sync::StockRefusal> refusals;
        for (const auto& [location, part] : byLocation) {
            for (auto& refusal : pushLevels(m_client, placeOf(location, task), part, task)) {
                refusal.location = location;
                refusals.push_back(std::move(refusal));
            }
        }
        return refusals;
    });
}

std::vector<sync::StockLevel> ShopifyConnection::readStock(const std::span<const std::string> platformSkus,
                                                           const TaskControl& task)
{
    auto asked = m_locations;
    if (asked.empty()) {
        asked.emplace(); // the shop as a whole
    }
    return namingHost(m_client.host(), [&] {
        std::vector<sync::StockLevel> levels;
        for (const auto& location : asked) {
            for (auto& level : readLevels(m_client, placeOf(location, task), platformSkus, task)) {
                level.location = location;
                levels.push_back(std::move(level));
            }
        }
        return levels;
    });
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
            report.locations = listLocations(task);
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
