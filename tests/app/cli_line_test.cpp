// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_process.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace supercargo;
using nlohmann::json;
using tests::Cli;

namespace {

std::string numberOf(const json& wave)
{
    return std::to_string(wave.at("wave").get<std::int64_t>());
}

std::string textOf(const json& object, const char* key)
{
    return object.at(key).get<std::string>();
}

/// The bench of a warehouse.
std::string stationIn(const Cli& cli, const std::string& warehouse)
{
    const auto list = cli.json({"station", "list"});
    for (const auto& station : list.at("station")) {
        if (textOf(station, "warehouse") == warehouse) {
            return textOf(station, "station");
        }
    }
    return {};
}

/// Scans one piece and returns the package whose label it printed.
std::string packNext(const Cli& cli, const std::string& wave, const std::string& station)
{
    const auto shown = cli.json({"wave", "show", wave});
    for (const auto& line : shown.at("lines")) {
        const auto answer = cli.json({"scan", textOf(line, "sku"), "--station", station});
        if (answer.at("answer") == "print") {
            CHECK(answer.at("code") == "label_out");
            CHECK(answer.at("driven_by") == "this");
            CHECK(answer.at("elapsed_us").get<std::int64_t>() > 0);
            CHECK(answer.at("job").get<std::int64_t>() > 0);
            return textOf(answer, "package");
        }
        CHECK(answer.at("answer") == "stop"); // packed already, or given up as short
    }
    return {};
}

json packageOf(const Cli& cli, const std::string& wave, const std::string& number)
{
    const auto shown = cli.json({"wave", "show", wave});
    for (const auto& package : shown.at("packages")) {
        if (package.at("package") == number) {
            return package;
        }
    }
    return {};
}

std::set<std::string> keysOf(const json& object)
{
    std::set<std::string> keys;
    for (const auto& [key, value] : object.items()) {
        keys.insert(key);
    }
    return keys;
}

bool hasKeys(const json& object, const std::set<std::string>& wanted)
{
    const auto keys = keysOf(object);
    return std::ranges::includes(keys, wanted);
}

/// A demo seller whose orders are merged and allocated, with one wave of single pieces picked but for one.
struct PickedWave {
    Cli cli;
    std::string wave;
    std::string station;

    PickedWave()
    {
        CHECK(cli.json({"demo", "--orders", "60"}).at("orders") == 60);
        CHECK(hasKeys(cli.json({"orders", "merge", "--apply"}), {"proposals", "refused", "merged"}));
        const auto allocated = cli.json({"allocate"});
        CHECK(hasKeys(allocated, {"allocated", "waiting", "by_warehouse", "reasons"}));
        CHECK(allocated.at("allocated").get<std::int64_t>() > 20);
        const auto made = cli.json({"wave", "create", "--kind", "single", "--max", "10"});
        CHECK(hasKeys(made, {"wave", "kind", "warehouse", "packages", "pieces", "bins"}));
        CHECK(made.at("packages") == 10);
        CHECK(made.at("pieces") == 10);
        wave = numberOf(made);
        station = stationIn(cli, textOf(made, "warehouse"));
    }
};

} // namespace

TEST_CASE("A day goes from the demo's orders to the platforms' files by command line alone", "[cli]")
{
    const PickedWave day;
    const auto& cli = day.cli;

    // The walk: the list as paper, and one piece that is not where it should be.
    const auto list = cli.path("list.pdf").string();
    CHECK(cli.json({"wave", "pick-list", day.wave, "--out", list}).at("done") == true);
    CHECK(tests::readFile(list).starts_with("%PDF"));
    const auto shown = cli.json({"wave", "show", day.wave});
    CHECK(shown.at("state") == "open");
    CHECK(shown.at("packages").size() == 10);
    const auto line = shown.at("lines").front();
    CHECK(hasKeys(line, {"bin", "sku", "quantity"}));
    const auto missing = textOf(line, "sku") + "@" + textOf(line, "bin") + "=1";
    const auto picked = cli.json({"wave", "picked", day.wave, "--short", missing});
    CHECK(picked.at("moved").size() + picked.at("given_up").size() == 1);
    CHECK(picked.at("picked").get<std::size_t>() + picked.at("given_up").size() == 10);

    // The bench: three labels.
    CHECK(cli.json({"scan", textOf(shown, "code"), "--station", day.station}).at("code") == "piece_ok");
    const auto first = packNext(cli, day.wave, day.station);
    const auto second = packNext(cli, day.wave, day.station);
    const auto third = packNext(cli, day.wave, day.station);
    CHECK(std::set<std::string>{first, second, third, ""}.size() == 4);
    CHECK(packageOf(cli, day.wave, first).at("state") == "packed");

    // A torn label is printed again and marked; a wrong one is dead, and its pieces lie in their bin again.
    CHECK(cli.json({"label", "print", first, "--reprint", "--reason", "torn"}).at("answer") == "print");
    CHECK(cli.json({"label", "void", third, "--reason", "wrong box"}).at("done") == true);
    const auto zpl = cli.path("label.zpl").string();
    CHECK(cli.json({"label", "show", second, "--out", zpl}).at("file") == zpl);
    CHECK(tests::readFile(zpl).starts_with("^XA"));
    const auto png = cli.path("label.png").string();
    CHECK(cli.run({"label", "show", second, "--out", png, "--quiet"}).exitCode == 0);
    CHECK(tests::readFile(png).substr(1, 3) == "PNG");
    const auto jobs = cli.json({"jobs", "list"}).at("jobs");
    REQUIRE(jobs.size() == 4);
    for (const auto& job : jobs) {
        CHECK(hasKeys(job, {"job", "package", "printer", "state", "bytes", "sha256", "attempts"}));
        CHECK(job.at("state") == "sent");
        CHECK(textOf(job, "sha256").size() == 64);
    }
    CHECK(jobs.back().at("reprint_of") == jobs.front().at("job"));
    CHECK(cli.json({"jobs", "resolve", jobs.front().at("job").dump(), "--came-out", "yes"}).at("done") == true);
    CHECK(cli.json({"jobs", "list", "--state", "confirmed"}).at("jobs").size() == 1);

    // The driver: shipped, and the platforms told once.
    const auto scanned = cli.json({"dispatch", "scan", first});
    CHECK(scanned.at("code") == "gone");
    const auto bag = scanned.at("dispatch").dump();
    CHECK(cli.json({"dispatch", "close", bag}).at("state") == "closed");
    CHECK(cli.json({"dispatch", "take-out", first}).at("code") == "not_in_bag");
    CHECK(cli.json({"dispatch", "reopen", bag}).at("state") == "open");
    CHECK(cli.json({"dispatch", "take-out", first}).at("code") == "taken_out");
    CHECK(cli.json({"dispatch", "list"}).at("dispatches").empty());
    CHECK(cli.json({"ship", first}).at("state") == "shipped");
    CHECK(cli.json({"ship", second}).at("state") == "shipped");
    CHECK(cli.error({"ship", third}).at("code") == "not_allowed");
    const auto waiting = cli.json({"outbox", "list", "--state", "waiting"}).at("entries");
    REQUIRE(waiting.size() >= 2);
    CHECK(hasKeys(waiting.front(), {"entry", "kind", "shop", "order", "package", "tracking", "carrier", "state",
                                    "attempts"}));
    const auto pushed = cli.json({"outbox", "push"}).at("files");
    REQUIRE_FALSE(pushed.empty());
    for (const auto& file : pushed) {
        CHECK(std::filesystem::file_size(textOf(file, "file")) > 0);
    }
    CHECK(cli.json({"outbox", "push"}).at("files").empty());
    CHECK(cli.json({"outbox", "list", "--state", "done"}).at("entries").size() == waiting.size());

    // The books.
    CHECK(cli.json({"stock", "verify"}).at("wrong").empty());
    const auto numbers = cli.json({"numbers", "list"}).at("numbers");
    CHECK(std::ranges::any_of(numbers, [](const json& range) { return range.at("next") != range.at("from"); }));
    CHECK(cli.json({"db", "check"}).at("done") == true);
    const auto backup = cli.path("backup.zip").string();
    CHECK(cli.json({"db", "backup", backup}).at("file") == backup);
    const auto orders = cli.json({"orders", "list"});
    CHECK(cli.json({"shop", "add", "afterwards", "--platform", "etsy"}).at("done") == true);
    CHECK(cli.json({"db", "restore", backup}).at("done") == true);

    std::ofstream{cli.data() / "supercargo.db", std::ios::binary | std::ios::trunc} << "no database at all";
    CHECK(cli.error({"db", "check"}).at("code") == "database_damaged");
    const auto restored = cli.json({"db", "restore", backup});
    CHECK(restored.at("was_damaged") == true);
    CHECK(restored.at("since_is_unknown") == true);
    CHECK(tests::readFile(std::filesystem::path{restored.at("replaced").get<std::string>()} / "supercargo.db") ==
          "no database at all");
    CHECK(cli.json({"db", "check"}).at("done") == true);
    CHECK(cli.json({"orders", "list"}) == orders);
    CHECK(cli.json({"shop", "list"}).at("shop").size() == 6);
    CHECK(cli.json({"db", "check"}).at("done") == true);
}

TEST_CASE("A station's stop is an answer, and no failure", "[cli]")
{
    const PickedWave day;
    const auto& cli = day.cli;
    const auto stop = cli.json({"scan", "4006381333931", "--station", day.station});
    CHECK(stop.at("answer") == "stop");
    CHECK(stop.at("code") == "unknown_code");
    CHECK_FALSE(textOf(stop, "message").empty());
    CHECK(cli.run({"scan", "4006381333931", "--station", day.station}).out.starts_with("stop: "));
    CHECK(cli.run({"scan", "4006381333931", "--station", day.station, "--quiet"}).out.empty());
    CHECK(cli.error({"scan", "undo", "--station", day.station}).at("code") == "not_allowed");
    CHECK(cli.error({"scan", "4006381333931", "--station", "Nowhere"}).at("code") == "not_found");
}

TEST_CASE("Every order of the demo answers in the form that scripts rely on", "[cli]")
{
    const Cli cli;
    CHECK(cli.json({"demo", "--orders", "60"}).at("orders") == 60);
    CHECK(cli.json({"allocate", "--dry-run"}).at("allocated").get<std::int64_t>() > 20);
    CHECK(cli.json({"allocate"}).at("allocated").get<std::int64_t>() > 20);
    std::vector<json> orders;
    json next;
    do {
        std::vector<std::string> arguments{"orders", "list", "--limit", "25"};
        if (next.is_string()) {
            arguments.insert(arguments.end(), {"--after", next.get<std::string>()});
        }
        const auto page = cli.json(arguments);
        orders.insert(orders.end(), page.at("orders").begin(), page.at("orders").end());
        next = page.at("next");
    } while (!next.is_null());
    REQUIRE(orders.size() == 60);
    std::set<std::int64_t> ids;
    std::set<std::string> numbers; // a platform gives one once, whichever shop sold it
    for (const auto& order : orders) {
        INFO(order.dump());
        ids.insert(order.at("id").get<std::int64_t>());
        CHECK(numbers.insert(textOf(order, "platform_order_id")).second);
        CHECK(hasKeys(order, {"id", "shop", "platform_order_id", "stage", "reasons", "placed_at", "ship_by_is_day",
                              "ship_to", "lines", "packages"}));
        CHECK(textOf(order, "placed_at").ends_with("Z"));
        for (const auto& line : order.at("lines")) {
            CHECK(hasKeys(line, {"quantity", "to_ship"}));
            CHECK(line.at("quantity").is_number_integer());
        }
        for (const auto& package : order.at("packages")) {
            CHECK(hasKeys(package, {"package", "state", "held", "reasons", "lines"}));
            for (const auto& line : package.at("lines")) {
                CHECK(hasKeys(line, {"order", "sku", "quantity"}));
            }
        }
        CHECK(order.dump().find("\"\"") == std::string::npos); // a missing value is absent
    }
    CHECK(ids.size() == 60);

    // One by one: by shop and number, or by ours.
    const auto& one = orders.front();
    const auto name = textOf(one, "shop") + ":" + textOf(one, "platform_order_id");
    CHECK(cli.json({"orders", "show", name}) == one);
    CHECK(cli.json({"orders", "show", one.at("id").dump()}) == one);
    CHECK_FALSE(cli.json({"orders", "history", name}).at("history").empty());
    const auto explained = cli.json({"allocate", "--explain", name});
    CHECK(explained.at("order") == name);
    CHECK(hasKeys(explained, {"why", "others"}));
    const auto found = cli.json({"orders", "list", "--search", name}).at("orders");
    REQUIRE(found.size() == 1);
    CHECK(found.front() == one);
}

TEST_CASE("The same seed is the same seller, and only an empty folder becomes one", "[cli]")
{
    const Cli first;
    const Cli second;
    for (const auto* cli : {&first, &second}) {
        CHECK(cli->json({"demo", "--orders", "12", "--seed", "7"}).at("orders") == 12);
    }
    CHECK(first.json({"orders", "list"}) == second.json({"orders", "list"}));
    CHECK(first.error({"demo"}).at("code") == "not_allowed");
}
