// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback_printer.h"
#include "tests/ui/support/bench_window.h"
#include "tests/ui/support/screenshot.h"

#include <QLineEdit>

using namespace supercargo;
using namespace supercargo::ui;
using ui::tests::BenchWindow;

namespace {

QLineEdit* field(BenchWindow& bench, const QString& name)
{
    for (auto* edit : bench.printers->findChildren<QLineEdit*>()) {
        if (edit->accessibleName() == name) {
            return edit;
        }
    }
    return nullptr;
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
    auto* model = bench.printers->findChild<PrinterModel*>();
    return model->index(row, column).data().toString();
}

} // namespace

TEST_CASE("A printer added by its address prints its test page with T", "[printers]")
{
    supercargo::tests::LoopbackPrinter paper;
    BenchWindow bench;
    openPrinters(bench);
    field(bench, QStringLiteral("Name"))->setText(QStringLiteral("Zebra"));
    field(bench, QStringLiteral("Connected to"))->setText(toQString(paper.target()));
    field(bench, QStringLiteral("Connected to"))->setFocus();
    bench.press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return cell(bench, 0, PrinterModel::Name) == QStringLiteral("Zebra"); }));
    CHECK(field(bench, QStringLiteral("Name"))->text().isEmpty());

    bench.printers->findChild<TableView*>()->setFocus();
    bench.press(Qt::Key_T);
    REQUIRE(QTest::qWaitFor([&] { return paper.received().find("^XZ") != std::string::npos; }));
}

TEST_CASE("A target that is none is said beside the form, and nothing is added", "[printers]")
{
    BenchWindow bench;
    openPrinters(bench);
    field(bench, QStringLiteral("Name"))->setText(QStringLiteral("Zebra"));
    field(bench, QStringLiteral("Connected to"))->setText(QStringLiteral("somewhere"));
    field(bench, QStringLiteral("Name"))->setFocus();
    QSignalSpy read{bench.printers, &PrintersPage::refreshed};
    bench.press(Qt::Key_Return);
    REQUIRE(read.wait());
    CHECK(field(bench, QStringLiteral("Name"))->text() == QStringLiteral("Zebra"));
    CHECK(bench.number("SELECT count(*) FROM printers") == 0);
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
    ui::tests::screenshot(bench.window, QStringLiteral("printers-light-en"));

    bench.printers->findChild<TableView*>()->setFocus();
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
    ui::tests::screenshot(bench.window, QStringLiteral("printers-dark-zh"));
    CHECK(cell(bench, 0, PrinterModel::Name) == QStringLiteral("Office"));
}
