// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/shopify/shopify_connection.h"
#include "tests/support/connected_shop.h"
#include "tests/support/fake_shopify.h"

namespace supercargo::tests {

/// A shop that is connected to the fake Shopify, by an app of the seller's own.
struct ShopifyShop : ConnectedShop {
    ShopifyShop() : ConnectedShop{platforms::shopify::open, "shopify-de", Currency{"EUR"}}
    {
        secrets.put("shop-1", FakeShopify::secrets());
        account.shopUrl = "my-shop.myshopify.com";
        account.baseUrl = shopify.url();
    }

    /// An order of two pieces of one SKU, placed so long ago.
    FakeShopifyOrder addOrder(const int number, const std::chrono::minutes ago = std::chrono::minutes{60})
    {
        FakeShopifyOrder order;
        order.id = 1'000 + number;
        order.lines = {{.id = 5'000 + number, .sku = "MUG-RED", .quantity = 2}};
        order.created = clock.now() - ago;
        order.updated = order.created;
        shopify.put(order);
        return shopify.order(order.id);
    }
    [[nodiscard]] orders::IncomingOrder pullOne(const std::int64_t id)
    {
        const auto connection = open();
        return pullAll(*connection, window()).at(std::to_string(id));
    }
    /// What is told when a package with so many pieces of the order's first line has left.
    [[nodiscard]] sync::ShipmentNews news(const FakeShopifyOrder& order, const std::string& tracking,
                                          const std::int64_t pieces = 2) const
    {
        const auto& line = order.lines.front();
        return newsOf({.order = std::to_string(order.id),
                       .line = std::to_string(line.id),
                       .pieces = pieces,
                       .isPart = pieces < line.quantity,
                       .tracking = tracking});
    }

    FakeShopify shopify{clock};
};

} // namespace supercargo::tests
