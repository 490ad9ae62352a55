// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/aliexpress/order_calls.h"
#include "core/platforms/page_cursor.h"
#include "core/sync/shop_connection.h"

#include <optional>
#include <string>

// Which orders are asked for in a window, in which order. AliExpress wants orders that changed asked for by when they
// were placed, too: those that are open within 180 days, those that are closed within 30, and these by themselves.
// Source: "order list" notes of the platform, articleId 108126 (treeId 502).
namespace supercargo::platforms::aliexpress {

/// Where a window's pages stand: in its part 0 are the open orders, in each further one the closed ones of a month.
struct WindowPlace {
    int part = 0;
    std::optional<PageCursor> cursor;
};

/// "2:50/130"; "2:" is a part's beginning, and an empty text the window's.
[[nodiscard]] WindowPlace placeOf(const std::string& continuation);
[[nodiscard]] std::string toText(const WindowPlace& place);
/// The next part; nothing after the last. Closed orders of more than a month are asked for in the window in which a day
/// ends, and then as they changed since the day before.
[[nodiscard]] std::optional<WindowPlace> nextPart(const WindowPlace& place, const sync::PullWindow& window);
[[nodiscard]] OrderQuery queryOf(const WindowPlace& place, const sync::PullWindow& window, const PacificTime& time);

} // namespace supercargo::platforms::aliexpress
