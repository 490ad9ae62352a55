// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/s10_number.h"
#include "tests/ui/support/page_desk.h"
#include "tests/ui/support/screenshot.h"
#include "ui/channels/channels_page.h"
#include "ui/shell/page_entries.h"

#include <catch2/catch.hpp>

#include <QLineEdit>

using namespace supercargo;
using namespace supercargo::ui;
using supercargo::ui::tests::PageDesk;
using supercargo::ui::tests::screenshot;

namespace {

QString number(const std::int64_t serial)
{
    return toQString(channels::toText({"LX", serial, "CN"}));
}

/// The Channels page in its window: one with numbers from a range, one where they are typed.
struct ChannelsDesk : PageDesk<ChannelsPage> {
    ChannelsDesk()
    {
        static_cast<void>(writing.channelService.importFile(folder.write(
            "channels.csv",
            "code,countries,name,carrier,numbers,max_weight_g,no_battery,per_kg,per_piece,currency,min_days,max_days\n"
            "POST-REG,DE|FR|IT|ES|NL|PL,Registered parcel,China Post,range,2000,yes,85,20,CNY,12,20\n"
            "EXPRESS,,Express,4PX,typed,,,120,30,CNY,3,5\n")));
        static_cast<void>(writing.channelService.addNumbers("POST-REG", toStdString(number(10'000'000)),
                                                            toStdString(number(10'000'099))));
    }
    void open() { PageDesk::open(pages::kChannels); }
    [[nodiscard]] QString cell(const int row, const int column) { return PageDesk::cell(page->list(), row, column); }
};

} // namespace

TEST_CASE("Channels stand with countries, limits and price, and warn where few numbers are left", "[channels-page]")
{
    ChannelsDesk desk;
    desk.open();
    REQUIRE(desk.page->list().shownCount() == 2);
    CHECK(desk.cell(1, 0) == QStringLiteral("POST-REG"));
    CHECK(desk.cell(1, 4) == QStringLiteral("100"));
    desk.press(Qt::Key_Down);
    CHECK(desk.says(QStringLiteral("波兰")));
    CHECK(desk.says(number(10'000'000)));
    CHECK(desk.nameless() == QStringList{});
    screenshot(desk.window, QStringLiteral("channels-light-zh"));
    desk.press(Qt::Key_F, Qt::ControlModifier);
    desk.type(QStringLiteral("PL"));
    REQUIRE(desk.until([&] { return desk.page->list().shownCount() == 1; }));
    desk.press(Qt::Key_Escape);
    desk.press(Qt::Key_2, Qt::AltModifier);
    REQUIRE(desk.until([&] { return desk.page->list().shownCount() == 1; }));
    CHECK(desk.cell(0, 0) == QStringLiteral("POST-REG"));
}

TEST_CASE("N adds a range; what is no S10 number is said beside its field", "[channels-page]")
{
    ChannelsDesk desk;
    desk.open();
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_N);
    auto& dialog = desk.dialog();
    desk.type(QStringLiteral("LX123"));
    desk.press(Qt::Key_Return);
    CHECK(desk.saysSoon(dialog, QStringLiteral("S10")));
    auto* from = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(from != nullptr);
    from->clear();
    const QString right = number(20'000'000);
    const QChar wrong = right.at(10) == QLatin1Char{'0'} ? QLatin1Char{'1'} : QLatin1Char{'0'};
    desk.type(QString{right}.replace(10, 1, wrong));
    desk.press(Qt::Key_Return);
    CHECK(desk.saysSoon(dialog, right)); // the check digit that would be right
    screenshot(dialog, QStringLiteral("channels-range-zh"));
    from->clear();
    desk.type(right);
    desk.press(Qt::Key_Tab);
    desk.type(number(20'009'999));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.isDialogGone());
    REQUIRE(desk.until([&] { return desk.cell(1, 4) == QStringLiteral("10,100"); }));
    CHECK(desk.writing.numbers.list().size() == 2);
}

TEST_CASE("A range that another channel has is refused, and stays in the form", "[channels-page]")
{
    ChannelsDesk desk;
    desk.open();
    desk.press(Qt::Key_N);
    auto& dialog = desk.dialog();
    desk.type(number(10'000'050));
    desk.press(Qt::Key_Tab);
    desk.type(number(10'000'060));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.until([&] { return desk.says(dialog, number(10'000'099)); }));
    CHECK(desk.writing.numbers.list().size() == 1);
    desk.press(Qt::Key_Escape);
    CHECK(desk.isDialogGone());
}

TEST_CASE("A file of channels comes in", "[channels-page]")
{
    ChannelsDesk desk;
    desk.open();
    const auto file = desk.folder.write("more.csv", "code,countries\nNEW,US\nBAD,Nowhere\n");
    desk.page->importThese({toQString(file.string())});
    REQUIRE(desk.until([&] { return desk.page->list().shownCount() == 3; }));
    CHECK(desk.until([&] { return desk.says(QStringLiteral("more.csv")); }));
}
