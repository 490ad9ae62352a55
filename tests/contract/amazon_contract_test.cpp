// SPDX-License-Identifier: GPL-3.0-or-later
// Every request that the Amazon adapter makes, and every answer of the fake Amazon, held against the published models;
// and the models' own example answers, read without loss.
#include "core/base/error.h"
#include "core/net/curl_transport.h"
#include "core/platforms/amazon/amazon_connection.h"
#include "core/platforms/amazon/endpoints.h"
#include "core/platforms/amazon/order_mapping.h"
#include "core/platforms/amazon/order_mapping_v0.h"
#include "core/platforms/amazon/seller_api.h"
#include "tests/contract/prism.h"
#include "tests/support/fake_amazon.h"
#include "tests/support/memory_secrets.h"
#include "tests/support/moving_time.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <set>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;
using namespace supercargo::platforms::amazon;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

struct ContractDesk {
    FixedClock clock{*parseIso8601("2026-11-22T09:00:00Z")};
    MovingTime time{clock};
    net::CurlTransport curl;
    MemorySecrets secrets;
    FakeAmazon amazon{clock};
    ContractTransport transport{curl, amazon.url()};
    std::set<std::string> operations;
    TaskControl task;

    ContractDesk()
    {
        secrets.put("shop-1", amazon.secrets());
        transport.check("/orders/2026-01-01/", specification("amazon/orders_2026-01-01.json"));
        transport.check("/orders/v0/", specification("amazon/ordersV0.json"));
        transport.check("/tokens/", specification("amazon/tokens_2021-03-01.json"));
        transport.check("/listings/", specification("amazon/listingsItems_2021-08-01.json"));
        transport.check("/sellers/", specification("amazon/sellers.json"));
    }
    [[nodiscard]] std::unique_ptr<sync::ShopConnection> connection(const sync::Account& account)
    {
        return open(account, {.transport = transport,
                              .waiting = time,
                              .secrets = secrets,
                              .clock = clock,
                              .secretsOf = "shop-1",
                              .shopName = "Amazon DE",
                              .currency = Currency{"EUR"},
                              .budget = {}});
    }
    void pullAll(sync::ShopConnection& shop)
    {
        const sync::PullWindow window{clock.now() - 1h, clock.now() - 2min};
        std::string next;
        do {
            next = shop.pull(window, next, task).next;
        } while (!next.empty());
    }
    void noteOperations(const sync::ShopConnection& shop)
    {
        for (const auto& state : shop.budget()) {
            operations.insert(state.operation);
        }
    }
    [[nodiscard]] sync::ShipmentNews news(const std::string& id, const std::string& carrier,
                                          const std::string& reference)
    {
        return {.mark = {.platformOrderId = id,
                         .lines = {{amazon.order(id).items[0].id, 1}},
                         .isPart = true,
                         .shippedAt = clock.now(),
                         .carrier = carrier,
                         .tracking = "TRACK" + reference},
                .reference = reference};
    }
};

json readJson(const std::string& name)
{
    std::ifstream stream{specification(name)};
    return json::parse(stream);
}

/// All example answers of an operation with that status: those beside the schema and those of the sandbox.
std::vector<json> examples(const json& document, const std::string& path, const std::string& verb,
                           const std::string& status)
{
    const auto& answer = document.at("paths").at(path).at(verb).at("responses").at(status);
    std::vector<json> all;
    for (const auto& example : answer.value("examples", json::object())) {
        all.push_back(example);
    }
    const auto sandbox = answer.value("x-amzn-api-sandbox", json::object());
    for (const auto& example : sandbox.value("static", json::array())) {
        all.push_back(example.at("response"));
    }
    return all;
}

json at(const json& node, const std::string& pointer)
{
    const json::json_pointer where{pointer};
    return node.contains(where) ? node.at(where) : json{};
}

std::string textOf(const json& node, const std::string& pointer)
{
    const auto found = at(node, pointer);
    return found.is_string() ? found.get<std::string>() : std::string{};
}

/// Both name the same amount, or neither is there.
void checkMoney(const std::optional<Money>& ours, const json& theirs)
{
    if (theirs.is_null()) {
        return;
    }
    const auto currency = Currency::parse(textOf(theirs, "/currencyCode"));
    REQUIRE(currency);
    CHECK(ours == Money::parseDecimal(textOf(theirs, "/amount"), *currency));
}

void checkAddress(const orders::IncomingAddress& ours, const json& theirs)
{
    auto all = ours.name.value_or("") + '\n' + ours.company.value_or("") + '\n' + ours.city.value_or("") + '\n' +
               ours.region.value_or("") + '\n' + ours.postcode.value_or("") + '\n' + ours.country.value_or("") + '\n' +
               ours.phone.value_or("") + '\n';
    for (const auto& line : ours.lines.value_or(std::vector<std::string>{})) {
        all += line + '\n';
    }
    for (const auto& [name, value] : theirs.items()) {
        if (value.is_string() && name != "addressType") {
            INFO(name);
            CHECK(all.find(value.get<std::string>()) != std::string::npos);
        }
    }
    CHECK(all.find(textOf(theirs, "/extendedFields/neighborhood")) != std::string::npos);
}

void checkItem(const orders::IncomingLine& ours, const json& theirs)
{
    CHECK(ours.platformLineId == textOf(theirs, "/orderItemId"));
    CHECK(ours.platformSku == textOf(theirs, "/product/sellerSku"));
    CHECK(ours.title == textOf(theirs, "/product/title"));
    CHECK(ours.quantity == theirs.at("quantityOrdered").get<std::int64_t>());
    CHECK(ours.shipped == at(theirs, "/fulfillment/quantityFulfilled").get<std::int64_t>());
    checkMoney(ours.unitPrice, at(theirs, "/product/price/unitPrice"));
}

void checkOrder(const json& theirs)
{
    INFO(theirs.at("orderId"));
    const auto ours = incomingOrder(theirs, Cancellations::told);
    CHECK(ours.platformOrderId == theirs.at("orderId"));
    CHECK(ours.placedAt->at == parseIso8601(textOf(theirs, "/createdTime")));
    CHECK(ours.version == parseIso8601(textOf(theirs, "/lastUpdatedTime")));
    CHECK(ours.serviceLevel == textOf(theirs, "/fulfillment/fulfillmentServiceLevel"));
    checkMoney(ours.total, at(theirs, "/proceeds/grandTotal"));
    if (const auto shipBy = textOf(theirs, "/fulfillment/shipByWindow/latestDateTime"); !shipBy.empty()) {
        CHECK(ours.shipBy->at == parseIso8601(shipBy));
    }
    REQUIRE(ours.lines.size() == theirs.at("orderItems").size());
    for (std::size_t i = 0; i < ours.lines.size(); ++i) {
        checkItem(ours.lines[i], theirs.at("orderItems")[i]);
        const auto message = textOf(theirs.at("orderItems")[i], "/fulfillment/packing/giftOption/giftMessage");
        CHECK(ours.buyerNote.value_or("").find(message) != std::string::npos);
    }
    const bool isAmazons = textOf(theirs, "/fulfillment/fulfilledBy") == "AMAZON";
    CHECK(ours.fulfilledByPlatform == isAmazons);
    if (!isAmazons) {
        CHECK(ours.buyerName.value_or("") == textOf(theirs, "/buyer/buyerName"));
        CHECK(ours.buyerEmail.value_or("") == textOf(theirs, "/buyer/buyerEmail"));
        checkAddress(ours.shipTo, at(theirs, "/recipient/deliveryAddress"));
        CHECK(json::parse(ours.rawPayload).at(0) == theirs);
    }
    const auto known = orderAtPlatform(theirs);
    REQUIRE(known.shipments.size() == theirs.value("packages", json::array()).size());
    for (std::size_t i = 0; i < known.shipments.size(); ++i) {
        CHECK(known.shipments[i].reference == theirs["packages"][i]["packageReferenceId"]);
        CHECK(known.shipments[i].tracking == theirs["packages"][i]["trackingNumber"]);
        CHECK(known.shipments[i].lines.size() == theirs["packages"][i]["packageItems"].size());
    }
}

} // namespace

TEST_CASE("What is told to Amazon, and what the fake answers, is as Amazon's models want it", "[contract]")
{
    if (!hasSpecifications()) {
        return;
    }
    ContractDesk desk;
    auto account = desk.amazon.account();
    account.marketplaces.clear(); // all of the seller's
    auto shop = desk.connection(account);
    desk.amazon.setPageSize(2);
    desk.amazon.setListing("MUG/RED 1, large", 3);
    for (std::uint64_t seed = 1; seed < 30; ++seed) {
        desk.amazon.churn(seed);
    }
    const auto first = desk.amazon.addOrder({{"MUG", 3}});
    desk.clock.advance(10min);
    CHECK(shop->test(desk.task).missing.empty());
    desk.pullAll(*shop);
    shop->markShipped(desk.news(first, "DHL", "1"), desk.task);
    shop->markShipped(desk.news(first, "Panda Post", "2"), desk.task);
    CHECK(shop->read(first, desk.task).shipments.size() == 2);
    const std::vector<sync::StockLevel> levels{{"MUG/RED 1, large", 7}, {"NOBODY", 1}};
    CHECK(shop->pushStock(levels, desk.task).size() == 1);
    CHECK(shop->readStock(std::vector<std::string>{"MUG/RED 1, large", "NOBODY"}, desk.task).size() == 1);
    desk.noteOperations(*shop);

    desk.clock.advance(10min);
    desk.amazon.refuseData({"TAX"});
    shop = desk.connection(desk.amazon.account());
    desk.pullAll(*shop);
    desk.amazon.refuseNewOrders();
    shop = desk.connection(account);
    desk.pullAll(*shop);
    CHECK(shop->read(first, desk.task).status == orders::PlatformStatus::partly_shipped);
    desk.noteOperations(*shop);

    for (const auto& violation : desk.transport.violations()) {
        UNSCOPED_INFO(violation);
    }
    CHECK(desk.transport.violations().empty());
    for (const auto& [operation, limit] : publishedLimits()) {
        INFO(operation << " has not been tried");
        CHECK(desk.operations.count(operation) == 1);
    }
}

TEST_CASE("A request that Amazon's models forbid is noticed", "[contract]")
{
    if (!hasSpecifications()) {
        return;
    }
    FixedClock clock{*parseIso8601("2026-11-22T09:00:00Z")};
    FakeAmazon amazon{clock};
    net::CurlTransport curl;
    ContractTransport transport{curl, amazon.url()};
    transport.check("/orders/v0/", specification("amazon/ordersV0.json"));
    const auto said = [&](const net::HttpMethod method, const std::string& path, const std::string& body) {
        const auto before = transport.violations().size();
        const net::HttpRequest request{.method = method,
                                       .url = amazon.url() + path,
                                       .headers = {{"content-type", "application/json"}},
                                       .body = body};
        static_cast<void>(transport.send(request, {}));
        return transport.violations().size() - before;
    };
    CHECK(said(net::HttpMethod::get, "/orders/v0/orders?MarketplaceIds=A1PA6795UKMFR9", {}) == 0);
    CHECK(said(net::HttpMethod::get, "/orders/v0/orders?marketplaces=A1PA6795UKMFR9", {}) == 2);
    CHECK(said(net::HttpMethod::get, "/orders/v0/nothing", {}) >= 1);
    CHECK(
        said(net::HttpMethod::post, "/orders/v0/orders/1/shipmentConfirmation",
             R"({"marketplaceId": "A", "packageDetail": {"packageReferenceId": 1, "carrierCode": "x", "trackingNumber":
               "1", "shipDate": "2026-11-22T09:00:00Z", "orderItems": []}})") >= 1);
}

TEST_CASE("The example orders of Amazon's model are read without loss", "[contract]")
{
    if (!hasSpecifications()) {
        return;
    }
    const auto document = readJson("amazon/orders_2026-01-01.json");
    std::size_t count = 0;
    for (const auto& answer : examples(document, "/orders/2026-01-01/orders", "get", "200")) {
        const auto page = orderPage(answer, Cancellations::told);
        CHECK(page.unreadable.empty());
        CHECK(page.next == textOf(answer, "/pagination/nextToken"));
        CHECK(page.reaches == parseIso8601(textOf(answer, "/lastUpdatedBefore")));
        for (const auto& order : answer.at("orders")) {
            checkOrder(order);
            ++count;
        }
    }
    for (const auto& answer : examples(document, "/orders/2026-01-01/orders/{orderId}", "get", "200")) {
        checkOrder(answer.at("order"));
        ++count;
    }
    CHECK(count >= 7);
}

TEST_CASE("The example orders of Amazon's older model are read without loss", "[contract]")
{
    if (!hasSpecifications()) {
        return;
    }
    const auto document = readJson("amazon/ordersV0.json");
    std::size_t count = 0;
    const auto check = [&](const json& order, const json& items) {
        INFO(order.at("AmazonOrderId"));
        const auto ours = incomingOrderV0(order, items);
        CHECK(ours.platformOrderId == order.at("AmazonOrderId"));
        CHECK(ours.version == parseIso8601(textOf(order, "/LastUpdateDate")));
        CHECK(ours.shipTo.name.value_or("") == textOf(order, "/ShippingAddress/Name"));
        CHECK(ours.buyerEmail.value_or("") == textOf(order, "/BuyerInfo/BuyerEmail"));
        REQUIRE(ours.lines.size() == items.size());
        for (std::size_t i = 0; i < items.size(); ++i) {
            CHECK(ours.lines[i].platformLineId == items[i].at("OrderItemId"));
            CHECK(ours.lines[i].platformSku == textOf(items[i], "/SellerSKU"));
            CHECK(ours.lines[i].quantity == items[i].at("QuantityOrdered").get<std::int64_t>());
            // One of the model's examples costs 25.99 yen, which nobody can pay: it is no amount.
            const auto currency = Currency::parse(textOf(items[i], "/ItemPrice/CurrencyCode"));
            CHECK(ours.lines[i].total ==
                  (currency ? Money::parseDecimal(textOf(items[i], "/ItemPrice/Amount"), *currency) : std::nullopt));
        }
        ++count;
    };
    const json item{{"OrderItemId", "1"}, {"QuantityOrdered", 1}};
    for (const auto& answer : examples(document, "/orders/v0/orders", "get", "200")) {
        for (const auto& order : answer.at("payload").value("Orders", json::array())) {
            check(order, json::array({item}));
        }
    }
    const json paid{{"AmazonOrderId", "1"}, {"OrderStatus", "Unshipped"}, {"FulfillmentChannel", "MFN"}};
    for (const auto& answer : examples(document, "/orders/v0/orders/{orderId}/orderItems", "get", "200")) {
        check(paid, answer.at("payload").at("OrderItems"));
    }
    CHECK(count >= 5);
}

TEST_CASE("The words of Amazon's example refusals reach the seller", "[contract]")
{
    if (!hasSpecifications()) {
        return;
    }
    std::size_t count = 0;
    for (const auto* name : {"amazon/orders_2026-01-01.json", "amazon/ordersV0.json", "amazon/tokens_2021-03-01.json",
                             "amazon/listingsItems_2021-08-01.json", "amazon/sellers.json"}) {
        const auto document = readJson(name);
        for (const auto& [path, verbs] : document.at("paths").items()) {
            for (const auto& [verb, operation] : verbs.items()) {
                if (!operation.is_object() || !operation.contains("responses") ||
                    !operation.at("responses").contains("400")) {
                    continue;
                }
                for (const auto& answer : examples(document, path, verb, "400")) {
                    const auto words = wordsOf(net::HttpAnswer{400, {}, answer.dump()});
                    const auto message = textOf(answer, "/errors/0/message");
                    INFO(name << " " << path << ": " << words);
                    CHECK(words.find(message) != std::string::npos);
                    ++count;
                }
            }
        }
    }
    CHECK(count > 10);
}
