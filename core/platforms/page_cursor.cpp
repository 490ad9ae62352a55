// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/page_cursor.h"

#include <algorithm>
#include <charconv>

namespace supercargo::platforms {

namespace {

std::optional<std::int64_t> wholeNumber(const std::string_view text)
{
    std::int64_t value = 0;
    const auto* const end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, value);
    return error == std::errc{} && stopped == end && value >= 0 ? std::optional{value} : std::nullopt;
}

} // namespace

std::string toText(const PageCursor& cursor)
{
    return std::to_string(cursor.offset) + "/" + std::to_string(cursor.total);
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
    const auto offset = asked ? asked->offset : 0;
    if (!page.hasNext && (page.count == 0 || offset + page.count >= page.total)) {
        return std::nullopt;
    }
    // A page that is short of orders is no reason to step over some.
    return PageCursor{offset + std::min(page.count, page.limit), page.total};
}

} // namespace supercargo::platforms
