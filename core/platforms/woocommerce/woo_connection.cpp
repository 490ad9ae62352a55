// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/woocommerce/woo_connection.h"

#include "core/base/text.h"
#include "core/net/json_page.h"
#include "core/platforms/json_members.h"
#include "core/platforms/page_cursor.h"
#include "core/platforms/shop_access.h"
#include "core/platforms/woocommerce/order_mapping.h"
#include "core/platforms/woocommerce/stock_calls.h"
#include "core/platforms/woocommerce/told_packages.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace supercargo::platforms::woocommerce {

namespace {

using nlohmann::json;

constexpr std::int64_t kPageSize = 100;
constexpr std::string_view kOrders = "/wc/v3/orders";
constexpr std::string_view kInterface = "wc/v3";
constexpr std::string_view kTotalHeader = "X-WP-Total";

/// What `status` may be asked for: `any` leaves out what was thrown away.
enum class Shelf { any, trash };

struct Place {
    Shelf shelf = Shelf::any;
    std::optional<PageCursor> cursor;
    std::int64_t lastId = 0; // of the page before, where this is the one after it: all of its orders have higher ones
};

std::string_view wordOf(const Shelf shelf)
{
    return shelf == Shelf::any ? "any" : "trash";
}

/// Of "trash:100/250:1099"; "trash:" is its beginning.
Place placeOf(const std::string& continuation)
{
    const auto parts = split(continuation, ':');
    Place place;
    place.shelf = parts[0] == wordOf(Shelf::trash) ? Shelf::trash : Shelf::any;
    if (parts.size() == 3) {
        place.cursor = parseCursor(parts[1]);
        place.lastId = wholeNumber(parts[2]).value_or(0);
    }
    return place;
}

/// "2026-11-20T10:00:00": the zone goes without saying (dates_are_gmt).
std::string utcSecond(const Instant instant)
{
    auto text = toIso8601(std::chrono::floor<std::chrono::seconds>(instant));
    text.pop_back(); // Z
    return text;
}

/// Both bounds of the shop's are exclusive, to the second. By id, so that what changes within a second stays in order.
Query pageQuery(const sync::PullWindow& window, const Place& place)
{
    return {{"status", std::string{wordOf(place.shelf)}},
            {"modified_after", utcSecond(window.from - std::chrono::seconds{1})},
            {"modified_before", utcSecond(window.to)},
            {"dates_are_gmt", "true"},
            {"orderby", "id"},
            {"order", "asc"},
            {"per_page", std::to_string(kPageSize)},
            {"page", std::to_string(offsetOf(place.cursor) / kPageSize + 1)},
            {"_fields", std::string{kOrderFields}}};
}

std::int64_t totalOf(const net::HttpAnswer& answer)
{
    const auto total = wholeNumber(answer.header(kTotalHeader));
    if (!total) {
        throwUnreadable(std::string{kTotalHeader});
    }
    return *total;
}

/// 0 where it has none that could be compared.
std::int64_t idOf(const json& order)
{
    const auto& id = member(order, "id");
    return id.is_number_integer() ? id.get<std::int64_t>() : 0;
}

/// An answer does not say which page it is, but its orders do: a cache may give another one, or the set has moved by as
/// many as came. Then the continuation is worth nothing, and the window begins anew.
void checkPlace(const Place& place, const json& orders, const std::int64_t total)
{
    const auto first = orders.empty() ? 0 : idOf(orders.front());
    const bool hasGrown = place.cursor && total > place.cursor->total; // begins anew by itself
    if (first != 0 && first <= place.lastId && !hasGrown) {
        throw Error{ErrorCode::invalid_argument, {"continuation", "another page"}};
    }
}

std::string continuationAfter(const Place& place, const json& orders, const std::int64_t total)
{
    if (const auto next = following(place.cursor, factsByPlace(place.cursor, total, kPageSize))) {
        const bool isAfter = next->offset > offsetOf(place.cursor) && !orders.empty();
        return std::string{wordOf(place.shelf)} + ":" + toText(next) + ":" +
               std::to_string(isAfter ? idOf(orders.back()) : 0);
    }
    return place.shelf == Shelf::any ? std::string{wordOf(Shelf::trash)} + ":" : std::string{};
}

Call orderCall(const std::string_view operation, const std::string& orderId, const std::string_view below = {})
{
    return {.operation = operation,
            .path = std::string{kOrders} + "/" + net::percentEncoded(orderId) + std::string{below}};
}

} // namespace

WooConnection::WooConnection(const sync::Account& account, const sync::ConnectionParts& parts)
    : m_client{account, parts}
{}

json WooConnection::getOrder(const std::string& orderId, const TaskControl& task)
{
    auto call = orderCall("order", orderId);
    call.query = {{"_fields", "id,status,date_completed_gmt,line_items,refunds,meta_data"}};
    return m_client.ask(call, task);
}

json WooConnection::getRefunds(const std::string& orderId, const TaskControl& task)
{
    auto call = orderCall("refunds", orderId, "/refunds");
    call.query = {{"per_page", "100"}, {"_fields", "id,line_items"}};
    return m_client.ask(call, task);
}

sync::ConnectionReport WooConnection::test(const TaskControl& task)
{
    sync::ConnectionReport report;
    const auto index = m_client.index(task);
    const auto& namespaces = net::listOf(index, "namespaces");
    if (std::ranges::find(namespaces, json(kInterface)) == namespaces.end()) {
        throw Error{ErrorCode::platform_refused, {"404", "no WooCommerce at this address"}};
    }
    report.accountName = net::textOf(index, "name");
    const auto note = [&](const Call& call) {
        try {
            static_cast<void>(m_client.send(call, task));
        } catch (const Error& error) {
            if (error.code() == ErrorCode::role_missing) {
                report.missing.push_back(error.arguments().back());
            } else if (call.method == net::HttpMethod::get || error.code() != ErrorCode::platform_refused) {
                throw;
            } // there is no such order, and the keys might have changed it
        }
    };
    note({.operation = "orders", .path = std::string{kOrders}, .query = {{"per_page", "1"}, {"_fields", "id"}}});
    auto writing = orderCall("update", "0");
    writing.method = net::HttpMethod::put;
    writing.body = "{}";
    note(writing);
    return report;
}

sync::OrderPage WooConnection::pull(const sync::PullWindow& window, const std::string& continuation,
                                    const TaskControl& task)
{
    const auto place = placeOf(continuation);
    const auto answer =
        m_client.send({.operation = "orders", .path = std::string{kOrders}, .query = pageQuery(window, place)}, task);
    const auto orders = net::parsePage(answer.body, m_client.host());
    sync::OrderPage page;
    namingHost(m_client.host(), [&] {
        if (!orders.is_array()) {
            throwUnreadable("orders");
        }
        const auto total = totalOf(answer);
        checkPlace(place, orders, total);
        page.next = continuationAfter(place, orders, total);
        for (const auto& order : orders) {
            if (!isDraft(order)) {
                addOrder(order, page, task);
            }
        }
    });
    return page;
}

/// Where the shop does not tell what was refunded, the order goes in as the page has it, and that is shown.
void WooConnection::addOrder(const json& order, sync::OrderPage& page, const TaskControl& task)
{
    const auto id = net::textOf(order, "id");
    platforms::addOrder(page, id, [&] {
        RefundedPieces refunded;
        if (asksForRefunds(order)) {
            noteRefused(page, id, [&] { refunded = refundedPieces(getRefunds(id, task)); });
        }
        return incomingOrder(order, refunded);
    });
}

sync::OrderAtPlatform WooConnection::read(const std::string& platformOrderId, const TaskControl& task)
{
    const auto order = getOrder(platformOrderId, task);
    return namingHost(m_client.host(), [&] {
        return sync::OrderAtPlatform{.status = statusOf(order), .shipments = toldPackages(order)};
    });
}

bool WooConnection::shopShowsTracking(const TaskControl& task)
{
    if (!m_showsTracking) {
        m_showsTracking = showsTracking(m_client.index(task));
    }
    return *m_showsTracking;
}

/// A note is a mail to the buyer: one that has the number is not sent again, whoever wrote it.
void WooConnection::tellBuyer(const outbox::ShipmentMark& mark, const TaskControl& task)
{
    auto call = orderCall("notes", mark.platformOrderId, "/notes");
    call.query = {{"type", "customer"}, {"_fields", "id,note"}};
    const auto notes = m_client.ask(call, task);
    const bool isTold = std::ranges::any_of(
        notes, [&](const json& note) { return net::textOf(note, "note").find(mark.tracking) != std::string::npos; });
    if (isTold) {
        return;
    }
    call.query.clear();
    call.method = net::HttpMethod::post;
    call.body = jsonText({{"note", noteOf(mark)}, {"customer_note", true}});
    call.repeating = net::Repeating::unsafe;
    static_cast<void>(m_client.send(call, task));
}

void WooConnection::markShipped(const sync::ShipmentNews& news, const TaskControl& task)
{
    const auto& mark = news.mark;
    const auto order = getOrder(mark.platformOrderId, task);
    json update;
    const bool withPlugin = shopShowsTracking(task);
    namingHost(m_client.host(), [&] {
        const auto word = textAt(order, "status");
        if (statusOf(order) == orders::PlatformStatus::cancelled) {
            throw Error{ErrorCode::platform_refused, {"409", "status: " + word}};
        }
        const auto refunded = arrayAt(order, "refunds").empty()
                                  ? RefundedPieces{}
                                  : refundedPieces(getRefunds(mark.platformOrderId, task));
        if (isWhole(order, news, refunded) && word != "completed") {
            update["status"] = "completed";
        }
        update["meta_data"] = metaWith(order, news, withPlugin);
    });
    if (!withPlugin && !mark.tracking.empty()) {
        tellBuyer(mark, task);
    }
    auto call = orderCall("update", mark.platformOrderId);
    call.method = net::HttpMethod::put;
    call.query = {{"_fields", "id"}};
    call.body = jsonText(update);
    call.repeating = net::Repeating::unsafe;
    static_cast<void>(m_client.send(call, task));
}

bool WooConnection::isSame(const sync::KnownShipment& shipment, const sync::ShipmentNews& news) const
{
    return shipment.reference == news.reference && shipment.tracking == news.mark.tracking;
}

std::vector<sync::StockRefusal> WooConnection::pushStock(const std::span<const sync::StockLevel> levels,
                                                         const TaskControl& task)
{
    return pushLevels(m_client, levels, task);
}

std::vector<sync::StockLevel> WooConnection::readStock(const std::span<const std::string> platformSkus,
                                                       const TaskControl& task)
{
    return readLevels(m_client, platformSkus, task);
}

std::unique_ptr<sync::ShopConnection> open(const sync::Account& account, const sync::ConnectionParts& parts)
{
    return std::make_unique<WooConnection>(account, parts);
}

} // namespace supercargo::platforms::woocommerce
