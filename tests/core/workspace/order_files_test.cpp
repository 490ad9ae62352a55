// SPDX-License-Identifier: GPL-3.0-or-later
// What stays known of the files that orders came in by.
#include "core/base/error.h"
#include "core/orders/order_file_repository.h"
#include "core/workspace/workspace.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <string>
#include <vector>

using namespace supercargo;

namespace {

/// A shop whose files are read by a profile.
struct Desk {
    tests::TemporaryFolder folder;
    FixedClock clock{*parseIso8601("2026-11-20T06:00:00Z")};
    workspace::Session session{folder / "data", "test", clock, {"lin", {}}};
    workspace::Workspace here{session};
    orders::OrderFileRepository kept{here.db};
    shops::Shop shop = here.shopService.add({.name = "Shop", .platform = Platform::other, .timeZone = {}, .currency = {}});
    orders::MappingProfile profile{
        "own",
        Platform::other,
        {{"order_id", {"id"}}, {"sku", {"sku"}}, {"quantity", {"qty"}}, {"name", {"name"}}, {"line1", {"street"}},
         {"city", {"city"}}, {"postcode", {"zip"}}, {"country", {"country"}}}};

    /// Each row is "order,SKU,quantity".
    workspace::OrderFileReport import(const std::string& file, const std::vector<std::string>& rows,
                                      const orders::ImportMode mode = orders::ImportMode::write)
    {
        std::string text = "id,sku,qty,name,street,city,zip,country\r\n";
        for (const auto& row : rows) {
            text += row + ",Ada Baker,1 Elm St,Springfield,62704,US\r\n";
        }
        folder.write(file, text);
        return here.importOrders(folder / file, shop, {.format = {}, .profile = profile, .encoding = {}}, mode);
    }
    [[nodiscard]] std::vector<orders::OrderFile> files() { return kept.last(shop.id, 10); }
};

} // namespace

TEST_CASE("A file that came in is known with its counts and its refused rows, the newest first", "[orders]")
{
    Desk desk;
    desk.import("monday.csv", {"A-1,MUG,1", "A-2,MUG,two", "A-3,LAMP,1"});
    desk.clock.advance(std::chrono::hours{1});
    desk.import("monday.csv", {"A-1,MUG,1", "A-2,MUG,2", "A-3,LAMP,1"});

    const auto files = desk.files();
    REQUIRE(files.size() == 2);
    CHECK(files[0].takenAt == desk.clock.now());
    CHECK(files[0].refused == 0);
    CHECK(files[0].added == 1);
    CHECK(files[0].unchanged == 2);
    CHECK(files[1].name == "monday.csv");
    CHECK(files[1].format == "own");
    CHECK(files[1].added == 2);
    CHECK(files[1].isWhole);
    const auto refused = desk.kept.refusals(files[1].id);
    REQUIRE(refused.size() == 1);
    CHECK(refused[0].line == 3);
    CHECK(refused[0].code == files::RejectionCode::quantity_not_a_number);
    CHECK(refused[0].column == "qty");
    CHECK(refused[0].value == "two");
}

TEST_CASE("A file of which nothing could be read is known too; one that was only tried is not", "[orders]")
{
    Desk desk;
    CHECK_THROWS_AS(desk.import("broken.csv", {"A-1,MUG,two"}), Error);
    desk.import("tried.csv", {"A-1,MUG,1"}, orders::ImportMode::dryRun);
    const auto files = desk.files();
    REQUIRE(files.size() == 1);
    CHECK(files[0].name == "broken.csv");
    CHECK(files[0].refused == 1);
}

TEST_CASE("Refused rows go when the sources' own rows go; that the file came stays known", "[orders]")
{
    Desk desk;
    desk.import("old.csv", {"A-1,MUG,1", "A-2,MUG,two"});
    const auto old = desk.files().front().id;
    desk.clock.advance(std::chrono::days{90});
    desk.here.payloads.dropOld();
    CHECK(desk.kept.refusals(old).size() == 1);
    desk.clock.advance(std::chrono::milliseconds{1});
    desk.here.payloads.dropOld();
    CHECK(desk.kept.refusals(old).empty());
    CHECK(desk.files().front().refused == 1);
}

TEST_CASE("A file whose import breaks off is known with what was taken, and why it broke off", "[orders]")
{
    Desk desk;
    desk.here.db.execute("CREATE TRIGGER no_more BEFORE INSERT ON orders WHEN NEW.platform_order_id = 'A-140'"
                         " BEGIN SELECT RAISE(ABORT, 'no more'); END");
    std::vector<std::string> rows;
    for (int i = 100; i < 200; ++i) {
        rows.push_back("A-" + std::to_string(i) + ",MUG,1");
    }
    CHECK_THROWS_AS(desk.import("long.csv", rows), Error);
    auto files = desk.files();
    REQUIRE(files.size() == 1);
    CHECK(files[0].name == "long.csv");
    CHECK_FALSE(files[0].isWhole);
    REQUIRE(files[0].failure);
    auto count = desk.here.db.statement("SELECT count(*) FROM orders");
    REQUIRE(count.next());
    CHECK(files[0].added > 0);
    CHECK(files[0].added == count.integer(0)); // what is in, not what was begun

    desk.here.db.execute("DROP TRIGGER no_more");
    desk.import("long.csv", rows);
    files = desk.files();
    REQUIRE(files.size() == 2);
    CHECK(files[0].isWhole);
    CHECK_FALSE(files[0].failure);
    CHECK(files[0].added + files[1].added == 100);
}
