// SPDX-License-Identifier: GPL-3.0-or-later
// Steps that a person takes with single orders, and takes back: allocation, an address, a merge; and the list as a file.
#include "tests/ui/orders/orders_desk.h"
#include "tests/ui/support/screenshot.h"
#include "ui/common/banner.h"
#include "ui/common/empty_view.h"
#include "ui/common/form_dialog.h"
#include "ui/orders/order_detail.h"
#include "ui/orders/order_detail_panel.h"

#include <catch2/catch.hpp>

#include <QComboBox>
#include <QLineEdit>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace supercargo;
using namespace supercargo::ui;
using supercargo::ui::tests::OrdersDesk;
using supercargo::ui::tests::OrderWant;
using supercargo::ui::tests::screenshot;

namespace {

std::string contentOf(const std::filesystem::path& path)
{
    std::ostringstream text;
    text << std::ifstream{path}.rdbuf();
    return text.str();
}

FormDialog* formInSight()
{
    return qobject_cast<FormDialog*>(QApplication::activeModalWidget());
}

} // namespace

TEST_CASE("Ctrl+Z takes an allocation back", "[orders-page]")
{
    OrdersDesk desk;
    desk.add({{.number = "303-1"}, {.number = "303-2", .buyer = "Anaïs"}});
    desk.open();
    desk.press(Qt::Key_A, Qt::ShiftModifier);
    REQUIRE(desk.until([&] { return desk.stage("303-2") == "ready"; }));
    REQUIRE(desk.until([&] { return desk.window.actions().find(QStringLiteral("orders.undo"))->isEnabled(); }));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(desk.until([&] { return desk.stage("303-1") == "waiting" && desk.stage("303-2") == "waiting"; }));

    desk.press(Qt::Key_A); // the selected one alone
    REQUIRE(desk.until([&] { return desk.stage("303-1") == "ready"; }));
    CHECK(desk.stage("303-2") == "waiting");
    REQUIRE(desk.until([&] { return desk.window.actions().find(QStringLiteral("orders.undo"))->isEnabled(); }));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(desk.until([&] { return desk.stage("303-1") == "waiting"; }));
}

TEST_CASE("E corrects an address; what waited for it is ready at once, and Ctrl+Z puts it back", "[orders-page]")
{
    OrdersDesk desk;
    desk.language.set(QStringLiteral("zh_CN"));
    auto order = supercargo::tests::incomingOrder("303-1", {{"MUG", 1}});
    order.shipTo.postcode = "";
    {
        db::Transaction transaction{desk.writing.db};
        desk.merging.merge(ShopId{1}, std::vector{order}, desk.writing.actor(), desk.clock.now());
        transaction.commit();
    }
    desk.writing.allocation.allocate();
    REQUIRE(desk.stage("303-1") == "address");
    desk.open();
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_E);
    REQUIRE(desk.until([] { return formInSight() != nullptr && formInSight()->isAncestorOf(QApplication::focusWidget()); }));
    screenshot(*formInSight(), QStringLiteral("orders-address-zh"));
    for (auto* field : formInSight()->findChildren<QLineEdit*>()) {
        if (field->accessibleName().contains(QString::fromUtf8("邮编"))) {
            field->setText(QStringLiteral("10115"));
        }
    }
    desk.press(Qt::Key_Return);
    REQUIRE(desk.until([&] { return desk.stage("303-1") == "ready"; }));
    QApplication::processEvents();
    screenshot(desk.window, QStringLiteral("orders-address-corrected-zh"));
    CHECK(desk.writing.orders.get(OrderId{1}).platformShipTo.has_value());
    REQUIRE(desk.until([&] { return desk.window.actions().find(QStringLiteral("orders.undo"))->isEnabled(); }));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(desk.until([&] { return desk.stage("303-1") == "address"; }));
}

TEST_CASE("A list of orders is written into a file whole, with the columns in sight and whole dates", "[orders-page]")
{
    OrdersDesk desk;
    std::vector<OrderWant> many;
    for (int i = 0; i < 120; ++i) {
        many.push_back({.number = "N-" + std::to_string(1000 + i), .buyer = "=1+1"});
    }
    desk.add(many);
    desk.open();
    const auto whole = desk.folder / "orders.csv";
    desk.page->exporting().writeTo(toQString(whole.string()));
    REQUIRE(desk.until([&] { return std::filesystem::exists(whole); }));
    const auto text = contentOf(whole);
    CHECK(std::count(text.begin(), text.end(), '\n') == 121);
    CHECK(text.find("Order no.") != std::string::npos);
    CHECK(text.find("2026") != std::string::npos);
    CHECK(text.find(",=1+1") == std::string::npos); // nothing in it is a formula

    desk.press(Qt::Key_F, Qt::ControlModifier);
    desk.type(QStringLiteral("N-1007"));
    REQUIRE(desk.until([&] { return desk.page->table().model().rowCount() == 1; }));
    const auto found = desk.folder / "found.csv";
    desk.page->exporting().writeTo(toQString(found.string()));
    REQUIRE(desk.until([&] { return std::filesystem::exists(found); }));
    CHECK(contentOf(found).find("N-1007") != std::string::npos);
    CHECK(contentOf(found).find("N-1008") == std::string::npos);
}

TEST_CASE("Unmerge is offered for merged orders alone", "[orders-page]")
{
    OrdersDesk desk;
    for (const auto* number : {"J-1", "J-2"}) {
        desk.add({{.number = number, .buyer = "山口 美咲", .country = "JP", .shop = 2, .minor = 2'980, .currency = "JPY"}});
    }
    desk.add({{.number = "303-3", .buyer = "Anaïs", .shipBy = "2026-11-23T16:00:00Z"}});
    desk.open();
    auto* unmerge = desk.window.actions().find(QStringLiteral("orders.unmerge"));
    CHECK_FALSE(unmerge->isEnabled());
    desk.press(Qt::Key_M); // with the other one of the same buyer
    REQUIRE(desk.until([&] { return unmerge->isEnabled(); }));
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Down);
    CHECK_FALSE(unmerge->isEnabled());
}

TEST_CASE("A hold is told once in an order's history, though its package is held with it", "[orders-page]")
{
    OrdersDesk desk;
    desk.add({{.number = "303-1"}});
    desk.writing.holds.hold(std::vector{OrderId{1}}, "ask the buyer");
    const auto detail = readOrderDetail(desk.writing, OrderId{1});
    REQUIRE(detail);
    CHECK(std::ranges::count(detail->history, "held", &audit::RecordedEntry::action) == 1);
}

TEST_CASE("What may not be split says so before anybody has chosen pieces, and the banner closes", "[orders-page]")
{
    OrdersDesk desk;
    desk.add({{.number = "303-1", .quantity = 2}}); // Amazon, from China to Germany: one order is one parcel
    desk.open();
    desk.press(Qt::Key_S);
    auto* banner = desk.page->findChild<Banner*>();
    REQUIRE(desk.until([&] { return banner->isVisible() || QApplication::activeModalWidget() != nullptr; }));
    CHECK(QApplication::activeModalWidget() == nullptr);
    screenshot(desk.window, QStringLiteral("orders-no-split-en"));
    desk.press(Qt::Key_Escape);
    CHECK_FALSE(banner->isVisible());
}

TEST_CASE("An empty list that a figure has opened does not promise that Esc shows all", "[orders-page]")
{
    OrdersDesk desk;
    desk.add({{.number = "303-1"}});
    desk.open();
    const auto* button = desk.page->findChild<EmptyView*>()->button();
    desk.page->enterBy({pages::kOrders.id, QStringLiteral("held"), {}});
    const int withKey = button->sizeHint().width();
    desk.page->hide();
    desk.page->enterBy({pages::kOrders.id, QStringLiteral("held"), {}});
    desk.page->show();
    REQUIRE(desk.page->table().model().rowCount() == 0);
    CHECK(button->sizeHint().width() < withKey); // no box with a key's name
}

TEST_CASE("Columns fit what has changed while the page was out of sight", "[orders-page]")
{
    OrdersDesk desk;
    desk.add({{.number = "303-1"}});
    desk.open();
    desk.page->hide();
    desk.add({{.number = "303-2"}});
    desk.writing.db.execute("UPDATE shops SET name = 'A shop with quite a long name of its own' WHERE id = 1");
    const int before = desk.view().columnWidth(OrderTableModel::ShopColumn);
    desk.page->opened();
    desk.page->show();
    CHECK(desk.view().columnWidth(OrderTableModel::ShopColumn) > before);
}
