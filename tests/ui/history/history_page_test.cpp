// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/orders/orders_desk.h"
#include "tests/ui/support/screenshot.h"
#include "ui/history/history_page.h"

#include <catch2/catch.hpp>

#include <QComboBox>
#include <QScrollBar>
#include <QSignalSpy>

#include <algorithm>

using namespace supercargo;
using namespace supercargo::ui;
using supercargo::ui::tests::OrdersDesk;
using supercargo::ui::tests::screenshot;

namespace {

struct HistoryDesk : OrdersDesk {
    HistoryPage* history = nullptr;

    void begin(const QString& spoken)
    {
        speak(spoken);
        page = new OrdersPage{parts(), {printing, {fonts, painter}}};
        window.addPage(pages::kOrders, page);
        history = new HistoryPage{parts()};
        window.addPage(pages::kHistory, history);
        window.show();
        window.activateWindow();
        QSignalSpy read{history, &HistoryPage::refreshed};
        window.openPage(pages::kHistory.id);
        REQUIRE(read.wait(5'000));
    }
    void record(const int count)
    {
        db::Transaction transaction{writing.db};
        for (int i = 0; i < count; ++i) {
            writing.history.record({"mei", "Bench 2"}, clock.now(),
                                   {.subject = "package", .subjectId = 1, .action = "packed", .field = {}, .before = {}, .after = {}});
        }
        transaction.commit();
    }
    [[nodiscard]] QString lineAt(const int row, const int column)
    {
        return history->list().table().model()->index(row, column).data(Qt::AccessibleTextRole).toString();
    }
    [[nodiscard]] int rows() { return history->list().shownCount(); }
};

} // namespace

TEST_CASE("History says in Chinese who did what, and Enter opens the order", "[history]")
{
    HistoryDesk desk;
    desk.add({{.number = "303-1"}, {.number = "303-2"}});
    desk.begin(QStringLiteral("zh_CN"));

    REQUIRE(desk.rows() >= 2);
    CHECK(desk.lineAt(0, 1) == QStringLiteral("lin"));
    CHECK(QApplication::focusWidget() == &desk.history->list().table());
    screenshot(desk.window, QStringLiteral("history-light-zh"));

    int row = 0;
    while (desk.lineAt(row, 2) != QStringLiteral("订单 303-1")) {
        REQUIRE(++row < desk.rows());
        desk.press(Qt::Key_Down);
    }
    desk.press(Qt::Key_Return);
    REQUIRE(desk.window.currentPage() == pages::kOrders.id);
    REQUIRE(desk.page->table().model().rowCount() == 1);
    CHECK(desk.cell(0, OrderTableModel::NumberColumn) == QStringLiteral("303-1"));
    desk.press(Qt::Key_Escape);
    CHECK(desk.window.currentPage() == pages::kHistory.id);
    CHECK(desk.history->list().currentRow() == row);
}

TEST_CASE("History is narrowed by words and by what it is about", "[history]")
{
    HistoryDesk desk;
    desk.add({{.number = "303-1"}});
    desk.record(3);
    desk.begin(QStringLiteral("zh_CN"));
    const int all = desk.rows();

    desk.press(Qt::Key_F, Qt::ControlModifier);
    desk.type(QStringLiteral("MEI bench"));
    REQUIRE(desk.until([&] { return desk.rows() == 3; }));
    desk.press(Qt::Key_Escape);
    REQUIRE(desk.until([&] { return desk.rows() == all; }));

    auto* subject = desk.history->findChild<QComboBox*>();
    subject->setFocus();
    desk.press(Qt::Key_Down); // orders
    REQUIRE(desk.until([&] { return desk.rows() > 0 && desk.rows() < all; }));
    CHECK(desk.lineAt(0, 2).startsWith(QStringLiteral("订单")));
    desk.press(Qt::Key_End); // settings: none
    REQUIRE(desk.until([&] { return desk.rows() == 0; }));
    screenshot(desk.window, QStringLiteral("history-empty-zh"));
}

TEST_CASE("Older lines are read as one scrolls down, new ones come by themselves", "[history]")
{
    HistoryDesk desk;
    desk.record(350);
    desk.begin(QStringLiteral("en"));
    CHECK(desk.rows() < 350);
    const auto file = desk.folder / "history.csv";
    desk.history->exporting().writeTo(toQString(file.string())); // all of it, not what has been read so far
    REQUIRE(desk.until([&] { return std::filesystem::exists(file); }));
    CHECK(std::ranges::count(supercargo::tests::readFile(file), '\n') == 351);
    for (int presses = 0; presses < 8 && desk.rows() < 350; ++presses) {
        desk.press(Qt::Key_End, Qt::ControlModifier);
        QSignalSpy read{desk.history, &HistoryPage::refreshed};
        read.wait(500);
    }
    CHECK(desk.rows() == 350);

    desk.press(Qt::Key_Home, Qt::ControlModifier);
    desk.record(1);
    REQUIRE(desk.until([&] { return desk.history->list().currentRow() == 1; })); // the cursor stays on its line
    desk.look.setScheme(SchemeChoice::Dark);
    screenshot(desk.window, QStringLiteral("history-dark-en"));
}
