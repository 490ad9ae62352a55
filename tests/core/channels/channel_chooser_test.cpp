// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/channel_chooser.h"

#include <catch2/catch.hpp>

#include <array>

using namespace supercargo;
using namespace supercargo::channels;

namespace {

constexpr Currency kYuan{"CNY"};
constexpr Currency kDollar{"USD"};

Channel channel(std::string code, const std::int64_t perKilogram, const std::int64_t perPiece,
                const std::int64_t days = 10)
{
    Channel made;
    made.code = std::move(code);
    made.countries = {"DE", "US"};
    made.perKilogram = {perKilogram, kYuan};
    made.perPiece = {perPiece, kYuan};
    made.maxDays = days;
    return made;
}

Parcel parcel(const std::int64_t grams)
{
    return {.warehouse = WarehouseId{1},
            .country = "DE",
            .weight = Grams{grams},
            .box = {Millimetres{200}, Millimetres{100}, Millimetres{50}},
            .volume = 1'000'000,
            .value = {Money{2'000, kDollar}},
            .hasBattery = false,
            .hasLiquid = false};
}

std::optional<Money> noRates(const Money, const Currency)
{
    return {};
}
bool anyNumber(const Channel&)
{
    return true;
}

Choice choose(const std::vector<Channel>& channels, const Parcel& asked, const CostPolicy policy = CostPolicy::cheapest)
{
    return chooseChannel(channels, asked, policy, noRates, anyNumber);
}

} // namespace

TEST_CASE("A price is exact to the fen: weight by the kilogram and a fee by the piece", "[channels]")
{
    const auto post = channel("POST", 95'00, 18'00);
    CHECK(priceOf(post, Grams{153}) == Money{32'54, kYuan}); // 32.535, half up; floating point says 32.53
    CHECK(priceOf(post, Grams{50}) == Money{22'75, kYuan});
    CHECK(priceOf(post, Grams{0}) == Money{18'00, kYuan});
}

TEST_CASE("The larger of weight and volume is billed, rounded up to the gram", "[channels]")
{
    constexpr std::int64_t kVolume = 400LL * 300 * 200;
    auto air = channel("AIR", 100'00, 0);
    CHECK(billableWeight(air, Grams{1'200}, kVolume) == Grams{1'200});
    for (const auto& [divisor, grams] : {std::pair{5'000, 4'800}, {6'000, 4'000}, {8'000, 3'000}, {9'000, 2'667}}) {
        air.volumetricDivisor = divisor;
        CHECK(billableWeight(air, Grams{1'200}, kVolume) == Grams{grams});
    }
    CHECK(billableWeight(air, Grams{5'000}, kVolume) == Grams{5'000});
}

TEST_CASE("The cheapest or the fastest channel that may carry the parcel is chosen, and the losers say why",
          "[channels]")
{
    auto light = channel("LIGHT", 50'00, 5'00, 20);
    light.maxWeight = Grams{200};
    auto flat = channel("FLAT", 40'00, 5'00, 20);
    flat.maxLength = Millimetres{199};
    auto slim = channel("SLIM", 40'00, 5'00, 20);
    slim.maxSum = Millimetres{349};
    auto poor = channel("POOR", 40'00, 5'00, 20);
    poor.maxValue = Money{19'99, kDollar};
    auto french = channel("FRENCH", 1'00, 0, 1);
    french.countries = {"FR"};
    auto other = channel("OTHER", 1'00, 0, 1);
    other.warehouses = {WarehouseId{2}};
    const std::vector channels{
        light, flat, slim, poor, french, other, channel("SLOW", 60'00, 8'00, 25), channel("FAST", 90'00, 10'00, 6)};

    const auto cheapest = choose(channels, parcel(500));
    REQUIRE(cheapest.chosen);
    CHECK(channels[*cheapest.chosen].code == "SLOW");
    CHECK(cheapest.verdicts[0].refusals.list() == std::vector{Refusal::too_heavy});
    CHECK(cheapest.verdicts[1].refusals.list() == std::vector{Refusal::too_big});
    CHECK(cheapest.verdicts[2].refusals.list() == std::vector{Refusal::too_big});
    CHECK(cheapest.verdicts[3].refusals.list() == std::vector{Refusal::value_limit});
    CHECK(cheapest.verdicts[4].refusals.list() == std::vector{Refusal::country});
    CHECK(cheapest.verdicts[5].refusals.list() == std::vector{Refusal::warehouse});
    CHECK(cheapest.verdicts[7].refusals.list() == std::vector{Refusal::dearer});
    CHECK(cheapest.chosenVerdict().price == Money{38'00, kYuan});

    const auto fastest = choose(channels, parcel(500), CostPolicy::fastest);
    CHECK(channels[*fastest.chosen].code == "FAST");
    CHECK(fastest.verdicts[6].refusals.list() == std::vector{Refusal::slower});
    CHECK(channels[*choose(channels, parcel(200)).chosen].code == "LIGHT"); // the limit itself is allowed
}

TEST_CASE("Batteries and liquids go only where they may", "[channels]")
{
    auto post = channel("POST", 50'00, 0);
    post.noBattery = true;
    post.noLiquid = true;
    auto goods = parcel(100);
    goods.hasBattery = true;
    goods.hasLiquid = true;
    const auto choice = choose({post}, goods);
    CHECK_FALSE(choice.chosen);
    CHECK(choice.verdicts[0].refusals.list() == std::vector{Refusal::battery, Refusal::liquid});
}

TEST_CASE("Without a channel the parcel says what stands in the way", "[channels]")
{
    auto light = channel("LIGHT", 50'00, 5'00);
    light.maxWeight = Grams{200};
    auto abroad = channel("ABROAD", 50'00, 5'00);
    abroad.countries = {"FR"};
    CHECK(obstacles(choose({light, abroad}, parcel(500))) == std::vector{Refusal::too_heavy});
    CHECK(obstacles(choose({abroad}, parcel(500))) == std::vector{Refusal::country});
    CHECK(obstacles(choose({}, parcel(500))) == std::vector{Refusal::country});
    const auto noNumbers = chooseChannel(std::array{channel("POST", 1, 1)}, parcel(1), CostPolicy::cheapest, noRates,
                                         [](const Channel&) { return false; });
    CHECK(obstacles(noNumbers) == std::vector{Refusal::no_number});
}

TEST_CASE("Prices in two currencies are compared by rate, and what has no rate comes last", "[channels]")
{
    const auto yuan = channel("A-YUAN", 0, 30'00);
    auto dollars = channel("B-DOLLAR", 0, 0);
    dollars.perKilogram = {0, kDollar};
    dollars.perPiece = {4'00, kDollar};
    const std::vector channels{yuan, dollars};
    CHECK(channels[*choose(channels, parcel(100)).chosen].code == "A-YUAN");
    const auto rates = [](const Money amount, const Currency currency) -> std::optional<Money> {
        return Money{amount.minorUnits() * 7, currency}; // 1 USD = 7 CNY
    };
    const auto choice = chooseChannel(channels, parcel(100), CostPolicy::cheapest, rates, anyNumber);
    CHECK(channels[*choice.chosen].code == "B-DOLLAR");
}

TEST_CASE("The box of several pieces holds the longest and all of the volume", "[channels]")
{
    const auto piece = [](const std::int64_t a, const std::int64_t b, const std::int64_t c,
                          const std::int64_t quantity) {
        return PackedPieces{Millimetres{a}, Millimetres{b}, Millimetres{c}, Quantity{quantity}};
    };
    CHECK(boxFor(std::array{piece(50, 200, 100, 1)}) == Box{Millimetres{200}, Millimetres{100}, Millimetres{50}});
    CHECK(boxFor(std::array{piece(200, 100, 20, 3)}) == Box{Millimetres{200}, Millimetres{100}, Millimetres{60}});
    const auto cubes = boxFor(std::array{piece(100, 100, 100, 8)});
    CHECK(cubes == Box{Millimetres{200}, Millimetres{200}, Millimetres{200}});
    const auto mixed = std::array{piece(500, 10, 10, 1), piece(100, 100, 100, 3)};
    const auto box = boxFor(mixed);
    CHECK(box.length == Millimetres{500});
    CHECK(box.length.value * box.width.value * box.height.value >= volumeOf(mixed));
    CHECK(boxFor({}) == Box{});
}
