// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/curl_transport.h"
#include "core/outbox/outbox_repository.h"
#include "core/sync/sync_service.h"
#include "tests/support/memory_secrets.h"
#include "tests/support/moving_time.h"
#include "tests/support/order_builders.h"

#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace supercargo::tests {

/// A day of a shop that is connected to a fake marketplace: the whole way, the sync engine, the adapter and the
/// transport. What happens in it is drawn from the seed.
struct SyncDay : OrderDesk {
    using Open = std::unique_ptr<sync::ShopConnection> (*)(const sync::Account&, const sync::ConnectionParts&);

    SyncDay(const Platform platform, const Currency money, const Open opens, const unsigned seed)
        : open{opens},
          currency{money},
          which{.id = shop, .name = "Shop", .platform = platform},
          random{seed}
    {}

    void connect(const sync::Account& account, const net::Secrets& kept)
    {
        secrets.put(sync::secretsOf(shop), kept);
        how.account = account;
        db::Transaction transaction{db};
        connections.put(how);
        transaction.commit();
    }
    /// As when the program is started anew for each: what the connection has learnt is not kept in memory.
    sync::RoundReport round()
    {
        const auto connection = open(how.account, {.transport = transport,
                                                   .waiting = waiting,
                                                   .secrets = secrets,
                                                   .clock = clock,
                                                   .secretsOf = sync::secretsOf(shop),
                                                   .shopName = "Shop",
                                                   .currency = currency,
                                                   .budget = connections.budget(shop)});
        sync::SyncService service{db, maker, clock, actor, process, folder / "bulk.lock"};
        return service.round(which, how, *connection, {});
    }
    /// Some minutes pass, and it is the shop's turn.
    void goOn()
    {
        clock.advance(std::chrono::minutes{1 + random() % 20});
        round();
    }
    /// The faults are over, and all that waits has its turn.
    void endQuietly()
    {
        for (int turn = 0; turn < 12; ++turn) {
            clock.advance(std::chrono::minutes{61});
            round();
        }
    }
    [[nodiscard]] bool happens(const unsigned ofHundred) { return random() % 100 < ofHundred; }
    /// An order that has come here.
    [[nodiscard]] std::optional<OrderId> orderHere(const std::string& platformOrderId)
    {
        auto query = db.statement("SELECT id FROM orders WHERE platform_order_id = $1");
        query.bind("$1", platformOrderId);
        return query.next() ? std::optional{OrderId{query.integer(0)}} : std::nullopt;
    }
    /// So many pieces of a line of it leave, in so many parcels of as many pieces each; their tracking numbers, "RR"
    /// and the package's own and "CN".
    std::vector<std::string> ship(const OrderId order, const std::string& platformOrderId, const std::string& line,
                                  const std::int64_t pieces, const int parcels)
    {
        std::vector<std::string> numbers;
        db::Transaction transaction{db};
        for (int parcel = 0; parcel < parcels; ++parcel) {
            numbers.push_back("RR" + std::to_string(++packages) + "CN");
            outbox::OutboxRepository{db}.add({.shop = shop,
                                              .order = order,
                                              .package = PackageId{packages},
                                              .labelSequence = 1,
                                              .mark = {.platformOrderId = platformOrderId,
                                                       .lines = {{line, pieces / parcels}},
                                                       .isPart = parcels > 1,
                                                       .shippedAt = clock.now(),
                                                       .carrier = "Yanwen",
                                                       .tracking = numbers.back()}},
                                             clock.now());
        }
        transaction.commit();
        return numbers;
    }

    /// Of the package that such a number is told of.
    [[nodiscard]] static std::string referenceOf(const std::string& number)
    {
        return number.substr(2, number.size() - 4);
    }

    Open open;
    Currency currency;
    processes::ProcessIdentity process{folder.path(), "test", clock.now()};
    MovingTime waiting{clock};
    net::CurlTransport transport;
    MemorySecrets secrets;
    sync::ConnectionRepository connections{db};
    sync::Connection how{.shop = shop, .account = {}, .connectedAt = clock.now()};
    shops::Shop which;
    std::mt19937 random;
    unsigned placed = 0;
    std::int64_t packages = 1'000; // none of those that are made of the orders
};

} // namespace supercargo::tests
