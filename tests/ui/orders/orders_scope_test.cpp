// SPDX-License-Identifier: GPL-3.0-or-later
// What narrows the list of orders, and what stays in sight when nothing is left of it.
#include "tests/ui/orders/orders_desk.h"
#include "tests/ui/support/screenshot.h"
#include "ui/common/bulk_bar.h"
#include "ui/common/search_field.h"
#include "ui/orders/order_scope.h"
#include "ui/shell/page_entries.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::ui;
using supercargo::ui::tests::OrdersDesk;
using supercargo::ui::tests::screenshot;

TEST_CASE("A warehouse that a figure stands for is named beside the lists, not typed into the search, and goes by a click",
          "[orders-page]")
{
    OrdersDesk desk;
    desk.add({{.number = "303-1"}, {.number = "303-2", .buyer = "Anaïs"}});
    desk.open();
    auto& model = desk.page->table().model();
    const auto all = model.rowCount();
    desk.page->enterBy({pages::kOrders.id, QStringLiteral("all"), QStringLiteral("@?")});
    auto* field = desk.page->findChild<SearchField*>();
    auto* scope = desk.page->findChild<OrderScope*>();
    REQUIRE(field != nullptr);
    REQUIRE(scope != nullptr);
    CHECK(field->text().isEmpty());
    CHECK(scope->isVisible());
    CHECK(scope->button().text() == QStringLiteral("In no warehouse yet"));
    CHECK_FALSE(desk.page->table().view().head().isSortIndicatorShown()); // it is in an order of its own
    screenshot(desk.window, QStringLiteral("orders-scope-en"));
    desk.page->enterBy({pages::kOrders.id, QStringLiteral("all"), QStringLiteral("@NOWHERE")});
    CHECK(scope->button().text() == QStringLiteral("Warehouse NOWHERE"));
    scope->button().click();
    CHECK_FALSE(scope->isVisible());
    REQUIRE(desk.until([&] { return model.rowCount() == all; }));
    CHECK(desk.page->table().view().head().isSortIndicatorShown());
    // What is typed takes its place.
    desk.page->enterBy({pages::kOrders.id, QStringLiteral("all"), QStringLiteral("@?")});
    desk.press(Qt::Key_F, Qt::ControlModifier);
    desk.type(QStringLiteral("303"));
    CHECK_FALSE(scope->isVisible());
}

TEST_CASE("A list that is empty keeps its actions in sight, out of use", "[orders-page]")
{
    OrdersDesk desk;
    desk.add({{.number = "303-1"}, {.number = "303-2", .buyer = "Anaïs"}});
    desk.open();
    const auto* bar = desk.page->findChild<BulkBar*>();
    REQUIRE(bar != nullptr);
    desk.press(Qt::Key_F, Qt::ControlModifier);
    desk.type(QStringLiteral("nobody of that name"));
    REQUIRE(desk.until([&] { return desk.page->table().model().rowCount() == 0; }));
    CHECK(bar->isVisible());
    CHECK_FALSE(desk.window.actions().find(QStringLiteral("orders.hold"))->isEnabled());
}
