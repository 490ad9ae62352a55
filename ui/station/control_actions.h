// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/floor/bench_card.h"
#include "core/labels/label_output.h"
#include "ui/actions/action_registry.h"

namespace supercargo::ui {

/// The command that a code of the bench's card stands for; empty for the numbers, which answer questions.
[[nodiscard]] QString actionOf(floor::ControlCard card);

/// The bench's card as a PDF: all its codes with the words and keys that the buttons have.
[[nodiscard]] std::string drawBenchCard(const std::vector<floor::BenchCardEntry>& entries,
                                        labels::DrawingTools drawing);
/// What stands on it, in the language of the window.
[[nodiscard]] std::vector<floor::BenchCardEntry> benchCardEntries(const ActionRegistry& actions);

} // namespace supercargo::ui
