// SPDX-License-Identifier: GPL-3.0-or-later
// What the answers say: the piece that would be right, the slot that is meant, the list of the last scans.
#include "tests/ui/support/bench_window.h"
#include "tests/ui/support/screenshot.h"
#include "ui/station/answer_layout.h"

using namespace supercargo;
using namespace supercargo::ui;
using ui::tests::BenchWindow;
using Kind = AnswerCard::Kind;

namespace {

struct AnswerBench : BenchWindow {
    ProductId mug = stocked("MUG", "6901234567892");
    ProductId sox = stocked("SOX", "6901234567893", "Warm socks", "保暖袜");

    explicit AnswerBench(const QString& name = QStringLiteral("en")) : BenchWindow{name}
    {
        addStation("Bench 1", addPrinter("Zebra"));
    }
    ~AnswerBench() { language.set(QStringLiteral("en")); }

    /// A wave for the wall, opened there.
    void openWall()
    {
        const auto made = own.waves.create({.warehouse = warehouse, .kind = floor::WaveKind::multi}, actor);
        REQUIRE(made.wave);
        open();
        CHECK(scan(toQString(waveCode(made.wave->value))).kind == Kind::Verify);
    }
    ChoiceBar& asked() { return *page->findChildren<ChoiceBar*>().back(); }
    void ask(const Qt::Key key)
    {
        press(key);
        REQUIRE(QTest::qWaitFor([&] { return asked().isVisible(); }));
    }
};

} // namespace

TEST_CASE("The red screen shows the piece that would be right, large, and where the wrong one goes", "[station]")
{
    for (const auto& language : {QStringLiteral("zh_CN"), QStringLiteral("en")}) {
        AnswerBench bench{language};
        const auto pot = bench.stocked("POT", "6901234567894", "Tea pot", "茶壶");
        const auto package = bench.ready({{bench.mug}, {bench.sox, Quantity{2}}});
        bench.open();
        bench.scan(QStringLiteral("MUG"));

        auto card = bench.scan(QStringLiteral("POT"));

        CHECK(card.kind == Kind::Stop);
        REQUIRE(card.wanted.size() == 1);
        CHECK(card.wanted[0].code == QStringLiteral("SOX"));
        CHECK(card.wanted[0].count == 2);
        CHECK_FALSE(card.wanted[0].picture.isEmpty());
        CHECK(card.wantedTitle.contains(toQString(bench.package(package).number)));
        CHECK(card.steps.join(QLatin1Char{' '}).contains(QStringLiteral("A-1-2")));
        CHECK(card.spoken().contains(QStringLiteral("SOX")));
        ui::tests::screenshot(bench.window, QStringLiteral("station-wanted-light-") + language.left(2));

        const auto next = toQString(bench.package(bench.ready({{pot}})).number);
        card = bench.scan(QStringLiteral("POT"));
        CHECK(card.steps.join(QLatin1Char{' '}).contains(next)); // not back to a bin: it is wanted there
        ui::tests::screenshot(bench.window, QStringLiteral("station-next-light-") + language.left(2));
    }
}

TEST_CASE("A slot that lacks pieces names them with their bins, however many", "[station]")
{
    AnswerBench bench{QStringLiteral("zh_CN")};
    std::vector<supercargo::tests::Wanted> lines{{bench.mug}, {bench.sox, Quantity{2}}};
    for (int i = 0; i < 4; ++i) {
        lines.push_back({bench.stocked("SKU-" + std::to_string(i), "69012345600" + std::to_string(10 + i))});
    }
    bench.ready(lines);
    bench.openWall();
    CHECK(bench.scan(QStringLiteral("MUG")).kind == Kind::Slot);

    const auto& card = bench.scan(QStringLiteral("1"));

    CHECK(card.kind == Kind::Stop);
    CHECK(card.reason == QString::fromUtf8("格口 1 还缺 6 件"));
    REQUIRE(card.wanted.size() == 5);
    CHECK(card.wanted.last().code == QStringLiteral("SOX"));
    CHECK(card.wanted.last().bin == QStringLiteral("A-1-2"));
    ui::tests::screenshot(bench.window, QStringLiteral("station-slot-lacks-light-zh"));
}

TEST_CASE("At the wall undo and F8 name the slot that the packer puts a hand into", "[station]")
{
    AnswerBench bench;
    bench.setStock(bench.sox, bench.bin, Quantity{1});
    const auto package = bench.ready({{bench.mug}, {bench.sox}});
    bench.openWall();
    bench.scan(QStringLiteral("MUG"));
    CHECK(bench.key(Qt::Key_Z, Qt::ControlModifier).heading == QStringLiteral("Take it out of slot 1"));
    ui::tests::screenshot(bench.window, QStringLiteral("station-undo-wall-light-en"));
    bench.scan(QStringLiteral("MUG"));

    bench.ask(Qt::Key_F8);
    const auto& card = bench.key(Qt::Key_1);

    CHECK(card.kind == Kind::Told);
    CHECK(card.heading.startsWith(QStringLiteral("Empty slot 1: ")));
    CHECK(card.steps == QStringList{QStringLiteral("Put 1 × MUG back to A-1-2")});
    CHECK(bench.state(package) == "waiting");
    ui::tests::screenshot(bench.window, QStringLiteral("station-empty-slot-light-en"));
}

TEST_CASE("A list of gaps longer than the screen is turned page by page", "[station]")
{
    AnswerBench bench;
    for (int i = 0; i < 20; ++i) {
        bench.ready({{bench.mug}, {bench.sox}});
    }
    bench.openWall();
    bench.scan(QStringLiteral("MUG"));
    bench.ask(Qt::Key_F12);
    CHECK(bench.page->card().steps.size() == 39);
    CHECK(bench.page->card().firstStep == 0);
    ui::tests::screenshot(bench.window, QStringLiteral("station-gaps-first-light-en"));
    bench.press(Qt::Key_PageDown);
    const auto second = bench.page->card().firstStep;
    CHECK(second >= 5);
    ui::tests::screenshot(bench.window, QStringLiteral("station-gaps-second-light-en"));
    for (int i = 0; i < 39 && bench.page->card().firstStep > 0; ++i) {
        bench.press(Qt::Key_PageDown);
    }
    CHECK(bench.page->card().firstStep == 0); // after the last line the first again
    CHECK(bench.asked().isVisible());
}

TEST_CASE("With a question open no line of the answer is cut or written over, on the smallest screen", "[station]")
{
    for (const auto& language : {QStringLiteral("zh_CN"), QStringLiteral("en")}) {
        AnswerBench bench{language};
        const auto there = bench.addStation("Bench 2", {});
        const auto package = bench.ready({{bench.mug}, {bench.sox}});
        workspace::Bench{bench.own, {bench.fonts, bench.painter}, bench.printing}.stations.scan(
            packageNumber(package.value), there, {});
        bench.open();
        const auto& card = bench.scan(toQString(bench.package(package).number));
        REQUIRE(card.kind == Kind::Stop);
        REQUIRE(bench.asked().isVisible());
        ui::tests::screenshot(bench.window, QStringLiteral("station-held-elsewhere-light-") + language.left(2));
        const auto* view = bench.page->findChild<AnswerView*>();
        Pictures pictures{bench.session.folder().attachments()};
        CHECK(AnswerLayout{*view, bench.look, pictures}.scene(card).fits(view->rect()));
    }
}

TEST_CASE("A slot's number that no package has is told as that, not as a product's code", "[station]")
{
    AnswerBench bench{QStringLiteral("zh_CN")};
    bench.ready({{bench.mug}, {bench.sox}});
    bench.openWall();
    const auto& card = bench.scan(QStringLiteral("41"));
    CHECK(card.kind == Kind::Stop);
    CHECK(card.reason.contains(QStringLiteral("41")));
    CHECK(card.reason.contains(QString::fromUtf8("格口")));
    CHECK_FALSE(card.steps.join(QLatin1Char{' '}).contains(QString::fromUtf8("条码")));
    ui::tests::screenshot(bench.window, QStringLiteral("station-no-slot-light-zh"));
}

TEST_CASE("More pieces than the package lacks are refused in its name, whether it is open or not", "[station]")
{
    AnswerBench bench;
    const auto number = toQString(bench.package(bench.ready({{bench.mug, Quantity{3}}})).number);
    bench.open();
    bench.press(Qt::Key_F2);
    bench.type(QStringLiteral("5"));
    const auto& card = bench.scan(QStringLiteral("MUG"));
    CHECK(card.kind == Kind::Stop);
    CHECK(card.wantedTitle == number + QStringLiteral(" wants"));
    CHECK(card.reason == QStringLiteral("5 pieces are more than it lacks"));
    ui::tests::screenshot(bench.window, QStringLiteral("station-too-many-light-en"));
}

TEST_CASE("Another warehouse's wave is not to be opened here, and the hint says where", "[station]")
{
    AnswerBench bench;
    const auto far = bench.addWarehouse("HK");
    bench.setStock(bench.mug, bench.addBin(far, "H-1"), Quantity{9});
    bench.addReadyPackage(far, bench.channel, {{bench.mug}});
    const auto wave = bench.own.waves.create({.warehouse = far}, bench.actor).wave;
    bench.open();
    const auto& card = bench.scan(toQString(waveCode(wave->value)));
    CHECK(card.kind == Kind::Stop);
    CHECK(card.steps.front() == QStringLiteral("Take it to a station of the warehouse HK"));
}

TEST_CASE("What was done with a key stands among the last scans in its own words, and is no stop", "[station]")
{
    AnswerBench bench;
    bench.setStock(bench.mug, bench.addBin(bench.warehouse, "B-7-1"), Quantity{5});
    bench.ready({{bench.sox}});
    bench.ready({{bench.mug}, {bench.sox}});
    bench.open();
    bench.scan(QStringLiteral("SOX"));
    bench.press(Qt::Key_F9, Qt::ShiftModifier);
    CHECK(bench.key(Qt::Key_1).heading == QStringLiteral("The label is void"));
    bench.scan(QStringLiteral("SOX"));
    bench.ask(Qt::Key_F8);
    bench.key(Qt::Key_1);
    const auto& list = *bench.page->findChild<ScanList*>();
    REQUIRE(list.rows().size() == 4);
    CHECK(resultText(list.rows()[0]) == QStringLiteral("missing"));
    CHECK(resultText(list.rows()[2]) == QStringLiteral("label void"));
    CHECK(list.stops() == 0);
}
