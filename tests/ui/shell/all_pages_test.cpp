// SPDX-License-Identifier: GPL-3.0-or-later
// What every page of the program must do, asked of the program's own list of pages.
#include "app/supercargo/pages.h"
#include "core/demo/demo_service.h"
#include "tests/ui/support/accessible_names.h"
#include "tests/ui/support/test_desk.h"
#include "ui/dispatch/dispatch_work.h"
#include "ui/orders/orders_page.h"
#include "ui/shell/page_entries.h"
#include "ui/shell/sidebar_button.h"
#include "ui/station/station_page.h"
#include "ui/text/convert.h"

#include <catch2/catch.hpp>

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QTableView>

#include <algorithm>

using namespace supercargo;
using namespace supercargo::ui;
using supercargo::ui::tests::nameless;

namespace {

/// What stands on the page in words: labels, buttons, fields' prompts, choices, heads and cells.
QSet<QString> textsOf(const QWidget& page)
{
    QSet<QString> texts;
    for (const QWidget* widget : page.findChildren<QWidget*>()) {
        if (!widget->isVisible()) {
            continue;
        }
        texts.insert(widget->accessibleName());
        texts.insert(widget->toolTip());
        if (const auto* label = qobject_cast<const QLabel*>(widget)) {
            texts.insert(label->text());
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            texts.insert(button->text());
        } else if (const auto* field = qobject_cast<const QLineEdit*>(widget)) {
            texts.insert(field->placeholderText());
        } else if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
            for (int i = 0; i < box->count(); ++i) {
                texts.insert(box->itemText(i));
            }
        } else if (const auto* table = qobject_cast<const QTableView*>(widget); table != nullptr && table->model() != nullptr) {
            const auto& model = *table->model();
            for (int column = 0; column < model.columnCount(); ++column) {
                texts.insert(model.headerData(column, Qt::Horizontal).toString());
                for (int row = 0; row < std::min(model.rowCount(), 20); ++row) {
                    texts.insert(model.index(row, column).data(Qt::AccessibleTextRole).toString());
                    texts.insert(model.index(row, column).data().toString());
                }
            }
        }
    }
    return texts;
}

/// The window with all its pages over a demo seller's data.
struct AllPages : ui::tests::TestDesk {
    Speaker speaker{0};

    AllPages()
    {
        constexpr std::int64_t kOrders = 60;
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
    }
    ~AllPages() { language.set(QStringLiteral("en")); }

    void open(const QString& id)
    {
        window.openPage(id);
        REQUIRE(until([&] { return window.page(id)->isVisible(); }));
        settle();
    }
    /// Until what the pages asked of their lanes is answered, and what they asked for thereupon.
    void settle()
    {
        for (int round = 0; round < 2; ++round) {
            int asked = 0;
            for (const auto& lane : {Lanes::quick(), Lanes::slow(), doorLane(), QStringLiteral("lists"), QStringLiteral("reports")}) {
                ++asked;
                lanes.quietly(
                    lane, &window, [](workspace::Workspace&, const TaskControl&) {}, [&asked] { --asked; },
                    [&asked](const Failure&) { --asked; });
            }
            REQUIRE(until([&asked] { return asked == 0; }));
        }
        QApplication::processEvents();
    }
    void checkNames(const QString& where)
    {
        const QStringList found = nameless(window);
        INFO(where.toStdString() << ": " << found.join(QStringLiteral("; ")).toStdString());
        CHECK(found.isEmpty());
    }
};

} // namespace

TEST_CASE("Every widget of every page has something to say to a screen reader, in both languages", "[shell]")
{
    AllPages all;
    for (const QString& language : {QStringLiteral("en"), QStringLiteral("zh_CN")}) {
        all.speak(language);
        for (const QString& id : all.window.pageIds()) {
            all.open(id);
            all.checkNames(id + QLatin1Char{' '} + language);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
            all.checkNames(id + QStringLiteral(" help ") + language);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        }
        all.open(QStringLiteral("orders"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        all.checkNames(QStringLiteral("an order's detail ") + language);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    }
}

TEST_CASE("Every page has a key, which F1 tells on each of them", "[shell]")
{
    AllPages all;
    const QStringList ids = all.window.pageIds();
    for (const QString& id : ids) {
        INFO(id.toStdString());
        CHECK_FALSE(all.window.keyOf(id).isEmpty());
        all.open(id);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
        const QString told = all.window.findChild<HelpSheet*>()->accessibleName();
        CHECK(told.contains(all.window.keyOf(ids.front()) + QStringLiteral(" … ") + all.window.keyOf(ids.back())));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    }
    all.open(ids.front());
    QTest::keyClick(&all.window, Qt::Key_Minus, Qt::ControlModifier);
    CHECK(all.window.currentPage() == pages::kHistory.id);
    QTest::keyClick(&all.window, Qt::Key_Equal, Qt::ControlModifier);
    CHECK(all.window.currentPage() == pages::kSettings.id);
    QTest::keyClick(&all.window, Qt::Key_0, Qt::ControlModifier);
    CHECK(all.window.currentPage() == pages::kPrinters.id);
}

TEST_CASE("No page is wider than the smallest window, however it was come to", "[shell]")
{
    AllPages all;
    for (const QString& language : {QStringLiteral("en"), QStringLiteral("zh_CN")}) {
        all.speak(language);
        all.window.resize(all.window.minimumSize());
        const auto fits = [&](const QString& where) {
            all.settle();
            const auto* page = all.window.page(all.window.currentPage());
            INFO(where.toStdString() << ' ' << language.toStdString() << ": " << page->minimumSizeHint().width() << " in "
                                     << page->width());
            CHECK(all.window.size() == all.window.minimumSize());
            CHECK(page->minimumSizeHint().width() <= page->width());
        };
        for (const QString& id : all.window.pageIds()) {
            all.open(id);
            fits(id);
        }
        all.open(pages::kPicking.id);
        all.window.openBy({pages::kOrders.id, QStringLiteral("all"), QStringLiteral("@?")}); // what waits
        fits(QStringLiteral("from picking"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        fits(QStringLiteral("an order's detail"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    }
}

TEST_CASE("A switch of the language leaves no word of the other one on any page, before anything is read anew", "[shell]")
{
    AllPages all;
    const auto freshly = [&all](const QString& id, const QString& language) {
        all.speak(language);
        all.open(id);
        return textsOf(*all.window.page(id));
    };
    const QString chinese = QStringLiteral("zh_CN");
    const QString english = QStringLiteral("en");
    for (const QString& id : all.window.pageIds()) {
        const auto inChinese = freshly(id, chinese);
        const auto inEnglish = freshly(id, english);
        static_cast<void>(freshly(id, chinese));
        all.speak(english); // what a lane brings has not come yet
        const auto now = textsOf(*all.window.page(id));
        const auto left = (now & inChinese) - inEnglish;
        INFO(id.toStdString() << ": " << left.values().join(QStringLiteral("; ")).toStdString());
        CHECK(left.isEmpty());
    }
}

TEST_CASE("The sidebar says what waits behind a page that nobody has opened, and follows what is written", "[shell]")
{
    AllPages all;
    const auto countOf = [&all](const QString& page) {
        for (const auto* button : all.window.findChildren<SidebarButton*>()) {
            if (button->id() == page) {
                return button->accessibleDescription();
            }
        }
        return QString{};
    };
    const auto waiting = all.writing.mapping.list();
    REQUIRE_FALSE(waiting.empty());
    CHECK(all.until([&] { return countOf(pages::kProducts.id) == QString::number(waiting.size()); }));
    CHECK(countOf(pages::kShops.id).isEmpty());

    all.writing.mapSku(waiting.front().shopName, waiting.front().platformSku, all.writing.products.list({}).front().sku,
                       Quantity{1});
    CHECK(all.until([&] {
        const auto left = all.writing.mapping.list().size();
        return left < waiting.size() && countOf(pages::kProducts.id) == (left == 0 ? QString{} : QString::number(left));
    }));
}

TEST_CASE("Tab goes through each page as the eye does: down and along, and comes round", "[shell]")
{
    AllPages all;
    for (const QString& id : all.window.pageIds()) {
        all.open(id);
        const QWidget* page = all.window.page(id);
        const QWidget* first = QApplication::focusWidget();
        REQUIRE(first != nullptr);
        QList<const QWidget*> seen;
        for (int step = 0; step < 200; ++step) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            const QWidget* now = QApplication::focusWidget();
            if (now == first || seen.contains(now)) {
                break;
            }
            seen.append(now);
        }
        INFO(id.toStdString());
        CHECK(seen.size() > 1);
        int back = 0;
        const auto placeOf = [](const QWidget* widget) { return widget->mapToGlobal(QPoint{0, 0}); };
        for (qsizetype i = 1; i < seen.size(); ++i) {
            if (!page->isAncestorOf(seen[i]) || !page->isAncestorOf(seen[i - 1])) {
                continue; // the sidebar and the status bar
            }
            const QPoint from = placeOf(seen[i - 1]);
            const QPoint to = placeOf(seen[i]);
            const bool alongOrDown = to.y() > from.y() || to.x() > from.x();
            back += alongOrDown ? 0 : 1;
        }
        CHECK(back <= 1); // from the end of the page to its beginning
    }
}
