// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <optional>
#include <string>
#include <vector>

// What the steps of the order list do with the orders that a person has selected, on a lane.
namespace supercargo::ui {

struct Merged {
    std::vector<PackageId> packages;
    std::string first;                               ///< its number
    std::optional<packages::MergeObstacle> obstacle; ///< why some of them were not merged
    std::string waitsFor;                            ///< why one of the new packages waits though one of its orders was ready; else empty
};

/// Merges what is proposed, as far as it was selected; a single one with all that it may be merged with.
[[nodiscard]] Merged mergeAmong(workspace::Workspace& workspace, const std::vector<OrderId>& orders);

/// Takes apart those of the orders' packages that hold several orders. Returns how many.
[[nodiscard]] std::int64_t takeApart(workspace::Workspace& workspace, const std::vector<OrderId>& orders);

/// An order and why it was held.
struct HeldOrder {
    OrderId order;
    std::string reason;
};
/// Holds each for its own reason.
void holdEach(workspace::Workspace& workspace, const std::vector<HeldOrder>& orders);

struct Waves {
    std::vector<WaveId> made;
    std::int64_t packages = 0;
    std::int64_t pieces = 0;
    [[nodiscard]] std::size_t count() const { return made.size(); }
};

/// Puts the ready ones into as many waves as their warehouses and the wall's slots ask for.
[[nodiscard]] Waves makeWaves(workspace::Workspace& workspace, const std::vector<OrderId>& orders);
/// Takes waves apart that were made by mistake, and allocates their orders again: they are ready as before, as far as
/// nobody else has taken the stock meanwhile.
void undoWaves(workspace::Workspace& workspace, const std::vector<WaveId>& waves, const std::vector<OrderId>& orders,
               const TaskControl& task);

} // namespace supercargo::ui
