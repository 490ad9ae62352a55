// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string_view>

// The words of history, from the stable names that core writes into it. What is not known is empty.
namespace supercargo::ui {

/// What was done: "held", "packed_unscanned".
[[nodiscard]] std::optional<QString> historyActionWord(std::string_view action);

/// What was changed: "ship_to.name", "line MUG-RED quantity", "weight_g", "exchange_rate.EUR.CNY".
[[nodiscard]] std::optional<QString> historyFieldWord(std::string_view field);

/// What a line of history is about: "print_job".
[[nodiscard]] std::optional<QString> historySubjectWord(std::string_view subject);

/// A value that is itself one of core's names or forms: "in_wave 312" of a package's state, "partly_shipped" of an
/// order's status, "yes", "no", countries, times and amounts.
[[nodiscard]] std::optional<QString> historyValueWord(std::string_view subject, std::string_view field,
                                                      std::string_view value);

} // namespace supercargo::ui
