// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/package_repository.h"

#include "core/base/check_code.h"
#include "core/base/error.h"
#include "tests/support/test_store.h"

#include <catch2/catch.hpp>

#include <array>

using namespace supercargo;
using packages::Package;
using packages::PackageRepository;
using packages::PackageState;

namespace {

/// One shop, two orders; a mug in bin A-1 and a set of two mugs and a lid.
struct PackageDesk : tests::TestStore {
    PackageRepository repository{db};
    packages::Act act{actor, clock.now()};

    PackageDesk()
    {
        db.execute(R"(
            INSERT INTO shops (id, name, platform, time_zone, currency, mark_at) VALUES (1, 'Shop', 'ebay', 'UTC', 'USD', 'shipped');
            INSERT INTO products (id, sku, sku_key, weight_grams) VALUES (1, 'MUG', 'mug', 300), (2, 'LID', 'lid', 50);
            INSERT INTO products (id, sku, sku_key, is_bundle) VALUES (3, 'SET', 'set', 1);
            INSERT INTO bundle_components (bundle_id, component_id, quantity) VALUES (3, 1, 2), (3, 2, 1);
            INSERT INTO warehouses (id, code, name, kind, country, currency) VALUES (1, 'SZ', 'Shenzhen', 'own', 'CN', 'CNY');
            INSERT INTO bins (id, warehouse_id, code, walk_key) VALUES (1, 1, 'A-1', 'a1');
            INSERT INTO stock_levels (product_id, bin_id, on_hand, reserved, since_at) VALUES (1, 1, 10, 2, 0), (2, 1, 10, 1, 0);
            INSERT INTO orders (id, shop_id, platform_order_id, content_hash, platform_status, stage, ship_by_sort, imported_at, changed_at)
                VALUES (1, 1, 'E-1', '', 'paid', 'waiting', 0, 0, 0), (2, 1, 'E-2', '', 'paid', 'waiting', 0, 0, 0);
            INSERT INTO order_lines (id, order_id, position, platform_sku, quantity, product_id)
                VALUES (1, 1, 1, 'm', 5, 1), (2, 1, 2, 's', 1, 3), (3, 2, 1, 'x', 1, NULL);
        )");
    }

    PackageId insert(const std::vector<packages::NewLine>& lines)
    {
        Package pattern;
        pattern.shop = ShopId{1};
        pattern.country = "DE";
        db::Transaction transaction{db};
        const auto id = repository.insert(pattern, lines, act);
        transaction.commit();
        return id;
    }
};

} // namespace

TEST_CASE("A package is found by its number as it is scanned or typed", "[packages]")
{
    PackageDesk desk;
    const auto id = desk.insert({{OrderLineId{1}, Quantity{1}}});
    const auto number = packageNumber(id.value);

    CHECK(desk.repository.get(number).id == id);
    CHECK(packages::readPackageId(number) == id);
    CHECK_FALSE(packages::readPackageId("P0000000"));
    CHECK_THROWS_AS(desk.repository.get("nonsense"), Error);
    CHECK_THROWS_AS(desk.repository.get(PackageId{99}), Error);
}

TEST_CASE("Pieces are products: bundles count by component, and one piece alone is kept on the package", "[packages]")
{
    PackageDesk desk;
    const auto set = desk.repository.get(desk.insert({{OrderLineId{1}, Quantity{1}}, {OrderLineId{2}, Quantity{1}}}));
    CHECK(set.pieces == Quantity{4});
    CHECK(set.weight == Grams{950});
    CHECK_FALSE(set.singleProduct);
    const auto pieces = desk.repository.pieces(set.id);
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].sku == "LID");
    CHECK(pieces[1].quantity == Quantity{3});

    const auto single = desk.repository.get(desk.insert({{OrderLineId{1}, Quantity{1}}}));
    CHECK(single.singleProduct == ProductId{1});
    const auto halfKnown =
        desk.repository.get(desk.insert({{OrderLineId{1}, Quantity{1}}, {OrderLineId{3}, Quantity{1}}}));
    CHECK_FALSE(halfKnown.singleProduct);
}

TEST_CASE("A package that goes back to waiting frees what was reserved for it, and says so in its history",
          "[packages]")
{
    PackageDesk desk;
    const auto id = desk.insert({{OrderLineId{2}, Quantity{1}}});
    const auto line = desk.repository.get(id).lines.front().id;
    desk.db.execute("INSERT INTO reservations (package_line_id, product_id, bin_id, quantity) VALUES (" +
                    std::to_string(line.value) + ", 1, 1, 2), (" + std::to_string(line.value) +
                    ", 2, 1, 1);"
                    "UPDATE packages SET state = 'in_wave', warehouse_id = 1, wave_id = 7, slot = 3");

    db::Transaction transaction{desk.db};
    REQUIRE(desk.repository.backToWaiting(id, desk.act));
    CHECK_FALSE(desk.repository.backToWaiting(id, desk.act)); // it waits already
    transaction.commit();

    const auto package = desk.repository.get(id);
    CHECK(package.state == PackageState::waiting);
    CHECK_FALSE(package.wave);
    CHECK_FALSE(package.warehouse);
    CHECK(desk.number("SELECT sum(reserved) FROM stock_levels") == 0);
    CHECK(desk.number("SELECT count(*) FROM reservations") == 0);
    CHECK(desk.text("SELECT before FROM audit_entries WHERE action = 'state'") == "in_wave");
}

TEST_CASE("A change of state happens only from the states it is meant for", "[packages]")
{
    PackageDesk desk;
    const auto id = desk.insert({{OrderLineId{1}, Quantity{1}}});
    db::Transaction transaction{desk.db};
    CHECK_FALSE(desk.repository.setState(id, std::array{PackageState::packed}, PackageState::shipped, desk.act));
    CHECK(desk.repository.cancel(id, desk.act));
    CHECK_FALSE(desk.repository.cancel(id, desk.act));
    transaction.commit();
    CHECK(desk.repository.get(id).state == PackageState::cancelled);
    CHECK(desk.repository.pieces(id).size() == 1); // for the bench, which may hold one of them
}

TEST_CASE("An order lists its live packages, and all of them on request", "[packages]")
{
    PackageDesk desk;
    const auto one = desk.insert({{OrderLineId{1}, Quantity{2}}});
    const auto two = desk.insert({{OrderLineId{1}, Quantity{3}}});
    desk.db.execute("UPDATE packages SET state = 'cancelled' WHERE id = " + std::to_string(one.value));

    const std::array orders{OrderId{1}};
    const auto live = desk.repository.listForOrders(orders);
    REQUIRE(live.size() == 1);
    CHECK(live[0].id == two);
    CHECK(live[0].lines.at(0).platformOrderId == "E-1");
    CHECK(desk.repository.listForOrders(orders, packages::Which::all).size() == 2);
    CHECK(desk.repository.ordersOf(std::array{one, two}) == std::vector{OrderId{1}});
}
