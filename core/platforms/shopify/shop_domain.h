// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/shop_connection.h"

#include <string>
#include <string_view>

namespace supercargo::platforms::shopify {

/// The version of the interface that is spoken: each is served for a year from the day in its name. When it has ended,
/// Shopify answers in its oldest one and says so (shopify.dev, "About Shopify API versioning").
inline constexpr std::string_view kVersion = "2026-10";

/// Where a shop answers: always under its own name at myshopify.com, whatever its buyers know it by.
class ShopDomain {
public:
    /// Of what the seller has at hand: "my-shop", "my-shop.myshopify.com", "https://my-shop.myshopify.com/…", or
    /// "https://admin.shopify.com/store/my-shop". Throws invalid_argument {"shop address", it} for anything else: only
    /// the shop's own name leads to its interface.
    explicit ShopDomain(const sync::Account& account);

    [[nodiscard]] const std::string& host() const { return m_host; }
    [[nodiscard]] std::string graphqlUrl() const;
    [[nodiscard]] std::string tokenUrl() const;

private:
    std::string m_base;
    std::string m_host;
};

} // namespace supercargo::platforms::shopify
