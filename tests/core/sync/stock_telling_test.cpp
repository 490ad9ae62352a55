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

// ---- Locations -------------------------------------------------------------------------------------------------

namespace {

/// Two of the shop's three locations have the stock of three warehouses.
struct LocationDesk : StockDesk {
    LocationDesk()
    {
        db.execute(R"(
            INSERT INTO warehouses (id, code, name, kind, country, currency) VALUES
                (3, 'LA', 'Los Angeles', 'overseas', 'US', 'USD'), (4, 'GZ', 'Guangzhou', 'own', 'CN', 'USD');
            INSERT INTO bins (id, warehouse_id, code, walk_key) VALUES (3, 3, 'L', 'l'), (4, 4, 'G', 'g');
            INSERT INTO stock_levels (product_id, bin_id, on_hand, reserved, since_at) VALUES
                (1, 3, 8, 1, 0), (2, 3, 2, 0, 0), (1, 4, 30, 0, 0);
        )");
        market.stock.clear();
        for (const auto* location : {"11", "12", "13"}) {
            market.stockAt[location] = {{"P-MUG", 77}, {"P-MUG-X2", 77}, {"P-SET", 77}};
        }
        connect({{"11", "Shenzhen", WarehouseId{1}}, {"12", "Los Angeles", WarehouseId{3}}});
    }
    void connect(std::vector<sync::ShopLocation> locations)
    {
        how.account.locations = std::move(locations);
        db::Transaction transaction{db};
        connections.put(how);
        transaction.commit();
    }
};

} // namespace

TEST_CASE("Each location is told what is free in its warehouse, and one that is no warehouse is left alone", "[sync]")
{
    LocationDesk desk;
    const Levels untouched{{"P-MUG", 77}, {"P-MUG-X2", 77}, {"P-SET", 77}};
    SECTION("one warehouse each")
    {
        CHECK(desk.round().stock.told == 6);
        CHECK(desk.market.stockAt["11"] == Levels{{"P-MUG", 15}, {"P-MUG-X2", 7}, {"P-SET", 4}});
        CHECK(desk.market.stockAt["12"] == Levels{{"P-MUG", 7}, {"P-MUG-X2", 3}, {"P-SET", 2}});
    }
    SECTION("the safety stock is kept back at each")
    {
        desk.how.safetyStock = 2;
        CHECK(!desk.round().error);
        CHECK(desk.market.stockAt["11"] == Levels{{"P-MUG", 13}, {"P-MUG-X2", 6}, {"P-SET", 2}});
        CHECK(desk.market.stockAt["12"] == Levels{{"P-MUG", 5}, {"P-MUG-X2", 2}, {"P-SET", 0}});
    }
    SECTION("two warehouses are one location")
    {
        desk.connect({{"11", "China", WarehouseId{1}}, {"11", "China", WarehouseId{4}}});
        CHECK(!desk.round().error);
        CHECK(desk.market.stockAt["11"] == Levels{{"P-MUG", 45}, {"P-MUG-X2", 22}, {"P-SET", 4}});
        CHECK(desk.market.stockAt["12"] == untouched);
    }
    CHECK(desk.market.stockAt["13"] == untouched);
}

TEST_CASE("What is told at a location is confirmed, refused and told again there", "[sync]")
{
    LocationDesk desk;
    desk.market.stockAt["12"].erase("P-SET");
    const auto first = desk.round();
    CHECK(first.stock.told == 5);
    CHECK(first.stock.refused == 1);
    CHECK(desk.text("SELECT location || ' ' || words FROM told_stock WHERE words <> ''") == "12 SKU not found");
    desk.market.stockAt["12"]["P-MUG"] = 99; // somebody else has set it
    desk.pass(10min);
    CHECK(desk.round().stock.confirmed == 4);
    desk.db.execute("UPDATE stock_levels SET on_hand = 5 WHERE bin_id = 1 AND product_id = 2");
    CHECK(desk.round().stock.told == 1); // at 11 alone
    CHECK(desk.market.stockAt["11"]["P-SET"] == 5);
    desk.pass(30min);
    CHECK(desk.round().stock.told == 1); // at 12 alone
    CHECK(desk.market.stockAt["12"]["P-MUG"] == 7);
}

TEST_CASE("A location that is left and comes back is told anew, and the shop as a whole likewise", "[sync]")
{
    LocationDesk desk;
    CHECK(desk.round().stock.told == 6);
    CHECK(desk.connections.find(desk.shop)->account == desk.how.account);
    desk.connect({{"11", "Shenzhen", WarehouseId{1}}});
    CHECK(desk.round().stock.told == 0);
    desk.market.stockAt["12"]["P-MUG"] = 99; // it is the seller's now
    desk.pass(60min);
    CHECK(desk.round().stock.told == 0);
    CHECK(desk.market.stockAt["12"]["P-MUG"] == 99);
    desk.connect({{"11", "Shenzhen", WarehouseId{1}}, {"12", "Los Angeles", WarehouseId{3}}});
    CHECK(desk.round().stock.told == 3);
    CHECK(desk.market.stockAt["12"]["P-MUG"] == 7);
    desk.market.stock = {{"P-MUG", 0}, {"P-MUG-X2", 0}, {"P-SET", 0}};
    desk.connect({});
    CHECK(desk.round().stock.told == 3);
    CHECK(desk.there().at("P-MUG") == 52); // of all warehouses but the platform's
    CHECK(desk.number("SELECT count(*) FROM told_stock") == 3);
}
