// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/amazon/shipment_call.h"

#include "core/base/error.h"
#include "core/platforms/amazon/carriers.h"
#include "core/platforms/amazon/endpoints.h"

#include <nlohmann/json.hpp>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::platforms::amazon;
using nlohmann::json;

namespace {

const Instant kNow = *parseIso8601("2026-11-22T09:00:00Z");

sync::ShipmentNews newsOf(const std::string& carrier, const std::string& tracking)
{
    return {.mark = {.platformOrderId = "302-1/1",
                     .lines = {{"111", 2}, {"222", 1}},
                     .isPart = true,
                     .shippedAt = *parseIso8601("2026-11-21T10:00:00Z"),
                     .carrier = carrier,
                     .tracking = tracking},
            .reference = "42"};
}

} // namespace

TEST_CASE("A shipment is told as Amazon's model asks: the reference as text, the items as a list", "[amazon]")
{
    const auto body = json::parse(confirmationBody(newsOf("yunexpress", "YT1"), "A1PA6795UKMFR9", kNow));
    CHECK(body == json::parse(R"({"marketplaceId": "A1PA6795UKMFR9", "packageDetail": {"packageReferenceId": "42",
        "carrierCode": "Yun Express", "trackingNumber": "YT1", "shipDate": "2026-11-21T10:00:00Z",
        "orderItems": [{"orderItemId": "111", "quantity": 2}, {"orderItemId": "222", "quantity": 1}]}})"));
    CHECK(confirmationPath("302-1/1") == "/orders/v0/orders/302-1%2F1/shipmentConfirmation");
}

TEST_CASE("A ship date is never in Amazon's future", "[amazon]")
{
    auto news = newsOf("DHL", "1");
    news.mark.shippedAt = kNow + std::chrono::minutes{5}; // our clock is fast
    const auto body = json::parse(confirmationBody(news, "M", kNow));
    CHECK(body["packageDetail"]["shipDate"] == "2026-11-22T09:00:00Z");
}

TEST_CASE("A carrier that Amazon does not list is told by name", "[amazon]")
{
    const auto body = json::parse(confirmationBody(newsOf("Panda Post", "P1"), "M", kNow));
    CHECK(body["packageDetail"]["carrierCode"] == "Other");
    CHECK(body["packageDetail"]["carrierName"] == "Panda Post");
    CHECK(carrierWords("").name == "Other");
    CHECK(carrierWords("云途物流").code == "Yun Express");
    CHECK(carrierWords("UNITED STATES POSTAL SERVICE").code == "USPS");
    CHECK(carrierWords(std::string(80, 'x')).name.size() == 50);
}

TEST_CASE("A line that Amazon has no number for cannot be told", "[amazon]")
{
    auto news = newsOf("DHL", "1");
    news.mark.lines[1].platformLineId.clear();
    CHECK_THROWS_AS(confirmationBody(news, "M", kNow), Error);
    news.mark.lines.clear();
    CHECK_THROWS_AS(confirmationBody(news, "M", kNow), Error);
}

TEST_CASE("Our parcel is known again by its number, however Amazon writes it", "[amazon]")
{
    const auto news = newsOf("DPD", "RR 473-100 005 cn");
    CHECK(isSameShipment({"UK-PKG-2", "RR473100005CN", {}}, news));
    CHECK_FALSE(isSameShipment({"42", "RR473100006CN", {}}, news)); // a new label must be told
    CHECK(isSameShipment({"42", "", {}}, newsOf("DPD", "")));
    CHECK_FALSE(isSameShipment({"43", "", {}}, newsOf("DPD", "")));
}

TEST_CASE("Each region has its host", "[amazon]")
{
    CHECK(apiUrl("eu") == "https://sellingpartnerapi-eu.amazon.com");
    CHECK(apiUrl("FE") == "https://sellingpartnerapi-fe.amazon.com");
    CHECK_THROWS_AS(apiUrl("mars"), Error);
    CHECK(marketplaces().size() == 23);
}

TEST_CASE("A region is taken from what leaves no doubt about it, and else from nobody", "[amazon][platforms]")
{
    const auto region = [](const char* currency, const std::vector<std::string>& marketplaces) {
        return likelyRegion(*Currency::parse(currency), marketplaces);
    };
    CHECK(region("USD", {}).empty()); // every shop begins with it
    CHECK(region("EUR", {}) == "eu");
    CHECK(region("JPY", {}) == "fe");
    CHECK(region("EUR", {"ATVPDKIKX0DER"}) == "na");
    CHECK(region("USD", {"unknown"}).empty());
}
