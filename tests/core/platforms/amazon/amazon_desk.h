// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/curl_transport.h"
#include "core/platforms/amazon/amazon_connection.h"
#include "tests/support/fake_amazon.h"
#include "tests/support/memory_secrets.h"
#include "tests/support/moving_time.h"

#include <algorithm>
#include <memory>

#include <catch2/catch.hpp>

namespace supercargo::tests {

/// A seller's program beside a fake Amazon.
struct AmazonDesk {
    FixedClock clock{*parseIso8601("2026-11-22T09:00:00Z")};
    MovingTime time{clock};
    net::CurlTransport transport;
    MemorySecrets secrets;
    FakeAmazon amazon{clock};
    std::unique_ptr<sync::ShopConnection> connection;
    TaskControl task;

    AmazonDesk()
    {
        secrets.put("shop-1", amazon.secrets());
        reopen();
    }
    void reopen() { reopen(amazon.account(), connection ? connection->budget() : std::vector<net::BudgetState>{}); }
    void reopen(const sync::Account& account, std::vector<net::BudgetState> budget = {})
    {
        connection = platforms::amazon::open(account, {.transport = transport,
                                                       .waiting = time,
                                                       .secrets = secrets,
                                                       .clock = clock,
                                                       .secretsOf = "shop-1",
                                                       .shopName = "Amazon DE",
                                                       .currency = Currency{"EUR"},
                                                       .budget = std::move(budget)});
    }
    [[nodiscard]] sync::PullWindow lastHour() const
    {
        return {clock.now() - std::chrono::hours{1}, clock.now() - std::chrono::minutes{2}};
    }
    /// All pages of the last hour.
    std::vector<orders::IncomingOrder> pullAll()
    {
        std::vector<orders::IncomingOrder> all;
        const auto window = lastHour();
        std::string next;
        do {
            auto page = connection->pull(window, next, task);
            CHECK(page.unreadable.empty());
            std::move(page.orders.begin(), page.orders.end(), std::back_inserter(all));
            next = page.next;
        } while (!next.empty());
        return all;
    }
    [[nodiscard]] sync::ShipmentNews news(const std::string& order, const std::size_t item, const std::int64_t pieces,
                                          const std::string& reference)
    {
        return {.mark = {.platformOrderId = order,
                         .lines = {{amazon.order(order).items[item].id, pieces}},
                         .isPart = true,
                         .shippedAt = clock.now(),
                         .carrier = "DHL",
                         .tracking = "TRACK" + reference},
                .reference = reference};
    }
    std::size_t requestsTo(const std::string& path)
    {
        const auto all = amazon.server().requests();
        return static_cast<std::size_t>(
            std::count_if(all.begin(), all.end(), [&](const auto& request) { return request.path == path; }));
    }
};

/// What the work throws; it must.
template <typename Work>
Error failureOf(Work work)
{
    try {
        work();
    } catch (const Error& error) {
        return error;
    }
    FAIL("nothing was thrown");
    return Error{ErrorCode::cancelled};
}

inline constexpr const char* kOrdersPath = "/orders/2026-01-01/orders";

} // namespace supercargo::tests
