// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/order_merge_service.h"
#include "tests/support/order_builders.h"
#include "tests/ui/support/page_desk.h"
#include "tests/ui/support/screenshot.h"
#include "ui/products/product_completer.h"
#include "ui/products/products_page.h"
#include "ui/shell/page_entries.h"

#include <catch2/catch.hpp>

#include <QAbstractItemView>
#include <QInputMethodEvent>
#include <QLineEdit>

#include <algorithm>

using namespace supercargo;
using namespace supercargo::ui;
using supercargo::ui::tests::PageDesk;
using supercargo::ui::tests::screenshot;

namespace {

/// The Products page in its window: mugs, lids, a set of both, a lamp with a battery, and two orders of a SKU that
/// nobody has mapped.
struct ProductsDesk : PageDesk<ProductsPage> {
    ProductsDesk()
    {
        writing.db.execute("INSERT INTO shops (id, name, platform, time_zone, currency, mark_at) VALUES"
                           " (1, 'Mug House', 'ebay', 'UTC', 'EUR', 'shipped')");
        static_cast<void>(writing.importProducts(folder.write(
            "products.csv",
            "sku,name_en,name_zh,barcodes,weight_g,length_mm,width_mm,height_mm,hs_code,origin,declared_name_en,"
            "declared_value,declared_currency,battery,components\n"
            "MUG,Red mug,红杯子,6901234567892|0123,320,120,90,100,691200,CN,Ceramic mug,3.50,USD,,\n"
            "LID,Lid,杯盖,,50,,,,,,,,,,\n"
            "LAMP,Desk lamp,台灯,6901234567899,900,,,,,,,,,yes,\n"
            "SET,Mug with lid,带盖杯,,,,,,,,,,,,MUG|LID*2\n")));
        writing.db.execute("INSERT INTO warehouses (id, code, name, kind, country, currency) VALUES (1, 'SZ', 'SZ', 'own', 'CN', 'CNY');"
                           "INSERT INTO bins (id, warehouse_id, code, walk_key) VALUES (1, 1, 'A-1', 'a')");
        writing.stockService.adjust("MUG", "A-1", Quantity{9}, "found");
        writing.stockService.adjust("LID", "A-1", Quantity{7}, "found");
        orders::OrderMergeService merging{writing.db, writing.packageMaker};
        for (const auto* number : {"A-1", "A-2"}) {
            db::Transaction transaction{writing.db};
            merging.merge(ShopId{1}, std::vector{supercargo::tests::incomingOrder(number, {{"RED-CUP", 1}})},
                          writing.actor(), clock.now());
            transaction.commit();
        }
    }
    void open() { PageDesk::open(pages::kProducts); }
    [[nodiscard]] QString product(const int row, const int column) { return cell(page->products(), row, column); }
};

} // namespace

TEST_CASE("Products stand with what is free, bundles by their parts, and all that is known of one", "[products-page]")
{
    ProductsDesk desk;
    desk.open();
    REQUIRE(desk.page->products().shownCount() == 4);
    CHECK(desk.product(0, 0) == QStringLiteral("LAMP"));
    CHECK(desk.product(0, 1) == QStringLiteral("台灯"));
    CHECK(desk.product(2, 4) == QStringLiteral("9"));
    CHECK(desk.product(3, 4) == QStringLiteral("3")); // seven lids make three sets
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Down);
    CHECK(desk.says(QStringLiteral("691200")));
    CHECK(desk.says(QStringLiteral("SZ/A-1")));
    CHECK(desk.nameless() == QStringList{});
    screenshot(desk.window, QStringLiteral("products-light-zh"));
    desk.press(Qt::Key_F, Qt::ControlModifier);
    desk.type(QStringLiteral("6901234567892"));
    REQUIRE(desk.until([&] { return desk.page->products().shownCount() == 1; }));
    CHECK(desk.product(0, 0) == QStringLiteral("MUG"));
}

TEST_CASE("Mapping a SKU of the queue lets all its orders go on", "[products-page]")
{
    ProductsDesk desk;
    desk.open();
    desk.press(Qt::Key_2, Qt::AltModifier);
    REQUIRE(desk.page->unmapped().shownCount() == 1);
    CHECK(PageDesk<ProductsPage>::cell(desk.page->unmapped(), 0, 0) == QStringLiteral("RED-CUP"));
    CHECK(PageDesk<ProductsPage>::cell(desk.page->unmapped(), 0, 1) == QStringLiteral("2"));
    CHECK(desk.says(QStringLiteral("Mug House")));
    const auto file = desk.folder / "unmapped.csv";
    desk.page->exporting().writeTo(toQString(file.string())); // what is in sight
    REQUIRE(desk.until([&] { return std::filesystem::exists(file); }));
    CHECK(supercargo::tests::readFile(file).find("RED-CUP") != std::string::npos);
    screenshot(desk.window, QStringLiteral("products-unmapped-zh"));
    desk.press(Qt::Key_M);
    auto& dialog = desk.dialog();
    desk.type(QStringLiteral("NOT-OURS"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.until([&] { return desk.says(dialog, QStringLiteral("NOT-OURS")); })); // why, in the form
    screenshot(dialog, QStringLiteral("products-map-zh"));
    auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(field != nullptr);
    field->selectAll();
    desk.type(QStringLiteral("MUG"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.isDialogGone());
    REQUIRE(desk.until([&] { return desk.page->unmapped().shownCount() == 0; }));
    CHECK(desk.writing.mapping.list().empty());
    CHECK(desk.saysSoon(desk.window, QStringLiteral("RED-CUP → MUG")));
    CHECK(desk.saysSoon(desk.window, QStringLiteral("2")));
    screenshot(desk.window, QStringLiteral("products-none-unmapped-zh"));
}

TEST_CASE("The product that a SKU means is found by its name in either language, and by its barcode", "[products-page]")
{
    ProductsDesk desk;
    desk.open();
    desk.press(Qt::Key_2, Qt::AltModifier);
    desk.press(Qt::Key_M);
    static_cast<void>(desk.dialog());
    auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(field != nullptr);
    auto* completer = qobject_cast<ProductCompleter*>(field->completer());
    REQUIRE(completer != nullptr);
    const auto ask = [&](const QString& text) {
        QSignalSpy found{completer, &ProductCompleter::found};
        field->selectAll();
        QTest::keyClicks(field, text);
        REQUIRE((found.count() > 0 || found.wait(5'000)));
    };
    ask(QStringLiteral("desk"));
    const auto line = [completer] { return completer->popup()->model()->index(0, 0).data().toString(); };
    REQUIRE(completer->popup()->model()->rowCount() == 1);
    CHECK(completer->popup()->isVisible());
    CHECK(line() == QStringLiteral("LAMP · 台灯 · 6901234567899"));
    QTest::keyClick(completer->popup(), Qt::Key_Down);
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    CHECK(field->text() == QStringLiteral("LAMP"));

    field->clear();
    QInputMethodEvent written;
    written.setCommitString(QStringLiteral("红杯"));
    QSignalSpy found{completer, &ProductCompleter::found};
    QApplication::sendEvent(field, &written);
    REQUIRE((found.count() > 0 || found.wait(5'000)));
    CHECK(line().startsWith(QStringLiteral("MUG · 红杯子")));
    screenshot(desk.window, QStringLiteral("products-complete-zh"));
    completer->popup()->hide();

    field->setText(QStringLiteral("6901234567899")); // as a scanner types it
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(desk.isDialogGone());
    CHECK(desk.saysSoon(desk.window, QStringLiteral("RED-CUP → LAMP")));
}

TEST_CASE("L says what a shop calls a product", "[products-page]")
{
    ProductsDesk desk;
    desk.open();
    desk.press(Qt::Key_L);
    static_cast<void>(desk.dialog());
    desk.press(Qt::Key_Return); // the platform's SKU is wanted
    desk.type(QStringLiteral("LAMP-EU"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.isDialogGone());
    CHECK(desk.until([&] { return desk.says(QStringLiteral("LAMP-EU")); }));
    CHECK(catalog::AliasRepository{desk.writing.db}.list().size() == 1);
}

TEST_CASE("A file of products comes in, and the list shows them", "[products-page]")
{
    ProductsDesk desk;
    desk.open();
    const auto file = desk.folder.write("more.csv", "sku,weight_g\nVASE,100\nMUG,heavy\n");
    desk.page->importThese({toQString(file.string())});
    REQUIRE(desk.until([&] { return desk.page->products().shownCount() == 5; }));
    CHECK(desk.until([&] { return desk.says(QStringLiteral("more.csv")); }));
    screenshot(desk.window, QStringLiteral("products-import-zh"));
}

TEST_CASE("A catalogue that the list shows the beginning of is exported whole", "[products-page]")
{
    ProductsDesk desk;
    {
        db::Transaction transaction{desk.writing.db};
        for (int i = 0; i < kMostProductsShown; ++i) {
            catalog::Product product;
            product.sku = "Z-" + std::to_string(10'000 + i);
            desk.writing.products.insert(product);
        }
        transaction.commit();
    }
    desk.open();
    CHECK(desk.page->products().shownCount() == kMostProductsShown);
    const auto file = desk.folder / "products.csv";
    desk.page->exporting().writeTo(toQString(file.string()));
    const Task& task = *desk.board.tasks().last();
    REQUIRE(desk.until([&] { return task.isOver(); }));
    const auto text = supercargo::tests::readFile(file);
    CHECK(std::ranges::count(text, '\n') == kMostProductsShown + 5); // the head, and what the desk has besides
    CHECK(text.find("Z-14999") != std::string::npos);
    CHECK(task.total() == kMostProductsShown + 4);
}
