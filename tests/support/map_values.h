// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

namespace supercargo::tests {

/// The values of a map, in the order of its keys.
template <typename Key, typename Value>
[[nodiscard]] std::vector<Value> valuesOf(const std::map<Key, Value>& map)
{
    std::vector<Value> values;
    for (const auto& [key, value] : map) {
        values.push_back(value);
    }
    return values;
}

} // namespace supercargo::tests
