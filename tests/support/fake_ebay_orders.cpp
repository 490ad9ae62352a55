// SPDX-License-Identifier: GPL-3.0-or-later
// What the fake eBay knows of orders and stock, in the shapes of the published schemas.
#include "tests/support/fake_ebay.h"

#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace supercargo::tests {

namespace {

using nlohmann::json;

std::string ebayInstant(const Instant instant)
{
    auto text = toIso8601(instant);
    if (text.find('.') == std::string::npos) {
        text.insert(text.size() - 1, ".000");
    }
    return text;
}

LoopbackAnswer answerOf(const int status, const json& body)
{
    return {status, body.dump(), {{"Content-Type", "application/json"}}};
}

LoopbackAnswer complaint(const int status, const int errorId, const std::string& message)
{
    return answerOf(
        status,
        {{"errors",
          {{{"errorId", errorId}, {"domain", "API_FULFILLMENT"}, {"category", "REQUEST"}, {"message", message}}}}});
}

json amount(const std::string& value, const std::string& currency)
{
    return {{"value", value}, {"currency", currency}};
}

json lineJson(const FakeEbayOrder& order, const FakeEbayLine& line)
{
    const auto shipped = order.shippedOf(line.lineItemId);
    json shown{{"lineItemId", line.lineItemId},
               {"legacyItemId", line.legacyItemId},
               {"title", line.title},
               {"quantity", line.quantity},
               {"lineItemCost", amount(line.cost, order.currency)},
               {"lineItemFulfillmentStatus", shipped == 0               ? "NOT_STARTED"
                                             : shipped >= line.quantity ? "FULFILLED"
                                                                        : "IN_PROGRESS"},
               {"soldFormat", "FIXED_PRICE"},
               {"listingMarketplaceId", "EBAY_US"},
               {"lineItemFulfillmentInstructions",
                {{"shipByDate", ebayInstant(order.created + std::chrono::hours{72})}, {"guaranteedDelivery", false}}}};
    if (!line.sku.empty()) {
        shown["sku"] = line.sku;
    }
    return shown;
}

json shipToJson(const FakeEbayOrder& order)
{
    return {{"fullName", order.name},
            {"contactAddress",
             {{"addressLine1", order.street},
              {"city", "San Jose"},
              {"stateOrProvince", "CA"},
              {"postalCode", "95125"},
              {"countryCode", "US"}}},
            {"primaryPhone", {{"phoneNumber", "4080000000"}}},
            {"email", "buyer@members.example.com"}};
}

json fulfillmentJson(const FakeEbayFulfillment& fulfillment)
{
    auto lines = json::array();
    for (const auto& [line, quantity] : fulfillment.pieces) {
        lines.push_back({{"lineItemId", line}, {"quantity", quantity}});
    }
    json shown{{"fulfillmentId", fulfillment.id}, {"lineItems", lines}};
    if (!fulfillment.tracking.empty()) {
        shown["shipmentTrackingNumber"] = fulfillment.tracking;
        shown["shippingCarrierCode"] = fulfillment.carrier;
    }
    return shown;
}

/// Of "lastmodifieddate:[a..b]".
std::optional<std::pair<Instant, Instant>> boundsOf(const std::string& filter)
{
    const auto open = filter.find(":[");
    const auto dots = filter.find("..");
    if (open == std::string::npos || dots == std::string::npos || filter.back() != ']') {
        return std::nullopt;
    }
    const auto from = parseIso8601(filter.substr(open + 2, dots - open - 2));
    const auto to = parseIso8601(filter.substr(dots + 2, filter.size() - dots - 3));
    return from && to ? std::optional{std::pair{*from, *to}} : std::nullopt;
}

bool isAlphanumeric(const std::string& text)
{
    return std::all_of(text.begin(), text.end(), [](const char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    });
}

} // namespace

std::int64_t FakeEbayOrder::shippedOf(const std::string& lineItemId) const
{
    std::int64_t sum = 0;
    for (const auto& fulfillment : fulfillments) {
        const auto found = fulfillment.pieces.find(lineItemId);
        sum += found == fulfillment.pieces.end() ? 0 : found->second;
    }
    return sum;
}

std::string FakeEbayOrder::fulfillmentStatus() const
{
    if (fulfillments.empty()) {
        return "NOT_STARTED";
    }
    return std::all_of(lines.begin(), lines.end(),
                       [&](const FakeEbayLine& line) { return shippedOf(line.lineItemId) >= line.quantity; })
               ? "FULFILLED"
               : "IN_PROGRESS";
}

json fakeEbayJson(const FakeEbayOrder& order, const bool withCancelRequests)
{
    auto lines = json::array();
    for (const auto& line : order.lines) {
        lines.push_back(lineJson(order, line));
    }
    auto requests = json::array();
    if (withCancelRequests && order.cancelState != "NONE_REQUESTED") {
        requests.push_back({{"cancelRequestId", "50000000001"},
                            {"cancelInitiator", "Buyer"},
                            {"cancelReason", "ORDER_MISTAKE"},
                            {"cancelRequestState", order.cancelRequestState}});
    }
    json payment{{"paymentMethod", "EBAY"}, {"paymentStatus", order.payment}};
    if (order.payment != "PENDING") {
        payment["paymentDate"] = ebayInstant(order.created);
    }
    json shown{{"orderId", order.id},
               {"creationDate", ebayInstant(order.created)},
               {"lastModifiedDate", ebayInstant(order.modified)},
               {"orderFulfillmentStatus", order.fulfillmentStatus()},
               {"orderPaymentStatus", order.payment},
               {"sellerId", "fine_seller"},
               {"buyer", {{"username", order.buyer}}},
               {"cancelStatus", {{"cancelState", order.cancelState}, {"cancelRequests", requests}}},
               {"paymentSummary", {{"payments", {payment}}, {"refunds", json::array()}}},
               {"pricingSummary", {{"total", amount("10.00", order.currency)}}},
               {"fulfillmentStartInstructions",
                {{{"fulfillmentInstructionsType", "SHIP_TO"},
                  {"shippingStep", {{"shipTo", shipToJson(order)}, {"shippingServiceCode", "USPSPriority"}}}}}},
               {"lineItems", lines}};
    if (!order.note.empty()) {
        shown["buyerCheckoutNotes"] = order.note;
    }
    return shown;
}

LoopbackAnswer FakeEbay::getOrders(const LoopbackRequest& request)
{
    if (m_chance.happens(m_faults.edited)) {
        editAnyOrder();
    }
    const auto filter = request.parameter("filter");
    const auto bounds = filter.empty() ? std::pair{Instant{}, m_clock.now()}
                                       : boundsOf(filter).value_or(std::pair{Instant::max(), Instant{}});
    const auto wanted = request.parameter("limit").empty() ? 50 : std::stoi(request.parameter("limit"));
    const auto offset = request.parameter("offset").empty() ? 0 : std::stoi(request.parameter("offset"));
    if (bounds.first > bounds.second) {
        return complaint(400, 30800, "Invalid filter value");
    }
    if (bounds.second > m_clock.now()) {
        return complaint(400, 30850, "Start and end dates can't be in the future");
    }
    if (wanted < 1 || wanted > 200) {
        return complaint(400, 31100, "Invalid limit: " + std::to_string(wanted));
    }
    if (const auto kept = m_keptPages.find(request.target); kept != m_keptPages.end()) {
        return {200, kept->second, {{"Content-Type", "application/json"}}};
    }
    std::vector<const FakeEbayOrder*> found;
    for (const auto& [id, order] : m_orders) {
        const bool isSeen = order.modified + m_indexLag <= m_clock.now();
        if (isSeen && order.modified >= bounds.first && order.modified <= bounds.second) {
            found.push_back(&order);
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const auto* a, const auto* b) { return a->created < b->created; });
    const auto limit = std::min(wanted, m_pageLimit);
    const auto first = std::min<std::size_t>(static_cast<std::size_t>(offset), found.size());
    const auto last = std::min(first + static_cast<std::size_t>(limit), found.size());
    auto orders = json::array();
    for (auto i = first; i < last; ++i) {
        orders.push_back(fakeEbayJson(*found[i], false));
    }
    json page{{"href", url() + request.target},
              {"total", found.size()},
              {"limit", limit},
              {"offset", offset},
              {"orders", orders}};
    if (last < found.size()) {
        page["next"] = url() + request.path + "?limit=" + std::to_string(limit) + "&offset=" + std::to_string(last);
    }
    if (!m_warning.empty()) {
        page["warnings"] = {{{"errorId", 30000}, {"message", m_warning}}};
    }
    auto text = page.dump();
    if (filter == m_lastFilter && m_chance.happens(m_faults.stale)) {
        return {200, m_lastPage, {{"Content-Type", "application/json"}}};
    }
    m_lastFilter = filter;
    m_lastPage = text;
    if (m_keepsPages) {
        m_keptPages[request.target] = text;
    }
    return {200, std::move(text), {{"Content-Type", "application/json"}}};
}

LoopbackAnswer FakeEbay::getOrder(const std::string& id)
{
    const auto found = m_orders.find(id);
    return found == m_orders.end() ? complaint(404, 32100, "Invalid order ID: " + id)
                                   : answerOf(200, fakeEbayJson(found->second, true));
}

LoopbackAnswer FakeEbay::getFulfillments(const std::string& id)
{
    const auto found = m_orders.find(id);
    if (found == m_orders.end()) {
        return complaint(400, 32100, "Invalid order ID: " + id);
    }
    auto fulfillments = json::array();
    for (const auto& fulfillment : found->second.fulfillments) {
        fulfillments.push_back(fulfillmentJson(fulfillment));
    }
    const auto total = fulfillments.size();
    return answerOf(200, {{"fulfillments", std::move(fulfillments)}, {"total", total}});
}

LoopbackAnswer FakeEbay::createFulfillment(const std::string& id, const LoopbackRequest& request)
{
    const auto found = m_orders.find(id);
    const auto body = json::parse(request.body, nullptr, false);
    if (found == m_orders.end() || !body.is_object() || request.header("Content-Type") != "application/json") {
        return complaint(400, found == m_orders.end() ? 32100 : 32600, "Invalid input data");
    }
    auto& order = found->second;
    FakeEbayFulfillment fulfillment{{}, body.value("trackingNumber", ""), body.value("shippingCarrierCode", ""), {}};
    if (fulfillment.tracking.empty() != fulfillment.carrier.empty() || !isAlphanumeric(fulfillment.tracking)) {
        return complaint(400, 32300, "Invalid shipment tracking number or carrier");
    }
    if (parseIso8601(body.value("shippedDate", "")).value_or(m_clock.now()) > m_clock.now() + std::chrono::minutes{5}) {
        return complaint(400, 32500, "Invalid shipped date");
    }
    for (const auto& line : body.value("lineItems", json::array())) {
        const auto lineId = line.value("lineItemId", "");
        if (std::none_of(order.lines.begin(), order.lines.end(),
                         [&](const FakeEbayLine& known) { return known.lineItemId == lineId; })) {
            return complaint(400, 32200, "Invalid line item id: " + lineId);
        }
        if (!fulfillment.pieces.emplace(lineId, line.value("quantity", std::int64_t{1})).second) {
            return complaint(400, 32210, "Duplicate line item in the request");
        }
    }
    const bool isKnown = std::any_of(order.fulfillments.begin(), order.fulfillments.end(),
                                     [&](const auto& known) { return known.tracking == fulfillment.tracking; });
    if (isKnown && m_refusesRepeats) {
        return complaint(400, 34500, "Please use PUT operation for updating shipping fulfillment");
    }
    fulfillment.id = fulfillment.tracking.empty() ? "999" : fulfillment.tracking;
    order.fulfillments.push_back(fulfillment);
    touch(order);
    auto answer = answerOf(201, json::object());
    answer.headers.push_back({"Location", url() + request.path + "/" + fulfillment.id});
    return answer;
}

LoopbackAnswer FakeEbay::updateQuantities(const LoopbackRequest& request)
{
    const auto requests = json::parse(request.body).at("requests");
    if (requests.size() > 25 || (m_takesOneSkuPerCall && requests.size() > 1)) {
        return complaint(400, 25709, "Invalid value for requests. Only one SKU can be updated per call");
    }
    auto responses = json::array();
    bool isMixed = false;
    for (const auto& wanted : requests) {
        const std::string sku = wanted.at("sku");
        const auto found = m_stock.find(sku);
        if (found == m_stock.end()) {
            isMixed = true;
            responses.push_back({{"sku", sku},
                                 {"statusCode", 400},
                                 {"errors",
                                  {{{"errorId", 25702},
                                    {"message", "SKU " + sku + " is not available in the system"},
                                    {"parameters", {{{"name", "additionalInfo"}, {"value", sku}}}}}}}});
            continue;
        }
        found->second = wanted.at("shipToLocationAvailability").at("quantity");
        responses.push_back({{"sku", sku}, {"statusCode", 200}});
    }
    return answerOf(isMixed ? 207 : 200, {{"responses", responses}});
}

LoopbackAnswer FakeEbay::getItems(const LoopbackRequest& request)
{
    const auto requests = json::parse(request.body).at("requests");
    auto responses = json::array();
    for (const auto& wanted : requests) {
        const std::string sku = wanted.at("sku");
        const auto found = m_stock.find(sku);
        if (found == m_stock.end()) {
            responses.push_back({{"sku", sku},
                                 {"statusCode", 404},
                                 {"errors", {{{"errorId", 25710}, {"message", "We didn't find the resource"}}}}});
            continue;
        }
        responses.push_back(
            {{"sku", sku},
             {"statusCode", 200},
             {"inventoryItem",
              {{"sku", sku}, {"availability", {{"shipToLocationAvailability", {{"quantity", found->second}}}}}}}});
    }
    return answerOf(200, {{"responses", responses}});
}

} // namespace supercargo::tests
