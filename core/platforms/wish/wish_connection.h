// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/wish/listings.h"
#include "core/platforms/wish/wish_client.h"
#include "core/sync/shop_connection.h"

#include <nlohmann/json_fwd.hpp>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace supercargo::platforms::wish {

/// A seller's shop at Wish, by its Merchant API v3. Source: Wish's OpenAPI document 3.0.65, as published in July 2026;
/// the service was reachable then. Needs the scopes orders:read, orders:write, and for stock products:read,
/// products:write; merchant:read tells the seller's name and warehouses.
class WishConnection final : public sync::ShopConnection {
public:
    WishConnection(const sync::Account& account, const sync::ConnectionParts& parts);

    [[nodiscard]] sync::PullHabits habits() const override;
    /// Who it is, and which of the scopes the token lacks, where Wish has told them; else what it refuses to be read.
    [[nodiscard]] sync::ConnectionReport test(const TaskControl& task) override;
    [[nodiscard]] sync::OrderPage pull(const sync::PullWindow& window, const std::string& continuation,
                                       const TaskControl& task) override;
    [[nodiscard]] sync::OrderAtPlatform read(const std::string& platformOrderId, const TaskControl& task) override;
    /// Wish takes a shipment at once and does it later: the order is read until it shows there, and where it does not
    /// in some seconds, answer_lost says that it is not known yet. While an earlier change of the number is under way
    /// nothing is told. An order knows no parts: each parcel's number is told, the last one counts, the two last are
    /// kept. What Wish fails to do is platform_refused, as is an order that is not to be shipped.
    void markShipped(const sync::ShipmentNews& news, const TaskControl& task) override;
    /// By the number, and by our package's reference where the note of the shipment has one.
    [[nodiscard]] bool isSame(const sync::KnownShipment& shipment, const sync::ShipmentNews& news) const override;
    [[nodiscard]] std::vector<sync::StockRefusal> pushStock(std::span<const sync::StockLevel> levels,
                                                            const TaskControl& task) override;
    [[nodiscard]] std::vector<sync::StockLevel> readStock(std::span<const std::string> platformSkus,
                                                          const TaskControl& task) override;
    [[nodiscard]] std::chrono::milliseconds clockSkew() const override { return m_client.clockSkew(); }
    [[nodiscard]] std::vector<net::BudgetState> budget() const override { return m_client.budget(); }

private:
    [[nodiscard]] nlohmann::json getOrder(const std::string& orderId, const TaskControl& task);
    [[nodiscard]] std::string shipmentBody(const nlohmann::json& order, const sync::ShipmentNews& news,
                                           const TaskControl& task);
    [[nodiscard]] std::string carrierFor(const nlohmann::json& order, const std::string& carrier,
                                         const TaskControl& task);
    [[nodiscard]] std::string originOf(const nlohmann::json& order, const TaskControl& task);
    [[nodiscard]] nlohmann::json lookAfter(const std::string& orderId, const TaskControl& task);
    void awaitShipment(const nlohmann::json& before, const sync::ShipmentNews& news, const TaskControl& task);

    WishClient m_client;
    Listings m_listings;
    std::map<std::string, std::vector<std::string>> m_carriers; // accepted, by what they are for; asked once
};

/// The connection of an account; `parts` outlive it. Throws invalid_argument {"region", it}.
[[nodiscard]] std::unique_ptr<sync::ShopConnection> open(const sync::Account& account,
                                                         const sync::ConnectionParts& parts);

} // namespace supercargo::platforms::wish
