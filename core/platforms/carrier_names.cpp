// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/carrier_names.h"

#include "core/base/text.h"

#include <algorithm>
#include <string>

namespace supercargo::platforms {

namespace {

std::string keyOf(const std::string_view text)
{
    auto key = folded(text);
    std::erase_if(key, [](const char c) { return c == ' ' || c == '-' || c == '_' || c == '.'; });
    return key;
}

} // namespace

std::optional<std::string_view> findCarrier(const std::span<const CarrierName> table, const std::string_view carrier)
{
    const auto key = keyOf(carrier);
    const auto found = std::find_if(table.begin(), table.end(), [&](const CarrierName& known) {
        return keyOf(known.ours) == key || keyOf(known.theirs) == key;
    });
    return found == table.end() ? std::nullopt : std::optional{found->theirs};
}

} // namespace supercargo::platforms
