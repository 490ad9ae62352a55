// SPDX-License-Identifier: GPL-3.0-or-later
// All parts on one sheet, in both palettes, as the screens are made of them.
#include "tests/ui/support/screenshot.h"
#include "ui/common/banner.h"
#include "ui/common/button.h"
#include "ui/common/cell_delegate.h"
#include "ui/common/chips_bar.h"
#include "ui/common/empty_view.h"
#include "ui/common/panel.h"
#include "ui/common/pill.h"
#include "ui/common/search_field.h"
#include "ui/common/table_view.h"
#include "ui/common/toast.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace supercargo::ui;

namespace {

QWidget* pills(const Appearance& look)
{
    auto* host = new QWidget;
    auto* grid = new QGridLayout{host};
    grid->setContentsMargins(0, 0, 0, 0);
    for (int i = 0; i < static_cast<int>(kSignCount); ++i) {
        auto* pill = new Pill{look};
        pill->present(static_cast<Sign>(i), QStringLiteral("State %1").arg(i));
        grid->addWidget(pill, i / 6, i % 6, Qt::AlignLeft);
    }
    return host;
}

QWidget* buttons(const Appearance& look)
{
    auto* host = new QWidget;
    auto* line = new QHBoxLayout{host};
    line->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const ButtonKind kind, const char* text, const char* key, const bool enabled = true) {
        auto* button = new Button{look, kind};
        button->setText(QString::fromLatin1(text));
        button->setKeyText(QString::fromLatin1(key));
        button->setEnabled(enabled);
        line->addWidget(button);
        return button;
    };
    add(ButtonKind::Primary, "Create wave", "W");
    add(ButtonKind::Secondary, "Split", "S")->setDrawing(Icon::split);
    add(ButtonKind::Secondary, "disabled", "L", false);
    add(ButtonKind::Danger, "Void label", "");
    add(ButtonKind::Flat, "Skip", "")->setLink(true);
    add(ButtonKind::Secondary, "All warehouses", "")->setOpensMenu(true);
    line->addWidget(new QCheckBox{QStringLiteral("check")});
    auto* checked = new QCheckBox{QStringLiteral("checked")};
    checked->setChecked(true);
    line->addWidget(checked);
    auto* radio = new QRadioButton{QStringLiteral("radio")};
    radio->setChecked(true);
    line->addWidget(radio);
    line->addStretch();
    return host;
}

QWidget* fields(const Appearance& look)
{
    auto* host = new QWidget;
    auto* line = new QHBoxLayout{host};
    line->setContentsMargins(0, 0, 0, 0);
    auto* search = new SearchField{look, QKeySequence{Qt::CTRL | Qt::Key_F}};
    search->setPrompt(QStringLiteral("Order no., buyer, SKU, tracking"));
    line->addWidget(search);
    auto* wrong = new QLineEdit{QStringLiteral("1062")};
    wrong->setProperty(kInvalidProperty, true);
    line->addWidget(wrong);
    auto* combo = new QComboBox;
    combo->addItems({QStringLiteral("100 × 150 mm, gap 3 mm"), QStringLiteral("other")});
    line->addWidget(combo);
    auto* spin = new QSpinBox;
    spin->setSuffix(QStringLiteral(" mm"));
    line->addWidget(spin);
    auto* slider = new QSlider{Qt::Horizontal};
    slider->setValue(60);
    line->addWidget(slider);
    auto* bar = new QProgressBar;
    bar->setRange(0, 400);
    bar->setValue(248);
    line->addWidget(bar);
    return host;
}

QStandardItemModel* rows(QObject* parent)
{
    auto* model = new QStandardItemModel{4, 4, parent};
    model->setHorizontalHeaderLabels(
        {QStringLiteral("State"), QStringLiteral("Order no."), QStringLiteral("Buyer"), QStringLiteral("Amount")});
    for (int row = 0; row < 4; ++row) {
        const auto set = [&](const int column, const QVariant& value, const int role = Qt::DisplayRole) {
            model->setData(model->index(row, column), value, role);
        };
        set(0, QStringLiteral("Ready"));
        set(0, static_cast<int>(row == 3 ? Sign::Short : Sign::Ready), SignRole);
        set(1, QStringLiteral("303-7712094-5518726"));
        set(2, QString::fromUtf8(row == 1 ? "山口 美咲" : "Jürgen Großmann-Hölderlin"));
        set(3, QString::fromUtf8("€ 24.99"));
    }
    return model;
}

TableView* table(const Appearance& look)
{
    auto* view = new TableView{look};
    view->setModel(rows(view));
    const auto kinds = {CellKind::State, CellKind::Code, CellKind::Text, CellKind::Figure};
    int column = 0;
    for (const CellKind kind : kinds) {
        view->setItemDelegateForColumn(column, new CellDelegate{look, kind, view});
        view->model()->setHeaderData(column, Qt::Horizontal, QVariant{CellDelegate::alignmentOf(kind)},
                                     Qt::TextAlignmentRole);
        view->setColumnWidth(column, look.grown(220));
        ++column;
    }
    view->horizontalHeader()->setStretchLastSection(true);
    view->horizontalHeader()->setSortIndicatorShown(true);
    view->horizontalHeader()->setSortIndicator(1, Qt::AscendingOrder);
    view->selectRow(2);
    view->setFixedHeight(look.sizes().tableHead + 4 * look.sizes().row + 2);
    return view;
}

QWidget* notices(const Appearance& look)
{
    auto* host = new QWidget;
    auto* line = new QHBoxLayout{host};
    line->setContentsMargins(0, 0, 0, 0);
    auto* warning = new Banner{look};
    warning->present(Sign::Review, Icon::warning, QStringLiteral("Number pool: 38 left"), {}, QStringLiteral("Import"));
    auto* reason = new Banner{look};
    reason->setActionKind(ButtonKind::Secondary);
    reason->present(Sign::Short, Icon::short_, QStringLiteral("1 of 2 LED-STR-10M-WW is missing"),
                    QStringLiteral("PO-2611 brings 60 today; this package is next"), QStringLiteral("Split"),
                    QStringLiteral("S"));
    line->addWidget(warning);
    line->addWidget(reason);
    return host;
}

QWidget* icons(const Appearance& look)
{
    auto* host = new QWidget;
    auto* grid = new QGridLayout{host};
    grid->setContentsMargins(0, 0, 0, 0);
    constexpr int kAcross = 28;
    for (int i = 0; i < kIconCount; ++i) {
        grid->addWidget(new IconLabel{look, static_cast<Icon>(i), 24, Role::Text}, i / kAcross, i % kAcross);
    }
    return host;
}

void fillSheet(QWidget& sheet, const Appearance& look)
{
    auto* all = new QVBoxLayout{&sheet};
    all->addWidget(pills(look));
    all->addWidget(buttons(look));
    all->addWidget(fields(look));
    auto* chips = new ChipsBar{look};
    chips->setChips(
        {{.name = QStringLiteral("all"), .sign = {}, .word = QStringLiteral("All"), .count = 1284},
         {.name = QStringLiteral("short"), .sign = Sign::Short, .word = QStringLiteral("Short"), .count = 31},
         {.name = QStringLiteral("ready"), .sign = Sign::Ready, .word = QStringLiteral("Ready"), .count = 806}});
    all->addWidget(chips);
    all->addWidget(table(look));
    all->addWidget(notices(look));
    auto* panel = new Panel{look};
    panel->setTitle(QStringLiteral("Proposed waves"));
    panel->setNote(QStringLiteral("6"));
    auto* empty = new EmptyView{look, Icon::picking};
    empty->setTexts(QStringLiteral("No wave is open"), QStringLiteral("806 packages are ready to pick."));
    empty->button()->setText(QStringLiteral("Plan waves"));
    empty->button()->setKeyText(QStringLiteral("Enter"));
    panel->body()->addWidget(empty);
    all->addWidget(panel, 1);
    all->addWidget(icons(look));
}

} // namespace

TEST_CASE("The parts stand beside their drawing in both palettes", "[common]")
{
    Appearance look{*static_cast<QApplication*>(QApplication::instance())};
    for (const auto choice : {SchemeChoice::Light, SchemeChoice::Dark}) {
        look.setScheme(choice);
        Ground sheet{look, Role::Window};
        sheet.resize(1366, 900);
        fillSheet(sheet, look);
        auto* view = sheet.findChild<TableView*>();
        REQUIRE(view != nullptr);
        view->setCurrentIndex(view->model()->index(2, 0));
        const QString name =
            choice == SchemeChoice::Light ? QStringLiteral("parts-light") : QStringLiteral("parts-dark");
        sheet.show();
        view->setFocus();
        QApplication::processEvents();
        const QPixmap picture = tests::screenshot(sheet, name);
        CHECK(picture.toImage().pixelColor(2, 2) == look.color(Role::Window));
    }
}
