// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/amazon/endpoints.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace supercargo::platforms::amazon {

namespace {

constexpr std::array kMarketplaces{
    Marketplace{"ATVPDKIKX0DER", "US", "na"},  Marketplace{"A2EUQ1WTGCTBG2", "CA", "na"},
    Marketplace{"A1AM78C64UM0Y8", "MX", "na"}, Marketplace{"A2Q3Y263D00KWC", "BR", "na"},
    Marketplace{"A1F83G8C2ARO7P", "GB", "eu"}, Marketplace{"A1PA6795UKMFR9", "DE", "eu"},
    Marketplace{"A13V1IB3VIYZZH", "FR", "eu"}, Marketplace{"APJ6JRA9NG5V4", "IT", "eu"},
    Marketplace{"A1RKKUPIHCS9HS", "ES", "eu"}, Marketplace{"A1805IZSGTT6HS", "NL", "eu"},
    Marketplace{"AMEN7PMS3EDWL", "BE", "eu"},  Marketplace{"A28R8C7NBKEWEA", "IE", "eu"},
    Marketplace{"A2NODRKZP88ZB9", "SE", "eu"}, Marketplace{"A1C3SOZRARQ6R3", "PL", "eu"},
    Marketplace{"A33AVAJ2PDY3EV", "TR", "eu"}, Marketplace{"A17E79C6D8DWNP", "SA", "eu"},
    Marketplace{"A2VIGQ35RCS4UG", "AE", "eu"}, Marketplace{"ARBP9OOSHTCHU", "EG", "eu"},
    Marketplace{"AE08WJ6YKNBMC", "ZA", "eu"},  Marketplace{"A21TJRUUN4KGV", "IN", "eu"},
    Marketplace{"A1VC38T7YXB528", "JP", "fe"}, Marketplace{"A19VAU5U5O7RUS", "SG", "fe"},
    Marketplace{"A39IBJ37TRP1C6", "AU", "fe"},
};

constexpr std::array<std::string_view, 3> kRegions{"na", "eu", "fe"};

/// Currencies that only one of the regions sells in.
constexpr std::array<std::pair<std::string_view, std::string_view>, 16> kRegionOfCurrency{{
    {"CAD", "na"}, {"MXN", "na"}, {"BRL", "na"}, {"EUR", "eu"}, {"GBP", "eu"}, {"SEK", "eu"}, {"PLN", "eu"}, {"TRY", "eu"},
    {"AED", "eu"}, {"SAR", "eu"}, {"EGP", "eu"}, {"ZAR", "eu"}, {"INR", "eu"}, {"JPY", "fe"}, {"SGD", "fe"}, {"AUD", "fe"},
}};

} // namespace

std::span<const Marketplace> marketplaces()
{
    return kMarketplaces;
}

std::string_view likelyRegion(const Currency currency, const std::span<const std::string> marketplaceIds)
{
    for (const auto& id : marketplaceIds) {
        if (const auto* known = std::ranges::find(kMarketplaces, id, &Marketplace::id); known != kMarketplaces.end()) {
            return known->region;
        }
    }
    const auto* found = std::ranges::find(kRegionOfCurrency, currency.code(),
                                          &std::pair<std::string_view, std::string_view>::first);
    return found == kRegionOfCurrency.end() ? std::string_view{} : found->second;
}

std::string apiUrl(const std::string_view region)
{
    const auto wanted = lowerAscii(region);
    for (const auto known : kRegions) {
        if (wanted == known) {
            return "https://sellingpartnerapi-" + wanted + ".amazon.com";
        }
    }
    throw Error{ErrorCode::invalid_argument, {"region", std::string{region}}};
}

std::map<std::string, net::RateLimit> publishedLimits()
{
    return {
        {std::string{kGetToken}, {1, 5}}, // not published; one request an hour is what is needed
        {std::string{kSearchOrders}, {0.0056, 20}},
        {std::string{kGetOrder}, {0.5, 30}},
        {std::string{kSearchOrdersV0}, {0.0167, 20}},
        {std::string{kGetOrderV0}, {0.5, 30}},
        {std::string{kGetOrderItemsV0}, {0.5, 30}},
        {std::string{kConfirmShipment}, {2, 10}},
        {std::string{kGetRestrictedToken}, {1, 10}},
        {std::string{kGetListing}, {5, 10}},
        {std::string{kPatchListing}, {5, 5}},
        {std::string{kGetMarketplaces}, {0.016, 15}},
    };
}

} // namespace supercargo::platforms::amazon
