// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/orders/order_list_repository.h"
#include "core/orders/tag_service.h"
#include "tests/support/order_builders.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::orders;
using tests::incomingOrder;

namespace {

struct TagDesk : tests::OrderDesk {
    TagService service{db, clock, actor};
    TagRepository tags{db};
    OrderListRepository list{db};

    TagDesk()
    {
        merge({incomingOrder("A-1", {{"MUG", 1}}), incomingOrder("A-2", {{"MUG", 1}}),
               incomingOrder("A-3", {{"MUG", 1}})});
    }
    [[nodiscard]] std::vector<std::string> tagged(const OrderFilter& filter)
    {
        std::vector<std::string> numbers;
        for (const auto& row : list.page(filter, {}, 100).rows) {
            numbers.push_back(row.platformOrderId);
        }
        return numbers;
    }
    void expectRefused(const std::string& name, const ErrorCode code)
    {
        try {
            static_cast<void>(service.add(name));
            FAIL("taken: " << name);
        } catch (const Error& error) {
            CHECK(error.code() == code);
        }
    }
};

const std::vector<OrderId> kAll{OrderId{1}, OrderId{2}, OrderId{3}};

} // namespace

TEST_CASE("A tag is put on orders once, and who put it there stands in their history", "[orders][tags]")
{
    TagDesk desk;
    const auto vip = desk.service.add(" VIP ");
    CHECK(vip.name == "VIP");
    CHECK(desk.service.put(std::vector{OrderId{2}}, vip.id) == std::vector{OrderId{2}});
    CHECK(desk.service.put(kAll, vip.id) == std::vector{OrderId{1}, OrderId{3}});
    CHECK(desk.number("SELECT count(*) FROM audit_entries WHERE subject = 'order' AND action = 'tagged'"
                      " AND after = 'VIP'") == 3);

    CHECK(desk.service.take(kAll, vip.id) == kAll);
    CHECK(desk.service.take(kAll, vip.id).empty());
    CHECK(desk.number("SELECT count(*) FROM audit_entries WHERE action = 'untagged' AND before = 'VIP'") == 3);
    CHECK_THROWS_AS(desk.service.put(kAll, TagId{99}), Error);
}

TEST_CASE("Tags stand on the rows of the list, and narrow it together with stage, shop and words", "[orders][tags]")
{
    TagDesk desk;
    const auto vip = desk.service.add("VIP");
    const auto gift = desk.service.add("gift");
    desk.service.put(std::vector{OrderId{1}, OrderId{3}}, vip.id);
    desk.service.put(std::vector{OrderId{3}}, gift.id);

    const auto rows = desk.list.rows(kAll);
    CHECK(rows[0].tags == std::vector{vip});
    CHECK(rows[1].tags.empty());
    CHECK(rows[2].tags == std::vector{gift, vip}); // by name

    CHECK(desk.tagged({.tag = vip.id}) == std::vector<std::string>{"A-1", "A-3"});
    CHECK(desk.tagged({.stages = {Stage::waiting}, .tag = vip.id}) == std::vector<std::string>{"A-1", "A-3"});
    CHECK(desk.tagged({.stages = {Stage::ready, Stage::held}, .tag = vip.id}).empty());
    CHECK(desk.tagged({.shop = ShopId{1}, .tag = gift.id}) == std::vector<std::string>{"A-3"});
    CHECK(desk.tagged({.shop = ShopId{2}, .tag = gift.id}).empty());
    CHECK(desk.list.search("A-2", {.tag = vip.id}, {}, 10).ids.empty());
    CHECK(desk.list.search("A-3", {.tag = vip.id}, {}, 10).ids == std::vector{OrderId{3}});
    CHECK(desk.list.ids({.tag = vip.id}, 1) == std::vector{OrderId{1}});

    // A page goes on behind its cursor, from either end.
    const auto first = desk.list.page({.tag = vip.id}, {}, 1);
    REQUIRE(first.next);
    CHECK(desk.list.page({.tag = vip.id}, first.next, 1).rows.front().platformOrderId == "A-3");
    CHECK(desk.list.page({.tag = vip.id}, {}, 1, OrderSort::deadlineLast).rows.front().platformOrderId == "A-3");
    CHECK(desk.list.anchors({.tag = vip.id}, 1).rows == 2);
}

TEST_CASE("A tag's name is one in any case and width, short, and on one line", "[orders][tags]")
{
    TagDesk desk;
    static_cast<void>(desk.service.add("#VIP"));
    CHECK(desk.tags.get("ＶＩＰ").name == "VIP");
    CHECK(desk.tags.get("#vip").name == "VIP");
    desk.expectRefused("vip", ErrorCode::already_exists);
    desk.expectRefused("  ", ErrorCode::invalid_argument);
    desk.expectRefused("#", ErrorCode::invalid_argument);
    desk.expectRefused("two\nlines", ErrorCode::invalid_argument);
    desk.expectRefused(std::string(31, 'x'), ErrorCode::invalid_argument);
    CHECK(desk.service.add("三十个字以内的标签都可以用").name == "三十个字以内的标签都可以用");
}

TEST_CASE("New tags take colours that are not in use yet, and a tag may be named and coloured anew", "[orders][tags]")
{
    TagDesk desk;
    const auto one = desk.service.add("one");
    const auto two = desk.service.add("two");
    CHECK(one.color != two.color);
    CHECK(desk.service.add("three", TagColor::grey).color == TagColor::grey);

    desk.service.put(kAll, one.id);
    desk.service.change({one.id, "ONE", TagColor::violet}); // its own name in another case is no second tag
    CHECK(desk.list.rows(kAll).front().tags == std::vector<Tag>{{one.id, "ONE", TagColor::violet}});
    CHECK_THROWS_AS(desk.service.change({one.id, "Two", TagColor::violet}), Error);
    CHECK(desk.text("SELECT before || ' ' || after FROM audit_entries WHERE subject = 'tag' AND field = 'name'"
                    " AND action = 'changed'") == "one ONE");
}

TEST_CASE("A tag that is removed goes off its orders, and their history says so", "[orders][tags]")
{
    TagDesk desk;
    const auto vip = desk.service.add("VIP");
    const auto gift = desk.service.add("gift");
    desk.service.put(kAll, vip.id);
    desk.service.put(kAll, gift.id);
    CHECK(desk.service.remove(vip.id) == 3);
    const auto left = desk.tags.list();
    REQUIRE(left.size() == 1);
    CHECK(left.front() == gift);
    CHECK(desk.tags.countOrders(gift.id) == 3);
    CHECK(desk.number("SELECT count(*) FROM audit_entries WHERE action = 'untagged' AND before = 'VIP'") == 3);
    CHECK_THROWS_AS(desk.service.remove(vip.id), Error);
}
