// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/aliexpress/order_windows.h"

#include "core/base/text.h"
#include "core/platforms/page_cursor.h"

#include <algorithm>
#include <charconv>

namespace supercargo::platforms::aliexpress {

namespace {

using std::chrono::days;
using std::chrono::hours;

// A day less than the platform allows: bounds in the doubled hour are moved away from it.
constexpr days kOpenFor{179};
constexpr days kClosedAtOnce{29};
constexpr int kLastPart = 6; // 174 days of closed orders

} // namespace

WindowPlace placeOf(const std::string& continuation)
{
    const auto parts = split(continuation, ':');
    WindowPlace place;
    const auto& number = parts[0];
    const auto read = std::from_chars(number.data(), number.data() + number.size(), place.part);
    if (parts.size() != 2 || read.ec != std::errc{} || place.part < 0 || place.part > kLastPart) {
        return {};
    }
    place.cursor = parseCursor(parts[1]);
    return place;
}

std::string toText(const WindowPlace& place)
{
    return std::to_string(place.part) + ":" + platforms::toText(place.cursor);
}

std::optional<WindowPlace> nextPart(const WindowPlace& place, const sync::PullWindow& window)
{
    const bool hasDayEnd = std::chrono::floor<days>(window.from) != std::chrono::floor<days>(window.to);
    return place.part < (hasDayEnd ? kLastPart : 1) ? std::optional{WindowPlace{place.part + 1, {}}} : std::nullopt;
}

OrderQuery queryOf(const WindowPlace& place, const sync::PullWindow& window, const PacificTime& time)
{
    OrderQuery query;
    query.isFinished = place.part > 0;
    query.createdFrom = time.atOrBefore(window.to - kOpenFor);
    query.createdTo = time.atOrAfter(window.to);
    if (query.isFinished) {
        query.createdFrom = time.atOrBefore(window.to - place.part * kClosedAtOnce);
        query.createdTo = time.atOrAfter(window.to - (place.part - 1) * kClosedAtOnce);
    }
    const auto from =
        place.part > 1 ? std::min<Instant>(window.from, std::chrono::floor<days>(window.to) - hours{25}) : window.from;
    query.modifiedFrom = time.atOrBefore(from);
    query.modifiedTo = time.atOrAfter(window.to);
    query.page = offsetOf(place.cursor) / kPageSize + 1;
    return query;
}

} // namespace supercargo::platforms::aliexpress
