// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/shop_connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// getOrders pages by offset over a set that moves: an order that changes leaves the window, all behind it move up, and
// the next page would begin too late. So each page's total is compared with the one before.
namespace supercargo::platforms::ebay {

/// The most that a page may have. Source: getOrders, limit.
inline constexpr std::int64_t kPageSize = 200;

struct PageCursor {
    std::int64_t offset = 0;
    std::int64_t total = 0; // as the page before said; of the first one nothing is known

    friend bool operator==(const PageCursor&, const PageCursor&) = default;
};

/// "400/5321".
[[nodiscard]] std::string toText(const PageCursor& cursor);
/// Empty for what is none: the window then begins anew.
[[nodiscard]] std::optional<PageCursor> parseCursor(std::string_view text);

/// What a page says of itself.
struct PageFacts {
    std::int64_t count = 0; // of its orders
    std::int64_t total = 0;
    std::int64_t limit = kPageSize; // how many it may have, which may be less than asked for
    bool hasNext = false;           // there is a link to a next page
};

/// Where to go on; nothing after the last page. Where the set has shrunk, as far back as orders can have moved up;
/// where it has grown (a change that eBay's index learnt of late), at the start.
[[nodiscard]] std::optional<PageCursor> following(const std::optional<PageCursor>& asked, const PageFacts& page);

/// The query of a page. The specification's bounds are inclusive, to the millisecond.
[[nodiscard]] std::string pageQuery(const sync::PullWindow& window, std::int64_t offset);

/// "2015-08-04T19:09:02.768Z", always with milliseconds, as the specification writes them.
[[nodiscard]] std::string ebayTime(Instant instant);

} // namespace supercargo::platforms::ebay
