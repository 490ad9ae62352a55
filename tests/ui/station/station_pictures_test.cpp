// SPDX-License-Identifier: GPL-3.0-or-later
// The station as it is seen, for eyes to look at beside the drawings: in both palettes and both languages.
#include "tests/ui/support/bench_window.h"
#include "tests/ui/support/screenshot.h"

using namespace supercargo;
using namespace supercargo::ui;
using supercargo::tests::OrderWish;
using ui::tests::BenchWindow;

namespace {

void photograph(const QString& language, const SchemeChoice scheme)
{
    BenchWindow bench{language, scheme};
    const QString suffix = (scheme == SchemeChoice::Dark ? QStringLiteral("-dark-") : QStringLiteral("-light-")) +
                           language.left(2);
    const auto take = [&](const char* name) {
        QApplication::processEvents();
        ui::tests::screenshot(bench.window, QStringLiteral("station-") + QLatin1String{name} + suffix);
    };
    bench.addStation("Bench 1", bench.addPrinter("Zebra"));
    const auto mug = bench.stocked("MUG-CER-350-TL", "6901234567892");
    const auto phone = bench.stocked("CASE-IP15-NVY", "6901234567893", "Phone case, navy", "手机壳 深蓝");
    const auto bottle = bench.stocked("BTL-750-BLU", "6901234567894",
                                      "Vacuum flask 750 ml with a name that is much too long for one line",
                                      "真空保温杯 750 ml");
    bench.addBarcode(bottle, "777");
    bench.addBarcode(bench.stocked("BTL-750-RED", "6901234567895", "Vacuum flask, red", "保温杯 红色"), "777X");
    bench.open();
    take("idle");

    for (int i = 0; i < 5; ++i) {
        bench.ready({{mug}}, OrderWish{.country = "DE"});
    }
    const auto single = bench.own.waves.create({.warehouse = bench.warehouse, .kind = floor::WaveKind::single}, bench.actor);
    bench.scan(toQString(waveCode(single.wave->value)));
    take("wave");
    bench.scan(QStringLiteral("6901234567892"));
    take("print");
    bench.scan(QStringLiteral("BTL-750-BLU"));
    take("wrong");
    bench.press(Qt::Key_F9);
    take("tell");
    bench.scan(QStringLiteral("MUG-CER-350-TL"));
    bench.press(Qt::Key_F9);
    take("reprint");
    bench.key(Qt::Key_1);
    take("reprinted");
    bench.press(Qt::Key_F12);
    take("end");
    bench.key(Qt::Key_1);
    take("closed");

    const auto late = bench.ready({{phone}}, OrderWish{.country = "US"});
    bench.db.statement("UPDATE orders SET platform_status = 'cancelled' WHERE id = $1")
        .bind("$1", bench.orderOf(late))
        .run();
    bench.scan(QStringLiteral("6901234567893"));
    take("stop");

    bench.ready({{mug}, {phone}, {bottle}}, OrderWish{.country = "FR"});
    bench.scan(QStringLiteral("BTL-750-BLU"));
    take("verify");
    bench.press(Qt::Key_F10);
    take("give-back");
    bench.key(Qt::Key_1);
    for (int i = 0; i < 11; ++i) {
        bench.ready({{phone}, {bottle}}, OrderWish{.country = "PL"});
    }
    const auto wave = bench.own.waves.create({.warehouse = bench.warehouse, .kind = floor::WaveKind::multi}, bench.actor);
    bench.scan(toQString(waveCode(wave.wave->value)));
    for (int i = 0; i < 10; ++i) {
        bench.scan(QStringLiteral("CASE-IP15-NVY"));
    }
    bench.scan(QStringLiteral("CASE-IP15-NVY"));
    take("slot");
}

} // namespace

TEST_CASE("The station stands in light Chinese and in dark English", "[station]")
{
    photograph(QStringLiteral("zh_CN"), SchemeChoice::Light);
    photograph(QStringLiteral("en"), SchemeChoice::Dark);
}
