// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/channel_reading.h"

#include <algorithm>

namespace supercargo::ui {

std::optional<std::int64_t> ChannelRow::numbersLeft() const
{
    if (channel.numbers != channels::NumberSource::range) {
        return {};
    }
    std::int64_t sum = 0;
    for (const auto& range : ranges) {
        sum += range.left();
    }
    return sum;
}

bool ChannelRow::hasFewNumbers() const
{
    const auto left = numbersLeft();
    return left && *left < channels::kFewNumbers;
}

std::vector<ChannelRow> readChannels(workspace::Workspace& workspace)
{
    std::vector<ChannelRow> rows;
    const auto warehouses = workspace.warehouses.list();
    for (auto& channel : workspace.channels.list()) {
        ChannelRow row{.channel = std::move(channel), .warehouses = {}, .ranges = {}};
        for (const auto& warehouse : warehouses) {
            if (std::ranges::find(row.channel.warehouses, warehouse.id) != row.channel.warehouses.end()) {
                row.warehouses.push_back(warehouse.code);
            }
        }
        rows.push_back(std::move(row));
    }
    for (const auto& range : workspace.numbers.list()) {
        const auto row = std::ranges::find_if(rows, [&](const auto& each) { return each.channel.id == range.channel; });
        if (row != rows.end()) {
            row->ranges.push_back(range);
        }
    }
    return rows;
}

} // namespace supercargo::ui
