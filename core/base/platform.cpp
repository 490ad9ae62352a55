// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"

#include <algorithm>

namespace supercargo {

std::string_view toString(const Platform platform)
{
    switch (platform) {
    case Platform::amazon: return "amazon";
    case Platform::ebay: return "ebay";
    case Platform::aliexpress: return "aliexpress";
    case Platform::shopify: return "shopify";
    case Platform::etsy: return "etsy";
    case Platform::woocommerce: return "woocommerce";
    case Platform::wish: return "wish";
    case Platform::tiktok: return "tiktok";
    case Platform::vendure: return "vendure";
    case Platform::other: break;
    }
    return "other";
}

std::optional<Platform> parsePlatform(const std::string_view word)
{
    const auto found =
        std::ranges::find(kPlatforms, word, [](const Platform platform) { return toString(platform); });
    return found == kPlatforms.end() ? std::nullopt : std::optional{*found};
}

} // namespace supercargo
