// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/allocation_service.h"

#include "tests/support/test_workspace.h"

#include <catch2/catch.hpp>

#include <array>

using namespace supercargo;
using namespace supercargo::packages;
using tests::OrderWish;
using tests::TestWorkspace;
using tests::Wanted;

namespace {

/// Two warehouses, a bin each; SZ's handling is dearer. One channel to everywhere.
struct AllocationDesk : TestWorkspace {
    WarehouseId hk = addWarehouse("HK");
    WarehouseId sz = addWarehouse("SZ");
    BinId hkBin = addBin(hk, "A-1");
    BinId szBin = addBin(sz, "A-1");
    ChannelId post = addChannel("POST");
    ProductId mug = addProduct("MUG");
    ProductId lid = addProduct("LID");
    AllocationService service{db, clock, actor};

    AllocationDesk() { db.execute("UPDATE warehouses SET handling_package_minor = 100 WHERE code = 'SZ'"); }

    PackageId waiting(const std::vector<Wanted>& lines, const OrderWish& wish = {})
    {
        return addPackage({addPaidOrder(lines, wish)}, wish);
    }
    std::int64_t reserved(const ProductId product)
    {
        return level(product, hkBin).reserved.value + level(product, szBin).reserved.value;
    }
    std::string reasons(const PackageId id) { return toString(package(id).reasons); }
    std::string warehouseOf(const PackageId id) { return package(id).warehouseCode; }
    /// Reserved is the sum of the reservations, and never more than there is.
    bool booksAreTrue()
    {
        return number("SELECT count(*) FROM stock_levels s WHERE s.reserved <> (SELECT coalesce(sum(r.quantity), 0)"
                      " FROM reservations r WHERE r.product_id = s.product_id AND r.bin_id = s.bin_id)") == 0 &&
               StageKeeper{db}.countersAreTrue();
    }
};

const OrderWish kEarlier{.shipBy = *parseIso8601("2026-11-21T00:00:00Z")};

} // namespace

TEST_CASE("An order goes to the warehouse that has all of it, and a channel is chosen", "[allocation]")
{
    AllocationDesk desk;
    desk.setStock(desk.mug, desk.hkBin, Quantity{1});
    desk.setStock(desk.mug, desk.szBin, Quantity{5});
    desk.setStock(desk.lid, desk.szBin, Quantity{5});
    const auto id = desk.waiting({{desk.mug, Quantity{2}}, {desk.lid, Quantity{1}}});

    const auto report = desk.service.allocate();
    CHECK(report.allocated == 1);
    CHECK(report.waiting == 0);
    CHECK(report.byWarehouse == std::map<std::string, std::int64_t>{{"SZ", 1}});
    const auto package = desk.package(id);
    CHECK(package.state == PackageState::ready);
    CHECK(package.warehouseCode == "SZ");
    CHECK(package.channelCode == "POST");
    CHECK(desk.level(desk.mug, desk.szBin).reserved == Quantity{2});
    CHECK(desk.booksAreTrue());

    const auto explained = desk.service.explain(desk.orderOf(id)).at(0).why;
    CHECK(explained.chosen == "SZ");
    CHECK(explained.why == "only_choice");
    REQUIRE(explained.others.size() == 1);
    CHECK(explained.others[0].warehouse == "HK");
    CHECK(explained.others[0].whyNot == "short");
    CHECK(desk.text("SELECT stage FROM orders") == "ready");
    CHECK(desk.text("SELECT after FROM audit_entries WHERE action = 'allocated'") == "ready");
}

TEST_CASE("Among warehouses that have it the cheaper one serves, and the other is told to be dearer", "[allocation]")
{
    AllocationDesk desk;
    desk.setStock(desk.mug, desk.hkBin, Quantity{1});
    desk.setStock(desk.mug, desk.szBin, Quantity{5});
    const auto first = desk.waiting({{desk.mug}}, kEarlier);
    const auto second = desk.waiting({{desk.mug}});
    CHECK(desk.service.allocate().allocated == 2);
    CHECK(desk.warehouseOf(first) == "HK");
    CHECK(desk.warehouseOf(second) == "SZ");
    const auto why = desk.service.explain(desk.orderOf(first)).at(0).why;
    CHECK(why.why == "lowest_cost");
    CHECK(why.others.at(0).whyNot == "dearer");
}

TEST_CASE("A shop that wants it fast gets the faster channel's warehouse", "[allocation]")
{
    AllocationDesk desk;
    const auto air = desk.addChannel("AIR");
    desk.db.execute("UPDATE channels SET max_days = 20 WHERE code = 'POST';"
                    "UPDATE channels SET max_days = 5, per_piece_minor = 9000 WHERE code = 'AIR';"
                    "UPDATE shops SET cost_policy = 'fastest';"
                    "INSERT INTO channel_warehouses (channel_id, warehouse_id) VALUES (" +
                    std::to_string(air.value) + ", " + std::to_string(desk.sz.value) + ")");
    desk.setStock(desk.mug, desk.hkBin, Quantity{5});
    desk.setStock(desk.mug, desk.szBin, Quantity{5});
    const auto id = desk.waiting({{desk.mug}});
    desk.service.allocate();
    CHECK(desk.warehouseOf(id) == "SZ");
    CHECK(desk.package(id).channelCode == "AIR");
    CHECK(desk.service.explain(desk.orderOf(id)).at(0).why.others.at(0).whyNot == "slower");
}

TEST_CASE("A short order waits for all of it, reserves nothing, and is served when goods arrive, by deadline",
          "[allocation]")
{
    AllocationDesk desk;
    desk.setStock(desk.mug, desk.szBin, Quantity{1});
    const auto late = desk.waiting({{desk.mug}, {desk.lid}});
    const auto early = desk.waiting({{desk.mug}, {desk.lid}}, kEarlier);
    auto report = desk.service.allocate();
    CHECK(report.allocated == 0);
    CHECK(report.waiting == 2);
    CHECK(report.reasons == std::map<std::string, std::int64_t>{{"short", 2}});
    CHECK(desk.reasons(late) == "short");
    CHECK(desk.reserved(desk.mug) == 0);
    const auto missing = desk.service.explain(desk.orderOf(late)).at(0).why.others.at(1).missing;
    REQUIRE(missing.size() == 1);
    CHECK(missing[0].sku == "LID");
    CHECK(missing[0].quantity == 1);

    desk.setStock(desk.lid, desk.szBin, Quantity{5});
    report = desk.service.allocate();
    CHECK(report.allocated == 1);
    CHECK(desk.state(early) == "ready");
    CHECK(desk.reasons(early).empty());
    CHECK(desk.state(late) == "waiting");
    CHECK(desk.booksAreTrue());
}

TEST_CASE("Without a channel the package says what stands in the way", "[allocation]")
{
    AllocationDesk desk;
    desk.setStock(desk.mug, desk.szBin, Quantity{50});
    desk.db.execute("UPDATE channels SET max_weight_grams = 250, max_value_minor = 100, value_currency = 'USD',"
                    " max_length_mm = 500; UPDATE products SET length_mm = 100");
    const auto heavy = desk.waiting({{desk.mug, Quantity{3}}});
    const auto dear = desk.waiting({{desk.mug}});
    desk.db.execute("UPDATE order_lines SET unit_price_minor = 101, currency = 'USD' WHERE quantity = 1");
    const auto both = desk.waiting({{desk.lid, Quantity{9}}});
    CHECK(desk.service.allocate().allocated == 0);
    CHECK(desk.reasons(heavy) == "too_heavy");
    CHECK(desk.reasons(dear) == "value_limit");
    CHECK(desk.reasons(both) == "short too_heavy");
    desk.db.execute("DELETE FROM channels");
    desk.service.allocate();
    CHECK(desk.reasons(heavy) == "no_channel");
    CHECK(desk.text("SELECT stage FROM orders WHERE id = 1") == "no_channel");
}

TEST_CASE("A range gives its numbers to no more packages than it has", "[allocation]")
{
    AllocationDesk desk;
    desk.db.execute("UPDATE channels SET numbers = 'range'");
    desk.addNumbers(desk.post, 1, 2);
    desk.setStock(desk.mug, desk.szBin, Quantity{50});
    for (int i = 0; i < 3; ++i) {
        desk.waiting({{desk.mug}});
    }
    auto report = desk.service.allocate();
    CHECK(report.allocated == 2);
    CHECK(report.reasons == std::map<std::string, std::int64_t>{{"no_number", 1}});
    CHECK(desk.service.allocate().allocated == 0); // the two still have theirs to come
}

TEST_CASE("Held, reviewed and unmapped packages are left alone", "[allocation]")
{
    AllocationDesk desk;
    desk.setStock(desk.mug, desk.szBin, Quantity{50});
    const auto held = desk.waiting({{desk.mug}});
    const auto reviewed = desk.waiting({{desk.mug}});
    const auto unmapped = desk.waiting({{desk.mug}});
    const auto orderHeld = desk.waiting({{desk.mug}});
    desk.db.execute("UPDATE packages SET held = 1 WHERE id = " + std::to_string(held.value) +
                    "; UPDATE packages SET in_review = 1 WHERE id = " + std::to_string(reviewed.value) +
                    "; UPDATE packages SET reasons = 'unmatched_sku' WHERE id = " + std::to_string(unmapped.value) +
                    "; UPDATE orders SET held = 1 WHERE id = " + std::to_string(desk.orderOf(orderHeld).value));
    const auto report = desk.service.allocate();
    CHECK(report.allocated == 0);
    CHECK(report.reasons == std::map<std::string, std::int64_t>{{"unmatched_sku", 1}});
    CHECK(report.waiting == 2);
    using orders::Stage;
    const std::map<Stage, std::int64_t> waits{
        {Stage::held, 1}, {Stage::unmapped, 1}, {Stage::review, 1}, {Stage::waiting, 1}};
    CHECK(report.waits == waits);
    CHECK(desk.service.dryRun().waits == waits);
    const std::array asked{desk.orderOf(held), desk.orderOf(unmapped)};
    CHECK(desk.service.allocate({}, asked).waits ==
          std::map<Stage, std::int64_t>{{Stage::held, 1}, {Stage::unmapped, 1}});
    CHECK(desk.reasons(unmapped) == "unmatched_sku");
    CHECK(desk.reserved(desk.mug) == 0);
}

TEST_CASE("A bundle is reserved by component, the oldest stock first, and never from a marketplace's warehouse",
          "[allocation]")
{
    AllocationDesk desk;
    const auto second = desk.addBin(desk.sz, "A-2");
    const auto fba = desk.addWarehouse("FBA");
    desk.db.execute("UPDATE warehouses SET kind = 'marketplace' WHERE code = 'FBA'");
    desk.setStock(desk.mug, desk.addBin(fba, "F-1"), Quantity{99});
    desk.setStock(desk.mug, second, Quantity{3});
    desk.clock.advance(std::chrono::hours{1});
    desk.setStock(desk.mug, desk.szBin, Quantity{9});
    desk.setStock(desk.lid, desk.szBin, Quantity{9});
    const auto set = desk.addBundle("SET", {{desk.mug, Quantity{2}}, {desk.lid, Quantity{1}}});
    const auto id = desk.waiting({{set, Quantity{2}}});
    CHECK(desk.service.allocate().allocated == 1);
    CHECK(desk.warehouseOf(id) == "SZ");
    CHECK(desk.level(desk.mug, second).reserved == Quantity{3});
    CHECK(desk.level(desk.mug, desk.szBin).reserved == Quantity{1});
    CHECK(desk.level(desk.lid, desk.szBin).reserved == Quantity{2});
    CHECK(desk.booksAreTrue());
}

TEST_CASE("Where the shop allows it, an order that no warehouse has whole is shipped from several", "[allocation]")
{
    AllocationDesk desk;
    desk.setStock(desk.mug, desk.hkBin, Quantity{2});
    desk.setStock(desk.mug, desk.szBin, Quantity{3});
    desk.setStock(desk.lid, desk.hkBin, Quantity{1});
    const auto id = desk.waiting({{desk.mug, Quantity{4}}, {desk.lid, Quantity{1}}});
    CHECK(desk.service.allocate().allocated == 0); // the default: no part shipments

    desk.db.execute("UPDATE shops SET split_policy = 'split'");
    const auto report = desk.service.allocate();
    CHECK(report.allocated == 2);
    const auto packages = PackageRepository{desk.db}.listForOrders(std::array{desk.orderOf(id)});
    REQUIRE(packages.size() == 2);
    CHECK(packages[0].warehouseCode == "HK");
    CHECK(packages[0].pieces == Quantity{3});
    CHECK(packages[1].warehouseCode == "SZ");
    CHECK(packages[1].pieces == Quantity{2});
    CHECK(packages[1].state == PackageState::ready);
    CHECK(desk.number("SELECT sum(quantity) FROM package_lines") == 5);
    CHECK(desk.booksAreTrue());
}

TEST_CASE("Amazon's orders into the European Union are never divided", "[allocation]")
{
    AllocationDesk desk;
    desk.setStock(desk.mug, desk.hkBin, Quantity{2});
    desk.setStock(desk.mug, desk.szBin, Quantity{3});
    desk.db.execute("UPDATE shops SET split_policy = 'split', platform = 'amazon'");
    desk.waiting({{desk.mug, Quantity{4}}}, {.country = "DE"});
    CHECK(desk.service.allocate().allocated == 0);
}

TEST_CASE("A dry run says the same and writes nothing", "[allocation]")
{
    AllocationDesk desk;
    desk.setStock(desk.mug, desk.szBin, Quantity{1});
    const auto first = desk.waiting({{desk.mug}}, kEarlier);
    const auto second = desk.waiting({{desk.mug}});
    const auto dry = desk.service.dryRun();
    CHECK(desk.state(first) == "waiting");
    CHECK(desk.service.explain(desk.orderOf(first)).at(0).why.chosen == "SZ");
    CHECK(desk.service.explain(desk.orderOf(second)).at(0).why.chosen.empty());
    const auto real = desk.service.allocate();
    CHECK(dry.allocated == real.allocated);
    CHECK(dry.reasons == real.reasons);
    CHECK(dry.byWarehouse == real.byWarehouse);
}

TEST_CASE("Only the orders that were asked for are allocated", "[allocation]")
{
    AllocationDesk desk;
    desk.setStock(desk.mug, desk.szBin, Quantity{5});
    const auto asked = desk.waiting({{desk.mug}});
    const auto other = desk.waiting({{desk.mug}});
    CHECK(desk.service.allocate({}, std::array{desk.orderOf(asked)}).allocated == 1);
    CHECK(desk.state(other) == "waiting");
    CHECK(desk.service.allocate({}, std::array{desk.orderOf(asked)}).allocated == 0); // nothing of it waits
    CHECK(desk.state(other) == "waiting");
}

TEST_CASE("Stopped before it begins, an allocation writes nothing and says so", "[allocation]")
{
    AllocationDesk desk;
    desk.setStock(desk.mug, desk.szBin, Quantity{5});
    const auto id = desk.waiting({{desk.mug}});
    std::stop_source stop;
    stop.request_stop();
    const auto report = desk.service.allocate({.stop = stop.get_token(), .onProgress = {}});
    CHECK(report.stoppedEarly);
    CHECK(desk.state(id) == "waiting");
}

TEST_CASE("An allocation is taken back: what is still ready waits again with its stock free, the rest stays", "[allocation]")
{
    AllocationDesk desk;
    desk.setStock(desk.mug, desk.hkBin, Quantity{5});
    const auto one = desk.waiting({{desk.mug, Quantity{1}}});
    const auto other = desk.waiting({{desk.mug, Quantity{2}}});
    const auto report = desk.service.allocate();
    REQUIRE(report.ready.size() == 2);
    REQUIRE(desk.reserved(desk.mug) == 3);
    desk.db.execute("UPDATE packages SET state = 'in_wave' WHERE id = " + std::to_string(other.value));

    CHECK(desk.service.takeBack(report.ready) == 1);
    CHECK(desk.package(one).state == PackageState::waiting);
    CHECK(desk.package(other).state == PackageState::in_wave);
    CHECK(desk.reserved(desk.mug) == 2);
    CHECK(desk.service.takeBack(report.ready) == 0);
    CHECK(desk.service.allocate().ready == std::vector{one});
}
