// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/floor/wave_planner.h"
#include "core/floor/wave_service.h"
#include "ui/icons/icon.h"

#include <QString>
#include <QStringList>

// The words of waves and walks.
namespace supercargo::ui {

[[nodiscard]] Icon iconOf(floor::WaveKind kind);
/// "Multi-item, due today".
[[nodiscard]] QString proposalName(const floor::WaveProposal& proposal);
/// "to pick", "picked", "done".
[[nodiscard]] QString waveStateWord(floor::WaveState state);
/// The product in the reader's language, else in the other one.
[[nodiscard]] QString productName(const floor::WaveLine& line);
/// "3, 7 × 2, 19": what each slot gets.
[[nodiscard]] QString slotsText(const floor::WaveLine& line);
/// What will stop at the bench, a sentence each.
[[nodiscard]] QStringList warningSentences(const floor::WaveWarnings& warnings);
/// "2 × MUG-RED from A-1-10 instead of A-1-2": what is still to be fetched.
[[nodiscard]] QStringList fetchSentences(const floor::PickReport& report);

} // namespace supercargo::ui
