// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace supercargo::ui {

/// Why two packages that are alike cannot become one ("in_wave"), as a sentence.
[[nodiscard]] QString obstacleSentence(std::string_view obstacle);

/// Why a warehouse or channel was not chosen ("short", "dearer", "no_battery"), in a word or two.
[[nodiscard]] QString verdictWord(std::string_view verdict);

} // namespace supercargo::ui
