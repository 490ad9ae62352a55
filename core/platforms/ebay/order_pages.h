// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/shop_connection.h"

#include <cstdint>
#include <string>

// What getOrders is asked for, page by page (page_cursor.h).
namespace supercargo::platforms::ebay {

/// The most that a page may have. Source: getOrders, limit.
inline constexpr std::int64_t kPageSize = 200;

/// The query of a page. The specification's bounds are inclusive, to the millisecond.
[[nodiscard]] std::string pageQuery(const sync::PullWindow& window, std::int64_t offset);

/// "2015-08-04T19:09:02.768Z", always with milliseconds, as the specification writes them.
[[nodiscard]] std::string ebayTime(Instant instant);

} // namespace supercargo::platforms::ebay
