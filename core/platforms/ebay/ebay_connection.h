// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/ebay/ebay_client.h"
#include "core/sync/shop_connection.h"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <string>
#include <vector>

namespace supercargo::platforms::ebay {

/// A seller's shop at eBay, by its REST APIs. Sources, with the operations used:
/// - Sell Fulfillment 1.20.7: getOrders, getOrder, getShippingFulfillments, createShippingFulfillment;
/// - Sell Inventory 1.18.4: see inventory.h;
/// - Commerce Identity 2.0.0: getUser; Developer Analytics v1_beta.0.1: getUserRateLimits.
/// Needs the scopes sell.fulfillment, sell.inventory and commerce.identity.readonly.
class EbayConnection final : public sync::ShopConnection {
public:
    EbayConnection(sync::Account account, const sync::ConnectionParts& parts);

    [[nodiscard]] sync::PullHabits habits() const override;
    /// Who it is, whether orders can be read, and how many calls are left: what eBay does not allow is reported, not
    /// thrown.
    [[nodiscard]] sync::ConnectionReport test(const TaskControl& task) override;
    /// Warnings of the page stand among the unreadable, without an order's id.
    [[nodiscard]] sync::OrderPage pull(const sync::PullWindow& window, const std::string& continuation,
                                       const TaskControl& task) override;
    [[nodiscard]] sync::OrderAtPlatform read(const std::string& platformOrderId, const TaskControl& task) override;
    /// One call, one parcel. What eBay has already (409, or 34500) is read again: where it is what we tell, all is
    /// well.
    void markShipped(const sync::ShipmentNews& news, const TaskControl& task) override;
    /// eBay keeps no reference of ours: the tracking numbers say it, and without one the lines do.
    [[nodiscard]] bool isSame(const sync::KnownShipment& shipment, const sync::ShipmentNews& news) const override;
    [[nodiscard]] std::vector<sync::StockRefusal> pushStock(std::span<const sync::StockLevel> levels,
                                                            const TaskControl& task) override;
    [[nodiscard]] std::vector<sync::StockLevel> readStock(std::span<const std::string> platformSkus,
                                                          const TaskControl& task) override;
    [[nodiscard]] std::chrono::milliseconds clockSkew() const override { return m_client.clockSkew(); }
    [[nodiscard]] std::vector<net::BudgetState> budget() const override { return m_client.budget(); }

private:
    [[nodiscard]] Call fulfillmentCall(std::string_view operation, const std::string& path) const;
    [[nodiscard]] nlohmann::json get(const Call& call, const TaskControl& task);
    [[nodiscard]] nlohmann::json getOrder(const std::string& orderId, const TaskControl& task);
    [[nodiscard]] nlohmann::json getFulfillments(const std::string& orderId, const TaskControl& task);
    void addOrder(const nlohmann::json& order, sync::OrderPage& page, const TaskControl& task);
    [[nodiscard]] std::string shipmentBody(const outbox::ShipmentMark& mark, const TaskControl& task);

    sync::Account m_account;
    Currency m_currency;
    const Clock& m_clock;
    EbayClient m_client;
};

/// The connection of an account; `parts` outlive it.
[[nodiscard]] std::unique_ptr<sync::ShopConnection> open(const sync::Account& account,
                                                         const sync::ConnectionParts& parts);

} // namespace supercargo::platforms::ebay
