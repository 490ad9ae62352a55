// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/wish/wish_client.h"
#include "core/sync/shop_connection.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <string_view>

// Paging through the orders of a window: Wish has no page numbers and no tokens, so each page begins at the change time
// that the one before ended at ("Pagination" of its document; both bounds are inclusive). An order that changes leaves
// its place for a later one, so nothing is stepped over. Where all of a page changed at one instant, that instant is
// paged by the time at which its orders were released, which does not stall unless those are one, too.
namespace supercargo::platforms::wish {

/// Where a page begins.
struct PagePlace {
    Instant updated{};
    std::optional<Instant> released; // pages of the orders that changed at `updated`, from this release on

    friend bool operator==(const PagePlace&, const PagePlace&) = default;
};

/// "2026-11-20T10:00:00Z", "2026-11-20T10:00:00Z/2026-11-19T08:00:00Z".
[[nodiscard]] std::string toText(const PagePlace& place);
/// Empty for what is none: the window then begins anew.
[[nodiscard]] std::optional<PagePlace> parsePlace(std::string_view text);

[[nodiscard]] Query pageQuery(const sync::PullWindow& window, const PagePlace& place);

/// What a page of orders says of the paging.
struct PageEnd {
    std::optional<PagePlace> next; // nothing: it was the last one
    /// More orders changed at one instant, and were released at one, than a page can have: those beyond are not seen.
    bool isOverfull = false;
};

/// Throws answer_malformed {"", what} where no order says when it changed, and invalid_argument {"continuation", …}
/// where the orders are not of this place.
[[nodiscard]] PageEnd endOf(const PagePlace& place, const sync::PullWindow& window, const nlohmann::json& orders);

} // namespace supercargo::platforms::wish
