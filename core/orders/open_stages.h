// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/stage.h"

#include <span>
#include <string>
#include <vector>

namespace supercargo::orders {

/// Of an order that is still to leave: it is neither cancelled nor shipped.
[[nodiscard]] constexpr bool isOpen(const Stage stage)
{
    return stage != Stage::cancelled && stage < Stage::shipped;
}

/// All of them, in the order of `kStages`.
[[nodiscard]] std::vector<Stage> openStages();

/// All others: of orders that are over for the floor.
[[nodiscard]] std::vector<Stage> closedStages();

/// As they are stored.
[[nodiscard]] std::vector<std::string> wordsOf(std::span<const Stage> stages);

} // namespace supercargo::orders
