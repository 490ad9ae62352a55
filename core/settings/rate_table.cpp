// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/rate_table.h"

#include <algorithm>

namespace supercargo::settings {

std::optional<Money> RateTable::operator()(const Money amount, const Currency to)
{
    auto found = std::ranges::find_if(
        m_known, [&](const Entry& entry) { return entry.from == amount.currency() && entry.to == to; });
    if (found == m_known.end()) {
        m_known.push_back({amount.currency(), to, m_settings.exchangeRate(amount.currency(), to)});
        found = m_known.end() - 1;
    }
    return found->rate ? std::optional{convertedAt(amount, to, *found->rate)} : std::nullopt;
}

} // namespace supercargo::settings
