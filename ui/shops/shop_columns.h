// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/list_model.h"
#include "ui/shops/shop_rows.h"

namespace supercargo::ui {

/// Times are told against the clock, which outlives the columns.
[[nodiscard]] std::vector<ListColumn<ShopRow>> shopColumns(const Clock& clock);
[[nodiscard]] std::vector<ListColumn<orders::MappingProfile>> profileColumns();
/// Orders of a file, before they come in.
[[nodiscard]] std::vector<ListColumn<orders::IncomingOrder>> incomingColumns();
/// "Amazon, unshipped orders"; a profile's own name for what is no format's word.
[[nodiscard]] QString formatName(std::string_view word);

} // namespace supercargo::ui
