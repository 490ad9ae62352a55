// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/connection_repository.h"
#include "tests/ui/support/page_desk.h"
#include "tests/ui/support/screenshot.h"
#include "ui/shell/page_entries.h"
#include "ui/shops/shops_page.h"
#include "ui/today/today_page.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::ui;
using std::chrono::hours;
using std::chrono::minutes;
using supercargo::ui::tests::PageDesk;
using supercargo::ui::tests::screenshot;

namespace {

/// A seller with many connected shops, of which some need a hand.
struct ManyShops : PageDesk<ShopsPage> {
    sync::ConnectionRepository connections{writing.db};

    void add(const char* name, const Platform platform, const int perHour, const minutes goodBefore, const int daysLeft,
             const double left, const std::string& error = {}, const std::vector<std::string>& arguments = {})
    {
        const auto shop = writing.shopService.add({.name = name, .platform = platform, .timeZone = {}, .currency = {}});
        const auto now = clock.now();
        db::Transaction transaction{writing.db};
        connections.put({.shop = shop.id,
                         .authorizedUntil = daysLeft > 0 ? std::optional{now + hours{24 * daysLeft + 1}} : std::nullopt,
                         .connectedAt = now - hours{1'000}});
        connections.setPullState(shop.id, {.pulledTo = now - goodBefore - minutes{2}});
        connections.setProgress(shop.id, {.triedAt = now - minutes{1},
                                          .goodAt = now - goodBefore,
                                          .nextAt = now + minutes{8},
                                          .error = error,
                                          .errorArguments = arguments});
        connections.addEvent(shop.id, {now - hours{400}, {}, {}});
        if (!error.empty()) {
            connections.addEvent(shop.id, {now - goodBefore + minutes{8}, error, arguments});
        }
        connections.setBudget(shop.id, {{.operation = "orders", .limit = {0, 100}, .left = left, .at = now, .blockedUntil = {}}});
        for (int hour = 0; hour < 48; ++hour) {
            for (int i = 0; i < (perHour + hour * 7 % 5) && hours{hour} >= goodBefore; ++i) {
                writing.db.execute("INSERT INTO orders (shop_id, platform_order_id, content_hash, platform_status, stage,"
                                   " ship_by_sort, placed_at, imported_at, changed_at) VALUES (" +
                                   std::to_string(shop.id.value) + ", '" + std::to_string(hour * 100 + i) +
                                   "', '', 'paid', 'shipped', 0, " +
                                   std::to_string((now - hours{hour} - minutes{5}).time_since_epoch().count()) + ", 0, 0)");
            }
        }
        transaction.commit();
    }
    void fill()
    {
        add("Amazon 美国", Platform::amazon, 6, minutes{2}, 212, 78);
        add("Amazon 德国", Platform::amazon, 5, hours{11}, 0, 60, "authorization_ended",
            {"api.amazon.com", "invalid_grant: The refresh token has expired or was revoked by the seller."});
        add("Amazon 日本", Platform::amazon, 2, minutes{2}, 0, 82);
        add("eBay 英国", Platform::ebay, 3, minutes{1}, 6, 62);
        add("eBay 美国", Platform::ebay, 9, minutes{41}, 300, 3, "throttled", {"getOrders", "2026-11-20T06:12:00Z"});
        add("eBay 澳大利亚", Platform::ebay, 1, minutes{3}, 88, 90);
        static_cast<void>(writing.shopService.add({.name = "自建站", .platform = Platform::other, .timeZone = {}, .currency = {}}));
    }
};

} // namespace

TEST_CASE("The health of many shops in both languages and both colours", "[.pictures]")
{
    ManyShops desk;
    desk.fill();
    desk.open(pages::kShops);
    auto* today = new TodayPage{desk.parts()};
    desk.window.addPage(pages::kToday, today);
    for (const char* language : {"zh_CN", "en"}) {
        desk.speak(QLatin1String{language});
        for (const auto scheme : {SchemeChoice::Light, SchemeChoice::Dark}) {
            desk.look.setScheme(scheme);
            const QString name = QStringLiteral("%1-%2").arg(
                scheme == SchemeChoice::Light ? QStringLiteral("light") : QStringLiteral("dark"), QLatin1String{language});
            desk.window.openPage(pages::kShops.id);
            QTest::qWait(300);
            screenshot(desk.window, QStringLiteral("health-") + name);
            desk.window.openPage(pages::kToday.id);
            QTest::qWait(300);
            screenshot(desk.window, QStringLiteral("health-today-") + name);
        }
    }
}
