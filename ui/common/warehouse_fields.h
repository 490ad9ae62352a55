// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stock/warehouse.h"

#include <QComboBox>

// What every form that asks for a warehouse offers to choose from.
namespace supercargo::ui {

/// The kinds, each with its WarehouseKind as a number.
void fillWarehouseKinds(QComboBox& box);

/// All countries by name in the user's language, each with its two letters. The chosen one stays; at first it is
/// China, where most of the goods lie.
void fillCountries(QComboBox& box);

} // namespace supercargo::ui
