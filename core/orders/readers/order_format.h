// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/readers/ebay_reader.h"
#include "core/orders/readers/order_reader.h"

namespace supercargo::orders {

/// What a file's columns look like.
[[nodiscard]] std::optional<FormatGuess> guessFormat(const ColumnSet& columns);
/// Which of a platform's formats comes nearest to the columns; empty for a platform whose files have no reader.
[[nodiscard]] std::optional<OrderFormat> formatFor(Platform platform, const ColumnSet& columns);
/// The columns that the format cannot do without and that are not there.
[[nodiscard]] std::vector<std::string> missingColumns(OrderFormat format, const ColumnSet& columns);
/// At least one column is the format's own: a file of this kind with something missing, rather than another thing.
[[nodiscard]] bool knowsAnyColumn(OrderFormat format, const ColumnSet& columns);

} // namespace supercargo::orders
