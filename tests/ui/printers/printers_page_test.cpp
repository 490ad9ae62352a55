// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback_printer.h"
#include "tests/ui/support/bench_window.h"
#include "tests/ui/support/screenshot.h"

#include "ui/common/form_dialog.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>

using namespace supercargo;
using namespace supercargo::ui;
using ui::tests::BenchWindow;

namespace {

/// The dialog that asks for a printer, opened by its key, and one of its fields.
FormDialog& askForPrinter(BenchWindow& bench)
{
    bench.press(Qt::Key_N);
    REQUIRE(QTest::qWaitFor([&] { return bench.printers->findChild<FormDialog*>() != nullptr; }));
    return *bench.printers->findChild<FormDialog*>();
}

QLineEdit& field(FormDialog& dialog, const QString& name)
{
    for (auto* edit : dialog.findChildren<QLineEdit*>()) {
        if (edit->accessibleName() == name) {
            return *edit;
        }
    }
    FAIL("no such field");
    return *dialog.findChild<QLineEdit*>();
}

QDoubleSpinBox& number(BenchWindow& bench, const QString& name)
{
    for (auto* box : bench.printers->findChildren<QDoubleSpinBox*>()) {
        if (box->accessibleName() == name) {
            return *box;
        }
    }
    FAIL("no such number");
    return *bench.printers->findChild<QDoubleSpinBox*>();
}

void openPrinters(BenchWindow& bench)
{
    bench.open();
    QSignalSpy read{bench.printers, &PrintersPage::refreshed};
    bench.window.openPage(QStringLiteral("printers"));
    REQUIRE(read.wait());
    QApplication::processEvents(); // the layout settles
}

QString cell(BenchWindow& bench, const int row, const int column)
{
    return bench.printers->printers().index(row, column).data().toString();
}

} // namespace

TEST_CASE("A printer added by its address prints its test page with T", "[printers]")
{
    supercargo::tests::LoopbackPrinter paper;
    BenchWindow bench;
    openPrinters(bench);
    FormDialog& dialog = askForPrinter(bench);
    field(dialog, QStringLiteral("Name")).setText(QStringLiteral("Zebra"));
    field(dialog, QStringLiteral("Connected to")).setText(toQString(paper.target()));
    QTest::keyClick(&field(dialog, QStringLiteral("Connected to")), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return cell(bench, 0, PrinterModel::Name) == QStringLiteral("Zebra"); }));

    bench.window.activateWindow();
    bench.printers->list().setFocus();
    bench.press(Qt::Key_T);
    REQUIRE(QTest::qWaitFor([&] { return paper.received().find("^XZ") != std::string::npos; }));
}

TEST_CASE("A target that is none is said at its field, and nothing is added", "[printers]")
{
    BenchWindow bench;
    openPrinters(bench);
    FormDialog& dialog = askForPrinter(bench);
    field(dialog, QStringLiteral("Name")).setText(QStringLiteral("Zebra"));
    auto& target = field(dialog, QStringLiteral("Connected to"));
    target.setText(QStringLiteral("somewhere"));
    QTest::keyClick(&target, Qt::Key_Return);
    CHECK(dialog.isVisible());
    CHECK(field(dialog, QStringLiteral("Name")).text() == QStringLiteral("Zebra"));
    CHECK(bench.number("SELECT count(*) FROM printers") == 0);
}

TEST_CASE("Offset and darkness are typed, seen, saved with Ctrl+S and printed", "[printers]")
{
    BenchWindow bench{QStringLiteral("zh_CN")};
    bench.addPrinter("Other");
    bench.addPrinter("Zebra");
    openPrinters(bench);
    bench.printers->list().setCurrentIndex(bench.printers->printers().index(1, 0));
    auto& right = number(bench, QString::fromUtf8("向右毫米数"));
    right.setFocus();
    right.selectAll();
    QTest::keyClicks(&right, QStringLiteral("1.5"));
    QTest::keyClick(&right, Qt::Key_Tab);
    CHECK(bench.window.actions().find(QStringLiteral("printers.save"))->isEnabled());

    bench.printers->list().setCurrentIndex(bench.printers->printers().index(0, 0)); // what is typed is not lost
    CHECK_FALSE(bench.window.actions().find(QStringLiteral("printers.save"))->isEnabled());
    bench.printers->list().setCurrentIndex(bench.printers->printers().index(1, 0));
    CHECK(right.value() == Approx(1.5));
    bench.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return bench.own.printers.get("Zebra").calibration.offsetRightMicrometres == 1'500; }));
    REQUIRE(QTest::qWaitFor(
        [&] { return !bench.window.actions().find(QStringLiteral("printers.save"))->isEnabled(); }));
    CHECK(bench.own.printers.get("Other").calibration == printing::Calibration{});

    bench.printers->list().setFocus();
    bench.press(Qt::Key_T);
    REQUIRE(QTest::qWaitFor([&] { return !bench.labels().empty(); }));
}

TEST_CASE("The label is seen in its true size, and a ruler corrects the screen once", "[printers]")
{
    BenchWindow bench;
    bench.addPrinter("Zebra");
    openPrinters(bench);
    const double before = bench.printers->preview().label().scale();
    auto& measured = number(bench, QStringLiteral("Measured width"));
    auto* link = bench.printers->preview().findChild<Button*>();
    link->click();
    CHECK(measured.isVisible());
    measured.setValue(80); // what should be 100 mm
    QTest::keyClick(&measured, Qt::Key_Return);
    CHECK(bench.printers->preview().label().scale() == Approx(before * 100 / 80));
    CHECK_FALSE(measured.isVisible());
}

TEST_CASE("A printer in doubt asks, 1 says that it came out, and Delete removes an idle printer", "[printers]")
{
    BenchWindow bench;
    bench.addPrinter("Zebra");
    bench.own.printers.printTestPage("Zebra", {bench.fonts, bench.painter});
    bench.printing.refresh();
    bench.open();
    REQUIRE(QTest::qWaitFor([&] { return bench.number("SELECT count(*) FROM print_jobs WHERE state = 'sent'") == 1; }));
    bench.db.statement("UPDATE print_jobs SET state = 'unknown'").run();
    openPrinters(bench);
    CHECK(bench.printers->findChild<ChoiceBar*>()->isVisible());
    CHECK(cell(bench, 0, PrinterModel::State) == QStringLiteral("asks a question"));
    CHECK(QTest::qWaitFor([&] { return !bench.printers->preview().label().isEmpty(); }));
    ui::tests::screenshot(bench.window, QStringLiteral("printers-light-en"));
    for (const auto* label : bench.printers->calibration().findChildren<QLabel*>()) {
        INFO(label->text().toStdString());
        const bool isCut = label->isVisible() && label->wordWrap() && label->height() < label->heightForWidth(label->width());
        CHECK_FALSE(isCut);
    }

    bench.printers->list().setFocus();
    bench.press(Qt::Key_1);
    REQUIRE(QTest::qWaitFor(
        [&] { return bench.number("SELECT count(*) FROM print_jobs WHERE state = 'confirmed'") == 1; }));
    bench.press(Qt::Key_Delete);
    REQUIRE(QTest::qWaitFor([&] { return bench.own.printers.list().empty(); }));
}

TEST_CASE("The printers stand in dark Chinese", "[printers]")
{
    BenchWindow bench{QStringLiteral("zh_CN"), SchemeChoice::Dark};
    bench.addPrinter("Zebra");
    bench.addPrinter("Office", "tcp://127.0.0.1:9");
    openPrinters(bench);
    CHECK(QTest::qWaitFor([&] { return !bench.printers->preview().label().isEmpty(); }));
    ui::tests::screenshot(bench.window, QStringLiteral("printers-dark-zh"));
    CHECK(cell(bench, 0, PrinterModel::Name) == QStringLiteral("Office"));
}
