// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/wish/wish_connection.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/net/json_page.h"
#include "core/platforms/json_members.h"
#include "core/platforms/wish/carriers.h"
#include "core/platforms/wish/order_mapping.h"
#include "core/platforms/wish/order_pages.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace supercargo::platforms::wish {

namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 4> kScopes{"orders:read", "orders:write", "products:read", "products:write"};
/// Where the warehouse's country is not told: most of Wish's sellers send from there.
constexpr std::string_view kUsualOrigin = "CN";
constexpr std::chrono::milliseconds kFirstLook{500};
constexpr int kLooks = 4; // after half a second, one, two and four

Call orderCall(const std::string& orderId, const std::string_view below = {})
{
    return {.scope = below.empty() ? "orders:read" : "orders:write",
            .path = "/orders/" + net::percentEncoded(orderId) + std::string{below}};
}

[[noreturn]] void refuse(std::string status, std::string words)
{
    throw Error{ErrorCode::platform_refused, {std::move(status), std::move(words)}};
}

} // namespace

WishConnection::WishConnection(const sync::Account& account, const sync::ConnectionParts& parts)
    : m_client{account, parts},
      m_listings{m_client}
{}

sync::PullHabits WishConnection::habits() const
{
    sync::PullHabits habits;
    habits.overlap = std::chrono::minutes{10};
    return habits;
}

sync::ConnectionReport WishConnection::test(const TaskControl& task)
{
    sync::ConnectionReport report;
    const auto note = [&](const Call& call) {
        try {
            return m_client.ask(call, task);
        } catch (const Error& error) {
            if (error.code() != ErrorCode::role_missing) {
                throw;
            }
            report.missing.push_back(joined(error.arguments(), ": "));
            return json{};
        }
    };
    const auto token = m_client.ask({.scope = "oauth", .path = "/oauth/test"}, task);
    report.accountName = namingHost(m_client.host(), [&] { return textAt(token, "merchant_id"); });
    const auto details = note({.scope = "merchant:read", .path = "/merchant/account_details"});
    namingHost(m_client.host(),
               [&] { report.accountName = optionalText(details, "display_name").value_or(report.accountName); });
    static_cast<void>(note({.scope = "orders:read", .path = "/orders", .query = {{"limit", "1"}}}));
    static_cast<void>(note({.scope = "products:read", .path = "/products", .query = {{"limit", "1"}}}));
    if (const auto told = m_client.scopes(); !told.empty()) {
        for (const auto scope : kScopes) {
            const bool isKnown = std::ranges::any_of(
                report.missing, [&](const std::string& missing) { return missing.starts_with(scope); });
            if (!isKnown && std::ranges::find(told, scope) == told.end()) {
                report.missing.emplace_back(scope);
            }
        }
    }
    return report;
}

sync::OrderPage WishConnection::pull(const sync::PullWindow& window, const std::string& continuation,
                                     const TaskControl& task)
{
    const auto place = parsePlace(continuation).value_or(PagePlace{window.from, {}});
    const auto orders =
        m_client.askList({.scope = "orders:read", .path = "/orders", .query = pageQuery(window, place)}, task);
    sync::OrderPage page;
    namingHost(m_client.host(), [&] {
        const auto end = endOf(place, window, orders);
        page.next = end.next ? toText(*end.next) : std::string{};
        if (end.isOverfull) {
            page.unreadable.push_back({"", "more orders than one page changed at " + toIso8601(place.updated)});
        }
        for (const auto& order : orders) {
            addOrder(page, net::textOf(order, "id"), [&] { return incomingOrder(order); });
        }
    });
    return page;
}

json WishConnection::getOrder(const std::string& orderId, const TaskControl& task)
{
    return m_client.ask(orderCall(orderId), task);
}

sync::OrderAtPlatform WishConnection::read(const std::string& platformOrderId, const TaskControl& task)
{
    const auto order = getOrder(platformOrderId, task);
    return namingHost(m_client.host(), [&] {
        return sync::OrderAtPlatform{.status = statusOf(order), .shipments = shipmentsOf(order)};
    });
}

std::string WishConnection::carrierFor(const json& order, const std::string& carrier, const TaskControl& task)
{
    Query query{{"order_type", "GENERAL"}};
    if (isOfType(order, "CONFIRMED_DELIVERY_POLICY")) { // a part of the carriers, by country
        const auto& detail = objectAt(objectAt(order, "full_address"), "shipping_detail");
        query = {{"order_type", "CONFIRMED_DELIVERY"}, {"dest_country_code", textAt(detail, "country_code")}};
    }
    const auto key = net::formEncoded(query);
    auto known = m_carriers.find(key);
    if (known == m_carriers.end()) {
        const auto page =
            m_client.askList({.scope = "orders:read", .path = "/orders/shipping_carriers", .query = query}, task);
        known = m_carriers.emplace(key, std::vector<std::string>{}).first;
        for (const auto& accepted : page) {
            known->second.push_back(textAt(accepted, "name"));
        }
    }
    if (auto name = acceptedName(known->second, carrier)) {
        return *std::move(name);
    }
    refuse("shipping_provider", "Wish accepts no carrier of this name: " + carrier);
}

std::string WishConnection::originOf(const json& order, const TaskControl& task)
{
    const auto id = textAt(objectAt(order, "warehouse_information"), "warehouse_id");
    const auto& known = m_listings.warehouses(task);
    const auto warehouse = known.find(id);
    return warehouse == known.end() || warehouse->second.country.empty() ? std::string{kUsualOrigin}
                                                                         : warehouse->second.country;
}

std::string WishConnection::shipmentBody(const json& order, const sync::ShipmentNews& news, const TaskControl& task)
{
    const auto tracking = trackingNumber(news.mark.tracking);
    if (tracking.empty()) {
        refuse("tracking_number", "Wish takes no shipment without a tracking number");
    }
    return jsonText({{"shipping_provider", carrierFor(order, news.mark.carrier, task)},
                     {"tracking_number", tracking},
                     {"origin_country", originOf(order, task)},
                     {"ship_note", noteOf(news.reference)}});
}

void WishConnection::markShipped(const sync::ShipmentNews& news, const TaskControl& task)
{
    const auto& orderId = news.mark.platformOrderId;
    const auto before = getOrder(orderId, task);
    namingHost(m_client.host(), [&] {
        const auto status = statusOf(before);
        if (status != orders::PlatformStatus::paid && status != orders::PlatformStatus::shipped) {
            refuse("409", "state: " + textAt(before, "state"));
        }
        if (trackingChangeOf(before) == Processing::under_way) {
            throw Error{ErrorCode::answer_lost, {m_client.host()}}; // it may be this one, of an answer that was lost
        }
        auto call = orderCall(orderId, "/tracking");
        call.method = net::HttpMethod::put;
        call.body = shipmentBody(before, news, task);
        call.repeating = net::Repeating::unsafe;
        static_cast<void>(m_client.ask(call, task));
        awaitShipment(before, news, task);
    });
}

/// Wish has taken it: whatever keeps us from seeing it there, it is not to be told again at once.
json WishConnection::lookAfter(const std::string& orderId, const TaskControl& task)
{
    try {
        return getOrder(orderId, task);
    } catch (const Error& error) {
        if (error.code() == ErrorCode::cancelled) {
            throw;
        }
        throw Error{ErrorCode::answer_lost, {m_client.host()}, error.detail()};
    }
}

void WishConnection::awaitShipment(const json& before, const sync::ShipmentNews& news, const TaskControl& task)
{
    auto pause = kFirstLook;
    for (int look = 0; look < kLooks; ++look, pause *= 2) {
        m_client.wait(pause, task);
        const auto order = lookAfter(news.mark.platformOrderId, task);
        const auto shipments = shipmentsOf(order);
        if (std::ranges::any_of(shipments, [&](const auto& known) { return isSame(known, news); })) {
            return;
        }
        // A failure that stood there before is not this one's.
        const bool isNews = trackingChangeOf(before) != Processing::failed || updatedAt(order) != updatedAt(before);
        if (trackingChangeOf(order) == Processing::failed && isNews) {
            refuse("FAILED", "UPDATE_TRACKING: Wish could not take over the tracking number");
        }
    }
    throw Error{ErrorCode::answer_lost, {m_client.host()}};
}

bool WishConnection::isSame(const sync::KnownShipment& shipment, const sync::ShipmentNews& news) const
{
    const bool isOurs = shipment.reference.empty() || shipment.reference == news.reference;
    return isOurs && upperAscii(trackingNumber(shipment.tracking)) == upperAscii(trackingNumber(news.mark.tracking));
}

std::vector<sync::StockRefusal> WishConnection::pushStock(const std::span<const sync::StockLevel> levels,
                                                          const TaskControl& task)
{
    return namingHost(m_client.host(), [&] { return m_listings.push(levels, task); });
}

std::vector<sync::StockLevel> WishConnection::readStock(const std::span<const std::string> platformSkus,
                                                        const TaskControl& task)
{
    return namingHost(m_client.host(), [&] { return m_listings.read(platformSkus, task); });
}

std::unique_ptr<sync::ShopConnection> open(const sync::Account& account, const sync::ConnectionParts& parts)
{
    return std::make_unique<WishConnection>(account, parts);
}

} // namespace supercargo::platforms::wish
