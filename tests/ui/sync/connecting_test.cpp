// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_shopify.h"
#include "tests/ui/support/screenshot.h"
#include "tests/ui/sync/sync_desk.h"
#include "ui/text/platforms.h"

#include <catch2/catch.hpp>

#include <QComboBox>
#include <QLineEdit>
#include <QUrlQuery>

#include <algorithm>

using namespace supercargo;
using namespace supercargo::ui;
using supercargo::tests::FakeEbay;
using supercargo::ui::tests::kPassphrase;
using supercargo::ui::tests::screenshot;
using supercargo::ui::tests::SyncDesk;

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
    desk.open();
    const auto shown = desk.asking(Platform::amazon, Currency{"USD"});
    auto& dialog = *shown;
    auto* region = dialog.findChild<QComboBox*>();
    REQUIRE(region != nullptr);
    CHECK(region->currentData().toString().isEmpty());
    const auto isReady = [&dialog] {
        const auto buttons = dialog.findChildren<QPushButton*>();
        return std::ranges::any_of(buttons, [](const QPushButton* button) {
            return button->text() == QStringLiteral("连接") && button->isEnabled();
        });
    };
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
    const auto shown = desk.asking(Platform::woocommerce, Currency{"EUR"});
    auto& dialog = *shown;
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
    const auto shown = desk.asking(Platform::aliexpress, Currency{"USD"});
    auto& dialog = *shown;
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
    const auto shown = desk.asking(Platform::wish, Currency{"USD"});
    auto& dialog = *shown;
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
    const auto shown = desk.asking(Platform::shopify, Currency{"EUR"});
    auto& dialog = *shown;
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
    const auto shown = desk.asking(Platform::vendure, Currency{"EUR"});
    auto& dialog = *shown;
    CHECK(desk.says(dialog, QStringLiteral("店铺网址")));
    CHECK(desk.says(dialog, QStringLiteral("用户名")));
    CHECK(desk.says(dialog, QStringLiteral("密码")));
    CHECK(desk.says(dialog, QStringLiteral("管理员"))); // what he may do
    screenshot(dialog, QStringLiteral("sync-vendure-zh"));
}

TEST_CASE("Whatever a platform asks for, its dialog shows all of it on a small screen, what went wrong too", "[sync-ui]")
{
    SyncDesk desk;
    desk.open();
    const auto isCut = [](const QLabel& label) {
        const QRect place = label.geometry();
        const auto siblings = label.parentWidget()->findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
        return !label.parentWidget()->rect().contains(place) ||
               place.height() < (label.wordWrap() ? label.heightForWidth(place.width()) : label.sizeHint().height()) ||
               (!label.wordWrap() && place.width() < label.sizeHint().width()) ||
               std::any_of(siblings.begin(), siblings.end(), [&](const QWidget* other) {
                   return other != &label && other->isVisible() && other->geometry().intersects(place);
               });
    };
    const auto cutIn = [&](const QWidget& dialog) {
        for (const auto* label : dialog.findChildren<QLabel*>()) {
            if (label->isVisible() && !label->text().isEmpty() && isCut(*label)) {
                return label->text().toStdString();
            }
        }
        return std::string{};
    };
    for (const auto platform : {Platform::amazon, Platform::ebay, Platform::aliexpress, Platform::wish, Platform::shopify,
                                Platform::woocommerce, Platform::vendure}) {
        for (const auto& [spoken, scheme] : {std::pair{QStringLiteral("en"), SchemeChoice::Dark},
                                             std::pair{QStringLiteral("zh_CN"), SchemeChoice::Light}}) {
            INFO(toString(platform) << " " << spoken.toStdString());
            desk.speak(spoken);
            desk.look.setScheme(scheme);
            const auto dialog = desk.asking(platform, Currency{"EUR"});
            QApplication::processEvents();
            CHECK(cutIn(*dialog) == "");
            dialog->fail({.sentence = QStringLiteral("The platform did not let us in (invalid_client: the client is unknown or "
                                                     "the secret does not match; nothing was changed)."),
                          .hint = QStringLiteral("Look whether the keys belong to the application that the seller has let in.")});
            QApplication::processEvents();
            CHECK(cutIn(*dialog) == "");
            CHECK(dialog->height() <= 720); // of 768, with a frame around it
            screenshot(*dialog, QStringLiteral("sync-%1-failed-%2").arg(toQString(toString(platform)), spoken));
        }
    }
    desk.speak(QStringLiteral("zh_CN"));
}
