// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/workspace/crash_seller.h"

using namespace supercargo;
using tests::Confirmations;
using tests::CrashProcess;

namespace {

constexpr const char* kOrders = "SELECT platform_order_id || ' ' || platform_status || ' ' || stage || ' ' || pieces ||"
                                " ' ' || content_hash || ' ' || version_at FROM orders ORDER BY platform_order_id";
constexpr const char* kLines =
    "SELECT o.platform_order_id || ' ' || l.position || ' ' || l.platform_sku || ' ' || l.quantity || ' ' ||"
    " l.product_id || ' ' || p.state || ' ' || p.reasons || ' ' || k.quantity || ' ' || p.pieces"
    " FROM orders o JOIN order_lines l ON l.order_id = o.id JOIN package_lines k ON k.order_line_id = l.id"
    " JOIN packages p ON p.id = k.package_id ORDER BY o.platform_order_id, l.position, p.state, k.quantity";
constexpr const char* kImportHistory =
    "SELECT o.platform_order_id || ' ' || a.action || ' ' || coalesce(a.field, '') || ' ' || coalesce(a.before, '') ||"
    " ' ' || coalesce(a.after, '') FROM audit_entries a JOIN orders o ON a.subject = 'order' AND a.subject_id = o.id"
    " ORDER BY o.platform_order_id, a.action, a.field, a.before, a.after";
constexpr const char* kVersions =
    "SELECT o.platform_order_id || ' ' || count(*) FROM order_versions v JOIN orders o ON o.id = v.order_id"
    " GROUP BY o.id ORDER BY o.platform_order_id";

} // namespace

TEST_CASE("A power cut at any point of an import leaves whole orders, and the same files again the rest",
          "[workspace][crash]")
{
    const tests::TemporaryFolder seller{tests::quickDisk()};
    {
        tests::CrashBench bench;
        bench.addShop("Amazon", "shipped", "amazon");
        bench.keep(seller / "before.db");
    }
    const auto old = seller.write("old.txt", tests::amazonReport(1, 60, 1));
    const auto newer = seller.write("newer.txt", tests::amazonReport(31, 90, 2));
    tests::sweepPowerCuts({
        .database = seller / "before.db",
        .work =
            [&](CrashProcess& process, const Confirmations& confirmations) {
                const auto shop = process.desk.shops.getByName("Amazon");
                process.desk.importOrders(old, shop);
                confirmations.say(60);
                process.desk.importOrders(newer, shop);
                confirmations.say(90);
            },
        .look =
            [](CrashProcess& process, const std::vector<std::int64_t>& confirmed) {
                const auto orders = process.number("SELECT count(*) FROM orders");
                REQUIRE(orders >= (confirmed.empty() ? 0 : confirmed.back()));
                if (!confirmed.empty() && confirmed.back() == 90) {
                    REQUIRE(process.number("SELECT count(*) FROM order_versions") == 120);
                }
                // Each order is there with all its lines, one package of just those, and can be found.
                REQUIRE(process.number("SELECT count(DISTINCT platform_order_id) FROM orders") == orders);
                REQUIRE(process.number("SELECT count(*) FROM orders o WHERE o.pieces <>"
                                       " (SELECT sum(quantity) FROM order_lines l WHERE l.order_id = o.id)") == 0);
                REQUIRE(process.number(
                            "SELECT count(*) FROM order_lines l WHERE l.quantity <>"
                            " (SELECT coalesce(sum(k.quantity), 0) FROM package_lines k JOIN packages p"
                            "  ON p.id = k.package_id WHERE k.order_line_id = l.id AND p.state <> 'cancelled')") == 0);
                REQUIRE(process.number("SELECT count(*) FROM packages WHERE state <> 'cancelled'") == orders);
                for (std::int64_t i = 1; i <= 90; i += 20) {
                    const auto number = "113-" + std::to_string(1'000'000 + i) + "-7654321";
                    auto query = process.desk.db.statement("SELECT count(*) FROM orders WHERE platform_order_id = $1");
                    query.bind("$1", number);
                    query.next();
                    REQUIRE(process.desk.orderList.search(number, 2).size() ==
                            static_cast<std::size_t>(query.integer(0)));
                }
            },
        .result =
            [](CrashProcess& process) {
                return process.rows(kOrders) + process.rows(kLines) + process.rows(kImportHistory) + process.rows(kVersions);
            },
    });
}
