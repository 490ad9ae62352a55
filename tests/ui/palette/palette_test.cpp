// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palette.h"

#include "app/supercargo/pages.h"
#include "core/demo/demo_service.h"
#include "tests/ui/support/accessible_names.h"
#include "tests/ui/support/screenshot.h"
#include "tests/ui/support/test_desk.h"
#include "ui/orders/orders_page.h"
#include "ui/palette/palette_commands.h"
#include "ui/picking/picking_page.h"
#include "ui/station/station_page.h"
#include "ui/stock/stock_page.h"

#include <catch2/catch.hpp>

#include <QInputMethodEvent>
#include <QLineEdit>
#include <QSignalSpy>

using namespace supercargo;
using namespace supercargo::ui;

namespace {

/// The window with all its pages over a small demo seller's data, in Chinese, worked with keys.
struct PaletteDesk : ui::tests::TestDesk {
    Speaker speaker{0};
    Palette* palette = nullptr;

    explicit PaletteDesk(const QString& name = QStringLiteral("zh_CN"))
    {
        constexpr std::int64_t kOrders = 40;
        speak(name);
        static_cast<void>(demo::makeDemoSeller(writing, kOrders, 1, {}));
        static_cast<void>(writing.allocateAll());
        app::addPages(window, parts(),
                      {look,
                       clock,
                       settings,
                       window.actions(),
                       lanes,
                       printing,
                       {fonts, painter},
                       speaker,
                       session.folder().attachments()},
                      language);
        window.show();
        window.activateWindow();
        QApplication::processEvents();
        palette = window.findChild<Palette*>();
        window.openPage(QStringLiteral("orders"));
    }
    ~PaletteDesk() { speak(QStringLiteral("en")); }

    void press(const Qt::Key key, const Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : &window, key, modifiers);
        QApplication::processEvents();
    }
    void open() { press(Qt::Key_K, Qt::ControlModifier); }
    /// Keys into the field, until the store has answered to all of them.
    void ask(const QString& text)
    {
        open();
        QSignalSpy found{palette, &Palette::found};
        QTest::keyClicks(&palette->field(), text);
        REQUIRE((found.count() > 0 || found.wait(5'000)));
    }
    /// As an input method brings it.
    void write(const QString& text)
    {
        QInputMethodEvent written;
        written.setCommitString(text);
        QApplication::sendEvent(QApplication::focusWidget(), &written);
    }
    [[nodiscard]] QStringList shown() const
    {
        QStringList all;
        const auto* model = palette->list().model();
        for (int row = 0; row < model->rowCount(); ++row) {
            all.append(model->index(row, 0).data().toString());
        }
        return all;
    }
    [[nodiscard]] QString text(const std::string_view sql)
    {
        auto query = writing.db.statement(std::string{sql});
        REQUIRE(query.next());
        return toQString(query.text(0));
    }
};

} // namespace

TEST_CASE("Ctrl+K finds an order by its number, and Enter shows it on the page of orders", "[palette]")
{
    PaletteDesk desk;
    desk.window.openPage(QStringLiteral("settings"));
    const QString number = desk.text("SELECT platform_order_id FROM orders ORDER BY id LIMIT 1");
    desk.ask(number);
    CHECK(desk.shown().startsWith(QString::fromUtf8("订单")));
    CHECK(desk.palette->list().current()->title == number);
    CHECK(desk.palette->field().accessibleDescription().startsWith(number));

    desk.press(Qt::Key_Return);
    CHECK_FALSE(desk.palette->isVisible());
    CHECK(desk.window.currentPage() == QStringLiteral("orders"));
    auto* orders = desk.window.findChild<OrdersPage*>();
    CHECK(orders->table().model().rowCount() == 1);
    desk.press(Qt::Key_Escape); // its detail
    desk.press(Qt::Key_Escape);
    CHECK(desk.window.currentPage() == QStringLiteral("settings"));
}

TEST_CASE("Enter that comes before the answer opens what the answer brings", "[palette]")
{
    PaletteDesk desk;
    const QString bin = desk.text("SELECT code FROM bins b JOIN stock_levels l ON l.bin_id = b.id WHERE on_hand > 0 LIMIT 1");
    desk.open();
    QTest::keyClicks(&desk.palette->field(), bin);
    QTest::keyClick(&desk.palette->field(), Qt::Key_Return);
    REQUIRE(desk.until([&] { return desk.window.currentPage() == QStringLiteral("stock"); }));
    auto* stock = desk.window.findChild<StockPage*>();
    REQUIRE(desk.until([&] {
        const int row = stock->list().currentRow();
        return row >= 0 && toQString(stock->model().row(row).binCode) == bin;
    }));
}

TEST_CASE("Languages and colours are found by their names in either tongue, and not offered before one is typed",
          "[palette]")
{
    PaletteDesk desk;
    desk.open();
    const auto titles = [&desk] {
        QStringList all;
        for (const auto& group : commandGroups(desk.window, {})) {
            for (const auto& entry : group.entries) {
                all.append(entry.title);
            }
        }
        return all.join(QLatin1Char{'\n'});
    };
    CHECK_FALSE(titles().contains(QStringLiteral("English")));
    QTest::keyClicks(&desk.palette->field(), QStringLiteral("english"));
    REQUIRE(desk.palette->list().current() != nullptr);
    QTest::keyClick(&desk.palette->field(), Qt::Key_Return);
    CHECK(desk.settings.get(setting::kLanguage) == QStringLiteral("en"));
    desk.open();
    desk.write(QString::fromUtf8("简体中文"));
    REQUIRE(desk.palette->list().current() != nullptr);
    QTest::keyClick(&desk.palette->field(), Qt::Key_Return);
    CHECK(desk.settings.get(setting::kLanguage) == QStringLiteral("zh_CN"));
    desk.open();
    desk.write(QString::fromUtf8("深色"));
    REQUIRE(desk.palette->list().current() != nullptr);
    QTest::keyClick(&desk.palette->field(), Qt::Key_Return);
    CHECK(desk.settings.get(setting::kScheme) == QStringLiteral("dark"));
}

TEST_CASE("An action of the page in sight acts, one that cannot says so, one of another page leads there", "[palette]")
{
    PaletteDesk desk;
    desk.open();
    desk.write(QString::fromUtf8("侧栏"));
    REQUIRE(desk.palette->list().current() != nullptr);
    const QString before = desk.settings.get(setting::kSidebar);
    QTest::keyClick(&desk.palette->field(), Qt::Key_Return);
    CHECK(desk.settings.get(setting::kSidebar) != before);

    desk.open();
    QTest::keyClicks(&desk.palette->field(), QStringLiteral("printers.test")); // the id serves in every language
    REQUIRE(desk.palette->list().current() != nullptr);
    CHECK_FALSE(desk.palette->list().current()->place.isEmpty());
    CHECK(desk.palette->list().current()->key == QStringLiteral("T"));
    QTest::keyClick(&desk.palette->field(), Qt::Key_Return);
    CHECK(desk.window.currentPage() == QStringLiteral("printers"));

    desk.window.openPage(QStringLiteral("dispatch"));
    QAction* close = desk.window.actions().find(QStringLiteral("dispatch.close"));
    REQUIRE_FALSE(close->isEnabled());
    desk.open();
    desk.write(close->text());
    REQUIRE(desk.palette->list().current() != nullptr);
    CHECK_FALSE(desk.palette->list().current()->obstacle.isEmpty());
    desk.press(Qt::Key_Escape);
    CHECK_FALSE(desk.palette->isVisible());
}

TEST_CASE("A page's name opens the page, not one of its actions", "[palette]")
{
    PaletteDesk desk;
    for (const auto& page : {std::pair{"订单", "orders"}, std::pair{"设置", "settings"}, std::pair{"拣货", "picking"}}) {
        desk.open();
        desk.write(QString::fromUtf8(page.first));
        INFO(page.second);
        QTest::keyClick(&desk.palette->field(), Qt::Key_Return);
        CHECK(desk.window.currentPage() == QLatin1String{page.second});
    }
}

TEST_CASE("Arrows go from entry to entry, and Esc gives the focus back to where it was", "[palette]")
{
    PaletteDesk desk;
    QWidget* before = QApplication::focusWidget();
    desk.open();
    REQUIRE(QApplication::focusWidget() == &desk.palette->field());
    const QString first = desk.palette->list().current()->title;
    desk.press(Qt::Key_Down);
    CHECK(desk.palette->list().current()->title != first);
    desk.press(Qt::Key_Up);
    desk.press(Qt::Key_Up);
    CHECK(desk.palette->list().current()->title == first);
    desk.press(Qt::Key_PageDown);
    CHECK(desk.palette->list().current() != nullptr);
    CHECK(ui::tests::nameless(desk.window).join(QStringLiteral("; ")).toStdString().empty());
    desk.press(Qt::Key_Escape);
    CHECK(QApplication::focusWidget() == before);
    CHECK(desk.window.currentPage() == QStringLiteral("orders"));
}

TEST_CASE("What nothing is called is said", "[palette]")
{
    PaletteDesk desk;
    desk.ask(QStringLiteral("zzzqqq"));
    CHECK(desk.shown().isEmpty());
    CHECK(desk.palette->field().accessibleDescription().contains(QStringLiteral("zzzqqq")));
    desk.press(Qt::Key_Return);
    CHECK(desk.palette->isVisible());
}

TEST_CASE("At the station a scan into the open palette is a scan, and closes it", "[palette]")
{
    PaletteDesk desk;
    desk.settings.set(setting::kSounds, false);
    desk.settings.set(setting::kStation, toQString(desk.writing.stations.list().front().name));
    auto* station = desk.window.findChild<StationPage*>();
    QSignalSpy stands{station, &StationPage::refreshed};
    desk.window.openPage(QStringLiteral("station"));
    REQUIRE((stands.count() > 0 || stands.wait(5'000)));
    QSignalSpy answered{station, &StationPage::sounded};
    desk.open();
    REQUIRE(desk.palette->isVisible());

    QTest::keyClicks(&desk.palette->field(), QStringLiteral("690000000000"));
    QTest::keyClick(&desk.palette->field(), Qt::Key_Return);
    REQUIRE((answered.count() > 0 || answered.wait(5'000)));
    CHECK_FALSE(desk.palette->isVisible());
    CHECK(station->card().code == QStringLiteral("690000000000"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("690000000001"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    REQUIRE(desk.until([&] { return station->card().code == QStringLiteral("690000000001"); }));
}

TEST_CASE("The palette stands in both palettes and both languages", "[palette]")
{
    for (const auto& [name, scheme] : {std::pair{QStringLiteral("zh_CN"), SchemeChoice::Light},
                                       std::pair{QStringLiteral("en"), SchemeChoice::Dark}}) {
        PaletteDesk desk{name};
        desk.look.setScheme(scheme);
        desk.open();
        ui::tests::screenshot(desk.window, QStringLiteral("palette-idle-") + name);
        QSignalSpy found{desk.palette, &Palette::found};
        QTest::keyClicks(&desk.palette->field(), QStringLiteral("a-"));
        REQUIRE((found.count() > 0 || found.wait(5'000)));
        ui::tests::screenshot(desk.window, QStringLiteral("palette-found-") + name);
        CHECK(desk.palette->geometry().bottom() < desk.window.height());
    }
}
