// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/product.h"

#include <QString>

// A product's facts in the user's words.
namespace supercargo::ui {

/// "battery, liquid"; empty where there is nothing to watch.
[[nodiscard]] QString hazardWords(const catalog::Hazards& hazards);
/// "412 g"; empty where it is not known.
[[nodiscard]] QString weightText(Grams weight);
/// "120 × 90 × 100 mm"; empty where no side is known.
[[nodiscard]] QString measuresText(const catalog::Product& product);

} // namespace supercargo::ui
