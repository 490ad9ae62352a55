// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/check_code.h"
#include "tests/ui/support/page_desk.h"
#include "tests/ui/support/screenshot.h"
#include "ui/shell/page_entries.h"
#include "ui/stock/stock_page.h"

#include <catch2/catch.hpp>

#include <QFileDialog>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

using namespace supercargo;
using namespace supercargo::ui;
using supercargo::ui::tests::PageDesk;
using supercargo::ui::tests::screenshot;

namespace {

/// The Stock page in its window: two warehouses, mugs of which three are promised to a package, and lids.
struct StockDesk : PageDesk<StockPage> {
    StockDesk()
    {
        writing.db.execute(R"(
            INSERT INTO shops (id, name, platform, time_zone, currency, mark_at) VALUES (1, 'Shop', 'other', 'UTC', 'USD', 'shipped');
            INSERT INTO warehouses (id, code, name, kind, country, currency) VALUES
                (1, 'SZ', 'Shenzhen', 'own', 'CN', 'CNY'), (2, 'LA', 'Los Angeles', 'third_party', 'US', 'USD');
            INSERT INTO bins (id, warehouse_id, code, walk_key) VALUES (1, 1, 'A-1-2', 'a'), (2, 1, 'A-1-10', 'b'), (3, 2, 'R-7', 'c');
            INSERT INTO products (id, sku, sku_key, name_en, name_zh) VALUES (1, 'MUG', 'mug', 'Mug', '马克杯'), (2, 'LID', 'lid', 'Lid', '');
            INSERT INTO product_barcodes (barcode_key, product_id, barcode) VALUES ('4006381333931', 1, '4006381333931');
            INSERT INTO orders (id, shop_id, platform_order_id, content_hash, platform_status, stage, ship_by_sort, imported_at, changed_at)
                VALUES (1, 1, 'A-1', '', 'paid', 'ready', 0, 0, 0);
            INSERT INTO order_lines (id, order_id, position, quantity) VALUES (1, 1, 1, 3);
            INSERT INTO packages (id, shop_id, state, ship_by_sort, paid_sort, created_at) VALUES (1, 1, 'ready', 0, 0, 0);
            INSERT INTO package_lines (id, package_id, order_line_id, quantity) VALUES (1, 1, 1, 3);
        )");
        put(1, 1, 12);
        put(1, 3, 4);
        put(2, 2, 50);
        db::Transaction transaction{writing.db};
        REQUIRE(writing.stock.reserve(PackageLineId{1}, ProductId{1}, BinId{1}, Quantity{3}));
        transaction.commit();
    }

    void put(const std::int64_t product, const std::int64_t bin, const std::int64_t quantity)
    {
        db::Transaction transaction{writing.db};
        writing.stock.book({ProductId{product}, BinId{bin}, Quantity{quantity}, {"lin", clock.now(), "import", {}}});
        transaction.commit();
    }
    void open() { PageDesk::open(pages::kStock); }
    [[nodiscard]] QString cell(const int row, const int column) { return PageDesk::cell(page->list(), row, column); }
    [[nodiscard]] int rows() { return page->list().shownCount(); }
    [[nodiscard]] Quantity onHand(const std::int64_t product, const std::int64_t bin)
    {
        const auto level = writing.stock.find(ProductId{product}, BinId{bin});
        return level ? level->onHand : Quantity{};
    }
};

} // namespace

TEST_CASE("Stock stands by SKU and bin, with what is promised and to which package", "[stock-page]")
{
    StockDesk desk;
    desk.open();
    REQUIRE(desk.rows() == 3);
    CHECK(desk.cell(0, 0) == QStringLiteral("LID"));
    CHECK(desk.cell(2, 0) == QStringLiteral("MUG"));
    CHECK(desk.cell(2, 1) == QStringLiteral("马克杯"));
    CHECK(desk.cell(2, 4) == QStringLiteral("12"));
    CHECK(desk.cell(2, 5) == QStringLiteral("3"));
    CHECK(desk.cell(2, 6) == QStringLiteral("9"));
    CHECK(QApplication::focusWidget() == &desk.page->list().table());
    desk.press(Qt::Key_End, Qt::ControlModifier);
    CHECK(desk.says(toQString(desk.writing.packages.get(PackageId{1}).number)));
    CHECK(desk.says(QStringLiteral("待发货")));
    CHECK(desk.says(QStringLiteral("LA/R-7")));
    CHECK(desk.nameless() == QStringList{});
    screenshot(desk.window, QStringLiteral("stock-light-zh"));
    desk.look.setScheme(SchemeChoice::Dark);
    screenshot(desk.window, QStringLiteral("stock-dark-zh"));
}

TEST_CASE("A warehouse's chip and words narrow the stock; a barcode finds its product", "[stock-page]")
{
    StockDesk desk;
    desk.open();
    desk.press(Qt::Key_2, Qt::AltModifier); // LA
    REQUIRE(desk.until([&] { return desk.rows() == 1; }));
    CHECK(desk.cell(0, 3) == QStringLiteral("R-7"));
    desk.press(Qt::Key_1, Qt::AltModifier);
    desk.press(Qt::Key_F, Qt::ControlModifier);
    desk.type(QStringLiteral("4006381333931"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.until([&] { return desk.rows() == 2; }));
    CHECK(QApplication::focusWidget() == &desk.page->list().table());
    desk.press(Qt::Key_F, Qt::ControlModifier);
    desk.type(QStringLiteral("nothing"));
    REQUIRE(desk.until([&] { return desk.rows() == 0; }));
    screenshot(desk.window, QStringLiteral("stock-nothing-zh"));
    desk.press(Qt::Key_Escape);
    REQUIRE(desk.until([&] { return desk.rows() == 3; }));
}

TEST_CASE("C counts a bin: nothing is filled in, and a bare Enter books nothing", "[stock-page]")
{
    StockDesk desk;
    desk.open();
    desk.press(Qt::Key_End, Qt::ControlModifier);
    desk.press(Qt::Key_C);
    auto& dialog = desk.dialog();
    CHECK(dialog.findChild<QSpinBox*>()->text().trimmed().isEmpty());
    CHECK_FALSE(desk.says(dialog, QStringLiteral("12"))); // who counts does not see what the books have
    desk.press(Qt::Key_Return);
    CHECK(desk.says(dialog, StockActions::tr("Count them, and type how many lie there.")));
    screenshot(dialog, QStringLiteral("stock-count-zh"));
    CHECK(desk.onHand(1, 1) == Quantity{12});
    desk.type(QStringLiteral("10"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.isDialogGone());
    CHECK(desk.onHand(1, 1) == Quantity{10});
    REQUIRE(desk.until([&] { return desk.cell(2, 4) == QStringLiteral("10"); }));
    CHECK(desk.says(QStringLiteral("盘点")));
}

TEST_CASE("A count below what is promised is asked about in the page, by the packages that would wait again",
          "[stock-page]")
{
    StockDesk desk;
    desk.open();
    const auto counted = [&](const QString& pieces) {
        desk.press(Qt::Key_End, Qt::ControlModifier);
        desk.press(Qt::Key_C);
        static_cast<void>(desk.dialog());
        desk.type(pieces);
        desk.press(Qt::Key_Return);
        REQUIRE(desk.isDialogGone());
    };
    const auto number = toQString(packageNumber(1));
    auto& bar = *desk.page->findChild<ChoiceBar*>();
    counted(QStringLiteral("2"));
    CHECK(bar.accessibleName().contains(QStringLiteral("1"))); // package
    CHECK(bar.accessibleDescription().contains(number));
    screenshot(desk.window, QStringLiteral("stock-count-asked-zh"));
    CHECK(desk.onHand(1, 1) == Quantity{12});
    desk.press(Qt::Key_Escape);
    CHECK_FALSE(bar.isVisible());
    CHECK(desk.onHand(1, 1) == Quantity{12});

    counted(QStringLiteral("2"));
    desk.press(Qt::Key_1);
    REQUIRE(desk.until([&] { return desk.onHand(1, 1) == Quantity{2}; }));
    CHECK(toString(desk.writing.packages.get(PackageId{1}).state) == "waiting");
    CHECK_FALSE(bar.isVisible());
}

TEST_CASE("A count far from the books is asked about, and can be counted again", "[stock-page]")
{
    StockDesk desk;
    desk.open();
    desk.press(Qt::Key_Home, Qt::ControlModifier); // 50 lids
    desk.press(Qt::Key_C);
    static_cast<void>(desk.dialog());
    desk.type(QStringLiteral("500"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.isDialogGone());
    auto& bar = *desk.page->findChild<ChoiceBar*>();
    CHECK(bar.accessibleName().contains(QStringLiteral("500")));
    CHECK(desk.onHand(2, 2) == Quantity{50});
    desk.press(Qt::Key_2); // count again
    auto& dialog = desk.dialog();
    CHECK_FALSE(bar.isVisible());
    CHECK(dialog.findChild<QLineEdit*>()->text() == QStringLiteral("LID"));
    desk.type(QStringLiteral("48"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.isDialogGone());
    CHECK(desk.onHand(2, 2) == Quantity{48});
}

TEST_CASE("A adjusts only for a reason, and Ctrl+Z takes it back", "[stock-page]")
{
    StockDesk desk;
    desk.open();
    desk.press(Qt::Key_A);
    auto& dialog = desk.dialog();
    desk.type(QStringLiteral("-5"));
    desk.press(Qt::Key_Return);
    CHECK(desk.onHand(2, 2) == Quantity{50});
    REQUIRE(qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr); // the reason is asked for
    screenshot(dialog, QStringLiteral("stock-adjust-zh"));
    desk.type(QStringLiteral("broken"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.isDialogGone());
    REQUIRE(desk.until([&] { return desk.cell(0, 4) == QStringLiteral("45"); }));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(desk.until([&] { return desk.cell(0, 4) == QStringLiteral("50"); }));
}

TEST_CASE("T carries free pieces to another bin; a bin that is none is said, and what was typed stays", "[stock-page]")
{
    StockDesk desk;
    desk.open();
    desk.press(Qt::Key_T);
    auto& dialog = desk.dialog();
    desk.type(QStringLiteral("LA/NONE"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.until([&] { return desk.says(dialog, QStringLiteral("LA/NONE")); })); // there is no such bin
    auto* to = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(to != nullptr);
    CHECK(to->text() == QStringLiteral("LA/NONE"));
    CHECK(desk.onHand(2, 2) == Quantity{50});
    to->selectAll();
    desk.type(QStringLiteral("LA/R-7"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.isDialogGone());
    CHECK(desk.onHand(2, 3) == Quantity{50});
    CHECK(desk.onHand(2, 2) == Quantity{});
    desk.press(Qt::Key_4, Qt::AltModifier); // run empty
    REQUIRE(desk.until([&] { return desk.rows() == 1; }));
    CHECK(desk.cell(0, 3) == QStringLiteral("A-1-10"));
}

TEST_CASE("A file of counts comes in, and its refused rows say why", "[stock-page]")
{
    StockDesk desk;
    desk.open();
    const auto file = desk.folder.write("counts.csv", "sku,warehouse,bin,quantity\nLID,SZ,A-1-10,60\nNONE,SZ,A-1-2,1\n");
    desk.page->importThese({toQString(file.string())});
    REQUIRE(desk.until([&] { return desk.cell(0, 4) == QStringLiteral("60"); }));
    REQUIRE(desk.until([&] { return desk.says(QStringLiteral("counts.csv")); }));
    screenshot(desk.window, QStringLiteral("stock-import-zh"));
    desk.press(Qt::Key_Escape);
    CHECK_FALSE(desk.says(*desk.page, QStringLiteral("counts.csv")));
}

TEST_CASE("Bins come in by a file, chosen with keys", "[stock-page]")
{
    StockDesk desk;
    desk.open();
    const auto take = [&desk](const QString& action, const std::filesystem::path& file) {
        REQUIRE(desk.window.actions().trigger(action));
        QFileDialog* dialog = nullptr;
        REQUIRE(desk.until([&] { return (dialog = desk.page->findChild<QFileDialog*>()) != nullptr; }));
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        REQUIRE(name != nullptr);
        name->setText(toQString(file.string()));
        QTest::keyClick(name, Qt::Key_Return);
        REQUIRE(desk.until([&] { return desk.page->findChild<QFileDialog*>() == nullptr; }));
    };
    static_cast<void>(desk.writing.warehouseService.save(
        {.id = {}, .code = "YW", .name = {}, .country = "CN", .address = "义乌市 1 号"}));
    take(QStringLiteral("stock.import_bins"), desk.folder.write("bins.csv", "warehouse,bin\nYW,B-1\nYW,B-2\n"));
    REQUIRE(desk.says(QStringLiteral("bins.csv")));
    const auto bins = desk.writing.warehouses.listBins();
    CHECK(std::ranges::count(bins, std::string{"B-2"}, &stock::Bin::code) == 1);
}

TEST_CASE("V counts the bins as the chips above the list do, those that ran empty apart", "[stock-page]")
{
    StockDesk desk;
    desk.put(2, 2, -50);
    desk.open();
    REQUIRE(desk.rows() == 2);
    desk.press(Qt::Key_V);
    CHECK(StockDesk::saysSoon(desk.window, QStringLiteral("已核对 2 个库位")));
    CHECK(StockDesk::saysSoon(desk.window, QStringLiteral("另有 1 个已空")));
}

TEST_CASE("V finds a level that its moves do not explain, and puts it right", "[stock-page]")
{
    StockDesk desk;
    desk.writing.db.execute("UPDATE stock_levels SET on_hand = 51 WHERE product_id = 2");
    desk.open();
    desk.press(Qt::Key_V);
    Button* way = nullptr;
    REQUIRE(desk.until([&] {
        for (auto* button : desk.page->findChildren<Button*>()) {
            if (button->isVisible() && button->text() == StockPage::tr("Put right")) {
                way = button;
            }
        }
        return way != nullptr;
    }));
    screenshot(desk.window, QStringLiteral("stock-verify-zh"));
    way->setFocus();
    desk.press(Qt::Key_Space);
    REQUIRE(desk.until([&] { return desk.onHand(2, 2) == Quantity{50}; }));
}

TEST_CASE("Of a large warehouse the first 5,000 places are shown, and words look through all of it", "[stock-page]")
{
    StockDesk desk;
    desk.writing.db.execute(R"(
        INSERT INTO bins (id, warehouse_id, code, walk_key)
            WITH RECURSIVE n (i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 6999)
            SELECT i, 1, 'Z-' || i, 'z' || i FROM n;
        INSERT INTO stock_levels (product_id, bin_id, on_hand, since_at) SELECT 1, id, 7, 0 FROM bins WHERE id >= 1000;
    )");
    desk.open();
    CHECK(desk.rows() == kMostPlacesShown);
    CHECK(desk.says(QStringLiteral("5,000")));
    const auto file = desk.folder / "stock.csv";
    desk.page->exporting().writeTo(toQString(file.string()));
    REQUIRE(desk.until([&] { return std::filesystem::exists(file); }));
    const auto text = supercargo::tests::readFile(file); // all of it, not what is shown
    CHECK(std::ranges::count(text, '\n') > 6'000);
    CHECK(text.find("Z-1000") != std::string::npos);
    CHECK(text.find("Z-6999") != std::string::npos);
    desk.press(Qt::Key_F, Qt::ControlModifier);
    desk.type(QStringLiteral("z-6999"));
    REQUIRE(desk.until([&] { return desk.rows() == 1; }));
    CHECK(desk.cell(0, 3) == QStringLiteral("Z-6999"));
    CHECK_FALSE(desk.says(*desk.page, QStringLiteral("5,000")));
}
