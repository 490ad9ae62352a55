// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/vendure/vendure_connection.h"
#include "tests/support/connected_shop.h"
#include "tests/support/fake_vendure.h"

namespace supercargo::tests {

/// A shop that is connected to the fake Vendure.
struct VendureShop : ConnectedShop {
    VendureShop() : ConnectedShop{platforms::vendure::open, "vendure-de", Currency{"EUR"}}
    {
        secrets.put("shop-1", FakeVendure::secrets());
        account.shopUrl = "https://shop.example.net";
        account.baseUrl = vendure.url();
    }

    /// An order of two pieces of one SKU, placed so long ago.
    FakeVendureOrder addOrder(const int number, const std::chrono::minutes ago = std::chrono::minutes{60})
    {
        FakeVendureOrder order;
        order.id = 1'000 + number;
        order.code = "SC" + std::to_string(order.id);
        order.lines = {{.id = 5'000 + number, .sku = "MUG-RED", .quantity = 2}};
        order.placed = clock.now() - ago;
        order.updated = order.placed;
        vendure.put(order);
        return order;
    }
    /// What is told when a package with so many pieces of the order's first line has left.
    [[nodiscard]] sync::ShipmentNews news(const FakeVendureOrder& order, const std::string& tracking,
                                          const std::int64_t pieces = 2, const std::string& reference = "7") const
    {
        const auto& line = order.lines.front();
        return newsOf({.order = order.code,
                       .line = std::to_string(line.id),
                       .pieces = pieces,
                       .isPart = pieces < line.quantity,
                       .tracking = tracking,
                       .reference = reference});
    }

    FakeVendure vendure{clock};
};

} // namespace supercargo::tests
