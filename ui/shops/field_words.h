// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace supercargo::ui {

/// "Order no." for order_id: the fields of a mapping profile in words. The field itself for what is none.
[[nodiscard]] QString fieldName(std::string_view field);

} // namespace supercargo::ui
