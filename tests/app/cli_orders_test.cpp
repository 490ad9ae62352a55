// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with single orders: tags, and a corrected address.
#include "tests/app/cli_process.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using nlohmann::json;
using tests::Cli;

namespace {

constexpr auto kTwoOrders = "number,sku,qty,name,street,city,zip,country\n"
                            "7001,MUG,1,Ada Baker,Hauptstr. 1,Berlin,10115,DE\n"
                            "7002,MUG,2,Bo Chen,Hauptstr. 2,Berlin,10115,DE\n";

struct OrdersCli : Cli {
    OrdersCli()
    {
        static_cast<void>(json({"shop", "add", "By phone", "--platform", "other"}));
        static_cast<void>(json({"profiles", "save", "phone", "--platform", "other", "--map", "order_id=number", "--map",
                                "sku=sku", "--map", "quantity=qty", "--map", "name=name", "--map", "line1=street",
                                "--map", "city=city", "--map", "postcode=zip", "--map", "country=country"}));
        static_cast<void>(import());
    }
    [[nodiscard]] nlohmann::json import() const
    {
        return json({"import", write("orders.csv", kTwoOrders), "--shop", "By phone", "--as", "phone"});
    }
};

} // namespace

TEST_CASE("Orders are tagged and found by their tag on the command line", "[cli]")
{
    const OrdersCli cli;
    CHECK(cli.json({"tag", "add", "VIP", "--color", "violet"}).at("color") == "violet");
    CHECK(cli.error({"tag", "add", "vip"}).at("code") == "already_exists");
    CHECK(cli.json({"orders", "tag", "VIP", "By phone:7001", "By phone:7002"}).at("changed") == 2);
    CHECK(cli.json({"orders", "untag", "#vip", "By phone:7002"}).at("changed") == 1);
    const auto found = cli.json({"orders", "list", "--tag", "vip"}).at("orders");
    REQUIRE(found.size() == 1);
    CHECK(found.front().at("platform_order_id") == "7001");
    CHECK(found.front().at("tags") == json{"VIP"});

    CHECK(cli.json({"tag", "change", "VIP", "--name", "regular", "--color", "grey"}).at("orders") == 1);
    CHECK(cli.json({"tag", "list"}).at("tags").front().at("tag") == "regular");
    CHECK(cli.json({"tag", "remove", "regular"}).at("orders") == 1);
    CHECK(cli.error({"orders", "list", "--tag", "regular"}).at("code") == "not_found");
}

TEST_CASE("An address is corrected on the command line, and the file that comes again does not undo it", "[cli]")
{
    const OrdersCli cli;
    const auto corrected = cli.json({"orders", "address", "By phone:7001", "--city", "Potsdam", "--postcode", "14467"});
    CHECK(corrected.at("ship_to").at("city") == "Potsdam");
    CHECK(corrected.at("ship_to").at("name") == "Ada Baker");
    CHECK(corrected.at("platform_ship_to").at("city") == "Berlin");
    static_cast<void>(cli.import());
    CHECK(cli.json({"orders", "show", "By phone:7001"}).at("ship_to").at("city") == "Potsdam");
    CHECK(cli.error({"orders", "address", "By phone:7001", "--country", "Nowhere"}).at("code") == "invalid_argument");
}
