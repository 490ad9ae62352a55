// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/station/answer_card.h"

#include <optional>
#include <vector>

// What is told of acts that are no answer to a piece: calm cards, so that nobody takes them for one.
namespace supercargo::ui {

/// What came of a key; empty for what a scan's card says.
[[nodiscard]] std::optional<AnswerCard> toldCard(const BenchReport& report);
/// What the slots of the wall lack, and where each piece should have come from.
[[nodiscard]] AnswerCard gapsCard(const std::vector<floor::WallGap>& gaps);
/// The pieces to choose from, each told from the same product in another place.
[[nodiscard]] QStringList pieceAnswers(const std::vector<BenchPiece>& pieces);

} // namespace supercargo::ui
