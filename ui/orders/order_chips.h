// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/order_list_repository.h"
#include "ui/common/chips_bar.h"

namespace supercargo::ui {

struct OrderCounts {
    std::map<orders::Stage, std::int64_t> stages;
    std::int64_t overdue = 0;
    std::int64_t dueToday = 0; ///< late ones included

    [[nodiscard]] std::int64_t all() const;
    /// Of the list that a chip names.
    [[nodiscard]] std::int64_t of(const QString& chip) const;
};

/// The first instant of tomorrow, where the user is.
[[nodiscard]] Instant endOfToday(Instant now);

/// The chips over the order list: all, overdue, then the stages along the line. Those that a seller sees every day
/// are always there, and so is the chosen one; the others only while they hold something.
[[nodiscard]] QList<Chip> orderChips(const OrderCounts& counts, const QString& chosen);

/// What a chip shows.
[[nodiscard]] orders::OrderFilter filterOf(const QString& chip, Instant now);

} // namespace supercargo::ui
