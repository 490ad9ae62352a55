// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/list_export.h"
#include "ui/orders/order_table.h"

namespace supercargo::ui {

/// What the order list stands for, as the rows of a file: the columns in sight, and all orders of the list, not only
/// those that were looked at.
[[nodiscard]] ListExport::Source orderRows(OrderTable& table);

} // namespace supercargo::ui
