// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/channel_service.h"

#include "core/base/error.h"
#include "tests/support/test_store.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::channels;

namespace {

constexpr const char* kHeader =
    "code,name,carrier,numbers,warehouses,countries,max_weight_g,max_length_mm,max_sum_mm,max_value,value_currency,"
    "no_battery,no_liquid,per_kg,per_piece,currency,volumetric_divisor,min_days,max_days\n";

struct Desk : tests::TestStore {
    ChannelService service{db, clock, actor};
    ChannelRepository channels{db};
    NumberRepository numbers{db};

    Desk()
    {
        db.execute("INSERT INTO warehouses (id, code, name, kind, country, currency) VALUES"
                   " (1, 'SZ', 'Shenzhen', 'own', 'CN', 'CNY'), (2, 'LA', 'Los Angeles', 'overseas', 'US', 'USD')");
    }
    files::OwnTableReport import(const std::string& rows)
    {
        return service.importFile(folder.write("channels.csv", kHeader + rows));
    }
    std::string refusalOf(const std::string_view channel, const std::string_view from, const std::string_view to)
    {
        try {
            service.addNumbers(channel, from, to);
        } catch (const Error& error) {
            return std::string{toString(error.code())};
        }
        return {};
    }
    bool take(const NextNumber& next, const PackageId package)
    {
        db::Transaction transaction{db};
        const bool taken = numbers.take(next, package, clock.now());
        transaction.commit();
        return taken;
    }
    std::string typed(const std::string_view number, const PackageId package)
    {
        db::Transaction transaction{db};
        auto taken = numbers.takeTyped(number, {}, package, clock.now());
        transaction.commit();
        return taken;
    }
};

constexpr const char* kPost =
    "POST,Registered post,china-post,range,SZ,DE|US,2000,600,900,,,yes,no,95.00,18,CNY,,10,25\n";

} // namespace

TEST_CASE("Channels come from the seller's own file, and the same file twice changes nothing", "[channels]")
{
    Desk desk;
    const auto first =
        desk.import(std::string{kPost} + "AIR,Air,yunexpress,typed,,gb,30000,,,135,GBP,,,60,20,CNY,8000,6,10\n");
    CHECK(first.added == 2);
    CHECK(first.rejections.empty());
    const auto post = desk.channels.get("POST");
    CHECK(post.countries == std::vector<std::string>{"DE", "US"});
    CHECK(post.warehouses == std::vector{WarehouseId{1}});
    CHECK(post.maxWeight == Grams{2000});
    CHECK(post.perKilogram == Money{9500, Currency{"CNY"}});
    CHECK(post.noBattery);
    const auto air = desk.channels.get("AIR");
    CHECK(air.maxValue == Money{13500, Currency{"GBP"}});
    CHECK(air.countries == std::vector<std::string>{"GB"});
    CHECK(air.warehouses.empty());
    CHECK(air.volumetricDivisor == 8000);

    CHECK(desk.import(kPost).unchanged == 1);
    auto dearer = std::string{kPost};
    dearer.replace(dearer.find("95.00"), 5, "99.00");
    CHECK(desk.import(dearer).changed == 1);
    CHECK(desk.channels.list().size() == 2);
}

TEST_CASE("A channel with an unknown country, warehouse or number source is refused by row", "[channels]")
{
    Desk desk;
    const auto report =
        desk.import("A,A,a,range,MOON,DE,,,,,,,,1,1,CNY,,1,2\nB,B,b,range,,Atlantis,,,,,,,,1,1,CNY,,1,2\n"
                    "C,C,c,often,,DE,,,,,,,,1,1,CNY,,1,2\nD,D,d,none,,DE,,,,,,,,-1,1,CNY,,1,2\n"
                    "E,E,e,none,,DE,,,,,,,,1,1,CNY,,9,2\nF,F,f,none,,DE,,,,,,,,1,1,CNY,,1,2\n");
    CHECK(report.added == 1);
    REQUIRE(report.rejections.size() == 5);
    CHECK(report.rejections[0].line == 2);
    CHECK(desk.channels.find("F"));
}

TEST_CASE("A number range is S10 at both ends, in order, and meets no other range", "[channels]")
{
    Desk desk;
    desk.import(std::string{kPost} + "AIR,Air,yun,typed,,DE,,,,,,,,1,1,CNY,,1,2\n");
    const auto range = desk.service.addNumbers("POST", "RR473124829CN", "RR 473 124 903 CN");
    CHECK(range.left() == 9);
    CHECK(range.next() == "RR473124829CN");

    CHECK(desk.refusalOf("NONE", "RR473124829CN", "RR473124829CN") == "not_found");
    CHECK(desk.refusalOf("AIR", "RR473124829CN", "RR473124829CN") == "not_allowed");
    CHECK(desk.refusalOf("POST", "RR473124828CN", "RR473124829CN") == "number_invalid");
    CHECK(desk.refusalOf("POST", "12345", "RR473124829CN") == "number_invalid");
    CHECK(desk.refusalOf("POST", "LV111111115CN", "RR473124829CN") == "number_invalid");
    CHECK(desk.refusalOf("POST", "RR473124903CN", "RR473124829CN") == "number_invalid");
    CHECK(desk.refusalOf("POST", "RR473124903CN", "RR473124903CN") == "already_exists");
    CHECK(desk.numbers.list().size() == 1);
}

TEST_CASE("Each number is given once, in order, and the last one is the last", "[channels]")
{
    Desk desk;
    desk.import(kPost);
    const auto channel = desk.channels.get("POST").id;
    CHECK_FALSE(desk.numbers.peek(channel));
    desk.service.addNumbers("POST", "EA000000014CN", "EA000000028CN");

    const auto first = desk.numbers.peek(channel);
    REQUIRE(first);
    CHECK(desk.numbers.peek(channel)->number == first->number); // looking takes nothing
    CHECK(desk.take(*first, PackageId{1}));
    CHECK_FALSE(desk.take(*first, PackageId{2}));
    const auto second = desk.numbers.peek(channel);
    REQUIRE(second);
    CHECK(second->number == "EA000000028CN");
    CHECK(desk.take(*second, PackageId{2}));
    CHECK_FALSE(desk.numbers.peek(channel));
    CHECK(desk.numbers.left().at(0).second == 0);
    CHECK(desk.numbers.list().at(0).next().empty());
}

TEST_CASE("A typed number is checked, and one that was used or voided is refused", "[channels]")
{
    Desk desk;
    desk.import(kPost);
    desk.service.addNumbers("POST", "EA000000014CN", "EA000000028CN");
    CHECK(desk.typed(" ea 000 000 014 cn ", PackageId{1}) == "EA000000014CN");
    CHECK(desk.numbers.peek(desk.channels.get("POST").id)->number == "EA000000028CN"); // the range steps over it
    CHECK_THROWS_AS(desk.typed("EA000000014CN", PackageId{2}), Error);
    CHECK_THROWS_AS(desk.typed("EA000000015CN", PackageId{2}), Error);
    CHECK_THROWS_AS(desk.typed("   ", PackageId{2}), Error);
    CHECK(desk.typed("YT2212345678901234", PackageId{2}) == "YT2212345678901234");

    {
        db::Transaction transaction{desk.db};
        CHECK(desk.numbers.kill(PackageId{2}) == "YT2212345678901234");
        CHECK(desk.numbers.kill(PackageId{2}).empty());
        transaction.commit();
    }
    CHECK(desk.numbers.find("yt2212345678901234")->isDead);
    CHECK_THROWS_AS(desk.typed("YT2212345678901234", PackageId{3}), Error);
    CHECK(desk.typed("YT2", PackageId{2}) == "YT2"); // the package may get another
}
