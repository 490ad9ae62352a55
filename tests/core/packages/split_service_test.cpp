// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/split_service.h"

#include "core/base/error.h"
#include "core/packages/merge_service.h"
#include "tests/support/test_workspace.h"

#include <catch2/catch.hpp>

#include <array>

using namespace supercargo;
using namespace supercargo::packages;
using tests::TestWorkspace;

namespace {

struct SplitDesk : TestWorkspace {
    WarehouseId sz = addWarehouse("SZ");
    BinId bin = addBin(sz, "A-1");
    ChannelId post = addChannel("POST");
    ProductId mug = addProduct("MUG");
    ProductId lid = addProduct("LID");
    OrderId order = addPaidOrder({{mug, Quantity{3}}, {lid, Quantity{1}}});
    PackageId whole = addPackage({order});
    SplitService service{db, clock, actor};

    std::vector<Package> live() { return PackageRepository{db}.listForOrders(std::array{order}); }
    /// Of every order line at most what was ordered is on live packages.
    bool quantitiesAreTrue()
    {
        return number("SELECT count(*) FROM order_lines n WHERE n.quantity - n.shipped < (SELECT "
                      "coalesce(sum(l.quantity), 0)"
                      " FROM package_lines l JOIN packages p ON p.id = l.package_id WHERE l.order_line_id = n.id"
                      " AND p.state <> 'cancelled' AND p.merged_into IS NULL)") == 0;
    }
};

} // namespace

TEST_CASE("An order is split by SKU and quantity, and joined again", "[split]")
{
    SplitDesk desk;
    const auto part = desk.service.splitOrder(desk.order, std::array{SkuQuantity{"mug", Quantity{2}}});
    CHECK(desk.package(part).pieces == Quantity{2});
    CHECK(desk.package(desk.whole).pieces == Quantity{2});
    CHECK(desk.package(part).shipBySort == desk.package(desk.whole).shipBySort);
    CHECK(desk.quantitiesAreTrue());

    const auto third = desk.service.splitOrder(desk.order, std::array{SkuQuantity{"LID", Quantity{1}}});
    CHECK(desk.package(third).singleProduct == desk.lid);
    CHECK(desk.live().size() == 3);
    CHECK(desk.service.rejoin(desk.order) == desk.whole);
    REQUIRE(desk.live().size() == 1);
    CHECK(desk.package(desk.whole).pieces == Quantity{4});
    CHECK(desk.package(desk.whole).lines.size() == 2);
    CHECK(desk.quantitiesAreTrue());
    CHECK_THROWS_AS(desk.service.rejoin(desk.order), Error);
}

TEST_CASE("Of what is sold as a set of two, the pieces of the product are named, and a set stays whole", "[split]")
{
    SplitDesk desk;
    desk.db.execute("UPDATE order_lines SET product_quantity = 2 WHERE product_id = " +
                    std::to_string(desk.mug.value));
    CHECK(desk.package(desk.whole).lines.front().skuQuantity() == Quantity{6});
    CHECK_THROWS_AS((desk.service.splitOrder(desk.order, std::array{SkuQuantity{"MUG", Quantity{3}}})), Error);
    const auto part = desk.service.splitOrder(desk.order, std::array{SkuQuantity{"MUG", Quantity{4}}});
    CHECK(desk.package(part).lines.front().quantity == Quantity{2});
    CHECK(desk.package(part).lines.front().skuQuantity() == Quantity{4});
    CHECK(desk.package(part).pieces == Quantity{4});
}

TEST_CASE("More pieces than there are, or all of them, are not split off", "[split]")
{
    SplitDesk desk;
    const auto refuses = [&](const SkuQuantity& wanted) {
        CHECK_THROWS_AS((desk.service.splitOrder(desk.order, std::array{wanted})), Error);
    };
    refuses({"MUG", Quantity{4}});
    refuses({"MUG", Quantity{0}});
    refuses({"MUG", Quantity{-1}});
    refuses({"HAT", Quantity{1}});
    CHECK_THROWS_AS((desk.service.splitOrder(
                        desk.order, std::array{SkuQuantity{"MUG", Quantity{3}}, SkuQuantity{"LID", Quantity{1}}})),
                    Error);
    CHECK_THROWS_AS(desk.service.splitOrder(desk.order, {}), Error);
    CHECK(desk.live().size() == 1);
    CHECK(desk.package(desk.whole).pieces == Quantity{4});
}

TEST_CASE("A ready package that is split waits again and frees what it had", "[split]")
{
    SplitDesk desk;
    desk.setStock(desk.mug, desk.bin, Quantity{9});
    desk.setStock(desk.lid, desk.bin, Quantity{9});
    desk.makeReady(desk.whole, desk.sz, desk.post);
    desk.service.splitOrder(desk.order, std::array{SkuQuantity{"MUG", Quantity{1}}});
    CHECK(desk.state(desk.whole) == "waiting");
    CHECK(desk.level(desk.mug, desk.bin).reserved == Quantity{0});
    CHECK(desk.text("SELECT stage FROM orders") == "waiting");

    desk.db.execute("UPDATE packages SET state = 'in_wave'");
    CHECK_THROWS_AS((desk.service.splitOrder(desk.order, std::array{SkuQuantity{"MUG", Quantity{1}}})), Error);
}

TEST_CASE("The parts of a split order are not merged again behind the seller's back", "[split]")
{
    SplitDesk desk;
    desk.db.execute("UPDATE orders SET merge_key = 'ada'");
    desk.service.splitOrder(desk.order, std::array{SkuQuantity{"MUG", Quantity{1}}});
    const auto plan = MergeService{desk.db, desk.clock, desk.actor}.propose();
    CHECK(plan.proposals.empty());
    REQUIRE(plan.refusals.size() == 1);
    CHECK(plan.refusals[0].why == MergeObstacle::same_order);
}

TEST_CASE("Amazon's order into the United Kingdom from outside stays one parcel", "[split]")
{
    SplitDesk desk;
    desk.db.execute("UPDATE shops SET platform = 'amazon'; UPDATE packages SET country = 'GB'");
    CHECK_THROWS_AS((desk.service.splitOrder(desk.order, std::array{SkuQuantity{"MUG", Quantity{1}}})), Error);
}
