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

/// "400/5321".
[[nodiscard]] std::string toText(const PageCursor& cursor);
/// Empty for what is none: the window then begins anew.
[[nodiscard]] std::optional<PageCursor> parseCursor(std::string_view text);

/// What a page says of itself.
struct PageFacts {
    std::int64_t count = 0; // of its orders
    std::int64_t total = 0;
    std::int64_t limit = 0; // how many it may have, which may be less than asked for
    bool hasNext = false;   // there is a link to a next page
};

/// Where to go on; nothing after the last page. Where the set has shrunk, as far back as orders can have moved up;
/// where it has grown (a change that showed late), at the start.
[[nodiscard]] std::optional<PageCursor> following(const std::optional<PageCursor>& asked, const PageFacts& page);

} // namespace supercargo::platforms
