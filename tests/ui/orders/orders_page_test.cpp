// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/orders/orders_desk.h"
#include "tests/ui/support/screenshot.h"
#include "ui/text/formats.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QLineEdit>

using namespace supercargo;
using namespace supercargo::ui;
using supercargo::ui::tests::OrdersDesk;
using supercargo::ui::tests::OrderWant;
using supercargo::ui::tests::screenshot;

namespace {

constexpr auto kNumber = OrderTableModel::NumberColumn;

std::vector<OrderWant> someOrders()
{
    return {
        {.number = "303-7712094-5518726", .buyer = "Jürgen Großmann", .shipBy = "2026-11-19T11:00:00Z"},
        {.number = "303-1185520-4471934", .buyer = "Łukasz Wiśniewski", .shipBy = "2026-11-20T16:00:00Z"},
        {.number = "284113-20261120-0047",
         .buyer = "山口 美咲",
         .country = "JP",
         .shop = 2,
         .minor = 5'480,
         .currency = "JPY"},
        {.number = "284113-20261120-0051",
         .buyer = "山口 美咲",
         .country = "JP",
         .shop = 2,
         .minor = 2'980,
         .currency = "JPY"},
        {.number = "405-6671230-1840358", .buyer = "Anaïs Lefèvre", .shipBy = "2026-11-22T16:00:00Z", .sku = "LAMP"},
        {.number = "405-0000000-0000001",
         .buyer = "Ольга Ткаченко",
         .shipBy = "2026-11-23T16:00:00Z",
         .sku = "NOT-OURS"},
    };
}

} // namespace

TEST_CASE("Orders stand in the order of their deadlines, the late ones first", "[orders-page]")
{
    OrdersDesk desk;
    desk.add(someOrders());
    desk.open();

    REQUIRE(desk.page->table().model().rowCount() == 6);
    CHECK(desk.cell(0, kNumber) == QStringLiteral("303-7712094-5518726"));
    CHECK(desk.cell(0, OrderTableModel::ShipByColumn) == QStringLiteral("19 h overdue"));
    CHECK(desk.cell(1, OrderTableModel::ShipByColumn).startsWith(QStringLiteral("today")));
    CHECK(desk.cell(0, OrderTableModel::TotalColumn) == QString::fromUtf8("€\u00A024.99"));
    CHECK(QApplication::focusWidget() == &desk.view());
    QAbstractItemModelTester tester{&desk.page->table().model(), QAbstractItemModelTester::FailureReportingMode::Fatal};
    screenshot(desk.window, QStringLiteral("orders-waiting-en"));
}

TEST_CASE("Allocate all makes orders ready, and the list shows it at once", "[orders-page]")
{
    OrdersDesk desk;
    desk.add(someOrders());
    desk.open();

    desk.press(Qt::Key_A, Qt::ShiftModifier);
    REQUIRE(desk.until([&] { return desk.cell(0, OrderTableModel::StateColumn) == QStringLiteral("Ready"); }));
    CHECK(desk.cell(0, OrderTableModel::WarehouseColumn) == QStringLiteral("BAOAN"));
    CHECK(desk.cell(4, OrderTableModel::StateColumn) == QStringLiteral("Short"));
    CHECK(desk.cell(5, OrderTableModel::StateColumn) == QStringLiteral("Unmapped"));
    screenshot(desk.window, QStringLiteral("orders-light-en"));
    desk.press(Qt::Key_Return);
    QApplication::processEvents();
    screenshot(desk.window, QStringLiteral("orders-detail-light-en"));
}
