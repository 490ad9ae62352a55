// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/order_files.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::orders;
using namespace supercargo::tests;

namespace {
const std::string kEbayHeader =
    "\r\n\"Sales Record Number\",\"Order Number\",\"Buyer Username\",\"Buyer Name\",\"Ship To Name\",\"Ship To Address "
    "1\","
    "\"Ship To City\",\"Ship To Zip\",\"Ship To Country\",\"Item Number\",\"Item Title\",\"Custom Label\",\"Quantity\","
    "\"Sold For\",\"Shipping And Handling\",\"Total Price\",\"Sale Date\",\"Paid On Date\",\"Ship By Date\","
    "\"Shipped On Date\",\"Transaction ID\"\r\n,,,,,,,,,,,,,,,,,,,,\r\n";
} // namespace

TEST_CASE("eBay's summary row and item rows become one order, furniture is stepped over", "[readers]")
{
    const auto file = readOrderText(
        kEbayHeader +
            "\"101\",\"14-1-1\",\"bob\",\"Bob\",\"Bob Ray\",\"1 Elm\",\"Bangor\",\"4401\",\"United "
            "States\",\"\",\"\",\"\","
            "\"3\",\"\",\"$5.00\",\"$1,045.00\",\"Sep-18-26\",\"Sep-19-26\",\"Sep-22-26\",\"\",\"\"\r\n"
            "\"101\",\"14-1-1\",\"bob\",\"\",\"\",\"\",\"\",\"\",\"\",\"254\",\"Mug\",\"MUG\",\"2\",\"$20.00\",\"\","
            "\"\","
            "\"Sep-18-26\",\"\",\"\",\"\",\"777\"\r\n"
            "\"101\",\"14-1-1\",\"bob\",\"\",\"\",\"\",\"\",\"\",\"\",\"255\",\"Gold\",\"--\",\"1\",\"$1,000.00\",\"\","
            "\"\","
            "\"Sep-18-26\",\"\",\"\",\"\",\"--\"\r\n"
            "\"102\",\"\",\"eve\",\"Eve\",\"Eve\",\"2 Elm\",\"Bangor\",\"04401\",\"US\",\"256\",\"Lid\",\"LID\",\"2\","
            "\"$8.00\",\"$1.00\",\"$9.00\",\"Sep-18-26\",\"--\",\"\",\"\",\"0\"\r\n"
            "\r\n\"2 record(s) downloaded\"\r\n45,record(s) downloaded,\r\n\"Seller ID : name\"\r\n",
        shopOf(Platform::ebay, "America/Los_Angeles"));
    CHECK(file.format == "ebay_orders");
    CHECK(file.rejections.empty());
    CHECK(file.linesRead == 4);
    REQUIRE(file.orders.size() == 2);
    const auto& order = file.orders[0];
    CHECK(order.platformOrderId == "14-1-1");
    CHECK(order.total == Money{104500, kUsd});
    CHECK(order.shippingPaid == Money{500, kUsd});
    CHECK(order.status == PlatformStatus::paid);
    CHECK(order.shipTo.postcode == "04401");
    CHECK(order.shipTo.name == "Bob Ray");
    CHECK(order.shipTo.country == "US");
    CHECK(order.placedAt->isDay);
    CHECK(toIsoDate(order.placedAt->date) == "2026-09-18");
    CHECK(toIso8601(order.placedAt->at) == "2026-09-18T07:00:00Z");
    CHECK(toIso8601(order.shipBy->at) == "2026-09-23T06:59:59.999Z");
    CHECK(order.version == order.paidAt->at);
    REQUIRE(order.lines.size() == 2);
    CHECK(order.lines[0].platformLineId == "254-777");
    CHECK(order.lines[0].unitPrice == Money{2000, kUsd});
    CHECK(order.lines[0].total == Money{4000, kUsd});
    CHECK(order.lines[1].platformSku.empty());
    CHECK(order.lines[1].platformLineId.empty());

    CHECK(file.orders[1].platformOrderId == "102"); // no order number: the record's
    CHECK(file.orders[1].status == PlatformStatus::unpaid);
    CHECK(file.orders[1].lines[0].total == Money{800, kUsd}); // by the total, the price was the line's
    CHECK(file.orders[1].lines[0].unitPrice == Money{400, kUsd});
}

TEST_CASE("eBay's reports of other sites are read in their words and forms", "[readers]")
{
    const auto german = readOrderText(
        "\xEF\xBB\xBFVerkaufsprotokollnummer;Bestellnummer;Nutzername des Käufers;Name des Käufers;Versand an "
        "PLZ;Versand an "
        "Land;Artikelnummer;Artikelbezeichnung;Bestandseinheit;Anzahl;Verkauft für;Gesamtbetrag;Verkauft "
        "am;Zahlungsdatum\n"
        "7;14-2-2;käthe;Käthe;01067;Deutschland;300;Becher;BECHER;2;EUR 1.234,50;EUR 2.469,00;10-Dez-25;11-Dez-25\n",
        shopOf(Platform::ebay, "Europe/Berlin", Currency{"EUR"}));
    REQUIRE(german.orders.size() == 1);
    CHECK(german.orders[0].lines[0].unitPrice == Money{123450, Currency{"EUR"}});
    CHECK(german.orders[0].shipTo.country == "DE");
    CHECK(toIso8601(german.orders[0].paidAt->at) == "2025-12-10T23:00:00Z");

    const auto french = readOrderText(
        "Numéro de vente;Numéro de commande;Pseudo de l’acheteur;Numéro de l'objet;Intitulé de l'objet;Quantité;Vendu "
        "pour;Livraison et manutention;Date de vente\n7;14-3-3;zoé;301;Tasse;1;1 234,50 €;0,00 €;05-oct.-26\n",
        shopOf(Platform::ebay, "Europe/Paris", Currency{"EUR"}));
    REQUIRE(french.orders.size() == 1);
    CHECK(french.orders[0].buyerId == "zoé");
    CHECK(french.orders[0].lines[0].unitPrice == Money{123450, Currency{"EUR"}});
    CHECK_FALSE(french.orders[0].shipTo.lines); // a short report has no address

    const auto british =
        readOrderText("Sales Record Number,Order Number,Post To Postcode,Post To Country,Item Title,Custom "
                      "Label,Quantity,Sold For,Postage And Handling,Total Price,Sale Date,Shipped On Date\n"
                      "7,14-4-4,SW1A 1AA,United Kingdom,Cup,CUP,1,AU $3.00,£1.00,£4.00,26-May-26,27-May-26\n",
                      shopOf(Platform::ebay, "Europe/London", Currency{"GBP"}));
    REQUIRE(british.orders.size() == 1);
    CHECK(british.orders[0].status == PlatformStatus::shipped);
    CHECK(british.orders[0].lines[0].shipped == 1);
    CHECK(british.orders[0].lines[0].unitPrice == Money{300, Currency{"AUD"}});
    CHECK(british.orders[0].shippingPaid == Money{100, Currency{"GBP"}});
    CHECK(british.orders[0].shipTo.postcode == "SW1A 1AA");
}
