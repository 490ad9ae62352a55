// SPDX-License-Identifier: GPL-3.0-or-later
// The fake's orders as its two interfaces tell them.
#include "core/base/text.h"
#include "tests/support/fake_amazon.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace supercargo::tests {

namespace {

using nlohmann::json;

constexpr std::chrono::minutes kBehindNow{2}; // "at least two minutes before the time of the request"
constexpr const char* kCurrency = "EUR";

std::string decimal(const std::int64_t cents)
{
    return Money{cents, Currency{"EUR"}}.toDecimal();
}

json money(const std::int64_t cents)
{
    return {{"amount", decimal(cents)}, {"currencyCode", kCurrency}};
}

json moneyV0(const std::int64_t cents)
{
    return {{"Amount", decimal(cents)}, {"CurrencyCode", kCurrency}};
}

bool isIn(const std::string& list, const std::string_view word)
{
    const auto words = split(list, ',');
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::int64_t totalOf(const FakeAmazonOrder& order)
{
    std::int64_t total = 499; // shipping
    for (const auto& item : order.items) {
        total += item.priceCents * item.ordered;
    }
    return total;
}

json itemOf(const FakeAmazonOrder& order, const FakeAmazonItem& item, const std::string& datasets, const Instant now)
{
    const bool isGone = order.isCancelled || item.cancelled == item.ordered;
    json told{{"orderItemId", item.id}, {"quantityOrdered", item.ordered}};
    told["product"] = {{"asin", "B0TEST00001"}, {"title", "A fine " + item.sku}, {"sellerSku", item.sku}};
    if (!order.isPending) {
        told["product"]["price"] = {{"unitPrice", money(item.priceCents)}};
        if (isIn(datasets, "PROCEEDS")) {
            const json whole{{"type", "ITEM"}, {"subtotal", money(item.priceCents * item.ordered)}};
            told["proceeds"] = {{"proceedsTotal", money(item.priceCents * item.ordered)},
                                {"breakdowns", json::array({whole})}};
        }
    }
    if (isIn(datasets, "FULFILLMENT")) {
        const auto shipped = order.shippedAt(item.id, now);
        const auto open = order.isCancelled || order.isPending ? 0 : item.ordered - item.cancelled - shipped;
        told["fulfillment"] = {{"quantityFulfilled", shipped}, {"quantityUnfulfilled", open}};
    }
    if (isIn(datasets, "CANCELLATION") && item.askedCancel) {
        told["cancellation"]["cancellationRequest"] = {{"requester", "BUYER"}, {"cancelReason", "no longer needed"}};
    }
    if (isIn(datasets, "CANCELLATION") && isGone) {
        told["cancellation"]["cancellationExecution"] = {{"cancelledBy", "BUYER"}};
    }
    return told;
}

json packagesOf(const FakeAmazonOrder& order, const Instant now)
{
    auto packages = json::array();
    for (const auto& [reference, shipment] : order.shipments) {
        if (shipment.visibleFrom > now) {
            continue;
        }
        auto items = json::array();
        for (const auto& [item, quantity] : shipment.items) {
            items.push_back({{"orderItemId", item}, {"quantity", quantity}});
        }
        packages.push_back({{"packageReferenceId", reference},
                            {"carrier", shipment.carrierName.empty() ? shipment.carrierCode : shipment.carrierName},
                            {"shipTime", shipment.shipDate},
                            {"trackingNumber", shipment.tracking},
                            {"packageStatus", {{"status", "SHIPPED"}}},
                            {"packageItems", items}});
    }
    return packages;
}

} // namespace

json FakeAmazon::order2026(const FakeAmazonOrder& order, const std::string& datasets) const
{
    const auto now = m_clock.now();
    json told{{"orderId", order.id},
              {"createdTime", toIso8601(order.created)},
              {"lastUpdatedTime", toIso8601(order.changed)},
              {"salesChannel",
               {{"channelName", "AMAZON"}, {"marketplaceId", order.marketplace}, {"marketplaceName", "Amazon.de"}}}};
    const bool showsBuyer = !order.isPending && !m_hidesAddresses;
    if (isIn(datasets, "BUYER") && showsBuyer) {
        told["buyer"] = {{"buyerName", order.name}, {"buyerEmail", order.id + "@marketplace.amazon.de"}};
    }
    if (isIn(datasets, "RECIPIENT") && !order.isPending) {
        auto& address = told["recipient"]["deliveryAddress"];
        address = {{"city", "Berlin"}, {"countryCode", "DE"}, {"addressType", "RESIDENTIAL"}};
        if (showsBuyer) {
            address.update({{"name", order.name}, {"addressLine1", order.street}, {"postalCode", "10115"}});
        }
    }
    if (isIn(datasets, "PROCEEDS") && !order.isPending) {
        const json shipping{{"type", "SHIPPING"}, {"subtotal", money(499)}};
        told["proceeds"] = {{"grandTotal", money(totalOf(order))}, {"breakdowns", json::array({shipping})}};
    }
    if (isIn(datasets, "FULFILLMENT")) {
        const auto shipBy = toIso8601(order.created + std::chrono::hours{48});
        told["fulfillment"] = {{"fulfillmentStatus", order.statusAt(now)},
                               {"fulfilledBy", order.isAmazons ? "AMAZON" : "MERCHANT"},
                               {"fulfillmentServiceLevel", "STANDARD"},
                               {"shipByWindow", {{"latestDateTime", shipBy}}}};
    }
    told["orderItems"] = json::array();
    for (const auto& item : order.items) {
        told["orderItems"].push_back(itemOf(order, item, datasets, now));
    }
    if (isIn(datasets, "PACKAGES") && !order.isAmazons) {
        told["packages"] = packagesOf(order, now);
    }
    return told;
}

std::string FakeAmazon::asTold(const std::string& id, const std::string& datasets)
{
    auto& text = m_rendered[id][datasets];
    if (text.empty()) {
        text = order2026(m_orders.at(id), datasets).dump();
    }
    return text;
}

FakeAmazon::Slice FakeAmazon::slice(const Search& search)
{
    std::pair<Instant, std::string> begin{search.from, std::string{}};
    if (!search.after.empty()) { // "1795000000000_302-…": behind that one
        const auto mark = search.after.find('_');
        begin = {fromMilliseconds(std::stoll(search.after.substr(0, mark))), search.after.substr(mark + 1)};
    }
    Slice slice;
    for (auto at = m_byChange.upper_bound(begin); at != m_byChange.end() && at->first <= search.to; ++at) {
        const auto& order = m_orders.at(at->second);
        const bool isWanted =
            (search.statuses.empty() || isIn(search.statuses, order.statusAt(m_clock.now()))) &&
            (search.fulfilledBy.empty() || isIn(search.fulfilledBy, order.isAmazons ? "AMAZON" : "MERCHANT"));
        if (!isWanted) {
            continue;
        }
        if (slice.ids.size() == search.most) {
            const auto& last = m_orders.at(slice.ids.back());
            slice.next = std::to_string(toMilliseconds(last.changed)) + "_" + last.id;
            break;
        }
        slice.ids.push_back(at->second);
    }
    return slice;
}

void FakeAmazon::disturbPage(std::vector<std::string>& ids)
{
    const auto page = ids;
    if (draws(m_faults.pagesRepeat) && !m_lastPage.empty()) {
        const auto count = 1 + random() % m_lastPage.size();
        ids.insert(ids.begin(), m_lastPage.end() - static_cast<std::ptrdiff_t>(count), m_lastPage.end());
    }
    m_lastPage = page;
}

LoopbackAnswer FakeAmazon::searchOrders(const LoopbackRequest& request)
{
    const auto from = parseIso8601(request.parameter("lastUpdatedAfter"));
    const auto latest = m_clock.now() - kBehindNow;
    const auto asked = request.parameter("lastUpdatedBefore");
    const auto to = asked.empty() ? std::optional<Instant>{latest} : parseIso8601(asked);
    if (!from || !to || *to > latest || *to < *from || !request.parameter("createdAfter").empty()) {
        return invalidAtAmazon("Invalid lastUpdatedAfter or lastUpdatedBefore");
    }
    const auto datasets = request.parameter("includedData");
    for (const auto& dataset : split(datasets, ',')) {
        if (m_refusedData.count(dataset) != 0) {
            return invalidAtAmazon("Invalid Input: includedData");
        }
    }
    const auto most = request.parameter("maxResultsPerPage");
    const auto found = slice({.from = *from,
                              .to = *to,
                              .after = request.parameter("paginationToken"),
                              .most = std::min(m_pageSize, most.empty() ? std::size_t{100} : std::stoul(most)),
                              .statuses = request.parameter("fulfillmentStatuses"),
                              .fulfilledBy = request.parameter("fulfilledBy")});
    auto ids = found.ids;
    disturbPage(ids);
    std::string orders;
    const auto append = [&](const std::string& text) { orders += (orders.empty() ? "" : ",") + text; };
    for (const auto& id : ids) {
        const auto older = m_older.find(id);
        const bool alsoOlder = older != m_older.end() && older->second.count(datasets) != 0;
        append(asTold(id, datasets));
        if (alsoOlder && draws(m_faults.pagesAreLate)) {
            append(older->second.at(datasets));
        }
    }
    auto body = R"({"orders":[)" + orders + R"(],"lastUpdatedBefore":")" + toIso8601(*to) + '"';
    if (!found.next.empty()) {
        body += R"(,"pagination":{"nextToken":")" + found.next + "\"}";
    }
    if (draws(m_faults.editedBetween)) {
        churnOne();
    }
    return {.body = body + "}"};
}

LoopbackAnswer FakeAmazon::getOrder(const LoopbackRequest& request, const std::string& id)
{
    if (m_orders.find(id) == m_orders.end()) {
        return invalidAtAmazon("The order does not exist", 404);
    }
    return {.body = R"({"order":)" + order2026(m_orders.at(id), request.parameter("includedData")).dump() + "}"};
}

json FakeAmazon::orderV0(const FakeAmazonOrder& order, const bool showsBuyer) const
{
    static const std::map<std::string, std::string> kWords{{"PENDING", "Pending"},
                                                           {"UNSHIPPED", "Unshipped"},
                                                           {"PARTIALLY_SHIPPED", "PartiallyShipped"},
                                                           {"SHIPPED", "Shipped"},
                                                           {"CANCELLED", "Canceled"}};
    json told{{"AmazonOrderId", order.id},
              {"PurchaseDate", toIso8601(order.created)},
              {"LastUpdateDate", toIso8601(order.changed)},
              {"OrderStatus", kWords.at(order.statusAt(m_clock.now()))},
              {"FulfillmentChannel", order.isAmazons ? "AFN" : "MFN"},
              {"MarketplaceId", order.marketplace},
              {"ShipmentServiceLevelCategory", "Standard"},
              {"LatestShipDate", toIso8601(order.created + std::chrono::hours{48})}};
    if (order.isPending) {
        return told;
    }
    told["OrderTotal"] = moneyV0(totalOf(order));
    told["ShippingAddress"] = {{"City", "Berlin"}, {"PostalCode", "10115"}, {"CountryCode", "DE"}};
    if (showsBuyer) {
        told["BuyerInfo"] = {{"BuyerEmail", order.id + "@marketplace.amazon.de"}, {"BuyerName", order.name}};
        told["ShippingAddress"].update({{"Name", order.name}, {"AddressLine1", order.street}});
    }
    return told;
}

json FakeAmazon::itemsV0(const FakeAmazonOrder& order) const
{
    auto items = json::array();
    for (const auto& item : order.items) {
        json told{{"ASIN", "B0TEST00001"},
                  {"OrderItemId", item.id},
                  {"SellerSKU", item.sku},
                  {"Title", "A fine " + item.sku},
                  {"QuantityOrdered", order.isCancelled ? 0 : item.ordered - item.cancelled},
                  {"QuantityShipped", order.shippedAt(item.id, m_clock.now())},
                  {"BuyerRequestedCancel", {{"IsBuyerRequestedCancel", item.askedCancel ? "true" : "false"}}}};
        if (!order.isPending) {
            told["ItemPrice"] = moneyV0(item.priceCents * (item.ordered - item.cancelled));
        }
        items.push_back(std::move(told));
    }
    return items;
}

LoopbackAnswer FakeAmazon::searchOrdersV0(const LoopbackRequest& request)
{
    const auto from = parseIso8601(request.parameter("LastUpdatedAfter"));
    const auto to = parseIso8601(request.parameter("LastUpdatedBefore"));
    if (!from || !to || *to > m_clock.now() - kBehindNow || request.parameter("MarketplaceIds").empty()) {
        return invalidAtAmazon("Invalid Input");
    }
    const auto most = std::stoul("0" + request.parameter("MaxResultsPerPage"));
    const auto found = slice({.from = *from,
                              .to = *to,
                              .after = request.parameter("NextToken"),
                              .most = std::min<std::size_t>(m_pageSize, most == 0 ? 100 : most),
                              .statuses = {},
                              .fulfilledBy = {}});
    const bool showsBuyer = request.header("x-amz-access-token").starts_with("Atz.sprdt|");
    json payload{{"Orders", json::array()}, {"LastUpdatedBefore", toIso8601(*to)}};
    for (const auto& id : found.ids) {
        payload["Orders"].push_back(orderV0(m_orders.at(id), showsBuyer));
    }
    if (!found.next.empty()) {
        payload["NextToken"] = found.next;
    }
    return {.body = json{{"payload", payload}}.dump()};
}

LoopbackAnswer FakeAmazon::getOrderV0(const std::string& id)
{
    const auto found = m_orders.find(id);
    return found == m_orders.end() ? invalidAtAmazon("The order does not exist", 404)
                                   : LoopbackAnswer{.body = json{{"payload", orderV0(found->second, false)}}.dump()};
}

LoopbackAnswer FakeAmazon::getItemsV0(const std::string& id)
{
    const auto found = m_orders.find(id);
    if (found == m_orders.end()) {
        return invalidAtAmazon("The order does not exist", 404);
    }
    const json payload{{"AmazonOrderId", id}, {"OrderItems", itemsV0(found->second)}};
    return {.body = json{{"payload", payload}}.dump()};
}

} // namespace supercargo::tests
