// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/amazon/order_calls.h"

#include <span>

#include <nlohmann/json_fwd.hpp>

// How many can be bought, by the Listings Items interface (listingsItems_2021-08-01.json). The quantity of a SKU that
// the merchant ships (fulfillment channel DEFAULT) belongs to the account, not to one marketplace; the path takes any
// marketplace in which the SKU is listed.
namespace supercargo::platforms::amazon {

class ListingCalls {
public:
    /// All outlive it.
    ListingCalls(SellerApi& api, OrderCalls& orders, const sync::Account& account)
        : m_api{api},
          m_orders{orders},
          m_account{account}
    {}

    /// sync::ShopConnection::pushStock; two requests a SKU and marketplace. What Amazon ships is refused. Throws invalid_argument {"seller id", ""} without one.
    [[nodiscard]] std::vector<sync::StockRefusal> push(std::span<const sync::StockLevel> levels,
                                                       const TaskControl& task);
    /// sync::ShopConnection::readStock; absent, too, is what only Amazon ships.
    [[nodiscard]] std::vector<sync::StockLevel> read(std::span<const std::string> platformSkus,
                                                     const TaskControl& task);

private:
    [[nodiscard]] std::string pathOf(const std::string& platformSku) const;
    /// What Amazon says against it; nothing where it was taken.
    [[nodiscard]] std::optional<std::string> pushOne(const sync::StockLevel& level, const TaskControl& task);
    [[nodiscard]] nlohmann::json listing(const std::string& platformSku, const std::string& marketplace,
                                         const TaskControl& task);
    [[nodiscard]] std::optional<std::int64_t> readOne(const std::string& platformSku, const TaskControl& task);

    SellerApi& m_api;
    OrderCalls& m_orders;
    const sync::Account& m_account;
};

} // namespace supercargo::platforms::amazon
