// SPDX-License-Identifier: GPL-3.0-or-later
// What the fake Wish knows of orders and stock, in the shapes of the published schemas.
#include "tests/support/fake_wish.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace supercargo::tests {

namespace {

using nlohmann::json;

std::string wishInstant(const Instant instant)
{
    auto text = toIso8601(instant);
    if (text.find('.') == std::string::npos) {
        text.insert(text.size() - 1, ".000");
    }
    return text;
}

json price(const double amount)
{
    return {{"amount", amount}, {"currency_code", "USD"}};
}

json trackingJson(const FakeWishOrder& order)
{
    auto shown = json::array();
    for (const auto& tracking : order.tracking) {
        shown.push_back({{"tracking_number", tracking.number},
                         {"shipping_provider", {{"name", tracking.provider}}},
                         {"origin_country", tracking.origin},
                         {"ship_note", tracking.note}});
    }
    return shown;
}

bool isAlphanumeric(const std::string& text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](const char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    });
}

Instant instantOr(const std::string& text, const Instant otherwise)
{
    return text.empty() ? otherwise : parseIso8601(text).value_or(otherwise);
}

} // namespace

json fakeWishJson(const FakeWishOrder& order)
{
    auto events = json::array();
    for (const auto& [type, at] : order.events) {
        events.push_back({{"event_type", type}, {"event_time", wishInstant(at)}});
    }
    json shown{
        {"id", order.id},
        {"transaction_id", order.transaction},
        {"state", order.state},
        {"released_at", wishInstant(order.released)},
        {"updated_at", wishInstant(order.updated)},
        {"full_address",
         {{"shipping_detail",
           {{"name", order.name},
            {"street_address1", order.street},
            {"city", "San Jose"},
            {"state", "CA"},
            {"zipcode", "95125"},
            {"country_code", "US"},
            {"country", "United States"},
            {"phone_number", {{"number", "4080000000"}, {"country_code", "1"}}}}}}},
        {"product_information", {{"id", "product"}, {"sku", order.sku}, {"name", "A fine thing"}, {"color", "red"}}},
        {"order_payment",
         {{"general_payment_details",
           {{"product_quantity", order.quantity},
            {"product_price", price(10.4)},
            {"product_merchant_payment", price(8.84)},
            {"shipping_merchant_payment", price(1.7)},
            {"payment_total", price(21.08)}}}}},
        {"fulfillment_requirements",
         {{"expected_ship_time", wishInstant(order.released + std::chrono::hours{120})},
          {"expected_delivery_time", wishInstant(order.released + std::chrono::hours{24 * 30})}}},
        {"fulfillment_order_types", json::array()},
        {"warehouse_information", {{"warehouse_id", "warehouse-1"}, {"warehouse_name", "STANDARD"}}},
        {"tracking_information", trackingJson(order)},
        {"fulfillment_records", events},
        {"refunds", json::array()},
        {"penalties", json::array()}};
    if (!order.processing.empty()) {
        shown["processing_source"] = "UPDATE_TRACKING";
        shown["processing_status"] = order.processing;
    }
    return shown;
}

/// Both bounds of both times are inclusive; sorted by one of them.
LoopbackAnswer FakeWish::listOrders(const LoopbackRequest& request)
{
    if (m_chance.happens(m_faults.edited)) {
        editAnyOrder();
    }
    const auto wanted = request.parameter("limit").empty() ? 50 : std::stoi(request.parameter("limit"));
    const auto sorting = request.parameter("sort_by");
    if (wanted < 1 || wanted > 500 ||
        (sorting != "updated_at.asc" && sorting != "released_at.asc" && !sorting.empty())) {
        return fakeWishRefusal(400, 90001, "Invalid parameter");
    }
    const auto updatedMin = instantOr(request.parameter("updated_at_min"), Instant{});
    const auto updatedMax = instantOr(request.parameter("updated_at_max"), Instant::max());
    const auto releasedMin = instantOr(request.parameter("released_at_min"), Instant{});
    std::vector<const FakeWishOrder*> found;
    for (const auto& [id, order] : m_orders) {
        if (order.updated >= updatedMin && order.updated <= updatedMax && order.released >= releasedMin) {
            found.push_back(&order);
        }
    }
    const auto time = sorting == "released_at.asc" ? &FakeWishOrder::released : &FakeWishOrder::updated;
    std::stable_sort(found.begin(), found.end(), [&](const auto* a, const auto* b) { return a->*time < b->*time; });
    found.resize(std::min(found.size(), static_cast<std::size_t>(std::min(wanted, m_pageLimit))));
    auto orders = json::array();
    for (const auto* order : found) {
        orders.push_back(fakeWishJson(*order));
    }
    auto answer = fakeWishData(orders);
    const auto window = request.parameter("updated_at_max");
    if (window == m_lastWindow && m_chance.happens(m_faults.stale)) {
        answer.body = m_lastPage;
        return answer;
    }
    m_lastWindow = window;
    m_lastPage = answer.body;
    return answer;
}

LoopbackAnswer FakeWish::carriers(const LoopbackRequest& request) const
{
    auto shown = json::array();
    const bool isConfirmed = request.parameter("order_type") == "CONFIRMED_DELIVERY";
    if (isConfirmed && request.parameter("dest_country_code").empty()) {
        return fakeWishRefusal(400, 90001, "dest_country_code is required");
    }
    for (const auto* name : {"USPS", "YunExpress", "YanWen", "ChinaAirPost", "FedEx"}) {
        if (!isConfirmed || std::string{name} == "YunExpress") {
            shown.push_back({{"name", name}});
        }
    }
    return fakeWishData(shown);
}

LoopbackAnswer FakeWish::warehouses() const
{
    return fakeWishData({{{"id", "warehouse-1"},
                          {"name", "STANDARD"},
                          {"shipping_type", "STANDARD"},
                          {"address", {{"city", "Shenzhen"}, {"country_code", "CN"}}}},
                         {{"id", "warehouse-2"},
                          {"name", "EXPRESS-DE"},
                          {"shipping_type", "WISH_EXPRESS"},
                          {"address", {{"city", "Berlin"}, {"country_code", "DE"}}}}});
}

/// Taken at once, done later.
LoopbackAnswer FakeWish::ship(const std::string& id, const LoopbackRequest& request)
{
    auto& order = m_orders.at(id);
    const auto body = json::parse(request.body, nullptr, false);
    if (!body.is_object() || body.value("origin_country", "").size() != 2 ||
        body.value("shipping_provider", "").empty()) {
        return fakeWishRefusal(400, 90001, "Missing one or more required field(s).");
    }
    const FakeWishTracking tracking{.number = body.value("tracking_number", ""),
                                    .provider = body.value("shipping_provider", ""),
                                    .origin = body.value("origin_country", ""),
                                    .note = body.value("ship_note", "")};
    if (!isAlphanumeric(tracking.number)) {
        return fakeWishRefusal(400, 90001, "Invalid tracking number");
    }
    if (order.state != "APPROVED" && order.state != "SHIPPED") {
        return fakeWishRefusal(400, 90001, "The order cannot be shipped");
    }
    if (order.processing == "IN_PROGRESS") {
        return fakeWishRefusal(400, 90001, "Another change of the order is in progress");
    }
    m_underWay.push_back(
        {.order = id, .tracking = tracking, .at = m_clock.now() + m_processingTime, .fails = m_failures > 0});
    m_failures = std::max(0, m_failures - 1);
    order.processing = "IN_PROGRESS";
    touch(order);
    return fakeWishData(fakeWishJson(order));
}

void FakeWish::finishShipments()
{
    for (auto shipment = m_underWay.begin(); shipment != m_underWay.end();) {
        if (shipment->at > m_clock.now()) {
            ++shipment;
            continue;
        }
        auto& order = m_orders.at(shipment->order);
        const bool isDone = !shipment->fails && (order.state == "APPROVED" || order.state == "SHIPPED");
        order.processing = isDone ? "SUCCEEDED" : "FAILED";
        if (isDone) {
            order.state = "SHIPPED";
            order.tracking.insert(order.tracking.begin(), shipment->tracking);
            order.tracking.resize(std::min<std::size_t>(order.tracking.size(), 2));
            order.told.push_back(shipment->tracking.number);
        }
        touch(order);
        if (isDone) { // no earlier than what it follows
            order.events.emplace_back("MARK_SHIPPED", order.updated);
        }
        shipment = m_underWay.erase(shipment);
    }
}

LoopbackAnswer FakeWish::listProducts(const LoopbackRequest& request) const
{
    auto shown = json::array();
    const auto parent = request.parameter("parent_sku");
    for (const auto& [id, known] : m_parents) {
        if (parent.empty() || parent == known) {
            shown.push_back({{"id", id}, {"parent_sku", known}, {"state", "ACTIVE"}});
        }
    }
    return fakeWishData(shown);
}

LoopbackAnswer FakeWish::product(const std::string& id) const
{
    auto variations = json::array();
    for (const auto& [sku, variation] : m_variations) {
        if (variation.product == id) {
            variations.push_back({{"id", variation.id},
                                  {"sku", sku},
                                  {"inventories",
                                   {{{"warehouse_id", "warehouse-2"}, {"inventory", variation.other}},
                                    {{"warehouse_id", "warehouse-1"}, {"inventory", variation.standard}}}}});
        }
    }
    return variations.empty() ? fakeWishRefusal(400, 90001, "There is no such product for the merchant.")
                              : fakeWishData({{"id", id}, {"variations", variations}});
}

LoopbackAnswer FakeWish::updateProduct(const std::string& id, const LoopbackRequest& request)
{
    const auto body = json::parse(request.body, nullptr, false);
    for (const auto& change : body.value("variations", json::array())) {
        const auto found = std::find_if(m_variations.begin(), m_variations.end(), [&](const auto& known) {
            return known.second.id == change.value("id", "") && known.second.product == id;
        });
        if (found == m_variations.end()) {
            return fakeWishRefusal(400, 90001, "There is no such variation.");
        }
        for (const auto& stock : change.value("inventories", json::array())) {
            auto& pieces =
                stock.value("warehouse_id", "") == "warehouse-1" ? found->second.standard : found->second.other;
            pieces = stock.value("inventory", std::int64_t{0});
            if (pieces > 500'000) {
                return fakeWishRefusal(400, 90001, "inventory is too large");
            }
        }
    }
    return product(id);
}

} // namespace supercargo::tests
