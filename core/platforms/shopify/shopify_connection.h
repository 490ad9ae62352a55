// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/shopify/order_mapping.h"
#include "core/platforms/shopify/shopify_client.h"
#include "core/sync/shop_connection.h"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <string>
#include <vector>

namespace supercargo::platforms::shopify {

/// A Shopify shop, by the GraphQL Admin interface. Its locations may be warehouses of ours (Account::locations): stock
/// is told at each of them, and of an order what is assigned to them is ours. A location that is none of them is left
/// alone, its orders and its quantities. Where none is named, all that is no fulfilment service's is ours, and the stock
/// is that of the one location there is; a shop with several is told none until they are.
class ShopifyConnection final : public sync::ShopConnection {
public:
    ShopifyConnection(const sync::Account& account, const sync::ConnectionParts& parts);

    [[nodiscard]] sync::PullHabits habits() const override;
    /// The shop's name, its locations, and the scopes that the app lacks.
    [[nodiscard]] sync::ConnectionReport test(const TaskControl& task) override;
    /// The orders that changed in the window; then those of which only a fulfilment order did (a hold).
    [[nodiscard]] sync::OrderPage pull(const sync::PullWindow& window, const std::string& continuation,
                                       const TaskControl& task) override;
    [[nodiscard]] sync::OrderAtPlatform read(const std::string& platformOrderId, const TaskControl& task) override;
    /// What is left of each fulfilment order is read before it is told (tellingOf). The buyer is notified by Shopify.
    /// Shopify takes the pieces off the location that it assigned them to. Where the package left from another of our
    /// warehouses, that location is short of them until its own level is told the next time; it then has what lies there.
    /// It is never too high meanwhile: what left elsewhere is gone from that warehouse's level. The fulfilment order is
    /// not moved first (fulfillmentOrderMove), which Shopify refuses where the other location does not stock the variant.
    void markShipped(const sync::ShipmentNews& news, const TaskControl& task) override;
    [[nodiscard]] bool isSame(const sync::KnownShipment& shipment, const sync::ShipmentNews& news) const override;
    /// Throws invalid_argument {"single location", "123 Shenzhen, 456 Los Angeles"} where the shop has several, and none
    /// is named.
    [[nodiscard]] std::vector<sync::StockRefusal> pushStock(std::span<const sync::StockLevel> levels,
                                                            const TaskControl& task) override;
    [[nodiscard]] std::vector<sync::StockLevel> readStock(std::span<const std::string> platformSkus,
                                                          const TaskControl& task) override;
    [[nodiscard]] std::chrono::milliseconds clockSkew() const override { return m_client.clockSkew(); }
    [[nodiscard]] std::vector<net::BudgetState> budget() const override { return m_client.budget(); }

private:
    [[nodiscard]] sync::OrderPage pullOrders(const sync::PullWindow& window, const std::string& place,
                                             const TaskControl& task);
    [[nodiscard]] sync::OrderPage pullHolds(const sync::PullWindow& window, const std::string& cursor,
                                            const TaskControl& task);
    void addOrder(nlohmann::json order, sync::OrderPage& page, const TaskControl& task);
    void note(const std::string& denied, sync::OrderPage& page) const;
    [[nodiscard]] std::vector<sync::FoundLocation> listLocations(const TaskControl& task);
    /// The digits of what a level names.
    [[nodiscard]] const std::string& placeOf(const std::string& location, const TaskControl& task);

    ShopifyClient m_client;
    Locations m_locations;
    std::string m_onlyLocation; // its digits, where none is named; empty: not known yet
};

/// The connection of an account; `parts` outlive it. Throws invalid_argument {"shop address", it}.
[[nodiscard]] std::unique_ptr<sync::ShopConnection> open(const sync::Account& account,
                                                         const sync::ConnectionParts& parts);

} // namespace supercargo::platforms::shopify
