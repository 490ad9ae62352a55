// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/amazon/seller_api.h"

#include <map>
#include <string>

// Amazon's orders by its interface 2026-01-01, and by v0 where that is refused.
namespace supercargo::platforms::amazon {

class OrderCalls {
public:
    /// Both outlive it.
    OrderCalls(SellerApi& api, const sync::Account& account) : m_api{api}, m_account{account} {}

    /// sync::ShopConnection::pull. A window is begun with all datasets that we use; where Amazon refuses them as
    /// invalid (its region FE has), with the fewest; where it refuses these, too, by v0. A continuation holds the way
    /// it came.
    [[nodiscard]] sync::OrderPage pull(const sync::PullWindow& window, const std::string& continuation,
                                       const TaskControl& task);
    [[nodiscard]] sync::OrderAtPlatform read(const std::string& platformOrderId, const TaskControl& task);
    /// Where the order was placed: as the last `read` said, else it is asked.
    [[nodiscard]] std::string marketplaceOf(const std::string& platformOrderId, const TaskControl& task);
    /// The account's marketplaces, else those in which the seller takes part.
    [[nodiscard]] const std::vector<std::string>& marketplaces(const TaskControl& task);

private:
    enum class Way { all, fewest, v0 };

    [[nodiscard]] sync::OrderPage begin(const sync::PullWindow& window, const TaskControl& task);
    [[nodiscard]] sync::OrderPage search(Way way, const sync::PullWindow& window, const std::string& token,
                                         const TaskControl& task);
    [[nodiscard]] sync::OrderPage searchV0(const sync::PullWindow& window, const std::string& token,
                                           const TaskControl& task);
    [[nodiscard]] nlohmann::json itemsV0(const std::string& platformOrderId, const TaskControl& task);
    [[nodiscard]] sync::OrderAtPlatform readNew(const std::string& platformOrderId, const TaskControl& task);
    [[nodiscard]] sync::OrderAtPlatform readV0(const std::string& platformOrderId, const TaskControl& task);
    void keepMarketplace(const std::string& platformOrderId, std::string marketplace);

    SellerApi& m_api;
    const sync::Account& m_account;
    Way m_way = Way::all; // the last one that was not refused
    bool m_readsByV0 = false;
    std::map<std::string, std::string> m_marketplaceOf;
    std::vector<std::string> m_marketplaces;
};

} // namespace supercargo::platforms::amazon
