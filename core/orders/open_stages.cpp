// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/open_stages.h"

#include <algorithm>
#include <iterator>

namespace supercargo::orders {

std::vector<Stage> openStages()
{
    std::vector<Stage> open;
    std::ranges::copy_if(kStages, std::back_inserter(open), isOpen);
    return open;
}

std::vector<Stage> closedStages()
{
    std::vector<Stage> closed;
    std::ranges::remove_copy_if(kStages, std::back_inserter(closed), isOpen);
    return closed;
}

std::vector<std::string> wordsOf(const std::span<const Stage> stages)
{
    std::vector<std::string> words;
    for (const auto stage : stages) {
        words.emplace_back(toString(stage));
    }
    return words;
}

} // namespace supercargo::orders
