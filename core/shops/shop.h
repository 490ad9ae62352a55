// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/money.h"
#include "core/base/platform.h"

#include <optional>
#include <string>
#include <string_view>

namespace supercargo::shops {

/// When the platform is told that an order is shipped.
enum class MarkAt { packed, shipped };
/// What allocation does when one warehouse cannot serve an order.
enum class SplitPolicy { wait, split };
/// What it looks at among warehouses and channels that can.
enum class CostPolicy { cheapest, fastest };

// Stored, typed and shown to scripts as these words; what is none of them parses to nothing.
[[nodiscard]] std::string_view toString(MarkAt markAt);
[[nodiscard]] std::string_view toString(SplitPolicy policy);
[[nodiscard]] std::string_view toString(CostPolicy policy);
[[nodiscard]] std::optional<MarkAt> parseMarkAt(std::string_view word);
[[nodiscard]] std::optional<SplitPolicy> parseSplitPolicy(std::string_view word);
[[nodiscard]] std::optional<CostPolicy> parseCostPolicy(std::string_view word);

/// One seller account on one platform.
struct Shop {
    ShopId id;
    std::string name; // isShopName
    Platform platform = Platform::other;
    std::string timeZone = "UTC"; // IANA: the zone of times that come without one
    Currency currency{"USD"};     // of amounts that come without one
    MarkAt markAt = MarkAt::shipped;
    SplitPolicy splitPolicy = SplitPolicy::wait;
    CostPolicy costPolicy = CostPolicy::cheapest;
    std::string mergeGroup; // shops of one group may share a package; empty: none

    friend bool operator==(const Shop&, const Shop&) = default;
};

/// 1 to 64 characters, no `:` or `/` (which part a shop's name from what follows it), none in front that is white
/// space, no control characters.
[[nodiscard]] bool isShopName(std::string_view name);

} // namespace supercargo::shops
