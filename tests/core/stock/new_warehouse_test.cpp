// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stock/new_warehouse.h"

#include "core/base/error.h"
#include "tests/support/test_store.h"

#include <catch2/catch.hpp>

using namespace supercargo;

TEST_CASE("A warehouse is added with where it ships from, and its history says by whom", "[stock]")
{
    tests::TestStore store;
    const audit::Actor lin{"lin", {}};
    const auto made = stock::addWarehouse(store.db, store.clock, lin,
                                          {.code = "BAO", .name = {}, .country = "cn", .address = "Bao'an 1"});
    CHECK(made.name == "BAO");
    CHECK(made.country == "CN");
    CHECK(stock::WarehouseRepository{store.db}.list() == std::vector{made});
    const auto history = audit::AuditRepository{store.db}.list("warehouse", made.id.value);
    REQUIRE(history.size() == 1);
    CHECK(history.front().actor.who == "lin");
    CHECK(history.front().after == "BAO; BAO; own; CN; Bao'an 1");
}

TEST_CASE("A warehouse's code is taken once in whatever case, and is short and plain", "[stock]")
{
    tests::TestStore store;
    const auto add = [&store](const std::string& code, const std::string& country) {
        return stock::addWarehouse(store.db, store.clock, {"lin", {}},
                                   {.code = code, .name = {}, .country = country, .address = {}});
    };
    static_cast<void>(add("BAO", "CN"));
    CHECK_THROWS_AS(add("bao", "CN"), Error);
    CHECK_THROWS_AS(add("", "CN"), Error);
    CHECK_THROWS_AS(add("A/B", "CN"), Error);
    CHECK_THROWS_AS(add(std::string(33, 'A'), "CN"), Error);
    CHECK_THROWS_AS(add("B", "Nowhere"), Error);
    CHECK(stock::WarehouseRepository{store.db}.list().size() == 1);
}
