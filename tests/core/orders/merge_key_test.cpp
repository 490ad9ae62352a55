// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/merge_key.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using orders::Buyer;
using orders::mergeKey;

namespace {

PostalAddress address(const std::vector<std::string>& lines, const std::string& postcode = "SW1A 1AA")
{
    return {.name = "Ada Byron",
            .company = {},
            .lines = lines,
            .city = "London",
            .region = {},
            .postcode = postcode,
            .country = "GB",
            .phone = {}};
}

const Buyer kAda{.id = "buyer-1", .name = {}, .email = {}, .phone = {}};

std::string keyOf(const std::vector<std::string>& lines, const std::string& postcode = "SW1A 1AA")
{
    return mergeKey(kAda, address(lines, postcode));
}

} // namespace

TEST_CASE("One address written in two manners is one address", "[orders][merge]")
{
    const auto key = keyOf({"12 St. John Street", "Flat 3"});
    CHECK(key.size() == 32);
    CHECK(keyOf({"12  ST JOHN STREET,", "flat 3"}) == key);
    CHECK(keyOf({"12 St John Street, Flat 3"}) == key);
    CHECK(keyOf({"１２　St. John Street", "Flat ３"}) == key); // full width
    CHECK(keyOf({"12 St. John Street", "Flat 3"}, "sw1a1aa") == key);
}

TEST_CASE("House numbers and postcodes are never blurred", "[orders][merge]")
{
    CHECK(keyOf({"Flat 1, 23 High St"}) != keyOf({"Flat 12, 3 High St"}));
    CHECK(keyOf({"12-1 High St"}) != keyOf({"121 High St"}));
    CHECK(keyOf({"12-1 High St"}) != keyOf({"12/1 High St"}));
    CHECK(keyOf({"12 High St"}) != keyOf({"13 High St"}));
    CHECK(keyOf({"12 High St"}) != keyOf({"12 High St"}, "SW1A 1AB"));
    CHECK(keyOf({"Hauptstraße 5"}) != keyOf({"Hauptstraße 5a"}));
    CHECK(keyOf({"12 High St"}) != keyOf({"12 High Street"})); // alike, but not the same: never silently
}

TEST_CASE("The buyer is known by the platform's id, else by e-mail, else by name and phone", "[orders][merge]")
{
    const auto home = address({"12 High St"});
    CHECK(mergeKey({.id = "a", .name = "X", .email = "x@y", .phone = "1"}, home) ==
          mergeKey({.id = "a", .name = "Z", .email = {}, .phone = {}}, home));
    CHECK(mergeKey({.id = {}, .name = {}, .email = "Ada@Example.com", .phone = {}}, home) ==
          mergeKey({.id = {}, .name = "?", .email = "ada@example.com ", .phone = {}}, home));
    CHECK(mergeKey({.id = {}, .name = "Ada Byron", .email = {}, .phone = "+44 1"}, home) !=
          mergeKey({.id = {}, .name = "Ada Byron", .email = {}, .phone = "+44 2"}, home));
    CHECK(mergeKey({.id = "a", .name = {}, .email = {}, .phone = {}}, home) !=
          mergeKey({.id = "b", .name = {}, .email = {}, .phone = {}}, home));
}

TEST_CASE("An order without a known buyer or address is like no other", "[orders][merge]")
{
    PostalAddress nameless = address({"12 High St"});
    nameless.name.clear();
    CHECK(mergeKey({}, nameless).empty());
    CHECK(mergeKey(kAda, address({})).empty());
    CHECK(mergeKey(kAda, {}).empty());
}
