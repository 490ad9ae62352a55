// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/order_files.h"

#include <nlohmann/json.hpp>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::orders;
using namespace supercargo::tests;

namespace {

const ReaderContext kShop = shopOf(Platform::amazon);

const std::string kUnshipped =
    "sku\torder-id\torder-item-id\tpurchase-date\tpayments-date\treporting-date\tpromise-date\tbuyer-email\tbuyer-"
    "name\t"
    "buyer-phone-number\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\tship-service-level\t"
    "recipient-name\tship-address-1\tship-address-2\tship-address-3\tship-city\tship-state\tship-postal-code\t"
    "ship-country\tis-buyer-requested-cancellation\textra-column\n"
    " MUG-RED \t113-1234567-7654321\t01234567890123\t2026-09-23T14:18:23-07:00\t2026-09-23T14:18:30-07:00\t"
    "2026-09-24T01:00:00+00:00\t2026-09-26T06:59:59+00:00\trelay@example.com\tAda \"L\" Byron\t+1 347-448-3190 ext. "
    "12345\t"
    "Mug 3\" red\t3\t1\t2\tStandard\tAda Byron\t1 Main St\t\tApt 5\tBoston\tMA\t02134\tUS\tfalse\tkept\n"
    "LID\t113-1234567-7654321\t01234567890124\t2026-09-23T14:18:23-07:00\t2026-09-23T14:18:30-07:00\t"
    "2026-09-24T01:00:00+00:00\t2026-09-26T06:59:59+00:00\trelay@example.com\tAda \"L\" "
    "Byron\t\tLid\t1\t0\t1\tStandard\t"
    "Ada Byron\t1 Main St\t\tApt 5\tBoston\tMA\t02134\tUS\ttrue\tkept\n";

} // namespace

TEST_CASE("Amazon's unshipped report gives whole orders with what is to ship", "[readers]")
{
    const auto file = readOrderText(kUnshipped, kShop);
    CHECK(file.format == "amazon_unshipped");
    CHECK(file.linesRead == 2);
    CHECK(file.rejections.empty());
    REQUIRE(file.orders.size() == 1);
    const auto& order = file.orders[0];
    CHECK(order.platformOrderId == "113-1234567-7654321");
    CHECK(order.status == PlatformStatus::paid);
    CHECK(order.version == parseIso8601("2026-09-24T01:00:00Z"));
    CHECK(order.placedAt->at == parseIso8601("2026-09-23T21:18:23Z"));
    CHECK_FALSE(order.placedAt->isDay);
    CHECK(order.shipBy->at == parseIso8601("2026-09-26T06:59:59Z"));
    CHECK(order.buyerAskedCancel == true);
    CHECK(order.buyerName == "Ada \"L\" Byron");
    CHECK(order.shipTo.lines == std::vector<std::string>{"1 Main St", "Apt 5"});
    CHECK(order.shipTo.postcode == "02134");
    CHECK(order.shipTo.country == "US");
    CHECK(order.shipTo.phone == "+1 347-448-3190 ext. 12345");
    CHECK(order.serviceLevel == "Standard");
    CHECK_FALSE(order.shipTo.company);
    CHECK_FALSE(order.total);
    CHECK(order.sourceLine == 2);
    REQUIRE(order.lines.size() == 2);
    CHECK(order.lines[0].platformLineId == "01234567890123");
    CHECK(order.lines[0].platformSku == "MUG-RED");
    CHECK(order.lines[0].title == "Mug 3\" red");
    CHECK(order.lines[0].quantity == 2);
    CHECK_FALSE(order.lines[0].unitPrice);
    const auto raw = nlohmann::json::parse(order.rawPayload);
    REQUIRE(raw.size() == 2);
    CHECK(raw[0]["extra-column"] == "kept");
    CHECK(raw[0]["product-name"] == "Mug 3\" red");
    CHECK(raw[0]["purchase-date"] == "2026-09-23T14:18:23-07:00");
}

TEST_CASE("Amazon's amounts are the line's, and rows of another promotion are no lines", "[readers]")
{
    const std::string header =
        "order-id\torder-item-id\tpurchase-date\tsku\tproduct-name\tquantity-purchased\tcurrency\t"
        "item-price\tshipping-price\tship-country\titem-promotion-id\n";
    const auto file = readOrderText(header + "1\t11\t2026-01-01T00:00:00Z\tA\ta\t2\tEUR\t9.88\t2.00\tDE\tp1\n"
                                             "1\t11\t\t\t\t\t\t\t\t\tp2\n"
                                             "1\t11\t2026-01-01T00:00:00Z\tA\ta\t2\tEUR\t9.88\t2.00\tDE\tp3\n"
                                             "1\t12\t2026-01-01T00:00:00Z\tA\ta\t3\tEUR\t10.00\t1.50\tDE\t\n",
                                    kShop);
    CHECK(file.format == "amazon_new_orders");
    CHECK(file.rejections.empty());
    REQUIRE(file.orders.size() == 1);
    const auto& lines = file.orders[0].lines;
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].total == Money{988, Currency{"EUR"}});
    CHECK(lines[0].unitPrice == Money{494, Currency{"EUR"}});
    CHECK(lines[1].total == Money{1000, Currency{"EUR"}});
    CHECK_FALSE(lines[1].unitPrice);
    CHECK(file.orders[0].shippingPaid == Money{350, Currency{"EUR"}});
}

TEST_CASE("Amazon's all-orders report tells states and who ships, without a street", "[readers]")
{
    const auto file = readOrderText(
        "amazon-order-id\tpurchase-date\tlast-updated-date\torder-status\tfulfillment-channel\tproduct-name\tsku\t"
        "item-status\tquantity\tcurrency\titem-price\tship-city\tship-state\tship-postal-code\tship-country\n"
        "1\t2026-06-17T08:04:21+00:00\t2026-06-18T00:00:00Z\tShipped\tAmazon\tx\tS\tShipped\t2\tUSD\t10."
        "00\tRome\tRM\t00118\tIT\n"
        "2\t2026-06-17T08:04:21+00:00\t2026-06-19T00:00:00Z\tCancelled\tMerchant\tx\tS\tCancelled\t1\t\t\t\t\t\t\n"
        "3\t2026-06-17T08:04:21+00:00\t2026-06-19T00:00:00Z\tUnshipped\tMerchant\tx\tS\tUnshipped\t1\tUSD\t5."
        "00\t\t\t\t\n"
        "3\t2026-06-17T08:04:21+00:00\t2026-06-19T00:00:00Z\tUnshipped\tMerchant\tx\tS\tUnshipped\t1\tUSD\t4."
        "00\t\t\t\t\n"
        "4\t2026-06-17T08:04:21+00:00\t2026-06-19T00:00:00Z\tDreaming\tMerchant\tx\tS\t\t1\tUSD\t4.00\t\t\t\t\n",
        kShop);
    CHECK(file.format == "amazon_all_orders");
    REQUIRE(file.orders.size() == 3);
    CHECK(file.orders[0].status == PlatformStatus::shipped);
    CHECK(file.orders[0].fulfilledByPlatform == true);
    CHECK(file.orders[0].version == parseIso8601("2026-06-18T00:00:00Z"));
    CHECK(file.orders[0].lines[0].shipped == 2);
    CHECK_FALSE(file.orders[0].shipTo.lines);
    CHECK_FALSE(file.orders[0].shipTo.name);
    CHECK(file.orders[1].status == PlatformStatus::cancelled);
    CHECK(file.orders[1].lines[0].quantity == 0);
    CHECK(file.orders[2].lines.size() == 2); // the same SKU twice is legitimate
    CHECK(rejectionCodes(file) == std::vector<std::string>{"6 status_unknown"});
}

TEST_CASE("A row that cannot be read is kept apart, the others go in", "[readers]")
{
    const std::string header =
        "order-id\torder-item-id\tpurchase-date\tsku\tproduct-name\tquantity-purchased\tship-country\n";
    std::string text = header + "1\t11\t2026-01-01T00:00:00Z\tA\ta\ttwo\tUS\n"
                                "2\t12\tyesterday\tA\ta\t1\tUS\n"
                                "\t13\t2026-01-01T00:00:00Z\tA\ta\t1\tUS\n"
                                "1.23E+17\t13\t2026-01-01T00:00:00Z\tA\ta\t1\tUS\n"
                                "5";
    text += '\0';
    text += "5\t13\t2026-01-01T00:00:00Z\tA\ta\t1\tUS\n"
            "6\t14\t2026-01-01T00:00:00Z\tA\ta\t-1\tUS\n"
            "7\t15\t2026-01-01T00:00:00Z\tA\ta\t\tUS\n"
            "8\t16\t2026-01-01T00:00:00Z\tA\tfine\t1\tUS\n"
            "9\t17\t2026-01-01T00:00:00Z\tA\tcut off in the mid";
    const auto file = readOrderText(text, kShop);
    CHECK(rejectionCodes(file) == std::vector<std::string>{"2 quantity_not_a_number", "3 date_unreadable",
                                                           "4 order_number_missing", "5 digits_destroyed",
                                                           "6 nul_in_key", "7 quantity_out_of_range",
                                                           "8 quantity_missing", "10 row_cut_off"});
    CHECK(file.rejections[0].column == "quantity-purchased");
    CHECK(file.rejections[0].value == "two");
    REQUIRE(file.orders.size() == 1);
    CHECK(file.orders[0].lines[0].title == "fine");
    CHECK(file.linesRead == 9);
}

TEST_CASE("Rows of one order that stand apart come out as one order", "[readers]")
{
    std::string text = "order-id\torder-item-id\tsku\tquantity-purchased\tship-country\n";
    text += "A\t1\tX\t1\tUS\nB\t2\tX\t1\tUS\nA\t3\tX\t1\tUS\nC\t4\tX\t1\tUS\nB\t5\tX\t1\tUS\nC\t6\tX\t1\tUS\nD\t7\tX\t1"
            "\tUS\n";
    const auto file = readOrderText(text, kShop);
    REQUIRE(file.orders.size() == 4);
    std::string seen;
    for (const auto& order : file.orders) {
        seen += order.platformOrderId + std::to_string(order.lines.size()) + " ";
    }
    CHECK(seen == "D1 A2 B2 C2 ");
}
