// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/connections.h"

#include "core/base/error.h"
#include "core/platforms/aliexpress/aliexpress_connection.h"
#include "core/platforms/aliexpress/tokens.h"
#include "core/platforms/amazon/amazon_connection.h"
#include "core/platforms/amazon/endpoints.h"
#include "core/platforms/amazon/seller_api.h"
#include "core/platforms/ebay/consent.h"
#include "core/platforms/ebay/ebay_connection.h"
#include "core/platforms/shopify/shopify_connection.h"
#include "core/platforms/vendure/vendure_connection.h"
#include "core/platforms/wish/hosts.h"
#include "core/platforms/wish/tokens.h"
#include "core/platforms/wish/wish_connection.h"
#include "core/platforms/woocommerce/woo_connection.h"

#include <algorithm>
#include <array>

namespace supercargo::platforms {

namespace {

constexpr std::array kAmazonFields{AccountField{amazon::kClientId, false}, AccountField{amazon::kClientSecret},
                                   AccountField{amazon::kRefreshToken}};
constexpr std::array<std::string_view, 3> kAmazonRegions{"na", "eu", "fe"};

constexpr std::array kEbayFields{AccountField{ebay::secret::kClientId, false},
                                 AccountField{ebay::secret::kClientSecret}, AccountField{ebay::secret::kRuName, false},
                                 AccountField{ebay::secret::kRefreshToken, true, true}};

constexpr std::array kWishFields{
    AccountField{wish::secret::kClientId, false}, AccountField{wish::secret::kClientSecret},
    AccountField{wish::secret::kRedirectUri, false}, AccountField{wish::secret::kRefreshToken, true, true}};
constexpr std::array<std::string_view, 3> kWishRegions{"global", "china", "sandbox"};

constexpr std::array kWooCommerceFields{AccountField{woocommerce::kConsumerKey, false},
                                        AccountField{woocommerce::kConsumerSecret}};

constexpr std::array kAliexpressFields{
    AccountField{aliexpress::secret::kAppKey, false}, AccountField{aliexpress::secret::kAppSecret},
    AccountField{aliexpress::secret::kCallbackUrl, false}, AccountField{aliexpress::secret::kRefreshToken, true, true}};

constexpr std::array kShopifyFields{
    AccountField{.name = shopify::kClientId, .isSecret = false, .instead = shopify::kAccessToken},
    AccountField{.name = shopify::kClientSecret, .instead = shopify::kAccessToken},
    AccountField{.name = shopify::kAccessToken, .instead = shopify::kClientId}};
constexpr std::array kVendureFields{AccountField{vendure::kUsername, false}, AccountField{vendure::kPassword}};

std::string field(const net::Secrets& secrets, const std::string_view name)
{
    const auto found = secrets.find(name);
    return found == secrets.end() ? std::string{} : found->second;
}

ebay::Keyset keysetOf(const net::Secrets& typed)
{
    return {field(typed, ebay::secret::kClientId), field(typed, ebay::secret::kClientSecret),
            field(typed, ebay::secret::kRuName)};
}

/// The code that the browser came back with.
std::string codeIn(const net::RedirectFields& answer)
{
    const auto code = answer.find("code");
    if (code == answer.end()) {
        throw Error{ErrorCode::invalid_argument, {"sign-in address", ""}};
    }
    return code->second;
}

template <auto secretsForCode>
net::Secrets secretsByCode(const sync::Account& account, const net::Secrets& typed, const net::RedirectFields& answer,
                           const sync::ConnectionParts& parts, const TaskControl& task)
{
    return secretsForCode(account, typed, codeIn(answer), parts, task);
}

constexpr Consent kEbayConsent{
    [](const sync::Account& account, const net::Secrets& typed, const std::string_view state) {
        return ebay::consentUrl(account, keysetOf(typed), state);
    },
    [](const sync::Account& account, const net::Secrets& typed, const net::RedirectFields& answer,
       const sync::ConnectionParts& parts, const TaskControl& task) {
        return ebay::secretsForCode(account, keysetOf(typed), codeIn(answer), parts, task);
    }};

constexpr Consent kAliexpressConsent{aliexpress::consentUrl, secretsByCode<aliexpress::secretsForCode>};
constexpr Consent kWishConsent{wish::consentUrl, secretsByCode<wish::secretsForCode>, net::StateBack::perhaps};

constexpr std::array kConnectables{
    Connectable{.platform = Platform::amazon,
                .fields = kAmazonFields,
                .regions = kAmazonRegions,
                .likelyRegion = amazon::likelyRegion,
                .needsSellerId = true,
                .open = amazon::open},
    Connectable{.platform = Platform::ebay, .fields = kEbayFields, .open = ebay::open, .consent = &kEbayConsent},
    Connectable{.platform = Platform::aliexpress,
                .fields = kAliexpressFields,
                .hasMarketplaces = false,
                .open = aliexpress::open,
                .consent = &kAliexpressConsent},
    Connectable{.platform = Platform::shopify,
                .fields = kShopifyFields,
                .needsShopUrl = true,
                .hasMarketplaces = false,
                .hasLocations = true,
                .open = shopify::open},
    Connectable{.platform = Platform::wish,
                .fields = kWishFields,
                .regions = kWishRegions,
                .likelyRegion = wish::likelyRegion,
                .hasMarketplaces = false,
                .open = wish::open,
                .consent = &kWishConsent},
    Connectable{.platform = Platform::woocommerce,
                .fields = kWooCommerceFields,
                .needsShopUrl = true,
                .open = woocommerce::open},
    Connectable{.platform = Platform::vendure,
                .fields = kVendureFields,
                .needsShopUrl = true,
                .open = vendure::open},
};

} // namespace

std::span<const Connectable> connectables()
{
    return kConnectables;
}

const Connectable* findConnectable(const Platform platform)
{
    const auto found = std::find_if(kConnectables.begin(), kConnectables.end(),
                                    [platform](const Connectable& each) { return each.platform == platform; });
    return found == kConnectables.end() ? nullptr : &*found;
}

std::string_view missingField(const Connectable& platform, const net::Secrets& secrets, const bool signsIn)
{
    for (const auto& wanted : platform.fields) {
        const bool isReplaced = !wanted.instead.empty() && !field(secrets, wanted.instead).empty();
        if (field(secrets, wanted.name).empty() && !isReplaced && !(wanted.fromConsent && signsIn)) {
            return wanted.name;
        }
    }
    return {};
}

} // namespace supercargo::platforms
