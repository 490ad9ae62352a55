// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/woocommerce/woo_connection.h"
#include "tests/support/connected_shop.h"
#include "tests/support/fake_woocommerce.h"

namespace supercargo::tests {

/// A shop that is connected to the fake WooCommerce, over http unless it is said otherwise.
struct WooShop : ConnectedShop {
    WooShop() : ConnectedShop{platforms::woocommerce::open, "woo-de", Currency{"EUR"}}
    {
        secrets.put("shop-1", FakeWooCommerce::secrets());
        account.shopUrl = "http://shop.example.net";
        account.baseUrl = woo.url();
    }

    /// As over https.
    void beSecure()
    {
        account.shopUrl = "https://shop.example.net/";
        woo.beSecure();
    }
    /// An order of two pieces of one SKU, placed so long ago.
    FakeWooOrder addOrder(const int number, const std::chrono::minutes ago = std::chrono::minutes{60})
    {
        FakeWooOrder order;
        order.id = 1'000 + number;
        order.lines = {{.id = 5'000 + number, .sku = "MUG-RED", .quantity = 2}};
        order.created = clock.now() - ago;
        order.modified = order.created;
        woo.put(order);
        return order;
    }
    /// What is told when a package with so many pieces of the order's first line has left.
    [[nodiscard]] sync::ShipmentNews news(const FakeWooOrder& order, const std::string& tracking,
                                          const std::int64_t pieces = 2, const std::string& reference = "7") const
    {
        const auto& line = order.lines.front();
        return newsOf({.order = std::to_string(order.id),
                       .line = std::to_string(line.id),
                       .pieces = pieces,
                       .isPart = pieces < line.quantity,
                       .tracking = tracking,
                       .reference = reference});
    }

    FakeWooCommerce woo{clock};
};

} // namespace supercargo::tests
