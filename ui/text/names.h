// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/tag.h"

#include <QString>

#include <string_view>

namespace supercargo::ui {

/// A product's name in the user's language, else the other one.
[[nodiscard]] QString productName(std::string_view english, std::string_view chinese);
[[nodiscard]] QString tagColorWord(orders::TagColor color);

} // namespace supercargo::ui
