// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/orders/orders_desk.h"
#include "tests/ui/support/screenshot.h"
#include "ui/orders/order_detail_panel.h"
#include "ui/orders/order_reasons.h"
#include "ui/text/formats.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>

#include <algorithm>

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

TEST_CASE("H asks for a reason, holds with Enter, and Ctrl+Z takes it back", "[orders-page]")
{
    OrdersDesk desk;
    desk.add(someOrders());
    desk.open();

    desk.press(Qt::Key_H);
    REQUIRE(desk.until([] { return qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr; }));
    desk.press(Qt::Key_Return);
    CHECK(desk.stage("303-7712094-5518726") == "waiting"); // no reason, no hold
    desk.type(QStringLiteral("wrong colour, asked the buyer"));
    screenshot(desk.window, QStringLiteral("orders-hold-en"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.until([&] { return desk.cell(0, OrderTableModel::StateColumn) == QStringLiteral("Held"); }));
    CHECK(QApplication::focusWidget() == &desk.view());
    CHECK(desk.writing.orders.list(desk.writing.orderList.search("303-7712094-5518726", 1)).front().heldReason ==
          "wrong colour, asked the buyer");

    desk.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(desk.until([&] { return desk.stage("303-7712094-5518726") == "waiting"; }));
}

TEST_CASE("Esc leaves the question and nothing has happened", "[orders-page]")
{
    OrdersDesk desk;
    desk.add(someOrders());
    desk.open();

    desk.press(Qt::Key_H);
    REQUIRE(desk.until([] { return qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr; }));
    desk.type(QStringLiteral("never mind"));
    desk.press(Qt::Key_Escape);
    CHECK(QApplication::focusWidget() == &desk.view());
    CHECK(desk.stage("303-7712094-5518726") == "waiting");
}

TEST_CASE("Space ticks orders that M merges into one package, and Ctrl+Z takes it apart", "[orders-page]")
{
    OrdersDesk desk;
    desk.add(someOrders());
    desk.open();

    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Space);
    desk.press(Qt::Key_Down);
    CHECK(desk.page->table().selectedCount() == 1); // arrows only move from now on
    desk.press(Qt::Key_Space);
    REQUIRE(desk.page->table().selectedCount() == 2);
    screenshot(desk.window, QStringLiteral("orders-ticked-en"));

    desk.press(Qt::Key_M);
    const auto packages = [&] {
        const auto found = desk.writing.orderList.search("284113-20261120-0047", 1);
        return desk.writing.packages.listForOrders(found).front().lines.size();
    };
    REQUIRE(desk.until([&] { return desk.window.actions().find(QStringLiteral("orders.undo"))->isEnabled(); }));
    CHECK(packages() == 2);
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(desk.until([&] { return packages() == 1; }));
}

TEST_CASE("An order that waits for another one's SKU in the same package says so, and may go alone", "[orders-page]")
{
    OrdersDesk desk;
    desk.add({{.number = "303-1", .shop = 2}, {.number = "303-2", .shop = 2, .sku = "NOT-OURS"}});
    static_cast<void>(desk.writing.allocateAll());
    const auto plan = desk.writing.merges.propose();
    INFO((plan.refusals.empty() ? std::string_view{"none"} : toString(plan.refusals.front().why)));
    REQUIRE(plan.proposals.size() == 1);
    std::vector<PackageId> ids;
    for (const auto& candidate : plan.proposals.front().packages) {
        ids.push_back(candidate.id);
    }
    desk.writing.merges.merge(ids);
    CHECK(desk.stage("303-1") == "unmapped");

    const auto found = desk.writing.orderList.search("303-1", 1);
    const auto detail = readOrderDetail(desk.writing, found.front());
    REQUIRE(detail);
    CHECK(mergedWith(*detail) == QStringList{QStringLiteral("303-2")});
    const auto reasons = orderReasons(*detail);
    REQUIRE(reasons.size() == 1);
    CHECK(reasons.front().detail.contains(QStringLiteral("NOT-OURS of order 303-2")));
    CHECK(reasons.front().remedy == Remedy::Unmerge);
    const auto other = readOrderDetail(desk.writing, desk.writing.orderList.search("303-2", 1).front());
    CHECK(orderReasons(*other).front().remedy == Remedy::None);

    desk.open();
    desk.press(Qt::Key_Return); // into the detail
    screenshot(desk.window, QStringLiteral("orders-merged-light-en"));
    desk.press(Qt::Key_U);
    REQUIRE(desk.until([&] { return desk.stage("303-1") == "ready"; })); // as it was before
}

TEST_CASE("W puts the ready ones among the selected into a wave, and no others", "[orders-page]")
{
    OrdersDesk desk;
    desk.add(someOrders());
    desk.open();
    desk.press(Qt::Key_A, Qt::ShiftModifier);
    REQUIRE(desk.until([&] { return desk.cell(0, OrderTableModel::StateColumn) == QStringLiteral("Ready"); }));

    desk.press(Qt::Key_W);
    REQUIRE(desk.until([&] { return desk.cell(0, OrderTableModel::StateColumn) == QStringLiteral("In wave"); }));
    CHECK(desk.cell(1, OrderTableModel::StateColumn) == QStringLiteral("Ready"));
}

TEST_CASE("Ctrl+Enter approves an order and allocates it in one step", "[orders-page]")
{
    OrdersDesk desk;
    desk.add(someOrders());
    desk.writing.db.execute("UPDATE orders SET in_review = 1, stage = 'review' WHERE id = 1;"
                            "UPDATE packages SET in_review = 1 WHERE id = 1;"
                            "UPDATE stage_counters SET orders = orders - 1 WHERE shop_id = 1 AND stage = 'waiting';"
                            "INSERT INTO stage_counters (shop_id, stage, orders) VALUES (1, 'review', 1)");
    desk.open();
    REQUIRE(desk.cell(0, OrderTableModel::StateColumn) == QStringLiteral("To review"));

    desk.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.until([&] { return desk.cell(0, OrderTableModel::StateColumn) == QStringLiteral("Ready"); }));
}

TEST_CASE("The search finds by buyer and SKU, says when there are none, and Esc brings all back", "[orders-page]")
{
    OrdersDesk desk;
    desk.add(someOrders());
    desk.open();

    desk.press(Qt::Key_F, Qt::ControlModifier);
    desk.compose(QString::fromUtf8("美咲"));
    auto& model = desk.page->table().model();
    REQUIRE(desk.until([&] { return model.rowCount() == 2; }));
    desk.press(Qt::Key_Escape);
    REQUIRE(desk.until([&] { return model.rowCount() == 6; }));
    desk.type(QStringLiteral("nobody of that name"));
    REQUIRE(desk.until([&] { return model.rowCount() == 0; }));
    screenshot(desk.window, QStringLiteral("orders-nothing-found-en"));
    desk.press(Qt::Key_Escape);
    REQUIRE(desk.until([&] { return model.rowCount() == 6; }));
}

TEST_CASE("A search with too many answers shows fifty and says that there are more", "[orders-page]")
{
    OrdersDesk desk;
    std::vector<OrderWant> many;
    for (int i = 0; i < 60; ++i) {
        many.push_back({.number = "ORDER-" + std::to_string(100 + i), .buyer = "Same Person"});
    }
    desk.add(many);
    desk.open();
    QString rows;
    QObject::connect(desk.page, &Page::rowsChanged, desk.page, [&rows](const QString& text) { rows = text; });

    desk.press(Qt::Key_F, Qt::ControlModifier);
    desk.type(QStringLiteral("Same Person"));
    REQUIRE(desk.until([&] { return rows == QStringLiteral("more than 50 found"); }));
    CHECK(desk.page->table().model().rowCount() == 50);
}

TEST_CASE("Alt and a number choose a list, and Esc goes back to all", "[orders-page]")
{
    OrdersDesk desk;
    desk.add(someOrders());
    desk.open();

    desk.press(Qt::Key_2, Qt::AltModifier);
    CHECK(desk.page->table().model().rowCount() == 1); // overdue
    desk.press(Qt::Key_Escape);
    CHECK(desk.page->table().model().rowCount() == 6);
}

TEST_CASE("What another program writes appears by itself, and the current order stays the current one", "[orders-page]")
{
    OrdersDesk desk;
    desk.add(someOrders());
    desk.open();
    desk.press(Qt::Key_Down);
    const OrderId chosen = desk.page->table().currentOrder();

    desk.add({{.number = "NEW-AND-URGENT", .shipBy = "2026-11-18T00:00:00Z"}});
    REQUIRE(desk.until([&] { return desk.page->table().model().rowCount() == 7; }));
    CHECK(desk.cell(0, kNumber) == QStringLiteral("NEW-AND-URGENT"));
    CHECK(desk.page->table().currentOrder() == chosen);
    CHECK(desk.view().currentIndex().row() == 2);
}

TEST_CASE("A long list is reached at any place, row by row as the store has them", "[orders-page]")
{
    OrdersDesk desk;
    desk.writing.db.execute(R"(
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
        INSERT INTO orders (shop_id, platform_order_id, content_hash, platform_status, stage, ship_by, ship_by_sort,
                            imported_at, changed_at)
        SELECT 1, 'N-' || i, '', 'paid', 'shipped', 1700000000000 + i / 3 * 1000, 1700000000000 + i / 3 * 1000, 0, 0 FROM n;
        INSERT INTO stage_counters (shop_id, stage, orders) VALUES (1, 'shipped', 5000);
    )");
    desk.open();
    auto& model = desk.page->table().model();
    REQUIRE(model.rowCount() == 5'000);
    REQUIRE(desk.until([&] { return !model.pages().wantsAnchors(); }));
    for (const int row : {4'999, 2'500, 0, 99, 100, 4'321}) {
        CHECK(desk.cell(row, kNumber) == QStringLiteral("N-%1").arg(row + 1));
    }
    desk.press(Qt::Key_End, Qt::ControlModifier);
    CHECK(desk.view().currentIndex().row() == 4'999);
}

TEST_CASE("A dropped file asks for its shop, comes in, and its broken rows are shown", "[orders-page]")
{
    OrdersDesk desk;
    desk.open();
    screenshot(desk.window, QStringLiteral("orders-empty-en"));
    const auto file = desk.folder.write(
        "amazon.txt",
        "order-id\torder-item-id\tpurchase-date\tpayments-date\tbuyer-email\tbuyer-name\tbuyer-phone-number\tsku\t"
        "product-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\tship-service-level\trecipient-name\t"
        "ship-address-1\tship-address-2\tship-address-3\tship-city\tship-state\tship-postal-code\tship-country\t"
        "promise-date\r\n"
        "302-1\t1\t2026-11-19T10:00:00+00:00\t2026-11-19T10:00:00+00:00\ta@example.com\tAda\t1\tMUG\tA mug\t1\t0\t1\t"
        "Standard\tAda Baker\tHauptstraße 1\t\t\tBerlin\t\t10115\tDE\t2026-11-22T10:00:00+00:00\r\n"
        "302-2\t2\t2026-11-19T10:00:00+00:00\t2026-11-19T10:00:00+00:00\tb@example.com\tBen\t1\tMUG\tA "
        "mug\tmany\t0\tmany\t"
        "Standard\tBen Cook\tHauptstraße 2\t\t\tBerlin\t\t10115\tDE\t2026-11-22T10:00:00+00:00\r\n");
    desk.page->actions().importThese({toQString(file.string())});
    REQUIRE(desk.until([] { return qobject_cast<QComboBox*>(QApplication::focusWidget()) != nullptr; }));
    CHECK(qobject_cast<QComboBox*>(QApplication::focusWidget())->currentText() == QStringLiteral("Amazon DE"));
    screenshot(desk.window, QStringLiteral("orders-import-en"));
    desk.press(Qt::Key_Return);

    REQUIRE(desk.until([&] { return desk.page->table().model().rowCount() == 1; }));
    auto* banner = desk.page->findChild<Banner*>();
    REQUIRE(desk.until([&] { return banner->isVisible(); }));
    CHECK(banner->accessibleName().contains(QString::fromUtf8("1 new, 0 changed, 0 known · 1 row refused")));
    screenshot(desk.window, QStringLiteral("orders-imported-en"));
    Q_EMIT banner->activated();
    auto* dialog = desk.page->findChild<QDialog*>();
    REQUIRE(dialog != nullptr);
    screenshot(*dialog, QStringLiteral("orders-refused-en"));
}

TEST_CASE("The detail says why an order waits and what to do, and takes the width that the list can spare",
          "[orders-page]")
{
    OrdersDesk desk;
    desk.add(someOrders());
    desk.open();
    desk.press(Qt::Key_A, Qt::ShiftModifier);
    REQUIRE(desk.until([&] { return desk.cell(4, OrderTableModel::StateColumn) == QStringLiteral("Short"); }));

    desk.press(Qt::Key_Return);
    for (int i = 0; i < 4; ++i) {
        desk.press(Qt::Key_Down);
    }
    auto* detail = desk.page->findChild<OrderDetailPanel*>();
    REQUIRE(detail->isVisible());
    const auto reasons = detail->findChildren<Banner*>();
    const bool says = std::any_of(reasons.begin(), reasons.end(), [](const Banner* reason) {
        return reason->accessibleName().contains(QStringLiteral("1 of LAMP"));
    });
    CHECK(says);
    screenshot(desk.window, QStringLiteral("orders-short-en"));
    desk.press(Qt::Key_Escape);
    CHECK_FALSE(detail->isVisible());
}

TEST_CASE("Every part of the page that takes the focus has a name for a screen reader", "[orders-page]")
{
    OrdersDesk desk;
    desk.add(someOrders());
    desk.open();
    desk.press(Qt::Key_Return);
    QApplication::processEvents();
    for (const QWidget* widget : desk.page->findChildren<QWidget*>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible()) {
            INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
            CHECK_FALSE(widget->accessibleName().isEmpty());
        }
    }
}
