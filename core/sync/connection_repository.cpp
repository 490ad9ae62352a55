// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/connection_repository.h"

#include "core/base/text.h"
#include "core/orders/open_stages.h"

#include <algorithm>
#include <cmath>

namespace supercargo::sync {

namespace {

constexpr const char* kSelect = "SELECT shop_id, region, marketplaces, seller_id, shop_url, base_url, paused,"
                                " tells_stock, safety_stock, authorized_until, connected_at FROM shop_connections";

/// One a line.
std::vector<std::string> linesOf(const std::string_view text)
{
    return text.empty() ? std::vector<std::string>{} : split(text, '\n');
}

std::string toLines(std::vector<std::string> texts)
{
    for (auto& text : texts) {
        std::replace(text.begin(), text.end(), '\n', ' ');
    }
    return joined(texts, "\n");
}

Connection readConnection(const db::Statement& row)
{
    return {.shop = row.as<ShopId>(0),
            .account = {.region = row.text(1),
                        .marketplaces = linesOf(row.textView(2)),
                        .locations = {},
                        .sellerId = row.text(3),
                        .shopUrl = row.text(4),
                        .baseUrl = row.text(5)},
            .isPaused = row.boolean(6),
            .tellsStock = row.boolean(7),
            .safetyStock = row.integer(8),
            .authorizedUntil = row.optionalInstant(9),
            .connectedAt = row.instant(10)};
}

std::int64_t millionths(const double value)
{
    return std::llround(value * 1e6);
}

double fromMillionths(const std::int64_t value)
{
    return static_cast<double>(value) / 1e6;
}

} // namespace

std::string secretsOf(const ShopId shop)
{
    return "shop-" + std::to_string(shop.value);
}

void ConnectionRepository::put(const Connection& connection)
{
    m_db.statement(
            "INSERT INTO shop_connections (shop_id, region, marketplaces, seller_id, shop_url, base_url, paused,"
            " tells_stock, safety_stock, authorized_until, connected_at)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
            " ON CONFLICT (shop_id) DO UPDATE SET region = excluded.region, marketplaces = excluded.marketplaces,"
            " seller_id = excluded.seller_id, shop_url = excluded.shop_url, base_url = excluded.base_url, paused = "
            "excluded.paused,"
            " tells_stock = excluded.tells_stock, safety_stock = excluded.safety_stock,"
            " authorized_until = excluded.authorized_until")
        .bind("$1", connection.shop)
        .bind("$2", connection.account.region)
        .bind("$3", toLines(connection.account.marketplaces))
        .bind("$4", connection.account.sellerId)
        .bind("$5", connection.account.shopUrl)
        .bind("$6", connection.account.baseUrl)
        .bind("$7", connection.isPaused)
        .bind("$8", connection.tellsStock)
        .bind("$9", connection.safetyStock)
        .bind("$10", connection.authorizedUntil)
        .bind("$11", connection.connectedAt)
        .run();
    putLocations(connection.shop, connection.account.locations);
}

void ConnectionRepository::putLocations(const ShopId shop, const std::vector<ShopLocation>& locations)
{
    m_db.statement("DELETE FROM shop_locations WHERE shop_id = $1").bind("$1", shop).run();
    std::vector<std::string> told;
    for (const auto& location : locations) {
        m_db.statement("INSERT INTO shop_locations (shop_id, warehouse_id, location, name) VALUES ($1, $2, $3, $4)")
            .bind("$1", shop)
            .bind("$2", location.warehouse)
            .bind("$3", location.id)
            .bind("$4", location.name)
            .run();
        told.push_back(location.id);
    }
    if (told.empty()) {
        told.emplace_back(); // the whole shop
    }
    m_db.statement("DELETE FROM told_stock WHERE shop_id = $1 AND location NOT IN " + db::listOf("$2"))
        .bind("$1", shop)
        .bindList("$2", told)
        .run();
}

/// By location.
std::vector<ShopLocation> ConnectionRepository::locations(const ShopId shop)
{
    auto query = m_db.statement("SELECT location, name, warehouse_id FROM shop_locations WHERE shop_id = $1"
                                " ORDER BY location, warehouse_id");
    query.bind("$1", shop);
    std::vector<ShopLocation> locations;
    while (query.next()) {
        locations.push_back({query.text(0), query.text(1), query.as<WarehouseId>(2)});
    }
    return locations;
}

void ConnectionRepository::remove(const ShopId shop)
{
    for (const char* sql :
         {"DELETE FROM request_budgets WHERE shop_id = $1", "DELETE FROM told_stock WHERE shop_id = $1",
          "DELETE FROM unreadable_orders WHERE shop_id = $1", "DELETE FROM shop_events WHERE shop_id = $1",
          "DELETE FROM shop_locations WHERE shop_id = $1", "DELETE FROM shop_connections WHERE shop_id = $1"}) {
        m_db.statement(sql).bind("$1", shop).run();
    }
}

std::optional<Connection> ConnectionRepository::find(const ShopId shop)
{
    auto query = m_db.statement(std::string{kSelect} + " WHERE shop_id = $1");
    query.bind("$1", shop);
    if (!query.next()) {
        return std::nullopt;
    }
    auto connection = readConnection(query);
    connection.account.locations = locations(shop);
    return connection;
}

std::vector<Connection> ConnectionRepository::list()
{
    std::vector<Connection> connections;
    auto query = m_db.statement(std::string{kSelect} + " ORDER BY shop_id");
    while (query.next()) {
        connections.push_back(readConnection(query));
    }
    for (auto& connection : connections) {
        connection.account.locations = locations(connection.shop);
    }
    return connections;
}

std::vector<ShopId> ConnectionRepository::due(const Instant now)
{
    auto query = m_db.statement("SELECT shop_id FROM shop_connections"
                                " WHERE paused = 0 AND (next_at IS NULL OR next_at <= $1)"
                                " ORDER BY next_at NULLS FIRST, shop_id");
    query.bind("$1", now);
    std::vector<ShopId> shops;
    while (query.next()) {
        shops.push_back(query.as<ShopId>(0));
    }
    return shops;
}

// ---- How far, and how it goes ----------------------------------------------------------------------------------

PullState ConnectionRepository::pullState(const ShopId shop)
{
    auto query = m_db.statement("SELECT pulled_to, window_from, window_to, continuation, continued_at"
                                " FROM shop_connections WHERE shop_id = $1");
    query.bind("$1", shop);
    PullState state;
    if (query.next()) {
        state.pulledTo = query.optionalInstant(0);
        if (!query.isNull(1) && !query.isNull(2)) {
            state.window = PullWindow{query.instant(1), query.instant(2)};
        }
        state.continuation = query.text(3);
        state.continuedAt = query.optionalInstant(4);
    }
    return state;
}

void ConnectionRepository::setPullState(const ShopId shop, const PullState& state)
{
    m_db.statement("UPDATE shop_connections SET pulled_to = $2, window_from = $3, window_to = $4, continuation = $5,"
                   " continued_at = $6 WHERE shop_id = $1")
        .bind("$1", shop)
        .bind("$2", state.pulledTo)
        .bind("$3", state.window ? std::optional{state.window->from} : std::nullopt)
        .bind("$4", state.window ? std::optional{state.window->to} : std::nullopt)
        .bind("$5", state.continuation)
        .bind("$6", state.continuedAt)
        .run();
}

Progress ConnectionRepository::progress(const ShopId shop)
{
    auto query = m_db.statement("SELECT tried_at, good_at, next_at, failures, error, error_arguments"
                                " FROM shop_connections WHERE shop_id = $1");
    query.bind("$1", shop);
    Progress progress;
    if (query.next()) {
        progress = {.triedAt = query.optionalInstant(0),
                    .goodAt = query.optionalInstant(1),
                    .nextAt = query.optionalInstant(2),
                    .failures = static_cast<int>(query.integer(3)),
                    .error = query.text(4),
                    .errorArguments = linesOf(query.textView(5))};
    }
    return progress;
}

void ConnectionRepository::setProgress(const ShopId shop, const Progress& progress)
{
    m_db.statement("UPDATE shop_connections SET tried_at = $2, good_at = $3, next_at = $4, failures = $5, error = $6,"
                   " error_arguments = $7 WHERE shop_id = $1")
        .bind("$1", shop)
        .bind("$2", progress.triedAt)
        .bind("$3", progress.goodAt)
        .bind("$4", progress.nextAt)
        .bind("$5", progress.failures)
        .bind("$6", progress.error)
        .bind("$7", toLines(progress.errorArguments))
        .run();
}

void ConnectionRepository::addEvent(const ShopId shop, const ShopEvent& event)
{
    m_db.statement("INSERT INTO shop_events (shop_id, at, error, error_arguments) VALUES ($1, $2, $3, $4)")
        .bind("$1", shop)
        .bind("$2", event.at)
        .bind("$3", event.error)
        .bind("$4", toLines(event.errorArguments))
        .run();
    m_db.statement("DELETE FROM shop_events WHERE shop_id = $1 AND id <= (SELECT id FROM shop_events"
                   " WHERE shop_id = $1 ORDER BY id DESC LIMIT 1 OFFSET $2)")
        .bind("$1", shop)
        .bind("$2", kEventsKept)
        .run();
}

std::vector<ShopEvent> ConnectionRepository::events(const ShopId shop, const std::size_t limit)
{
    auto query = m_db.statement("SELECT at, error, error_arguments FROM shop_events WHERE shop_id = $1"
                                " ORDER BY id DESC LIMIT $2");
    query.bind("$1", shop).bind("$2", static_cast<std::int64_t>(limit));
    std::vector<ShopEvent> events;
    while (query.next()) {
        events.push_back({query.instant(0), query.text(1), linesOf(query.textView(2))});
    }
    return events;
}

void ConnectionRepository::setAuthorizedUntil(const ShopId shop, const std::optional<Instant> until)
{
    m_db.statement("UPDATE shop_connections SET authorized_until = $2 WHERE shop_id = $1")
        .bind("$1", shop)
        .bind("$2", until)
        .run();
}

// ---- Budgets ---------------------------------------------------------------------------------------------------

std::vector<net::BudgetState> ConnectionRepository::budget(const ShopId shop)
{
    auto query = m_db.statement("SELECT operation, per_second_millionth, burst_millionth, left_millionth, at,"
                                " blocked_until FROM request_budgets WHERE shop_id = $1 ORDER BY operation");
    query.bind("$1", shop);
    std::vector<net::BudgetState> states;
    while (query.next()) {
        states.push_back({.operation = query.text(0),
                          .limit = {fromMillionths(query.integer(1)), fromMillionths(query.integer(2))},
                          .left = fromMillionths(query.integer(3)),
                          .at = query.instant(4),
                          .blockedUntil = query.instant(5)});
    }
    return states;
}

void ConnectionRepository::setBudget(const ShopId shop, const std::vector<net::BudgetState>& states)
{
    for (const auto& state : states) {
        m_db.statement("INSERT INTO request_budgets (shop_id, operation, per_second_millionth, burst_millionth,"
                       " left_millionth, at, blocked_until) VALUES ($1, $2, $3, $4, $5, $6, $7)"
                       " ON CONFLICT (shop_id, operation) DO UPDATE SET"
                       " per_second_millionth = excluded.per_second_millionth,"
                       " burst_millionth = excluded.burst_millionth, left_millionth = excluded.left_millionth,"
                       " at = excluded.at, blocked_until = excluded.blocked_until")
            .bind("$1", shop)
            .bind("$2", state.operation)
            .bind("$3", millionths(state.limit.perSecond))
            .bind("$4", millionths(state.limit.burst))
            .bind("$5", millionths(state.left))
            .bind("$6", state.at)
            .bind("$7", state.blockedUntil)
            .run();
    }
}

// ---- Orders that could not be read -----------------------------------------------------------------------------

void ConnectionRepository::putUnreadable(const ShopId shop, const UnreadableOrder& order, const Instant at)
{
    m_db.statement("INSERT INTO unreadable_orders (shop_id, platform_order_id, what, at) VALUES ($1, $2, $3, $4)"
                   " ON CONFLICT (shop_id, platform_order_id) DO UPDATE SET what = excluded.what, at = excluded.at")
        .bind("$1", shop)
        .bind("$2", order.platformOrderId)
        .bind("$3", order.what)
        .bind("$4", at)
        .run();
}

void ConnectionRepository::removeUnreadable(const ShopId shop, const std::span<const std::string> platformOrderIds)
{
    m_db.statement("DELETE FROM unreadable_orders WHERE shop_id = $1 AND platform_order_id IN " + db::listOf("$2"))
        .bind("$1", shop)
        .bindList("$2", platformOrderIds)
        .run();
}

std::vector<UnreadableOrder> ConnectionRepository::unreadable(const ShopId shop, const std::size_t limit)
{
    auto query = m_db.statement("SELECT platform_order_id, what FROM unreadable_orders WHERE shop_id = $1"
                                " ORDER BY at DESC, platform_order_id LIMIT $2");
    query.bind("$1", shop).bind("$2", static_cast<std::int64_t>(limit));
    std::vector<UnreadableOrder> orders;
    while (query.next()) {
        orders.push_back({query.text(0), query.text(1)});
    }
    return orders;
}

ConnectionRepository::OpenOrders ConnectionRepository::openOrders(const ShopId shop, const OrderId after,
                                                                  const std::size_t limit)
{
    return open("", shop, after, limit);
}

ConnectionRepository::OpenOrders ConnectionRepository::openSetAside(const ShopId shop, const OrderId after,
                                                                    const std::size_t limit)
{
    return open(" AND platform_order_id IN (SELECT platform_order_id FROM unreadable_orders WHERE shop_id = $1)", shop,
                after, limit);
}

ConnectionRepository::OpenOrders ConnectionRepository::open(const std::string& which, const ShopId shop,
                                                            const OrderId after, const std::size_t limit)
{
    auto query = m_db.statement("SELECT id, platform_order_id FROM orders WHERE shop_id = $1 AND id > $2"
                                " AND stage IN " +
                                db::listOf("$4") + which + " ORDER BY id LIMIT $3");
    query.bind("$1", shop)
        .bind("$2", after)
        .bind("$3", static_cast<std::int64_t>(limit))
        .bindList("$4", orders::wordsOf(orders::openStages()));
    OpenOrders open{.numbers = {}, .last = after};
    while (query.next()) {
        open.last = query.as<OrderId>(0);
        open.numbers.push_back(query.text(1));
    }
    return open;
}

std::string ConnectionRepository::orderNote(const ShopId shop, const std::string& platformOrderId)
{
    auto query = m_db.statement("SELECT note FROM order_notes WHERE shop_id = $1 AND platform_order_id = $2");
    query.bind("$1", shop).bind("$2", platformOrderId);
    return query.next() ? query.text(0) : std::string{};
}

void ConnectionRepository::setOrderNote(const ShopId shop, const std::string& platformOrderId, const std::string& note)
{
    m_db.statement("INSERT INTO order_notes (shop_id, platform_order_id, note) VALUES ($1, $2, $3)"
                   " ON CONFLICT (shop_id, platform_order_id) DO UPDATE SET note = excluded.note")
        .bind("$1", shop)
        .bind("$2", platformOrderId)
        .bind("$3", note)
        .run();
}

} // namespace supercargo::sync
