// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings_repository.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace supercargo::settings {

namespace {

constexpr std::string_view kDutyPrefix = "duty_threshold.";
constexpr std::string_view kRatePrefix = "exchange_rate.";
constexpr std::string_view kNoLimit = "none";
constexpr std::size_t kMostDigits = 9;

[[noreturn]] void throwDamaged(const std::string_view key)
{
    throw Error{ErrorCode::database_damaged, {"settings." + std::string{key}}};
}

std::optional<std::int64_t> parseNumber(const std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional{value} : std::nullopt;
}

/// "0.9215" → 9215/10000.
std::optional<Ratio> parseRate(const std::string_view text)
{
    const auto point = std::min(text.find('.'), text.size());
    const auto whole = text.substr(0, point);
    const auto fraction = text.substr(std::min(point + 1, text.size()));
    if (whole.size() > kMostDigits || fraction.size() > kMostDigits || !isDigits(whole) ||
        (point < text.size() && !isDigits(fraction))) {
        return std::nullopt;
    }
    Ratio rate{*parseNumber(std::string{whole}.append(fraction)), 1};
    for (std::size_t i = 0; i < fraction.size(); ++i) {
        rate.denominator *= 10;
    }
    return rate.numerator > 0 ? std::optional{rate} : std::nullopt;
}

std::string rateKey(const Currency from, const Currency to)
{
    return std::string{kRatePrefix}.append(from.code()).append(".").append(to.code());
}

std::int64_t powerOfTen(const int exponent)
{
    std::int64_t power = 1;
    for (int i = 0; i < exponent; ++i) {
        power *= 10;
    }
    return power;
}

} // namespace

// ---- Plain values ----------------------------------------------------------------------------------------------

std::optional<std::string> SettingsRepository::text(const std::string_view key)
{
    auto query = m_db.statement("SELECT value FROM settings WHERE key = $1");
    query.bind("$1", key);
    return query.next() ? std::optional{query.text(0)} : std::nullopt;
}

SettingChange SettingsRepository::setText(const std::string_view key, const std::string_view value)
{
    SettingChange change{std::string{key}, text(key), std::string{value}};
    m_db.statement("INSERT INTO settings (key, value) VALUES ($1, $2)"
                   " ON CONFLICT (key) DO UPDATE SET value = excluded.value")
        .bind("$1", key)
        .bind("$2", value)
        .run();
    return change;
}

bool SettingsRepository::get(const Setting<bool>& setting)
{
    const auto stored = text(setting.key);
    if (stored && *stored != "0" && *stored != "1") {
        throwDamaged(setting.key);
    }
    return stored ? *stored == "1" : setting.fallback;
}

std::int64_t SettingsRepository::get(const Setting<std::int64_t>& setting)
{
    const auto stored = text(setting.key);
    if (!stored) {
        return setting.fallback;
    }
    const auto value = parseNumber(*stored);
    if (!value) {
        throwDamaged(setting.key);
    }
    return *value;
}

std::string SettingsRepository::get(const Setting<std::string_view>& setting)
{
    return text(setting.key).value_or(std::string{setting.fallback});
}

SettingChange SettingsRepository::set(const Setting<bool>& setting, const bool value)
{
    return setText(setting.key, value ? "1" : "0");
}

SettingChange SettingsRepository::set(const Setting<std::int64_t>& setting, const std::int64_t value)
{
    return setText(setting.key, std::to_string(value));
}

SettingChange SettingsRepository::set(const Setting<std::string_view>& setting, const std::string_view value)
{
    return setText(setting.key, value);
}

// ---- Duty and exchange -----------------------------------------------------------------------------------------

std::optional<Money> SettingsRepository::dutyThreshold(const std::string_view country)
{
    const bool isInUnion = std::ranges::find(kEuropeanUnion, country) != kEuropeanUnion.end();
    for (const auto destination : {country, isInUnion ? std::string_view{"EU"} : country}) {
        const auto key = std::string{kDutyPrefix}.append(destination);
        if (const auto stored = text(key)) {
            const auto currency = Currency::parse(std::string_view{*stored}.substr(0, 3));
            const auto minor = parseNumber(std::string_view{*stored}.substr(std::min<std::size_t>(4, stored->size())));
            if (*stored != kNoLimit && (!currency || !minor)) {
                throwDamaged(key);
            }
            return *stored == kNoLimit ? std::nullopt : std::optional{Money{*minor, *currency}};
        }
        const auto known = std::ranges::find(kDutyThresholds, destination, &DutyThreshold::destination);
        if (known != kDutyThresholds.end()) {
            return known->value;
        }
    }
    return std::nullopt;
}

SettingChange SettingsRepository::setDutyThreshold(const std::string_view destination,
                                                   const std::optional<Money> value)
{
    const auto stored =
        value ? std::string{value->currency().code()} + " " + std::to_string(value->minorUnits()) : std::string{kNoLimit};
    return setText(std::string{kDutyPrefix}.append(destination), stored);
}

std::optional<Ratio> SettingsRepository::exchangeRate(const Currency from, const Currency to)
{
    if (from == to) {
        return Ratio{};
    }
    for (const bool turned : {false, true}) {
        const auto key = turned ? rateKey(to, from) : rateKey(from, to);
        if (const auto stored = text(key)) {
            const auto rate = parseRate(*stored);
            if (!rate) {
                throwDamaged(key);
            }
            return turned ? Ratio{rate->denominator, rate->numerator} : *rate;
        }
    }
    return std::nullopt;
}

SettingChange SettingsRepository::setExchangeRate(const Currency from, const Currency to,
                                                  const std::string_view rate)
{
    if (!parseRate(rate)) {
        throw Error{ErrorCode::invalid_argument, {"exchange rate", std::string{rate}}};
    }
    return setText(rateKey(from, to), rate);
}

std::optional<Money> SettingsRepository::converted(const Money amount, const Currency to)
{
    const auto rate = exchangeRate(amount.currency(), to);
    return rate ? std::optional{convertedAt(amount, to, *rate)} : std::nullopt;
}

Money convertedAt(const Money amount, const Currency to, const Ratio rate)
{
    // The rate is between whole units; the amount counts the smallest.
    const int shift = to.minorDigits() - amount.currency().minorDigits();
    Ratio minorRate = rate;
    (shift > 0 ? minorRate.numerator : minorRate.denominator) *= powerOfTen(std::abs(shift));
    return Money{multiplyRounded(amount.minorUnits(), minorRate), to};
}

} // namespace supercargo::settings
