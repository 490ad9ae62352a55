// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packages/why.h"
#include "core/workspace/workspace.h"

#include <optional>
#include <vector>

namespace supercargo::ui {

/// All that is known of one order, read at once for its panel.
struct OrderDetail {
    struct Line {
        orders::OrderLine line;
        std::optional<catalog::Product> product;
        std::string bin;         ///< where its pieces are promised; empty for none, "…" behind the first of several
        std::int64_t onHand = 0; ///< of the product, in all bins
        std::int64_t free = 0;
    };
    struct Package {
        packages::Package package;
        packages::Why why;
    };

    orders::Order order;
    std::string shopName;
    std::vector<orders::Tag> tags;
    std::vector<Line> lines;
    std::vector<Package> packages;
    std::vector<audit::RecordedEntry> history; ///< of the order and its packages, newest first
    std::int64_t historyCount = 0;             ///< all of it; `history` holds the newest
};

/// Empty for an order that is gone. A few indexed reads.
[[nodiscard]] std::optional<OrderDetail> readOrderDetail(workspace::Workspace& workspace, OrderId id);

} // namespace supercargo::ui
