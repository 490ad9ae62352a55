// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/curl_transport.h"
#include "core/platforms/wish/wish_connection.h"
#include "tests/support/fake_wish.h"
#include "tests/support/memory_secrets.h"
#include "tests/support/moving_time.h"

#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace supercargo::tests {

/// A shop that is connected to the fake Wish.
struct WishShop {
    WishShop() { secrets.put("shop-1", wish.secrets()); }

    [[nodiscard]] sync::Account account() const
    {
        return {.region = {}, .marketplaces = {}, .sellerId = {}, .shopUrl = {}, .baseUrl = wish.url()};
    }
    [[nodiscard]] sync::ConnectionParts parts()
    {
        return {.transport = transport,
                .waiting = waiting,
                .secrets = secrets,
                .clock = clock,
                .secretsOf = "shop-1",
                .shopName = "wish-us",
                .currency = Currency{"USD"},
                .budget = {}};
    }
    [[nodiscard]] std::unique_ptr<sync::ShopConnection> open() { return platforms::wish::open(account(), parts()); }
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
                    auto id = order.platformOrderId;
                    found.insert_or_assign(std::move(id), std::move(order));
                }
                if (page.next.empty()) {
                    return found;
                }
                next = page.next;
            } catch (const Error& error) {
                if (--patience <= 0) {
                    throw;
                }
                if (error.code() == ErrorCode::invalid_argument) {
                    next.clear(); // the window begins anew
                }
                clock.advance(std::chrono::minutes{1});
            }
        }
    }
    /// What is told when a package with all of the order has left.
    [[nodiscard]] sync::ShipmentNews news(const std::string& order, const std::string& tracking,
                                          const std::string& reference = "7") const
    {
        return {.mark = {.platformOrderId = order,
                         .lines = {{order, 2}},
                         .isPart = false,
                         .shippedAt = clock.now() - std::chrono::minutes{3},
                         .carrier = "云途",
                         .tracking = tracking},
                .reference = reference};
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
    FakeWish wish{clock};
};

} // namespace supercargo::tests
