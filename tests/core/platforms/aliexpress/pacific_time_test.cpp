// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/aliexpress/pacific_time.h"
#include "tests/core/platforms/aliexpress/ali_shop.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;
using platforms::aliexpress::PacificTime;
using std::chrono::minutes;

namespace {

Instant at(const char* text)
{
    return *parseIso8601(text);
}

} // namespace

TEST_CASE("Times are those of the west coast of the USA, in winter and in summer", "[aliexpress]")
{
    const PacificTime time;
    CHECK(time.first("2026-07-01 00:00:00") == at("2026-07-01T07:00:00Z"));
    CHECK(time.first("2026-12-01 00:00:00") == at("2026-12-01T08:00:00Z"));
    CHECK(time.first("2026-12-01 00:00:00.0") == at("2026-12-01T08:00:00Z"));
    CHECK(time.text(at("2026-07-01T07:00:00Z")) == "2026-07-01 00:00:00");
    CHECK(time.text(at("2026-12-01T08:00:00.9Z")) == "2026-12-01 00:00:00");
    for (const auto* wrong :
         {"", "2026-07-01", "2026-07-01T00:00:00", "2026-13-01 00:00:00", "yesterday at noon ....."}) {
        CHECK_FALSE(time.first(wrong));
        CHECK_FALSE(time.latest(wrong, at("2026-12-01T00:00:00Z")));
    }
}

TEST_CASE("In the hour that is shown twice a later change never looks older than one seen before", "[aliexpress]")
{
    // On 2026-11-01 clocks show 01:00 to 01:59 at 08:00 UTC and again at 09:00 UTC.
    const PacificTime time;
    CHECK(time.first("2026-11-01 01:30:00") == at("2026-11-01T08:30:00Z"));
    CHECK(time.latest("2026-11-01 01:30:00", at("2026-11-01T08:40:00Z")) == at("2026-11-01T08:30:00Z")); // not to come
    CHECK(time.latest("2026-11-01 01:30:00", at("2026-11-01T09:40:00Z")) == at("2026-11-01T09:30:00Z"));
    CHECK(time.latest("2026-11-01 00:59:59", at("2026-11-01T12:00:00Z")) == at("2026-11-01T07:59:59Z"));
    CHECK(time.latest("2026-11-01 02:00:00", at("2026-11-01T12:00:00Z")) == at("2026-11-01T10:00:00Z"));

    for (int changed = 0; changed < 180; changed += 7) { // every change, seen at every later time
        for (int seen = changed; seen < 200; seen += 7) {
            for (int next = seen + 1; next < 200; next += 11) {
                const auto start = at("2026-11-01T07:30:00Z");
                const auto earlier = time.latest(time.text(start + minutes{changed}), start + minutes{seen});
                const auto later = time.latest(time.text(start + minutes{next}), start + minutes{next + 3});
                REQUIRE(earlier);
                REQUIRE(*earlier <= start + minutes{seen});
                REQUIRE(*earlier <= *later);
            }
        }
    }
}

TEST_CASE("A time in the hour that clocks skip counts as if they had not", "[aliexpress]")
{
    // On 2026-03-08 clocks go from 01:59 to 03:00 at 10:00 UTC.
    const PacificTime time;
    CHECK(time.first("2026-03-08 01:59:59") == at("2026-03-08T09:59:59Z"));
    CHECK(time.first("2026-03-08 02:30:00") == at("2026-03-08T10:30:00Z"));
    CHECK(time.first("2026-03-08 03:00:00") == at("2026-03-08T10:00:00Z"));
    CHECK(time.text(at("2026-03-08T10:00:00Z")) == "2026-03-08 03:00:00");
    CHECK(time.atOrBefore(at("2026-03-08T10:00:00Z")) == "2026-03-08 03:00:00");
}

TEST_CASE("Bounds are never within the doubled hour, and never too narrow", "[aliexpress]")
{
    const PacificTime time;
    CHECK(time.atOrBefore(at("2026-11-01T08:30:00Z")) == "2026-11-01 00:30:00");
    CHECK(time.atOrBefore(at("2026-11-01T09:30:00Z")) == "2026-11-01 00:30:00");
    CHECK(time.atOrAfter(at("2026-11-01T08:30:00Z")) == "2026-11-01 02:30:00");
    CHECK(time.atOrAfter(at("2026-11-01T09:30:00Z")) == "2026-11-01 02:30:00");
    CHECK(time.atOrAfter(at("2026-11-01T10:00:00Z")) == "2026-11-01 02:00:00");
    CHECK(time.atOrBefore(at("2026-11-01T07:59:59Z")) == "2026-11-01 00:59:59");
    CHECK(time.atOrAfter(at("2026-07-01T07:00:00.5Z")) == "2026-07-01 00:00:01");
}

TEST_CASE("Every order of the night in which the clocks change comes, however the platform reads its times",
          "[aliexpress]")
{
    const std::string night = GENERATE("2026-11-01T07:00:00Z", "2026-03-08T09:00:00Z");
    AliShop shop{night.c_str()};
    if (GENERATE(false, true)) {
        shop.market.readTimesLate();
    }
    const auto connection = shop.open();
    std::map<std::string, orders::IncomingOrder> known;
    auto pulledTo = shop.clock.now() - minutes{10};
    for (int turn = 0; turn < 20; ++turn) { // four hours, an order each minute, an old one edited now and then
        for (int i = 0; i < 12; ++i) {
            shop.clock.advance(minutes{1});
            shop.addOrder(turn * 12 + i, minutes{0});
            if (i % 3 == 0) {
                const auto memo = "turn " + std::to_string(turn);
                shop.market.edit(AliShop::kFirst + turn * 6, [&](FakeAliOrder& order) { order.memo = memo; });
            }
        }
        const sync::PullWindow window{pulledTo - minutes{10}, shop.clock.now() - minutes{2}};
        for (auto& [id, order] : shop.pullAll(*connection, window)) {
            const auto before = known.find(id);
            if (before != known.end() && order.buyerNote != before->second.buyerNote) {
                CHECK(*order.version >= *before->second.version); // else it would be taken for an older one
            }
            if (before == known.end() || *order.version >= *before->second.version) {
                known.insert_or_assign(id, std::move(order));
            }
        }
        pulledTo = window.to;
    }
    shop.clock.advance(minutes{5});
    for (auto& [id, order] : shop.pullAll(*connection, {pulledTo - minutes{10}, shop.clock.now() - minutes{2}})) {
        known.insert_or_assign(id, std::move(order));
    }
    REQUIRE(known.size() == 240);
    for (const auto& order : shop.market.orders()) {
        CHECK(known.at(std::to_string(order.id)).buyerNote.value_or("") == order.memo);
    }
}
