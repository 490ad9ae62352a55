// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_process.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace supercargo;
using tests::Cli;

namespace {

bool isChinese(const std::string& text)
{
    return text.find_first_of("\xE4\xE5\xE6\xE7\xE8\xE9") != std::string::npos;
}

std::string messageOf(const nlohmann::json& error)
{
    return error.at("message").get<std::string>();
}

} // namespace

TEST_CASE("Wrong usage ends with 2 and leaves no trace", "[cli]")
{
    const Cli cli;
    for (const auto& arguments : std::vector<std::vector<std::string>>{
             {},
             {"nonsense"},
             {"orders"},
             {"orders", "nonsense"},
             {"orders", "list", "--nonsense"},
             {"orders", "list", "--limit", "0"},
             {"orders", "list", "--limit", "many"},
             {"orders", "list", "--stage", "nonsense"},
             {"shop", "add", "US"},
             {"shop", "add", "US", "--platform", "nonsense"},
             {"shop", "add", "US", "--platform", "amazon", "--time-zone", "Nowhere/Nothing"},
             {"orders", "split", "US:1", "--line", "MUG"},
             {"orders", "hold", "US:1"},
             {"wave", "picked", "1", "--short", "MUG=1"},
             {"printer", "add", "P", "--language", "epl", "--media", "100x150", "--dpi", "203", "--to", "file:/tmp"},
             {"printer", "add", "P", "--language", "zpl", "--media", "100", "--dpi", "203", "--to", "file:/tmp"},
             {"printer", "add", "P", "--language", "zpl", "--media", "100x150", "--dpi", "203", "--to", "cups:Q"},
             {"jobs", "resolve", "1", "--came-out", "perhaps"},
             {"sync", "--nonsense"},
             {"purchase", "list"}, // not built yet: refused, never accepted in silence
             {"scan", "--station", "B"},
         }) {
        CHECK(cli.error(arguments, 2).at("code") == "wrong_usage");
        const auto text = cli.run(arguments);
        CHECK(text.exitCode == 2);
        CHECK(text.out.empty());
        CHECK(text.err.starts_with("error: "));
    }
    CHECK(cli.run({"--lang", "tlh", "shop", "list"}).exitCode == 2);
    CHECK_FALSE(std::filesystem::exists(cli.data()));
}

TEST_CASE("Help stands at every level, with the options that all commands take", "[cli]")
{
    const Cli cli;
    for (const auto& arguments : std::vector<std::vector<std::string>>{
             {"--help"}, {"orders", "--help"}, {"orders", "list", "--help"}, {"scan", "undo", "--help"}}) {
        const auto help = cli.run(arguments);
        CHECK(help.exitCode == 0);
        CHECK(help.err.empty());
        for (const auto* option : {"--data", "--json", "--quiet", "--lang"}) {
            CHECK(help.out.find(option) != std::string::npos);
        }
    }
    CHECK(isChinese(cli.run({"orders", "list", "--help", "--lang", "zh_CN"}).out));
    CHECK(cli.run({"--version"}).exitCode == 0);
    CHECK(cli.run({"completion", "bash"}).out.find("_supercargo_cli") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(cli.data()));
}

TEST_CASE("What is refused ends with 1, a reason and what to do, in the language that is asked for", "[cli]")
{
    const Cli cli;
    CHECK(cli.json({"shop", "add", "US", "--platform", "amazon"}).at("done") == true);
    const std::vector<std::pair<std::vector<std::string>, std::string>> refusals{
        {{"shop", "add", "US", "--platform", "amazon"}, "already_exists"},
        {{"orders", "show", "US:1"}, "not_found"},
        {{"wave", "show", "7"}, "not_found"},
        {{"label", "show", "P0000GV", "--out", cli.path("x.png").string()}, "not_found"},
        {{"stock", "adjust", "MUG", "A-1", "1", "--reason", "found"}, "not_found"},
        {{"import", cli.path("none.txt").string(), "--shop", "US"}, "file_unreadable"},
        {{"import", cli.path("none.txt").string(), "--shop", "DE"}, "not_found"},
        {{"db", "restore", cli.write("no.zip", "no zip")}, "backup_invalid"},
        {{"outbox", "retry", "9"}, "not_found"},
        {{"jobs", "resolve", "9", "--came-out", "no"}, "not_found"},
    };
    for (auto [arguments, code] : refusals) {
        const auto english = cli.error(arguments);
        CHECK(english.at("code") == code);
        CHECK_FALSE(isChinese(messageOf(english)));
        arguments.insert(arguments.end(), {"--lang", "zh_CN"});
        const auto chinese = cli.error(arguments);
        INFO(chinese.dump());
        CHECK(chinese.at("code") == code);
        CHECK(isChinese(messageOf(chinese)));
        CHECK(isChinese(chinese.at("hint").get<std::string>()));
    }
    const auto quiet = cli.run({"orders", "show", "US:1", "--quiet"});
    CHECK(quiet.exitCode == 1);
    CHECK(quiet.out.empty());
    CHECK(quiet.err == "error: There is no order “US:1”.\nWrite SHOP:NUMBER, or our own number.\n");
}

TEST_CASE("Rejected rows and refusals speak Chinese to who asks for it", "[cli]")
{
    const Cli cli;
    const auto inChinese = [&cli](std::vector<std::string> arguments, const int expected = 0) {
        arguments.insert(arguments.end(), {"--lang", "zh_CN"});
        return expected == 0 ? cli.json(arguments) : cli.error(arguments, expected);
    };
    const auto products = cli.write("products.csv", "sku,weight_g,components\nMUG,300,\nLID,heavy,\nSET,,MUG*2\n");
    const auto report = inChinese({"products", "import", products});
    CHECK(report.at("rejections").at(0).at("reason") == "列“weight_g”：“heavy”不是整数");
    CHECK(cli.json({"warehouses", "import", cli.write("w.csv", "code,name,kind,country\nSZ,Shenzhen,own,CN\n")})
              .at("new") == 1);
    CHECK(cli.json({"bins", "import", cli.write("b.csv", "warehouse,bin\nSZ,A-1\n")}).at("new") == 1);
    const auto refusal = inChinese({"stock", "adjust", "SET", "A-1", "1", "--reason", "found"}, 1);
    CHECK(refusal.at("code") == "not_allowed");
    CHECK(isChinese(messageOf(refusal)));
    CHECK(isChinese(refusal.at("hint").get<std::string>()));
}

TEST_CASE("An answer is text for people, one object for scripts, and nothing for who wants none", "[cli]")
{
    const Cli cli;
    CHECK(cli.json({"shop", "add", "US", "--platform", "amazon", "--currency", "EUR"}).at("currency") == "EUR");
    const auto text = cli.run({"shop", "list"});
    CHECK(text.exitCode == 0);
    CHECK(text.out == "Shop  Platform  Time zone  Currency  Marked at\nUS    amazon    UTC        EUR       shipped\n");
    CHECK(text.err.empty());
    CHECK(cli.run({"shop", "list", "--quiet"}).out.empty());
    CHECK(cli.run({"--json", "shop", "list"}).out == cli.run({"shop", "--json", "list", "--quiet"}).out);
    CHECK(cli.json({"products", "list"}).at("products").empty());
    CHECK(cli.json({"channels", "list"}).at("channels").empty());
    CHECK(cli.json({"printer", "list"}).at("printer").empty());
    CHECK(cli.json({"profiles", "list"}).at("profiles").empty());
    CHECK(cli.json({"wave", "list"}).at("waves").empty());
    CHECK(cli.json({"wave", "create"}).at("packages") == 0);
}

TEST_CASE("A printer is added, tested into a folder, and removed", "[cli]")
{
    const Cli cli;
    const auto folder = cli.path("labels");
    std::filesystem::create_directories(folder);
    CHECK(cli.json({"printer", "add", "Zebra", "--language", "zpl", "--media", "100x150", "--dpi", "203", "--to",
                    "file:" + folder.string()})
              .at("printer") == "Zebra");
    CHECK(cli.json({"printer", "test", "Zebra"}).at("state") == "sent");
    CHECK(std::distance(std::filesystem::directory_iterator{folder}, {}) == 1);
    CHECK(cli.json({"printer", "list"}).at("printer").at(0).at("media") == "100x150");
    CHECK(cli.json({"printer", "remove", "Zebra"}).at("done") == true);
    CHECK(cli.json({"printer", "list"}).at("printer").empty());
}
