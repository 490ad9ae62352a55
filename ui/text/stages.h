// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

// The words of the line, from the stable names that core, scripts and the database share. One vocabulary for
// orders and packages, as on paper. A name that is not known here is returned as it is, so that nothing is hidden.
namespace supercargo::ui {

/// "in_wave" → "In wave": stages of orders, states of packages, and "overdue", "all".
[[nodiscard]] QString stageWord(std::string_view stage);

/// What a stage means, in one sentence, for tooltips.
[[nodiscard]] QString stageMeaning(std::string_view stage);

/// Why a package waits: "short", "unmatched_sku", "bad_address:postcode" → "Out of stock" …
[[nodiscard]] QString reasonWord(std::string_view reason);

} // namespace supercargo::ui
