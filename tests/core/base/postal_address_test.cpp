// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/countries.h"
#include "core/base/postal_address.h"

#include <algorithm>
#include <string_view>

#include <catch2/catch.hpp>

using namespace supercargo;

namespace {

std::string codeOf(const std::string_view text)
{
    const auto* country = countryFromText(text);
    return country == nullptr ? "" : std::string{country->code};
}

std::vector<std::string> texts(const PostalAddress& address)
{
    std::vector<std::string> result;
    for (const auto& line : addressLines(address)) {
        result.push_back(line.text);
    }
    return result;
}

} // namespace

TEST_CASE("Every country is found by its code, its names and its usual spellings", "[base]")
{
    CHECK(countries().size() == 250);
    CHECK(std::ranges::is_sorted(countries(), {}, &Country::code));
    for (const auto& country : countries()) {
        CHECK(codeOf(country.code) == country.code);
        CHECK(codeOf(country.name) == country.code);
        CHECK(codeOf(chineseName(country)) == country.code);
    }
    CHECK(codeOf("Russian Federation") == "RU");
    CHECK(codeOf(" united states ") == "US");
    CHECK(codeOf("USA") == "US");
    CHECK(codeOf("UK") == "GB");
    CHECK(codeOf("Korea, Republic of") == "KR");
    CHECK(codeOf("The Netherlands") == "NL");
    CHECK(codeOf("Bosnia & Herzegovina") == "BA");
    CHECK(codeOf("Deutschland") == "DE");
    CHECK(codeOf("España") == "ES");
    CHECK(codeOf("俄罗斯") == "RU");
    CHECK(codeOf("日本") == "JP");
    CHECK(codeOf("Österreich") == "AT");
    CHECK(codeOf("Atlantis").empty());
    CHECK(codeOf("").empty());
}

TEST_CASE("A postcode is refused only when its country's post could not read it", "[base]")
{
    const auto good = [](const char* country, const char* postcode) {
        return hasPostcodeForm(*findCountry(country), postcode);
    };
    CHECK(good("DE", "01067"));
    CHECK_FALSE(good("DE", "1067"));
    CHECK(good("GB", "sw1a 1aa"));
    CHECK(good("GB", "M2 5BQ"));
    CHECK_FALSE(good("GB", "12345"));
    CHECK(good("US", "22162-1010"));
    CHECK(good("JP", "１５０-０００１"));
    CHECK(good("NL", "1234 AB"));
    CHECK(good("CA", "H3Z2Y7"));
    CHECK(good("IE", "D02 X285"));
    CHECK(good("KR", "06236"));
    CHECK(good("LV", "LV-1073"));
    CHECK(good("AE", "00000"));
}

TEST_CASE("What an address lacks is named, and only what its country asks for", "[base]")
{
    PostalAddress address{
        .name = "Ann Lee", .lines = {"12 Rose St"}, .city = "Austin", .postcode = "78701", .country = "US"};
    CHECK(addressFaults(address) == std::vector<std::string>{"missing_region"});
    address.region = "TX";
    CHECK(addressFaults(address).empty());
    address.postcode = "787";
    CHECK(addressFaults(address) == std::vector<std::string>{"postcode_form"});
    CHECK(addressFaults({.country = "Nowhere"}) ==
          std::vector<std::string>{"unknown_country", "missing_name", "missing_address"});
    CHECK(addressFaults({.name = "陈大文", .lines = {"弥敦道 1 号"}, .country = "HK"}).empty());
}

TEST_CASE("Lines stand in the order of the destination", "[base]")
{
    CHECK(texts({.name = "Jürgen Groß",
                 .lines = {"Am Weg 1", " "},
                 .city = "Berlin",
                 .region = "Berlin",
                 .postcode = "10623",
                 .country = "DE"}) == std::vector<std::string>{"Jürgen Groß", "Am Weg 1", "10623 Berlin", "GERMANY"});
    CHECK(texts({.name = "Ann Lee",
                 .company = "Acme",
                 .lines = {"12 Rose St"},
                 .city = "Austin",
                 .region = "TX",
                 .postcode = "78701",
                 .country = "US"}) ==
          std::vector<std::string>{"Ann Lee", "Acme", "12 Rose St", "Austin TX 78701", "UNITED STATES"});
    CHECK(texts({.name = "山口 美咲",
                 .lines = {"神宮前 1-2-3"},
                 .city = "渋谷区",
                 .region = "東京都",
                 .postcode = "150-0001",
                 .country = "JP"}) ==
          std::vector<std::string>{"〒150-0001", "東京都 渋谷区", "神宮前 1-2-3", "山口 美咲", "JAPAN"});
    CHECK(texts({.name = "Misaki Yamaguchi",
                 .lines = {"1-2-3 Jingumae"},
                 .city = "Shibuya-ku",
                 .region = "Tokyo",
                 .postcode = "150-0001",
                 .country = "JP"}) ==
          std::vector<std::string>{"Misaki Yamaguchi", "1-2-3 Jingumae", "Shibuya-ku, Tokyo", "150-0001", "JAPAN"});
    CHECK(texts({.name = "Ana Vila",
                 .lines = {"C/ Aribau 1"},
                 .city = "Barcelona",
                 .region = "BARCELONA ",
                 .postcode = "08011",
                 .country = "ES"}) == std::vector<std::string>{"Ana Vila", "C/ Aribau 1", "08011 Barcelona", "SPAIN"});
    CHECK(texts({.name = "Ann Lee", // whose post asks for the state
                 .lines = {"12 Rose St"},
                 .city = "New York",
                 .region = "New York",
                 .postcode = "10001",
                 .country = "US"}) ==
          std::vector<std::string>{"Ann Lee", "12 Rose St", "New York New York 10001", "UNITED STATES"});
    CHECK(texts({.name = "X", .lines = {"Y"}, .city = "Rio", .country = "BR"}) ==
          std::vector<std::string>{"X", "Y", "Rio", "BRAZIL"});
    CHECK(texts({.name = "X", .lines = {"Y"}, .city = "Z", .country = "Utopia"}).back() == "Utopia");
}
