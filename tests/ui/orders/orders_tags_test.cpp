// SPDX-License-Identifier: GPL-3.0-or-later
// Tags: put on with T, seen in the list and the detail, taken off with Ctrl+Z, and a way to narrow the list.
#include "tests/ui/orders/orders_desk.h"
#include "tests/ui/support/screenshot.h"
#include "ui/common/form_dialog.h"
#include "ui/common/tag_chips.h"
#include "ui/orders/order_scope.h"
#include "ui/orders/tag_dialog.h"

#include <catch2/catch.hpp>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

using namespace supercargo;
using namespace supercargo::ui;
using supercargo::ui::tests::OrdersDesk;
using supercargo::ui::tests::screenshot;

namespace {

struct TagsDesk : OrdersDesk {
    TagsDesk()
    {
        add({{.number = "303-1"}, {.number = "303-2", .buyer = "Anaïs Lefèvre"}, {.number = "303-3", .buyer = "山口 美咲"}});
    }
    /// T on what is selected, then these words and Enter.
    void tag(const QString& words)
    {
        askForTag();
        type(words);
        press(Qt::Key_Return);
        REQUIRE(until([this] { return QApplication::focusWidget() == &view(); }));
    }
    TagDialog& askForTag()
    {
        press(Qt::Key_T);
        const auto dialog = [] { return qobject_cast<TagDialog*>(QApplication::activeModalWidget()); };
        REQUIRE(until([&] { return dialog() != nullptr && dialog()->field().hasFocus(); }));
        return *dialog();
    }
    /// F2 in the question.
    FormDialog& edit()
    {
        press(Qt::Key_F2);
        const auto form = [] { return qobject_cast<FormDialog*>(QApplication::activeModalWidget()); };
        REQUIRE(until([&] { return form() != nullptr && form()->isAncestorOf(QApplication::focusWidget()); }));
        return *form();
    }
    [[nodiscard]] bool shows(const int row, const QString& tags)
    {
        return until([&] { return cell(row, OrderTableModel::TagsColumn) == tags; });
    }
};

} // namespace

TEST_CASE("T and a new word put a tag on the selected orders, and Ctrl+Z takes it off those that it came on", "[orders-page][tags]")
{
    TagsDesk desk;
    desk.open();
    CHECK(desk.view().isColumnHidden(OrderTableModel::TagsColumn)); // nobody has defined any

    desk.tag(QStringLiteral("VIP"));
    REQUIRE(desk.shows(0, QStringLiteral("VIP")));
    CHECK_FALSE(desk.view().isColumnHidden(OrderTableModel::TagsColumn));

    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.tag(QStringLiteral("vip"));
    REQUIRE(desk.shows(2, QStringLiteral("VIP")));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(desk.shows(2, QString{}));
    CHECK(desk.cell(1, OrderTableModel::TagsColumn).isEmpty());
    CHECK(desk.cell(0, OrderTableModel::TagsColumn) == QStringLiteral("VIP")); // it had it before
}

TEST_CASE("A tag that all of the chosen orders have is taken off them", "[orders-page][tags]")
{
    TagsDesk desk;
    desk.open();
    desk.tag(QStringLiteral("gift"));
    REQUIRE(desk.shows(0, QStringLiteral("gift")));
    auto& dialog = desk.askForTag();
    REQUIRE(dialog.list().current() != nullptr);
    CHECK(dialog.list().current()->second == QStringLiteral("is on it: takes it off"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.shows(0, QString{}));
    CHECK(desk.writing.history.list("order", 1).front().action == "untagged");
}

TEST_CASE("A tag is named, coloured and removed where it is chosen", "[orders-page][tags]")
{
    TagsDesk desk;
    desk.open();
    desk.tag(QStringLiteral("gift"));
    REQUIRE(desk.shows(0, QStringLiteral("gift")));

    auto& dialog = desk.askForTag();
    auto& form = desk.edit();
    form.findChild<QLineEdit*>()->setText(QStringLiteral("present"));
    form.findChild<QComboBox*>()->setCurrentIndex(form.findChild<QComboBox*>()->findText(QStringLiteral("Green")));
    screenshot(form, QStringLiteral("orders-tag-edit-en"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.until([&] { return dialog.list().current() != nullptr && dialog.list().current()->title == QStringLiteral("present"); }));
    CHECK(desk.writing.tags.get("present").color == orders::TagColor::green);

    REQUIRE(desk.until([&] { return dialog.field().hasFocus(); }));
    desk.edit().findChild<QCheckBox*>()->setChecked(true);
    desk.press(Qt::Key_Return);
    REQUIRE(desk.until([&] { return dialog.list().current() == nullptr; }));
    CHECK(desk.writing.tags.list().empty());
    desk.press(Qt::Key_Escape);
    REQUIRE(desk.shows(0, QString{}));
}

TEST_CASE("A name that another tag has is refused in the form, and nothing is lost", "[orders-page][tags]")
{
    TagsDesk desk;
    desk.writing.tagService.add("VIP");
    desk.writing.tagService.add("gift");
    desk.open();
    desk.askForTag();
    auto* form = &desk.edit(); // gift, by name the first
    form->findChild<QLineEdit*>()->setText(QStringLiteral("vip"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.until([&] {
        const auto labels = form->findChildren<Label*>();
        return std::any_of(labels.begin(), labels.end(), [](const Label* label) {
            return label->isVisible() && label->text().contains(QStringLiteral("VIP"));
        });
    }));
    CHECK(form->findChild<QLineEdit*>()->text() == QStringLiteral("vip"));
    CHECK(desk.writing.tags.get("gift").name == "gift");
}

TEST_CASE("The list is narrowed to a tag by its word in the search, or by a door, within a chip", "[orders-page][tags]")
{
    TagsDesk desk;
    const auto vip = desk.writing.tagService.add("VIP");
    desk.writing.tagService.put(std::vector{OrderId{1}, OrderId{3}}, vip.id);
    desk.open();
    auto& model = desk.page->table().model();
    desk.press(Qt::Key_F, Qt::ControlModifier);
    desk.type(QStringLiteral("#vip"));
    REQUIRE(desk.until([&] { return model.rowCount() == 2; }));

    desk.page->enterBy({pages::kOrders.id, QStringLiteral("all"), searchOfTag(QStringLiteral("VIP"))});
    CHECK(model.rowCount() == 2);
    auto* scope = desk.page->findChild<OrderScope*>();
    CHECK(scope->button().text() == QStringLiteral("Tag VIP"));
    screenshot(desk.window, QStringLiteral("orders-tags-en"));
    desk.page->enterBy({pages::kOrders.id, QStringLiteral("held"), searchOfTag(QStringLiteral("VIP"))});
    CHECK(model.rowCount() == 0);
}

TEST_CASE("Tags in Chinese: the column, the question and the detail", "[orders-page][tags]")
{
    TagsDesk desk;
    desk.language.set(QStringLiteral("zh_CN"));
    const auto vip = desk.writing.tagService.add("老客户", orders::TagColor::violet);
    const auto gift = desk.writing.tagService.add("礼品包装", orders::TagColor::green);
    const auto call = desk.writing.tagService.add("发货前请先打电话联系", orders::TagColor::red);
    desk.writing.tagService.put(std::vector{OrderId{1}, OrderId{2}}, vip.id);
    desk.writing.tagService.put(std::vector{OrderId{2}}, gift.id);
    desk.writing.tagService.put(std::vector{OrderId{2}}, call.id);
    desk.open();
    CHECK(desk.page->table().model().headerData(OrderTableModel::TagsColumn, Qt::Horizontal, Qt::DisplayRole).toString() ==
          QString::fromUtf8("标签"));
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    QApplication::processEvents();
    const auto* chips = desk.page->findChild<TagChips*>();
    REQUIRE(chips != nullptr);
    CHECK(chips->isVisible());
    CHECK(chips->accessibleName().contains(QString::fromUtf8("礼品包装")));
    screenshot(desk.window, QStringLiteral("orders-tags-detail-zh"));
    desk.press(Qt::Key_Escape);
    QApplication::processEvents();
    screenshot(desk.window, QStringLiteral("orders-tags-zh"));
    auto& dialog = desk.askForTag();
    CHECK(dialog.windowTitle() == QString::fromUtf8("给 1 个订单加标签"));
    screenshot(dialog, QStringLiteral("orders-tag-zh"));
}
