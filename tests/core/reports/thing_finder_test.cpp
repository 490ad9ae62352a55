// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/thing_finder.h"

#include "core/base/check_code.h"
#include "core/base/text.h"
#include "core/floor/wave_service.h"
#include "tests/support/test_workspace.h"

#include <catch2/catch.hpp>

using namespace supercargo;

namespace {

struct Finding : tests::TestWorkspace {
    WarehouseId warehouse = addWarehouse("SZ");
    BinId bin = addBin(warehouse, "A-1-2");
    ProductId mug = addProduct("MUG-RED", "6901234567892");
    ChannelId channel = addChannel("YUN");
    reports::ThingFinder finder{db};

    Finding() { setStock(mug, bin, Quantity{50}); }
    /// As if so many packages had been made before.
    void renumber(const PackageId package, const PackageId as)
    {
        db.execute("PRAGMA foreign_keys = OFF");
        db.statement("UPDATE packages SET id = $1 WHERE id = $2").bind("$1", as).bind("$2", package).run();
        db.execute("PRAGMA foreign_keys = ON");
    }
    [[nodiscard]] reports::FoundThings find(const std::string_view text) { return finder.find(text, 5); }
};

} // namespace

TEST_CASE("A package is found by its number, before its check character is typed, and by its tracking number",
          "[reports]")
{
    Finding desk;
    const auto package = desk.addReadyPackage(desk.warehouse, desk.channel, {{desk.mug}});
    const auto number = packageNumber(package.value);
    desk.db.statement("UPDATE packages SET tracking_number = 'LX123456785CN' WHERE id = $1").bind("$1", package).run();

    for (const std::string& text : {number, number.substr(0, number.size() - 1), std::string{"lx1234"}}) {
        INFO(text);
        const auto found = desk.find(text);
        REQUIRE(found.packages.size() == 1);
        CHECK(found.packages.front().id == package);
    }
    CHECK(desk.find("LX").packages.empty()); // begins too many
    REQUIRE(desk.find(number).orders.size() == 1);
    CHECK(desk.find(number).orders.front().id == desk.orderOf(package));
}

TEST_CASE("A package is found by the number that people read: without letter, dash or zeros, in any case, by its end",
          "[reports]")
{
    Finding desk;
    const auto old = desk.addReadyPackage(desk.warehouse, desk.channel, {{desk.mug}});
    const PackageId package{8 * 32 + 2};
    desk.renumber(old, package);
    REQUIRE(packageNumber(package.value) == "P000829");

    for (const char* text : {"0829", "829", "0-829", "00-0829", "P00-0829", "p000829", "p-829", "P0829", " 00082 "}) {
        INFO(text);
        REQUIRE_FALSE(desk.find(text).packages.empty());
        CHECK(desk.find(text).packages.front().id == package);
    }
    for (const char* text : {"0828", "820", "P00-0828", "29", "P829X"}) {
        INFO(text);
        CHECK(desk.find(text).packages.empty());
    }
}

TEST_CASE("Numbers with one and the same end are all found, the newest first", "[reports]")
{
    Finding desk;
    const auto add = [&](const std::int64_t counter) {
        desk.renumber(desk.addReadyPackage(desk.warehouse, desk.channel, {{desk.mug}}), PackageId{counter});
    };
    const std::int64_t first = 5'000;
    auto second = first + 32'768;
    while (packageNumber(second).back() != packageNumber(first).back()) {
        second += 32'768;
    }
    add(first);
    add(second);
    add(first + 1);
    const auto end = packageNumber(first).substr(3);
    REQUIRE(end == packageNumber(second).substr(3));
    const auto found = desk.find(end).packages;
    REQUIRE(found.size() == 2);
    CHECK(found[0].id == PackageId{second});
    CHECK(found[1].id == PackageId{first});
    CHECK(desk.find("P" + end).packages.size() == 1);
}

TEST_CASE("A SKU comes before those that only contain it, a barcode and a name lead to their product", "[reports]")
{
    Finding desk;
    catalog::ProductRepository products{desk.db};
    auto mug = products.get(desk.mug);
    mug.nameZh = "红色马克杯";
    products.update(mug);
    static_cast<void>(products.insert({.id = {}, .sku = "BIG-MUG-RED"}));

    const auto found = desk.find("mug");
    REQUIRE(found.products.size() == 2);
    CHECK(found.products.front().sku == "MUG-RED");
    for (const char* text : {"690123", "马克杯"}) {
        INFO(text);
        REQUIRE(desk.find(text).products.size() == 1);
        CHECK(desk.find(text).products.front().id == desk.mug);
    }
}

TEST_CASE("Bins are found by the beginning of their code, in walking order and no more than asked for", "[reports]")
{
    Finding desk;
    for (const char* code : {"A-1-10", "A-1-3", "A-1-4", "A-1-5", "A-1-6", "B-1"}) {
        desk.addBin(desk.warehouse, code);
    }
    const auto found = desk.find("a-1");
    REQUIRE(found.bins.size() == 5);
    CHECK(found.bins.front().bin.code == "A-1-2");
    CHECK(found.bins.front().warehouseCode == "SZ");
    CHECK(desk.find("SZ/B").bins.size() == 1);
}

TEST_CASE("A wave is found by its number and by its printed code", "[reports]")
{
    Finding desk;
    desk.addReadyPackage(desk.warehouse, desk.channel, {{desk.mug}});
    const auto wave = floor::WaveService{desk.db, desk.clock}.create({}, desk.actor).wave;
    REQUIRE(wave);
    CHECK(desk.find(std::to_string(wave->value)).waves.size() == 1);
    CHECK(desk.find(waveCode(wave->value)).waves.size() == 1);
    auto code = waveCode(wave->value);
    CHECK(desk.find("w" + std::to_string(wave->value)).waves.size() == 1);
    CHECK(desk.find("000" + std::to_string(wave->value)).waves.size() == 1);
    std::erase(code, '-');
    CHECK(desk.find(lowerAscii(code)).waves.size() == 1);
    code.back() = code.back() == 'Z' ? 'Y' : 'Z';
    CHECK(desk.find(code).waves.empty());
    CHECK(desk.find("999").waves.empty());
}

TEST_CASE("Nothing is found for a blank text, and a hostile one does no harm", "[reports]")
{
    Finding desk;
    for (const std::string& text : {std::string{"  "}, std::string{"%"}, std::string{"\xFF\xFE"}, std::string(5'000, 'P'),
                                    std::string{"99999999999999999999"}, std::string{"P-99999999999999999999"}}) {
        const auto found = desk.find(text);
        CHECK(found.packages.empty());
        CHECK(found.products.empty());
        CHECK(found.bins.empty());
        CHECK(found.waves.empty());
    }
}
