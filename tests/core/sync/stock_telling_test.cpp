// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/sync_desk.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace std::chrono_literals;
using tests::SyncDesk;

namespace {

struct StockDesk : SyncDesk {
    StockDesk()
    {
        db.execute(R"(
            INSERT INTO warehouses (id, code, name, kind, country, currency) VALUES
                (1, 'SZ', 'Shenzhen', 'own', 'CN', 'USD'), (2, 'FBA', 'Amazon', 'marketplace', 'US', 'USD');
            INSERT INTO bins (id, warehouse_id, code, walk_key) VALUES (1, 1, 'A', 'a'), (2, 2, 'F', 'f');
            INSERT INTO stock_levels (product_id, bin_id, on_hand, reserved, since_at) VALUES
                (1, 1, 20, 5, 0), (2, 1, 4, 0, 0), (1, 2, 900, 0, 0);
            INSERT INTO aliases (shop_id, platform, platform_sku, sku_key, product_id, quantity) VALUES
                (1, NULL, 'P-MUG', 'p-mug', 1, 1), (1, NULL, 'P-MUG-X2', 'p-mug-x2', 1, 2),
                (NULL, 'ebay', 'P-SET', 'p-set', 3, 1), (NULL, 'amazon', 'OTHER', 'other', 1, 1);
        )");
        how.tellsStock = true;
        market.stock = {{"P-MUG", 0}, {"P-MUG-X2", 0}, {"P-SET", 0}};
    }
    std::map<std::string, std::int64_t> there() { return market.stock; }
};

using Levels = std::map<std::string, std::int64_t>;

} // namespace

TEST_CASE("A shop is told what is free, less the safety stock, for aliases and bundles", "[sync]")
{
    StockDesk desk;
    SECTION("without safety stock")
    {
        CHECK(!desk.round().error);
        // 15 mugs are free, the platform's own warehouse does not count; a set is two mugs and a lid, of which are 4.
        CHECK(desk.there() == Levels{{"P-MUG", 15}, {"P-MUG-X2", 7}, {"P-SET", 4}});
    }
    SECTION("with two pieces of each kept back")
    {
        desk.how.safetyStock = 2;
        CHECK(!desk.round().error);
        CHECK(desk.there() == Levels{{"P-MUG", 13}, {"P-MUG-X2", 6}, {"P-SET", 2}});
    }
}

TEST_CASE("A SKU that is a product's own is told as soon as the shop has sold it, without an alias", "[sync]")
{
    StockDesk desk;
    desk.market.stock["Mug"] = 0;
    desk.market.stock["LID"] = 0;
    orders::IncomingOrder order;
    order.platformOrderId = "A-1";
    order.status = orders::PlatformStatus::paid;
    order.lines = {{.platformSku = "Mug", .quantity = 1}};
    SECTION("that its seller ships")
    {
        desk.merge({order});
        CHECK(!desk.round().error);
        CHECK(desk.there().at("Mug") > 0);
        CHECK(desk.there().at("LID") == 0); // who knows whether it is on sale there
    }
    SECTION("but not one that the platform ships")
    {
        order.fulfilledByPlatform = true;
        desk.merge({order});
        CHECK(!desk.round().error);
        CHECK(desk.there().at("Mug") == 0);
    }
}

TEST_CASE("Only what changed is told, and it counts when the platform has it", "[sync]")
{
    StockDesk desk;
    CHECK(desk.round().stock.told == 3);
    CHECK(desk.round().stock.told == 0);
    desk.pass(6min);
    CHECK(desk.round().stock.confirmed == 3);
    desk.db.execute("UPDATE stock_levels SET on_hand = 3 WHERE product_id = 2");
    CHECK(desk.round().stock.told == 1);
    CHECK(desk.there().at("P-SET") == 3);
}

TEST_CASE("A level that does not show at the platform is told again", "[sync]")
{
    StockDesk desk;
    CHECK(desk.round().stock.told == 3);
    desk.market.stock["P-MUG"] = 99; // somebody else has set it
    desk.pass(10min);
    CHECK(desk.round().stock.confirmed == 2);
    desk.pass(30min);
    CHECK(desk.round().stock.told == 1);
    CHECK(desk.there().at("P-MUG") == 15);
}

TEST_CASE("A SKU that the platform does not know is told once, and its words are kept", "[sync]")
{
    StockDesk desk;
    desk.market.stock.erase("P-SET");
    CHECK(desk.round().stock.refused == 1);
    CHECK(desk.text("SELECT words FROM told_stock WHERE platform_sku = 'P-SET'") == "SKU not found");
    CHECK(desk.round().stock.refused == 0);
}
