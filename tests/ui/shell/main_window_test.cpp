// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/screenshot.h"
#include "tests/ui/support/test_desk.h"
#include "ui/common/chips_bar.h"
#include "ui/common/empty_view.h"
#include "ui/common/search_field.h"
#include "ui/common/translated.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_entries.h"
#include "ui/shell/page_head.h"
#include "ui/text/convert.h"
#include "ui/text/stages.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <set>

using namespace supercargo::ui;

namespace {

/// A page as the real ones are built: head, chips, and what is there.
class SamplePage final : public Page {
public:
    explicit SamplePage(const Appearance& look)
    {
        auto* head = new PageHead{look, this};
        m_search = new SearchField{look, QKeySequence{Qt::CTRL | Qt::Key_F}, head};
        head->addAtStart(m_search, 1);
        auto* chips = new ChipsBar{look, this};
        auto* empty = new EmptyView{look, Icon::orders, this};
        auto* all = new QVBoxLayout{this};
        all->setContentsMargins(0, 0, 0, 0);
        all->setSpacing(0);
        all->addWidget(head);
        auto* inside = new QVBoxLayout;
        inside->setContentsMargins(look.sizes().gapEdge, 0, 0, 0);
        inside->addWidget(chips);
        all->addLayout(inside);
        all->addWidget(empty, 1);
        translated(*this, [this, head, chips, empty] {
            m_search->setPrompt(QCoreApplication::translate("Pages", "Orders"));
            head->setTitle(QCoreApplication::translate("Pages", "Orders"));
            QList<Chip> list;
            for (const char* stage : {"all", "overdue", "review", "held", "unmapped", "address", "short", "no_channel",
                                      "ready", "in_wave", "picked", "packed", "shipped"}) {
                list.append(
                    {.name = QLatin1String{stage}, .sign = signOf(stage), .word = stageWord(stage), .count = 31});
            }
            chips->setChips(list);
            empty->setTexts(stageWord("ready"), stageMeaning("ready"));
        });
    }

    [[nodiscard]] QLineEdit* search() const { return m_search; }

private:
    SearchField* m_search;
};

struct Shell : tests::TestDesk {
    Speaker speaker{0};
    SamplePage* orders = new SamplePage{look};

    Shell()
    {
        window.addPage(pages::kOrders, orders);
        window.addPage(pages::kSettings, new SettingsPage{{parts(), language, speaker}});
        for (const PageEntry& entry :
             {pages::kToday, pages::kPicking, pages::kStation, pages::kStock, pages::kProducts, pages::kBuying,
              pages::kOverseas, pages::kListings, pages::kMessages, pages::kShops}) {
            window.addPage(entry, new Page);
        }
        window.openPage(pages::kOrders.id);
        window.setCount(pages::kOrders.id, 12, false);
        window.statusBar().setItem(QStringLiteral("printers"), Icon::printer, QStringLiteral("3 printers ready"));
        window.statusBar().setItem(QStringLiteral("shops"), Icon::authorization, QStringLiteral("Amazon DE stopped"),
                                   Sign::Overdue);
        window.statusBar().setUser(QStringLiteral("Lin Qiao"));
        window.show();
        QApplication::processEvents();
    }
};

QComboBox* choice(MainWindow& window, const QString& name)
{
    for (QComboBox* box : window.findChildren<QComboBox*>()) {
        if (box->accessibleName() == name) {
            return box;
        }
    }
    return nullptr;
}

void choose(QComboBox& box, const QString& value)
{
    const int index = box.findData(value);
    box.setCurrentIndex(index);
    Q_EMIT box.activated(index);
    QApplication::processEvents();
}

} // namespace

TEST_CASE("The window speaks Chinese at once when that is chosen, and English again", "[shell]")
{
    Shell shell;
    auto* language = choice(shell.window, QStringLiteral("Language"));
    REQUIRE(language != nullptr);
    choose(*language, QStringLiteral("zh_CN"));

    CHECK(choice(shell.window, QString::fromUtf8("语言")) == language);
    CHECK(stageWord("in_wave") == QString::fromUtf8("已入波次"));
    CHECK(shell.settings.get(setting::kLanguage) == QStringLiteral("zh_CN"));
    tests::screenshot(shell.window, QStringLiteral("shell-light-zh"));
    shell.window.openPage(QStringLiteral("settings"));
    tests::screenshot(shell.window, QStringLiteral("settings-light-zh"));

    choose(*language, QStringLiteral("en"));
    CHECK(stageWord("in_wave") == QStringLiteral("In wave"));
}

TEST_CASE("Dark colours reach the whole open window", "[shell]")
{
    Shell shell;
    auto* scheme = choice(shell.window, QStringLiteral("Colours"));
    REQUIRE(scheme != nullptr);
    tests::screenshot(shell.window, QStringLiteral("shell-light-en"));
    choose(*scheme, QStringLiteral("dark"));

    const auto picture = tests::screenshot(shell.window, QStringLiteral("shell-dark-en")).toImage();
    CHECK(picture.pixelColor(5, 500) == QColor{0x14, 0x18, 0x1A});
    CHECK(shell.settings.get(setting::kScheme) == QStringLiteral("dark"));
}

TEST_CASE("Every part that takes the focus has a name for a screen reader", "[shell]")
{
    Shell shell;
    for (const QWidget* widget : shell.window.findChildren<QWidget*>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible()) {
            INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
            CHECK_FALSE(widget->accessibleName().isEmpty());
        }
    }
}

TEST_CASE("A letter typed alone acts, a scanner's burst of the same letters does not", "[actions]")
{
    Shell shell;
    QAction& merge = shell.window.actions().add({.id = QStringLiteral("orders.merge"),
                                                 .text = QT_TRANSLATE_NOOP("Actions", "Quit"),
                                                 .key = QKeySequence{Qt::Key_M},
                                                 .scope = shell.orders});
    QSignalSpy merged{&merge, &QAction::triggered};
    QSignalSpy scanned{&shell.window, &MainWindow::scanned};
    shell.window.setFocus();

    QTest::keyClick(&shell.window, Qt::Key_M);
    REQUIRE(QTest::qWaitFor([&] { return merged.count() == 1; }));

    for (const Qt::Key key : {Qt::Key_M, Qt::Key_U, Qt::Key_G, Qt::Key_Return}) {
        QTest::keyClick(&shell.window, key);
    }
    REQUIRE(scanned.count() == 1);
    CHECK(scanned.first().first().toString() == QStringLiteral("mug"));
    CHECK(merged.count() == 1);
}

TEST_CASE("A letter typed into a field is text", "[actions]")
{
    Shell shell;
    QAction& merge = shell.window.actions().add({.id = QStringLiteral("orders.merge"),
                                                 .text = QT_TRANSLATE_NOOP("Actions", "Quit"),
                                                 .key = QKeySequence{Qt::Key_M},
                                                 .scope = shell.orders});
    QSignalSpy merged{&merge, &QAction::triggered};
    QTest::keyClick(&shell.window, Qt::Key_F, Qt::ControlModifier);
    shell.orders->search()->setFocus();
    REQUIRE(QApplication::focusWidget() == shell.orders->search());
    QTest::keyClick(shell.orders->search(), Qt::Key_M);
    QTest::keyClick(shell.orders->search(), Qt::Key_Return);

    CHECK(shell.orders->search()->text() == QStringLiteral("m"));
    CHECK(merged.isEmpty());
}

TEST_CASE("Ctrl and a number open a page, and the window comes back to it next time", "[shell]")
{
    Shell shell;
    shell.window.activateWindow();
    QTest::keyClick(&shell.window, Qt::Key_2, Qt::ControlModifier);
    CHECK(shell.window.currentPage() == QStringLiteral("settings"));
    shell.window.close();
    CHECK(shell.settings.get(setting::kPage) == QStringLiteral("settings"));
}

TEST_CASE("The sidebar is as wide on one page as on the other; a person's choice of its width holds everywhere", "[shell]")
{
    Shell shell;
    const auto widths = [&shell] {
        std::set<int> all;
        for (const QString& id : shell.window.pageIds()) {
            shell.window.openPage(id);
            QApplication::processEvents();
            all.insert(shell.window.findChild<Sidebar*>()->width());
        }
        return all;
    };
    const auto small = widths();
    REQUIRE(small.size() == 1);
    shell.window.resize(1500, 800);
    QApplication::processEvents();
    const auto large = widths();
    REQUIRE(large.size() == 1);
    CHECK(*large.begin() > *small.begin());
    CHECK(shell.window.actions().trigger(QStringLiteral("window.sidebar")));
    CHECK(widths() == small);
    shell.window.resize(1366, 768);
    QApplication::processEvents();
    CHECK(shell.window.actions().trigger(QStringLiteral("window.sidebar")));
    CHECK(widths() == large); // although it is narrow there by itself
}
