// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/ebay/ebay_connection.h"
#include "tests/support/connected_shop.h"
#include "tests/support/fake_ebay.h"

namespace supercargo::tests {

/// A shop that is connected to the fake eBay.
struct EbayShop : ConnectedShop {
    EbayShop() : ConnectedShop{platforms::ebay::open, "ebay-us", Currency{"USD"}}
    {
        secrets.put("shop-1", FakeEbay::secrets());
        account.baseUrl = ebay.url();
    }

    /// An order of two pieces of one SKU, placed so long ago.
    FakeEbayOrder addOrder(const int number, const std::chrono::minutes ago = std::chrono::minutes{60})
    {
        FakeEbayOrder order;
        order.id = "12-34567-" + std::to_string(10'000 + number);
        order.lines = {{.lineItemId = "1002200000" + std::to_string(1'000 + number), .sku = "MUG-RED", .quantity = 2}};
        order.created = clock.now() - ago;
        order.modified = order.created;
        ebay.put(order);
        return order;
    }
    /// What is told when a package with so many pieces of the order's first line has left.
    [[nodiscard]] sync::ShipmentNews news(const FakeEbayOrder& order, const std::string& tracking,
                                          const std::int64_t pieces = 2) const
    {
        const auto& line = order.lines.front();
        return newsOf({.order = order.id,
                       .line = line.legacyItemId + "-" + line.lineItemId,
                       .pieces = pieces,
                       .isPart = pieces < line.quantity,
                       .tracking = tracking});
    }

    FakeEbay ebay{clock};
};

} // namespace supercargo::tests
