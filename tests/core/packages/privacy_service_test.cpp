// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/privacy_service.h"

#include "core/base/error.h"
#include "core/orders/order_list_repository.h"
#include "core/workspace/session.h"
#include "core/workspace/workspace.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace supercargo;
using namespace std::chrono_literals;

namespace {

/// A seller with three orders of an Amazon file, of which the first two were shipped elsewhere long ago.
struct Seller {
    tests::TemporaryFolder folder;
    FixedClock clock{*parseIso8601("2026-01-10T00:00:00Z")};
    workspace::Session session{folder / "data", "test", clock, {"lin", {}}};
    workspace::Workspace desk{session};
    shops::Shop shop = desk.shopService.add({.name = "Shop", .platform = Platform::other, .timeZone = {}, .currency = {}});
    orders::MappingProfile profile{"own",
                                   Platform::other,
                                   {{"order_id", {"id"}}, {"sku", {"sku"}}, {"quantity", {"qty"}}, {"name", {"name"}},
                                    {"line1", {"street"}}, {"city", {"city"}}, {"postcode", {"zip"}}, {"country", {"country"}},
                                    {"email", {"mail"}}, {"note", {"note"}}, {"status", {"status"}}}};

    void import(const std::string& file, const std::string& rows)
    {
        folder.write(file, "id,sku,qty,name,street,city,zip,country,mail,note,status\r\n" + rows);
        desk.importOrders(folder / file, shop, {.format = {}, .profile = profile, .encoding = {}});
    }
    [[nodiscard]] orders::Order order(const std::string& number) { return desk.orders.get(desk.orders.getId("Shop:" + number)); }
    /// Whether the words stand anywhere in the database's files.
    [[nodiscard]] bool isStored(const std::string& words)
    {
        desk.db.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        return tests::readFile(folder / "data" / "supercargo.db").find(words) != std::string::npos;
    }
};

const std::string kJane = "Jane Quartermain,12 Heron Lane,Springfield,62704,US,jane@mail.example,leave it at the Door";

} // namespace

TEST_CASE("personal data of orders that are long over is gone from every place, the figures stay", "[packages][privacy]")
{
    Seller seller;
    seller.import("one.csv", "A-1,MUG,2," + kJane + ",paid\r\n");
    seller.clock.set(*parseIso8601("2026-01-12T00:00:00Z"));
    seller.import("two.csv", "A-1,MUG,2,Jane Quartermain,14 Heron Lane,Springfield,62704,US,jane@mail.example,,shipped\r\n");
    REQUIRE(seller.order("A-1").stage == orders::Stage::shipped);
    REQUIRE_FALSE(seller.desk.orderList.search("Quartermain", 5).empty());
    REQUIRE(seller.isStored("Heron Lane"));

    seller.clock.set(*parseIso8601("2026-03-01T00:00:00Z"));
    CHECK(seller.desk.purgePersonalData({}).orders == 0); // 48 days: not yet
    CHECK(seller.desk.purgePersonalData(30 * std::chrono::days{1}).orders == 1);

    const auto order = seller.order("A-1");
    CHECK(order.shipTo.name.empty());
    CHECK(order.shipTo.lines.empty());
    CHECK(order.buyerEmail.empty());
    CHECK(order.buyerNote.empty());
    CHECK(order.shipTo.country == "US");
    REQUIRE(order.lines.size() == 1);
    CHECK(order.lines.front().quantity == 2);
    CHECK(seller.desk.orders.payload(order.id).empty());
    CHECK(seller.desk.orderList.search("Quartermain", 5).empty());
    CHECK(seller.desk.orderList.search("A-1", 5).size() == 1);
    const auto history = seller.desk.history.list("order", order.id.value);
    CHECK(history.front().action == "purged");
    CHECK(std::ranges::none_of(history, [](const audit::RecordedEntry& entry) {
        return (entry.before + entry.after).find("Heron") != std::string::npos;
    }));
    CHECK_FALSE(seller.isStored("Heron Lane"));
    CHECK_FALSE(seller.isStored("jane@mail"));
    CHECK(seller.desk.purgePersonalData(30 * std::chrono::days{1}).orders == 0); // once
}

TEST_CASE("a refused row of an old file is gone with the rest, one of a young file stays to be mended", "[packages][privacy]")
{
    Seller seller;
    seller.import("old.csv", "A-1,MUG,1," + kJane + ",paid\r\nA-2,MUG,Oldfashioned Row,,,,,,,,paid\r\n");
    seller.clock.set(*parseIso8601("2026-03-01T00:00:00Z"));
    seller.import("young.csv", "A-3,MUG,1," + kJane + ",paid\r\nA-4,MUG,Youthful Row,,,,,,,,paid\r\n");
    REQUIRE(seller.isStored("Oldfashioned"));
    REQUIRE(seller.isStored("Youthful"));

    static_cast<void>(seller.desk.purgePersonalData(std::chrono::days{30}));

    CHECK_FALSE(seller.isStored("Oldfashioned"));
    CHECK(seller.isStored("Youthful"));
}

TEST_CASE("what is still to ship keeps its address, and an old file does not bring a purged one back", "[packages][privacy]")
{
    Seller seller;
    seller.import("one.csv", "A-1,MUG,2," + kJane + ",shipped\r\nA-2,MUG,1," + kJane + ",paid\r\n");
    seller.clock.set(*parseIso8601("2026-12-01T00:00:00Z"));
    CHECK(seller.desk.purgePersonalData({}).orders == 1);
    CHECK(seller.order("A-2").shipTo.name == "Jane Quartermain");
    seller.import("one.csv", "A-1,MUG,2," + kJane + ",shipped\r\nA-2,MUG,1," + kJane + ",paid\r\n");
    CHECK(seller.order("A-1").shipTo.name.empty());
    CHECK_THROWS_AS(seller.desk.purgePersonalData(std::chrono::days{-1}), Error);
}
