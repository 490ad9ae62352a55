// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace supercargo::ui {

/// How often what is in sight looks whether somebody has written into the store.
constexpr std::chrono::seconds kLookForChanges{2};
/// Letters that come faster than this are one word: what was typed is looked for after it.
constexpr std::chrono::milliseconds kEndOfWord{150};

} // namespace supercargo::ui
