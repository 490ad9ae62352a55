// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/bench_window.h"
#include "tests/ui/support/screenshot.h"
#include "ui/station/control_actions.h"

using namespace supercargo;
using namespace supercargo::ui;
using supercargo::tests::OrderWish;
using supercargo::tests::readFile;
using floor::ControlCard;
using ui::tests::BenchWindow;
using Kind = AnswerCard::Kind;

namespace {

QString codeOf(const ControlCard card)
{
    return toQString(floor::controlCode(card));
}

ControlCard answer(const int number)
{
    return static_cast<ControlCard>(static_cast<int>(ControlCard::answer_1) + number - 1);
}

QString question(const BenchWindow& bench)
{
    const auto bars = bench.page->findChildren<ChoiceBar*>();
    for (const auto* bar : bars) {
        if (bar->isVisible()) {
            return bar->accessibleName();
        }
    }
    return {};
}

} // namespace

TEST_CASE("The codes of the bench's card do what the keys do, with the keyboard covered", "[station]")
{
    BenchWindow bench;
    bench.addStation("Bench 1", bench.addPrinter("Zebra"));
    const auto mug = bench.stocked("MUG", "6901234567892");
    const auto package = bench.ready({{mug, Quantity{3}}});
    bench.open();

    bench.type(codeOf(ControlCard::quantity)); // two pieces by one scan
    bench.type(codeOf(answer(2)));
    CHECK(bench.scan(QStringLiteral("MUG")).kind == Kind::Verify);
    bench.scan(codeOf(ControlCard::undo)); // one of them was another's
    CHECK(bench.state(package) != "packed");
    bench.scan(QStringLiteral("6901234567892"));
    CHECK(bench.scan(QStringLiteral("MUG")).kind == Kind::Print);
    REQUIRE(bench.labels().size() == 1);

    bench.type(codeOf(ControlCard::reprint)); // smudged
    CHECK_FALSE(question(bench).isEmpty());
    bench.scan(codeOf(answer(1)));
    CHECK(bench.labels().size() == 2);

    bench.type(codeOf(ControlCard::void_label));
    CHECK_FALSE(question(bench).isEmpty());
    bench.type(codeOf(ControlCard::escape)); // no
    CHECK(question(bench).isEmpty());
    CHECK(bench.state(package) == "packed");
}

TEST_CASE("The card of the keys is saved as a PDF from where the station is chosen", "[station]")
{
    BenchWindow bench{QStringLiteral("zh_CN")};
    bench.addStation("Bench 1", bench.addPrinter("Zebra"));
    bench.open();
    auto* chooser = bench.page->findChild<StationChooser*>();
    const auto path = bench.folder / "card.pdf";

    chooser->saveCardTo(toQString(path.string()));

    REQUIRE(QTest::qWaitFor([&] { return std::filesystem::exists(path); }, 5'000));
    CHECK(readFile(path).starts_with("%PDF-"));
    const auto entries = benchCardEntries(bench.window.actions());
    CHECK(toQString(entries.front().word) == QStringLiteral("撤销上一扫"));
    CHECK(entries.front().key == "Ctrl Z");
    bench.language.set(QStringLiteral("en"));
}

TEST_CASE("F3 shows the wall in a window of its own, and the scanner stays with the station", "[station]")
{
    BenchWindow bench;
    bench.addStation("Bench 1", bench.addPrinter("Zebra"));
    const auto mug = bench.stocked("MUG", "6901234567892");
    const auto sox = bench.stocked("SOX", "6901234567893");
    for (int package = 0; package < 12; ++package) {
        bench.ready({{mug}, {sox}});
    }
    const auto wave = bench.own.waves.create({.warehouse = bench.warehouse, .kind = floor::WaveKind::multi}, bench.actor);
    REQUIRE(wave.wave);
    bench.open();
    bench.scan(toQString(waveCode(wave.wave->value)));
    auto* wall = bench.page->findChild<WallWindow*>();
    CHECK_FALSE(wall->isVisible());

    bench.press(Qt::Key_F3);

    CHECK(wall->isVisible());
    CHECK(wall->isWindow());
    CHECK(bench.scan(QStringLiteral("MUG")).kind == Kind::Slot);
    CHECK(wall->findChild<WallView*>()->summary() == bench.page->findChild<BenchView*>()->wall->summary());
    ui::tests::screenshot(*wall, QStringLiteral("station-wall-light-en"));

    // A desktop may give it the focus all the same: what is scanned then is scanned at the station, which has it back.
    QSignalSpy answered{bench.page, &StationPage::sounded};
    wall->activateWindow();
    QTest::keyClicks(wall, QStringLiteral("SOX"));
    QTest::keyClick(wall, Qt::Key_Return);
    REQUIRE((answered.count() > 0 || answered.wait(5'000)));
    CHECK(bench.page->card().kind == Kind::Slot);
    CHECK(QTest::qWaitFor([&] { return bench.window.isActiveWindow(); }));
    bench.press(Qt::Key_F3);
    CHECK_FALSE(wall->isVisible());
}

TEST_CASE("F11 gives the station the whole screen, and gives it back", "[station]")
{
    BenchWindow bench;
    bench.addStation("Bench 1", bench.addPrinter("Zebra"));
    bench.open();
    bench.press(Qt::Key_F11);
    CHECK(bench.window.isFullScreen());
    bench.press(Qt::Key_F11);
    CHECK_FALSE(bench.window.isFullScreen());
}
