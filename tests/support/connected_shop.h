// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/curl_transport.h"
#include "core/sync/shop_connection.h"
#include "tests/support/memory_notes.h"
#include "tests/support/memory_secrets.h"
#include "tests/support/moving_time.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>

namespace supercargo::tests {

/// The error that `work` throws.
template <typename Work>
[[nodiscard]] Error errorOf(Work&& work)
{
    try {
        work();
    } catch (const Error& error) {
        return error;
    }
    throw std::logic_error{"nothing was thrown"};
}

/// Does the platform have it?
[[nodiscard]] inline bool isTold(sync::ShopConnection& shop, const sync::ShipmentNews& news)
{
    const auto known = shop.read(news.mark.platformOrderId, {}).shipments;
    return std::any_of(known.begin(), known.end(), [&](const auto& each) { return shop.isSame(each, news); });
}

/// A package of one line's pieces, as a platform is told of it.
struct ToldPackage {
    std::string order;
    std::string line;
    std::int64_t pieces = 2;
    bool isPart = false;
    std::string tracking;
    std::string reference = "7";
};

/// A shop that is connected to a fake marketplace: an adapter and what it is made of.
struct ConnectedShop {
    using Open = std::unique_ptr<sync::ShopConnection> (*)(const sync::Account&, const sync::ConnectionParts&);
    using Orders = std::map<std::string, orders::IncomingOrder>; // by their numbers

    ConnectedShop(const Open opens, std::string shopName, const Currency shopCurrency,
                  const char* now = "2026-11-20T10:00:00Z")
        : opening{opens},
          name{std::move(shopName)},
          currency{shopCurrency},
          clock{*parseIso8601(now)}
    {}

    [[nodiscard]] sync::ConnectionParts parts() { return parts(transport); }
    [[nodiscard]] sync::ConnectionParts parts(net::HttpTransport& way)
    {
        return {.transport = way,
                .waiting = waiting,
                .secrets = secrets,
                .clock = clock,
                .secretsOf = "shop-1",
                .shopName = name,
                .currency = currency,
                .budget = {},
                .notes = &notes};
    }
    [[nodiscard]] std::unique_ptr<sync::ShopConnection> open() { return opening(account, parts()); }
    [[nodiscard]] sync::PullWindow window() const { return {clock.now() - std::chrono::hours{24}, clock.now()}; }

    /// Of one number the latest version stays, as where orders are merged.
    static void keepLatest(Orders& orders, orders::IncomingOrder order)
    {
        auto& known = orders[order.platformOrderId];
        if (known.platformOrderId.empty() || known.version <= order.version) {
            known = std::move(order);
        }
    }
    /// All pages of a window; what breaks is asked again, and a continuation that is not taken begins the window anew,
    /// as the engine does.
    [[nodiscard]] Orders pullAll(sync::ShopConnection& shop, const sync::PullWindow& window, int patience = 1)
    {
        Orders found;
        std::string next;
        while (true) {
            try {
                auto page = shop.pull(window, next, {});
                for (auto& order : page.orders) {
                    keepLatest(found, std::move(order));
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
                    next.clear();
                }
                clock.advance(std::chrono::minutes{1});
            }
        }
    }
    /// A day's orders while the marketplace misbehaves, and what changed since, once it is quiet: two windows, as the
    /// engine lays them. Nothing comes by the second that the first has lost.
    template <typename Fake>
    [[nodiscard]] Orders pullInSpiteOf(Fake& marketplace)
    {
        const auto shop = open();
        const auto habits = shop->habits();
        const sync::PullWindow first{clock.now() - std::chrono::hours{24}, clock.now() - habits.behindNow};
        auto found = pullAll(*shop, first, 2'000);
        marketplace.quiet();
        clock.advance(std::chrono::minutes{5});
        for (auto& [id, order] : pullAll(*shop, {first.to - habits.overlap, clock.now()})) {
            keepLatest(found, std::move(order));
        }
        return found;
    }
    /// The numbers of a window's orders; `between` is done after each page, with the count of those that have come.
    template <typename Between>
    [[nodiscard]] static std::set<std::string> idsOf(sync::ShopConnection& shop, const sync::PullWindow& window,
                                                     Between&& between)
    {
        std::set<std::string> ids;
        std::string next;
        int pages = 0;
        do {
            const auto page = shop.pull(window, next, {});
            for (const auto& order : page.orders) {
                ids.insert(order.platformOrderId);
            }
            next = page.next;
            between(++pages);
        } while (!next.empty());
        return ids;
    }
    /// What is told when it has left.
    [[nodiscard]] sync::ShipmentNews newsOf(const ToldPackage& package) const
    {
        return {.mark = {.platformOrderId = package.order,
                         .lines = {{package.line, package.pieces}},
                         .isPart = package.isPart,
                         .shippedAt = clock.now() - std::chrono::minutes{3},
                         .carrier = "云途",
                         .tracking = package.tracking},
                .reference = package.reference};
    }
    /// The error of the first page.
    [[nodiscard]] Error pullError()
    {
        const auto shop = open();
        return errorOf([&] { (void)shop->pull(window(), "", {}); });
    }

    Open opening;
    std::string name;
    Currency currency;
    sync::Account account;
    FixedClock clock;
    MovingTime waiting{clock};
    net::CurlTransport transport;
    MemorySecrets secrets;
    MemoryNotes notes;
};

} // namespace supercargo::tests
