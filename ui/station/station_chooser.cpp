// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/station/station_chooser.h"

#include "core/files/write_file.h"
#include "core/workspace/bench.h"
#include "ui/common/translated.h"
#include "ui/station/control_actions.h"
#include "ui/text/convert.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace supercargo::ui {

namespace {

constexpr int kNoPrinter = 0;

} // namespace

StationChooser::StationChooser(const StationParts& parts, QWidget* parent)
    : QWidget{parent},
      m_parts{parts},
      m_title{new Label{parts.look, Rank::Figure, Role::Text, this}},
      m_hint{new Label{parts.look, Rank::Body, Role::Muted, this}},
      m_list{new QVBoxLayout},
      m_form{new Panel{parts.look, this}},
      m_nameWord{new Label{parts.look, Rank::Body, Role::Muted, m_form}},
      m_name{new QLineEdit{m_form}},
      m_warehouseWord{new Label{parts.look, Rank::Body, Role::Muted, m_form}},
      m_warehouse{new QComboBox{m_form}},
      m_printerWord{new Label{parts.look, Rank::Body, Role::Muted, m_form}},
      m_printer{new QComboBox{m_form}},
      m_fault{new Label{parts.look, Rank::Body, Role::Text, m_form}},
      m_add{new Button{parts.look, ButtonKind::Primary, m_form}},
      m_leave{new Button{parts.look, ButtonKind::Flat, this}},
      m_card{new Button{parts.look, ButtonKind::Flat, this}},
      m_said{new Label{parts.look, Rank::Body, Role::Muted, this}}
{
    const auto& sizes = parts.look.sizes();
    auto* form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->setHorizontalSpacing(sizes.gapEdge);
    form->setVerticalSpacing(sizes.gap);
    form->addRow(m_nameWord, m_name);
    form->addRow(m_warehouseWord, m_warehouse);
    form->addRow(m_printerWord, m_printer);
    form->addRow(nullptr, m_fault);
    form->addRow(nullptr, m_add);
    m_form->body()->setContentsMargins(sizes.panelPadding, sizes.panelPadding, sizes.panelPadding, sizes.panelPadding);
    m_form->body()->addLayout(form);
    m_fault->setSign(Sign::Overdue);
    m_fault->setWordWrap(true);
    m_fault->hide();
    m_leave->setDrawing(Icon::back);
    m_card->setDrawing(Icon::export_);
    m_card->setKeyText(QStringLiteral("Ctrl+P"));
    connect(new QShortcut{QKeySequence{Qt::CTRL | Qt::Key_P}, this}, &QShortcut::activated, m_card,
            &QPushButton::click);
    m_list->setSpacing(sizes.gap);

    auto* column = new QVBoxLayout;
    column->setSpacing(sizes.gapPanels);
    column->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addLayout(m_list);
    column->addWidget(m_form);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_leave);
    foot->addStretch(1);
    foot->addWidget(m_said);
    foot->addWidget(m_card);
    column->addLayout(foot);
    column->addStretch(2);
    auto* all = new QHBoxLayout{this};
    all->addStretch(1);
    all->addLayout(column, 1);
    all->addStretch(1);

    connect(m_add, &QPushButton::clicked, this, &StationChooser::addStation);
    connect(m_name, &QLineEdit::returnPressed, this, &StationChooser::addStation);
    connect(m_leave, &QPushButton::clicked, this, &StationChooser::left);
    connect(m_card, &QPushButton::clicked, this, &StationChooser::chooseCardFile);
    translated(*this, [this] { setTexts(); });
}

void StationChooser::setTexts()
{
    m_title->setText(tr("Which station is this?"));
    m_form->setTitle(tr("New station"));
    m_nameWord->setText(tr("Name"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("Bench 1"));
    m_warehouseWord->setText(tr("Warehouse"));
    m_warehouse->setAccessibleName(tr("Warehouse"));
    m_printerWord->setText(tr("Printer"));
    m_printer->setAccessibleName(tr("Printer"));
    if (m_printer->count() > 0) {
        m_printer->setItemText(0, tr("None yet"));
    }
    m_add->setText(tr("Add and begin"));
    m_add->setAccessibleName(m_add->text());
    m_leave->setText(tr("Back"));
    m_leave->setAccessibleName(m_leave->text());
    m_card->setText(tr("Card of the keys as PDF"));
    m_card->setAccessibleName(m_card->text());
    m_card->setToolTip(tr("A sheet of codes for the bench: scanned, they do what the keys do"));
    m_hint->setText(m_buttons.isEmpty() ? tr("There is none yet: give this one a name.")
                                        : tr("It is remembered on this PC."));
}

void StationChooser::open()
{
    m_fault->hide();
    read();
}

void StationChooser::read()
{
    m_parts.lanes.quietly(
        Lanes::quick(), this,
        [](workspace::Workspace& workspace, const TaskControl&) {
            return Found{workspace.stations.list(), workspace.warehouses.list(), workspace.printers.list()};
        },
        [this](const Found& found) { present(found); },
        [this](const Failure& failure) { tell(failure); });
}

void StationChooser::tell(const Failure& failure)
{
    m_fault->setText(failure.sentence);
    m_fault->show();
}

void StationChooser::chooseCardFile()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the card of the keys"),
                                                      tr("bench-card") + QStringLiteral(".pdf"),
                                                      QStringLiteral("PDF (*.pdf)"));
    if (!path.isEmpty()) {
        saveCardTo(path);
    }
}

void StationChooser::saveCardTo(const QString& path)
{
    m_parts.lanes.quietly(
        Lanes::quick(), this,
        [path, entries = benchCardEntries(m_parts.actions), drawing = m_parts.drawing](workspace::Workspace&,
                                                                                       const TaskControl&) {
            files::writeFileWhole(path.toStdU16String(), drawBenchCard(entries, drawing));
        },
        [this, path] { m_said->setText(tr("The card is in %1").arg(QFileInfo{path}.fileName())); },
        [this](const Failure& failure) { tell(failure); });
}

void StationChooser::present(const Found& found)
{
    const auto remembered = toStdString(m_parts.settings.get(setting::kStation));
    const auto last = std::ranges::find(found.stations, remembered, &floor::Station::name);
    if (std::exchange(m_isFirstTime, false) && last != found.stations.end()) {
        Q_EMIT chosen(*last);
        return;
    }
    if (!isVisible()) {
        return; // it has been chosen meanwhile
    }
    qDeleteAll(m_buttons);
    qDeleteAll(m_keys);
    m_buttons.clear();
    m_keys.clear();
    int number = 0;
    for (const auto& station : found.stations) {
        addButton(station, ++number);
    }
    m_warehouse->clear();
    for (const auto& warehouse : found.warehouses) {
        m_warehouse->addItem(toQString(warehouse.code), QVariant::fromValue<qint64>(warehouse.id.value));
    }
    m_printer->clear();
    m_printer->addItem(QString{}, QVariant::fromValue<qint64>(kNoPrinter));
    for (const auto& printer : found.printers) {
        m_printer->addItem(toQString(printer.name), QVariant::fromValue<qint64>(printer.id.value));
    }
    m_printer->setCurrentIndex(m_printer->count() > 1 ? 1 : 0);
    m_add->setEnabled(m_warehouse->count() > 0);
    m_add->setToolTip(m_add->isEnabled() ? QString{} : tr("Add a warehouse first"));
    setTexts();
    m_buttons.isEmpty() ? m_name->setFocus() : m_buttons.first()->setFocus();
}

void StationChooser::addButton(const floor::Station& station, const int number)
{
    auto* button = new Button{m_parts.look, ButtonKind::Secondary, this};
    button->setSize(Button::Size::Bench);
    button->setKeyFirst(true);
    QString text = toQString(station.name) + QStringLiteral(" · ") + toQString(station.warehouseCode);
    if (!station.printerName.empty()) {
        text += QStringLiteral(" · ") + toQString(station.printerName);
    }
    button->setText(text);
    button->setAccessibleName(text);
    button->setAutoDefault(true);
    connect(button, &QPushButton::clicked, this, [this, station] { Q_EMIT chosen(station); });
    if (number <= 9) {
        button->setKeyText(QString::number(number));
        auto* key = new QShortcut{QKeySequence{Qt::Key_0 + number}, this};
        connect(key, &QShortcut::activated, button, &QPushButton::click);
        m_keys.append(key);
    }
    m_list->addWidget(button);
    m_buttons.append(button);
}

void StationChooser::addStation()
{
    if (!m_add->isEnabled()) {
        return;
    }
    const auto name = toStdString(m_name->text());
    const WarehouseId warehouse{m_warehouse->currentData().toLongLong()};
    const auto chosenPrinter = m_printer->currentData().toLongLong();
    const auto printer = chosenPrinter == kNoPrinter ? std::nullopt : std::optional{PrinterId{chosenPrinter}};
    m_parts.lanes.quietly(
        Lanes::quick(), this,
        [name, warehouse, printer, drawing = m_parts.drawing, &printing = m_parts.printing](
            workspace::Workspace& workspace, const TaskControl&) {
            workspace::Bench bench{workspace, drawing, printing};
            return workspace.stations.get(bench.stations.add(name, warehouse, printer));
        },
        [this](const floor::Station& station) {
            m_name->clear();
            Q_EMIT chosen(station);
        },
        [this](const Failure& failure) {
            tell(failure);
            m_name->setFocus();
        });
}

} // namespace supercargo::ui
