// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/woocommerce/woo_client.h"
#include "core/sync/shop_connection.h"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace supercargo::platforms::woocommerce {

/// A WooCommerce shop, by its REST interface wc/v3 (WooCommerce 5.8 or later, which knows modified_after).
class WooConnection final : public sync::ShopConnection {
public:
    WooConnection(const sync::Account& account, const sync::ConnectionParts& parts);

    [[nodiscard]] sync::PullHabits habits() const override { return {}; }
    /// Whether it is a WooCommerce shop, whether its orders can be read, and whether the keys may write: asked of an
    /// order that does not exist, so that nothing changes.
    [[nodiscard]] sync::ConnectionReport test(const TaskControl& task) override;
    /// The orders that changed in the window, by id; then those that were thrown away in it, which `status=any` hides.
    /// An order that was deleted for good is seen when it is told something.
    [[nodiscard]] sync::OrderPage pull(const sync::PullWindow& window, const std::string& continuation,
                                       const TaskControl& task) override;
    [[nodiscard]] sync::OrderAtPlatform read(const std::string& platformOrderId, const TaskControl& task) override;
    /// Where no plugin shows tracking numbers the buyer is told by a note, unless one of the order's notes has the
    /// number; then the package is written into the order in one update, with the status completed when all has left.
    /// An order that was cancelled there meanwhile is refused (platform_refused {status, words}): completing it would
    /// bring it back.
    void markShipped(const sync::ShipmentNews& news, const TaskControl& task) override;
    /// The order keeps our package's reference; a package's next label is told anew.
    [[nodiscard]] bool isSame(const sync::KnownShipment& shipment, const sync::ShipmentNews& news) const override;
    [[nodiscard]] std::vector<sync::StockRefusal> pushStock(std::span<const sync::StockLevel> levels,
                                                            const TaskControl& task) override;
    [[nodiscard]] std::vector<sync::StockLevel> readStock(std::span<const std::string> platformSkus,
                                                          const TaskControl& task) override;
    [[nodiscard]] std::chrono::milliseconds clockSkew() const override { return m_client.clockSkew(); }
    [[nodiscard]] std::vector<net::BudgetState> budget() const override { return m_client.budget(); }

private:
    [[nodiscard]] nlohmann::json getOrder(const std::string& orderId, const TaskControl& task);
    [[nodiscard]] nlohmann::json getRefunds(const std::string& orderId, const TaskControl& task);
    void addOrder(const nlohmann::json& order, sync::OrderPage& page, const TaskControl& task);
    [[nodiscard]] bool shopShowsTracking(const TaskControl& task);
    void tellBuyer(const outbox::ShipmentMark& mark, const TaskControl& task);

    WooClient m_client;
    std::optional<bool> m_showsTracking; // asked once
};

/// The connection of an account; `parts` outlive it. Throws invalid_argument {"shop address", it}.
[[nodiscard]] std::unique_ptr<sync::ShopConnection> open(const sync::Account& account,
                                                         const sync::ConnectionParts& parts);

} // namespace supercargo::platforms::woocommerce
