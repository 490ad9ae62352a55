// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings_service.h"

#include "core/base/error.h"
#include "tests/support/test_store.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using settings::SettingsRepository;

namespace {
constexpr Currency kUsd{"USD"};
constexpr Currency kEur{"EUR"};
constexpr Currency kJpy{"JPY"};
} // namespace

TEST_CASE("A setting is its default until the seller changes it", "[settings]")
{
    tests::TestStore store;
    SettingsRepository settings{store.db};
    CHECK_FALSE(settings.get(settings::kMergeAutomatically));
    CHECK(settings.get(settings::kPurgeDaysAfterShipping) == 60);
    CHECK(settings.get(settings::kDefaultWarehouse).empty());
    settings.set(settings::kMergeAutomatically, true);
    settings.set(settings::kPurgeDaysAfterShipping, 14);
    settings.set(settings::kDefaultWarehouse, "SZ");
    CHECK(settings.get(settings::kMergeAutomatically));
    CHECK(settings.get(settings::kPurgeDaysAfterShipping) == 14);
    CHECK(settings.get(settings::kDefaultWarehouse) == "SZ");

    store.db.execute("UPDATE settings SET value = 'perhaps'");
    CHECK_THROWS_AS(settings.get(settings::kMergeAutomatically), Error);
    CHECK_THROWS_AS(settings.get(settings::kPurgeDaysAfterShipping), Error);
}

TEST_CASE("History says who changed a setting from what to what", "[settings]")
{
    tests::TestStore store;
    settings::SettingsService service{store.db, store.clock, store.actor};
    service.set(settings::kPayloadDays, 30);
    service.set(settings::kPayloadDays, 30); // nothing changes
    service.set(settings::kPayloadDays, 60);
    service.setExchangeRate(kUsd, kEur, "0.9");
    service.setDutyThreshold("GB", std::nullopt);
    CHECK_THROWS_AS(service.setExchangeRate(kUsd, kEur, "nine"), Error);

    auto history = audit::AuditRepository{store.db}.list("setting", 0);
    REQUIRE(history.size() == 4); // newest first
    CHECK(history[0].field == "duty_threshold.GB");
    CHECK(history[1].field == "exchange_rate.USD.EUR");
    CHECK(history[1].after == "0.9");
    CHECK(history[2].actor.who == "tester");
    CHECK(history[2].field == "orders.payload_days");
    CHECK(history[2].before == "30");
    CHECK(history[2].after == "60");
    CHECK(history[3].before.empty()); // the default
    CHECK(settings::SettingsRepository{store.db}.get(settings::kPayloadDays) == 60);
}

TEST_CASE("Each destination has the duty limit of its union, its own, or the seller's", "[settings]")
{
    tests::TestStore store;
    SettingsRepository settings{store.db};
    CHECK(settings.dutyThreshold("DE") == Money{15'000, kEur});
    CHECK(settings.dutyThreshold("GB") == Money{13'500, Currency{"GBP"}});
    CHECK_FALSE(settings.dutyThreshold("BR").has_value());
    settings.setDutyThreshold("EU", Money{20'000, kEur});
    settings.setDutyThreshold("BR", Money{5'000, kUsd});
    settings.setDutyThreshold("GB", std::nullopt);
    CHECK(settings.dutyThreshold("FR") == Money{20'000, kEur});
    CHECK(settings.dutyThreshold("BR") == Money{5'000, kUsd});
    CHECK_FALSE(settings.dutyThreshold("GB").has_value());
}

TEST_CASE("Amounts are converted at the seller's rate, and not at all without one", "[settings]")
{
    tests::TestStore store;
    SettingsRepository settings{store.db};
    CHECK_FALSE(settings.converted(Money{100, kUsd}, kEur).has_value());
    CHECK(settings.converted(Money{100, kUsd}, kUsd) == Money{100, kUsd});
    settings.setExchangeRate(kUsd, kEur, "0.9215");
    settings.setExchangeRate(kUsd, kJpy, "150");
    CHECK(settings.converted(Money{10'000, kUsd}, kEur) == Money{9'215, kEur});
    CHECK(settings.converted(Money{9'215, kEur}, kUsd) == Money{10'000, kUsd});
    CHECK(settings.converted(Money{1'050, kUsd}, kJpy) == Money{1'575, kJpy});
    CHECK(settings.converted(Money{1'575, kJpy}, kUsd) == Money{1'050, kUsd});
    for (const auto* wrong : {"", "0", "-1", "1e3", "1.", ".5", "1,5", "0.1234567890", "12345678901"}) {
        CAPTURE(wrong);
        CHECK_THROWS_AS(settings.setExchangeRate(kUsd, kEur, wrong), Error);
    }
}
