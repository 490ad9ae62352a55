// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/curl_transport.h"
#include "core/platforms/aliexpress/aliexpress_connection.h"
#include "tests/support/fake_aliexpress.h"
#include "tests/support/memory_secrets.h"
#include "tests/support/moving_time.h"

#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace supercargo::tests {

/// Notes that last as long as the test.
class NotesInMemory final : public sync::OrderNotes {
public:
    [[nodiscard]] std::string find(const std::string& platformOrderId) override { return m_notes[platformOrderId]; }
    void put(const std::string& platformOrderId, const std::string& note) override { m_notes[platformOrderId] = note; }

private:
    std::map<std::string, std::string> m_notes;
};

/// A shop that is connected to the fake AliExpress.
struct AliShop {
    explicit AliShop(const char* now = "2026-11-20T10:00:00Z") : clock{*parseIso8601(now)}
    {
        secrets.put("shop-1", market.secrets());
    }

    [[nodiscard]] sync::Account account() const
    {
        return {.region = region, .marketplaces = {}, .sellerId = {}, .shopUrl = {}, .baseUrl = market.url()};
    }
    [[nodiscard]] sync::ConnectionParts parts()
    {
        return {.transport = transport,
                .waiting = waiting,
                .secrets = secrets,
                .clock = clock,
                .secretsOf = "shop-1",
                .shopName = "ali-es",
                .currency = Currency{"USD"},
                .budget = {},
                .notes = &notes};
    }
    [[nodiscard]] std::unique_ptr<sync::ShopConnection> open()
    {
        return platforms::aliexpress::open(account(), parts());
    }
    /// An order of two pieces of one SKU, placed so long ago.
    FakeAliOrder addOrder(const int number, const std::chrono::minutes ago = std::chrono::minutes{60})
    {
        FakeAliOrder order;
        order.id = kFirst + number;
        order.lines = {{.id = order.id + 500'000, .sku = "MUG-RED", .quantity = 2}};
        order.created = clock.now() - ago;
        order.modified = order.created;
        market.put(order);
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
    [[nodiscard]] sync::ShipmentNews news(const FakeAliOrder& order, const std::string& tracking,
                                          const std::int64_t pieces = 2, const std::string& reference = "7") const
    {
        const auto& line = order.lines.front();
        return {.mark = {.platformOrderId = std::to_string(order.id),
                         .lines = {{std::to_string(line.id), pieces}},
                         .isPart = pieces < line.quantity || order.lines.size() > 1,
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

    static constexpr std::int64_t kFirst = 8'012'345'678'900'000; // 16 digits

    FixedClock clock;
    MovingTime waiting{clock};
    net::CurlTransport transport;
    MemorySecrets secrets;
    NotesInMemory notes;
    FakeAliexpress market{clock};
    std::string region;
};

} // namespace supercargo::tests
