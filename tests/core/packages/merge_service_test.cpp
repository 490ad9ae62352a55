// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/merge_service.h"

#include "core/base/error.h"
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

struct MergeDesk : TestWorkspace {
    WarehouseId sz = addWarehouse("SZ");
    BinId bin = addBin(sz, "A-1");
    ChannelId post = addChannel("POST");
    ProductId mug = addProduct("MUG");
    MergeService service{db, clock, actor};
    AllocationService allocation{db, clock, actor};

    MergeDesk() { setStock(mug, bin, Quantity{100}); }

    /// An order of one buyer at one address, worth `dollars`, with its package.
    PackageId order(const std::string& buyer, const std::int64_t dollars = 10, const OrderWish& wish = {})
    {
        const auto id = addPaidOrder({{mug, Quantity{1}}}, wish);
        db.statement("UPDATE orders SET merge_key = $2 WHERE id = $1").bind("$1", id).bind("$2", buyer).run();
        db.statement("UPDATE order_lines SET unit_price_minor = $2, currency = 'USD' WHERE order_id = $1")
            .bind("$1", id)
            .bind("$2", dollars * 100)
            .run();
        return addPackage({id}, wish);
    }
    std::string refusal()
    {
        const auto plan = service.propose();
        return plan.proposals.empty() && !plan.refusals.empty() ? std::string{toString(plan.refusals[0].why)}
                                                                : std::string{};
    }
    /// Everything of the packages that live, and all books that hang on them.
    std::string dump()
    {
        std::string all;
        for (const auto* sql :
             {"SELECT group_concat(id || state || coalesce(merged_into, '-') || held || reasons || "
              "coalesce(warehouse_id, '-')"
              " || coalesce(channel_id, '-') || why || ship_by_sort || pieces || weight_grams || "
              "coalesce(single_product_id, '-'), ';')"
              " FROM (SELECT * FROM packages WHERE state <> 'cancelled' ORDER BY id)",
              "SELECT group_concat(l.id || ' ' || l.package_id || ' ' || l.order_line_id || ' ' || l.quantity, ';')"
              " FROM (SELECT * FROM package_lines ORDER BY id) l JOIN packages p ON p.id = l.package_id WHERE p.state "
              "<> 'cancelled'",
              "SELECT group_concat(package_id || ' ' || product_id || ' ' || quantity || ' ' || verified, ';')"
              " FROM (SELECT * FROM package_pieces ORDER BY package_id, product_id)",
              "SELECT group_concat(package_line_id || ' ' || product_id || ' ' || bin_id || ' ' || quantity, ';')"
              " FROM (SELECT * FROM reservations ORDER BY package_line_id, product_id, bin_id)",
              "SELECT group_concat(product_id || ' ' || bin_id || ' ' || on_hand || ' ' || reserved, ';')"
              " FROM (SELECT * FROM stock_levels ORDER BY product_id, bin_id)",
              "SELECT group_concat(id || stage, ';') FROM (SELECT * FROM orders ORDER BY id)",
              "SELECT count(*) FROM set_aside_reservations"}) {
            all += text(sql) + "\n";
        }
        return all;
    }
};

} // namespace

TEST_CASE("Two orders of one buyer to one address are proposed, and become one package", "[merge]")
{
    MergeDesk desk;
    const auto first = desk.order("ada");
    const auto second = desk.order("ada", 10, {.shipBy = *parseIso8601("2026-11-21T00:00:00Z")});
    desk.order("grace");

    const auto plan = desk.service.propose();
    REQUIRE(plan.proposals.size() == 1);
    CHECK(plan.proposals[0].reasons == std::vector<std::string>{"same_buyer", "same_address", "no_threshold"});

    const auto report = desk.service.apply(MergeBy::person);
    REQUIRE(report.merged.size() == 1);
    const auto merged = desk.package(report.merged[0]);
    CHECK(merged.lines.size() == 2);
    CHECK(merged.pieces == Quantity{2});
    CHECK(merged.shipBySort == toMilliseconds(*parseIso8601("2026-11-21T00:00:00Z")));
    CHECK(desk.package(first).mergedInto == merged.id);
    CHECK_FALSE(desk.package(second).isLive());
    CHECK(desk.service.apply(MergeBy::person).merged.empty()); // nothing left to do

    CHECK(desk.allocation.allocate().allocated == 2);
    CHECK(desk.package(merged.id).state == PackageState::ready);
    CHECK(desk.level(desk.mug, desk.bin).reserved == Quantity{3});
}

TEST_CASE("A reason that two packages share keeps the merged one back once", "[merge]")
{
    MergeDesk desk;
    for (const auto package : {desk.order("ada"), desk.order("ada")}) {
        desk.db.statement("UPDATE packages SET reasons = 'bad_address:postcode_form' WHERE id = $1")
            .bind("$1", package)
            .run();
    }
    const auto report = desk.service.apply(MergeBy::person);
    REQUIRE(report.merged.size() == 1);
    CHECK(toString(desk.package(report.merged[0]).reasons) == "bad_address:postcode_form");
}

TEST_CASE("Unmerge brings the orders' packages back exactly as they were", "[merge]")
{
    MergeDesk desk;
    desk.order("ada");
    desk.order("ada");
    SECTION("while they wait")
    {}
    SECTION("when all are ready")
    {
        desk.allocation.allocate();
    }
    SECTION("when one is ready and the other waits")
    {
        desk.allocation.allocate();
        desk.order("ada");
    }
    const auto before = desk.dump();
    const auto merged = desk.service.apply(MergeBy::person).merged.at(0);
    CHECK(desk.dump() != before);
    SECTION("at once")
    {}
    SECTION("after the merged package was allocated")
    {
        desk.allocation.allocate();
        CHECK(desk.state(merged) == "ready");
    }
    desk.service.unmerge(merged);
    CHECK(desk.dump() == before);
    CHECK(desk.state(merged) == "cancelled");
    CHECK_THROWS_AS(desk.service.unmerge(merged), Error);
    CHECK(StageKeeper{desk.db}.countersAreTrue());
}

TEST_CASE("Packages that are ready in one warehouse stay ready when they are merged", "[merge]")
{
    MergeDesk desk;
    desk.order("ada");
    desk.order("ada");
    desk.allocation.allocate();
    const auto merged = desk.package(desk.service.apply(MergeBy::person).merged.at(0));
    CHECK(merged.state == PackageState::ready);
    CHECK(merged.warehouseCode == "SZ");
    CHECK(merged.channelCode == "POST");
    CHECK(desk.level(desk.mug, desk.bin).reserved == Quantity{2});
    CHECK(desk.number("SELECT count(*) FROM reservations") == 2);
}

TEST_CASE("Stock that somebody else has got meanwhile does not come back with an unmerged package", "[merge]")
{
    MergeDesk desk;
    desk.setStock(desk.mug, desk.bin, Quantity{2});
    const auto first = desk.order("ada");
    desk.allocation.allocate();
    desk.order("ada");
    const auto merged = desk.service.apply(MergeBy::person).merged.at(0); // waits: one was not ready
    desk.order("grace", 10, {.shipBy = *parseIso8601("2026-11-20T00:00:00Z")});
    desk.order("alan", 10, {.shipBy = *parseIso8601("2026-11-20T00:00:00Z")});
    desk.allocation.allocate();
    desk.service.unmerge(merged);
    CHECK(desk.state(first) == "waiting");
    CHECK_FALSE(desk.package(first).warehouse);
    CHECK(desk.level(desk.mug, desk.bin).reserved == Quantity{2});
}

TEST_CASE("What may not be merged says why", "[merge]")
{
    MergeDesk desk;
    const auto first = desk.order("ada");
    const auto second = desk.order("ada");
    CHECK(desk.refusal().empty());
    SECTION("held")
    {
        desk.db.execute("UPDATE packages SET held = 1 WHERE id = 1");
        CHECK(desk.refusal() == "held");
    }
    SECTION("in review")
    {
        desk.db.execute("UPDATE orders SET in_review = 1 WHERE id = 2");
        CHECK(desk.refusal() == "in_review");
    }
    SECTION("in a wave")
    {
        desk.db.execute("UPDATE packages SET state = 'in_wave' WHERE id = 2");
        CHECK(desk.refusal() == "in_wave");
    }
    SECTION("too heavy for every channel together")
    {
        desk.db.execute("UPDATE channels SET max_weight_grams = 150");
        CHECK(desk.refusal() == "too_heavy");
    }
    SECTION("no channel to the country")
    {
        desk.db.execute("INSERT INTO channel_countries (channel_id, country) VALUES (1, 'FR')");
        CHECK(desk.refusal() == "no_channel");
    }
    SECTION("allocated to different warehouses")
    {
        const auto la = desk.addWarehouse("LA");
        desk.setStock(desk.mug, desk.addBin(la, "B-1"), Quantity{9});
        desk.makeReady(first, desk.sz, desk.post);
        desk.makeReady(second, la, desk.post);
        CHECK(desk.refusal() == "other_warehouse");
    }
    SECTION("Amazon's orders from outside into the European Union")
    {
        desk.db.execute("UPDATE shops SET platform = 'amazon'; UPDATE packages SET country = 'DE'");
        CHECK(desk.refusal() == "one_parcel_route");
    }
    CHECK_THROWS_AS((desk.service.merge(std::array{first, second})), Error);
}

TEST_CASE("A merged package stays under the duty threshold, and without a rate a person decides", "[merge]")
{
    MergeDesk desk;
    const OrderWish german{.country = "DE"};
    desk.order("ada", 100, german);
    desk.order("ada", 100, german);
    settings::SettingsRepository settings{desk.db};
    settings.set(settings::kMergeAutomatically, true);

    auto plan = desk.service.propose();
    REQUIRE(plan.proposals.size() == 1);
    CHECK_FALSE(plan.proposals[0].isCertain);
    CHECK(plan.proposals[0].reasons.back() == "no_rate");
    CHECK(desk.service.apply(MergeBy::setting).merged.empty());

    settings.setExchangeRate(Currency{"USD"}, Currency{"EUR"}, "0.9");
    CHECK(desk.refusal() == "duty_threshold"); // 2 × 90 EUR are over 150
    settings.setExchangeRate(Currency{"USD"}, Currency{"EUR"}, "0.75");
    CHECK(desk.service.apply(MergeBy::setting).merged.size() == 1); // 150 itself is not over it
}

TEST_CASE("Merging by itself is off until the seller switches it on", "[merge]")
{
    MergeDesk desk;
    desk.order("ada");
    desk.order("ada");
    CHECK(desk.service.apply(MergeBy::setting).merged.empty());
    settings::SettingsRepository{desk.db}.set(settings::kMergeAutomatically, true);
    CHECK(desk.service.apply(MergeBy::setting).merged.size() == 1);
}

TEST_CASE("Shops share a package only when the seller has put them in one group", "[merge]")
{
    MergeDesk desk;
    const auto other = desk.addShop("Other");
    desk.order("ada");
    desk.order("ada", 10, {.shop = other});
    CHECK(desk.service.propose().proposals.empty());
    desk.db.execute("UPDATE shops SET merge_group = 'mine'");
    CHECK(desk.service.propose().proposals.size() == 1);
}

TEST_CASE("An order that was held while it was merged comes back held", "[merge]")
{
    MergeDesk desk;
    const auto first = desk.order("ada");
    desk.order("ada");
    const auto merged = desk.service.apply(MergeBy::person).merged.at(0);
    desk.db.execute("UPDATE orders SET held = 1, held_reason = 'call the buyer' WHERE id = 1");
    desk.service.unmerge(merged);
    CHECK(desk.package(first).held);
    CHECK(desk.package(first).heldReason == "call the buyer");
}

TEST_CASE("A merged package on the floor is not taken apart", "[merge]")
{
    MergeDesk desk;
    desk.order("ada");
    desk.order("ada");
    const auto merged = desk.service.apply(MergeBy::person).merged.at(0);
    desk.db.execute("UPDATE packages SET state = 'in_wave' WHERE id = " + std::to_string(merged.value));
    CHECK_THROWS_AS(desk.service.unmerge(merged), Error);
}
