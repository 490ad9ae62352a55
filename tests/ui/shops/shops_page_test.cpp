// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/page_desk.h"
#include "tests/ui/support/screenshot.h"
#include "ui/common/refused_rows_dialog.h"
#include "ui/shell/page_entries.h"
#include "ui/shops/profile_dialog.h"
#include "ui/shops/shops_page.h"

#include <catch2/catch.hpp>

#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>

using namespace supercargo;
using namespace supercargo::ui;
using supercargo::ui::tests::PageDesk;
using supercargo::ui::tests::screenshot;

namespace {

const std::string kHead = "id,sku,qty,name,street,city,zip,country\r\n";
const std::string kAddress = ",Ada Baker,1 Elm St,Springfield,62704,US\r\n";

/// The Shops page in its window, in Chinese.
struct ShopsDesk : PageDesk<ShopsPage> {
    void open() { PageDesk::open(pages::kShops); }
    [[nodiscard]] QString cell(const int row, const int column) { return PageDesk::cell(page->list(), row, column); }
    shops::Shop add(const std::string& name, const Platform platform = Platform::other)
    {
        return writing.shopService.add({.name = name, .platform = platform, .timeZone = {}, .currency = {}});
    }
    void addProfile()
    {
        writing.saveProfile({"自建站",
                             Platform::other,
                             {{"order_id", {"id"}}, {"sku", {"sku"}}, {"quantity", {"qty"}}, {"name", {"name"}},
                              {"line1", {"street"}}, {"city", {"city"}}, {"postcode", {"zip"}}, {"country", {"country"}}}});
    }
    void addMark(const ShopId shop)
    {
        outbox::OutboxRepository entries{writing.db};
        db::Transaction transaction{writing.db};
        writing.db.execute("INSERT INTO orders (id, shop_id, platform_order_id, content_hash, platform_status, stage,"
                           " ship_by_sort, imported_at, changed_at) VALUES (1, 1, '111-1', '', 'paid', 'shipped', 0, 0, 0)");
        CHECK(entries.add({.shop = shop,
                           .order = OrderId{1},
                           .package = PackageId{1},
                           .mark = {.platformOrderId = "111-1", .shippedAt = clock.now(), .carrier = "YUN", .tracking = "LX1"}},
                          clock.now()));
        transaction.commit();
    }
    /// As an input method gives it.
    static void compose(const QString& text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(QApplication::focusWidget(), &event);
    }
    /// Tab, until the focus is where this can be read.
    [[nodiscard]] bool tabTo(const QString& name)
    {
        for (int step = 0; step < 60; ++step) {
            press(Qt::Key_Tab);
            if (QApplication::focusWidget()->accessibleName().contains(name)) {
                return true;
            }
        }
        return false;
    }
    template <class Dialog>
    [[nodiscard]] Dialog& opened()
    {
        Dialog* found = nullptr;
        REQUIRE(until([&] {
            found = page->template findChild<Dialog*>();
            return found != nullptr && found->isVisible() && QApplication::focusWidget() != nullptr &&
                   found->isAncestorOf(QApplication::focusWidget());
        }));
        return *found;
    }
};

} // namespace

TEST_CASE("The first shop is added with keys alone; a second of its name is refused and stays in the form", "[shops-page]")
{
    ShopsDesk desk;
    desk.open();
    CHECK(desk.says(QStringLiteral("还没有店铺")));
    desk.press(Qt::Key_N);
    auto& first = desk.dialog();
    desk.compose(QStringLiteral("亚马逊德国"));
    REQUIRE(desk.tabTo(QStringLiteral("币种")));
    desk.type(QStringLiteral("EU"));
    desk.press(Qt::Key_Return);
    CHECK(desk.saysSoon(first, QStringLiteral("三个字母"))); // two letters are no currency
    desk.type(QStringLiteral("R"));
    screenshot(first, QStringLiteral("shops-add-zh"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.isDialogGone());
    REQUIRE(desk.until([&] { return desk.page->list().shownCount() == 1; }));
    CHECK(desk.cell(0, 1) == QStringLiteral("亚马逊德国"));

    desk.press(Qt::Key_N);
    auto& second = desk.dialog();
    desk.compose(QStringLiteral("亚马逊德国"));
    desk.press(Qt::Key_Return);
    CHECK(desk.saysSoon(second, QStringLiteral("亚马逊德国")));
    CHECK(second.isVisible());
    desk.press(Qt::Key_Escape);
    REQUIRE(desk.isDialogGone());
    const auto shops = desk.writing.shops.list();
    REQUIRE(shops.size() == 1);
    CHECK(shops.front().currency == Currency{"EUR"});
}

TEST_CASE("E changes when the platform is told", "[shops-page]")
{
    ShopsDesk desk;
    const auto shop = desk.add("Amazon US", Platform::amazon);
    desk.open();
    desk.press(Qt::Key_E);
    static_cast<void>(desk.dialog());
    REQUIRE(desk.tabTo(QStringLiteral("何时标发货")));
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    REQUIRE(desk.isDialogGone());
    CHECK(desk.writing.shops.get(shop.id).markAt == shops::MarkAt::packed);
    CHECK(desk.says(QStringLiteral("面单打印后")));
}

TEST_CASE("A file that no platform knows comes in by a profile; its refused rows are shown again from the detail",
          "[shops-page]")
{
    ShopsDesk desk;
    const auto shop = desk.add("自建站店铺");
    desk.addProfile();
    desk.open();
    const auto file = desk.folder.write("orders.csv", kHead + "A-1,MUG,2" + kAddress + "A-2,MUG,two" + kAddress);
    desk.page->importThese({toQString(file.string())});
    auto& tried = desk.dialog();
    REQUIRE(desk.tabTo(QStringLiteral("试")));
    desk.press(Qt::Key_Space);
    screenshot(tried, QStringLiteral("shops-import-zh"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.isDialogGone());
    CHECK(desk.says(QStringLiteral("没有写入")));
    CHECK(desk.writing.orderList.counters(shop.id).empty());

    desk.page->importThese({toQString(file.string())});
    static_cast<void>(desk.dialog());
    desk.press(Qt::Key_Return);
    REQUIRE(desk.isDialogGone());
    REQUIRE(desk.until([&] { return desk.cell(0, 6) == QStringLiteral("1"); }));
    CHECK(desk.says(QStringLiteral("orders.csv")));
    CHECK(desk.nameless() == QStringList{});
    screenshot(desk.window, QStringLiteral("shops-light-zh"));
    REQUIRE(desk.tabTo(QStringLiteral("1 行被拒")));
    desk.press(Qt::Key_Space);
    auto& refused = desk.opened<RefusedRowsDialog>();
    CHECK(refused.windowTitle().contains(QStringLiteral("orders.csv")));
}

TEST_CASE("A file of which nothing could be read says so, and stands among the files", "[shops-page]")
{
    ShopsDesk desk;
    desk.add("自建站店铺");
    desk.addProfile();
    desk.open();
    const auto file = desk.folder.write("bad.csv", kHead + "A-1,MUG,two" + kAddress);
    desk.page->importThese({toQString(file.string())});
    static_cast<void>(desk.dialog());
    desk.press(Qt::Key_Return);
    REQUIRE(desk.isDialogGone());
    CHECK(desk.says(QStringLiteral("bad.csv")));
    REQUIRE(desk.until([&] { return desk.cell(0, 3) != QStringLiteral("–"); }));
}

TEST_CASE("A profile is made from a sample with a live preview, and changed by Enter", "[shops-page]")
{
    ShopsDesk desk;
    desk.open();
    const auto file = desk.folder.write(
        "sample.csv", "Order ID,Article,Quantity,Name,Line1,City,Postcode,Country\r\n"
                      "A-1,MUG,2,Jane Roe,1 Elm St,Springfield,62704,US\r\n"
                      "A-2,LAMP,1,王芳,人民路 1 号,深圳,518000,CN\r\n");
    desk.press(Qt::Key_M);
    auto& dialog = desk.opened<ProfileDialog>();
    desk.compose(QStringLiteral("自建站"));
    QSignalSpy previewed{&dialog, &ProfileDialog::previewed};
    dialog.openSample(toQString(file.string()));
    REQUIRE(previewed.wait(5'000));
    auto* table = dialog.findChild<TableView*>();
    CHECK(table->model()->rowCount() == 0); // neither SKU nor title has a column yet
    CHECK(desk.says(dialog, QStringLiteral("还缺：SKU")));
    REQUIRE(desk.tabTo(QStringLiteral("SKU")));
    desk.type(QStringLiteral("Art")); // a box goes to what begins so
    REQUIRE(previewed.wait(5'000));
    REQUIRE(table->model()->rowCount() == 2);
    CHECK(table->model()->index(1, 1).data().toString() == QStringLiteral("王芳"));
    screenshot(dialog, QStringLiteral("shops-profile-zh"));
    REQUIRE(desk.tabTo(QStringLiteral("保存")));
    desk.press(Qt::Key_Space);
    REQUIRE(desk.until([&] { return desk.writing.profiles.list().size() == 1; }));
    CHECK(desk.writing.profiles.list().front().columns.at("sku") == std::vector<std::string>{"Article"});
    REQUIRE(desk.until([&] { return desk.page->findChild<ProfileDialog*>() == nullptr; }));
    REQUIRE(desk.until([&] { return desk.page->profiles().shownCount() == 1; }));

    desk.window.activateWindow();
    QApplication::processEvents();
    desk.page->profiles().table().setFocus();
    CHECK(QApplication::focusWidget() == &desk.page->profiles().table());
    desk.press(Qt::Key_Return);
    auto& again = desk.opened<ProfileDialog>();
    CHECK(again.windowTitle().contains(QStringLiteral("自建站")));
    desk.press(Qt::Key_Escape);
}

TEST_CASE("What waits is written with one key, and the file stands beside the shop", "[shops-page]")
{
    ShopsDesk desk;
    const auto shop = desk.add("Amazon US", Platform::amazon);
    desk.addMark(shop.id);
    desk.open();
    CHECK(desk.cell(0, 9) == QStringLiteral("1"));
    CHECK(desk.cell(0, 0) == QStringLiteral("待标发货"));
    desk.press(Qt::Key_P);
    REQUIRE(desk.until([&] { return desk.cell(0, 9) == QStringLiteral("0"); }));
    CHECK(desk.cell(0, 0) == QStringLiteral("正常"));
    CHECK(desk.says(QStringLiteral("1-Amazon_US/0001.txt"))); // which shop's 0001 it is
    CHECK(desk.until([&] { return !desk.window.actions().find(QStringLiteral("shops.write"))->isEnabled(); }));
    screenshot(desk.window, QStringLiteral("shops-written-zh"));
    desk.press(Qt::Key_C);
    CHECK(desk.until([&] { return QApplication::clipboard()->text().endsWith(QStringLiteral("1-Amazon_US/0001.txt")); }));
}

TEST_CASE("P writes for the shop under the cursor, Shift+P for all of them", "[shops-page]")
{
    ShopsDesk desk;
    desk.add("Amazon DE", Platform::amazon);
    const auto shop = desk.add("Amazon US", Platform::amazon);
    desk.addMark(shop.id);
    desk.open();
    const auto* write = desk.window.actions().find(QStringLiteral("shops.write"));
    CHECK(desk.cell(0, 1) == QStringLiteral("Amazon US")); // what waits for a person comes first
    CHECK(write->isEnabled());
    desk.press(Qt::Key_Down);
    CHECK_FALSE(write->isEnabled()); // it has nothing to tell
    desk.press(Qt::Key_P);
    QTest::qWait(120); // a lone key waits whether a scan follows
    CHECK(desk.cell(0, 9) == QStringLiteral("1"));
    desk.press(Qt::Key_P, Qt::ShiftModifier);
    REQUIRE(desk.until([&] { return desk.cell(0, 9) == QStringLiteral("0"); }));
    CHECK(desk.cell(1, 1) == QStringLiteral("Amazon US")); // by name again
    CHECK(desk.cell(1, 9) == QStringLiteral("0"));
    CHECK(desk.saysSoon(desk.window, QStringLiteral("2-Amazon_US/0001.txt")));
}

TEST_CASE("A file whose import broke off stands among the files, with why", "[shops-page]")
{
    ShopsDesk desk;
    desk.add("自建站店铺");
    desk.addProfile();
    desk.open();
    desk.writing.db.execute("CREATE TRIGGER no_more BEFORE INSERT ON orders WHEN NEW.platform_order_id = 'A-2'"
                            " BEGIN SELECT RAISE(ABORT, 'no more'); END");
    const auto file = desk.folder.write("orders.csv", kHead + "A-1,MUG,2" + kAddress + "A-2,MUG,1" + kAddress);
    desk.page->importThese({toQString(file.string())});
    static_cast<void>(desk.dialog());
    desk.press(Qt::Key_Return);
    REQUIRE(desk.isDialogGone());
    CHECK(desk.says(QStringLiteral("orders.csv")));
    CHECK(desk.says(QStringLiteral("中断")));
    screenshot(desk.window, QStringLiteral("shops-broken-zh"));
}

TEST_CASE("What could not be told is the first thing to see, and R lets it be told again", "[shops-page]")
{
    ShopsDesk desk;
    const auto shop = desk.add("Amazon US", Platform::amazon);
    desk.addMark(shop.id);
    desk.writing.db.execute("UPDATE outbox_entries SET state = 'failed', last_error = 'rejected'");
    desk.open();
    CHECK(desk.cell(0, 0) == QStringLiteral("标发货失败"));
    CHECK(desk.says(QStringLiteral("LX1")));
    screenshot(desk.window, QStringLiteral("shops-failed-zh"));
    desk.press(Qt::Key_2, Qt::AltModifier);
    REQUIRE(desk.until([&] { return desk.page->list().shownCount() == 1; }));
    desk.press(Qt::Key_1, Qt::AltModifier);
    desk.press(Qt::Key_R);
    REQUIRE(desk.until([&] { return desk.cell(0, 0) == QStringLiteral("待标发货"); }));
    CHECK(desk.writing.outbox.countWaiting() == 1);
}
