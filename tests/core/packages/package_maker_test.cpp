// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/merge_service.h"
#include "tests/support/order_builders.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using orders::PlatformStatus;
using tests::incomingOrder;
using tests::OrderDesk;

namespace {

/// Whatever was done: stages, counters and quantities hold.
void checkInvariants(OrderDesk& desk)
{
    CHECK(desk.countersAreTrue());
    CHECK(desk.number("SELECT count(*) FROM (SELECT l.id FROM order_lines AS l JOIN package_lines AS pl"
                      " ON pl.order_line_id = l.id JOIN packages AS p ON p.id = pl.package_id WHERE p.state <> 'cancelled'"
                      " AND p.merged_into IS NULL AND p.reasons NOT LIKE '%changed%'"
                      " GROUP BY l.id HAVING sum(pl.quantity) > l.quantity - l.shipped)") == 0);
}

} // namespace

TEST_CASE("A paid order at once has one waiting package of what is left, bundles by component", "[packages]")
{
    OrderDesk desk;
    auto order = incomingOrder("A-1", {{"mug", 3}, {"SET", 1}});
    order.lines[0].shipped = 1;
    CHECK(desk.merge({order}).added == 1);
    CHECK(desk.text("SELECT state FROM packages") == "waiting");
    CHECK(desk.number("SELECT quantity FROM package_pieces WHERE product_id = 1") == 4);
    CHECK(desk.number("SELECT quantity FROM package_pieces WHERE product_id = 2") == 1);
    CHECK(desk.number("SELECT weight_grams FROM packages") == 4 * 300 + 50);
    CHECK(desk.text("SELECT stage FROM orders") == "waiting");
    checkInvariants(desk);
}

TEST_CASE("What is unpaid, the platform's own to send or a gift card gets no package", "[packages]")
{
    OrderDesk desk;
    auto unpaid = incomingOrder("A-1", {{"MUG", 1}});
    unpaid.status = PlatformStatus::unpaid;
    auto platforms = incomingOrder("A-2", {{"MUG", 1}});
    platforms.fulfilledByPlatform = true;
    auto card = incomingOrder("A-3", {{"CARD", 1}});
    card.lines[0].needsShipping = false;
    desk.merge({unpaid, platforms, card});
    CHECK(desk.number("SELECT count(*) FROM packages") == 0);
    CHECK(desk.text("SELECT stage FROM orders WHERE platform_order_id = 'A-1'") == "unpaid");

    unpaid.status = PlatformStatus::paid;
    desk.merge({unpaid});
    CHECK(desk.number("SELECT count(*) FROM packages") == 1);
    checkInvariants(desk);
}

TEST_CASE("An unknown SKU and a bad address hold the package with all their reasons", "[packages]")
{
    OrderDesk desk;
    auto order = incomingOrder("A-1", {{"WHAT", 1}});
    order.shipTo.postcode = "1011";
    order.shipTo.name = "";
    desk.merge({order});
    CHECK(desk.text("SELECT reasons FROM packages") == "unmatched_sku bad_address:missing_name bad_address:postcode_form");
    CHECK(desk.text("SELECT stage FROM orders") == "unmapped");
    checkInvariants(desk);
}

TEST_CASE("A changed order takes its ready package back to waiting and frees the stock", "[packages]")
{
    OrderDesk desk;
    auto order = incomingOrder("A-1", {{"MUG", 2}});
    desk.merge({order});
    desk.db.execute(R"(
        INSERT INTO warehouses (id, code, name, kind, country, currency) VALUES (1, 'SZ', 'Shenzhen', 'own', 'CN', 'CNY');
        INSERT INTO bins (id, warehouse_id, code, walk_key) VALUES (1, 1, 'A-1', 'a1');
        INSERT INTO stock_levels (product_id, bin_id, on_hand, reserved, since_at) VALUES (1, 1, 10, 2, 0);
        INSERT INTO reservations (package_line_id, product_id, bin_id, quantity) VALUES (1, 1, 1, 2);
        UPDATE packages SET state = 'ready', warehouse_id = 1;
    )");
    order.lines[0].quantity = 3;
    CHECK(desk.merge({order}).changed == 1);
    CHECK(desk.text("SELECT state FROM packages") == "waiting");
    CHECK(desk.number("SELECT reserved FROM stock_levels") == 0);
    CHECK(desk.number("SELECT quantity FROM package_lines") == 3);
    CHECK(desk.number("SELECT quantity FROM package_pieces") == 3);
    CHECK(desk.text("SELECT before || ' ' || after FROM audit_entries WHERE field = 'line MUG quantity'") == "2 3");
    checkInvariants(desk);
}

TEST_CASE("A package on the floor keeps everything when its order changes, and says that it changed", "[packages]")
{
    OrderDesk desk;
    auto order = incomingOrder("A-1", {{"MUG", 2}});
    desk.merge({order});
    desk.db.execute("UPDATE packages SET state = 'in_wave'; UPDATE orders SET stage = 'in_wave'");
    packages::StageKeeper{desk.db}.recount();

    order.shipTo.lines = std::vector<std::string>{"Nebenstraße 3"};
    desk.merge({order});
    CHECK(desk.text("SELECT state || ' ' || reasons FROM packages") == "in_wave changed");
    desk.maker.acceptChanges(orders::OrderRepository{desk.db}.get(OrderId{1}), {desk.actor, desk.clock.now()});
    CHECK(desk.text("SELECT state || ' ' || reasons FROM packages") == "in_wave ");

    order.lines[0].quantity = 1;
    desk.merge({order});
    CHECK(desk.text("SELECT state || ' ' || reasons FROM packages") == "in_wave changed");
    CHECK(desk.number("SELECT quantity FROM package_lines") == 2);
    desk.maker.acceptChanges(orders::OrderRepository{desk.db}.get(OrderId{1}), {desk.actor, desk.clock.now()});
    packages::StageKeeper{desk.db}.refresh(std::vector{OrderId{1}});
    CHECK(desk.text("SELECT state || ' ' || reasons FROM packages") == "waiting ");
    CHECK(desk.number("SELECT quantity FROM package_lines") == 1);
    checkInvariants(desk);
}

TEST_CASE("A cancelled order's package dies before it is packed, and is stopped after", "[packages]")
{
    OrderDesk desk;
    auto one = incomingOrder("A-1", {{"MUG", 1}});
    auto two = incomingOrder("A-2", {{"MUG", 1}});
    desk.merge({one, two});
    desk.db.execute("UPDATE packages SET state = 'packed' WHERE id = 2");
    packages::StageKeeper{desk.db}.refresh(std::vector{OrderId{2}});
    one.status = PlatformStatus::cancelled;
    two.status = PlatformStatus::cancelled;
    desk.merge({one, two});
    CHECK(desk.text("SELECT state FROM packages WHERE id = 1") == "cancelled");
    CHECK(desk.text("SELECT state FROM packages WHERE id = 2") == "packed");
    CHECK(desk.number("SELECT held FROM packages WHERE id = 2") == 1);
    CHECK(desk.number("SELECT count(*) FROM orders WHERE stage = 'cancelled'") == 2);

    one.status = PlatformStatus::paid;
    one.version = desk.clock.now();
    desk.merge({one});
    CHECK(desk.text("SELECT platform_status FROM orders WHERE id = 1") == "cancelled");
    checkInvariants(desk);
}

TEST_CASE("A packed package that the platform was told of is not changed by the platform's saying so", "[packages]")
{
    OrderDesk desk;
    auto order = incomingOrder("A-1", {{"MUG", 2}});
    desk.merge({order});
    desk.db.execute("UPDATE packages SET state = 'packed'; UPDATE orders SET stage = 'packed'");
    packages::StageKeeper{desk.db}.recount();
    desk.db.execute("UPDATE shops SET mark_at = 'packed'");
    order.status = PlatformStatus::shipped;
    order.lines[0].shipped = 2;
    desk.merge({order});
    CHECK(desk.text("SELECT state || ' ' || reasons FROM packages") == "packed ");
    CHECK(desk.number("SELECT shipped FROM order_lines") == 0);
    checkInvariants(desk);
}

TEST_CASE("A package whose told label was voided is still sent, whatever the platform says of it", "[packages]")
{
    OrderDesk desk;
    auto order = incomingOrder("A-1", {{"MUG", 2}});
    desk.merge({order});
    desk.db.execute("UPDATE shops SET mark_at = 'packed'");
    desk.db.execute("INSERT INTO outbox_entries (key, kind, shop_id, order_id, package_id, state, created_at)"
                    " SELECT 'k', 'mark_shipped', 1, o.id, p.id, 'done', 1 FROM orders AS o, packages AS p");
    const auto waits = [&] {
        CHECK(desk.text("SELECT p.state || ' ' || l.quantity FROM packages AS p JOIN package_lines AS l"
                        " ON l.package_id = p.id") == "waiting 2");
        CHECK(desk.number("SELECT shipped FROM order_lines") == 0);
        checkInvariants(desk);
    };
    order.status = PlatformStatus::shipped;
    order.lines[0].shipped = 2;
    desk.merge({order});
    waits();

    order.version = *order.version + std::chrono::hours{1};
    order.shipTo.city = "Elsewhere";
    desk.merge({order});
    waits();

    SECTION("on the floor it is nobody's change")
    {
        desk.db.execute("UPDATE packages SET state = 'in_wave'");
        desk.db.execute("UPDATE orders SET stage = 'in_wave', platform_status = 'paid'");
        packages::StageKeeper{desk.db}.recount();
        order.version = *order.version + std::chrono::hours{1};
        order.buyerNote = "Thank you";
        desk.merge({order});
        CHECK(desk.text("SELECT state || ' ' || reasons FROM packages") == "in_wave ");
    }
    SECTION("what the seller has sent elsewhere is not sent again")
    {
        desk.db.execute("DELETE FROM outbox_entries");
        order.version = *order.version + std::chrono::hours{1};
        order.lines[0].title = "Another";
        order.shipTo.city = "Nowhere";
        desk.merge({order});
        CHECK(desk.text("SELECT state FROM packages") == "cancelled");
    }
}

TEST_CASE("What a merged package's voided label told is still sent when the package fell apart", "[packages]")
{
    OrderDesk desk;
    auto one = incomingOrder("A-1", {{"MUG", 2}});
    auto two = incomingOrder("A-2", {{"MUG", 1}});
    for (auto* order : {&one, &two}) {
        order->lines[0].unitPrice = Money{100, *Currency::parse("EUR")};
    }
    desk.merge({one, two});
    desk.db.execute("UPDATE orders SET merge_key = 'buyer'");
    packages::MergeService merging{desk.db, desk.clock, desk.actor};
    const auto merged = merging.apply(packages::MergeBy::person).merged.at(0);
    desk.db.statement("INSERT INTO outbox_entries (key, kind, shop_id, order_id, package_id, state, created_at)"
                      " SELECT 'k' || o.id, 'mark_shipped', 1, o.id, $1, 'done', 1 FROM orders AS o")
        .bind("$1", merged)
        .run();
    merging.unmerge(merged);

    one.status = PlatformStatus::shipped;
    one.lines[0].shipped = 2;
    desk.merge({one});
    CHECK(desk.text("SELECT p.state || ' ' || l.quantity FROM packages AS p JOIN package_lines AS l"
                    " ON l.package_id = p.id WHERE p.id = 1") == "waiting 2");
    CHECK(desk.number("SELECT shipped FROM order_lines WHERE order_id = 1") == 0);
    checkInvariants(desk);
}

TEST_CASE("A buyer's wish to cancel holds order and package at once, and a release is not undone by the same file",
          "[packages]")
{
    OrderDesk desk;
    auto order = incomingOrder("A-1", {{"MUG", 1}});
    desk.merge({order});
    order.buyerAskedCancel = true;
    desk.merge({order});
    CHECK(desk.text("SELECT held_reason FROM orders") == "buyer_asked_cancel");
    CHECK(desk.text("SELECT held_reason FROM packages") == "buyer_asked_cancel");
    CHECK(desk.text("SELECT stage FROM orders") == "held");
    checkInvariants(desk);
}

TEST_CASE("A deadline that moves while orders are merged is kept when they are taken apart", "[packages][merge]")
{
    OrderDesk desk;
    auto first = incomingOrder("A-1", {{"MUG", 1}});
    auto second = incomingOrder("A-2", {{"LID", 1}});
    desk.merge({first, second});
    packages::MergeService merges{desk.db, desk.clock, desk.actor};
    const auto merged = merges.merge(std::vector{PackageId{1}, PackageId{2}});

    second.shipBy = orders::DayOrInstant{*parseIso8601("2026-11-21T10:00:00Z")};
    second.paidAt = orders::DayOrInstant{*parseIso8601("2026-11-18T10:00:00Z")};
    desk.merge({second});

    const auto times = [&desk](const PackageId package) {
        const auto where = " FROM packages WHERE id = " + std::to_string(package.value);
        return std::pair{toIso8601(fromMilliseconds(desk.number("SELECT ship_by_sort" + where))),
                         toIso8601(fromMilliseconds(desk.number("SELECT paid_sort" + where)))};
    };
    const std::pair<std::string, std::string> later{"2026-11-22T10:00:00Z", "2026-11-19T10:00:00Z"};
    const std::pair<std::string, std::string> sooner{"2026-11-21T10:00:00Z", "2026-11-18T10:00:00Z"};
    CHECK(times(merged) == sooner);
    merges.unmerge(merged);
    CHECK(times(PackageId{1}) == later);
    CHECK(times(PackageId{2}) == sooner);
    checkInvariants(desk);
}

namespace {

/// An order of two mugs at a platform that can give it back; it was released at nine.
struct ReturningDesk : OrderDesk {
    orders::IncomingOrder order = incomingOrder("A-1", {{"MUG", 2}});

    ReturningDesk()
    {
        order.version = *parseIso8601("2026-11-20T09:00:00Z");
        order.releasedAt = order.version;
        order.lines[0].shipped = 0;
        merge({order});
    }
    /// Our package leaves, at ten.
    void leave()
    {
        db.execute("UPDATE packages SET state = 'shipped', shipped_at = " +
                   std::to_string(toMilliseconds(*parseIso8601("2026-11-20T10:00:00Z"))));
        db.execute("UPDATE orders SET stage = 'shipped'");
        packages::StageKeeper{db}.recount();
    }
    void say(const PlatformStatus status, const std::int64_t shipped, const char* time, const char* released = nullptr)
    {
        order.status = status;
        order.lines[0].shipped = shipped;
        order.version = *parseIso8601(time);
        order.releasedAt = released == nullptr ? std::nullopt : parseIso8601(released);
        merge({order});
    }
    [[nodiscard]] std::string packages()
    {
        return text("SELECT group_concat(state || CASE WHEN held THEN ' ' || held_reason ELSE '' END, ', ')"
                    " FROM (SELECT * FROM packages ORDER BY id)");
    }
};

} // namespace

TEST_CASE("What had left and the platform gave back is to be shipped once more, when a person says so", "[packages]")
{
    ReturningDesk desk;
    desk.leave();
    SECTION("it was seen as shipped before")
    {
        desk.say(PlatformStatus::shipped, 2, "2026-11-20T11:00:00Z");
        CHECK(desk.packages() == "shipped");
    }
    SECTION("it was not")
    {
    }
    desk.say(PlatformStatus::paid, 0, "2026-11-20T12:00:00Z", "2026-11-20T12:00:00Z");
    CHECK(desk.packages() == "shipped, waiting given_back");
    CHECK(desk.text("SELECT platform_status || ' ' || stage || ' ' || held_reason FROM orders") == "paid held given_back");
    CHECK(desk.number("SELECT sum(quantity) FROM package_lines") == 4);
    checkInvariants(desk);

    // Whatever is said of it after that makes no third one.
    desk.order.buyerNote = "Please hurry";
    desk.say(PlatformStatus::paid, 0, "2026-11-20T12:30:00Z", "2026-11-20T12:00:00Z");
    CHECK(desk.packages() == "shipped, waiting given_back");
    desk.db.execute("UPDATE packages SET held = 0, state = 'shipped', shipped_at = " +
                    std::to_string(toMilliseconds(*parseIso8601("2026-11-20T13:00:00Z"))) + " WHERE state = 'waiting'");
    desk.db.execute("UPDATE orders SET held = 0, stage = 'shipped'");
    packages::StageKeeper{desk.db}.recount();
    desk.order.buyerNote = "Thank you";
    desk.say(PlatformStatus::paid, 0, "2026-11-20T13:30:00Z", "2026-11-20T12:00:00Z");
    desk.say(PlatformStatus::shipped, 2, "2026-11-20T14:00:00Z");
    CHECK(desk.packages() == "shipped, shipped");
    checkInvariants(desk);

    desk.say(PlatformStatus::paid, 0, "2026-11-20T15:00:00Z", "2026-11-20T15:00:00Z");
    CHECK(desk.packages() == "shipped, shipped, waiting given_back");
    checkInvariants(desk);
}

TEST_CASE("An order that has just left is not taken for one that was given back", "[packages]")
{
    ReturningDesk desk;
    desk.leave();
    desk.order.buyerNote = "Please hurry"; // the platform does not know yet that it has left
    desk.say(PlatformStatus::paid, 0, "2026-11-20T10:05:00Z", "2026-11-20T09:00:00Z");
    CHECK(desk.packages() == "shipped");
    CHECK(desk.number("SELECT shipped FROM order_lines") == 0);
    checkInvariants(desk);
}

TEST_CASE("A cancelled order that the platform gives back is to be shipped again", "[packages]")
{
    ReturningDesk desk;
    desk.say(PlatformStatus::cancelled, 0, "2026-11-20T10:00:00Z");
    CHECK(desk.packages() == "cancelled");
    desk.say(PlatformStatus::paid, 0, "2026-11-20T11:00:00Z", "2026-11-20T11:00:00Z");
    CHECK(desk.packages() == "cancelled, waiting");
    CHECK(desk.text("SELECT platform_status || ' ' || stage FROM orders") == "paid waiting");
    checkInvariants(desk);
}

TEST_CASE("What the seller had shipped elsewhere and the platform gave back is ours to ship, when a person says so",
          "[packages]")
{
    ReturningDesk desk;
    desk.say(PlatformStatus::shipped, 2, "2026-11-20T10:00:00Z");
    CHECK(desk.packages() == "cancelled");
    desk.say(PlatformStatus::paid, 0, "2026-11-20T11:00:00Z", "2026-11-20T11:00:00Z");
    CHECK(desk.packages() == "cancelled, waiting given_back");
    CHECK(desk.number("SELECT shipped FROM order_lines") == 0);
    checkInvariants(desk);
}

TEST_CASE("A package that was told and is still in the house stops its next scan when its order is given back", "[packages]")
{
    ReturningDesk desk;
    desk.db.execute("UPDATE shops SET mark_at = 'packed'");
    desk.db.execute("UPDATE packages SET state = 'packed', packed_at = " +
                    std::to_string(toMilliseconds(*parseIso8601("2026-11-20T10:00:00Z"))));
    desk.db.execute("UPDATE orders SET stage = 'packed'");
    packages::StageKeeper{desk.db}.recount();
    desk.say(PlatformStatus::shipped, 2, "2026-11-20T11:00:00Z");
    desk.say(PlatformStatus::paid, 0, "2026-11-20T12:00:00Z", "2026-11-20T12:00:00Z");
    CHECK(desk.text("SELECT state || ' ' || reasons FROM packages") == "packed changed");
    CHECK(desk.number("SELECT count(*) FROM packages") == 1);
    CHECK(desk.number("SELECT shipped FROM order_lines") == 0);
}
