// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"

#include <array>
#include <cstdint>
#include <string_view>

// The business settings with their defaults: one table. What the seller has not changed is not stored, so a better
// default reaches him. How the window looks is no business setting and is kept elsewhere.
namespace supercargo::settings {

template <typename T>
struct Setting {
    std::string_view key;
    T fallback;
};

/// Orders of one buyer to one address become one package without asking; otherwise they are proposed.
inline constexpr Setting<bool> kMergeAutomatically{"merge.automatic", false};
/// New orders wait for a person's approval.
inline constexpr Setting<bool> kReviewNewOrders{"orders.review_new", false};
/// Code of the warehouse that a question about one starts with; empty: none.
inline constexpr Setting<std::string_view> kDefaultWarehouse{"stock.default_warehouse", ""};
/// Days after which buyers' personal data may be purged: from shipping, as deliveries are not known yet.
inline constexpr Setting<std::int64_t> kPurgeDaysAfterShipping{"privacy.days_after_shipping", 60};
/// Days for which a source's own rows are kept, so that a better mapping can be replayed.
inline constexpr Setting<std::int64_t> kPayloadDays{"orders.payload_days", 90};

/// Goods above this value pay duty or import tax on entry, where goods below do not or pay it with the price.
struct DutyThreshold {
    std::string_view destination; // ISO 3166-1 alpha-2, or "EU" for each of its members
    Money value;
};

/// Import One-Stop Shop (EU), consignments rule (United Kingdom), low-value goods (Australia, New Zealand), as the
/// customs offices publish them. The seller may change each.
inline constexpr std::array kDutyThresholds{
    DutyThreshold{"EU", Money{15'000, Currency{"EUR"}}},
    DutyThreshold{"GB", Money{13'500, Currency{"GBP"}}},
    DutyThreshold{"AU", Money{100'000, Currency{"AUD"}}},
    DutyThreshold{"NZ", Money{100'000, Currency{"NZD"}}},
};

inline constexpr std::array<std::string_view, 27> kEuropeanUnion{
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
    "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"};

} // namespace supercargo::settings
