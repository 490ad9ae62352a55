// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/shop_connection.h"

#include <string>

namespace supercargo::platforms::vendure {

/// Where a shop's Admin API answers: at /admin-api, or where the shop's makers have put it. A shop with several
/// channels is asked of one of them by "?vendure-token=TOKEN", which Vendure itself reads.
class ShopAddress {
public:
    /// Of the address that the seller gave: "https://shop.example", with the dashboard's path at its end as the browser
    /// shows it ("/dashboard", "/admin"), or the whole address of the Admin API. Throws invalid_argument {"shop
    /// address", it} for what is none, and for one without https: a password goes there.
    explicit ShopAddress(const sync::Account& account);

    [[nodiscard]] const std::string& url() const { return m_url; }
    [[nodiscard]] const std::string& host() const { return m_host; }

private:
    std::string m_url;
    std::string m_host;
};

} // namespace supercargo::platforms::vendure
