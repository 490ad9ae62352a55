// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/screenshot.h"
#include "tests/ui/sync/sync_desk.h"
#include "ui/sync/sync_status.h"

#include <catch2/catch.hpp>

#include <QLineEdit>

using namespace supercargo;
using namespace supercargo::ui;
using supercargo::tests::FakeEbay;
using supercargo::ui::tests::kPassphrase;
using supercargo::ui::tests::screenshot;
using supercargo::ui::tests::SyncDesk;

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
