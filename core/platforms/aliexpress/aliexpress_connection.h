// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/aliexpress/gateway.h"
#include "core/platforms/aliexpress/order_calls.h"
#include "core/platforms/aliexpress/stock_calls.h"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <string>
#include <vector>

namespace supercargo::platforms::aliexpress {

/// A seller's shop at AliExpress, by its Open Platform. There is no sandbox: whatever is told is told to the shop
/// itself. AliExpress Russia has a platform of its own, which is not this one.
class AliexpressConnection final : public sync::ShopConnection {
public:
    AliexpressConnection(const sync::Account& account, const sync::ConnectionParts& parts);

    [[nodiscard]] sync::PullHabits habits() const override;
    /// Whether orders, products and shipping services can be read; nothing is told. Who it is was said when its tokens
    /// were fetched.
    [[nodiscard]] sync::ConnectionReport test(const TaskControl& task) override;
    /// The orders that are not closed and changed in the window; then those that are closed, by when they were placed,
    /// of the last month each time and of half a year once a day. An order on which goods may leave is asked for by
    /// itself: its address and the state of its lines are in no page.
    [[nodiscard]] sync::OrderPage pull(const sync::PullWindow& window, const std::string& continuation,
                                       const TaskControl& task) override;
    /// Of those whose address was hidden, or whose detail was refused: where they go to, where it is told now.
    [[nodiscard]] sync::OrderPage pullOpen(std::span<const std::string> platformOrderIds,
                                           const TaskControl& task) override;
    [[nodiscard]] sync::OrderAtPlatform read(const std::string& platformOrderId, const TaskControl& task) override;
    void markShipped(const sync::ShipmentNews& news, const TaskControl& task) override;
    /// The number says it. A package's next label is told as a correction of the one before.
    [[nodiscard]] bool isSame(const sync::KnownShipment& shipment, const sync::ShipmentNews& news) const override;
    [[nodiscard]] std::vector<sync::StockRefusal> pushStock(std::span<const sync::StockLevel> levels,
                                                            const TaskControl& task) override;
    [[nodiscard]] std::vector<sync::StockLevel> readStock(std::span<const std::string> platformSkus,
                                                          const TaskControl& task) override;
    [[nodiscard]] std::chrono::milliseconds clockSkew() const override { return m_gateway.clockSkew(); }
    [[nodiscard]] std::vector<net::BudgetState> budget() const override { return m_gateway.budget(); }

private:
    [[nodiscard]] orders::IncomingOrder addressedOrder(const std::string& id, const TaskControl& task);
    void addOrder(const nlohmann::json& listed, sync::OrderPage& page, const TaskControl& task);

    std::string m_shopName;
    sync::OrderNotes* m_notes; // none: nothing is told
    PacificTime m_time;
    Gateway m_gateway;
    OrderCalls m_orders;
    StockCalls m_stock;
};

/// The connection of an account; `parts` outlive it.
[[nodiscard]] std::unique_ptr<sync::ShopConnection> open(const sync::Account& account,
                                                         const sync::ConnectionParts& parts);

} // namespace supercargo::platforms::aliexpress
