// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/vendure/vendure_client.h"
#include "core/sync/shop_connection.h"

#include <memory>
#include <string>
#include <vector>

namespace supercargo::platforms::vendure {

/// A Vendure shop, by its GraphQL Admin API (Vendure 2.2 or later; tested against 3.7.3).
class VendureConnection final : public sync::ShopConnection {
public:
    VendureConnection(const sync::Account& account, const sync::ConnectionParts& parts);

    /// Not every change moves an order's `updatedAt` (order_mapping.h), and it may be earlier than the order itself: a
    /// window has what was changed or placed in it, and what is open here is asked by its number.
    [[nodiscard]] sync::PullHabits habits() const override;
    /// Signs in anew, and says which of the permissions that are used here the administrator's role lacks.
    [[nodiscard]] sync::ConnectionReport test(const TaskControl& task) override;
    /// The orders that were placed, or that changed, in the window, by id. Where the shop cannot tell a page because of
    /// one of its orders, each is asked by itself.
    [[nodiscard]] sync::OrderPage pull(const sync::PullWindow& window, const std::string& continuation,
                                       const TaskControl& task) override;
    [[nodiscard]] sync::OrderPage pullOpen(std::span<const std::string> platformOrderIds,
                                           const TaskControl& task) override;
    [[nodiscard]] sync::OrderAtPlatform read(const std::string& platformOrderId, const TaskControl& task) override;
    /// By a fulfillment, which is made and then moved to Shipped (told_packages.h).
    void markShipped(const sync::ShipmentNews& news, const TaskControl& task) override;
    /// By its tracking number, or, without one, by its pieces.
    [[nodiscard]] bool isSame(const sync::KnownShipment& shipment, const sync::ShipmentNews& news) const override;
    [[nodiscard]] std::vector<sync::StockRefusal> pushStock(std::span<const sync::StockLevel> levels,
                                                            const TaskControl& task) override;
    [[nodiscard]] std::vector<sync::StockLevel> readStock(std::span<const std::string> platformSkus,
                                                          const TaskControl& task) override;
    [[nodiscard]] std::chrono::milliseconds clockSkew() const override { return m_client.clockSkew(); }
    [[nodiscard]] std::vector<net::BudgetState> budget() const override { return m_client.budget(); }

private:
    struct Listed {
        sync::OrderPage page;
        std::int64_t count = 0; // that the answer had
        std::int64_t total = 0; // that the shop has
    };
    [[nodiscard]] Listed ask(const nlohmann::json& options, const TaskControl& task);
    [[nodiscard]] Listed list(const nlohmann::json& options, const TaskControl& task);
    [[nodiscard]] Listed oneByOne(const nlohmann::json& options, const TaskControl& task);

    VendureClient m_client;
    sync::OrderNotes* m_notes;
};

/// The connection of an account; `parts` outlive it. Throws invalid_argument {"shop address", it}.
[[nodiscard]] std::unique_ptr<sync::ShopConnection> open(const sync::Account& account,
                                                         const sync::ConnectionParts& parts);

} // namespace supercargo::platforms::vendure
