// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/net/rate_budget.h"

#include <map>
#include <span>
#include <string>
#include <string_view>

// Where Amazon's Selling Partner API is, and how often it may be asked. Hosts and marketplace ids after its pages
// "SP-API endpoints" and "Marketplace IDs"; rates after the usage plans in its published models (orders_2026-01-01,
// ordersV0, tokens_2021-03-01, listingsItems_2021-08-01, sellers).
namespace supercargo::platforms::amazon {

struct Marketplace {
    std::string_view id;      // "ATVPDKIKX0DER"
    std::string_view country; // ISO 3166-1 alpha-2
    std::string_view region;  // "na", "eu", "fe"
};

/// The ones known to this program; Amazon may open others, which work all the same.
[[nodiscard]] std::span<const Marketplace> marketplaces();

/// The region that the account's marketplaces ("A1PA6795UKMFR9"), else the shop's currency, leave no doubt about; empty
/// where they do: every shop begins with US dollars.
[[nodiscard]] std::string_view likelyRegion(Currency currency, std::span<const std::string> marketplaceIds);

/// "https://sellingpartnerapi-eu.amazon.com" of "eu", in any case. Throws invalid_argument {"region", region}.
[[nodiscard]] std::string apiUrl(std::string_view region);

/// Login with Amazon, for all regions: "https://api.amazon.com/auth/o2/token" is kLoginUrl + kTokenPath.
inline constexpr std::string_view kLoginUrl = "https://api.amazon.com";
inline constexpr std::string_view kTokenPath = "/auth/o2/token";

/// What is sent as `user-agent`: requests without one are refused at the edge.
inline constexpr std::string_view kUserAgent = "Supercargo/1.0 (Language=C++)";

/// The header in which answers tell the rate that applies to this seller and application.
inline constexpr std::string_view kRateHeader = "x-amzn-RateLimit-Limit";

// Operations as the budget names them.
inline constexpr std::string_view kGetToken = "token"; // as net::requestToken names it
inline constexpr std::string_view kSearchOrders = "searchOrders";
inline constexpr std::string_view kGetOrder = "getOrder";
inline constexpr std::string_view kSearchOrdersV0 = "getOrders (v0)";
inline constexpr std::string_view kGetOrderV0 = "getOrder (v0)";
inline constexpr std::string_view kGetOrderItemsV0 = "getOrderItems (v0)";
inline constexpr std::string_view kConfirmShipment = "confirmShipment";
inline constexpr std::string_view kGetRestrictedToken = "createRestrictedDataToken";
inline constexpr std::string_view kGetListing = "getListingsItem";
inline constexpr std::string_view kPatchListing = "patchListingsItem";
inline constexpr std::string_view kGetMarketplaces = "getMarketplaceParticipations";

/// The published limit of each of these.
[[nodiscard]] std::map<std::string, net::RateLimit> publishedLimits();

} // namespace supercargo::platforms::amazon
