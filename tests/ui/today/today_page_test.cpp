// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/connection_repository.h"
#include "tests/ui/orders/orders_desk.h"
#include "tests/ui/support/screenshot.h"
#include "ui/common/empty_view.h"
#include "ui/shell/page_entries.h"
#include "ui/today/concern_words.h"
#include "ui/today/today_page.h"

#include <catch2/catch.hpp>

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace supercargo;
using namespace supercargo::ui;
using supercargo::ui::tests::OrdersDesk;
using supercargo::ui::tests::screenshot;

namespace {

/// Today and Orders in one window, as the program has them.
struct TodayDesk : OrdersDesk {
    TodayPage* today = nullptr;

    void begin(const QString& spoken)
    {
        speak(spoken);
        today = new TodayPage{parts()};
        window.addPage(pages::kToday, today);
        page = new OrdersPage{parts(), {printing, {fonts, painter}}};
        window.addPage(pages::kOrders, page);
        window.show();
        window.activateWindow();
        QSignalSpy read{today, &TodayPage::refreshed};
        window.openPage(pages::kToday.id);
        REQUIRE(read.wait(5'000));
        QApplication::processEvents();
    }
    void fill()
    {
        add({{.number = "303-1", .buyer = "Jürgen", .shipBy = "2026-11-19T11:00:00Z"},
             {.number = "303-2", .buyer = "Łukasz", .shipBy = "2026-11-20T16:00:00Z"},
             {.number = "303-3", .buyer = "山口 美咲", .country = "JP", .shop = 2},
             {.number = "303-4", .buyer = "Anaïs", .sku = "LAMP"},
             {.number = "303-5", .buyer = "Ольга", .sku = "NOT-OURS"}});
        static_cast<void>(writing.allocateAll());
    }
    [[nodiscard]] QString concernAt(const int row)
    {
        return today->concerns().view().model()->index(row, 0).data().toString();
    }
};

} // namespace

TEST_CASE("Today says in Chinese what needs a hand, Enter opens the list, and Esc comes back to the same line", "[today]")
{
    TodayDesk desk;
    desk.fill();
    desk.begin(QStringLiteral("zh_CN"));

    REQUIRE(desk.today->concerns().count() == 4);
    CHECK(desk.concernAt(0) == QStringLiteral("1 单已过发货期限"));
    CHECK(QApplication::focusWidget() == &desk.today->concerns().view());
    screenshot(desk.window, QStringLiteral("today-light-zh"));

    desk.press(Qt::Key_Down);
    CHECK(desk.concernAt(1).contains(QStringLiteral("缺货")));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.window.currentPage() == pages::kOrders.id);
    CHECK(desk.page->table().model().rowCount() == 1);
    CHECK(desk.cell(0, OrderTableModel::NumberColumn) == QStringLiteral("303-4"));

    desk.press(Qt::Key_Escape);
    REQUIRE(desk.window.currentPage() == pages::kToday.id);
    CHECK(QApplication::focusWidget() == &desk.today->concerns().view());
    CHECK(desk.today->concerns().view().currentIndex().row() == 1);
}

TEST_CASE("Today says that orders only wait to be allocated, and leads to where one key does it", "[today]")
{
    TodayDesk desk;
    desk.add({{.number = "303-1"}, {.number = "303-2", .buyer = "Anaïs"}});
    desk.begin(QStringLiteral("zh_CN"));
    REQUIRE(desk.today->concerns().count() == 1);
    CHECK(desk.concernAt(0) == QStringLiteral("2 单等待分仓"));
    CHECK(desk.today->finish().sentence().contains(QStringLiteral("今天到期")));
    screenshot(desk.window, QStringLiteral("today-allocate-light-zh"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.window.currentPage() == pages::kOrders.id);
    CHECK(desk.page->table().model().rowCount() == 2);
    desk.press(Qt::Key_A, Qt::ShiftModifier);
    REQUIRE(desk.until([&] { return desk.stage("303-1") == "ready" && desk.stage("303-2") == "ready"; }));
    desk.press(Qt::Key_Escape);
    REQUIRE(desk.until([&] { return desk.today->concerns().count() == 0; }));
}

TEST_CASE("The arrows go from the line to the warehouses, and every figure opens its orders", "[today]")
{
    TodayDesk desk;
    desk.fill();
    desk.begin(QStringLiteral("zh_CN"));

    desk.press(Qt::Key_Up);
    REQUIRE(qobject_cast<LineCell*>(QApplication::focusWidget()) != nullptr);
    desk.press(Qt::Key_Right);
    desk.press(Qt::Key_Right);
    desk.press(Qt::Key_Right);
    CHECK(QApplication::focusWidget()->accessibleName() == QStringLiteral("待发货 2"));
    screenshot(desk.window, QStringLiteral("today-strip-light-zh"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.window.currentPage() == pages::kOrders.id);
    CHECK(desk.page->table().model().rowCount() == 2);
    desk.press(Qt::Key_Escape);
    CHECK(QApplication::focusWidget()->accessibleName() == QStringLiteral("待发货 2"));

    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Down); // past the last line: into the warehouses, on what is late
    CHECK(QApplication::focusWidget() == &desk.today->warehouses().view());
    desk.press(Qt::Key_Return);
    REQUIRE(desk.window.currentPage() == pages::kOrders.id);
    CHECK(desk.cell(0, OrderTableModel::NumberColumn) == QStringLiteral("303-1"));
    CHECK(desk.page->table().model().rowCount() == 1);
}

TEST_CASE("The chart reads a day with the arrows, and Ctrl+T shows it as a table", "[today]")
{
    TodayDesk desk;
    desk.fill();
    desk.begin(QStringLiteral("zh_CN"));

    desk.today->days().setFocus();
    CHECK(desk.today->days().reading() == QStringLiteral("今日至今：进 0 单，出 0 个包裹"));
    desk.press(Qt::Key_Left);
    CHECK(desk.today->days().reading().contains(QStringLiteral("进 5 单")));
    screenshot(desk.window, QStringLiteral("today-chart-light-zh"));
    desk.press(Qt::Key_T, Qt::ControlModifier);
    CHECK(desk.today->days().showsTable());
    CHECK(qobject_cast<TableView*>(QApplication::focusWidget()) != nullptr);
    desk.press(Qt::Key_T, Qt::ControlModifier);
    CHECK_FALSE(desk.today->days().showsTable());
}

TEST_CASE("What another program writes stands on the page within seconds", "[today]")
{
    TodayDesk desk;
    desk.fill();
    desk.begin(QStringLiteral("en"));
    CHECK(desk.concernAt(0) == QStringLiteral("1 order past ship-by"));

    desk.add({{.number = "303-9", .shipBy = "2026-11-18T11:00:00Z"}});
    REQUIRE(desk.until([&] { return desk.concernAt(0) == QStringLiteral("2 orders past ship-by"); }));
    desk.look.setScheme(SchemeChoice::Dark);
    screenshot(desk.window, QStringLiteral("today-dark-en"));
}

TEST_CASE("Before the first order the page says how to begin", "[today]")
{
    TodayDesk desk;
    desk.begin(QStringLiteral("zh_CN"));
    CHECK(desk.today->findChild<ConcernList*>()->isVisible() == false);
    bool found = false;
    for (const auto* empty : desk.today->findChildren<EmptyView*>()) {
        found = found || empty->isVisible();
    }
    CHECK(found);
    screenshot(desk.window, QStringLiteral("today-empty-zh"));
}

TEST_CASE("Connected shops have a panel: who is in step, late or stands still, what waits; each figure leads to Shops",
          "[today]")
{
    TodayDesk desk;
    desk.fill();
    const auto now = desk.clock.now();
    {
        sync::ConnectionRepository connections{desk.writing.db};
        db::Transaction transaction{desk.writing.db};
        connections.put({.shop = ShopId{1}, .connectedAt = now - std::chrono::hours{100}});
        connections.setProgress(ShopId{1}, {.triedAt = now,
                                            .goodAt = now - std::chrono::minutes{2},
                                            .nextAt = now + std::chrono::minutes{8}});
        connections.put({.shop = ShopId{2}, .connectedAt = now - std::chrono::hours{100}});
        connections.setProgress(ShopId{2}, {.triedAt = now,
                                            .goodAt = now - std::chrono::hours{3},
                                            .nextAt = now + std::chrono::minutes{20},
                                            .error = "authorization_ended",
                                            .errorArguments = {"host", "revoked"}});
        transaction.commit();
    }
    desk.begin(QStringLiteral("zh_CN"));
    const auto says = [&](const QString& words) {
        const auto labels = desk.today->sync().findChildren<QLabel*>();
        const auto buttons = desk.today->sync().findChildren<QPushButton*>();
        return std::ranges::any_of(labels, [&](const QLabel* each) { return each->isVisible() && each->text().contains(words); }) ||
               std::ranges::any_of(buttons,
                                   [&](const QPushButton* each) { return each->isVisible() && each->text().contains(words); });
    };
    CHECK(desk.today->sync().isVisible());
    CHECK(says(QStringLiteral("1 个正常")));
    CHECK(says(QStringLiteral("1 个停着")));
    CHECK_FALSE(says(QStringLiteral("断网")));
    CHECK(says(QStringLiteral("2 分钟前")));
    screenshot(desk.window, QStringLiteral("today-sync-light-zh"));
    std::optional<Door> door;
    QObject::connect(desk.today, &Page::doorOpened, desk.today, [&door](const Door& opened) { door = opened; });
    for (auto* button : desk.today->sync().findChildren<QPushButton*>()) {
        if (button->text().contains(QStringLiteral("停着"))) {
            button->click();
        }
    }
    REQUIRE(door);
    CHECK(door->page == pages::kShops.id);
    CHECK(door->list == QStringLiteral("troubled"));
}

TEST_CASE("A shop's SKU without a product leads to where it is mapped", "[today]")
{
    const auto words = wordsOf({.kind = reports::ConcernKind::unmapped, .count = 2, .second = 5}, Instant{});
    CHECK(words.door.page == pages::kProducts.id);
    CHECK(words.door.list == QStringLiteral("unmapped"));
}
