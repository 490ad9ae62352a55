// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/demo/demo_buyers.h"
#include "core/demo/demo_goods.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace supercargo::demo {

struct DemoShop {
    std::string_view name;
    std::string_view platform;
    std::string_view timeZone;
    std::string_view currency;
    std::string_view file; // the name of its order file
    std::vector<std::string_view> countries;
    std::size_t share; // of a hundred orders
};

/// Six shops on four platforms; their countries are twenty in all.
[[nodiscard]] std::vector<DemoShop> demoShops();

struct DemoLine {
    std::string platformSku;
    std::string title;
    std::int64_t quantity = 1;
    std::int64_t unitCents = 0;
};

struct DemoOrder {
    std::int64_t number = 0; // 0, 1, 2 … within the shop
    DemoBuyer buyer;
    std::vector<DemoLine> lines;
    Instant placedAt{};
    Instant paidAt{};
    Instant shipBy{};
    std::string note;
    bool cancelAsked = false;
};

/// `orders` orders over all shops: most of one piece; some of one buyer to one address, some with a SKU that nobody
/// has mapped, with a bad address, or of goods that have run out. The same for the same seed and day.
[[nodiscard]] std::vector<std::vector<DemoOrder>> demoOrders(const std::vector<DemoShop>& shops,
                                                             const std::vector<DemoProduct>& products,
                                                             std::int64_t orders, std::uint64_t seed, Instant now);

/// The orders as the shop's platform would export them: Amazon's unshipped report, eBay's orders report,
/// AliExpress's export saved as csv, Shopify's orders export.
[[nodiscard]] std::string orderFile(const DemoShop& shop, const std::vector<DemoOrder>& orders);

/// The platform SKU of a product in a shop: eBay's shops say it in their own way, so that aliases have work.
[[nodiscard]] std::string platformSku(const DemoShop& shop, const DemoProduct& product);

} // namespace supercargo::demo
