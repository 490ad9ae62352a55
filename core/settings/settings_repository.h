// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/settings/settings.h"

#include <optional>
#include <string>
#include <string_view>

namespace supercargo::settings {

/// One setting as it is stored, before and after.
struct SettingChange {
    std::string key;
    std::optional<std::string> before; // absent: it was the default
    std::string after;
};

/// Reads and writes business settings by their typed keys. Throws database_damaged {key} for a stored value that is
/// not of the key's type.
class SettingsRepository {
public:
    explicit SettingsRepository(db::Connection& db) : m_db{db} {}

    [[nodiscard]] bool get(const Setting<bool>& setting);
    [[nodiscard]] std::int64_t get(const Setting<std::int64_t>& setting);
    [[nodiscard]] std::string get(const Setting<std::string_view>& setting);
    SettingChange set(const Setting<bool>& setting, bool value);
    SettingChange set(const Setting<std::int64_t>& setting, std::int64_t value);
    SettingChange set(const Setting<std::string_view>& setting, std::string_view value);

    /// The limit for goods that enter `country` (alpha-2): its own, else its union's. Empty where none is known.
    [[nodiscard]] std::optional<Money> dutyThreshold(std::string_view country);
    /// `destination` is an alpha-2 code or "EU"; an empty value says that it has no limit.
    SettingChange setDutyThreshold(std::string_view destination, std::optional<Money> value);

    /// What one unit of `from` is worth in `to`, in whole units of both; the other way round where only that was
    /// said. Empty without a rate: the program knows none by itself.
    [[nodiscard]] std::optional<Ratio> exchangeRate(Currency from, Currency to);
    /// `rate` is a plain decimal above 0 with at most nine digits before and after the point ("0.9215"). Throws
    /// invalid_argument {"exchange rate", rate}.
    SettingChange setExchangeRate(Currency from, Currency to, std::string_view rate);
    /// `amount` in another currency at the seller's rate, rounded once. Empty without a rate.
    [[nodiscard]] std::optional<Money> converted(Money amount, Currency to);

private:
    [[nodiscard]] std::optional<std::string> text(std::string_view key);
    SettingChange setText(std::string_view key, std::string_view value);

    db::Connection& m_db;
};

/// `amount` at a rate between whole units, as exchangeRate gives it, rounded once.
[[nodiscard]] Money convertedAt(Money amount, Currency to, Ratio rate);

} // namespace supercargo::settings
