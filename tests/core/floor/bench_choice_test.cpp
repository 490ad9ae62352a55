// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_bench.h"

#include <catch2/catch.hpp>

using namespace supercargo;

TEST_CASE("A piece of thousands of open packages goes to the one that is due, as among a few", "[floor][station]")
{
    tests::TestBench bench;
    const auto mug = bench.stocked("MUG");
    const auto lid = bench.stocked("LID");
    const auto first = bench.ready({{mug}, {lid}});
    // More of them, each due a second later than the one before; only what choosing reads.
    bench.db.execute("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500)"
                     " INSERT INTO packages (id, shop_id, state, warehouse_id, channel_id, ship_by_sort, paid_sort,"
                     " created_at) SELECT 10000 + i, shop_id, state, warehouse_id, channel_id,"
                     " ship_by_sort + i * 1000, paid_sort, 0 FROM n CROSS JOIN packages WHERE id < 10000");
    bench.db.execute("INSERT INTO package_pieces (package_id, product_id, quantity) SELECT p.id, m.product_id, 1"
                     " FROM packages p CROSS JOIN package_pieces m WHERE p.id > 10000");
    floor::BenchRepository choice{bench.db};
    const auto station = floor::StationRepository{bench.db}.get(bench.bench);
    CHECK(choice.choose(station, mug)->package == first);

    bench.db.execute("UPDATE packages SET held = 1 WHERE id < 10000");
    CHECK(choice.choose(station, mug)->package == PackageId{10'001});
    bench.db.execute("UPDATE packages SET urgent = 1 WHERE id IN (12000, 12001)");
    CHECK(choice.choose(station, mug)->package == PackageId{12'000});
    bench.db.execute("UPDATE package_pieces SET verified = 1 WHERE package_id = 12000 AND product_id = " +
                     std::to_string(mug.value));
    CHECK(choice.choose(station, mug)->package == PackageId{12'001});
    CHECK(choice.choose(station, lid)->package == PackageId{12'000});
    bench.db.execute("UPDATE packages SET state = 'cancelled'");
    CHECK_FALSE(choice.choose(station, mug));
}
