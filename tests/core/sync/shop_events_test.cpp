// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shops/shop_repository.h"
#include "core/sync/connection_service.h"
#include "tests/core/sync/sync_desk.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace std::chrono_literals;
using tests::SyncDesk;

namespace {

std::vector<std::string> errorsOf(SyncDesk& desk)
{
    std::vector<std::string> errors;
    for (const auto& event : desk.connections.events(desk.shop, 100)) {
        errors.push_back(event.error);
    }
    return errors;
}

} // namespace

TEST_CASE("What happened to a shop is kept when its rounds turn out otherwise, not each round anew", "[sync]")
{
    SyncDesk desk;
    const auto round = [&desk](const bool fails) {
        desk.market.onTheWayThere = [fails](std::string_view) {
            if (fails) {
                throw Error{ErrorCode::authorization_ended, {"market", "revoked\nby the seller"}};
            }
        };
        desk.pass(10min);
        static_cast<void>(desk.round());
    };
    for (const bool fails : {false, false, true, true, false}) {
        round(fails);
    }
    CHECK(errorsOf(desk) == std::vector<std::string>{"", "authorization_ended", ""}); // newest first
    const auto events = desk.connections.events(desk.shop, 2);
    REQUIRE(events.size() == 2);
    CHECK(events.back().errorArguments == std::vector<std::string>{"market", "revoked by the seller"});
    CHECK(events.back().at == desk.clock.now() - 20min);
}

TEST_CASE("Of a shop that comes and goes for months only the last events are kept", "[sync]")
{
    SyncDesk desk;
    db::Transaction transaction{desk.db};
    for (int i = 0; i < 70; ++i) {
        desk.connections.addEvent(desk.shop, {desk.clock.now() + std::chrono::minutes{i}, i % 2 == 0 ? "throttled" : "", {}});
    }
    transaction.commit();
    const auto events = desk.connections.events(desk.shop, 100);
    REQUIRE(events.size() == sync::ConnectionRepository::kEventsKept);
    CHECK(events.front().at == desk.clock.now() + 69min);
}

TEST_CASE("A shop that is not connected is named by its name", "[sync]")
{
    SyncDesk desk;
    db::Transaction transaction{desk.db};
    desk.connections.remove(desk.shop);
    transaction.commit();
    sync::ConnectionService service{desk.db, desk.clock, desk.actor};
    const auto name = shops::ShopRepository{desk.db}.get(desk.shop).name;
    try {
        service.pause(desk.shop, true);
        FAIL("it was paused");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::not_connected);
        CHECK(error.arguments() == std::vector{name});
    }
}
