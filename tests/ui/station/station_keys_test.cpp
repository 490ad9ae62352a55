// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the bench, pressed as a packer presses them, and what stands in the store afterwards.
#include "tests/ui/support/bench_window.h"
#include "tests/ui/support/screenshot.h"

#include <QInputMethodEvent>
#include <QLineEdit>

using namespace supercargo;
using namespace supercargo::ui;
using ui::tests::BenchWindow;
using Kind = AnswerCard::Kind;

namespace {

/// A bench with a printer, and one package of two different pieces.
struct TwoPieces : BenchWindow {
    ProductId mug = stocked("MUG", "6901234567892");
    ProductId sox = stocked("SOX", "6901234567893");
    PackageId two;

    TwoPieces()
    {
        addStation("Bench 1", addPrinter("Zebra"));
        two = ready({{mug}, {sox}});
        open();
    }
    [[nodiscard]] std::int64_t verified(const PackageId id)
    {
        return number("SELECT sum(verified) FROM package_pieces WHERE package_id = " + std::to_string(id.value));
    }
    ChoiceBar& asked() { return *page->findChildren<ChoiceBar*>().back(); }
    /// Waits for the question that a key brings.
    void ask(const Qt::Key key, const Qt::KeyboardModifiers modifiers = {})
    {
        press(key, modifiers);
        REQUIRE(QTest::qWaitFor([&] { return asked().isVisible(); }));
    }
    HelpSheet& help() { return *window.findChild<HelpSheet*>(); }
};

} // namespace

TEST_CASE("F2 takes a number for the next scan, and Esc forgets it", "[station]")
{
    TwoPieces bench;
    const auto three = bench.ready({{bench.mug, Quantity{3}}});
    bench.press(Qt::Key_F2);
    REQUIRE(bench.asked().isVisible());
    bench.press(Qt::Key_Escape);
    CHECK_FALSE(bench.asked().isVisible());

    bench.press(Qt::Key_F2);
    bench.type(QStringLiteral("3"));
    CHECK(bench.scan(toQString(bench.package(three).number)).kind == Kind::Verify); // names a package: counts once
    bench.press(Qt::Key_F2);
    bench.type(QStringLiteral("3"));
    CHECK(bench.scan(QStringLiteral("MUG")).kind == Kind::Print);
    CHECK(bench.state(three) == "packed");
}

TEST_CASE("At the wall F2 is refused: the next piece may belong into another slot", "[station]")
{
    TwoPieces bench;
    bench.ready({{bench.mug}, {bench.sox, Quantity{2}}});
    const auto wave = bench.own.waves.create({.warehouse = bench.warehouse, .kind = floor::WaveKind::multi}, bench.actor);
    REQUIRE(wave.wave);
    CHECK(bench.scan(toQString(waveCode(wave.wave->value))).kind == Kind::Verify);

    CHECK(bench.key(Qt::Key_F2).kind == Kind::Told);

    CHECK_FALSE(bench.asked().isVisible());
    CHECK(bench.scan(QStringLiteral("MUG")).kind == Kind::Slot);
}

TEST_CASE("The missing one of many pieces is named by its SKU, however quickly it is typed, and nothing prints",
          "[station]")
{
    TwoPieces bench;
    std::vector<supercargo::tests::Wanted> lines;
    for (int i = 0; i < 10; ++i) {
        lines.push_back({bench.stocked("SKU-" + std::to_string(i), "69012345600" + std::to_string(10 + i))});
    }
    const auto many = bench.ready(lines);
    bench.setStock(lines.back().product, bench.bin, Quantity{1}); // its bin has no other
    bench.scan(QStringLiteral("SKU-0"));
    bench.ask(Qt::Key_F8);
    bench.press(Qt::Key_9); // another one
    REQUIRE(QTest::qWaitFor([&] { return bench.asked().words().isVisible(); }));
    CHECK(bench.asked().width() <= bench.window.width());

    const auto& card = bench.scan(QStringLiteral("SKU-9")); // as a scanner does it

    CHECK(card.kind == Kind::Told);
    CHECK(bench.state(many) == "waiting"); // no bin has another
    CHECK(bench.labels().empty());
}

TEST_CASE("F8 says where another piece lies, and its scan goes on as before", "[station]")
{
    TwoPieces bench;
    bench.setStock(bench.sox, bench.addBin(bench.warehouse, "B-7-1"), Quantity{5});
    CHECK(bench.scan(QStringLiteral("MUG")).kind == Kind::Verify);
    bench.ask(Qt::Key_F8);
    const auto& card = bench.key(Qt::Key_1);

    CHECK(card.kind == Kind::Told);
    CHECK(card.heading.contains(QStringLiteral("B-7-1")));
    CHECK(bench.state(bench.two) == "ready");
    CHECK(bench.verified(bench.two) == 1); // what was scanned stays scanned
    ui::tests::screenshot(bench.window, QStringLiteral("station-fetch-light-en"));
    CHECK(bench.scan(QStringLiteral("SOX")).kind == Kind::Print);
}

TEST_CASE("F8 without another piece sends the package back to waiting", "[station]")
{
    TwoPieces bench;
    bench.setStock(bench.sox, bench.bin, Quantity{1});
    CHECK(bench.scan(QStringLiteral("MUG")).kind == Kind::Verify);
    bench.ask(Qt::Key_F8);
    ui::tests::screenshot(bench.window, QStringLiteral("station-short-light-en"));
    const auto& card = bench.key(Qt::Key_1);

    CHECK(card.heading.contains(toQString(bench.package(bench.two).number)));
    CHECK(bench.state(bench.two) == "waiting");
    CHECK(bench.labels().empty());
}

TEST_CASE("F7 books the broken piece out, whichever of the package it is", "[station]")
{
    TwoPieces bench;
    bench.setStock(bench.mug, bench.addBin(bench.warehouse, "B-7-1"), Quantity{5});
    CHECK(bench.scan(QStringLiteral("MUG")).kind == Kind::Verify);
    REQUIRE(bench.verified(bench.two) == 1);
    bench.ask(Qt::Key_F7);
    const auto& card = bench.key(Qt::Key_2); // what is scanned already stands behind what is not

    CHECK(card.heading.contains(QStringLiteral("B-7-1")));
    CHECK(bench.verified(bench.two) == 0);
    CHECK(bench.number("SELECT count(*) FROM stock_moves WHERE reason = 'damaged'") == 1);
}

TEST_CASE("The broken piece that F7 asks for is named by scanning it, and gets no label", "[station]")
{
    TwoPieces bench;
    const auto one = bench.ready({{bench.mug}});
    bench.setStock(bench.mug, bench.addBin(bench.warehouse, "B-7-1"), Quantity{5});
    CHECK(bench.scan(toQString(bench.package(one).number)).kind == Kind::Verify);
    bench.ask(Qt::Key_F7);
    const auto& card = bench.scan(QStringLiteral("MUG"));

    CHECK(card.heading.contains(QStringLiteral("B-7-1")));
    CHECK_FALSE(bench.asked().isVisible());
    CHECK(bench.labels().empty());
    CHECK(bench.number("SELECT count(*) FROM stock_moves WHERE reason = 'damaged'") == 1);
    CHECK(bench.scan(QStringLiteral("MUG")).kind == Kind::Print); // the piece that took its place
}

TEST_CASE("F7 and F8 ask to scan first when nothing is open", "[station]")
{
    TwoPieces bench;
    CHECK(bench.key(Qt::Key_F8).kind == Kind::Told);
    CHECK(bench.page->card().heading == QStringLiteral("Nothing is open here"));
    CHECK(bench.key(Qt::Key_F7).heading == QStringLiteral("Nothing is open here"));
    CHECK(bench.number("SELECT count(*) FROM stock_moves WHERE delta < 0") == 0);
}

TEST_CASE("F9 takes a reason in the packer's own words, and a scan instead of them is a scan", "[station]")
{
    TwoPieces bench;
    const auto one = bench.ready({{bench.mug}});
    bench.ready({{bench.mug}});
    CHECK(bench.scan(toQString(bench.package(one).number)).kind == Kind::Verify);
    CHECK(bench.scan(QStringLiteral("MUG")).kind == Kind::Print);

    bench.ask(Qt::Key_F9);
    bench.press(Qt::Key_5);
    REQUIRE(QTest::qWaitFor([] { return qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr; }));
    ui::tests::screenshot(bench.window, QStringLiteral("station-reason-light-en"));
    QInputMethodEvent words;
    words.setCommitString(QString::fromUtf8("标签沾水"));
    QApplication::sendEvent(QApplication::focusWidget(), &words);
    CHECK(bench.key(Qt::Key_Return).reason.contains(QString::fromUtf8("标签沾水")));
    CHECK(bench.labels().size() == 2);
    CHECK(bench.text("SELECT reason FROM print_jobs WHERE reason <> ''") == "标签沾水");

    bench.ask(Qt::Key_F9);
    bench.press(Qt::Key_5);
    REQUIRE(QTest::qWaitFor([] { return qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr; }));
    CHECK(bench.scan(QStringLiteral("6901234567892")).kind == Kind::Print); // the next package, no reprint
    CHECK(bench.labels().size() == 3);
    CHECK_FALSE(bench.asked().isVisible());
}

TEST_CASE("F9 means the last label of the bench, whatever was done since, and stands in the list", "[station]")
{
    TwoPieces bench;
    bench.ready({{bench.mug}});
    CHECK(bench.scan(QStringLiteral("MUG")).kind == Kind::Print);
    CHECK(bench.scan(QStringLiteral("SOX")).kind == Kind::Verify);
    bench.ask(Qt::Key_F8);
    CHECK(bench.key(Qt::Key_1).kind == Kind::Told); // which is no answer to a scan

    bench.ask(Qt::Key_F9);
    CHECK(bench.key(Qt::Key_1).heading.startsWith(QStringLiteral("Reprint: ")));
    CHECK(bench.labels().size() == 2);
    CHECK(bench.text("SELECT answer_code FROM scans ORDER BY id DESC LIMIT 1") == "reprinted");
    ScanRow row;
    row.answer = "print";
    row.answerCode = "reprinted";
    row.packageNumber = "P1";
    CHECK(resultText(row) == QStringLiteral("reprint"));
}

TEST_CASE("Shift+F9 voids the label, and the package waits again", "[station]")
{
    TwoPieces bench;
    CHECK(bench.scan(QStringLiteral("MUG")).kind == Kind::Verify);
    CHECK(bench.scan(QStringLiteral("SOX")).kind == Kind::Print);
    bench.ask(Qt::Key_F9, Qt::ShiftModifier);
    const auto& card = bench.key(Qt::Key_1);
    CHECK(card.heading == QStringLiteral("The label is void"));
    CHECK(card.steps == QStringList{QStringLiteral("Put 1 × MUG back to A-1-2"),
                                    QStringLiteral("Put 1 × SOX back to A-1-2"),
                                    QStringLiteral("The package waits to be allocated again")});
    ui::tests::screenshot(bench.window, QStringLiteral("station-void-light-en"));
    CHECK(bench.state(bench.two) == "waiting");
    CHECK(bench.text("SELECT after FROM audit_entries WHERE action = 'voided'") == floor::kVoidReasons[0]);
}

TEST_CASE("F10 asks before scanned pieces count as not scanned, and gives the package back", "[station]")
{
    TwoPieces bench;
    CHECK(bench.scan(QStringLiteral("MUG")).kind == Kind::Verify);
    bench.ask(Qt::Key_F10);
    bench.press(Qt::Key_2);
    REQUIRE(QTest::qWaitFor([&] { return !bench.asked().isVisible(); }));
    CHECK(bench.verified(bench.two) == 1);

    bench.ask(Qt::Key_F10);
    const auto& card = bench.key(Qt::Key_1);
    CHECK(card.heading == toQString(bench.package(bench.two).number) + QStringLiteral(" is given back"));
    CHECK(card.reason.contains(QStringLiteral("1 piece")));
    CHECK(bench.verified(bench.two) == 0);
    CHECK(bench.number("SELECT count(*) FROM packages WHERE station_id IS NOT NULL") == 0);
    CHECK(bench.key(Qt::Key_F10).heading == QStringLiteral("No package is open"));

    bench.scan(toQString(bench.package(bench.two).number)); // nothing scanned: nothing to ask
    CHECK(bench.key(Qt::Key_F10).heading.endsWith(QStringLiteral("is given back")));
}

TEST_CASE("F12 closes the wave after a question, and says how much of it waits; then it leaves the station", "[station]")
{
    TwoPieces bench;
    const auto wave = bench.own.waves.create({.warehouse = bench.warehouse, .kind = {}}, bench.actor);
    const QString code = toQString(waveCode(wave.wave->value));
    CHECK(bench.scan(code).kind == Kind::Verify);
    CHECK(bench.number("SELECT count(*) FROM stations WHERE open_wave_id IS NOT NULL") == 1);
    bench.ask(Qt::Key_F12);
    bench.press(Qt::Key_2); // go on
    REQUIRE(QTest::qWaitFor([&] { return !bench.asked().isVisible(); }));
    CHECK(bench.number("SELECT count(*) FROM stations WHERE open_wave_id IS NOT NULL") == 1);
    bench.ask(Qt::Key_F12);
    const auto& card = bench.key(Qt::Key_1);
    CHECK(card.heading == QStringLiteral("Wave 1 is closed here"));
    CHECK(card.reason.startsWith(QStringLiteral("1 package of it waits")));
    CHECK(bench.number("SELECT count(*) FROM stations WHERE open_wave_id IS NOT NULL") == 0);
    CHECK(bench.state(bench.two) == "in_wave");
    QSignalSpy left{bench.page, &Page::left};
    bench.press(Qt::Key_F12);
    CHECK(left.count() == 1);
}

TEST_CASE("F12 at a wall lists the gaps with their bins, and they wait or are reported", "[station]")
{
    TwoPieces bench;
    bench.language.set(QStringLiteral("zh_CN"));
    bench.ready({{bench.mug}, {bench.sox, Quantity{2}}});
    const auto wave = bench.own.waves.create({.warehouse = bench.warehouse, .kind = floor::WaveKind::multi}, bench.actor);
    CHECK(bench.scan(QString::number(wave.wave->value)).kind == Kind::Verify); // typed, from the list
    CHECK(bench.scan(QStringLiteral("MUG")).kind == Kind::Slot);

    bench.ask(Qt::Key_F12);
    CHECK(bench.page->card().kind == Kind::Told);
    REQUIRE(bench.page->card().steps.size() == 3);
    CHECK(bench.page->card().steps.front().contains(QStringLiteral("A-1-2")));
    ui::tests::screenshot(bench.window, QStringLiteral("station-gaps-light-zh"));
    bench.press(Qt::Key_3);
    REQUIRE(QTest::qWaitFor([&] { return bench.page->card().kind == Kind::Idle; }));
    CHECK(bench.number("SELECT count(*) FROM stations WHERE open_wave_id IS NOT NULL") == 1);

    bench.setStock(bench.sox, bench.addBin(bench.warehouse, "B-7-1"), Quantity{5});
    bench.ask(Qt::Key_F12);
    CHECK(bench.key(Qt::Key_2).kind == Kind::Told);
    ui::tests::screenshot(bench.window, QStringLiteral("station-gaps-reported-light-zh"));
    CHECK(bench.number("SELECT count(*) FROM stock_moves WHERE reason = 'missing_at_bench'") >= 2);

    bench.ask(Qt::Key_F12);
    CHECK(bench.key(Qt::Key_1).kind == Kind::Told);
    CHECK(bench.number("SELECT count(*) FROM stations WHERE open_wave_id IS NOT NULL") == 0);
    bench.language.set(QStringLiteral("en"));
}

TEST_CASE("F7 at a wall offers what lies in the slots, and asks where a scanned piece was", "[station]")
{
    TwoPieces bench;
    bench.ready({{bench.mug}, {bench.sox, Quantity{2}}});
    const auto wave = bench.own.waves.create({.warehouse = bench.warehouse, .kind = floor::WaveKind::multi}, bench.actor);
    bench.setStock(bench.mug, bench.addBin(bench.warehouse, "B-7-1"), Quantity{5});
    CHECK(bench.scan(toQString(waveCode(wave.wave->value))).kind == Kind::Verify);
    CHECK(bench.scan(QStringLiteral("MUG")).kind == Kind::Slot);
    CHECK(bench.scan(QStringLiteral("MUG")).kind == Kind::Slot);
    CHECK(bench.scan(QStringLiteral("SOX")).kind == Kind::Slot);
    const auto in = [&](const int slot) {
        return bench.number("SELECT sum(c.verified) FROM package_pieces c JOIN packages p ON p.id = c.package_id"
                            " WHERE p.slot = " + std::to_string(slot));
    };
    REQUIRE(in(1) == 2);
    REQUIRE(in(2) == 1);
    bench.ask(Qt::Key_F8); // what lies in a slot is there
    CHECK(bench.asked().answerCount() == 1);
    bench.press(Qt::Key_Escape);

    bench.ask(Qt::Key_F7); // the socks that are to come, and three places in the slots
    CHECK(bench.asked().answerCount() == 4);
    ui::tests::screenshot(bench.window, QStringLiteral("station-damaged-slots-light-en"));
    QTest::keyClicks(bench.focus(), QStringLiteral("6901234567892")); // there are mugs in two slots
    bench.press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return bench.asked().answerCount() == 2; }));
    const auto& card = bench.key(Qt::Key_2);
    CHECK(card.heading.contains(QStringLiteral("B-7-1")));
    CHECK(card.reason.contains(QStringLiteral("slot 2")));
    CHECK(in(1) == 2);
    CHECK(in(2) == 0);
    CHECK(bench.scan(QStringLiteral("6901234567892")).kind == Kind::Slot); // the one that took its place
    CHECK(in(2) == 1);
}

TEST_CASE("A digit that was typed a while before a scan is no part of it, and the field says so", "[station]")
{
    TwoPieces bench;
    bench.ready({{bench.mug}});
    ulong now = 1'000;
    const auto send = [&](const int key, const QString& text, const ulong after) {
        now += after;
        QKeyEvent event{QEvent::KeyPress, key, Qt::NoModifier, text};
        event.setTimestamp(now);
        QApplication::sendEvent(bench.focus(), &event);
    };
    const auto burst = [&](const QString& code, const ulong pause) {
        QSignalSpy answered{bench.page, &StationPage::sounded};
        send(0, code.left(1), pause);
        for (const QChar letter : code.mid(1)) {
            send(0, letter, 8);
        }
        send(Qt::Key_Return, QStringLiteral("\r"), 8);
        REQUIRE((answered.count() > 0 || answered.wait(5'000)));
    };
    send(Qt::Key_1, QStringLiteral("1"), 5'000);
    burst(QStringLiteral("6901234567892"), 900);
    CHECK(bench.page->card().kind == Kind::Print);
    CHECK(bench.page->findChild<ScanField*>()->accessibleDescription().contains(QStringLiteral("without the typed 1")));

    // A code that is typed by hand stays whole, and so does one whose digits follow each other at once.
    send(Qt::Key_X, QStringLiteral("1"), 5'000);
    burst(QStringLiteral("6901234567892"), 200);
    CHECK(bench.page->card().code == QStringLiteral("16901234567892"));
}

TEST_CASE("Ctrl+Z takes the last piece back, once", "[station]")
{
    TwoPieces bench;
    CHECK(bench.scan(QStringLiteral("MUG")).kind == Kind::Verify);
    CHECK(bench.key(Qt::Key_Z, Qt::ControlModifier).heading == QStringLiteral("Taken back"));
    CHECK(bench.verified(bench.two) == 0);
    CHECK(bench.number("SELECT count(*) FROM scans WHERE undone = 1") == 1);
}

TEST_CASE("Esc clears the text, then the answer, and gives nothing back", "[station]")
{
    TwoPieces bench;
    bench.stocked("POT", "6901234567894");
    CHECK(bench.scan(QStringLiteral("MUG")).kind == Kind::Verify);
    CHECK(bench.scan(QStringLiteral("POT")).kind == Kind::Stop);
    QTest::keyClicks(bench.focus(), QStringLiteral("half a co"));
    CHECK(bench.page->findChild<ScanField*>()->text() == QStringLiteral("half a co"));
    bench.press(Qt::Key_Escape);
    CHECK(bench.page->findChild<ScanField*>()->text().isEmpty());
    CHECK(bench.page->card().kind == Kind::Stop);
    bench.press(Qt::Key_Escape);
    CHECK(bench.page->card().kind == Kind::Idle);
    CHECK(bench.page->card().heading.contains(toQString(bench.package(bench.two).number)));
    bench.press(Qt::Key_Escape);
    QSignalSpy read{bench.page, &StationPage::refreshed};
    REQUIRE(read.wait());
    CHECK(bench.verified(bench.two) == 1);
    CHECK(bench.scan(QStringLiteral("SOX")).kind == Kind::Print);
}

TEST_CASE("F6 sends the station's labels to another printer", "[station]")
{
    TwoPieces bench;
    const auto spare = bench.addPrinter("Spare");
    QSignalSpy read{bench.page, &StationPage::refreshed};
    REQUIRE(read.wait());
    bench.ask(Qt::Key_F6);
    bench.press(Qt::Key_1); // they stand by name
    REQUIRE(QTest::qWaitFor([&] { return bench.own.stations.get(std::string_view{"Bench 1"}).printer == spare; }));
}

TEST_CASE("F5 reads the bench anew and clears the answer", "[station]")
{
    TwoPieces bench;
    CHECK(bench.scan(QStringLiteral("no-such-code")).kind == Kind::Stop);
    QSignalSpy read{bench.page, &StationPage::refreshed};
    bench.press(Qt::Key_F5);
    CHECK(bench.page->card().kind == Kind::Idle);
    CHECK((read.count() > 0 || read.wait()));
}

TEST_CASE("F1 shows every key and colour; Esc closes it, and a scan closes it and acts", "[station]")
{
    TwoPieces bench;
    bench.press(Qt::Key_F1);
    REQUIRE(bench.help().isVisible());
    for (const char* key : {"F2", "F5", "F6", "F7", "F8", "F9", "Shift F9", "F10", "F12", "Esc", "Ctrl Z", "Red",
                            "Ctrl 1", "Ctrl 3", "1 Station"}) {
        INFO(key);
        CHECK(bench.help().accessibleName().contains(QLatin1String{key}));
    }
    ui::tests::screenshot(bench.window, QStringLiteral("station-help-light-en"));
    bench.press(Qt::Key_Escape);
    CHECK_FALSE(bench.help().isVisible());

    bench.press(Qt::Key_F1);
    CHECK(bench.scan(QStringLiteral("6901234567892")).kind == Kind::Verify);
    CHECK_FALSE(bench.help().isVisible());
    CHECK(bench.verified(bench.two) == 1);
}
