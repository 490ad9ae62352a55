// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/page_cursor.h"

#include "core/platforms/json_members.h"

#include <algorithm>

namespace supercargo::platforms {

std::string toText(const std::optional<PageCursor>& cursor)
{
    return cursor ? std::to_string(cursor->offset) + "/" + std::to_string(cursor->total) : std::string{};
}

std::optional<PageCursor> parseCursor(const std::string_view text)
{
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) {
        return std::nullopt;
    }
    const auto offset = wholeNumber(text.substr(0, slash));
    const auto total = wholeNumber(text.substr(slash + 1));
    return offset && total ? std::optional{PageCursor{*offset, *total}} : std::nullopt;
}

std::int64_t offsetOf(const std::optional<PageCursor>& cursor)
{
    return cursor ? cursor->offset : 0;
}

void requirePage(const std::optional<std::int64_t> told, const std::int64_t asked)
{
    if (told && *told != asked) {
        throwUnreadable("another page");
    }
}

void requireOrders(const bool areThere, const bool areDue)
{
    if (areDue && !areThere) {
        throwUnreadable("a page without its orders");
    }
}

PageFacts factsByPlace(const std::optional<PageCursor>& asked, const std::int64_t total, const std::int64_t limit)
{
    return {.count = std::clamp<std::int64_t>(total - offsetOf(asked), 0, limit), .total = total, .limit = limit};
}

std::optional<PageCursor> following(const std::optional<PageCursor>& asked, const PageFacts& page)
{
    if (asked && page.total > asked->total) {
        return PageCursor{0, page.total};
    }
    if (asked && page.total < asked->total) {
        // Whole pages, because an offset should be a multiple of the limit.
        const auto back = std::max<std::int64_t>(asked->offset - (asked->total - page.total), 0);
        return PageCursor{back - back % page.limit, page.total};
    }
    const auto offset = offsetOf(asked);
    if (!page.hasNext && (page.count == 0 || offset + page.count >= page.total)) {
        return std::nullopt;
    }
    // A page that is short of orders is no reason to step over some.
    return PageCursor{offset + std::min(page.count, page.limit), page.total};
}

} // namespace supercargo::platforms
