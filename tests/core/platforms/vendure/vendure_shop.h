// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/curl_transport.h"
#include "core/platforms/vendure/vendure_connection.h"
#include "tests/support/fake_vendure.h"
#include "tests/support/memory_notes.h"
#include "tests/support/memory_secrets.h"
#include "tests/support/moving_time.h"

#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace supercargo::tests {

/// A shop that is connected to the fake Vendure.
struct VendureShop {
    VendureShop() { secrets.put("shop-1", FakeVendure::secrets()); }

    [[nodiscard]] sync::Account account() const
    {
        return {.region = {},
                .marketplaces = {},
                .sellerId = {},
                .shopUrl = "https://shop.example.net",
                .baseUrl = vendure.url()};
    }
    [[nodiscard]] sync::ConnectionParts parts()
    {
        return {.transport = transport,
                .waiting = waiting,
                .secrets = secrets,
                .clock = clock,
                .secretsOf = "shop-1",
                .shopName = "vendure-de",
                .currency = Currency{"EUR"},
                .budget = {},
                .notes = &notes};
    }
    [[nodiscard]] std::unique_ptr<sync::ShopConnection> open() { return platforms::vendure::open(account(), parts()); }
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
            } catch (const Error&) {
                if (--patience <= 0) {
                    throw;
                }
                clock.advance(std::chrono::minutes{1});
            }
        }
    }
    /// What is told when a package with so many pieces of the order's first line has left.
    [[nodiscard]] sync::ShipmentNews news(const FakeVendureOrder& order, const std::string& tracking,
                                          const std::int64_t pieces = 2, const std::string& reference = "7") const
    {
        const auto& line = order.lines.front();
        return {.mark = {.platformOrderId = order.code,
                         .lines = {{std::to_string(line.id), pieces}},
                         .isPart = pieces < line.quantity,
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
    MemoryNotes notes;
    FakeVendure vendure{clock};
};

} // namespace supercargo::tests
