// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picking/picking_page.h"

#include "tests/ui/support/accessible_names.h"
#include "tests/ui/support/bench_window.h"
#include "tests/ui/support/screenshot.h"
#include "ui/common/form_dialog.h"

#include <QFileDialog>
#include <QSpinBox>

using namespace supercargo;
using namespace supercargo::ui;
using supercargo::tests::OrderWish;
using ui::tests::BenchWindow;

namespace {

/// The Picking page in its window, over a warehouse with two bins.
struct PickingDesk : BenchWindow {
    BinId far = addBin(warehouse, "A-1-10");
    ProductId mug = stocked("MUG-RED", "690001");
    ProductId phone = stocked("CASE-NVY", "690002", "Phone case, navy", "手机壳 深蓝");
    workspace::Workspace reading{session, {.access = db::Access::readOnly}};
    PickingPage* picking = nullptr;

    using BenchWindow::BenchWindow;
    ~PickingDesk() { language.set(QStringLiteral("en")); }

    void show()
    {
        picking = new PickingPage{
            {{look, settings, window.actions(), window.toast(), lanes, reading}, printing, {fonts, painter}}};
        QSignalSpy read{picking, &PickingPage::refreshed};
        window.addPage(pages::kPicking, picking);
        window.resize(1366, 768);
        window.show();
        window.openPage(pages::kPicking.id);
        REQUIRE((read.count() > 0 || read.wait(5'000)));
        QApplication::processEvents();
    }
    template <class Condition>
    [[nodiscard]] static bool until(Condition is)
    {
        return QTest::qWaitFor(is, 5'000);
    }
    [[nodiscard]] ListView& proposals() { return *picking->findChildren<Panel*>().at(0)->findChild<ListView*>(); }
    [[nodiscard]] ListView& waveList() { return *picking->findChildren<Panel*>().at(1)->findChild<ListView*>(); }
    [[nodiscard]] ListView& walk() { return picking->findChild<WavePanel*>()->walk(); }
    [[nodiscard]] QString cell(ListView& view, const int row, const int column)
    {
        return view.table().model()->index(row, column).data().toString();
    }
    [[nodiscard]] std::string waveState() { return text("SELECT state FROM waves ORDER BY id DESC LIMIT 1"); }
    [[nodiscard]] bool says(const QString& words)
    {
        const auto labels = picking->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
    }
};

} // namespace

TEST_CASE("Enter on a proposed wave makes the wave that is shown", "[picking]")
{
    PickingDesk desk{QStringLiteral("zh_CN")};
    const OrderWish today{.shipBy = desk.clock.now()};
    desk.ready({{desk.mug}}, today);
    desk.ready({{desk.mug}}, today);
    desk.ready({{desk.mug}, {desk.phone, Quantity{2}}});
    desk.show();

    REQUIRE(desk.proposals().shownCount() == 2);
    CHECK(desk.cell(desk.proposals(), 0, 0) == QStringLiteral("单品单件，今天到期"));
    CHECK(desk.cell(desk.proposals(), 0, 1) == QStringLiteral("SZ"));
    CHECK(desk.cell(desk.proposals(), 0, 2) == QStringLiteral("2"));
    CHECK(desk.walk().shownCount() == 1);
    CHECK(desk.cell(desk.walk(), 0, 1) == QStringLiteral("A-1-2"));
    CHECK(desk.number("SELECT count(*) FROM waves") == 0);

    desk.press(Qt::Key_Down);
    REQUIRE(desk.until([&] { return desk.walk().shownCount() == 2; }));
    desk.press(Qt::Key_Return);

    REQUIRE(desk.until([&] { return desk.waveList().shownCount() == 1; }));
    CHECK(desk.text("SELECT kind FROM waves") == "multi");
    CHECK(desk.proposals().shownCount() == 1);
    CHECK(desk.cell(desk.waveList(), 0, 2) == QStringLiteral("待拣货"));
    CHECK(desk.cell(desk.waveList(), 0, 3) == QStringLiteral("0 / 1"));

    // A second Enter makes no other one: it leads into the walk of the wave that was made.
    CHECK(desk.waveList().table().hasFocus());
    CHECK(desk.waveList().currentRow() == 0);
    REQUIRE(desk.until([&] { return desk.walk().shownCount() == 2; }));
    desk.press(Qt::Key_Return);
    CHECK(desk.walk().table().hasFocus());
    CHECK(desk.number("SELECT count(*) FROM waves") == 1);
}

TEST_CASE("A wave is made and its list printed with one key, and printed again from the wave", "[picking]")
{
    PickingDesk desk;
    desk.addOffice("Office");
    desk.ready({{desk.mug}});
    desk.show();
    desk.press(Qt::Key_P, Qt::ControlModifier);
    REQUIRE(desk.until([&] { return desk.labels("Office").size() == 1; }));
    CHECK(desk.labels("Office").front().starts_with("%PDF"));
    REQUIRE(desk.until([&] { return desk.waveList().shownCount() == 1; }));
    CHECK(desk.text("SELECT kind FROM print_jobs") == "pick_list");

    desk.addOffice("Second");
    desk.waveList().table().setFocus();
    desk.press(Qt::Key_F5);
    auto* ask = desk.picking->findChild<ChoiceBar*>();
    REQUIRE(desk.until([&] { // as soon as the printers are read anew
        if (!ask->isVisible()) {
            desk.press(Qt::Key_P, Qt::ControlModifier);
        }
        return ask->isVisible() && ask->answerCount() == 2;
    }));
    desk.press(Qt::Key_2);
    REQUIRE(desk.until([&] { return desk.labels("Second").size() == 1; }));
}

TEST_CASE("Without a printer of A4 the page offers a file, and makes no wave until that is chosen", "[picking]")
{
    PickingDesk desk;
    desk.addPrinter("Zebra");
    desk.own.printers.add({.id = {},
                           .name = "Labels as PDF",
                           .language = printing::PrinterLanguage::pdf,
                           .media = {100, 150},
                           .target = "file:" + (desk.folder / "pdf").string()},
                          desk.actor);
    desk.ready({{desk.mug}});
    desk.show();
    auto* ask = desk.picking->findChild<ChoiceBar*>();
    desk.press(Qt::Key_P, Qt::ControlModifier);
    REQUIRE(ask->isVisible());
    CHECK(desk.says(QStringLiteral("No printer takes pages of A4")));
    desk.press(Qt::Key_Escape);
    CHECK_FALSE(ask->isVisible());
    CHECK(desk.number("SELECT count(*) FROM waves") == 0);

    desk.press(Qt::Key_P, Qt::ControlModifier);
    desk.press(Qt::Key_1);
    REQUIRE(desk.until([&] { return desk.picking->findChild<QFileDialog*>() != nullptr; }));
    CHECK(desk.number("SELECT count(*) FROM waves") == 1);
}

TEST_CASE("What is in no proposal is said with its reasons, and W leads to its orders", "[picking]")
{
    PickingDesk desk;
    desk.ready({{desk.mug}});
    desk.addPackage({desk.addPaidOrder({{desk.mug, Quantity{1}}})}, {});
    const auto shortOf = desk.addPackage({desk.addPaidOrder({{desk.phone, Quantity{1}}})}, {});
    desk.db.statement("UPDATE packages SET reasons = 'short' WHERE id = $1").bind("$1", shortOf).run();
    desk.show();
    CHECK(desk.says(QStringLiteral("2 packages in no proposal")));
    CHECK(desk.says(QStringLiteral("Short 1 · Waiting 1")));
    QSignalSpy opened{desk.picking, &Page::doorOpened};
    desk.press(Qt::Key_W);
    REQUIRE(desk.until([&] { return opened.count() == 1; }));
    CHECK(opened.front().front().value<Door>() == Door{pages::kOrders.id, QStringLiteral("all"), QStringLiteral("@?")});
}

TEST_CASE("The list of a wave is saved as a PDF", "[picking]")
{
    PickingDesk desk{QStringLiteral("zh_CN")};
    desk.ready({{desk.mug}});
    desk.own.waves.create({}, desk.actor);
    desk.show();
    const auto file = desk.folder / "wave-1.pdf";
    desk.picking->findChild<PickingActions*>()->saveListTo(WaveId{1}, toQString(file.string()));
    REQUIRE(desk.until([&] { return std::filesystem::exists(file); }));
    CHECK(supercargo::tests::readFile(file).starts_with("%PDF"));
}

TEST_CASE("A stop noted as short with F8 is settled when the walk is reported with P", "[picking]")
{
    PickingDesk desk{QStringLiteral("zh_CN")};
    desk.setStock(desk.mug, desk.bin, Quantity{3});
    for (int i = 0; i < 3; ++i) {
        desk.ready({{desk.mug}});
    }
    desk.own.waves.create({}, desk.actor);
    desk.setStock(desk.mug, desk.far, Quantity{1});
    desk.show();
    REQUIRE(desk.until([&] { return desk.walk().shownCount() == 1; }));
    desk.press(Qt::Key_Return); // from the wave into its walk
    CHECK(desk.walk().table().hasFocus());

    desk.press(Qt::Key_F8);
    auto* dialog = desk.picking->findChild<FormDialog*>();
    REQUIRE(dialog != nullptr);
    auto* missing = dialog->findChild<QSpinBox*>();
    QTest::keyClick(missing, Qt::Key_2);
    QTest::keyClick(missing, Qt::Key_Return);
    QApplication::processEvents();
    const auto noted = [&] { return desk.walk().table().model()->index(0, 4).data(SecondRole).toString(); };
    REQUIRE(desk.until([&] { return noted() == QStringLiteral("缺 2"); }));
    ui::tests::screenshot(desk.window, QStringLiteral("picking-noted-light-zh"));
    CHECK(desk.waveState() == "open");
    CHECK(desk.number("SELECT noted FROM wave_lines") == 2); // it outlives the window
    CHECK(desk.number("SELECT count(*) FROM audit_entries WHERE action = 'short_noted'") == 1);

    desk.walk().table().setFocus();
    desk.press(Qt::Key_P);
    REQUIRE(desk.until([&] { return desk.waveState() == "picked"; }));
    CHECK(desk.number("SELECT count(*) FROM packages WHERE state = 'picked'") == 2);
    CHECK(desk.number("SELECT count(*) FROM packages WHERE state = 'waiting' AND reasons = 'short'") == 1);
    // One is fetched elsewhere, and the page says where from.
    REQUIRE(desk.until([&] { return desk.says(QStringLiteral("A-1-10")); }));
    ui::tests::screenshot(desk.window, QStringLiteral("picking-fetch-light-zh"));
    desk.window.activateWindow(); // again, after the dialog
    desk.walk().table().setFocus();
    desk.press(Qt::Key_Escape); // back, and no more
    CHECK(desk.says(QStringLiteral("A-1-10")));
    desk.press(Qt::Key_F8, Qt::ShiftModifier);
    CHECK_FALSE(desk.says(QStringLiteral("A-1-10")));
}

TEST_CASE("Nobody is asked to walk for a wave whose list was scanned at a station", "[picking]")
{
    PickingDesk desk{QStringLiteral("zh_CN")};
    desk.ready({{desk.mug}});
    const auto wave = *desk.own.waves.create({}, desk.actor).wave;
    const auto bench = desk.addStation("Bench 1", desk.addPrinter("Zebra"));
    const auto scan = [&](const std::string& code) {
        workspace::Bench{desk.own, {desk.fonts, desk.painter}, desk.printing}.stations.scan(code, bench, {});
    };
    desk.show();
    CHECK(desk.cell(desk.waveList(), 0, 2) == QStringLiteral("待拣货"));
    scan(waveCode(wave.value));
    desk.press(Qt::Key_F5);
    REQUIRE(desk.until([&] { return desk.cell(desk.waveList(), 0, 2) == QStringLiteral("在打包台"); }));
    ui::tests::screenshot(desk.window, QStringLiteral("picking-at-station-light-zh"));
}

TEST_CASE("Delete asks before a wave is taken apart, and 2 leaves it", "[picking]")
{
    PickingDesk desk;
    const auto package = desk.ready({{desk.mug}});
    desk.own.waves.create({}, desk.actor);
    desk.show();
    auto* ask = desk.picking->findChild<ChoiceBar*>();
    desk.press(Qt::Key_Delete);
    REQUIRE(ask->isVisible());
    desk.press(Qt::Key_2);
    REQUIRE(desk.until([&] { return !ask->isVisible(); }));
    CHECK(desk.waveState() == "open");
    desk.press(Qt::Key_Delete);
    desk.press(Qt::Key_1);
    REQUIRE(desk.until([&] { return desk.waveState() == "done"; }));
    CHECK(desk.state(package) == "waiting");
}

TEST_CASE("A scan of a list's barcode chooses its wave, a scan of a bin its stop", "[picking]")
{
    PickingDesk desk;
    desk.ready({{desk.phone}});
    const auto first = desk.own.waves.create({}, desk.actor);
    desk.setStock(desk.phone, desk.bin, Quantity{1}); // that is the first wave's
    desk.setStock(desk.phone, desk.far, Quantity{200});
    desk.ready({{desk.mug}, {desk.phone}});
    desk.own.waves.create({}, desk.actor);
    desk.show();
    desk.type(toQString(waveCode(first.wave->value)));
    REQUIRE(desk.until([&] { return desk.waveList().currentRow() == 1; }));
    desk.type(toQString(waveCode(2)));
    REQUIRE(desk.until([&] { return desk.walk().shownCount() == 2; }));
    desk.type(QStringLiteral("A-1-10"));
    CHECK(desk.walk().currentRow() == 1);
    desk.type(QStringLiteral("nothing"));
    CHECK(desk.picking->findChild<FailureBanner*>()->isVisible());
    CHECK(desk.number("SELECT count(*) FROM waves") == 2);
}

TEST_CASE("The walk is drawn, and a stop that is clicked there is chosen in the list", "[picking]")
{
    PickingDesk desk;
    std::vector<supercargo::tests::Wanted> all;
    for (const char* code : {"A-01-1-02", "A-01-4-07", "A-02-2-03", "A-02-1-11", "A-04-1-05", "A-04-3-09", "B-01-1-01",
                             "B-01-2-10", "B-02-1-04", "C-01-2-08"}) {
        const auto product = desk.addProduct(std::string{"SKU-"} + code, std::string{"77"} + code);
        desk.setStock(product, desk.addBin(desk.warehouse, code), Quantity{10});
        desk.ready({{product, Quantity{2}}, {desk.mug}});
    }
    desk.show();
    REQUIRE(desk.until([&] { return desk.walk().shownCount() == 11; }));
    auto* map = desk.picking->findChild<WalkMap*>();
    REQUIRE(map->isVisible());
    desk.look.setScheme(SchemeChoice::Light);
    ui::tests::screenshot(desk.window, QStringLiteral("picking-walk-light-en"));
    QTest::mouseClick(map, Qt::LeftButton, {}, {map->width() - 4, map->height() / 2});
    CHECK(desk.walk().table().hasFocus());
    CHECK(desk.cell(desk.walk(), desk.walk().currentRow(), 1) == QStringLiteral("C-01-2-08"));
}

TEST_CASE("F1 of Picking lists the answers to a question once", "[picking]")
{
    PickingDesk desk;
    desk.ready({{desk.mug}});
    desk.show();
    desk.press(Qt::Key_F1);
    const auto* help = desk.window.findChild<HelpSheet*>();
    REQUIRE(help->isVisible());
    CHECK(help->accessibleName().count(QStringLiteral("Answer the question")) == 1);
    CHECK(help->accessibleName().contains(QStringLiteral("1 … 9 Answer the question")));
    ui::tests::screenshot(desk.window, QStringLiteral("picking-help-light-en"));
}

TEST_CASE("An empty floor says what to do", "[picking]")
{
    PickingDesk desk{QStringLiteral("zh_CN")};
    desk.show();
    CHECK(desk.proposals().empty().isVisible());
    CHECK(desk.proposals().empty().accessibleName() == QStringLiteral("没有可拣的包裹"));
    CHECK_FALSE(desk.window.actions().find(QStringLiteral("picking.create"))->isEnabled());
}

TEST_CASE("Picking stands in both palettes and both languages", "[picking]")
{
    for (const auto& [name, scheme] : {std::pair{QStringLiteral("zh_CN"), SchemeChoice::Light},
                                       std::pair{QStringLiteral("en"), SchemeChoice::Dark}}) {
        PickingDesk desk{name, scheme};
        for (int i = 0; i < 14; ++i) {
            desk.ready({{desk.mug}, {desk.phone, Quantity{i % 3 + 1}}});
        }
        desk.own.waves.create({.maximum = 6}, desk.actor);
        desk.ready({{desk.phone}}, {.shipBy = desk.clock.now()});
        desk.show();
        desk.press(Qt::Key_Down);
        REQUIRE(desk.until([&] { return desk.walk().shownCount() == 2; })); // with what each slot gets
        ui::tests::screenshot(desk.window, QStringLiteral("picking-") + name);
        CHECK(ui::tests::nameless(*desk.picking).join(QStringLiteral(", ")).toStdString().empty());
    }
}
