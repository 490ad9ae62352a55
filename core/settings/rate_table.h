// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings_repository.h"

#include <utility>
#include <vector>

namespace supercargo::settings {

/// The seller's exchange rates for one piece of work: each is read once.
class RateTable {
public:
    explicit RateTable(SettingsRepository& settings) : m_settings{settings} {}

    /// `amount` in another currency, rounded once. Empty without a rate.
    [[nodiscard]] std::optional<Money> operator()(Money amount, Currency to);

private:
    struct Entry {
        Currency from;
        Currency to;
        std::optional<Ratio> rate;
    };

    SettingsRepository& m_settings;
    std::vector<Entry> m_known;
};

} // namespace supercargo::settings
