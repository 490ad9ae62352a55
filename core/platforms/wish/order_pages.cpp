// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/wish/order_pages.h"

#include "core/base/error.h"
#include "core/platforms/json_members.h"
#include "core/platforms/wish/order_mapping.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace supercargo::platforms::wish {

namespace {

using nlohmann::json;

constexpr std::size_t kPageSize = 100;
constexpr std::size_t kLargestPage = 500; // parameter `limit`

/// Wish's times have milliseconds. Where one has none it may have been cut, and means all of its second.
Instant endOfInstant(const Instant instant)
{
    const auto second = std::chrono::floor<std::chrono::seconds>(instant);
    return instant == second ? second + std::chrono::milliseconds{999} : instant;
}

struct Span {
    std::optional<Instant> first;
    std::optional<Instant> last;
};

Span spanOf(const json& orders, std::optional<Instant> (*const time)(const json&))
{
    Span span;
    for (const auto& order : orders) {
        std::optional<Instant> at;
        try {
            at = time(order);
        } catch (const Error&) {
            continue; // it is set aside by itself; the others say where the page stands
        }
        if (at) {
            span.first = span.first ? std::min(*span.first, *at) : *at;
            span.last = std::max(span.last, at);
        }
    }
    return span;
}

std::optional<PagePlace> within(const sync::PullWindow& window, const Instant updated)
{
    return updated < window.to ? std::optional{PagePlace{updated, {}}} : std::nullopt;
}

/// Of the orders that changed at one instant.
PageEnd endOfReleases(const PagePlace& place, const sync::PullWindow& window, const json& orders)
{
    const auto last = spanOf(orders, releasedAt).last;
    if (last && *last > *place.released) {
        return {.next = PagePlace{place.updated, *last}};
    }
    return {.next = within(window, endOfInstant(place.updated) + std::chrono::milliseconds{1}),
            .isOverfull = orders.size() >= kLargestPage};
}

} // namespace

std::string toText(const PagePlace& place)
{
    return toIso8601(place.updated) + (place.released ? "/" + toIso8601(*place.released) : std::string{});
}

std::optional<PagePlace> parsePlace(const std::string_view text)
{
    const auto slash = text.find('/');
    const auto updated = parseIso8601(text.substr(0, std::min(slash, text.size())));
    if (!updated || slash == std::string_view::npos) {
        return updated ? std::optional{PagePlace{*updated, {}}} : std::nullopt;
    }
    const auto released = parseIso8601(text.substr(slash + 1));
    return released ? std::optional{PagePlace{*updated, *released}} : std::nullopt;
}

Query pageQuery(const sync::PullWindow& window, const PagePlace& place)
{
    if (place.released) {
        Query query{{"limit", std::to_string(kLargestPage)},
                    {"sort_by", "released_at.asc"},
                    {"updated_at_min", toIso8601(place.updated)},
                    {"updated_at_max", toIso8601(endOfInstant(place.updated))}};
        if (*place.released != Instant{}) {
            query.emplace_back("released_at_min", toIso8601(*place.released));
        }
        return query;
    }
    return {{"limit", std::to_string(kPageSize)},
            {"sort_by", "updated_at.asc"},
            {"updated_at_min", toIso8601(place.updated)},
            {"updated_at_max", toIso8601(window.to - std::chrono::milliseconds{1})}};
}

PageEnd endOf(const PagePlace& place, const sync::PullWindow& window, const json& orders)
{
    if (orders.empty()) {
        return place.released ? endOfReleases(place, window, orders) : PageEnd{};
    }
    const auto [first, last] = spanOf(orders, updatedAt);
    if (!first) {
        throwUnreadable("updated_at");
    }
    const auto upTo = place.released ? endOfInstant(place.updated) : window.to;
    if (endOfInstant(*first) < place.updated || *last > upTo) {
        throw Error{ErrorCode::invalid_argument, {"continuation", "another page"}};
    }
    if (place.released) {
        return endOfReleases(place, window, orders);
    }
    if (*last > place.updated) {
        return {.next = PagePlace{*last, {}}};
    }
    // All changed when the page before ended: one alone is that page's last; where there are more, they may go on.
    return orders.size() > 1 ? PageEnd{.next = PagePlace{place.updated, Instant{}}} : PageEnd{};
}

} // namespace supercargo::platforms::wish
