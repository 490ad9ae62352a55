// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/sealed_file.h"
#include "core/sync/connection_service.h"
#include "tests/support/fake_ebay.h"
#include "tests/ui/support/page_desk.h"
#include "tests/ui/support/screenshot.h"
#include "ui/shell/page_entries.h"
#include "ui/shops/shops_page.h"
#include "ui/sync/sync_engine.h"

#include <catch2/catch.hpp>

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

TEST_CASE("A shop is connected with keys alone: passphrase, browser, final address; then its orders are here", "[sync-ui]")
{
    SyncDesk desk;
    desk.setUp({});
    sync::ConnectionService{desk.writing.db, desk.clock, desk.writing.actor()}.pause(desk.shop.id, true);
    desk.addOrder("12-34567-10001");
    desk.access = std::make_unique<PlatformAccess>(desk.session); // a new start of the program: it is locked
    desk.open();
    desk.press(Qt::Key_A);
    auto& locked = desk.dialog();
    CHECK(locked.windowTitle().contains(QStringLiteral("口令")));
    desk.type(QStringLiteral("wrong"));
    desk.press(Qt::Key_Return);
    CHECK(desk.saysSoon(locked, QStringLiteral("口令")));
    REQUIRE(desk.until([&] { return QApplication::focusWidget() != nullptr && desk.says(locked, QStringLiteral("无法打开")); }));
    desk.type(QString::fromLatin1(kPassphrase));
    screenshot(locked, QStringLiteral("sync-passphrase-zh"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.until([&] { return !locked.isVisible() || desk.page->findChildren<FormDialog*>().size() > 1; }));
    REQUIRE(desk.until([&] {
        const auto all = desk.page->findChildren<FormDialog*>();
        return all.size() == 1 && all.first()->windowTitle().contains(QStringLiteral("eBay US"));
    }));
    auto& dialog = desk.dialog();
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
    QLineEdit* sentTo = nullptr;
    REQUIRE(desk.until([&] {
        for (auto* line : dialog.findChildren<QLineEdit*>()) {
            sentTo = line->isReadOnly() ? line : sentTo;
        }
        return sentTo != nullptr && !sentTo->text().isEmpty();
    }));
    const auto state = QUrlQuery{QUrl{sentTo->text()}}.queryItemValue(QStringLiteral("state"));
    CHECK(!state.isEmpty());
    auto* address = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(address != nullptr);
    address->setText(QStringLiteral("https://signin.ebay.com/ws/eBayISAPI.dll?ThirdPartyAuthSucessFailure&isAuthSuccessful="
                                    "true&state=%1&code=%2")
                         .arg(state, QString::fromLatin1(QUrl::toPercentEncoding(QString::fromLatin1(FakeEbay::kCode)))));
    screenshot(dialog, QStringLiteral("sync-connect-zh"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.isDialogGone());
    CHECK(desk.says(QStringLiteral("eBay 认得")));
    CHECK(desk.says(QStringLiteral("仅供测试")));
    CHECK(desk.soon([&] { return desk.cell(0) == QStringLiteral("已暂停"); }));
    desk.press(Qt::Key_Z); // it was paused: now it goes on, and the timer does the rest
    REQUIRE(desk.hasRun());
    CHECK(desk.progress().error.empty());
    CHECK(desk.soon([&] { return desk.cell(5) == QStringLiteral("1"); }));
    CHECK(desk.cell(0) == QStringLiteral("已连接"));
    CHECK(desk.nameless() == QStringList{});
    screenshot(desk.window, QStringLiteral("shops-connected-light-zh"));
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
