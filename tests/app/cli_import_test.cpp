// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_process.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using nlohmann::json;
using tests::Cli;

namespace {

constexpr const char* kHeader =
    "order-id\torder-item-id\tpurchase-date\tpayments-date\tbuyer-email\tbuyer-name\tbuyer-phone-number\tsku\t"
    "product-name\tquantity-purchased\tcurrency\titem-price\titem-tax\tshipping-price\tshipping-tax\t"
    "ship-service-level\trecipient-name\tship-address-1\tship-address-2\tship-address-3\tship-city\tship-state\t"
    "ship-postal-code\tship-country\tship-phone-number\n";

/// A row of Amazon's new orders.
std::string row(const std::string& order, const std::string& sku, const std::string& quantity)
{
    return order + "\t0" + order.substr(4, 7) + "000001\t2026-11-19T10:00:00Z\t2026-11-19T10:05:00Z\t" + "b" + order +
           "@marketplace.example\tAda B\t\t" + sku + "\tA fine " + sku + "\t" + quantity +
           "\tUSD\t12.99\t0\t0\t0\tStandard\tAda Byron\t12 Rose St\t\t\tAustin\tTX\t78701\tUS\t\n";
}

std::string fileOf(const std::string& rows)
{
    return kHeader + rows;
}

struct Seller {
    Cli cli;

    Seller() { CHECK(cli.json({"shop", "add", "US", "--platform", "amazon"}).at("done") == true); }

    [[nodiscard]] json counts(const std::int64_t added, const std::int64_t changed, const std::int64_t unchanged,
                              const std::int64_t rejected) const
    {
        return {{"new", added}, {"changed", changed}, {"unchanged", unchanged}, {"rejected", rejected}};
    }
};

} // namespace

TEST_CASE("An import counts what is new, and the second time finds nothing changed", "[cli]")
{
    const Seller seller;
    const auto file = seller.cli.write("a.txt", fileOf(row("111-0000001-0000001", "MUG", "1") +
                                                       row("111-0000002-0000002", "MUG", "two")));
    const auto dry = seller.cli.json({"import", file, "--shop", "US", "--dry-run"});
    CHECK(dry.at("totals") == seller.counts(1, 0, 0, 1));
    const auto first = seller.cli.json({"import", file, "--shop", "US"});
    CHECK(first.at("totals") == seller.counts(1, 0, 0, 1));
    const auto& report = first.at("files").at(0);
    CHECK(report.at("file") == file);
    CHECK(report.at("platform") == "amazon");
    CHECK(report.at("lines") == 2);
    CHECK(report.at("rejections") == json::parse(R"([{"line": 3, "code": "quantity_not_a_number",
        "reason": "column “quantity-purchased”: “two” is not a whole number"}])"));
    CHECK(seller.cli.json({"import", file, "--shop", "US"}).at("totals") == seller.counts(0, 0, 1, 1));
}

TEST_CASE("A file with only a header is nothing to do; one of which nothing can be read has failed", "[cli]")
{
    const Seller seller;
    const auto empty = seller.cli.write("empty.txt", kHeader);
    CHECK(seller.cli.json({"import", empty, "--shop", "US"}).at("totals") == seller.counts(0, 0, 0, 0));
    const auto bad = seller.cli.write("bad.txt", fileOf(row("111-0000001-0000001", "MUG", "none")));
    const auto failure = seller.cli.error({"import", bad, "--shop", "US"});
    CHECK(failure.at("code") == "file_nothing_readable");
    CHECK(failure.at("message").get<std::string>().find("is not a whole number") != std::string::npos);
    CHECK(seller.cli.json({"orders", "list"}).at("orders").empty());
}

TEST_CASE("Of several files the others are taken where one is refused", "[cli]")
{
    const Seller seller;
    const auto first = seller.cli.write("first.txt", fileOf(row("111-0000001-0000001", "MUG", "1")));
    const auto strange = seller.cli.write("strange.txt", "a,b,c\n1,2,3\n");
    const auto last = seller.cli.write("last.txt", fileOf(row("111-0000002-0000002", "MUG", "1")));
    const auto answer = seller.cli.json({"import", first, strange, "--shop", "US", last}, 1);
    CHECK(answer.at("totals") == seller.counts(2, 0, 0, 0));
    const auto& files = answer.at("files");
    REQUIRE(files.size() == 3);
    CHECK(files[0].at("orders") == seller.counts(1, 0, 0, 0));
    CHECK(files[1].at("file") == strange);
    CHECK(files[1].at("error").at("code") == "file_format_unknown");
    CHECK(files[2].at("orders") == seller.counts(1, 0, 0, 0));
    CHECK(answer.at("error") == files[1].at("error"));

    const auto text = seller.cli.run({"import", first, seller.cli.path("none.txt").string(), last, "--shop", "US"});
    CHECK(text.exitCode == 1);
    CHECK(text.err.starts_with("error: The file "));
    CHECK(text.out.find("first.txt") != std::string::npos);
    CHECK(text.out.find("last.txt") != std::string::npos);
    CHECK(text.out.find("none.txt") == std::string::npos);
}

TEST_CASE("The stock, channels and numbers of a seller come in by files of their own", "[cli]")
{
    const Seller seller;
    const auto& cli = seller.cli;
    const auto import = [&cli](const std::string& noun, const std::string& text) {
        return cli.json({noun, "import", cli.write(noun + ".csv", text)});
    };
    const auto products = import("products", "sku,name_en,weight_g\nMUG,Mug,300\nLID,Lid,heavy\n");
    CHECK(products.at("new") == 1);
    CHECK(products.at("rejections").at(0).at("code") == "not_a_whole_number");
    CHECK(import("warehouses", "code,name,kind,country\nSZ,Shenzhen,own,CN\n").at("new") == 1);
    CHECK(import("bins", "warehouse,bin,zone\nSZ,A-1,A\n").at("new") == 1);
    CHECK(import("stock", "sku,warehouse,bin,quantity\nMUG,SZ,A-1,10\n").at("new") == 1);
    CHECK(import("channels", "code,countries,numbers\nPOST,US,range\n").at("new") == 1);
    CHECK(cli.json({"stock", "adjust", "MUG", "A-1", "-3", "--reason", "broken"}).at("on_hand") == 7);
    CHECK(cli.json({"stock", "list"}).at("stock") == json::parse(
              R"([{"sku": "MUG", "warehouse": "SZ", "bin": "A-1", "on_hand": 7, "reserved": 0}])"));
    CHECK(cli.json({"stock", "count", "MUG", "A-1", "60"}, 1).at("error").at("code") == "not_allowed"); // of 7?
    CHECK(cli.json({"stock", "count", "MUG", "A-1", "60", "--yes"}).at("on_hand") == 60);
    CHECK(cli.json({"stock", "count", "MUG", "A-1", "59"}).at("before") == 60);
    CHECK(cli.json({"numbers", "add", "POST", "--from", "RR473124829CN", "--to", "RR473124832CN"}).at("left") == 2);
    CHECK(cli.error({"numbers", "add", "POST", "--from", "RR473124828CN", "--to", "RR473124829CN"}).at("code") ==
          "number_invalid");
    CHECK(cli.error({"bins", "import", cli.write("bins2.csv", "warehouse,bin\nNOWHERE,A-1\n")}).at("code") ==
          "file_nothing_readable");
}

TEST_CASE("A package's line counts pieces of the SKU that it names", "[cli]")
{
    const Seller seller;
    const auto& cli = seller.cli;
    const auto goods = cli.write("products.csv", "sku,components\nMUG,\nLID,\nSET,MUG*2|LID*1\n");
    CHECK(cli.json({"products", "import", goods}).at("new") == 3);
    CHECK(cli.json({"products", "alias", "US", "MUG-TWIN", "MUG", "2"}).at("done") == true);
    const auto orders = fileOf(row("111-0000001-0000001", "MUG-TWIN", "3") + row("111-0000002-0000002", "SET", "2") +
                               row("111-0000003-0000003", "WHO-KNOWS", "4"));
    CHECK(cli.json({"import", cli.write("a.txt", orders), "--shop", "US"}).at("totals").at("new") == 3);
    const auto lineOf = [&cli](const std::string& order) {
        const auto line = cli.json({"orders", "show", "US:" + order}).at("packages").at(0).at("lines").at(0);
        return std::pair{line.at("sku").get<std::string>(), line.at("quantity").get<int>()};
    };
    CHECK(lineOf("111-0000001-0000001") == std::pair{std::string{"MUG"}, 6});
    CHECK(lineOf("111-0000002-0000002") == std::pair{std::string{"SET"}, 2});
    CHECK(lineOf("111-0000003-0000003") == std::pair{std::string{"WHO-KNOWS"}, 4});

    // Splitting counts in the same pieces.
    const auto odd = cli.error({"orders", "split", "US:111-0000001-0000001", "--line", "MUG=3"});
    CHECK(odd.at("code") == "not_allowed");
    CHECK(odd.at("reason") == "pieces_not_there");
    CHECK(odd.at("message").get<std::string>().find("has these pieces") != std::string::npos);
    CHECK(cli.json({"orders", "split", "US:111-0000001-0000001", "--line", "MUG=2"}).at("done") == true);
    CHECK(cli.json({"orders", "show", "US:111-0000001-0000001"}).at("packages").size() == 2);
}

TEST_CASE("A search is among the stage and shop that are asked for, page by page", "[cli]")
{
    const Seller seller;
    const auto& cli = seller.cli;
    CHECK(cli.json({"products", "import", cli.write("products.csv", "sku\nMUG\n")}).at("new") == 1);
    std::string rows;
    for (int i = 1; i <= 9; ++i) {
        const auto digit = std::to_string(i);
        rows += row("111-000000" + digit + "-000000" + digit, i % 3 == 0 ? "WHO-KNOWS" : "MUG", "1");
    }
    CHECK(cli.json({"import", cli.write("a.txt", fileOf(rows)), "--shop", "US"}).at("totals").at("new") == 9);
    std::vector<std::string> found;
    json next;
    do {
        std::vector<std::string> arguments{"orders", "list", "--search", "byron", "--stage", "unmapped", "--limit", "1"};
        if (next.is_string()) {
            arguments.insert(arguments.end(), {"--after", next.get<std::string>()});
        }
        const auto page = cli.json(arguments);
        for (const auto& order : page.at("orders")) {
            found.push_back(order.at("platform_order_id").get<std::string>());
        }
        next = page.at("next");
    } while (!next.is_null());
    CHECK(found == std::vector<std::string>{"111-0000009-0000009", "111-0000006-0000006", "111-0000003-0000003"});
    const auto onlyOne = [&cli](const std::string& text) {
        return cli.json({"orders", "list", "--search", text}).at("orders").size() == 1;
    };
    CHECK(onlyOne("b111-0000004-0000004@marketplace.example"));
    CHECK(onlyOne("US:111-0000004-0000004"));
    CHECK(cli.json({"orders", "list", "--search", "c@marketplace.example"}).at("orders").empty());
    CHECK(cli.error({"orders", "list", "--search", "byron", "--after", "4.5"}, 2).at("code") == "wrong_usage");
    CHECK(cli.error({"orders", "list", "--after", "s4.5"}, 2).at("code") == "wrong_usage");
}
