// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "ui/common/chips_bar.h"
#include "ui/common/list_model.h"
#include "ui/dispatch/dispatch_state.h"

// The bags to choose from, and the columns of the page's two lists.
namespace supercargo::ui {

using LabelledModel = ListModel<floor::LabelledPackage>;
using BagModel = ListModel<floor::DispatchedPackage>;
using DispatchModel = ListModel<floor::Dispatch>;

/// One for a bag whose channel the first label says, then one for each, by the channel's id, with how many packages still wait for it.
[[nodiscard]] QList<Chip> bagChips(const DispatchState& state);

[[nodiscard]] LabelledModel* makeLabelledModel(const Clock& clock, QObject* parent);
[[nodiscard]] BagModel* makeBagModel(const Clock& clock, QObject* parent);
[[nodiscard]] DispatchModel* makeDispatchModel(const Clock& clock, QObject* parent);

} // namespace supercargo::ui
