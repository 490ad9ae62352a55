// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/curl_transport.h"
#include "core/platforms/shopify/shopify_connection.h"
#include "tests/support/fake_shopify.h"
#include "tests/support/memory_secrets.h"
#include "tests/support/moving_time.h"

#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace supercargo::tests {

/// A shop that is connected to the fake Shopify, by an app of the seller's own.
struct ShopifyShop {
    ShopifyShop() { secrets.put("shop-1", FakeShopify::secrets()); }

    [[nodiscard]] sync::Account account() const
    {
        return {.region = {},
                .marketplaces = {},
                .locations = locations,
                .sellerId = {},
                .shopUrl = "my-shop.myshopify.com",
                .baseUrl = shopify.url()};
    }
    [[nodiscard]] sync::ConnectionParts parts()
    {
        return {.transport = transport,
                .waiting = waiting,
                .secrets = secrets,
                .clock = clock,
                .secretsOf = "shop-1",
                .shopName = "shopify-de",
                .currency = Currency{"EUR"},
                .budget = {}};
    }
    [[nodiscard]] std::unique_ptr<sync::ShopConnection> open() { return platforms::shopify::open(account(), parts()); }
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
    [[nodiscard]] sync::PullWindow window() const { return {clock.now() - std::chrono::hours{24}, clock.now()}; }

    /// All pages of a window; what breaks is asked again, as the engine does.
    [[nodiscard]] std::map<std::string, orders::IncomingOrder> pullAll(sync::ShopConnection& shop,
                                                                       const sync::PullWindow& window, int patience = 1)
    {
        std::map<std::string, orders::IncomingOrder> found;
        std::string next;
        while (true) {
            try {
                auto page = shop.pull(window, next, {});
                for (auto& order : page.orders) {
                    auto& known = found[order.platformOrderId];
                    if (known.platformOrderId.empty() || known.version <= order.version) {
                        known = std::move(order);
                    }
                }
                if (page.next.empty()) {
                    return found;
                }
                next = page.next;
            } catch (const Error&) {
                if (--patience <= 0) {
                    throw;
                }
                clock.advance(std::chrono::minutes{1});
            }
        }
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
        return {.mark = {.platformOrderId = std::to_string(order.id),
                         .lines = {{std::to_string(line.id), pieces}},
                         .isPart = pieces < line.quantity,
                         .shippedAt = clock.now() - std::chrono::minutes{3},
                         .carrier = "云途",
                         .tracking = tracking},
                .reference = "7"};
    }
    /// The error that `work` throws.
    template <typename Work>
    static Error errorOf(Work&& work)
    {
        try {
            work();
        } catch (const Error& error) {
            return error;
        }
        throw std::logic_error{"nothing was thrown"};
    }

    FixedClock clock{*parseIso8601("2026-11-20T10:00:00Z")};
    MovingTime waiting{clock};
    net::CurlTransport transport;
    MemorySecrets secrets;
    FakeShopify shopify{clock};
    std::vector<sync::ShopLocation> locations;
};

} // namespace supercargo::tests
