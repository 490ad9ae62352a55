// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Paging by offset over a set that moves: an order that changes leaves the window, all behind it move up, and the next
// page would begin too late. So each page's total is compared with the one before.
namespace supercargo::platforms {

struct PageCursor {
    std::int64_t offset = 0;
    std::int64_t total = 0; // as the page before said; of the first one nothing is known

    friend bool operator==(const PageCursor&, const PageCursor&) = default;
};

/// "400/5321"; empty for none.
[[nodiscard]] std::string toText(const std::optional<PageCursor>& cursor);
/// Empty for what is none: the window then begins anew.
[[nodiscard]] std::optional<PageCursor> parseCursor(std::string_view text);

/// Where a page begins: the first one, without a cursor, at 0.
[[nodiscard]] std::int64_t offsetOf(const std::optional<PageCursor>& cursor);

/// What a page says of itself.
struct PageFacts {
    std::int64_t count = 0; // of its orders
    std::int64_t total = 0;
    std::int64_t limit = 0; // how many it may have, which may be less than asked for
    bool hasNext = false;   // there is a link to a next page
};

/// Throws answer_malformed {"", "another page"} where a page says that it begins elsewhere than asked.
void requirePage(std::optional<std::int64_t> told, std::int64_t asked);
/// Throws answer_malformed {"", "a page without its orders"} where some are due and none came.
void requireOrders(bool areThere, bool areDue);

/// Of a page that may lack an order which the platform could not load: it has what its place in `total` says.
[[nodiscard]] PageFacts factsByPlace(const std::optional<PageCursor>& asked, std::int64_t total, std::int64_t limit);

/// Where to go on; nothing after the last page. Where the set has shrunk, as far back as orders can have moved up;
/// where it has grown (a change that showed late), at the start.
[[nodiscard]] std::optional<PageCursor> following(const std::optional<PageCursor>& asked, const PageFacts& page);

} // namespace supercargo::platforms
