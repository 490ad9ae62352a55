// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/vendure/vendure_connection.h"

#include "core/base/error.h"
#include "core/net/json_page.h"
#include "core/platforms/json_members.h"
#include "core/platforms/page_cursor.h"
#include "core/platforms/vendure/order_mapping.h"
#include "core/platforms/vendure/queries.h"
#include "core/platforms/vendure/stock_calls.h"
#include "core/platforms/vendure/told_packages.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace supercargo::platforms::vendure {

namespace {

using nlohmann::json;

constexpr std::int64_t kPageSize = 100; // a shop allows 1000 at most (adminListQueryLimit), as Vendure comes

/// What is used here, and the wider one that holds it, too.
struct Permission {
    std::string_view name;
    std::string_view wider;
};
constexpr std::array<Permission, 4> kPermissions{{
    {"ReadOrder", "ReadOrder"},
    {"UpdateOrder", "UpdateOrder"},
    {"ReadProduct", "ReadCatalog"},
    {"UpdateProduct", "UpdateCatalog"},
}};

/// A second more on either side, because some databases compare a time without its milliseconds as text. Each part of
/// `_or` is one condition: of two (after, before), Vendure takes either. A cart is no order yet: it has no time of
/// being placed.
json pageOptions(const sync::PullWindow& window, const std::optional<PageCursor>& cursor)
{
    constexpr std::chrono::seconds kMore{1};
    const json within{{"between", {{"start", toIso8601(window.from - kMore)}, {"end", toIso8601(window.to + kMore)}}}};
    auto either = json::array();
    either.push_back({{"updatedAt", within}});
    either.push_back({{"orderPlacedAt", within}});
    const json placed{{"isNull", false}};
    return {{"take", kPageSize},
            {"skip", offsetOf(cursor)},
            {"sort", {{"id", "ASC"}}},
            {"filter", {{"orderPlacedAt", placed}, {"_or", either}}}};
}

/// The shop fell over what it was asked, and said so itself: it may be one order of a page (a resolver of a plugin's).
bool isOfOneOrder(const Error& error)
{
    return error.code() == ErrorCode::platform_failed && error.arguments().back().starts_with(kFellOver);
}

} // namespace

VendureConnection::VendureConnection(const sync::Account& account, const sync::ConnectionParts& parts)
    : m_client{account, parts},
      m_notes{parts.notes}
{}

sync::PullHabits VendureConnection::habits() const
{
    return {.openAtOnce = static_cast<std::size_t>(kPageSize)};
}

sync::ConnectionReport VendureConnection::test(const TaskControl& task)
{
    m_client.signIn(task);
    const auto data = m_client.ask({.operation = "me", .query = std::string{query::kMe}}, task);
    return namingHost(m_client.host(), [&] {
        sync::ConnectionReport report;
        const auto& me = objectAt(data, "me");
        const auto active = textAt(objectAt(data, "activeChannel"), "code");
        report.accountName = textAt(me, "identifier");
        std::vector<std::string> permissions;
        for (const auto& channel : arrayAt(me, "channels")) {
            if (textAt(channel, "code") == active) {
                for (const auto& permission : arrayAt(channel, "permissions")) {
                    permissions.push_back(permission.is_string() ? permission.get<std::string>() : std::string{});
                }
            }
        }
        for (const auto& [name, wider] : kPermissions) {
            const auto isEither = [own = name, more = wider](const std::string& each) {
                return each == own || each == more;
            };
            if (std::ranges::none_of(permissions, isEither)) {
                report.missing.emplace_back(name);
            }
        }
        return report;
    });
}

VendureConnection::Listed VendureConnection::ask(const json& options, const TaskControl& task)
{
    const auto readAt = m_client.now();
    const auto data = m_client.ask({.operation = "orders",
                                    .query = std::string{query::kOrders} + std::string{query::kOrderFields} +
                                             std::string{query::kFulfillmentFields},
                                    .variables = {{"options", options}}},
                                   task);
    return namingHost(m_client.host(), [&] {
        const auto& orders = objectAt(data, "orders");
        const auto count = static_cast<std::int64_t>(arrayAt(orders, "items").size());
        const auto total = requiredCount(orders, "totalItems");
        return Listed{.page = orderPage(data, readAt), .count = count, .total = total};
    });
}

/// Each twice, because the shop may have fallen over something else.
VendureConnection::Listed VendureConnection::oneByOne(const json& options, const TaskControl& task)
{
    const auto data = m_client.ask(
        {.operation = "orders", .query = std::string{query::kOrderCodes}, .variables = {{"options", options}}}, task);
    Listed all;
    const auto codes = namingHost(m_client.host(), [&] {
        const auto& orders = objectAt(data, "orders");
        all.total = countAt(orders, "totalItems").value_or(0);
        return arrayAt(orders, "items");
    });
    all.count = static_cast<std::int64_t>(codes.size());
    for (const auto& item : codes) {
        const auto code = net::textOf(item, "code");
        const json one{{"take", 1}, {"filter", {{"code", {{"eq", code}}}}}};
        for (int tries = 1;; ++tries) {
            try {
                auto found = ask(one, task).page;
                std::ranges::move(found.orders, std::back_inserter(all.page.orders));
                std::ranges::move(found.unreadable, std::back_inserter(all.page.unreadable));
                break;
            } catch (const Error& error) {
                if (!isOfOneOrder(error)) {
                    throw;
                }
                if (tries == 2) {
                    all.page.unreadable.push_back({code, error.arguments().back()});
                    break;
                }
            }
        }
    }
    return all;
}

VendureConnection::Listed VendureConnection::list(const json& options, const TaskControl& task)
{
    try {
        return ask(options, task);
    } catch (const Error& error) {
        if (!isOfOneOrder(error)) {
            throw;
        }
    }
    return oneByOne(options, task);
}

sync::OrderPage VendureConnection::pull(const sync::PullWindow& window, const std::string& continuation,
                                        const TaskControl& task)
{
    const auto cursor = parseCursor(continuation);
    auto listed = list(pageOptions(window, cursor), task);
    listed.page.next = toText(following(cursor, {.count = listed.count, .total = listed.total, .limit = kPageSize}));
    return std::move(listed.page);
}

sync::OrderPage VendureConnection::pullOpen(const std::span<const std::string> platformOrderIds,
                                            const TaskControl& task)
{
    const std::vector<std::string> codes{platformOrderIds.begin(), platformOrderIds.end()};
    return list({{"take", codes.size()}, {"filter", {{"code", {{"in", codes}}}}}}, task).page;
}

sync::OrderAtPlatform VendureConnection::read(const std::string& platformOrderId, const TaskControl& task)
{
    const auto order = shipmentsOf(m_client, platformOrderId, task);
    return namingHost(m_client.host(), [&] {
        return sync::OrderAtPlatform{.status = statusOf(order), .shipments = toldPackages(order)};
    });
}

void VendureConnection::markShipped(const sync::ShipmentNews& news, const TaskControl& task)
{
    const auto order = shipmentsOf(m_client, news.mark.platformOrderId, task);
    namingHost(m_client.host(), [&] { tellPackage(m_client, order, news, m_notes, task); });
}

bool VendureConnection::isSame(const sync::KnownShipment& shipment, const sync::ShipmentNews& news) const
{
    return isSamePackage(shipment, news.mark);
}

std::vector<sync::StockRefusal> VendureConnection::pushStock(const std::span<const sync::StockLevel> levels,
                                                             const TaskControl& task)
{
    return pushLevels(m_client, levels, task);
}

std::vector<sync::StockLevel> VendureConnection::readStock(const std::span<const std::string> platformSkus,
                                                           const TaskControl& task)
{
    return readLevels(m_client, platformSkus, task);
}

std::unique_ptr<sync::ShopConnection> open(const sync::Account& account, const sync::ConnectionParts& parts)
{
    return std::make_unique<VendureConnection>(account, parts);
}

} // namespace supercargo::platforms::vendure
