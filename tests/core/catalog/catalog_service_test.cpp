// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog_service.h"

#include "core/base/error.h"
#include "tests/support/test_store.h"

#include <array>

#include <catch2/catch.hpp>

using namespace supercargo;
using catalog::CatalogReport;
using catalog::CatalogService;
using catalog::Pieces;
using catalog::ProductRepository;

namespace {

struct Catalog {
    tests::TestStore store;
    CatalogService service{store.db, store.clock, store.actor};
    ProductRepository products{store.db};

    CatalogReport import(const std::string_view csv)
    {
        return service.importProducts(store.folder.write("products.csv", csv));
    }
    CatalogReport aliases(const std::string_view csv)
    {
        const auto owner = [](const std::string_view word) -> std::optional<catalog::AliasOwner> {
            if (word == "Mug House") {
                return ShopId{1};
            }
            const auto platform = parsePlatform(word);
            return platform ? std::optional<catalog::AliasOwner>{*platform} : std::nullopt;
        };
        return service.importAliases(store.folder.write("aliases.csv", csv), owner);
    }
    void addShop()
    {
        store.db.execute("INSERT INTO shops (name, platform, time_zone, currency, mark_at)"
                         " VALUES ('Mug House', 'ebay', 'UTC', 'USD', 'shipped')");
    }
    ProductId id(const std::string_view sku) { return products.findBySku(sku)->id; }
};

std::vector<std::pair<std::int64_t, std::string>> codes(const CatalogReport& report)
{
    std::vector<std::pair<std::int64_t, std::string>> found;
    for (const auto& rejection : report.rejections) {
        found.emplace_back(rejection.line, toString(rejection.code));
    }
    return found;
}

constexpr std::string_view kFile =
    "sku,name_en,name_zh,barcodes,weight_g,length_mm,width_mm,height_mm,hs_code,origin,declared_name_en,"
    "declared_name_zh,declared_value,declared_currency,battery,liquid,powder,magnet,components,picture\n"
    "SET-2,Mug set,杯子套装,,700,,,,,,,,,,,,,,mug-red*2|LID,\n"
    "MUG-RED,Red mug,红杯子,6901234567892|0123,320,120,90,100,691200,中国,Ceramic mug,陶瓷杯,3.50,USD,,,,yes,,mug.png\n"
    "LID,Lid,,0123,20,90,90,5,,CN,,,100,JPY,,,,,,\n";

} // namespace

TEST_CASE("A product file gives every field, and a bundle may stand before its parts", "[catalog]")
{
    Catalog catalog;
    const auto report = catalog.import(kFile);
    CHECK(report.added == 3);
    CHECK(report.rejections.empty());
    CHECK(report.changedSkuKeys.size() == 3);

    const auto mug = *catalog.products.findBySku(" mug-RED ");
    CHECK(mug.sku == "MUG-RED");
    CHECK(mug.nameZh == "红杯子");
    CHECK(mug.barcodes == std::vector<std::string>{"0123", "6901234567892"});
    CHECK(mug.weight == Grams{320});
    CHECK(mug.length == Millimetres{120});
    CHECK(mug.customs == catalog::Customs{"691200", "CN", "Ceramic mug", "陶瓷杯", Money{350, Currency{"USD"}}});
    CHECK(mug.hazards.magnet);
    CHECK_FALSE(mug.hazards.battery);
    CHECK(catalog.products.findBySku("LID")->customs.value == Money{100, Currency{"JPY"}});

    const auto set = *catalog.products.findBySku("SET-2");
    CHECK(set.isBundle());
    CHECK(catalog.products.expand(set.id, {3}) == std::vector<Pieces>{{mug.id, {6}}, {catalog.id("LID"), {3}}});
    CHECK(catalog.products.expand(mug.id, {3}) == std::vector<Pieces>{{mug.id, {3}}});
    CHECK(catalog.products.idsByBarcode("0123").size() == 2);
    CHECK(catalog.products.idsByBarcode("6901234567892") == std::vector{mug.id});
    CHECK(catalog.products.idsByBarcode("690").empty());
    CHECK(catalog.products.list({}).size() == 3);
    CHECK(catalog.products.list({.afterSku = "LID", .limit = 1}).front().sku == "MUG-RED");
}

TEST_CASE("The same product file twice changes nothing", "[catalog]")
{
    Catalog catalog;
    catalog.import(kFile);
    const auto entries = catalog.store.number("SELECT count(*) FROM audit_entries");
    const auto again = catalog.import(kFile);
    CHECK(again.added == 0);
    CHECK(again.changed == 0);
    CHECK(again.unchanged == 3);
    CHECK(again.changedSkuKeys.empty());
    CHECK(catalog.store.number("SELECT count(*) FROM audit_entries") == entries);
}

TEST_CASE("A later file changes what it has columns for, and the history says from what to what", "[catalog]")
{
    Catalog catalog;
    catalog.import(kFile);
    const auto report = catalog.import("weight_g,SKU\n325,mug-red\n20,LID\n");
    CHECK(report.changed == 1);
    CHECK(report.unchanged == 1);
    const auto mug = *catalog.products.findBySku("MUG-RED");
    CHECK(mug.sku == "MUG-RED");
    CHECK(mug.weight == Grams{325});
    CHECK(mug.nameEn == "Red mug");
    CHECK(mug.barcodes.size() == 2);
    const auto history = audit::AuditRepository{catalog.store.db}.list("product", mug.id.value);
    CHECK(history.front().field == "weight_g");
    CHECK(history.front().before == "320");
    CHECK(history.front().after == "325");
}

TEST_CASE("Every row that cannot be taken says its line, column and reason, and the others go in", "[catalog]")
{
    Catalog catalog;
    catalog.import("sku,components\nPLAIN,\nBOX,PLAIN\n");
    const auto report = catalog.import("sku,weight_g,origin,declared_value,components,picture\n"
                                       ",1,,,,\n"
                                       "A,heavy,,,,\n"
                                       "B,1,Atlantis,,,\n"
                                       "C,1,,cheap,,\n"
                                       "D,1,,,NOBODY*2,\n"
                                       "E,1,,,BOX*1,\n"
                                       "F,1,,,PLAIN*0,\n"
                                       "PLAIN,1,,,GOOD,\n"
                                       "BOX,1,,,,\n"
                                       "G,1,,,,../../secret.png\n"
                                       "GOOD,1,,,,\n"
                                       "good,2,,,,\n"
                                       "H,1,,-1,,\n");
    CHECK(codes(report) == std::vector<std::pair<std::int64_t, std::string>>{{2, "value_missing"},
                                                                             {3, "not_a_whole_number"},
                                                                             {4, "not_a_country"},
                                                                             {5, "not_an_amount"},
                                                                             {6, "component_unknown"},
                                                                             {7, "component_is_bundle"},
                                                                             {8, "component_malformed"},
                                                                             {9, "kind_fixed"},
                                                                             {10, "kind_fixed"},
                                                                             {11, "picture_outside"},
                                                                             {13, "sku_twice"},
                                                                             {14, "number_out_of_range"}});
    CHECK(report.rejections[4].column == "components");
    CHECK(report.rejections[4].value == "NOBODY");
    CHECK(report.added == 1);
    CHECK(catalog.products.findBySku("GOOD")->weight == Grams{1});
}

TEST_CASE("A column that we do not know is refused by name", "[catalog]")
{
    Catalog catalog;
    try {
        catalog.import("sku,colour\nA,red\n");
        FAIL("colour is no column");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::file_columns_unknown);
        CHECK(error.arguments().at(1) == "colour");
    }
    CHECK(catalog.products.list({}).empty());
}

TEST_CASE("A line means the shop's own alias, else its platform's, else the SKU itself", "[catalog]")
{
    Catalog catalog;
    catalog.addShop();
    catalog.import(kFile);
    const auto report = catalog.aliases("shop,platform_sku,sku,quantity\n"
                                        "ebay,RED,MUG-RED,1\n"
                                        "Mug House,red,MUG-RED,2\n"
                                        "ebay,LID-10,lid,10\n"
                                        "amazon,FBA,LID,\n");
    CHECK(report.added == 4);
    CHECK(report.changedSkuKeys == std::vector<std::string>{"red", "red", "lid-10", "fba"});
    catalog::AliasRepository aliases{catalog.store.db};
    const std::vector<std::string> keys{"red", "lid-10", "fba", "set-2", "nobody"};
    const auto meanings = aliases.resolve({1}, keys);
    CHECK(meanings.size() == 3);
    CHECK(meanings.at("red") == Pieces{catalog.id("MUG-RED"), {2}});
    CHECK(meanings.at("lid-10") == Pieces{catalog.id("LID"), {10}});
    CHECK(meanings.at("set-2") == Pieces{catalog.id("SET-2"), {1}});
    CHECK(aliases.list().size() == 4);

    const auto again = catalog.aliases("shop,platform_sku,sku,quantity\nebay,red,MUG-RED,1\nebay,LID-10,LID,12\n");
    CHECK(again.unchanged == 1);
    CHECK(again.changed == 1);
    CHECK(again.changedSkuKeys == std::vector<std::string>{"lid-10"});
    CHECK(aliases.resolve({1}, keys).at("lid-10").quantity == Quantity{12});
}

TEST_CASE("An alias that cannot be taken says why", "[catalog]")
{
    Catalog catalog;
    catalog.addShop();
    catalog.import("sku\nA\n");
    const auto report = catalog.aliases("shop,platform_sku,sku,quantity\n"
                                        "Nobody,X,A,1\n"
                                        "ebay,,A,1\n"
                                        "ebay,X,B,1\n"
                                        "ebay,X,A,0\n");
    CHECK(codes(report) == std::vector<std::pair<std::int64_t, std::string>>{
                               {2, "shop_unknown"}, {3, "value_missing"}, {4, "sku_unknown"}, {5, "number_out_of_range"}});

    CHECK(catalog.service.addAlias(ShopId{1}, " X-1 ", "a", {2}) == std::vector<std::string>{"x-1"});
    CHECK(catalog.service.addAlias(ShopId{1}, "X-1", "A", {2}).empty());
    CHECK_THROWS_AS(catalog.service.addAlias(ShopId{1}, "X", "B", {1}), Error);
    CHECK_THROWS_AS(catalog.service.addAlias(ShopId{1}, " ", "A", {1}), Error);
    CHECK_THROWS_AS(catalog.service.addAlias(ShopId{1}, "X", "A", {0}), Error);
}

TEST_CASE("Products are found by words of SKU, names and barcodes, and say what shops call them", "[catalog]")
{
    Catalog catalog;
    catalog.addShop();
    catalog.import("sku,name_en,name_zh,barcodes\nMUG-RED,Crème mug,红杯子,6901234567892\nMUG-BLUE,Blue mug,,\nLID,Lid,杯盖,\n");
    const auto found = [&](const std::string& text, const std::int64_t limit = 10) {
        std::string all;
        for (const auto& product : catalog.products.list({.limit = limit, .text = text})) {
            all += product.sku + " ";
        }
        return all;
    };
    CHECK(found("mug") == "MUG-BLUE MUG-RED ");
    CHECK(found("mug", 1) == "MUG-BLUE ");
    CHECK(found("creme 690123") == "MUG-RED ");
    CHECK(found("杯盖") == "LID ");
    CHECK(found("lamp").empty());
    CHECK(catalog.products.count() == 3);

    catalog.aliases("shop,platform_sku,sku,quantity\nMug House,RED,MUG-RED,1\nebay,RED-2,MUG-RED,2\nebay,L,LID,1\n");
    const auto names = catalog::AliasRepository{catalog.store.db}.listOf(catalog.id("MUG-RED"));
    REQUIRE(names.size() == 2);
    CHECK(names[0].platformSku == "RED");
    CHECK(names[1].pieces.quantity == Quantity{2});
}
