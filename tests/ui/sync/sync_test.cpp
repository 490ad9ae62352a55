// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/sealed_file.h"
#include "core/sync/connection_service.h"
#include "tests/support/fake_ebay.h"
#include "tests/support/fake_shopify.h"
#include "tests/ui/support/page_desk.h"
#include "tests/ui/support/screenshot.h"
#include "ui/shell/page_entries.h"
#include "ui/shops/connection_dialog.h"
#include "ui/shops/shops_page.h"
#include "ui/sync/passphrase_dialog.h"
#include "ui/sync/sync_engine.h"
#include "ui/sync/sync_status.h"
#include "ui/text/platforms.h"

#include <catch2/catch.hpp>

#include <QComboBox>
#include <QLineEdit>
#include <QUrlQuery>

using namespace supercargo;
using namespace supercargo::ui;
using supercargo::tests::FakeEbay;
using supercargo::tests::FakeEbayOrder;
using supercargo::ui::tests::PageDesk;
using supercargo::ui::tests::screenshot;

namespace {

constexpr const char* kPassphrase = "five hundred parcels";

/// The process speaks to platforms; declared before the lanes, which it outlives.
struct Reach {
    std::unique_ptr<PlatformAccess> access;
};

/// The Shops page in its window, in Chinese, with a shop at an eBay on this machine.
struct SyncDesk : Reach, PageDesk<ShopsPage> {
    FakeEbay ebay{clock};
    shops::Shop shop = writing.shopService.add(
        {.name = "eBay US", .platform = Platform::ebay, .timeZone = {}, .currency = Currency{"USD"}});
    SyncEngine* engine = nullptr;

    SyncDesk()
    {
        // Made beforehand at the price of a test; what it costs to open is written in it.
        secrets::SealedFile{session.folder().sealedSecrets(), kPassphrase, secrets::SealStrength::interactive};
        access = std::make_unique<PlatformAccess>(session);
    }
    ~SyncDesk() { delete engine; }

    /// As the command line does it: with a base URL, which no window can give.
    void setUp(const net::Secrets& secrets)
    {
        access->secrets.unlock(kPassphrase);
        sync::ConnectionService{writing.db, clock, writing.actor()}.connect(
            {.shop = shop.id, .account = {.baseUrl = ebay.url()}}, secrets, access->secrets);
    }
    void open()
    {
        PageDesk::open(pages::kShops);
        engine = new SyncEngine{parts(), *access, window, std::chrono::milliseconds{50}};
        page->serveBy(*engine);
        page->reload();
    }
    void addOrder(const std::string& id)
    {
        FakeEbayOrder order;
        order.id = id;
        order.lines = {{.lineItemId = "1002200000" + id.substr(id.size() - 4), .sku = "MUG-RED", .quantity = 2}};
        order.created = clock.now() - std::chrono::hours{1};
        order.modified = order.created;
        ebay.put(order);
    }
    [[nodiscard]] sync::Progress progress() { return sync::ConnectionRepository{writing.db}.progress(shop.id); }
    [[nodiscard]] bool hasRun() { return until([&] { return progress().triedAt == clock.now(); }); }
    [[nodiscard]] QString cell(const int column) { return PageDesk::cell(page->list(), 0, column); }
    /// Open, with the focus in it.
    [[nodiscard]] PassphraseDialog* passphraseDialog()
    {
        PassphraseDialog* found = nullptr;
        const bool isOpen = until([&] {
            found = page->findChild<PassphraseDialog*>();
            return found != nullptr && found->isVisible() && QApplication::focusWidget() != nullptr &&
                   found->isAncestorOf(QApplication::focusWidget());
        });
        return isOpen ? found : nullptr;
    }
    template <class Condition>
    [[nodiscard]] bool soon(Condition is)
    {
        return until([&] {
            page->reload();
            QApplication::processEvents();
            return is();
        });
    }
};

} // namespace

TEST_CASE("A shop is connected with keys alone: its keys, then the passphrase, browser, final address; then orders come",
          "[sync-ui]")
{
    SyncDesk desk;
    desk.setUp({});
    sync::ConnectionService{desk.writing.db, desk.clock, desk.writing.actor()}.pause(desk.shop.id, true);
    desk.addOrder("12-34567-10001");
    desk.access = std::make_unique<PlatformAccess>(desk.session); // a new start of the program: it is locked
    desk.open();
    desk.press(Qt::Key_A);
    auto& dialog = desk.dialog(); // what is needed is shown before anything else is asked
    CHECK(dialog.windowTitle().contains(QStringLiteral("eBay US")));
    CHECK(desk.says(dialog, QStringLiteral("App ID")));
    const auto secrets = FakeEbay::secrets();
    desk.type(toQString(secrets.at("client_id")));
    desk.press(Qt::Key_Tab);
    auto* secret = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(secret != nullptr);
    CHECK(secret->echoMode() == QLineEdit::Password);
    desk.type(toQString(secrets.at("client_secret")));
    desk.press(Qt::Key_Tab);
    desk.type(toQString(secrets.at("ru_name")));
    desk.press(Qt::Key_Tab); // the refresh token comes from the browser
    desk.press(Qt::Key_Tab);
    desk.press(Qt::Key_Space);
    auto* locked = desk.passphraseDialog();
    REQUIRE(locked != nullptr);
    desk.type(QStringLiteral("wrong"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.until([&] { return QApplication::focusWidget() != nullptr && desk.says(*locked, QStringLiteral("无法打开")); }));
    desk.type(QString::fromLatin1(kPassphrase));
    screenshot(*locked, QStringLiteral("sync-passphrase-zh"));
    desk.press(Qt::Key_Return);
    QLineEdit* sentTo = nullptr;
    REQUIRE(desk.until([&] {
        for (auto* line : dialog.findChildren<QLineEdit*>()) {
            sentTo = line->isReadOnly() ? line : sentTo;
        }
        return sentTo != nullptr && !sentTo->text().isEmpty();
    }));
    const auto state = QUrlQuery{QUrl{sentTo->text()}}.queryItemValue(QStringLiteral("state"));
    CHECK(!state.isEmpty());
    desk.window.activateWindow();
    dialog.activateWindow(); // as a window manager does it
    auto* address = dialog.findChildren<QLineEdit*>().last();
    address->setFocus();
    address->setText(QStringLiteral("https://signin.ebay.com/ws/eBayISAPI.dll?ThirdPartyAuthSucessFailure&isAuthSuccessful="
                                    "true&state=%1&code=%2")
                         .arg(state, QString::fromLatin1(QUrl::toPercentEncoding(QString::fromLatin1(FakeEbay::kCode)))));
    screenshot(dialog, QStringLiteral("sync-connect-zh"));
    QTest::keyClick(address, Qt::Key_Return);
    REQUIRE(desk.isDialogGone());
    CHECK(desk.says(QStringLiteral("eBay 认得")));
    CHECK(desk.says(QStringLiteral("仅供测试")));
    CHECK(desk.soon([&] { return desk.cell(0) == QStringLiteral("已暂停"); }));
    desk.press(Qt::Key_Z); // it was paused: now it goes on, and the timer does the rest
    REQUIRE(desk.hasRun());
    CHECK(desk.progress().error.empty());
    CHECK(desk.soon([&] { return desk.cell(5) == QStringLiteral("1"); })); // today's orders
    CHECK(desk.cell(0) == QStringLiteral("已连接"));
    CHECK(desk.says(QStringLiteral("经过"))); // connected, paused, orders come: who and when
    CHECK(desk.nameless() == QStringList{});
    screenshot(desk.window, QStringLiteral("shops-connected-light-zh"));
}

TEST_CASE("The browser brings its answer to a port of this machine, and nothing is pasted", "[sync-ui]")
{
    SyncDesk desk;
    desk.setUp({});
    sync::ConnectionService{desk.writing.db, desk.clock, desk.writing.actor()}.pause(desk.shop.id, true);
    desk.open();
    std::uint16_t port = 0;
    {
        const net::RedirectReceiver free{"", ""};
        port = static_cast<std::uint16_t>(QUrl{toQString(free.url())}.port());
    }
    desk.settings.set(setting::kRedirectPort, int{port}); // as it was typed last time
    desk.press(Qt::Key_A);
    auto& dialog = desk.dialog();
    const auto secrets = FakeEbay::secrets();
    for (const char* field : {"client_id", "client_secret", "ru_name"}) {
        desk.type(toQString(secrets.at(field)));
        desk.press(Qt::Key_Tab);
    }
    desk.press(Qt::Key_Tab);
    desk.press(Qt::Key_Space);
    QLineEdit* sentTo = nullptr;
    REQUIRE(desk.until([&] {
        for (auto* line : dialog.findChildren<QLineEdit*>()) {
            sentTo = line->isReadOnly() ? line : sentTo;
        }
        return sentTo != nullptr && !sentTo->text().isEmpty();
    }));
    const auto state = toStdString(QUrlQuery{QUrl{sentTo->text()}}.queryItemValue(QStringLiteral("state")));
    net::HttpRequest browser;
    browser.url = "http://127.0.0.1:" + std::to_string(port) + "/?state=" + state +
                  "&code=" + toStdString(QString::fromLatin1(QUrl::toPercentEncoding(QString::fromLatin1(FakeEbay::kCode))));
    static_cast<void>(desk.access->transport.send(browser, {}));
    REQUIRE(desk.isDialogGone());
    CHECK(desk.says(QStringLiteral("eBay 认得")));
}

TEST_CASE("A field that is missing is named at its place before a passphrase is asked for", "[sync-ui]")
{
    SyncDesk desk; // nothing is connected yet, and the keys are locked
    desk.open();
    desk.press(Qt::Key_A);
    auto& dialog = desk.dialog();
    desk.press(Qt::Key_Return);
    CHECK(desk.saysSoon(dialog, QStringLiteral("还缺")));
    desk.type(QStringLiteral("id"));
    desk.press(Qt::Key_Tab);
    desk.type(QStringLiteral("secret"));
    desk.press(Qt::Key_Tab);
    desk.type(QStringLiteral("name"));
    desk.press(Qt::Key_Return);
    CHECK(desk.saysSoon(dialog, QStringLiteral("浏览器登录"))); // the refresh token may come that way
    CHECK(desk.page->findChildren<FormDialog*>().size() == 1);
    screenshot(dialog, QStringLiteral("sync-missing-zh"));
}

TEST_CASE("No region is chosen for anybody: a shop's currency tells it, else its seller does", "[sync-ui]")
{
    SyncDesk desk;
    const auto amazon = [](const char* currency) {
        return shops::Shop{.id = ShopId{9}, .name = "Amazon", .platform = Platform::amazon, .currency = *Currency::parse(currency)};
    };
    desk.open();
    ConnectionDialog dialog{desk.parts(), *desk.engine, amazon("USD"), std::nullopt, desk.page};
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    auto* region = dialog.findChild<QComboBox*>();
    REQUIRE(region != nullptr);
    CHECK(region->currentData().toString().isEmpty());
    const auto isReady = [&dialog] {
        const auto buttons = dialog.findChildren<QPushButton*>();
        return std::ranges::any_of(buttons, [](const QPushButton* button) {
            return button->text() == QStringLiteral("连接") && button->isEnabled();
        });
    };
    dialog.show();
    CHECK_FALSE(isReady());
    CHECK(desk.says(dialog, QStringLiteral("先选择")));
    screenshot(dialog, QStringLiteral("sync-region-zh"));
    region->setCurrentIndex(2);
    CHECK(isReady());
}

TEST_CASE("A shop that is a site of its own is asked for its address, and for no marketplaces", "[sync-ui]")
{
    SyncDesk desk;
    desk.open();
    const shops::Shop own{.id = ShopId{9}, .name = "Craft", .platform = Platform::woocommerce, .currency = Currency{"EUR"}};
    ConnectionDialog dialog{desk.parts(), *desk.engine, own, std::nullopt, desk.page};
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    CHECK(desk.says(dialog, QStringLiteral("店铺网址")));
    CHECK(desk.says(dialog, QStringLiteral("consumer key"))); // where the keys come from
    CHECK_FALSE(desk.says(dialog, QStringLiteral("站点")));
    screenshot(dialog, QStringLiteral("sync-own-site-zh"));
    QTest::keyClick(dialog.findChild<QLineEdit*>(), Qt::Key_Return);
    CHECK(desk.says(dialog, QStringLiteral("还缺 店铺网址")));
}

TEST_CASE("A store at AliExpress is asked for its app's keys, and says where they are and that there is no test shop", "[sync-ui]")
{
    SyncDesk desk;
    desk.open();
    const shops::Shop store{.id = ShopId{9}, .name = "Store", .platform = Platform::aliexpress, .currency = Currency{"USD"}};
    ConnectionDialog dialog{desk.parts(), *desk.engine, store, std::nullopt, desk.page};
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    CHECK(desk.says(dialog, QStringLiteral("App Key")));
    CHECK(desk.says(dialog, QStringLiteral("回调地址")));
    CHECK(desk.says(dialog, QStringLiteral("没有测试店铺")));
    CHECK_FALSE(desk.says(dialog, QStringLiteral("站点"))); // it sells everywhere
    screenshot(dialog, QStringLiteral("sync-aliexpress-zh"));
}

TEST_CASE("Whoever connects a Wish shop reads that the platform's owner has failed to pay sellers", "[sync-ui]")
{
    SyncDesk desk;
    desk.open();
    const shops::Shop own{.id = ShopId{9}, .name = "Wishes", .platform = Platform::wish, .currency = Currency{"USD"}};
    ConnectionDialog dialog{desk.parts(), *desk.engine, own, std::nullopt, desk.page};
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    CHECK(desk.says(dialog, platformWarning(Platform::wish)));
    CHECK(desk.says(dialog, QStringLiteral("Qoo10")));
    const auto* region = dialog.findChild<QComboBox*>();
    REQUIRE(region != nullptr);
    CHECK(region->currentData().toString() == QStringLiteral("global"));
    CHECK_FALSE(desk.says(dialog, QStringLiteral("站点"))); // it sells everywhere
    CHECK(desk.says(dialog, QStringLiteral("client secret"))); // where the keys come from
    screenshot(dialog, QStringLiteral("sync-wish-zh"));
}

TEST_CASE("A shop at Shopify is asked for its locations, and for an app's keys or a token", "[sync-ui]")
{
    SyncDesk desk;
    desk.open();
    const shops::Shop own{.id = ShopId{9}, .name = "Craft", .platform = Platform::shopify, .currency = Currency{"EUR"}};
    ConnectionDialog dialog{desk.parts(), *desk.engine, own, std::nullopt, desk.page};
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    CHECK(desk.says(dialog, QStringLiteral("店铺网址")));
    CHECK(desk.says(dialog, QStringLiteral("shpat_"))); // where the keys come from
    CHECK_FALSE(desk.says(dialog, QStringLiteral("站点")));
    CHECK_FALSE(desk.says(dialog, QStringLiteral("仓储地点"))); // there is no warehouse yet
}

TEST_CASE("Each warehouse gets its location at Shopify, and one that the shop does not have is named at its field", "[sync-ui]")
{
    SyncDesk desk;
    supercargo::tests::FakeShopify shopify{desk.clock};
    shopify.setLocations({{11, "Berlin"}, {12, "Los Angeles"}});
    const auto sz = desk.writing.warehouseService.save({.code = "SZ", .name = "Shenzhen", .country = "CN"}).id;
    static_cast<void>(desk.writing.warehouseService.save({.code = "LA", .name = "LA", .country = "US"}));
    static_cast<void>(desk.writing.warehouseService.save(
        {.code = "FBA", .name = "Amazon", .kind = stock::WarehouseKind::marketplace, .country = "US"}));
    const auto shop = desk.writing.shopService.add(
        {.name = "Craft", .platform = Platform::shopify, .timeZone = {}, .currency = Currency{"EUR"}});
    desk.access->secrets.unlock(kPassphrase);
    sync::ConnectionRepository connections{desk.writing.db};
    sync::ConnectionService{desk.writing.db, desk.clock, desk.writing.actor()}.connect(
        {.shop = shop.id,
         .account = {.locations = {{"12", "Los Angeles", sz}}, .shopUrl = "craft.myshopify.com", .baseUrl = shopify.url()}},
        supercargo::tests::FakeShopify::secrets(), desk.access->secrets);
    sync::ConnectionService{desk.writing.db, desk.clock, desk.writing.actor()}.pause(shop.id, true);
    desk.open();
    ConnectionDialog dialog{desk.parts(), *desk.engine, shop, connections.find(shop.id), desk.page};
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    CHECK(desk.says(dialog, QStringLiteral("SZ 的仓储地点")));
    CHECK(desk.says(dialog, QStringLiteral("LA 的仓储地点")));
    CHECK_FALSE(desk.says(dialog, QStringLiteral("FBA"))); // the platform's own
    QLineEdit* line = nullptr;
    for (auto* each : dialog.findChildren<QLineEdit*>()) {
        line = each->text() == QStringLiteral("Los Angeles") ? each : line;
    }
    REQUIRE(line != nullptr);
    line->setText(QStringLiteral("Berln"));
    QTest::keyClick(line, Qt::Key_Return);
    CHECK(desk.saysSoon(dialog, QStringLiteral("11 Berlin, 12 Los Angeles")));
    screenshot(dialog, QStringLiteral("sync-shopify-zh"));
    CHECK(connections.find(shop.id)->account.locations.front().id == "12"); // nothing was kept
    line->setText(QStringLiteral("berlin"));
    QTest::keyClick(line, Qt::Key_Return);
    REQUIRE(desk.until([&] { return !dialog.isVisible(); }));
    CHECK(connections.find(shop.id)->account.locations == std::vector<sync::ShopLocation>{{"11", "Berlin", sz}});
}

TEST_CASE("A Vendure shop is asked for its address and an administrator of its own", "[sync-ui]")
{
    SyncDesk desk;
    desk.open();
    const shops::Shop own{.id = ShopId{9}, .name = "Open", .platform = Platform::vendure, .currency = Currency{"EUR"}};
    ConnectionDialog dialog{desk.parts(), *desk.engine, own, std::nullopt, desk.page};
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    CHECK(desk.says(dialog, QStringLiteral("店铺网址")));
    CHECK(desk.says(dialog, QStringLiteral("用户名")));
    CHECK(desk.says(dialog, QStringLiteral("密码")));
    CHECK(desk.says(dialog, QStringLiteral("管理员"))); // what he may do
    screenshot(dialog, QStringLiteral("sync-vendure-zh"));
}

TEST_CASE("Who leaves the passphrase unanswered sees that nothing is synced, and unlocks it with one button", "[sync-ui]")
{
    SyncDesk desk;
    desk.setUp(FakeEbay::secrets());
    desk.access = std::make_unique<PlatformAccess>(desk.session); // a new start of the program: it is locked
    desk.open();
    SyncStatus status{desk.parts(), desk.window, *desk.engine, std::chrono::milliseconds{50}};
    PassphraseDialog* asked = nullptr;
    const auto isAsked = [&] {
        return desk.until([&] {
            asked = desk.window.findChild<PassphraseDialog*>();
            return asked != nullptr && asked->isVisible();
        });
    };
    REQUIRE(isAsked());
    asked->reject();
    REQUIRE(desk.until([&] { return desk.window.findChild<PassphraseDialog*>() == nullptr; }));
    CHECK(desk.says(QStringLiteral("同步已暂停")));
    screenshot(desk.window, QStringLiteral("shops-locked-light-zh"));
    const auto items = desk.window.statusBar().findChildren<QAbstractButton*>();
    const auto item = std::ranges::find_if(
        items, [](const QAbstractButton* each) { return each->text().contains(QStringLiteral("解锁")); });
    REQUIRE(item != items.end());
    (*item)->click();
    REQUIRE(isAsked());
    asked->findChild<QLineEdit*>()->setText(QString::fromLatin1(kPassphrase));
    QTest::keyClick(asked->findChild<QLineEdit*>(), Qt::Key_Return);
    REQUIRE(desk.hasRun());
    CHECK_FALSE(desk.engine->isLocked());
    CHECK(desk.until([&] { return !(*item)->isVisible(); }));
    CHECK(desk.until([&] {
        const auto now = desk.window.statusBar().findChildren<QAbstractButton*>();
        return std::ranges::any_of(
            now, [](const QAbstractButton* each) { return each->text().contains(QStringLiteral("1 个店铺同步正常")); });
    }));
}

TEST_CASE("A shop whose authorization has ended says so, what waits there, and what to do; others say nothing", "[sync-ui]")
{
    SyncDesk desk;
    desk.setUp(FakeEbay::secrets());
    for (int day = 1; day < 14; ++day) { // two orders a day
        desk.writing.db.execute("INSERT INTO orders (shop_id, platform_order_id, content_hash, platform_status, stage,"
                                " ship_by_sort, placed_at, imported_at, changed_at) VALUES (1, 'A" + std::to_string(day) +
                                "', '', 'paid', 'shipped', 0, " +
                                std::to_string((desk.clock.now() - std::chrono::hours{24 * day}).time_since_epoch().count()) +
                                ", 0, 0)");
    }
    desk.open();
    REQUIRE(desk.hasRun());
    CHECK(desk.soon([&] { return desk.cell(0) == QStringLiteral("已连接"); }));
    desk.ebay.revoke();
    desk.ebay.expireTokens();
    desk.clock.set(desk.clock.now() + std::chrono::hours{48});
    REQUIRE(desk.hasRun());
    REQUIRE(desk.soon([&] { return desk.cell(0) == QStringLiteral("已停止"); }));
    desk.press(Qt::Key_4, Qt::AltModifier); // the list of those whose connection needs a look
    REQUIRE(desk.soon([&] { return desk.cell(0) == QStringLiteral("已停止"); }));
    CHECK(desk.says(QStringLiteral("授权已失效")));
    CHECK(desk.says(QStringLiteral("重新授权")));
    CHECK(desk.says(QStringLiteral("约 2 单")));
    screenshot(desk.window, QStringLiteral("shops-stopped-light-zh"));
    desk.look.setScheme(SchemeChoice::Dark);
    QApplication::processEvents();
    screenshot(desk.window, QStringLiteral("shops-stopped-dark-zh"));
}

TEST_CASE("A paused shop is not asked; S asks at once when it goes on", "[sync-ui]")
{
    SyncDesk desk;
    desk.setUp(FakeEbay::secrets());
    desk.open();
    REQUIRE(desk.hasRun());
    REQUIRE(desk.soon([&] { return desk.cell(0) == QStringLiteral("已连接"); }));
    desk.press(Qt::Key_Z);
    REQUIRE(desk.soon([&] { return desk.cell(0) == QStringLiteral("已暂停"); }));
    const int asked = desk.ebay.calls("getOrders");
    desk.clock.set(desk.clock.now() + std::chrono::hours{1});
    CHECK(!desk.window.actions().trigger(QStringLiteral("shops.sync")));
    desk.engine->look();
    CHECK(desk.ebay.calls("getOrders") == asked);
    desk.press(Qt::Key_Z);
    REQUIRE(desk.hasRun());
    REQUIRE(desk.until([&] { return desk.ebay.calls("getOrders") > asked; }));
    REQUIRE(desk.soon([&] { return desk.cell(0) == QStringLiteral("已连接"); }));
    desk.clock.advance(std::chrono::minutes{3}); // it is not due, but somebody wants to know
    desk.press(Qt::Key_S);
    CHECK(desk.hasRun());
}

TEST_CASE("What the platform refused stands in its words, and is told again by a key", "[sync-ui]")
{
    SyncDesk desk;
    desk.setUp(FakeEbay::secrets());
    desk.addOrder("12-34567-10001");
    desk.open();
    REQUIRE(desk.hasRun());
    {
        outbox::OutboxRepository entries{desk.writing.db};
        db::Transaction transaction{desk.writing.db};
        CHECK(entries.add({.shop = desk.shop.id,
                           .order = OrderId{1},
                           .package = PackageId{1},
                           .mark = {.platformOrderId = "12-34567-10001",
                                    .lines = {{"10022000000001", 2}},
                                    .shippedAt = desk.clock.now(),
                                    .carrier = "YunExpress",
                                    .tracking = "LX1"}},
                          desk.clock.now()));
        transaction.commit();
    }
    desk.ebay.answerNext("createShippingFulfillment",
                         {.status = 400,
                          .body = R"({"errors":[{"errorId":32210,"domain":"API_FULFILLMENT","category":"REQUEST",)"
                                  R"("message":"Invalid tracking number."}]})"});
    desk.clock.set(desk.clock.now() + std::chrono::hours{1});
    const auto state = [&] {
        return desk.writing.outbox.list({.shop = desk.shop.id}).front().state;
    };
    REQUIRE(desk.until([&] { return state() == outbox::OutboxState::failed; }));
    REQUIRE(desk.soon([&] { return desk.says(*desk.page, QStringLiteral("Invalid tracking number")); }));
    screenshot(desk.window, QStringLiteral("shops-refused-light-zh"));
    desk.press(Qt::Key_R);
    REQUIRE(desk.until([&] { return state() == outbox::OutboxState::waiting; }));
    desk.clock.set(desk.clock.now() + std::chrono::hours{1});
    REQUIRE(desk.until([&] { return !desk.ebay.order("12-34567-10001").fulfillments.empty(); }));
}
