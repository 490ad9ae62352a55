// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"

#include "core/base/error.h"

#include <array>
#include <limits>
#include <random>

#include <catch2/catch.hpp>

using namespace supercargo;

namespace {
constexpr Currency kUsd{"USD"};
constexpr Currency kYen{"JPY"};
constexpr Currency kDinar{"KWD"};
} // namespace

TEST_CASE("An amount keeps the minor unit of its currency", "[base]")
{
    CHECK(Money::parseDecimal("12.99", kUsd) == Money{1299, kUsd});
    CHECK(Money::parseDecimal("12.9", kUsd) == Money{1290, kUsd});
    CHECK(Money::parseDecimal("12.990", kUsd) == Money{1299, kUsd});
    CHECK(Money::parseDecimal("-0.05", kUsd) == Money{-5, kUsd});
    CHECK(Money::parseDecimal("5480", kYen) == Money{5480, kYen});
    CHECK(Money::parseDecimal("1.234", kDinar) == Money{1234, kDinar});
    CHECK_FALSE(Money::parseDecimal("12.991", kUsd));
    CHECK_FALSE(Money::parseDecimal("54.8", kYen));
    CHECK_FALSE(Money::parseDecimal("1e3", kUsd));
    CHECK_FALSE(Money::parseDecimal("", kUsd));
    CHECK_FALSE(Money::parseDecimal(".", kUsd));
    CHECK_FALSE(Money::parseDecimal("92233720368547758.08", kUsd));
    CHECK(Money::parseDecimal("92233720368547758.07", kUsd)->toDecimal() == "92233720368547758.07");
    CHECK(Money{-5, kUsd}.toDecimal() == "-0.05");
    CHECK(Money{5480, kYen}.toDecimal() == "5480");
}

TEST_CASE("Rounding is half away from zero, once", "[base]")
{
    CHECK(multiplyRounded(5, {1, 2}) == 3);
    CHECK(multiplyRounded(-5, {1, 2}) == -3);
    CHECK(multiplyRounded(9500, {153, 1000}) == 1454); // 14.535 of the rate card's 95.00 a kilogram
    CHECK_THROWS_AS(multiplyRounded(std::numeric_limits<std::int64_t>::max(), Ratio{2, 1}), Error);
}

TEST_CASE("Amounts of different currencies are never added", "[base]")
{
    Money dollars{100, kUsd};
    CHECK_THROWS_AS((dollars += Money{100, kYen}), Error);
    Money huge{std::numeric_limits<std::int64_t>::max(), kUsd};
    CHECK_THROWS_AS((huge += Money{1, kUsd}), Error);
}

TEST_CASE("Shares always add up to the whole", "[base]")
{
    std::mt19937 random{20261121}; // a fixed seed: the same cases in every run
    for (int round = 0; round < 2'000; ++round) {
        const Money whole{std::uniform_int_distribution<std::int64_t>{-100'000, 100'000}(random), kUsd};
        std::vector<std::int64_t> weights(std::uniform_int_distribution<std::size_t>{1, 7}(random));
        for (auto& weight : weights) {
            weight = std::uniform_int_distribution<std::int64_t>{0, 9}(random);
        }
        weights.front() += 1;
        Money sum{0, kUsd};
        for (const auto share : whole.splitBy(weights)) {
            sum += share;
        }
        REQUIRE(sum == whole);
    }
    CHECK(Money{100, kUsd}.splitBy(std::array<std::int64_t, 3>{1, 1, 1}) ==
          std::vector<Money>{Money{34, kUsd}, Money{33, kUsd}, Money{33, kUsd}});
}
