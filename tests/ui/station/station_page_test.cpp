// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback_printer.h"
#include "tests/ui/support/bench_window.h"
#include "tests/ui/support/screenshot.h"

#include <QInputMethodEvent>

using namespace supercargo;
using namespace supercargo::ui;
using supercargo::tests::OrderWish;
using ui::tests::BenchWindow;
using Kind = AnswerCard::Kind;

namespace {

QColor ground(BenchWindow& bench)
{
    const auto* view = bench.page->findChild<AnswerView*>();
    return const_cast<AnswerView*>(view)->grab().toImage().pixelColor(view->width() / 2, 12);
}

} // namespace

TEST_CASE("A scan at the station prints the label and turns the screen green", "[station]")
{
    BenchWindow bench;
    bench.addStation("Bench 1", bench.addPrinter("Zebra"));
    const auto mug = bench.stocked("MUG-CER-350-TL", "6901234567892");
    bench.ready({{mug}}, OrderWish{.country = "DE"});
    bench.open();

    const auto& card = bench.scan(QStringLiteral("6901234567892"));

    CHECK(card.kind == Kind::Print);
    CHECK(card.code == QStringLiteral("MUG-CER-350-TL"));
    CHECK(card.country == QStringLiteral("DE"));
    REQUIRE(bench.labels().size() == 1);
    CHECK(bench.labels().front().find("^XA") != std::string::npos);
    CHECK(ground(bench) == bench.look.theme().answer(Answer::Print).ground);
    CHECK(bench.page->findChild<StationHead*>()->elapsedText().contains(QStringLiteral("ms")));
}

TEST_CASE("The same code within 300 ms is the scanner's bounce: ignored, and listed as that", "[station]")
{
    BenchWindow bench;
    bench.addStation("Bench 1", bench.addPrinter("Zebra"));
    const auto mug = bench.stocked("MUG", "6901234567892");
    bench.ready({{mug}});
    bench.ready({{mug}});
    bench.open();

    QSignalSpy answered{bench.page, &StationPage::sounded};
    bench.type(QStringLiteral("6901234567892"));
    bench.type(QStringLiteral("6901234567892"));
    REQUIRE(answered.wait());
    QSignalSpy again{bench.page, &StationPage::refreshed};
    REQUIRE(again.wait());

    CHECK(answered.count() == 1);
    CHECK(bench.labels().size() == 1);
    const auto& rows = bench.page->findChild<ScanList*>()->rows();
    CHECK(std::count_if(rows.begin(), rows.end(), [](const ScanRow& row) { return row.isBounce; }) == 1);
    CHECK(bench.page->card().kind == Kind::Print); // the answer stays; a line over it says what was ignored
    CHECK(bench.page->findChild<AnswerView*>()->note() == QStringLiteral("Read twice: counted once"));
    ui::tests::screenshot(bench.window, QStringLiteral("station-bounce-light-en"));
    CHECK(bench.scan(QStringLiteral("6901234567892")).kind == Kind::Print); // a second piece
    CHECK(bench.page->findChild<AnswerView*>()->note().isEmpty());
}

TEST_CASE("A bounce is one code again within 300 ms of its last reading", "[station]")
{
    BounceFilter filter;
    const Instant start{std::chrono::hours{1}};
    using std::chrono::milliseconds;
    CHECK_FALSE(filter.isBounce(QStringLiteral("A"), start));
    CHECK(filter.isBounce(QStringLiteral("A"), start + milliseconds{299}));
    CHECK(filter.isBounce(QStringLiteral("A"), start + milliseconds{500}));
    CHECK_FALSE(filter.isBounce(QStringLiteral("A"), start + milliseconds{800}));
    CHECK_FALSE(filter.isBounce(QStringLiteral("B"), start + milliseconds{801}));
    CHECK_FALSE(filter.isBounce(QStringLiteral("B"), start)); // the clock was set back
}

TEST_CASE("A scan is understood wherever the focus is, and while an input method composes", "[station]")
{
    BenchWindow bench;
    bench.addStation("Bench 1", bench.addPrinter("Zebra"));
    bench.stocked("MUG", "6901234567892");
    bench.open();
    auto* button = bench.page->findChild<StationHead*>()->findChild<Button*>();
    REQUIRE(button != nullptr);
    button->setFocus();
    REQUIRE(QApplication::focusWidget() == button);

    QInputMethodEvent composing{QStringLiteral("ni"), {}};
    QApplication::sendEvent(button, &composing);
    const auto& card = bench.scan(QStringLiteral("6901234567892"));

    CHECK(card.kind == Kind::Stop); // no package wants it: the code was read whole
    CHECK(card.code == QStringLiteral("MUG"));
    CHECK(bench.window.currentPage() == QStringLiteral("station"));
}

TEST_CASE("A wrong piece is red and says where it goes, an unknown code stays in sight", "[station]")
{
    BenchWindow bench;
    bench.addStation("Bench 1", bench.addPrinter("Zebra"));
    bench.open();
    const auto& card = bench.scan(QStringLiteral("999-unknown"));

    CHECK(card.kind == Kind::Stop);
    CHECK(card.heading == QStringLiteral("Not this one"));
    CHECK(card.code == QStringLiteral("999-unknown"));
    CHECK_FALSE(card.steps.isEmpty());
    CHECK(ground(bench) == bench.look.theme().answer(Answer::Stop).ground);
}

TEST_CASE("Several pieces are blue until the last one, and Ctrl+Z takes the last one back", "[station]")
{
    BenchWindow bench;
    bench.addStation("Bench 1", bench.addPrinter("Zebra"));
    const auto mug = bench.stocked("MUG", "6901234567892");
    const auto sox = bench.stocked("SOX", "6901234567893");
    bench.ready({{mug}, {sox}});
    bench.open();

    CHECK(bench.scan(QStringLiteral("MUG")).kind == Kind::Verify);
    CHECK(ground(bench) == bench.look.theme().answer(Answer::Verify).ground);
    CHECK(bench.page->card().count == std::pair<qint64, qint64>{1, 2});

    const auto& undone = bench.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(undone.heading == QStringLiteral("Taken back"));
    CHECK(undone.count == std::pair<qint64, qint64>{0, 2});

    CHECK(bench.scan(QStringLiteral("SOX")).kind == Kind::Verify);
    CHECK(bench.scan(QStringLiteral("6901234567892")).kind == Kind::Print);
}

TEST_CASE("F2 counts one scan as several pieces", "[station]")
{
    BenchWindow bench;
    bench.addStation("Bench 1", bench.addPrinter("Zebra"));
    const auto mug = bench.stocked("MUG", "6901234567892");
    bench.ready({{mug, Quantity{3}}});
    bench.open();

    bench.press(Qt::Key_F2);
    bench.type(QStringLiteral("3"));
    CHECK(bench.scan(QStringLiteral("MUG")).kind == Kind::Print);
    CHECK(bench.labels().size() == 1);
}

TEST_CASE("At a wall the slot is amber, and the wall shows how full it is", "[station]")
{
    BenchWindow bench;
    bench.addStation("Bench 1", bench.addPrinter("Zebra"));
    const auto mug = bench.stocked("MUG", "6901234567892");
    const auto sox = bench.stocked("SOX", "6901234567893");
    bench.ready({{mug}, {sox}});
    bench.ready({{mug}, {sox, Quantity{2}}});
    const auto wave = bench.own.waves.create({.warehouse = bench.warehouse, .kind = floor::WaveKind::multi}, bench.actor);
    REQUIRE(wave.wave);
    bench.open();

    CHECK(bench.scan(toQString(waveCode(wave.wave->value))).kind == Kind::Verify);
    const auto& card = bench.scan(QStringLiteral("MUG"));
    CHECK(card.kind == Kind::Slot);
    CHECK(card.slot.has_value());
    CHECK(ground(bench) == bench.look.theme().answer(Answer::Slot).ground);
    CHECK(bench.page->findChild<BenchView*>()->wall->isVisible());
}

TEST_CASE("Two products with one code are asked for with 1 and 2", "[station]")
{
    BenchWindow bench;
    bench.addStation("Bench 1", bench.addPrinter("Zebra"));
    const auto mug = bench.stocked("MUG", "6901234567892");
    const auto sox = bench.stocked("SOX", "6901234567892");
    bench.ready({{sox}});
    static_cast<void>(mug);
    bench.open();

    CHECK(bench.scan(QStringLiteral("6901234567892")).kind == Kind::Ask);
    const auto& card = bench.key(Qt::Key_2);
    CHECK(card.kind == Kind::Print);
    CHECK(card.code == QStringLiteral("SOX"));
}

TEST_CASE("F9 asks why, prints again, and a scan while it asks is still a scan", "[station]")
{
    BenchWindow bench;
    bench.addStation("Bench 1", bench.addPrinter("Zebra"));
    const auto mug = bench.stocked("MUG", "6901234567892");
    bench.ready({{mug}});
    bench.ready({{mug}});
    bench.open();
    bench.scan(QStringLiteral("MUG"));

    bench.press(Qt::Key_F9);
    const auto& again = bench.key(Qt::Key_1);
    CHECK(again.kind == Kind::Told); // not the green of a first label
    CHECK(again.heading.startsWith(QStringLiteral("Reprint: P")));
    CHECK(again.reason.startsWith(QStringLiteral("Smudged")));
    CHECK(bench.labels().size() == 2);

    bench.press(Qt::Key_F9);
    CHECK(bench.scan(QStringLiteral("6901234567892")).kind == Kind::Print);
    CHECK(bench.labels().size() == 3);
    CHECK(bench.number("SELECT count(*) FROM packages WHERE state = 'packed'") == 2);
}

TEST_CASE("A label in doubt is asked about with equal answers, and No prints it again", "[station]")
{
    BenchWindow bench;
    bench.addStation("Bench 1", bench.addPrinter("Zebra"));
    const auto mug = bench.stocked("MUG", "6901234567892");
    bench.ready({{mug}});
    bench.open();
    bench.scan(QStringLiteral("MUG"));
    bench.db.statement("UPDATE print_jobs SET state = 'unknown'").run();
    QSignalSpy read{bench.page, &StationPage::refreshed};
    REQUIRE(read.wait());
    auto* question = bench.page->findChildren<ChoiceBar*>().front();
    REQUIRE(question->isVisible());
    ui::tests::screenshot(bench.window, QStringLiteral("station-question-light-en"));

    bench.press(Qt::Key_2);
    REQUIRE(QTest::qWaitFor([&] { return bench.labels().size() == 2; }));
    CHECK(bench.number("SELECT count(*) FROM print_jobs WHERE state = 'unknown'") == 0);
}

TEST_CASE("Everything at the station that takes the focus has a name", "[station]")
{
    BenchWindow bench;
    bench.addStation("Bench 1", bench.addPrinter("Zebra"));
    bench.open();
    for (const QWidget* widget : bench.page->findChildren<QWidget*>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible()) {
            INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
            CHECK_FALSE(widget->accessibleName().isEmpty());
        }
    }
}

TEST_CASE("A network printer gets the label's bytes, and what another station packs can be taken over", "[station]")
{
    supercargo::tests::LoopbackPrinter paper;
    BenchWindow bench;
    const auto printer = bench.addPrinter("Zebra", paper.target());
    bench.addStation("Bench 1", printer);
    const auto other = bench.addStation("Bench 2", printer);
    const auto mug = bench.stocked("MUG", "6901234567892");
    const auto sox = bench.stocked("SOX", "6901234567893");
    const auto package = bench.ready({{mug}, {sox}});
    workspace::Bench there{bench.own, {bench.fonts, bench.painter}, bench.printing};
    there.stations.scan("MUG", other, std::chrono::seconds{1});
    bench.open();

    CHECK(bench.scan(toQString(bench.package(package).number)).kind == Kind::Stop);
    ui::tests::screenshot(bench.window, QStringLiteral("station-take-over-light-en"));
    CHECK(bench.key(Qt::Key_1).heading == QStringLiteral("It is yours now"));
    CHECK(bench.scan(QStringLiteral("SOX")).kind == Kind::Print);
    REQUIRE(QTest::qWaitFor([&] { return paper.received().find("^XZ") != std::string::npos; }));
}
