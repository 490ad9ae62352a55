// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/curl_transport.h"
#include "core/outbox/outbox_repository.h"
#include "core/sync/stored_order_notes.h"
#include "core/sync/sync_service.h"
#include "tests/support/memory_secrets.h"
#include "tests/support/moving_time.h"
#include "tests/support/order_builders.h"

#include <memory>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace supercargo::tests {

/// What is here of a platform's order.
struct OrderHere {
    OrderId id;
    std::string status;
    std::string note; // the buyer's
    std::string recipient;
    std::string addressLines;
    std::int64_t version = 0;  // ms
    bool isByPlatform = false; // sent by others than the seller
};

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
                                                   .budget = connections.budget(shop),
                                                   .notes = &notes});
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
    /// Nothing where it has not come yet.
    [[nodiscard]] std::optional<OrderHere> findHere(const std::string& platformOrderId)
    {
        auto query = db.statement("SELECT id, platform_status, buyer_note, ship_name, ship_lines, version_at,"
                                  " fulfilled_by_platform"
                                  " FROM orders WHERE platform_order_id = $1");
        query.bind("$1", platformOrderId);
        if (!query.next()) {
            return std::nullopt;
        }
        return OrderHere{.id = OrderId{query.integer(0)},
                         .status = query.text(1),
                         .note = query.text(2),
                         .recipient = query.text(3),
                         .addressLines = query.text(4),
                         .version = query.integer(5),
                         .isByPlatform = query.boolean(6)};
    }
    /// Throws where it has not come.
    [[nodiscard]] OrderHere here(const std::string& platformOrderId)
    {
        const auto found = findHere(platformOrderId);
        return found ? *found : throw std::out_of_range{platformOrderId};
    }
    /// In the end as many orders are here as were placed, and nothing waits to be told.
    void checkNothingIsLeft()
    {
        CHECK(number("SELECT count(*) FROM orders") == static_cast<std::int64_t>(placed));
        CHECK(number("SELECT count(*) FROM outbox_entries") > 5); // something was told
        CHECK(number("SELECT count(*) FROM outbox_entries WHERE state <> 'done'") == 0);
        CHECK(countersAreTrue());
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
                                                       .carrier = happens(50) ? "Yanwen" : "China Post",
                                                       .tracking = numbers.back()}},
                                             clock.now());
        }
        transaction.commit();
        return numbers;
    }

    /// Of the package that such a number is told of.
    [[nodiscard]] static std::string referenceOf(const std::string& tracking)
    {
        return tracking.substr(2, tracking.size() - 4);
    }

    Open open;
    Currency currency;
    processes::ProcessIdentity process{folder.path(), "test", clock.now()};
    MovingTime waiting{clock};
    net::CurlTransport transport;
    MemorySecrets secrets;
    sync::ConnectionRepository connections{db};
    sync::StoredOrderNotes notes{db, shop};
    sync::Connection how{.shop = shop, .account = {}, .connectedAt = clock.now()};
    shops::Shop which;
    std::mt19937 random;
    unsigned placed = 0;
    std::int64_t packages = 1'000; // none of those that are made of the orders
};

} // namespace supercargo::tests
