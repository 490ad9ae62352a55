// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace supercargo::ui {

struct ChannelRow {
    channels::Channel channel;
    std::vector<std::string> warehouses; ///< codes; empty: every warehouse
    std::vector<channels::NumberRange> ranges;

    /// Of all ranges; empty for a channel whose numbers are not taken from a range.
    [[nodiscard]] std::optional<std::int64_t> numbersLeft() const;
    [[nodiscard]] bool hasFewNumbers() const;
};

/// All channels by code, each with its ranges. Sellers have dozens of them, not thousands.
[[nodiscard]] std::vector<ChannelRow> readChannels(workspace::Workspace& workspace);

} // namespace supercargo::ui
