// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stock/warehouse_service.h"

#include "core/base/error.h"
#include "tests/support/test_store.h"

#include <catch2/catch.hpp>

using namespace supercargo;

namespace {

struct Premises : tests::TestStore {
    stock::WarehouseService service{db, clock, {"lin", {}}};
    stock::WarehouseRepository warehouses{db};

    [[nodiscard]] std::vector<audit::RecordedEntry> history(const WarehouseId id)
    {
        return audit::AuditRepository{db}.list("warehouse", id.value);
    }
};

} // namespace

TEST_CASE("A warehouse is added with where it ships from, and its history says by whom", "[stock]")
{
    Premises places;
    const auto made =
        places.service.save({.id = {}, .code = "BAO", .name = {}, .country = "cn", .address = "Bao'an 1"});
    CHECK(made.name == "BAO");
    CHECK(made.country == "CN");
    CHECK(places.warehouses.list() == std::vector{made});
    const auto history = places.history(made.id);
    REQUIRE(history.size() == 1);
    CHECK(history.front().actor.who == "lin");
    CHECK(history.front().after == "BAO; BAO; own; CN; Bao'an 1; 0.00; 0.00; USD");
}

TEST_CASE("A warehouse is changed but for its code, and the history says from what to what", "[stock]")
{
    Premises places;
    auto wanted = places.service.save({.id = {}, .code = "BAO", .name = "Bao'an", .country = "CN", .address = {}});
    wanted.code = "OTHER";
    wanted.kind = stock::WarehouseKind::overseas;
    wanted.country = "de";
    wanted.handlingPerPackage = Money{150, Currency{"EUR"}};
    wanted.handlingPerPiece = Money{0, Currency{"EUR"}};
    const auto changed = places.service.save(wanted);
    CHECK(changed.code == "BAO");
    CHECK(changed.country == "DE");
    CHECK(places.warehouses.get(changed.id) == changed);
    static_cast<void>(places.service.save(changed)); // nothing more
    const auto history = places.history(changed.id);
    REQUIRE(history.size() == 2);
    const auto& last = history.front().action == "changed" ? history.front() : history.back();
    CHECK(last.before == "Bao'an; own; CN; ; 0.00; 0.00; USD");
    CHECK(last.after == "Bao'an; overseas; DE; ; 1.50; 0.00; EUR");
}

TEST_CASE("A warehouse's code is taken once in whatever case, and is short and plain", "[stock]")
{
    Premises places;
    const auto add = [&places](const std::string& code, const std::string& country, const Money& fee = {0, Currency{"USD"}}) {
        return places.service.save({.id = {},
                                    .code = code,
                                    .name = {},
                                    .country = country,
                                    .address = {},
                                    .handlingPerPackage = fee});
    };
    static_cast<void>(add("BAO", "CN"));
    CHECK_THROWS_AS(add("bao", "CN"), Error);
    CHECK_THROWS_AS(add("", "CN"), Error);
    CHECK_THROWS_AS(add("A/B", "CN"), Error);
    CHECK_THROWS_AS(add(std::string(33, 'A'), "CN"), Error);
    CHECK_THROWS_AS(add("B", "Nowhere"), Error);
    CHECK_THROWS_AS(add("B", "CN", Money{-1, Currency{"USD"}}), Error);
    CHECK_THROWS_AS(add("B", "CN", Money{1, Currency{"EUR"}}), Error);
    CHECK(places.warehouses.list().size() == 1);
}
