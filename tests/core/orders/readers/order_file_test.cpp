// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "tests/support/order_files.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::orders;
using namespace supercargo::tests;

namespace {

Error refusalOf(const std::string_view bytes, const ReaderContext& context, const OrderFileRequest& request = {})
{
    try {
        (void)readOrderText(bytes, context, request);
    } catch (const Error& error) {
        return error;
    }
    throw std::logic_error{"accepted"};
}

const MappingProfile kProfile{.name = "my shop",
                              .platform = Platform::other,
                              .columns = {{"order_id", {"Bestell-Nr."}},
                                          {"sku", {"SKU"}},
                                          {"title", {"Artikel"}},
                                          {"quantity", {"Menge", "Anzahl"}},
                                          {"line_total", {"Summe"}},
                                          {"placed_at", {"Datum"}},
                                          {"name", {"Name"}},
                                          {"line1", {"Straße"}},
                                          {"line2", {"Zusatz"}},
                                          {"country", {"Land"}},
                                          {"postcode", {"PLZ"}},
                                          {"status", {"Status"}}}};

} // namespace

TEST_CASE("Another platform's file is refused by the name of what it looks like", "[readers]")
{
    const auto error = refusalOf("order-id\torder-item-id\tpurchase-date\tsku\tquantity-purchased\tship-country\n",
                                 shopOf(Platform::ebay));
    CHECK(error.code() == ErrorCode::file_format_other);
    CHECK(error.arguments().at(1) == "ebay");
    CHECK(error.arguments().at(2) == "amazon");
    CHECK(refusalOf("Sale Date,Item Name,Listing ID,Ship Name,Ship Address1,Listings Type,Coupon Code\n",
                    shopOf(Platform::shopify))
              .arguments()
              .at(2) == "etsy");
    CHECK(refusalOf("order-id\torder-item-id\tpurchase-date\n", shopOf(Platform::amazon),
                    {.format = OrderFormat::shopify_orders, .profile = {}, .encoding = {}})
              .code() == ErrorCode::file_format_other);
}

TEST_CASE("Missing columns are named, and what is no order file at all is said so", "[readers]")
{
    const auto amazon = refusalOf("order-id\torder-item-id\tpurchase-date\trecipient-name\n", shopOf(Platform::amazon));
    CHECK(amazon.code() == ErrorCode::file_columns_missing);
    CHECK(amazon.arguments().at(1) == "quantity-purchased, sku");
    const auto ebay = refusalOf("Sales Record Number,Buyer Username\n", shopOf(Platform::ebay));
    CHECK(ebay.arguments().at(1) == "Quantity, Custom Label");
    const auto shopify = refusalOf("Name,Financial Status,Lineitem quantity,Lineitem sku\n", shopOf(Platform::shopify));
    CHECK(shopify.code() == ErrorCode::file_columns_missing);
    CHECK(shopify.arguments().at(1).starts_with("Shipping Name, "));
    CHECK(refusalOf("a,b,c\n1,2,3\n", shopOf(Platform::amazon)).code() == ErrorCode::file_format_unknown);
    CHECK(refusalOf("", shopOf(Platform::amazon)).code() == ErrorCode::file_format_unknown);
    CHECK(refusalOf("a,b\n", shopOf(Platform::other)).code() == ErrorCode::file_format_unknown);
    CHECK(refusalOf("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", shopOf(Platform::aliexpress)).code() ==
          ErrorCode::file_old_workbook);
}

TEST_CASE("Headers match whatever their case, spaces, apostrophes and marks", "[readers]")
{
    const auto file = readOrderText("\xEF\xBB\xBF  ORDER-ID \tSKU\tQuantity-Purchased\tShip-Country\torder-item-id\n"
                                    "1\tA\t1\tUS\t2\n",
                                    shopOf(Platform::amazon));
    CHECK(file.orders.size() == 1);
    CHECK(readOrderText("order-id\tsku\tquantity-purchased\tship-country\torder-item-id\n", shopOf(Platform::amazon))
              .orders.empty());
}

TEST_CASE("Any other file is read by a saved mapping", "[readers]")
{
    const auto file = readOrderText("Bestell-Nr.;Artikel;Anzahl;Summe;Datum;Name;straße;PLZ;Land;Status\n"
                                    "A1;Becher;3;10,00;03.04.2026;Käthe;Weg 1;1067;Germany;wc-processing\n"
                                    "A1;Löffel;2;5,00;03.04.2026;Käthe;Weg 1;1067;Germany;wc-processing\n"
                                    "A2;Löffel;2;5,00;25.04.2026;Käthe;Weg 1;1067;Germany;wherever\n",
                                    shopOf(Platform::other, "Europe/Berlin", Currency{"EUR"}),
                                    {.format = {}, .profile = kProfile, .encoding = {}});
    CHECK(file.format == "my shop");
    REQUIRE(file.orders.size() == 1);
    const auto& order = file.orders[0];
    CHECK(toIsoDate(order.placedAt->date) == "2026-04-03");
    CHECK(order.status == PlatformStatus::paid);
    CHECK(order.shipTo.postcode == "01067");
    REQUIRE(order.lines.size() == 2);
    CHECK_FALSE(order.lines[0].unitPrice);
    CHECK(order.lines[0].total == Money{1000, Currency{"EUR"}});
    CHECK(order.lines[1].unitPrice == Money{250, Currency{"EUR"}});
    CHECK(rejectionCodes(file) == std::vector<std::string>{"4 status_unknown"});

    const auto missing =
        refusalOf("x,y\n", shopOf(Platform::other), {.format = {}, .profile = kProfile, .encoding = {}});
    CHECK(missing.code() == ErrorCode::file_columns_missing);
    CHECK(missing.arguments().at(1) == "Bestell-Nr., Menge, SKU, Name, Straße, city, PLZ, Land");
}

TEST_CASE("Day and month are decided from the whole column, and a file of both orders is not guessed", "[readers]")
{
    const auto read = [](const std::string& rows) {
        return readOrderText("Bestell-Nr.,SKU,Menge,Datum,Name\n" + rows, shopOf(Platform::other),
                             {.format = {}, .profile = kProfile, .encoding = {}});
    };
    const auto british = read("1,A,1,03/04/26,N\n2,A,1,25/04/26,N\n");
    CHECK(toIsoDate(british.orders.at(0).placedAt->date) == "2026-04-03");
    const auto american = read("1,A,1,03/04/26,N\n2,A,1,04/25/26,N\n");
    CHECK(toIsoDate(american.orders.at(0).placedAt->date) == "2026-03-04");
    const auto both = read("1,A,1,03/04/26,N\n2,A,1,04/25/26,N\n3,A,1,25/04/26,N\n4,A,1,04/04/26,N\n");
    CHECK(both.orders.size() == 3);
    CHECK(rejectionCodes(both) == std::vector<std::string>{"2 date_ambiguous"});
}

TEST_CASE("A mapping is kept as JSON, and an incomplete one is refused", "[readers]")
{
    CHECK(profileFromJson(toJson(kProfile)) == kProfile);
    CHECK_THROWS_AS(profileFromJson("{"), Error);
    CHECK_THROWS_AS(profileFromJson("{\"name\":\"x\",\"platform\":\"mars\",\"columns\":{}}"), Error);
    CHECK_THROWS_AS(checkProfile({.name = "x", .columns = {{"order_id", {"a"}}, {"quantity", {"b"}}}}), Error);
    CHECK_THROWS_AS(checkProfile({.name = "x", .columns = {{"colour", {"a"}}}}), Error);
}

TEST_CASE("Odd text comes through as the buyer wrote it", "[readers]")
{
    const std::string note(200'000, 'n');
    const auto file =
        readOrderText("Name,Financial Status,Lineitem quantity,Lineitem name,Lineitem sku,Shipping Name,Shipping "
                      "Address1,Shipping Country,Notes,Id\n"
                      "#1,paid,1,\"عربي \U0001F642 &quot;x\x01\"\"\",\u3000sku 1 ,,1 Elm,Atlantis," +
                          note + ",=\"0012345\"\n",
                      shopOf(Platform::shopify));
    REQUIRE(file.orders.size() == 1);
    const auto& order = file.orders[0];
    CHECK(order.platformOrderId == "0012345");
    CHECK(order.lines[0].title == "عربي \U0001F642 &quot;x\x01\"");
    CHECK(order.lines[0].platformSku == "sku 1");
    CHECK(order.shipTo.name == "");
    CHECK(order.shipTo.country == "Atlantis");
    CHECK(order.buyerNote == note);
    CHECK(order.rawPayload.size() > 200'000);
}
