// SPDX-License-Identifier: GPL-3.0-or-later
// The page as a seller has it, to be looked at: needs SUPERCARGO_SCREENSHOTS, and is not run by itself.
#include "core/demo/demo_service.h"
#include "tests/ui/support/screenshot.h"
#include "tests/ui/support/test_desk.h"
#include "ui/orders/orders_page.h"
#include "ui/shell/page_entries.h"

#include <catch2/catch.hpp>

#include <QElapsedTimer>

using namespace supercargo;
using namespace supercargo::ui;

TEST_CASE("The Orders page in both languages and both colours", "[.pictures]")
{
    ui::tests::TestDesk desk;
    constexpr std::int64_t kOrders = 400;
    static_cast<void>(demo::makeDemoSeller(desk.writing, kOrders, 1, {}));
    static_cast<void>(desk.writing.allocateAll());
    auto* page = new OrdersPage{desk.parts(), {desk.printing, {desk.fonts, desk.painter}}};
    for (const PageEntry& entry : {pages::kToday, pages::kPicking, pages::kStation, pages::kStock, pages::kShops}) {
        desk.window.addPage(entry, new Page);
    }
    desk.window.addPage(pages::kOrders, page);
    desk.window.show();
    desk.window.openPage(QStringLiteral("orders"));
    for (const QString& language : {QStringLiteral("en"), QStringLiteral("zh_CN")}) {
        desk.speak(language);
        for (const auto scheme : {SchemeChoice::Light, SchemeChoice::Dark}) {
            desk.look.setScheme(scheme);
            const QString name = QStringLiteral("-") +
                                 (scheme == SchemeChoice::Light ? QStringLiteral("light-") : QStringLiteral("dark-")) +
                                 language;
            QApplication::processEvents();
            ui::tests::screenshot(desk.window, QStringLiteral("demo-list") + name);
            QTest::keyClick(&page->table().view(), Qt::Key_Return);
            QApplication::processEvents();
            ui::tests::screenshot(desk.window, QStringLiteral("demo-detail") + name);
            QTest::keyClick(&page->table().view(), Qt::Key_Escape);
            page->enterBy({.page = {}, .list = QStringLiteral("short")});
            QTest::keyClick(&page->table().view(), Qt::Key_Return);
            QApplication::processEvents();
            ui::tests::screenshot(desk.window, QStringLiteral("demo-short") + name);
            QTest::keyClick(&page->table().view(), Qt::Key_Escape);
            page->enterBy({.page = {}, .list = QStringLiteral("all")});
        }
    }
}

TEST_CASE("300,000 orders: what opening, a jump and a step cost", "[.measure]")
{
    ui::tests::TestDesk desk;
    desk.writing.db.execute(R"(
        INSERT INTO shops (id, name, platform, time_zone, currency, mark_at) VALUES
            (1, 'Amazon DE', 'amazon', 'UTC', 'EUR', 'shipped');
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000)
        INSERT INTO orders (shop_id, platform_order_id, content_hash, platform_status, stage, ship_by, ship_by_sort,
                            imported_at, changed_at)
        SELECT 1, 'N-' || i, '', 'paid', 'shipped', 1700000000000 + i * 1000, 1700000000000 + i * 1000, 0, 0 FROM n;
        INSERT INTO order_lines (order_id, position, quantity) SELECT id, 1, 1 FROM orders;
        INSERT INTO stage_counters (shop_id, stage, orders) VALUES (1, 'shipped', 300000);
    )");
    auto* page = new OrdersPage{desk.parts(), {desk.printing, {desk.fonts, desk.painter}}};
    QElapsedTimer clock;
    const auto say = [&clock](const char* what) {
        qInfo("%s: %.1f ms", what, static_cast<double>(clock.nsecsElapsed()) / 1e6);
    };
    clock.start();
    desk.window.addPage(pages::kOrders, page);
    say("open the page");
    desk.window.show();
    auto& model = page->table().model();
    clock.restart();
    REQUIRE(ui::tests::TestDesk::until([&] { return !model.pages().wantsAnchors(); }));
    say("anchors there");
    for (const int row : {150'000, 299'990, 123'456}) {
        clock.restart();
        page->table().view().scrollTo(model.index(row, 1), QAbstractItemView::PositionAtTop);
        QApplication::processEvents();
        say("jump and paint");
        CHECK(model.index(row, OrderTableModel::NumberColumn).data().toString() == QStringLiteral("N-%1").arg(row + 1));
    }
    clock.restart();
    page->enterBy({.page = {}, .list = QStringLiteral("shipped")});
    say("another chip");
}
