// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/workspace/crash_seller.h"

#include "core/settings/settings.h"

using namespace supercargo;
using tests::Confirmations;
using tests::CrashProcess;

namespace {

constexpr const char* kPackages =
    "SELECT o.platform_order_id || ' ' || l.position || ' ' || o.stage || ' ' || p.state || ' ' || p.reasons || ' ' ||"
    " coalesce(p.warehouse_id, 0) || ' ' || coalesce(p.channel_id, 0) || ' ' || k.quantity || ' ' || p.pieces || ' ' ||"
    " (p.merged_into IS NOT NULL) FROM orders o JOIN order_lines l ON l.order_id = o.id"
    " JOIN package_lines k ON k.order_line_id = l.id JOIN packages p ON p.id = k.package_id"
    " ORDER BY o.platform_order_id, l.position, p.state, p.merged_into IS NULL";
constexpr const char* kPromised =
    "SELECT o.platform_order_id || ' ' || r.product_id || ' ' || r.bin_id || ' ' || r.quantity FROM reservations r"
    " JOIN package_lines k ON k.id = r.package_line_id JOIN order_lines l ON l.id = k.order_line_id"
    " JOIN orders o ON o.id = l.order_id ORDER BY o.platform_order_id, r.product_id, r.bin_id";
constexpr const char* kAllocationHistory =
    "SELECT action || ' ' || coalesce(after, '') || ' ' || count(*) FROM audit_entries WHERE subject = 'package'"
    " AND action <> 'not_allocated' GROUP BY action, after ORDER BY action, after";

/// 100 orders, some of which may be merged, and too few lids at first.
void prepareSeller(const std::filesystem::path& database, const std::filesystem::path& orders)
{
    tests::CrashBench bench;
    bench.addShop("Amazon", "shipped", "amazon");
    const auto second = bench.addWarehouse("YW");
    bench.setStock(bench.mug, bench.bin, Quantity{32});
    bench.setStock(bench.mug, bench.farBin, Quantity{19});
    bench.setStock(bench.mug, bench.addBin(second, "B-1"), Quantity{60});
    bench.setStock(bench.cap, bench.bin, Quantity{80});
    bench.setStock(bench.lid, bench.bin, Quantity{9});
    {
        CrashProcess process{bench.folder.path()};
        process.desk.importOrders(orders, process.desk.shops.getByName("Amazon"));
        process.desk.settingsService.set(settings::kMergeAutomatically, true);
    }
    bench.keep(database);
}

} // namespace

TEST_CASE("A power cut at any point of an allocation promises nothing twice and nothing in part", "[workspace][crash]")
{
    const tests::TemporaryFolder seller{tests::quickDisk()};
    prepareSeller(seller / "before.db", seller.write("orders.txt", tests::amazonReport(1, 100, 1)));
    const auto moreLids = seller.write("stock.csv", "sku,warehouse,bin,quantity\nLID,SZ,A-1-2,40\n");
    tests::sweepPowerCuts({
        .database = seller / "before.db",
        .work =
            [&](CrashProcess& process, const Confirmations& confirmations) {
                process.desk.allocateAll();
                confirmations.say(process.number("SELECT count(*) FROM packages WHERE state = 'ready'"));
                process.desk.stockService.importStock(moreLids);
                process.desk.allocateAll();
                confirmations.say(process.number("SELECT count(*) FROM packages WHERE state = 'ready'"));
            },
        .look =
            [](CrashProcess& process, const std::vector<std::int64_t>& confirmed) {
                REQUIRE(process.number("SELECT count(*) FROM packages WHERE state = 'ready'") >=
                        (confirmed.empty() ? 0 : confirmed.back()));
                // Ready is everything promised, waiting is nothing promised.
                REQUIRE(process.number("SELECT count(*) FROM packages p WHERE p.merged_into IS NULL AND"
                                       " (SELECT coalesce(sum(r.quantity), 0) FROM reservations r JOIN package_lines k"
                                       "  ON k.id = r.package_line_id WHERE k.package_id = p.id)"
                                       " <> CASE p.state WHEN 'ready' THEN p.pieces ELSE 0 END") == 0);
                REQUIRE(process.number("SELECT count(*) FROM packages WHERE state = 'ready' AND"
                                       " (warehouse_id IS NULL OR channel_id IS NULL OR reasons <> '')") == 0);
                // Each line is on live packages exactly once.
                REQUIRE(process.number("SELECT count(*) FROM order_lines l WHERE l.quantity <>"
                                       " (SELECT coalesce(sum(k.quantity), 0) FROM package_lines k JOIN packages p"
                                       "  ON p.id = k.package_id WHERE k.order_line_id = l.id"
                                       "  AND p.state <> 'cancelled' AND p.merged_into IS NULL)") == 0);
            },
        .result =
            [](CrashProcess& process) {
                return process.rows(kPackages) + process.rows(kPromised) + process.rows(kAllocationHistory);
            },
    });
}
