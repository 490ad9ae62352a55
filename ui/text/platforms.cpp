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

} // namespace supercargo::ui
