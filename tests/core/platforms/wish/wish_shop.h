// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/wish/wish_connection.h"
#include "tests/support/connected_shop.h"
#include "tests/support/fake_wish.h"

namespace supercargo::tests {

/// A shop that is connected to the fake Wish.
struct WishShop : ConnectedShop {
    WishShop() : ConnectedShop{platforms::wish::open, "wish-us", Currency{"USD"}}
    {
        secrets.put("shop-1", wish.secrets());
        account.baseUrl = wish.url();
    }

    [[nodiscard]] static std::string idOf(const int number)
    {
        return "5e1f0000000000000000" + std::to_string(1'000 + number);
    }
    /// An order of two pieces of one SKU, released and changed so long ago.
    FakeWishOrder addOrder(const int number, const std::chrono::minutes ago = std::chrono::minutes{60})
    {
        FakeWishOrder order;
        order.id = idOf(number);
        order.released = clock.now() - ago;
        order.updated = order.released;
        wish.put(order);
        return order;
    }
    /// What is told when a package with all of the order has left.
    [[nodiscard]] sync::ShipmentNews news(const std::string& order, const std::string& tracking,
                                          const std::string& reference = "7") const
    {
        return newsOf({.order = order, .line = order, .tracking = tracking, .reference = reference});
    }

    FakeWish wish{clock};
};

} // namespace supercargo::tests
