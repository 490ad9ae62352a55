// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/shop_connection.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace supercargo::platforms::woocommerce {

using Query = std::vector<std::pair<std::string, std::string>>;

/// Where a shop's interface answers: below /wp-json, or, in a shop without pretty permalinks, behind ?rest_route=.
class ShopAddress {
public:
    /// Of the address that the seller gave: "https://shop.example/store", "http://shop.example/?rest_route=/", also
    /// with "/wp-json" at its end. Throws invalid_argument {"shop address", it} for what is none.
    explicit ShopAddress(const sync::Account& account);

    /// "https://shop.example/store/wp-json/wc/v3/orders?page=2" for "/wc/v3/orders" and its query.
    [[nodiscard]] std::string url(std::string_view path, const Query& query) const;
    /// The seller's address begins with https, so that keys may be sent.
    [[nodiscard]] bool isPrivate() const { return m_isPrivate; }
    [[nodiscard]] const std::string& host() const { return m_host; }

private:
    std::string m_base;
    std::string m_host;
    bool m_isPrivate = false;
    bool m_hasRoutes = false; // ?rest_route=
};

} // namespace supercargo::platforms::woocommerce
