// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/check_code.h"
#include "core/base/time_zone.h"
#include "core/orders/mapping_service.h"
#include "core/orders/order_list_repository.h"
#include "tests/support/order_builders.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <set>

using namespace supercargo;
using orders::OrderFilter;
using orders::OrderListRepository;
using orders::SearchCursor;
using orders::Stage;
using tests::incomingOrder;
using tests::OrderDesk;

namespace {

std::vector<std::string> numbersOf(const std::vector<orders::OrderRow>& rows)
{
    std::vector<std::string> numbers;
    for (const auto& row : rows) {
        numbers.push_back(row.platformOrderId);
    }
    return numbers;
}

/// Thirty orders, some with the same deadline, some without one, every third of an unknown SKU.
void addThirty(OrderDesk& desk)
{
    std::vector<orders::IncomingOrder> incoming;
    for (int i = 0; i < 30; ++i) {
        auto order = incomingOrder("N-" + std::to_string(100 + i), {{i % 3 == 0 ? "WHAT" : "MUG", 1}});
        order.shipBy = orders::DayOrInstant{*parseIso8601("2026-11-21T00:00:00Z") + std::chrono::hours{(i * 7) % 10}};
        if (i % 10 == 9) {
            order.shipBy.reset();
        }
        incoming.push_back(order);
    }
    desk.merge(incoming);
}

} // namespace

TEST_CASE("Pages follow each other without a gap or a repeat, whatever the filter and the direction", "[orders]")
{
    OrderDesk desk;
    addThirty(desk);
    OrderListRepository lists{desk.db};
    for (const auto& filter : {OrderFilter{}, OrderFilter{.stages = {Stage::unmapped}}, OrderFilter{.shop = ShopId{1}},
                               OrderFilter{.stages = {Stage::unmapped, Stage::waiting}, .shop = ShopId{1}}}) {
        for (const auto sort : {orders::OrderSort::deadlineFirst, orders::OrderSort::deadlineLast}) {
            const auto whole = numbersOf(lists.page(filter, {}, 100, sort).rows);
            CHECK(whole.size() == (filter.stages == std::vector{Stage::unmapped} ? 10U : 30U));
            std::vector<std::string> paged;
            std::optional<orders::OrderCursor> cursor;
            do {
                const auto page = lists.page(filter, cursor, 7, sort);
                const auto numbers = numbersOf(page.rows);
                paged.insert(paged.end(), numbers.begin(), numbers.end());
                cursor = page.next ? orders::OrderCursor::parse(page.next->text()) : std::nullopt;
            } while (cursor);
            CHECK(paged == whole);
            CHECK(std::set<std::string>(paged.begin(), paged.end()).size() == paged.size());
        }
    }
    CHECK_FALSE(orders::OrderCursor::parse("12"));
    CHECK(lists.counters() == std::map<Stage, std::int64_t>{{Stage::unmapped, 10}, {Stage::waiting, 20}});
}

TEST_CASE("The list is in the order in which parcels are due, wherever a shop's day ends; what has no deadline comes after",
          "[orders]")
{
    OrderDesk desk;
    std::vector<orders::IncomingOrder> incoming;
    const auto add = [&incoming](const char* number, const std::optional<orders::DayOrInstant>& shipBy) {
        auto order = incomingOrder(number, {{"MUG", 1}});
        order.shipBy = shipBy;
        incoming.push_back(order);
    };
    using namespace std::chrono;
    const auto dayIn = [](const char* zone, const Date day) {
        return orders::DayOrInstant{TimeZone::get(zone).endOfDay(day), true, day};
    };
    const Date day{year{2026}, month{11}, std::chrono::day{21}};
    add("none", {});
    add("losangeles", dayIn("America/Los_Angeles", day)); // its 21st ends 16 hours after Shanghai's
    add("exact", orders::DayOrInstant{*parseIso8601("2026-11-21T20:00:00Z")});
    add("shanghai", dayIn("Asia/Shanghai", day));
    add("none either", {});
    desk.merge(incoming);
    OrderListRepository lists{desk.db};
    auto numbers = numbersOf(lists.page({}, {}, 100).rows);
    CHECK(numbers == std::vector<std::string>{"shanghai", "exact", "losangeles", "none", "none either"});
    std::ranges::reverse(numbers);
    CHECK(numbersOf(lists.page({}, {}, 100, orders::OrderSort::deadlineLast).rows) == numbers);
}

TEST_CASE("Overdue is what should have left and has not, the oldest deadline first", "[orders]")
{
    OrderDesk desk;
    addThirty(desk);
    desk.db.execute("UPDATE packages SET state = 'shipped' WHERE id = 1");
    packages::StageKeeper{desk.db}.refresh(std::vector{OrderId{1}});
    OrderListRepository lists{desk.db};
    const auto overdue =
        lists.page({.overdueAt = *parseIso8601("2026-11-21T01:00:00Z")}, {}, 100).rows;
    CHECK(numbersOf(overdue) == std::vector<std::string>{"N-110", "N-120"});
    CHECK(overdue[0].buyer == "Zhang Wei");
    CHECK(overdue[0].total->toDecimal() == "25.98");
    CHECK(overdue[0].packageCount == 1);
}

TEST_CASE("Anything of an order finds it: its number in full first, people in any script, SKU, tracking, package",
          "[orders]")
{
    OrderDesk desk;
    auto first = incomingOrder("114-8392011-2283412", {{"MUG", 1}});
    first.buyerName = "Łukasz Żółć";
    first.shipTo.name = "李小明";
    first.shipTo.phone = "+1 347-448-3190";
    auto second = incomingOrder("12-34567-89012", {{"XY-99/b", 1}});
    second.buyerName = "José Alvarez";
    second.buyerEmail = "jose.a@marketplace.example";
    desk.merge({first, second, incomingOrder("#1001", {{"LID", 1}})});
    desk.db.execute("UPDATE packages SET tracking_number = 'LX000000011CN' WHERE id = 2;"
                    "INSERT INTO tracking_numbers VALUES ('lx000000011cn', 'LX000000011CN', NULL, 2, 'live', 0)");
    OrderListRepository lists{desk.db};
    const auto finds = [&lists](const std::string_view text) {
        const auto found = lists.search(text, 10);
        return found.size() == 1 ? found.front().value : -static_cast<std::int64_t>(found.size());
    };
    CHECK(finds("114-8392011-2283412") == 1);
    CHECK(finds("8392011") == 1);
    CHECK(finds("小明") == 1);
    CHECK(finds("李小明") == 1);
    CHECK(finds("lukasz zolc") == 1);
    CHECK(finds("+13474483190") == 1);
    CHECK(finds("347 448 3190") == 1);
    CHECK(finds("JOSE alv") == 2);
    CHECK(finds("jose.a@marketplace.example") == 2);
    CHECK(finds("xy-99/B") == 2);
    CHECK(finds("lx000000011cn") == 2);
    CHECK(finds(packageNumber(3)) == 3);
    CHECK(finds("1001") == 3);
    CHECK(lists.search("zhang", 10).size() == 3);
    CHECK(lists.search("zhang", 2).size() == 2);
    CHECK(finds("\" OR *") == 0);
    CHECK(finds("  ") == 0);
}

TEST_CASE("A search among some orders looks through all of them, page by page", "[orders]")
{
    OrderDesk desk;
    addThirty(desk);
    OrderListRepository lists{desk.db};
    const OrderFilter unmapped{.stages = {Stage::unmapped}};
    // The ten are spread over thirty that match, and those who begin with the word come after those who have it.
    for (const std::int64_t limit : {1, 3, 4, 10, 50}) {
        std::vector<OrderId> paged;
        std::optional<SearchCursor> after;
        do {
            const auto found = lists.search("zhan", unmapped, after, limit);
            CHECK(std::ssize(found.ids) <= limit);
            paged.insert(paged.end(), found.ids.begin(), found.ids.end());
            after = found.next ? SearchCursor::parse(found.next->text()) : std::nullopt;
        } while (after);
        CHECK(paged.size() == 10);
        CHECK(std::ranges::is_sorted(paged, std::ranges::greater{}));
        CHECK(std::set<OrderId>(paged.begin(), paged.end()).size() == paged.size());
    }
    CHECK(lists.search("zhang", {.shop = ShopId{99}}, {}, 10).ids.empty());
    CHECK_FALSE(SearchCursor::parse("12.3"));
    CHECK_FALSE(SearchCursor::parse("s1"));
}

TEST_CASE("What is found in several ways is listed once, by the first of them, on whatever page", "[orders]")
{
    OrderDesk desk;
    auto asNumber = incomingOrder("MUG", {{"LID", 1}});
    auto asWord = incomingOrder("N-2", {{"LID", 1}});
    asWord.buyerName = "Mug Lover";
    auto asBeginning = incomingOrder("N-3", {{"LID", 1}});
    asBeginning.buyerName = "Ada Muggle";
    desk.merge({asWord, asNumber, asBeginning, incomingOrder("N-4", {{"MUG", 1}})});
    OrderListRepository lists{desk.db};
    CHECK(lists.search("mug", 10) == std::vector{OrderId{2}, OrderId{4}, OrderId{1}, OrderId{3}});
    std::vector<OrderId> paged;
    std::optional<SearchCursor> after;
    do {
        const auto found = lists.search("mug", {}, after, 1);
        paged.insert(paged.end(), found.ids.begin(), found.ids.end());
        after = found.next;
    } while (after);
    CHECK(paged == lists.search("mug", 10));
}

TEST_CASE("An e-mail address finds its buyer, and shop:number that order", "[orders]")
{
    OrderDesk desk;
    auto first = incomingOrder("1-1-5", {{"MUG", 1}});
    first.buyerEmail = "a@marketplace.example";
    auto second = incomingOrder("1-1-55", {{"A", 1}});
    second.buyerName = "A B";
    second.buyerEmail = "b@marketplace.example";
    auto third = incomingOrder("N-3", {{"MUG", 1}});
    third.buyerEmail = "a@elsewhere.example";
    desk.merge({first, second, third});
    OrderListRepository lists{desk.db};
    CHECK(lists.search("a@marketplace.example", 10) == std::vector{OrderId{1}});
    CHECK(lists.search("A@Market", 10) == std::vector{OrderId{1}});
    CHECK(lists.search("a@", 10) == std::vector{OrderId{3}, OrderId{1}});
    CHECK(lists.search("c@marketplace.example", 10).empty());

    const auto shop = desk.text("SELECT name FROM shops");
    CHECK(lists.search(shop + ":1-1-5", 10) == std::vector{OrderId{1}});
    CHECK(lists.search(shop + ": 1-1", 10).size() == 2);
    CHECK(lists.search("Elsewhere:1-1-5", 10).empty());
    CHECK(lists.search(shop + ":1-1-5", {.shop = ShopId{99}}, {}, 10).ids.empty());
}

TEST_CASE("One mapping frees all orders that wait for it", "[orders]")
{
    OrderDesk desk;
    addThirty(desk);
    orders::MappingService mapping{desk.db, desk.maker, desk.clock, desk.actor};
    const auto queue = mapping.list();
    REQUIRE(queue.size() == 1);
    CHECK(queue[0].platformSku == "WHAT");
    CHECK(queue[0].orders == 10);

    desk.db.execute("INSERT INTO aliases (shop_id, platform_sku, sku_key, product_id, quantity)"
                    " VALUES (1, 'WHAT', 'what', 3, 2)");
    CHECK(mapping.free(std::vector<std::string>{"what"}) == 10);
    CHECK(mapping.list().empty());
    CHECK(desk.number("SELECT count(*) FROM orders WHERE stage = 'unmapped'") == 0);
    CHECK(desk.number("SELECT count(*) FROM packages WHERE reasons <> ''") == 0);
    CHECK(desk.number("SELECT pieces FROM packages WHERE id = 1") == 6);
    CHECK(desk.countersAreTrue());
    CHECK(mapping.free(std::vector<std::string>{"what"}) == 0);
}
