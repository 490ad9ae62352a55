// SPDX-License-Identifier: GPL-3.0-or-later
// Splitting, printing, undoing, and what the list remembers of how a person likes it.
#include "core/workspace/bench.h"
#include "tests/ui/orders/orders_desk.h"
#include "tests/ui/support/screenshot.h"
#include "ui/common/bulk_bar.h"
#include "ui/orders/split_dialog.h"

#include <catch2/catch.hpp>

#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSpinBox>

#include <algorithm>

using namespace supercargo;
using namespace supercargo::ui;
using supercargo::ui::tests::OrdersDesk;
using supercargo::ui::tests::OrderWant;
using supercargo::ui::tests::screenshot;

namespace {

struct Manners : OrdersDesk {
    Manners()
    {
        add({{.number = "303-1", .buyer = "=HYPERLINK(1)", .shop = 2, .quantity = 3},
             {.number = "303-2", .buyer = "Ada Baker", .shipBy = "2026-11-21T16:00:00Z"},
             {.number = "303-3", .buyer = "Ben Cook", .shipBy = "2026-11-22T16:00:00Z"}});
        open();
    }
    void allocate()
    {
        press(Qt::Key_A, Qt::ShiftModifier);
        REQUIRE(until([&] { return stage("303-3") == "ready"; }));
        REQUIRE(until([&] { return cell(2, OrderTableModel::StateColumn) == QStringLiteral("Ready"); }));
    }
    [[nodiscard]] std::vector<packages::Package> packagesOf(const std::string& number)
    {
        return writing.packages.listForOrders(writing.orderList.search(number, 1));
    }
    [[nodiscard]] bool canUndo() { return window.actions().find(QStringLiteral("orders.undo"))->isEnabled(); }
    void undo()
    {
        REQUIRE(until([&] { return canUndo(); }));
        window.activateWindow(); // a dialog may have had the focus
        REQUIRE(QTest::qWaitForWindowActive(&window));
        view().setFocus();
        press(Qt::Key_Z, Qt::ControlModifier);
    }
};

} // namespace

TEST_CASE("S puts pieces of an order into a second package, and Ctrl+Z joins them again", "[orders-page]")
{
    Manners desk;
    desk.allocate();
    desk.press(Qt::Key_S);
    REQUIRE(desk.until([&] { return desk.page->findChild<SplitDialog*>() != nullptr; }));
    auto* dialog = desk.page->findChild<SplitDialog*>();
    auto* field = dialog->findChild<QSpinBox*>();
    CHECK(field->maximum() == 3);
    field->setValue(1);
    screenshot(*dialog, QStringLiteral("orders-split-en"));
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE_FALSE(dialog->isVisible());
    REQUIRE(desk.until([&] { return desk.packagesOf("303-1").size() == 2; }));
    REQUIRE(desk.until([&] { return desk.stage("303-1") == "ready"; })); // both parts are allocated again
    desk.undo();
    REQUIRE(desk.until([&] { return desk.packagesOf("303-1").size() == 1; }));
    REQUIRE(desk.until([&] { return desk.stage("303-1") == "ready"; }));
}

TEST_CASE("An order of one piece cannot be split, and all of it cannot leave", "[orders-page]")
{
    Manners desk;
    desk.press(Qt::Key_S);
    REQUIRE(desk.until([&] { return desk.page->findChild<SplitDialog*>() != nullptr; }));
    auto* dialog = desk.page->findChild<SplitDialog*>();
    dialog->findChild<QSpinBox*>()->setValue(3);
    QTest::keyClick(dialog->findChild<QSpinBox*>(), Qt::Key_Return);
    CHECK(dialog->isVisible());
    dialog->reject();
    desk.window.activateWindow();
    desk.view().setFocus();
    desk.press(Qt::Key_Down);
    CHECK_FALSE(desk.window.actions().find(QStringLiteral("orders.split"))->isEnabled());
    CHECK(desk.packagesOf("303-1").size() == 1);
}

TEST_CASE("L prints the label at the station that is chosen, and the order is packed", "[orders-page]")
{
    Manners desk;
    const auto printer = desk.writing.printers.add({.id = {},
                                                    .name = "Zebra",
                                                    .language = printing::PrinterLanguage::zpl,
                                                    .media = {},
                                                    .target = "file:" + (desk.folder / "Zebra").string()},
                                                   desk.writing.actor());
    workspace::Bench bench{desk.writing, {desk.fonts, desk.painter}, desk.printing};
    bench.stations.add("Bench 1", WarehouseId{1}, printer);
    desk.printing.refresh();
    desk.allocate();

    desk.press(Qt::Key_L);
    REQUIRE(desk.until([] { return qobject_cast<QComboBox*>(QApplication::focusWidget()) != nullptr; }));
    screenshot(desk.window, QStringLiteral("orders-label-en"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.until([&] { return desk.stage("303-1") == "packed"; }));
    CHECK(desk.stage("303-2") == "ready");
    REQUIRE(desk.until([&] { return std::filesystem::exists(desk.folder / "Zebra"); }));
}

TEST_CASE("L without a station says what is missing", "[orders-page]")
{
    Manners desk;
    desk.allocate();
    desk.press(Qt::Key_L);
    auto* banner = desk.page->findChild<Banner*>();
    REQUIRE(desk.until([&] { return banner->isVisible(); }));
    CHECK(banner->accessibleName().contains(QStringLiteral("No station has a printer")));
    desk.press(Qt::Key_Escape);
    CHECK_FALSE(banner->isVisible());
}

TEST_CASE("R releases, and Ctrl+Z holds again for the same reason", "[orders-page]")
{
    Manners desk;
    desk.writing.holds.hold(desk.writing.orderList.search("303-1", 1), "asked the buyer");
    REQUIRE(desk.until([&] { return desk.cell(0, OrderTableModel::StateColumn) == QStringLiteral("Held"); }));
    desk.press(Qt::Key_R);
    REQUIRE(desk.until([&] { return desk.stage("303-1") == "waiting"; }));
    desk.undo();
    REQUIRE(desk.until([&] { return desk.stage("303-1") == "held"; }));
    CHECK(desk.writing.orders.list(desk.writing.orderList.search("303-1", 1)).front().heldReason == "asked the buyer");
}

TEST_CASE("W makes a wave, and Ctrl+Z takes it apart: the orders are ready as before", "[orders-page]")
{
    Manners desk;
    desk.allocate();
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.press(Qt::Key_W);
    REQUIRE(desk.until([&] { return desk.stage("303-2") == "in_wave"; }));
    desk.undo();
    for (const char* number : {"303-1", "303-2", "303-3"}) {
        REQUIRE(desk.until([&] { return desk.stage(number) == "ready"; }));
    }
}

TEST_CASE("The head's box ticks all orders of the list, and none again", "[orders-page]")
{
    Manners desk;
    auto& head = desk.view().head();
    const QPoint box{head.sectionViewportPosition(OrderTableModel::CheckColumn) + 20, head.height() / 2};
    QTest::mouseClick(head.viewport(), Qt::LeftButton, {}, box);
    CHECK(desk.page->table().selectedCount() == 3);
    CHECK(head.checkState() == Qt::Checked);
    desk.press(Qt::Key_Space);
    CHECK(desk.page->table().selectedCount() == 2);
    CHECK(head.checkState() == Qt::PartiallyChecked);
    screenshot(desk.window, QStringLiteral("orders-some-en"));
    QTest::mouseClick(head.viewport(), Qt::LeftButton, {}, box);
    CHECK(desk.page->table().selectedCount() == 1); // the row that the arrows stand on
    CHECK(head.checkState() == Qt::PartiallyChecked);
}

TEST_CASE("Ctrl+C copies the rows as a table, in which nothing is a formula", "[orders-page]")
{
    Manners desk;
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.press(Qt::Key_C, Qt::ControlModifier);
    const auto* copied = QApplication::clipboard()->mimeData();
    const QStringList lines = copied->text().split(QLatin1Char{'\n'}, Qt::SkipEmptyParts);
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].startsWith(QStringLiteral("State\tShop\tOrder no.\tBuyer")));
    CHECK(lines[1].contains(QStringLiteral("\t303-1\t'=HYPERLINK(1)\t")));
    CHECK(lines[2].count(QLatin1Char{'\t'}) == lines[0].count(QLatin1Char{'\t'}));
    CHECK(copied->html().contains(QStringLiteral("mso-number-format:'\\@'\">303-2</td>")));
}

TEST_CASE("Columns stay hidden, moved and as wide as they were drawn", "[orders-page]")
{
    Manners desk;
    auto& table = desk.page->table();
    auto& head = desk.view().head();
    table.columns().setShown(OrderTableModel::WarehouseColumn, false);
    head.moveSection(head.visualIndex(OrderTableModel::ShipByColumn), 2);
    head.resizeSection(OrderTableModel::BuyerColumn, 217);

    const auto& again = *new OrderTable{desk.look, desk.settings, desk.reading.orderList, desk.clock, &desk.window};
    auto& memory = const_cast<OrderTable&>(again).columns();
    const auto& newHead = const_cast<OrderTable&>(again).view().head();
    CHECK_FALSE(memory.isShown(OrderTableModel::WarehouseColumn));
    CHECK(newHead.isSectionHidden(OrderTableModel::WarehouseColumn));
    CHECK(newHead.visualIndex(OrderTableModel::ShipByColumn) == 2);
    CHECK(newHead.visualIndex(OrderTableModel::CheckColumn) == 0);
    CHECK(memory.width(OrderTableModel::BuyerColumn) == 217);
    CHECK_FALSE(memory.width(OrderTableModel::ShopColumn).has_value());

    memory.reset();
    CHECK(newHead.visualIndex(OrderTableModel::ShipByColumn) == OrderTableModel::ShipByColumn);
    CHECK_FALSE(newHead.isSectionHidden(OrderTableModel::WarehouseColumn));
}

TEST_CASE("Settings that somebody has broken by hand leave the columns as at first", "[orders-page]")
{
    OrdersDesk desk;
    for (const char* broken :
         {"", "{", "[1,2]", R"({"order":["no such","state",7],"hidden":[""],"widths":{"buyer":-5}})"}) {
        desk.settings.setColumns(QStringLiteral("orders"), broken);
        OrderTable table{desk.look, desk.settings, desk.reading.orderList, desk.clock};
        CHECK(table.view().head().visualIndex(OrderTableModel::StateColumn) == OrderTableModel::StateColumn);
        CHECK(table.columns().isShown(OrderTableModel::BuyerColumn));
        CHECK_FALSE(table.columns().width(OrderTableModel::BuyerColumn).has_value());
    }
}

TEST_CASE("A list is saved under a name, and V brings it back", "[orders-page]")
{
    Manners desk;
    desk.allocate();
    desk.press(Qt::Key_F, Qt::ControlModifier);
    desk.type(QStringLiteral("Ben"));
    REQUIRE(desk.until([&] { return desk.page->table().model().rowCount() == 1; }));
    desk.page->views().save(QStringLiteral("Ben's"));
    desk.press(Qt::Key_Escape);
    REQUIRE(desk.until([&] { return desk.page->table().model().rowCount() == 3; }));
    CHECK(desk.settings.get(setting::kOrderViews).contains("Ben's"));

    desk.view().setFocus();
    desk.press(Qt::Key_V);
    REQUIRE(desk.until([] { return QApplication::activePopupWidget() != nullptr; }));
    screenshot(*QApplication::activePopupWidget(), QStringLiteral("orders-views-en"));
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    REQUIRE(desk.until([&] { return desk.page->table().model().rowCount() == 1; }));
    CHECK(desk.page->views().button().text() == QStringLiteral("Ben's"));
    desk.page->views().remove(QStringLiteral("Ben's"));
    CHECK(desk.page->views().list().isEmpty());
}

TEST_CASE("A view of a list that is empty now shows that list, not another one", "[orders-page]")
{
    Manners desk;
    desk.page->enterBy({.page = {}, .list = QStringLiteral("unmapped")});
    CHECK(desk.page->table().model().rowCount() == 0);
    screenshot(desk.window, QStringLiteral("orders-view-empty-en"));
    desk.press(Qt::Key_Escape);
    CHECK(desk.page->table().model().rowCount() == 3);
}

TEST_CASE("What does not fit into the bulk bar stands under More", "[orders-page]")
{
    Manners desk;
    desk.allocate();
    desk.window.resize(1280, 720);
    desk.press(Qt::Key_Return);
    QApplication::processEvents();
    auto* bar = desk.page->findChild<BulkBar*>();
    for (const auto* button : bar->findChildren<Button*>()) {
        if (button->isVisible()) {
            INFO(button->text().toStdString());
            CHECK(button->geometry().right() < bar->width());
            CHECK(button->width() >= button->sizeHint().width());
        }
    }
    screenshot(desk.window, QStringLiteral("orders-narrow-en"));
}
