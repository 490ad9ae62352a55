// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/shopify/shopify_shop.h"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;
using nlohmann::json;
using orders::PlatformStatus;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

std::size_t tokensIn(FakeShopify& shopify)
{
    return static_cast<std::size_t>(shopify.calls("token"));
}

} // namespace

// ---- Signing in ------------------------------------------------------------------------------------------------

TEST_CASE("A token of a day serves all of a day, whoever asks, and is renewed an hour ahead", "[shopify]")
{
    ShopifyShop shop;
    shop.addOrder(1);
    static_cast<void>(shop.open()->pull(shop.window(), "", {}));
    static_cast<void>(shop.open()->pull(shop.window(), "", {})); // another process
    CHECK(tokensIn(shop.shopify) == 1);
    CHECK(shop.shopify.http().requests().front().formField("grant_type") == "client_credentials");
    shop.clock.advance(hours{22});
    const auto connection = shop.open();
    static_cast<void>(connection->pull(shop.window(), "", {}));
    CHECK(tokensIn(shop.shopify) == 1);
    shop.clock.advance(hours{1});
    static_cast<void>(connection->pull(shop.window(), "", {})); // in one that runs on
    static_cast<void>(shop.open()->pull(shop.window(), "", {}));
    CHECK(tokensIn(shop.shopify) == 2);
}

TEST_CASE("A renewal that fails stops nothing as long as the token lasts", "[shopify]")
{
    ShopifyShop shop;
    shop.addOrder(1);
    static_cast<void>(shop.open()->pull(shop.window(), "", {}));
    shop.clock.advance(hours{23} + minutes{30});
    shop.shopify.http().failNext(LoopbackFault::reset_before, 5);
    static_cast<void>(shop.open()->pull(shop.window(), "", {}));
    CHECK(tokensIn(shop.shopify) == 1);
}

TEST_CASE("A token that ends before its time is brought anew once, and the question asked again", "[shopify]")
{
    ShopifyShop shop;
    shop.addOrder(1);
    const auto connection = shop.open();
    const auto window = shop.window();
    static_cast<void>(connection->pull(window, "", {}));
    shop.shopify.endTokens();
    CHECK(connection->pull(window, "", {}).orders.size() == 1);
    CHECK(tokensIn(shop.shopify) == 2);
    shop.shopify.endTokens(true);
    const auto error = errorOf([&] { (void)connection->pull(window, "", {}); });
    CHECK(error.code() == ErrorCode::authorization_ended);
    CHECK(error.arguments().back() == "invalid_client: Client authentication failed.");
}

TEST_CASE("A token that was pasted is used as it is, and nothing is fetched", "[shopify]")
{
    ShopifyShop shop;
    shop.secrets.put("shop-1", FakeShopify::pastedSecrets());
    shop.addOrder(1);
    const auto connection = shop.open();
    const auto window = shop.window();
    CHECK(connection->pull(window, "", {}).orders.size() == 1);
    CHECK(tokensIn(shop.shopify) == 0);
    shop.shopify.endTokens();
    const auto error = errorOf([&] { (void)connection->pull(window, "", {}); });
    CHECK(error.code() == ErrorCode::authorization_ended);
    CHECK(error.arguments().back() == "[API] Invalid API key or access token (unrecognized login or wrong password)");

    shop.secrets.put("shop-1", {{"client_id", "x"}});
    CHECK(shop.pullError().code() == ErrorCode::secret_missing);
    shop.secrets.remove("shop-1");
    CHECK(shop.pullError().code() == ErrorCode::not_connected);
}

TEST_CASE("A token that an earlier app has left behind is not used for the next one", "[shopify]")
{
    ShopifyShop shop;
    shop.addOrder(1);
    static_cast<void>(shop.open()->pull(shop.window(), "", {}));
    auto kept = *shop.secrets.find("shop-1");
    kept["client_id"] = "another";
    shop.secrets.put("shop-1", kept);
    CHECK(shop.pullError().code() == ErrorCode::authorization_ended); // the fake knows no such app
    CHECK(tokensIn(shop.shopify) == 2);
}

// ---- Pages -----------------------------------------------------------------------------------------------------

TEST_CASE("All orders of a Shopify window come, over as many pages as it has", "[shopify]")
{
    ShopifyShop shop;
    for (int i = 0; i < 100; ++i) {
        shop.addOrder(i, minutes{i + 1});
    }
    const auto connection = shop.open();
    CHECK(shop.pullAll(*connection, shop.window()).size() == 100);
    CHECK(shop.shopify.calls("Orders") == 17);
    CHECK(shop.shopify.calls("ChangedFulfillmentOrders") == 4);
    CHECK(shop.shopify.calls("Order") == 0); // each fulfilment order's order had come
    const auto requests = shop.shopify.http().requests();
    const auto asked = json::parse(requests.at(1).body).at("variables");
    CHECK(asked.at("query") == "updated_at:>='2026-11-19T10:00:00Z' AND updated_at:<'2026-11-20T10:00:00Z'");
    CHECK(requests.at(1).body.find("customer") == std::string::npos);
}

TEST_CASE("A window's bounds meet: what changed in the very second between two is in one of them", "[shopify]")
{
    ShopifyShop shop;
    shop.addOrder(1, minutes{60});
    const auto at = shop.clock.now() - minutes{60};
    const auto connection = shop.open();
    CHECK(shop.pullAll(*connection, {at, shop.clock.now()}).size() == 1);
    CHECK(shop.pullAll(*connection, {at - minutes{5}, at}).empty());
}

TEST_CASE("No Shopify order is stepped over when others leave the window between two pages", "[shopify]")
{
    ShopifyShop shop;
    for (int i = 0; i < 30; ++i) {
        shop.addOrder(i, minutes{10});
    }
    const auto connection = shop.open();
    const auto seen = ConnectedShop::idsOf(*connection, shop.window(), [&](const int pages) {
        if (pages == 1) {
            shop.clock.advance(minutes{1});
            shop.shopify.edit(1'001, [](FakeShopifyOrder& order) { order.note = "later"; });
        }
    });
    CHECK(seen.size() == 30);
}

TEST_CASE("A hold changes an order that has not changed itself, and so does its release", "[shopify]")
{
    ShopifyShop shop;
    shop.addOrder(1, hours{30});
    const auto id = std::int64_t{1'001};
    const auto connection = shop.open();
    shop.shopify.editParts(id, [](FakeFulfillmentOrder& part) { part.status = "ON_HOLD"; });
    shop.clock.advance(minutes{5});
    auto orders = shop.pullAll(*connection, shop.window());
    REQUIRE(orders.size() == 1);
    CHECK(orders.at("1001").status == PlatformStatus::unpaid);
    const auto held = orders.at("1001").version;
    shop.shopify.editParts(id, [](FakeFulfillmentOrder& part) { part.status = "OPEN"; });
    shop.clock.advance(minutes{5});
    orders = shop.pullAll(*connection, shop.window());
    CHECK(orders.at("1001").status == PlatformStatus::paid);
    CHECK(orders.at("1001").version > held);
}

TEST_CASE("An order with more lines and locations than a page has room for comes whole", "[shopify]")
{
    ShopifyShop shop;
    FakeShopifyOrder order;
    order.id = 1'001;
    for (int i = 0; i < 130; ++i) {
        order.lines.push_back({.id = 5'000 + i, .sku = "SKU-" + std::to_string(i)});
    }
    for (int i = 0; i < 6; ++i) {
        auto& part = order.parts.emplace_back();
        part.id = 100 + i;
        for (int line = 0; line < 130; ++line) {
            part.remaining[5'000 + line] = line % 6 == i ? 1 : 0;
        }
    }
    order.updated = shop.clock.now() - minutes{60};
    shop.shopify.put(order);
    const auto read = shop.pullOne(1'001);
    CHECK(read.lines.size() == 130);
    CHECK(std::ranges::all_of(read.lines, [](const auto& line) { return line.quantity == 1; }));
}

TEST_CASE("Of an order that was refunded in part after something left, the shop is asked what has left", "[shopify]")
{
    ShopifyShop shop;
    const auto order = shop.addOrder(1);
    shop.open()->markShipped(shop.news(order, "RR1CN", 1), {});
    shop.shopify.edit(order.id, [](FakeShopifyOrder& each) { each.lines[0].refunded = 1; });
    shop.clock.advance(minutes{5});
    const auto read = shop.pullOne(order.id);
    CHECK(read.lines[0].shipped == 1);
    CHECK(read.lines[0].quantity == 2); // the one that left came back
    CHECK(read.status == PlatformStatus::partly_shipped);
}

TEST_CASE("An order that the shop does not tell whole is set aside, and the others go on", "[shopify]")
{
    ShopifyShop shop;
    shop.addOrder(1);
    auto order = shop.addOrder(2);
    for (int i = 0; i < 20; ++i) {
        order.lines.push_back({.id = 7'000 + i, .sku = "X"});
    }
    shop.shopify.put(order);
    shop.shopify.answerNext("OrderLines", fakeShopifyError("UNKNOWN", "Not now."));
    const auto page = shop.open()->pull(shop.window(), "", {});
    CHECK(page.orders.size() == 1);
    REQUIRE(page.unreadable.size() == 1);
    CHECK(page.unreadable[0].platformOrderId == "1002");
    CHECK(page.unreadable[0].what == "UNKNOWN: Not now.");
}

// ---- What it costs ---------------------------------------------------------------------------------------------

TEST_CASE("Shopify's points are learnt from its answers, and waited for", "[shopify]")
{
    ShopifyShop shop;
    shop.shopify.setPoints(1'000, 50);
    for (int i = 0; i < 60; ++i) {
        shop.addOrder(i);
    }
    const auto connection = shop.open();
    const auto window = shop.window();
    CHECK(shop.pullAll(*connection, window).size() == 60);
    CHECK(shop.shopify.calls("Orders") == 10); // none was refused
    CHECK(shop.waiting.waited() > std::chrono::seconds{10});
}

TEST_CASE("A question that was throttled has done nothing and is asked again as the shop tells", "[shopify]")
{
    ShopifyShop shop;
    shop.addOrder(1);
    const auto connection = shop.open();
    const auto window = shop.window();
    shop.shopify.answerNext("Orders", {200,
                                       R"({"errors": [{"message": "Throttled", "extensions": {"code": "THROTTLED"}}],
        "extensions": {"cost": {"requestedQueryCost": 870, "throttleStatus": {"maximumAvailable": 2000,
        "currentlyAvailable": 470, "restoreRate": 100}}}})",
                                       {}});
    CHECK(connection->pull(window, "", {}).orders.size() == 1);
    CHECK(shop.waiting.waited() >= std::chrono::seconds{4});
    CHECK(shop.waiting.waited() < std::chrono::seconds{6});

    shop.shopify.answerNext("Orders", fakeShopifyError("THROTTLED", "Throttled"), 99);
    const auto error = errorOf([&] { (void)connection->pull(window, "", {}); });
    CHECK(error.code() == ErrorCode::throttled);
}

TEST_CASE("Where a page costs too much, fewer orders are asked for", "[shopify]")
{
    ShopifyShop shop;
    for (int i = 0; i < 10; ++i) {
        shop.addOrder(i);
    }
    shop.shopify.setMostCost(300);
    const auto connection = shop.open();
    CHECK(shop.pullAll(*connection, shop.window()).size() == 10);
    CHECK(shop.shopify.calls("Orders") == 2 + 10); // six, three: refused; then one at a time
}

// ---- What goes wrong -------------------------------------------------------------------------------------------

TEST_CASE("A page of Shopify's that is none is an error, never an end", "[shopify]")
{
    ShopifyShop shop;
    shop.addOrder(1);
    const auto codeOf = [&](LoopbackAnswer answer, const int times = 1) {
        shop.shopify.answerNext("Orders", std::move(answer), times);
        return shop.pullError().code();
    };
    CHECK(codeOf({200, "<html>", {}}) == ErrorCode::answer_malformed);
    CHECK(codeOf({200, "{}", {}}) == ErrorCode::answer_malformed);
    CHECK(codeOf({200, R"({"data": {"orders": {"nodes": []}}})", {}}) == ErrorCode::answer_malformed);
    CHECK(codeOf({200, R"({"data": {"orders": {"pageInfo": {"hasNextPage": false}}}})", {}}) ==
          ErrorCode::answer_malformed);
    CHECK(codeOf({200, R"({"data": {"orders": {"nodes": [], "pageInfo": {"hasNextPage": true}}}})", {}}) ==
          ErrorCode::answer_malformed);
    CHECK(codeOf({200, R"({"data": {"orders": 7}})", {}}) == ErrorCode::answer_malformed);
    CHECK(codeOf({503, "<html>", {}}, 99) == ErrorCode::platform_failed);
}

TEST_CASE("What Shopify refuses comes in its words", "[shopify]")
{
    ShopifyShop shop;
    shop.addOrder(1);
    const auto answered = [&](LoopbackAnswer answer) {
        shop.shopify.answerNext("Orders", std::move(answer));
        return shop.pullError();
    };
    const auto refused = answered(fakeShopifyError("undefinedField", "Field 'x' doesn't exist on type 'Order'"));
    CHECK(refused.code() == ErrorCode::platform_refused);
    CHECK(refused.arguments() ==
          std::vector<std::string>{"200", "undefinedField: Field 'x' doesn't exist on type 'Order'"});
    CHECK(answered({402, R"({"errors": "Unavailable Shop"})", {}}).code() == ErrorCode::authorization_ended);
    CHECK(answered({423, R"({"errors": "Locked"})", {}}).arguments().back() == "Locked");
    CHECK(answered({404, "<html>", {}}).arguments() == std::vector<std::string>{"404", "HTTP 404"});
    CHECK(answered({403, "<html>Are you a robot?</html>", {}}).code() == ErrorCode::platform_failed);
    const auto lacking = answered(fakeShopifyError("ACCESS_DENIED", "Required access: `read_orders` access scope."));
    CHECK(lacking.code() == ErrorCode::role_missing);
    CHECK(lacking.arguments().back() == "ACCESS_DENIED: Required access: `read_orders` access scope.");
}

TEST_CASE("Orders come without what the app may not read, and that is said", "[shopify]")
{
    ShopifyShop shop;
    const auto order = shop.addOrder(1);
    auto whole = fakeShopifyJson(order);
    whole["shippingAddress"] = nullptr;
    const json body{
        {"data", {{"orders", {{"nodes", json::array({whole})}, {"pageInfo", {{"hasNextPage", false}}}}}}},
        {"errors", json::array({{{"message", "This app is not approved to access the shippingAddress field."},
                                 {"path", json::array({"orders", "nodes", 0, "shippingAddress"})},
                                 {"extensions", {{"code", "ACCESS_DENIED"}}}}})}};
    shop.shopify.answerNext("Orders", {200, body.dump(), {}});
    const auto page = shop.open()->pull(shop.window(), "", {});
    REQUIRE(page.orders.size() == 1);
    CHECK(page.orders[0].shipTo.city == "");
    REQUIRE(page.unreadable.size() == 1);
    CHECK(page.unreadable[0].what == "ACCESS_DENIED: This app is not approved to access the shippingAddress field.");
}

TEST_CASE("A test of a Shopify connection says whose it is, where its stock lies, and what is missing", "[shopify]")
{
    ShopifyShop shop;
    shop.shopify.setLocations({{11, "Shenzhen"}, {12, "Los Angeles"}});
    const auto connection = shop.open();
    const auto report = connection->test({});
    CHECK(report.accountName == "A fine shop");
    CHECK(report.locations ==
          std::vector<sync::FoundLocation>{{.id = "11", .name = "Shenzhen"}, {.id = "12", .name = "Los Angeles"}});
    shop.account.locations = {{"12", "Los Angeles", WarehouseId{3}}};
    CHECK(shop.open()->test({}).locations.back().isMapped);
    CHECK_FALSE(shop.open()->test({}).locations.front().isMapped);
    shop.account.locations.clear();
    shop.shopify.setLocations({{11, "Shenzhen"}});
    CHECK(shop.open()->test({}).locations.front().isMapped); // there is no other
    CHECK(report.missing.empty());
    shop.shopify.setScopes({"read_orders", "read_inventory", "read_products"});
    CHECK(connection->test({}).missing ==
          std::vector<std::string>{"write_merchant_managed_fulfillment_orders", "write_inventory", "read_locations"});
    shop.shopify.setVersion("2027-10");
    CHECK(connection->test({}).missing.back() == "API version 2026-10 has ended: 2027-10");
    shop.addOrder(1);
    const auto page = connection->pull(shop.window(), "", {});
    CHECK(page.orders.size() == 1);
    CHECK(page.unreadable.size() == 1);
}

TEST_CASE("Whatever goes wrong on the way, in the end every order is here as Shopify has it", "[shopify]")
{
    const auto seed = GENERATE(range(1, 7));
    ShopifyShop shop;
    for (int i = 0; i < 80; ++i) {
        shop.addOrder(i, minutes{10 + i});
    }
    shop.shopify.setFaults({.seed = static_cast<std::uint64_t>(seed),
                            .reset = 4,
                            .lost = 4,
                            .cut = 4,
                            .drained = 4,
                            .throttled = 4,
                            .failing = 5,
                            .broken = 4,
                            .malformed = 4,
                            .expired = 3,
                            .edited = 20});
    const auto orders = shop.pullInSpiteOf(shop.shopify);
    REQUIRE(orders.size() == 80);
    for (const auto& order : shop.shopify.orders()) {
        CHECK(orders.at(std::to_string(order.id)).version == order.changed());
        CHECK(orders.at(std::to_string(order.id)).buyerNote.value_or("") == order.note);
    }
}
