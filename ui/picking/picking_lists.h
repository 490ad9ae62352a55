// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/floor/wave_planner.h"
#include "core/floor/wave_service.h"
#include "ui/common/list_model.h"
#include "ui/common/product_pictures.h"

#include <functional>

// The columns of the page's three lists.
namespace supercargo::ui {

using ProposalModel = ListModel<floor::WaveProposal>;
using WaveModel = ListModel<floor::Wave>;

/// One stop of the walk on the screen.
struct WalkRow {
    std::int64_t stop = 0; // from 1
    floor::WaveLine line;
};
using WalkModel = ListModel<WalkRow>;
/// Of the walk: the product's name, and what each slot gets.
inline constexpr int kNameColumn = 3;
inline constexpr int kSlotsColumn = 5;

[[nodiscard]] ProposalModel* makeProposalModel(const Clock& clock, QObject* parent);
/// The same proposal after the packages were looked through anew.
[[nodiscard]] QString keyOf(const floor::WaveProposal& proposal);
[[nodiscard]] WaveModel* makeWaveModel(QObject* parent);
[[nodiscard]] QString keyOf(const floor::Wave& wave);
/// `pictures` outlives the model; `size` and `ratio` are asked when a cell is drawn.
[[nodiscard]] WalkModel* makeWalkModel(ProductPictures& pictures, std::function<int()> size,
                                       std::function<qreal()> ratio, QObject* parent);

} // namespace supercargo::ui
