// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stock/stock_service.h"

#include "core/base/error.h"
#include "core/catalog/catalog_service.h"
#include "core/stock/warehouse_service.h"
#include "tests/core/stock/stock_fixture.h"
#include "tests/support/test_store.h"

#include <functional>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace supercargo;
using files::OwnTableReport;

namespace {

struct Seller {
    tests::TestStore store;
    stock::StockService stock{store.db, store.clock, store.actor};
    stock::WarehouseService places{store.db, store.clock, store.actor};
    stock::StockRepository levels{store.db};
    stock::WarehouseRepository warehouses{store.db};

    OwnTableReport importWarehouses(const std::string_view csv)
    {
        return places.importWarehouses(store.folder.write("warehouses.csv", csv));
    }
    OwnTableReport importBins(const std::string_view csv)
    {
        return places.importBins(store.folder.write("bins.csv", csv));
    }
    OwnTableReport importStock(const std::string_view csv)
    {
        return stock.importStock(store.folder.write("stock.csv", csv));
    }
    void furnish()
    {
        catalog::CatalogService{store.db, store.clock, store.actor}.importProducts(
            store.folder.write("products.csv", "sku,components\nMUG,\nLID,\nSET,MUG|LID\n"));
        importWarehouses("code,name,kind,country,address,handling_per_package,handling_per_piece,currency\n"
                         "SZ,Shenzhen,own,CN,1 Road,2.00,0.50,CNY\nLA,Los Angeles,third-party,US,,,,\n");
        importBins("warehouse,bin,zone,pick_sequence\nSZ,A-1-10,A,\nSZ,A-1-2,A,\nSZ,B-1,B,5\nLA,A-1-2,,\nLA,R-7,,\n");
    }
    stock::StockLevel count(const std::string_view sku, const std::string_view bin, const Quantity counted)
    {
        db::Transaction transaction{store.db};
        const auto level = stock.countWithin(sku, bin, counted);
        transaction.commit();
        return level;
    }
    stock::StockLevel at(const std::string_view sku, const std::string_view bin)
    {
        const auto product = catalog::ProductRepository{store.db}.findBySku(sku)->id;
        return levels.find(product, stock::BinDirectory{warehouses}.get(bin).id).value_or(stock::StockLevel{});
    }
};

std::vector<std::pair<std::int64_t, std::string>> codes(const OwnTableReport& report)
{
    std::vector<std::pair<std::int64_t, std::string>> found;
    for (const auto& rejection : report.rejections) {
        found.emplace_back(rejection.line, toString(rejection.code));
    }
    return found;
}

ErrorCode codeOf(const std::function<void()>& act)
{
    try {
        act();
    } catch (const Error& error) {
        return error.code();
    }
    FAIL("nothing was refused");
    return {};
}

} // namespace

TEST_CASE("Warehouses and bins come from the seller's files, in walking order", "[stock]")
{
    Seller seller;
    seller.furnish();
    const auto shenzhen = seller.warehouses.getByCode("sz");
    CHECK(shenzhen.name == "Shenzhen");
    CHECK(shenzhen.handlingPerPiece == Money{50, Currency{"CNY"}});
    CHECK(seller.warehouses.getByCode("LA").kind == stock::WarehouseKind::third_party);

    std::vector<std::string> walked;
    for (const auto& bin : seller.warehouses.listBins()) {
        if (bin.warehouse == shenzhen.id) {
            walked.push_back(bin.code);
        }
    }
    CHECK(walked == std::vector<std::string>{"B-1", "A-1-2", "A-1-10"});

    const auto entries = seller.store.number("SELECT count(*) FROM audit_entries");
    CHECK(seller.importBins("bin,warehouse\na-1-2,sz\n").unchanged == 1);
    CHECK(seller.importWarehouses("code,country\nsz,China\n").unchanged == 1);
    CHECK(seller.store.number("SELECT count(*) FROM audit_entries") == entries);
    CHECK(seller.importBins("warehouse,bin,pick_sequence\nSZ,A-1-2,1\n").changed == 1);
    CHECK(seller.warehouses.listBins().front().code == "A-1-2");
    CHECK(seller.warehouses.listBins().front().zone == "A");
}

TEST_CASE("A place that cannot be taken says its line and reason", "[stock]")
{
    Seller seller;
    CHECK(codes(seller.importWarehouses("code,kind,country,handling_per_package,currency\n"
                                        "A,castle,CN,,\nB,own,,,\nC/1,own,CN,,\nD,own,CN,-1,EUR\nE,own,CN,,\ne,own,CN,,\n"
                                        ",own,CN,,\n")) ==
          std::vector<std::pair<std::int64_t, std::string>>{{2, "kind_unknown"},
                                                            {3, "not_a_country"},
                                                            {4, "code_malformed"},
                                                            {5, "number_out_of_range"},
                                                            {7, "code_twice"},
                                                            {8, "value_missing"}});
    CHECK(codes(seller.importBins("warehouse,bin,pick_sequence\nX,1,\nE,,\nE,1,-1\nE,2,first\nE,3,\ne,3,\n")) ==
          std::vector<std::pair<std::int64_t, std::string>>{{2, "warehouse_unknown"},
                                                            {3, "value_missing"},
                                                            {4, "number_out_of_range"},
                                                            {5, "not_a_whole_number"},
                                                            {7, "bin_twice"}});
    CHECK(seller.warehouses.listBins().size() == 1);
}

TEST_CASE("A count becomes the difference to the books, and counting the same again changes nothing", "[stock]")
{
    Seller seller;
    seller.furnish();
    const std::string file = "sku,warehouse,bin,quantity\nmug,SZ,A-1-2,10\nMUG,LA,R-7,4\nLID,SZ,B-1,0\n";
    const auto first = seller.importStock(file);
    CHECK(first.added == 2);
    CHECK(first.unchanged == 1); // nothing of nothing
    CHECK(seller.at("MUG", "SZ/A-1-2").onHand == Quantity{10});

    const auto again = seller.importStock(file);
    CHECK(again.unchanged == 3);
    CHECK(seller.store.number("SELECT count(*) FROM stock_moves") == 2);

    CHECK(seller.importStock("sku,warehouse,bin,quantity\nMUG,SZ,A-1-2,7\n").changed == 1);
    CHECK(seller.store.number("SELECT delta FROM stock_moves ORDER BY id DESC LIMIT 1") == -3);
    CHECK(seller.store.text("SELECT reason || ' ' || who FROM stock_moves ORDER BY id DESC LIMIT 1") == "import tester");
    CHECK(seller.stock.verify().checked == 2);
    CHECK(seller.stock.verify().wrong.empty());
}

TEST_CASE("A count that cannot be says its line and reason, also when pieces are promised", "[stock]")
{
    Seller seller;
    seller.furnish();
    seller.importStock("sku,warehouse,bin,quantity\nMUG,SZ,B-1,5\n");
    tests::StockFixture rows{seller.store.db};
    const auto level = seller.at("MUG", "B-1");
    REQUIRE(seller.levels.reserve(rows.line(rows.package()), level.product, level.bin, {3}));

    const auto report = seller.importStock("sku,warehouse,bin,quantity\n"
                                           "MUG,SZ,B-1,2\n"
                                           "CUP,SZ,B-1,1\n"
                                           "SET,SZ,B-1,1\n"
                                           "MUG,XX,B-1,1\n"
                                           "MUG,SZ,R-7,1\n"
                                           "MUG,SZ,A-1-2,\n"
                                           "MUG,SZ,A-1-2,-1\n"
                                           "MUG,SZ,A-1-2,1.5\n"
                                           "LID,SZ,B-1,1\n"
                                           "lid,sz,b-1,2\n");
    CHECK(codes(report) == std::vector<std::pair<std::int64_t, std::string>>{{2, "below_reserved"},
                                                                             {3, "sku_unknown"},
                                                                             {4, "sku_is_bundle"},
                                                                             {5, "warehouse_unknown"},
                                                                             {6, "bin_unknown"},
                                                                             {7, "value_missing"},
                                                                             {8, "number_out_of_range"},
                                                                             {9, "not_a_whole_number"},
                                                                             {11, "counted_twice"}});
    CHECK(report.rejections.front().value == "2");
    CHECK(report.rejections.front().more == "3"); // promised to packages
    CHECK(report.added == 1);
    CHECK(seller.at("MUG", "B-1").onHand == Quantity{5});
}

TEST_CASE("An adjustment names its bin shortly where that is clear, and is kept with its reason", "[stock]")
{
    Seller seller;
    seller.furnish();
    CHECK(seller.stock.adjust("mug", "r-7", {4}, "found").onHand == Quantity{4});
    CHECK(seller.stock.adjust("MUG", "la/A-1-2", {2}, "found").onHand == Quantity{2});
    CHECK(seller.stock.adjust("MUG", "R-7", {-1}, " broken ").onHand == Quantity{3});
    const auto moves = stock::LedgerRepository{seller.store.db}.moves(seller.at("MUG", "R-7").product);
    REQUIRE(moves.size() == 3);
    CHECK(moves.front().note.reason == "broken");
    CHECK(moves.front().delta == Quantity{-1});
    CHECK(seller.store.text("SELECT field || ' ' || before || ' ' || after FROM audit_entries ORDER BY id DESC") ==
          "LA/R-7 4 3");

    CHECK(codeOf([&] { seller.stock.adjust("MUG", "A-1-2", {1}, "which?"); }) == ErrorCode::not_allowed);
    CHECK(codeOf([&] { seller.stock.adjust("MUG", "R-7", {-4}, "too many"); }) == ErrorCode::not_allowed);
    CHECK(codeOf([&] { seller.stock.adjust("SET", "R-7", {1}, "bundle"); }) == ErrorCode::not_allowed);
    CHECK(codeOf([&] { seller.stock.adjust("CUP", "R-7", {1}, "none"); }) == ErrorCode::not_found);
    CHECK(codeOf([&] { seller.stock.adjust("MUG", "SZ/R-7", {1}, "none"); }) == ErrorCode::not_found);
    CHECK(codeOf([&] { seller.stock.adjust("MUG", "R-7", {0}, "nothing"); }) == ErrorCode::invalid_argument);
    CHECK(codeOf([&] { seller.stock.adjust("MUG", "R-7", {1}, " "); }) == ErrorCode::invalid_argument);
    CHECK(seller.at("MUG", "R-7").onHand == Quantity{3});
}

TEST_CASE("Free pieces can be carried to another bin, promised ones stay", "[stock]")
{
    Seller seller;
    seller.furnish();
    seller.stock.adjust("MUG", "B-1", {5}, "found");
    tests::StockFixture rows{seller.store.db};
    const auto level = seller.at("MUG", "B-1");
    REQUIRE(seller.levels.reserve(rows.line(rows.package()), level.product, level.bin, {3}));
    seller.stock.transfer("MUG", "B-1", "LA/A-1-2", {2});
    CHECK(seller.at("MUG", "B-1").onHand == Quantity{3});
    CHECK(seller.at("MUG", "LA/A-1-2").onHand == Quantity{2});
    CHECK(codeOf([&] { seller.stock.transfer("MUG", "B-1", "R-7", {1}); }) == ErrorCode::not_allowed);
    CHECK(codeOf([&] { seller.stock.transfer("MUG", "B-1", "B-1", {1}); }) == ErrorCode::invalid_argument);
    CHECK(seller.stock.verify().wrong.empty());
}

TEST_CASE("The stock list comes in pages, by SKU and in walk order", "[stock]")
{
    Seller seller;
    seller.furnish();
    seller.importStock("sku,warehouse,bin,quantity\nMUG,SZ,A-1-10,1\nMUG,SZ,A-1-2,2\nMUG,LA,R-7,3\nLID,SZ,B-1,4\n");
    std::string all;
    stock::StockFilter filter{.limit = 3};
    for (auto page = seller.levels.levels(filter); !page.empty(); page = seller.levels.levels(filter)) {
        for (const auto& row : page) {
            all += row.sku + " " + row.warehouseCode + "/" + row.binCode + " " + std::to_string(row.level.onHand.value) + "\n";
        }
        filter.after = {page.back().level.product, page.back().level.bin};
    }
    CHECK(all == "LID SZ/B-1 4\nMUG LA/R-7 3\nMUG SZ/A-1-2 2\nMUG SZ/A-1-10 1\n");
    CHECK(seller.levels.levels({.warehouse = seller.warehouses.getByCode("LA").id}).size() == 1);
    seller.stock.adjust("MUG", "R-7", {-3}, "sold");
    CHECK(seller.levels.levels({.places = stock::Places::filled}).size() == 3);
    CHECK(seller.levels.levels({.places = stock::Places::empty}).size() == 1);
}

TEST_CASE("Stock is found by words of SKU, name and bin, and by barcode", "[stock]")
{
    Seller seller;
    seller.furnish();
    catalog::CatalogService{seller.store.db, seller.store.clock, seller.store.actor}.importProducts(
        seller.store.folder.write("names.csv", "sku,name_en,name_zh,barcodes\nMUG,Crème mug,马克杯,4006381333931\n"));
    seller.importStock("sku,warehouse,bin,quantity\nMUG,SZ,A-1-10,1\nMUG,SZ,A-1-2,2\nMUG,LA,R-7,3\nLID,SZ,B-1,4\n");
    const auto found = [&](const std::string& text, const std::int64_t limit = 10) {
        std::string all;
        for (const auto& row : seller.levels.levels({.text = text, .limit = limit})) {
            all += row.sku + "@" + row.binCode + " ";
        }
        return all;
    };
    CHECK(found("mug") == "MUG@R-7 MUG@A-1-2 MUG@A-1-10 ");
    CHECK(found("creme r-7") == "MUG@R-7 ");
    CHECK(found("马克杯", 1) == "MUG@R-7 ");
    CHECK(found("4006381333931", 2) == "MUG@R-7 MUG@A-1-2 ");
    CHECK(found("mug lid").empty());
    const auto counts = seller.levels.countPlaces();
    REQUIRE(counts.size() == 2);
    CHECK(counts[1].warehouseCode == "SZ");
    CHECK(counts[1].filled == 3);
    CHECK(seller.levels.freePieces().at(seller.at("MUG", "R-7").product) == Quantity{6});
}

TEST_CASE("A count sets the bin to what lies there, but never below what is promised", "[stock]")
{
    Seller seller;
    seller.furnish();
    CHECK(seller.count("MUG", "B-1", {5}).onHand == Quantity{5});
    CHECK(seller.count("MUG", "B-1", {5}).onHand == Quantity{5});
    CHECK(seller.count("MUG", "B-1", {3}).onHand == Quantity{3});
    const auto level = seller.at("MUG", "B-1");
    const auto moves = stock::LedgerRepository{seller.store.db}.movesAt(level.product, level.bin, 10);
    REQUIRE(moves.size() == 2);
    CHECK(moves[0].delta == Quantity{-2});
    CHECK(moves[0].note.reason == "count");
    tests::StockFixture rows{seller.store.db};
    REQUIRE(seller.levels.reserve(rows.line(rows.package()), level.product, level.bin, {2}));
    CHECK(codeOf([&] { seller.count("MUG", "B-1", {1}); }) == ErrorCode::not_allowed);
    CHECK(codeOf([&] { seller.count("SET", "B-1", {1}); }) == ErrorCode::not_allowed);
    CHECK(codeOf([&] { seller.count("MUG", "B-1", {-1}); }) == ErrorCode::invalid_argument);
    CHECK(seller.count("MUG", "B-1", {2}).free() == Quantity{0});
    CHECK(seller.stock.verify().wrong.empty());
}

TEST_CASE("A level that went wrong is found and set right", "[stock]")
{
    Seller seller;
    seller.furnish();
    seller.importStock("sku,warehouse,bin,quantity\nMUG,SZ,A-1-10,1\nMUG,SZ,A-1-2,2\n");
    seller.store.db.execute("UPDATE stock_levels SET on_hand = 9 WHERE on_hand = 2");
    const auto found = seller.stock.rebuild();
    REQUIRE(found.wrong.size() == 1);
    CHECK(found.wrong[0].onHand == Quantity{9});
    CHECK(found.wrong[0].onHandByMoves == Quantity{2});
    CHECK(seller.at("MUG", "SZ/A-1-2").onHand == Quantity{2});
    CHECK(seller.stock.verify().wrong.empty());
}
