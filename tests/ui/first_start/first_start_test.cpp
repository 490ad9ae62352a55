// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/first_start/first_start.h"

#include "tests/ui/support/accessible_names.h"
#include "tests/ui/support/screenshot.h"
#include "tests/ui/support/test_desk.h"
#include "ui/first_start/orders_step.h"

#include <catch2/catch.hpp>

#include <QComboBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>

using namespace supercargo;
using namespace supercargo::ui;
using supercargo::ui::tests::nameless;
using supercargo::ui::tests::screenshot;
using supercargo::ui::tests::TestDesk;

namespace {

/// The first start over the window of a new folder, in Chinese, worked with keys.
struct FirstDesk : TestDesk {
    QPointer<FirstStart> start;

    FirstDesk()
    {
        speak(QStringLiteral("zh_CN"));
        settings.set(setting::kLanguage, QStringLiteral("zh_CN"));
        window.show();
        start = new FirstStart{{look, language, settings, lanes, printing, {fonts, painter}}, &window};
        start->open();
        REQUIRE(until([&] { return focus() != nullptr; }));
    }
    ~FirstDesk() { speak(QStringLiteral("en")); }

    [[nodiscard]] QWidget* focus() const
    {
        QWidget* at = QApplication::focusWidget();
        return at != nullptr && start->isAncestorOf(at) ? at : nullptr;
    }
    void press(const Qt::Key key)
    {
        REQUIRE(focus() != nullptr);
        QTest::keyClick(focus(), key);
        QApplication::processEvents();
    }
    /// As an input method gives it.
    void compose(const QString& text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(focus(), &event);
    }
    void tabTo(const QString& name)
    {
        for (int step = 0; step < 40; ++step) {
            press(Qt::Key_Tab);
            if (focus() != nullptr && focus()->accessibleName() == name) {
                return;
            }
        }
        FAIL("no " << name.toStdString());
    }
    void skipTo(const int step)
    {
        while (start->currentStep() < step) {
            tabTo(QStringLiteral("跳过这一步"));
            press(Qt::Key_Return);
        }
    }
    [[nodiscard]] bool says(const QString& words) const
    {
        return QTest::qWaitFor(
            [&] {
                const auto labels = start->findChildren<QLabel*>();
                return std::ranges::any_of(labels, [&](const QLabel* label) {
                    return label->isVisible() && label->text().contains(words);
                });
            },
            5'000);
    }
    [[nodiscard]] bool isOver()
    {
        return until([&] { return start.isNull(); });
    }
};

} // namespace

TEST_CASE("A folder is new until it has a warehouse or a shop", "[first-start]")
{
    TestDesk desk;
    CHECK(isNewFolder(desk.writing));
    desk.writing.shopService.add({.name = "Shop", .platform = Platform::other, .timeZone = {}, .currency = {}});
    CHECK_FALSE(isNewFolder(desk.reading));
}

TEST_CASE("Language, warehouse and printer are answered with keys alone, and the test label comes out", "[first-start]")
{
    FirstDesk desk;
    desk.press(Qt::Key_1); // English, at once
    CHECK(desk.language.name() == QStringLiteral("en"));
    CHECK(desk.says(QStringLiteral("Which language")));
    desk.press(Qt::Key_2);
    CHECK(desk.says(QStringLiteral("用哪种语言")));
    CHECK(desk.settings.get(setting::kLanguage) == QStringLiteral("zh_CN"));
    CHECK(nameless(*desk.start) == QStringList{});
    desk.press(Qt::Key_Return);

    CHECK(desk.says(QStringLiteral("货放在哪里")));
    desk.press(Qt::Key_Return); // without a code
    CHECK(desk.says(QStringLiteral("短代码")));
    QTest::keyClicks(desk.focus(), QStringLiteral("BAO"));
    desk.tabTo(QStringLiteral("发货地址"));
    desk.compose(QStringLiteral("宝安区新安街道 1 号"));
    CHECK(nameless(*desk.start) == QStringList{});
    screenshot(*desk.start, QStringLiteral("first-start-warehouse-zh"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.until([&] { return desk.start->currentStep() == 2; }));
    const auto warehouses = desk.writing.warehouses.list();
    REQUIRE(warehouses.size() == 1);
    CHECK(warehouses.front().code == "BAO");
    CHECK(warehouses.front().country == "CN");
    CHECK(warehouses.front().address == "宝安区新安街道 1 号");

    QTest::keyClicks(desk.focus(), QStringLiteral("Bench"));
    desk.press(Qt::Key_Tab);
    desk.press(Qt::Key_Down); // a folder
    desk.press(Qt::Key_Tab);
    const auto labels = desk.folder / "labels";
    QTest::keyClicks(desk.focus(), toQString(labels.string()));
    CHECK(nameless(*desk.start) == QStringList{});
    desk.press(Qt::Key_Return);
    CHECK(desk.says(QStringLiteral("已收到测试面单")));
    screenshot(*desk.start, QStringLiteral("first-start-printer-zh"));
    REQUIRE(desk.writing.printers.list().size() == 1);
    CHECK(desk.writing.printers.list().front().language == printing::PrinterLanguage::pdf);
    CHECK_FALSE(std::filesystem::is_empty(labels));
    desk.press(Qt::Key_Escape); // harmless: what is answered stays
    CHECK(desk.isOver());
    CHECK(desk.writing.printers.list().size() == 1);
}

TEST_CASE("A warehouse's code is taken once, and a printer that is nowhere is refused at its field", "[first-start]")
{
    FirstDesk desk;
    desk.skipTo(1);
    desk.tabTo(QStringLiteral("代码"));
    QTest::keyClicks(desk.focus(), QStringLiteral("A/B"));
    desk.press(Qt::Key_Return);
    CHECK(desk.says(QStringLiteral("短代码")));
    desk.skipTo(2);
    desk.press(Qt::Key_Return);
    CHECK(desk.says(QStringLiteral("打印机需要名称")));
    QTest::keyClicks(desk.focus(), QStringLiteral("Bench"));
    desk.press(Qt::Key_Return);
    CHECK(desk.says(QStringLiteral("网络信息页")));
    CHECK(desk.writing.printers.list().empty());
    CHECK(desk.writing.warehouses.list().empty());
}

TEST_CASE("The demo seller is made off the window, beside a warehouse of one's own", "[first-start]")
{
    FirstDesk desk;
    desk.skipTo(1);
    desk.tabTo(QStringLiteral("代码"));
    QTest::keyClicks(desk.focus(), QStringLiteral("BAO"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.until([&] { return desk.start->currentStep() == 2; }));
    desk.skipTo(3);
    CHECK(nameless(*desk.start) == QStringList{});
    screenshot(*desk.start, QStringLiteral("first-start-orders-zh"));
    desk.press(Qt::Key_Return);
    CHECK(desk.start->orders().isBusy());
    REQUIRE(QTest::qWaitFor([&] { return desk.start.isNull(); }, 60'000));
    CHECK(desk.writing.shops.list().size() == 6);
    CHECK(desk.writing.warehouses.list().size() == 4);
    std::int64_t orders = 0;
    for (const auto& [stage, count] : desk.writing.orderList.counters()) {
        orders += count;
    }
    CHECK(orders == 500);
}

TEST_CASE("An order file makes its shop, and is handed on as if it had been dropped on the window", "[first-start]")
{
    FirstDesk desk;
    desk.skipTo(3);
    QSignalSpy wanted{desk.start, &FirstStart::fileWanted};
    desk.press(Qt::Key_2);
    const auto file = desk.folder.write(
        "orders.txt", "order-id\torder-item-id\tpurchase-date\tpayments-date\tbuyer-email\tbuyer-name\tbuyer-phone-number\tsku\t"
                      "product-name\tquantity-purchased\n");
    desk.start->orders().takeFile(toQString(file.string()));
    REQUIRE(desk.until([&] {
        const auto* field = qobject_cast<QLineEdit*>(desk.focus());
        return field != nullptr && field->accessibleName() == QStringLiteral("店铺");
    }));
    screenshot(*desk.start, QStringLiteral("first-start-file-zh"));
    static_cast<QLineEdit*>(desk.focus())->clear();
    desk.compose(QStringLiteral("亚马逊美国"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.isOver());
    REQUIRE(wanted.count() == 1);
    CHECK(wanted.front().front().toString() == toQString(file.string()));
    REQUIRE(desk.writing.shops.list().size() == 1);
    CHECK(desk.writing.shops.list().front().name == "亚马逊美国");
}

TEST_CASE("Each step can be skipped, and nothing is written", "[first-start]")
{
    FirstDesk desk;
    desk.skipTo(3);
    desk.tabTo(QStringLiteral("上一步"));
    desk.press(Qt::Key_Return);
    CHECK(desk.start->currentStep() == 2);
    desk.skipTo(3);
    desk.press(Qt::Key_3);
    desk.press(Qt::Key_Return);
    CHECK(desk.isOver());
    CHECK(isNewFolder(desk.writing));
    CHECK(desk.writing.printers.list().empty());
}
