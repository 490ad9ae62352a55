// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/aliexpress/aliexpress_connection.h"
#include "tests/support/connected_shop.h"
#include "tests/support/fake_aliexpress.h"

namespace supercargo::tests {

/// A shop that is connected to the fake AliExpress.
struct AliShop : ConnectedShop {
    explicit AliShop(const char* now = "2026-11-20T10:00:00Z")
        : ConnectedShop{platforms::aliexpress::open, "ali-es", Currency{"USD"}, now}
    {
        secrets.put("shop-1", market.secrets());
        account.baseUrl = market.url();
    }

    /// An order of two pieces of one SKU, placed so long ago.
    FakeAliOrder addOrder(const int number, const std::chrono::minutes ago = std::chrono::minutes{60})
    {
        FakeAliOrder order;
        order.id = kFirst + number;
        order.lines = {{.id = order.id + 500'000, .sku = "MUG-RED", .quantity = 2}};
        order.created = clock.now() - ago;
        order.modified = order.created;
        market.put(order);
        return order;
    }
    /// What is told when a package with so many pieces of the order's first line has left.
    [[nodiscard]] sync::ShipmentNews news(const FakeAliOrder& order, const std::string& tracking,
                                          const std::int64_t pieces = 2, const std::string& reference = "7") const
    {
        const auto& line = order.lines.front();
        return newsOf({.order = std::to_string(order.id),
                       .line = std::to_string(line.id),
                       .pieces = pieces,
                       .isPart = pieces < line.quantity || order.lines.size() > 1,
                       .tracking = tracking,
                       .reference = reference});
    }

    /// All calls for whole orders are gone: only those for lines are left.
    void forbidOrderCalls()
    {
        market.forbid({"aliexpress.solution.order.fulfill", "aliexpress.logistics.sellershipmentfortop",
                       "aliexpress.logistics.sellermodifiedshipmentfortop"});
    }

    static constexpr std::int64_t kFirst = 8'012'345'678'900'000; // 16 digits

    FakeAliexpress market{clock};
};

} // namespace supercargo::tests
