// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/platforms.h"

#include <QCoreApplication>

namespace supercargo::ui {

QString platformName(const Platform platform)
{
    switch (platform) {
    case Platform::amazon:
        return QStringLiteral("Amazon");
    case Platform::ebay:
        return QStringLiteral("eBay");
    case Platform::aliexpress:
        return QStringLiteral("AliExpress");
    case Platform::shopify:
        return QStringLiteral("Shopify");
    case Platform::etsy:
        return QStringLiteral("Etsy");
    case Platform::woocommerce:
        return QStringLiteral("WooCommerce");
    case Platform::wish:
        return QStringLiteral("Wish");
    case Platform::tiktok:
        return QStringLiteral("TikTok Shop");
    case Platform::vendure:
        return QStringLiteral("Vendure");
    case Platform::other:
        break;
    }
    return QCoreApplication::translate("Platforms", "Other");
}

// After developer-docs.amazon.com, "Connect to the SP-API"; developer.ebay.com, "Create the eBay API keysets"; the
// AliExpress Open Platform's "Seller authorization introduction"; merchant.wish.com/documentation/api/v3/oauth; and
// shopify.dev, "About client credentials".
QString platformKeysHint(const Platform platform)
{
    if (platform == Platform::amazon) {
        return QCoreApplication::translate(
            "Platforms", "Seller Central, Develop Apps: the credentials of your app there are the client ID and client "
                         "secret; “Authorize app” shows the refresh token, once. The seller ID is the merchant token in "
                         "the account's settings.");
    }
    if (platform == Platform::ebay) {
        return QCoreApplication::translate(
            "Platforms", "developer.ebay.com, Application Keysets, Production: App ID is the client ID, Cert ID the client "
                         "secret; the RuName stands under User Tokens. Keys work once you have subscribed to eBay's "
                         "account deletion notices, or are exempted from them.");
    }
    if (platform == Platform::aliexpress) {
        return QCoreApplication::translate(
            "Platforms", "openservice.aliexpress.com, App Console: App Key and App Secret of your app there, and the callback "
                         "URL that it was made with. It needs the groups for orders, logistics and products, and the one "
                         "that decrypts addresses. There is no test shop: what is told is told to the real one.");
    }
    if (platform == Platform::shopify) {
        return QCoreApplication::translate(
            "Platforms", "The shop address is its own one at myshopify.com. Dev Dashboard, your app, installed in the shop: "
                         "client ID and secret stand under Settings. An older app made in the shop itself has an access "
                         "token (shpat_…) instead: paste that alone.");
    }
    if (platform == Platform::woocommerce) {
        return QCoreApplication::translate(
            "Platforms", "In the shop's own administration, WooCommerce, Settings, Advanced, REST API: “Add key” with "
                         "Read/Write shows the consumer key and secret, once.");
    }
    if (platform == Platform::vendure) {
        return QCoreApplication::translate(
            "Platforms", "Make an administrator for Supercargo in the shop's dashboard, with a role that may read and "
                         "update orders, and, to be told stock, read and update the catalog. Its name and password go "
                         "here.");
    }
    if (platform == Platform::wish) {
        return QCoreApplication::translate(
            "Platforms", "merchant.wish.com, Settings, API: your private app there shows the client ID and client secret; "
                         "the redirect URI is the one that you gave the app. Do not use the same keys on a second computer: "
                         "each renewal of the token ends the other's.");
    }
    return {};
}

// After the Monetary Authority of Singapore's directive of 2024-09-23; Qoo10 has owned Wish since April 2024.
QString platformWarning(const Platform platform)
{
    if (platform == Platform::wish) {
        return QCoreApplication::translate(
            "Platforms", "Qoo10, the owner of Wish, has failed to pay sellers: in September 2024 Singapore's financial "
                         "authority stopped its payment services. Make sure that you are paid before you send much.");
    }
    return {};
}

} // namespace supercargo::ui
