// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/channel.h"

#include <QString>

// What a channel takes and costs, in the user's words.
namespace supercargo::ui {

/// "every country", "DE, FR, IT +5".
[[nodiscard]] QString countriesText(const std::vector<std::string>& codes);
/// "2,000 g · no battery"; a dash where there is no limit.
[[nodiscard]] QString limitsText(const channels::Channel& channel);
/// "¥ 85.00 / kg + ¥ 20.00".
[[nodiscard]] QString priceText(const channels::Channel& channel);
/// "8–12 days"; empty where it is not known.
[[nodiscard]] QString daysText(const channels::Channel& channel);
/// Where its tracking numbers come from.
[[nodiscard]] QString numberSourceText(channels::NumberSource source);

} // namespace supercargo::ui
