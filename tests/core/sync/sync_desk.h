// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/sync_service.h"
#include "tests/support/scripted_shop.h"

namespace supercargo::tests {

/// A connected shop (1) with the products of the order desk, and its marketplace.
struct SyncDesk : OrderDesk {
    processes::ProcessIdentity process{folder.path(), "test", clock.now()};
    ScriptedShop market{clock};
    sync::ConnectionRepository connections{db};
    sync::Connection how{.shop = shop, .account = {.region = "eu"}, .connectedAt = clock.now()};
    shops::Shop which{.id = shop, .name = "Shop", .platform = Platform::ebay};

    SyncDesk()
    {
        market.wantedHabits.firstLook = std::chrono::hours{48};
        db::Transaction transaction{db};
        connections.put(how);
        transaction.commit();
    }

    sync::RoundReport round()
    {
        sync::SyncService service{db, maker, clock, actor, process, folder / "bulk.lock"};
        return service.round(which, how, market, {});
    }
    void pass(const std::chrono::milliseconds time) { clock.advance(time); }

    /// One order's package leaves, with a number.
    void ship(const std::string& order, const int package, const std::string& tracking, const int label = 1)
    {
        db::Transaction transaction{db};
        outbox::OutboxRepository{db}.add({.shop = shop,
                                          .order = OrderId{1},
                                          .package = PackageId{package},
                                          .labelSequence = label,
                                          .mark = {order, {{"L1", 1}}, false, clock.now(), "Yanwen", tracking}},
                                         clock.now());
        transaction.commit();
    }
    /// Everything is as the marketplace has it.
    void checkMirror()
    {
        CHECK(number("SELECT count(*) FROM orders") == static_cast<std::int64_t>(market.all().size()));
        for (const auto& [id, there] : market.all()) {
            INFO(id);
            auto query = db.statement("SELECT o.platform_status, l.quantity FROM orders o JOIN order_lines l"
                                      " ON l.order_id = o.id WHERE o.platform_order_id = $1");
            query.bind("$1", id);
            REQUIRE(query.next());
            CHECK(query.text(0) == (*there.status == orders::PlatformStatus::cancelled ? "cancelled" : "paid"));
            CHECK(query.integer(1) == there.lines.front().quantity);
        }
    }
};

} // namespace supercargo::tests
