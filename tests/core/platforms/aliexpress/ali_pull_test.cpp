// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/aliexpress/ali_shop.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;
using nlohmann::json;
using orders::PlatformStatus;
using std::chrono::minutes;

namespace {

const char* const kList = "aliexpress.solution.order.get";
const char* const kDetail = "aliexpress.solution.order.info.get";

std::string idOf(const int number)
{
    return std::to_string(AliShop::kFirst + number);
}

} // namespace

TEST_CASE("All orders of an AliExpress window come, over as many pages as it has, each with its address",
          "[aliexpress]")
{
    AliShop shop;
    for (int i = 0; i < 120; ++i) {
        shop.addOrder(i, minutes{i + 1});
    }
    const auto now = shop.clock.now(); // waiting for the budget moves it
    const auto connection = shop.open();
    const auto orders = shop.pullAll(*connection, {now - minutes{600}, now});
    REQUIRE(orders.size() == 120);
    CHECK(shop.market.calls(kList) == 4); // three pages, and those that are closed
    CHECK(shop.market.calls(kDetail) == 120);
    const auto& order = orders.at(idOf(7));
    CHECK(order.shipTo.name == "Juan García");
    CHECK(order.shipTo.lines == std::vector<std::string>{"Calle Mayor 5", "2º A"});
    CHECK(order.version == now - minutes{8});
}

TEST_CASE("Open orders are asked for by their changes within half a year, closed ones by the month they are of",
          "[aliexpress]")
{
    AliShop shop; // the fake refuses what the platform does not allow
    const auto done = [&](const int number, const int daysAgo, const char* status, const bool wasSent) {
        auto order = shop.addOrder(number, minutes{60});
        order.status = status;
        order.created = shop.clock.now() - std::chrono::days{daysAgo};
        if (wasSent) {
            order.sent = order.created;
        }
        shop.market.put(order);
    };
    done(1, 170, "WAIT_BUYER_ACCEPT_GOODS", true);
    done(2, 20, "FINISH", false);
    done(3, 20, "FUND_PROCESSING", true);
    done(4, 100, "FINISH", true);
    const auto connection = shop.open();
    const auto soon = shop.pullAll(*connection, {shop.clock.now() - minutes{120}, shop.clock.now()});
    REQUIRE(soon.size() == 3);
    CHECK(soon.at(idOf(1)).status == PlatformStatus::shipped);
    CHECK(soon.at(idOf(2)).status == PlatformStatus::cancelled);
    CHECK(soon.at(idOf(3)).status == PlatformStatus::completed);
    CHECK(shop.market.calls(kList) == 2);
    // In the window in which a day ends the older ones come, as they changed since the day before.
    shop.clock.advance(minutes{15 * 60});
    const auto daily = shop.pullAll(*connection, {shop.clock.now() - minutes{90}, shop.clock.now()});
    REQUIRE(daily.count(idOf(4)) == 1);
    CHECK(daily.at(idOf(4)).status == PlatformStatus::completed);
    CHECK(shop.market.calls(kList) == 2 + 7);
}

TEST_CASE("No order of AliExpress is stepped over when others leave the window between two pages", "[aliexpress]")
{
    AliShop shop;
    for (int i = 0; i < 130; ++i) {
        shop.addOrder(i, minutes{10 + i});
    }
    const auto connection = shop.open();
    const auto seen = ConnectedShop::idsOf(*connection, shop.window(), [&](const int pages) {
        if (pages == 1) { // what stood at 50 stands at 48 now
            shop.clock.advance(minutes{1});
            shop.market.edit(AliShop::kFirst, [](FakeAliOrder& order) { order.memo = "later"; });
            shop.market.edit(AliShop::kFirst + 1, [](FakeAliOrder& order) { order.status = "FINISH"; });
        }
    });
    CHECK(seen.size() == 130);
}

TEST_CASE("A seller in China is served by the calls of that group", "[aliexpress]")
{
    AliShop shop;
    shop.market.forbid({kList, kDetail, "aliexpress.solution.order.receiptinfo.get"});
    shop.market.maskAddresses();
    shop.addOrder(1);
    const auto connection = shop.open();
    const auto orders = shop.pullAll(*connection, shop.window());
    REQUIRE(orders.size() == 1);
    CHECK(orders.at(idOf(1)).shipTo.name == "Juan García"); // decrypted
    CHECK(orders.at(idOf(1)).shipTo.phone == "+34 600111222");
    CHECK_FALSE(orders.at(idOf(1)).buyerName); // "J***"
    CHECK(shop.market.calls(kList) == 1);      // asked once in vain
    CHECK(connection->test({}).missing.empty());

    shop.market.forbid({kList, "aliexpress.trade.seller.orderlist.get"});
    const auto error = shop.pullError();
    CHECK(error.code() == ErrorCode::role_missing);
    CHECK(error.arguments().front() == kList);
}

TEST_CASE("An order whose address stays masked comes without it, and says why", "[aliexpress]")
{
    AliShop shop;
    shop.market.maskAddresses();
    shop.market.forbid({"aliexpress.trade.seller.order.decrypt"});
    shop.addOrder(1);
    shop.addOrder(2);
    const auto connection = shop.open();
    const auto window = shop.window();
    const auto page = connection->pull(window, "", {});
    REQUIRE(page.orders.size() == 2);
    CHECK_FALSE(page.orders[0].shipTo.name);
    CHECK_FALSE(page.orders[0].shipTo.lines);
    REQUIRE(page.unreadable.size() == 2);
    CHECK(page.unreadable[0].platformOrderId == page.orders[0].platformOrderId);
    CHECK(page.unreadable[0].what.find("aliexpress.trade.seller.order.decrypt") == 0);
    CHECK(shop.market.calls("aliexpress.trade.seller.order.decrypt") == 1); // it has said no once
}

TEST_CASE("One order that cannot be read is set aside, the others come", "[aliexpress]")
{
    AliShop shop;
    const auto window = shop.window();
    shop.market.answerNext(
        kList,
        {200,
         R"({"aliexpress_solution_order_get_response": {"result": {"success": true, "total_count": "3", "current_page": 1,
        "target_list": {"order_dto": [
            {"order_id": 8012345678900001, "order_status": "WAIT_BUYER_ACCEPT_GOODS", "product_list": {"order_product_dto":
                [{"child_id": 5, "product_count": "a few"}]}},
            {"order_id": "8012345678900002", "order_status": "PLACE_ORDER_SUCCESS", "gmt_create": "2026-11-19 06:00:00",
             "product_list": {"order_product_dto": [{"child_id": "6", "product_count": "2"}]}},
            "not even an order"]}}}})",
         {}});
    const auto page = shop.open()->pull(window, "", {});
    REQUIRE(page.orders.size() == 1);
    CHECK(page.orders[0].platformOrderId == "8012345678900002");
    CHECK(page.orders[0].lines[0].quantity == 2);
    REQUIRE(page.unreadable.size() == 2);
    CHECK(page.unreadable[0].platformOrderId == "8012345678900001");
    CHECK(page.unreadable[0].what == "product_count of line 1");
}

TEST_CASE("An order that the platform does not tell more of goes in as its page has it", "[aliexpress]")
{
    AliShop shop;
    shop.addOrder(1);
    shop.market.answerNext(kDetail, fakeAliServiceComplaint("isv.order-not-found", "The order is being moved"));
    const auto window = shop.window();
    const auto page = shop.open()->pull(window, "", {});
    CHECK(page.orders.size() == 1);
    REQUIRE(page.unreadable.size() == 1);
    CHECK(page.unreadable[0].what == "isv.order-not-found: The order is being moved");
}

TEST_CASE("An AliExpress page that is none is an error, never an end", "[aliexpress]")
{
    AliShop shop;
    shop.addOrder(1);
    const auto window = shop.window();
    const auto codeOf = [&](LoopbackAnswer answer, const int times = 1) {
        shop.market.answerNext(kList, std::move(answer), times);
        return errorOf([&] { (void)shop.open()->pull(window, "", {}); }).code();
    };
    const auto wrapped = [](const char* result) {
        return LoopbackAnswer{
            200, R"({"aliexpress_solution_order_get_response": {"result": )" + std::string{result} + "}}", {}};
    };
    CHECK(codeOf({200, "<html>", {}}) == ErrorCode::answer_malformed);
    CHECK(codeOf({200, "{}", {}}) == ErrorCode::answer_malformed);
    CHECK(codeOf({200, "[]", {}}) == ErrorCode::answer_malformed);
    CHECK(codeOf(wrapped("{}")) == ErrorCode::answer_malformed);
    CHECK(codeOf(wrapped(R"({"total_count": 70, "current_page": 2, "target_list": {"order_dto": [{}]}})")) ==
          ErrorCode::answer_malformed);
    CHECK(codeOf(wrapped(R"({"total_count": 70, "target_list": {}})")) == ErrorCode::answer_malformed);
    CHECK(codeOf(wrapped(R"({"total_count": 70, "target_list": "all"})")) == ErrorCode::answer_malformed);
    CHECK(codeOf(wrapped(R"({"success": false, "error_code": "60010009", "error_message": "too many"})")) ==
          ErrorCode::platform_refused);
    CHECK(codeOf({403, "<html>Are you a robot?</html>", {}}) == ErrorCode::platform_failed);
    CHECK(codeOf({503, "<html>", {}}, 99) == ErrorCode::platform_failed);
}

TEST_CASE("What AliExpress says with HTTP 200 is heeded as what it is", "[aliexpress]")
{
    AliShop shop;
    shop.addOrder(1);
    const auto window = shop.window();
    SECTION("a limit that lasts a second is waited for")
    {
        shop.market.answerNext(kList, fakeAliComplaint("ApiCallLimit", "This ban will last for 3 more seconds"));
        CHECK(shop.open()->pull(window, "", {}).orders.size() == 1);
        CHECK(shop.waiting.waited() >= std::chrono::seconds{3});
    }
    SECTION("the older gateway's, too")
    {
        shop.market.answerNext(kList, {200,
                                       R"({"error_response": {"code": 7, "msg": "App Call Limited",
                "sub_code": "accesscontrol.limited-by-app-access-count", "sub_msg": "This ban will last for 2 more seconds"}})",
                                       {}});
        CHECK(shop.open()->pull(window, "", {}).orders.size() == 1);
        CHECK(shop.waiting.waited() >= std::chrono::seconds{2});
    }
    SECTION("a day's limit ends the round until midnight in China")
    {
        shop.market.answerNext(kList, fakeAliComplaint("ApiCallLimit", "The calls of this day are used up"), 9);
        const auto error = errorOf([&] { (void)shop.open()->pull(window, "", {}); });
        CHECK(error.code() == ErrorCode::throttled);
        const auto until = parseIso8601(error.arguments().back());
        REQUIRE(until);
        CHECK(*until - *parseIso8601("2026-11-20T16:00:00Z") < minutes{1});
        CHECK(*until >= *parseIso8601("2026-11-20T16:00:00Z"));
    }
    SECTION("a service that failed is asked again")
    {
        shop.market.answerNext(kList, fakeAliServiceComplaint("isp.unknown-error", "Try later"), 2);
        CHECK(shop.open()->pull(window, "", {}).orders.size() == 1);
    }
    SECTION("what is refused comes in its words, once")
    {
        shop.market.answerNext(kList,
                               fakeAliServiceComplaint("isv.invalid-parameter", "create_date_start is required"));
        const auto error = errorOf([&] { (void)shop.open()->pull(window, "", {}); });
        CHECK(error.code() == ErrorCode::platform_refused);
        CHECK(error.arguments().back() == "isv.invalid-parameter: create_date_start is required");
        CHECK(shop.market.calls(kList) == 1);
    }
    SECTION("a wrong secret asks for a person")
    {
        auto secrets = shop.market.secrets();
        secrets["app_secret"] = "wrong";
        shop.secrets.put("shop-1", secrets);
        const auto error = errorOf([&] { (void)shop.open()->pull(window, "", {}); });
        CHECK(error.code() == ErrorCode::authorization_ended);
        CHECK(error.arguments().back().find("IncompleteSignature") == 0);
    }
    SECTION("an address of ours that is not on the app's list is told as that")
    {
        shop.market.answerNext(kList,
                               fakeAliComplaint("AppWhiteIpLimit", "Source IP 203.0.113.9 is not in the whitelist"));
        shop.market.answerNext("aliexpress.trade.seller.orderlist.get",
                               fakeAliComplaint("AppWhiteIpLimit", "Source IP 203.0.113.9 is not in the whitelist"));
        const auto error = errorOf([&] { (void)shop.open()->pull(window, "", {}); });
        CHECK(error.code() == ErrorCode::role_missing);
    }
}

TEST_CASE("A test of an AliExpress connection says whose it is and what the app lacks, and tells nothing",
          "[aliexpress]")
{
    AliShop shop;
    const auto connection = shop.open();
    const auto report = connection->test({});
    CHECK(report.accountName == "cn1000000001");
    CHECK(report.missing.empty());
    CHECK(report.authorizedUntil == shop.clock.now() + 2 * FakeAliexpress::kTokenLives);
    shop.market.forbid({"aliexpress.solution.product.list.get"});
    CHECK(connection->test({}).missing ==
          std::vector<std::string>{
              "aliexpress.solution.product.list.get: InsufficientPermission: Your app does not have the "
              "permission of aliexpress.solution.product.list.get"});
    for (const auto& request : shop.market.http().requests()) {
        CHECK(request.target.find("fulfill") == std::string::npos);
        CHECK(request.target.find("update") == std::string::npos);
    }
}

TEST_CASE("Whatever goes wrong on the way, in the end every order is here as AliExpress has it", "[aliexpress]")
{
    const auto seed = GENERATE(range(1, 7));
    AliShop shop;
    if (seed % 2 == 0) {
        shop.market.maskAddresses();
    }
    for (int i = 0; i < 130; ++i) {
        shop.addOrder(i, minutes{10 + i});
    }
    shop.market.setFaults({.seed = static_cast<std::uint64_t>(seed),
                           .reset = 1,
                           .lost = 1,
                           .cut = 1,
                           .throttled = 3,
                           .failing = 2,
                           .malformed = 1,
                           .expiring = 1,
                           .edited = 20,
                           .stale = 10});
    const auto orders = shop.pullInSpiteOf(shop.market);
    REQUIRE(orders.size() == 130);
    for (const auto& order : shop.market.orders()) {
        CHECK(orders.at(std::to_string(order.id)).version == order.modified);
        CHECK(orders.at(std::to_string(order.id)).buyerNote.value_or("") == order.memo);
        CHECK(orders.at(std::to_string(order.id)).shipTo.name == "Juan García");
    }
}
