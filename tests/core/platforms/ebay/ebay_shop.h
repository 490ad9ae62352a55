// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/curl_transport.h"
#include "core/platforms/ebay/ebay_connection.h"
#include "tests/support/fake_ebay.h"
#include "tests/support/memory_secrets.h"
#include "tests/support/moving_time.h"

#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace supercargo::tests {

/// A shop that is connected to the fake eBay.
struct EbayShop {
    EbayShop() { secrets.put("shop-1", FakeEbay::secrets()); }

    [[nodiscard]] sync::Account account() const
    {
        return {.region = {}, .marketplaces = {}, .sellerId = {}, .baseUrl = ebay.url()};
    }
    [[nodiscard]] sync::ConnectionParts parts() { return parts(transport); }
    [[nodiscard]] sync::ConnectionParts parts(net::HttpTransport& way)
    {
        return {.transport = way,
                .waiting = waiting,
                .secrets = secrets,
                .clock = clock,
                .secretsOf = "shop-1",
                .shopName = "ebay-us",
                .currency = Currency{"USD"},
                .budget = {}};
    }
    [[nodiscard]] std::unique_ptr<sync::ShopConnection> open() { return platforms::ebay::open(account(), parts()); }
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
    /// What is told when a package with all of the order has left.
    [[nodiscard]] sync::ShipmentNews news(const FakeEbayOrder& order, const std::string& tracking,
                                          const std::int64_t pieces = 2) const
    {
        const auto& line = order.lines.front();
        return {.mark = {.platformOrderId = order.id,
                         .lines = {{line.legacyItemId + "-" + line.lineItemId, pieces}},
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
    FakeEbay ebay{clock};
};

} // namespace supercargo::tests
