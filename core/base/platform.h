// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace supercargo {

/// A marketplace or shop system. Stored, typed and shown to scripts as these words.
enum class Platform { amazon, ebay, aliexpress, shopify, etsy, woocommerce, wish, tiktok, vendure, other };

inline constexpr std::array kPlatforms{Platform::amazon,      Platform::ebay, Platform::aliexpress, Platform::shopify,
                                       Platform::etsy,        Platform::wish, Platform::woocommerce, Platform::tiktok,
                                       Platform::vendure,     Platform::other};

[[nodiscard]] std::string_view toString(Platform platform);
/// Empty for what is none of the words.
[[nodiscard]] std::optional<Platform> parsePlatform(std::string_view word);

} // namespace supercargo
