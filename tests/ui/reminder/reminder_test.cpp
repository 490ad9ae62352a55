// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/orders/orders_desk.h"
#include "ui/reminder/reminder.h"
#include "ui/reminder/system_tray.h"

#include <catch2/catch.hpp>

#include <QSignalSpy>

#include <chrono>

using namespace supercargo;
using namespace supercargo::ui;
using supercargo::ui::tests::OrdersDesk;

namespace {

/// What would stand beside the clock.
struct PaperTray final : Tray {
    bool isHere = true;
    bool isShown = false;
    QString tip;
    QList<TrayEntry> entries;
    QStringList said;

    bool isThere() const override { return isHere; }
    void present(const QString& text, const QList<TrayEntry>& lines) override
    {
        isShown = true;
        tip = text;
        entries = lines;
    }
    void hide() override { isShown = false; }
    void say(const QString& title, const QString& text) override { said.append(title + QLatin1Char{'|'} + text); }
};

struct ReminderDesk : OrdersDesk {
    PaperTray tray;
    Reminder* reminder = nullptr;

    void begin()
    {
        speak(QStringLiteral("zh_CN"));
        open();
        reminder = new Reminder{parts(), tray, window};
        QObject::connect(reminder, &Reminder::opened, &window, &MainWindow::openBy);
        remind();
    }
    void remind()
    {
        QSignalSpy looked{reminder, &Reminder::looked};
        reminder->look();
        REQUIRE((looked.count() > 0 || looked.wait(5'000)));
    }
};

} // namespace

TEST_CASE("The tray counts what is due in each warehouse, and says each step of a package once", "[reminder]")
{
    ReminderDesk desk; // 06:00
    desk.add({{.number = "303-1", .shipBy = "2026-11-20T05:00:00Z"},
              {.number = "303-2", .shipBy = "2026-11-20T10:00:00Z"},
              {.number = "303-3", .shipBy = "2026-11-21T10:00:00Z"}});
    static_cast<void>(desk.writing.allocateAll());
    desk.begin();

    CHECK(desk.tray.isShown);
    CHECK(desk.tray.tip == QStringLiteral("Bao'an：1 个包裹已逾期，1 个包裹今天稍后到期"));
    REQUIRE(desk.tray.entries.size() == 2);
    CHECK(desk.tray.entries.first().isUrgent);
    REQUIRE(desk.tray.said.size() == 1);
    CHECK(desk.tray.said.first().startsWith(QStringLiteral("1 个包裹本该已经发出|Bao'an")));

    desk.remind();
    CHECK(desk.tray.said.size() == 1);
    desk.clock.advance(std::chrono::hours{3});
    desk.remind();
    REQUIRE(desk.tray.said.size() == 2);
    CHECK(desk.tray.said.last() == QStringLiteral("1 个包裹须尽快发出|Bao'an：1 个包裹两小时内到期"));
    desk.remind();
    CHECK(desk.tray.said.size() == 2);
    desk.speak(QStringLiteral("en"));
    CHECK(desk.tray.tip == QStringLiteral("Bao'an: 1 overdue, 1 due within two hours"));
    CHECK(desk.tray.said.size() == 2);

    // Another start of the program does not say it all again.
    delete desk.reminder;
    desk.reminder = new Reminder{desk.parts(), desk.tray, desk.window};
    desk.remind();
    CHECK(desk.tray.said.size() == 2);
}

TEST_CASE("A click in the tray leads to the orders behind it", "[reminder]")
{
    ReminderDesk desk;
    desk.add({{.number = "303-1", .shipBy = "2026-11-20T05:00:00Z"},
              {.number = "303-2", .shipBy = "2026-11-20T10:00:00Z"}});
    static_cast<void>(desk.writing.allocateAll());
    desk.begin();

    Q_EMIT desk.tray.chosen(QStringLiteral("BAOAN"));
    CHECK(desk.window.currentPage() == pages::kOrders.id);
    REQUIRE(desk.page->table().model().rowCount() == 1);
    CHECK(desk.cell(0, OrderTableModel::NumberColumn) == QStringLiteral("303-1"));
    desk.press(Qt::Key_Escape); // it came from outside: nothing to go back to
    CHECK(desk.page->table().model().rowCount() == 2);
    Q_EMIT desk.tray.clicked();
    CHECK(desk.page->table().model().rowCount() == 1);
}

TEST_CASE("Nobody is reminded who does not want it, and a desktop without a tray is left alone", "[reminder]")
{
    ReminderDesk desk;
    desk.add({{.number = "303-1", .shipBy = "2026-11-20T05:00:00Z"}});
    static_cast<void>(desk.writing.allocateAll());
    desk.begin();
    REQUIRE(desk.tray.isShown);
    desk.settings.set(setting::kReminder, false);
    REQUIRE(desk.until([&] { return !desk.tray.isShown; }));
    desk.settings.set(setting::kReminder, true);
    REQUIRE(desk.until([&] { return desk.tray.isShown; }));

    desk.tray.isHere = false;
    desk.tray.isShown = false;
    QSignalSpy looked{desk.reminder, &Reminder::looked};
    desk.reminder->look();
    CHECK_FALSE(looked.wait(100));
    CHECK_FALSE(desk.tray.isShown);
}

TEST_CASE("The desktop's tray draws itself in both colours", "[reminder]")
{
    ReminderDesk desk;
    SystemTray tray{desk.look};
    tray.present(QStringLiteral("tip"), {{QStringLiteral("SZ"), QStringLiteral("Shenzhen: 1 overdue"), true}});
    desk.look.setScheme(SchemeChoice::Dark);
    tray.hide();
    SUCCEED("without a desktop that has one, nothing is asked of it");
}
