// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/shops/shop_repository.h"
#include "core/shops/shop_service.h"
#include "tests/support/test_store.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using shops::NewShop;
using shops::ShopRepository;
using shops::ShopService;

TEST_CASE("A new shop takes the defaults of its platform", "[shops]")
{
    tests::TestStore store;
    ShopService service{store.db, store.clock, store.actor};
    const auto plain = service.add({.name = "Mug House", .platform = Platform::shopify});
    CHECK(plain.timeZone == "UTC");
    CHECK(plain.currency == Currency{"USD"});
    CHECK(plain.markAt == shops::MarkAt::shipped);
    CHECK(plain.splitPolicy == shops::SplitPolicy::wait);
    CHECK(service.add({.name = "杯子店", .platform = Platform::aliexpress}).timeZone == "America/Los_Angeles");

    ShopRepository shops{store.db};
    CHECK(shops.find(plain.id) == plain);
    CHECK(shops.getByName("杯子店").platform == Platform::aliexpress);
    CHECK(shops.list().size() == 2);
    CHECK_THROWS_AS(shops.getByName("mug house"), Error);
    CHECK(store.text("SELECT who || ' ' || action || ' ' || after FROM audit_entries") == "tester added Mug House");
}

TEST_CASE("A shop's name, zone and uniqueness are checked before anything is stored", "[shops]")
{
    tests::TestStore store;
    ShopService service{store.db, store.clock, store.actor};
    for (const std::string name : {"", " x", "a:b", "a/b", "a\nb", "\xff"}) {
        CAPTURE(name);
        CHECK_THROWS_AS(service.add({.name = name}), Error);
    }
    CHECK_THROWS_AS(service.add({.name = std::string(65, 'x')}), Error);
    CHECK_THROWS_AS(service.add({.name = "x", .timeZone = "Mars/Olympus"}), Error);
    CHECK(store.number("SELECT count(*) FROM shops") == 0);

    CHECK_NOTHROW(service.add({.name = std::string(64, 'x')}));
    try {
        service.add({.name = std::string(64, 'x')});
        FAIL("the name is taken");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::already_exists);
    }
}

TEST_CASE("A changed policy is kept and its history says from what to what", "[shops]")
{
    tests::TestStore store;
    ShopService service{store.db, store.clock, store.actor};
    auto shop = service.add({.name = "Mug House"});
    shop.splitPolicy = shops::SplitPolicy::split;
    shop.mergeGroup = "mugs";
    service.change(shop);
    CHECK(ShopRepository{store.db}.get(shop.id) == shop);
    const auto history = audit::AuditRepository{store.db}.list("shop", shop.id.value);
    REQUIRE(history.size() == 3);
    CHECK(history[1].field == "split_policy");
    CHECK(history[1].before == "wait");
    CHECK(history[1].after == "split");
}

TEST_CASE("Every platform's word is read back as itself", "[shops]")
{
    for (const auto platform : kPlatforms) {
        CHECK(parsePlatform(toString(platform)) == platform);
    }
    CHECK_FALSE(parsePlatform("Amazon").has_value());
}
