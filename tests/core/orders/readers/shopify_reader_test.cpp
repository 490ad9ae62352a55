// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/order_files.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::orders;
using namespace supercargo::tests;

namespace {
const std::string kShopifyHeader =
    "Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Shipping,Total,Created at,"
    "Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem requires shipping,"
    "Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping City,Shipping Zip,"
    "Shipping Province,Shipping Country,Shipping Phone,Notes,Cancelled at,Id\n";
} // namespace

TEST_CASE("Shopify's further rows are lines of the order above", "[readers]")
{
    const auto file = readOrderText(
        kShopifyHeader +
            "#1001,a@b.c,paid,2026-04-10 11:11:26 +0530,unfulfilled,KWD,1.000,130.500,2026-04-10 11:11:20 +0530,2,"
            "Mug - Red,65.250,MUG,true,Ann,\"1 Elm, Flat 2\",1 Elm,Flat 2,Boston,'02134,MA,US,'+1 555,\"ring\ntwice\",,"
            "820982911946154500\n"
            "#1001,a@b.c,,,,,,,2026-04-10 11:11:20 +0530,1,Card,10.125,GIFT,false,,,,,,,,,,,,\n"
            ",,,,,,,,,1,Lid,0.001,LID,true,,,,,,,,,,,,\n"
            "#1002,,refunded,,,KWD,,5.000,2026-04-10 11:11:26 +0530,1,Mug,5.000,MUG,true,,,,,,,,,,,,2\n"
            "#1003,,,,,,,,2026-04-10 11:11:26 +0530,1,Mug,5.00,MUG,true,,,,,,,,,,,,\n",
        shopOf(Platform::shopify));
    CHECK(file.format == "shopify_orders");
    CHECK(rejectionCodes(file) == std::vector<std::string>{"7 order_row_missing"});
    REQUIRE(file.orders.size() == 2);
    const auto& order = file.orders[0];
    constexpr Currency dinar{"KWD"};
    CHECK(order.platformOrderId == "820982911946154500");
    CHECK(order.status == PlatformStatus::paid);
    CHECK(toIso8601(order.paidAt->at) == "2026-04-10T05:41:26Z");
    CHECK(order.version == order.paidAt->at);
    CHECK(order.total == Money{130500, dinar});
    CHECK(order.buyerNote == "ring\ntwice");
    CHECK(order.shipTo.lines == std::vector<std::string>{"1 Elm", "Flat 2"});
    CHECK(order.shipTo.postcode == "02134");
    CHECK(order.shipTo.phone == "+1 555");
    REQUIRE(order.lines.size() == 3);
    CHECK(order.lines[0].unitPrice == Money{65250, dinar});
    CHECK_FALSE(order.lines[1].needsShipping);
    CHECK(order.lines[1].unitPrice == Money{10125, dinar});
    CHECK(order.lines[2].unitPrice == Money{1, dinar});
    CHECK(file.orders[1].status == PlatformStatus::cancelled);
}

TEST_CASE("An old Shopify export without Id goes by the order's name", "[readers]")
{
    const auto file =
        readOrderText("Name,Financial Status,Currency,Total,Lineitem quantity,Lineitem name,Lineitem price,"
                      "Shipping Name,Shipping Street,Shipping Country\n"
                      "EN1001-X,paid,USD,5.00,1,Mug,5.00,Ann,1 Elm,US\n",
                      shopOf(Platform::shopify));
    REQUIRE(file.orders.size() == 1);
    CHECK(file.orders[0].platformOrderId == "EN1001-X");
    CHECK(file.orders[0].shipTo.lines == std::vector<std::string>{"1 Elm"});
}
