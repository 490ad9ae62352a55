// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/json_members.h"

#include <limits>

#include <nlohmann/json.hpp>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::platforms;
using nlohmann::json;

namespace {

/// What of an answer could not be read; empty where it could.
template <typename Work>
std::string unreadable(Work&& work)
{
    try {
        work();
        return {};
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::answer_malformed);
        return error.arguments().back();
    }
}

} // namespace

TEST_CASE("What an order does not have is nothing, and what cannot be understood is named", "[platforms]")
{
    const auto object = json::parse(R"({"text": " a ", "number": 12.50, "flag": true, "list": [1], "object": {"a": 1},
        "null": null, "empty": " ", "negative": -1, "huge": 5000000000, "when": "yesterday"})");
    for (const auto* name : {"missing", "null", "empty"}) {
        CHECK_FALSE(optionalText(object, name));
    }
    CHECK(textAt(object, "text") == "a");
    CHECK(textAt(object, "number") == "12.5");
    CHECK(textAt(json{7}, "text").empty());
    CHECK(arrayAt(object, "missing").empty());
    CHECK(objectAt(object, "object").size() == 1);
    CHECK(unreadable([&] { (void)textAt(object, "flag"); }) == "flag");
    CHECK(unreadable([&] { (void)textAt(object, "list"); }) == "list");
    CHECK(unreadable([&] { (void)arrayAt(object, "object"); }) == "object");
    CHECK(unreadable([&] { (void)objectAt(object, "list"); }) == "list");
    CHECK(unreadable([&] { (void)countAt(object, "negative"); }) == "negative");
    CHECK(unreadable([&] { (void)countAt(object, "huge"); }) == "huge");
    CHECK(unreadable([&] { (void)instantAt(object, "when"); }) == "when");
    CHECK(unreadable([&] { (void)inLine(1, [&] { return countAt(object, "text"); }); }) == "text of line 2");
}

TEST_CASE("Amounts are exact however they are written", "[platforms]")
{
    CHECK(plainDecimal("1599.90") == "1599.90");
    CHECK(plainDecimal("1.5994E+3") == "1599.4");
    CHECK(plainDecimal("-25e-2") == "-0.25");
    CHECK(plainDecimal("3e2") == "300");
    CHECK(plainDecimal("") == "");
    CHECK(plainDecimal("1,5") == "");
    CHECK(plainDecimal("1e99") == "");
    CHECK(plainDecimal("1e") == "");
    const Currency euro{"EUR"};
    const auto object = json::parse(R"({"a": "12.3400", "b": 0.1, "c": "0.333", "d": "seven",
        "e": {"v": "1.5E+1", "c": "JPY"}, "f": {"v": "2"}})");
    CHECK(decimalAt(object, "a", euro) == Money{1'234, euro});
    CHECK(decimalAt(object, "b", euro) == Money{10, euro});
    CHECK_FALSE(decimalAt(object, "c", euro)); // no coins for it
    CHECK(unreadable([&] { (void)decimalAt(object, "d", euro); }) == "d");
    CHECK(moneyAt(object, "e", {"v", "c"}) == Money{15, Currency{"JPY"}});
    CHECK(moneyAt(object, "f", {"v", "c"}, euro) == Money{200, euro});
    CHECK(unreadable([&] { (void)moneyAt(object, "f", {"v", "c"}); }) == "f");
}

TEST_CASE("An order that cannot be read goes among the unreadable, and no other error is taken for that", "[platforms]")
{
    sync::OrderPage page;
    addOrder(page, "1", [] { return orders::IncomingOrder{}; });
    addOrder(page, "2", []() -> orders::IncomingOrder { throwUnreadable("total"); });
    addOrder(page, "", [] { return orders::IncomingOrder{}; });
    addOrder(page, "3", []() -> orders::IncomingOrder {
        return {.total = Money{std::numeric_limits<std::int64_t>::max(), Currency{"EUR"}}.times({3, 1})};
    });
    CHECK(page.orders.size() == 1);
    REQUIRE(page.unreadable.size() == 3);
    CHECK(page.unreadable[0].platformOrderId == "2");
    CHECK(page.unreadable[0].what == "total");
    CHECK(page.unreadable[1].what == "order number");
    CHECK(page.unreadable[2].what == "an amount");
    CHECK_THROWS_AS(addOrder(page, "4",
                             []() -> orders::IncomingOrder {
                                 throw Error{ErrorCode::answer_malformed, {"host", "cut off"}};
                             }),
                    Error);
    try {
        namingHost("api.example", [] { throwUnreadable("total"); });
    } catch (const Error& error) {
        CHECK(error.arguments() == std::vector<std::string>{"api.example", "total"});
    }
}

TEST_CASE("A member that must be there is named where it is not", "[platforms]")
{
    const json order{{"state", "paid"}, {"note", " "}, {"count", 0}, {"line1", "Domplatz 1"}, {"line3", "2. Stock"}};
    CHECK(requiredText(order, "state") == "paid");
    CHECK(unreadable([&] { (void)requiredText(order, "note"); }) == "note");
    CHECK(requiredCount(order, "count") == 0);
    CHECK(unreadable([&] { (void)requiredCount(order, "total"); }) == "total");
    CHECK(textsAt(order, {"line1", "line2", "line3", "note"}) == std::vector<std::string>{"Domplatz 1", "2. Stock"});
    orders::IncomingOrder read;
    read.status = orders::PlatformStatus::paid;
    CHECK(unreadable([&] { requireLines(read, "items"); }) == "items");
    read.status = orders::PlatformStatus::cancelled;
    CHECK(unreadable([&] { requireLines(read, "items"); }).empty());
}

TEST_CASE("A whole number is one of digits only", "[platforms]")
{
    CHECK(wholeNumber("0") == 0);
    CHECK(wholeNumber("9223372036854775807") == std::numeric_limits<std::int64_t>::max());
    for (const auto* none : {"", "-1", "+1", " 1", "1 ", "1.0", "9223372036854775808", "many"}) {
        CAPTURE(none);
        CHECK_FALSE(wholeNumber(none));
    }
}
