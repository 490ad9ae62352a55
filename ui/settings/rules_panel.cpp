// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/rules_panel.h"

#include "ui/common/translated.h"
#include "ui/text/convert.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace supercargo::ui {

namespace {

constexpr int kFieldWidth = 240;

} // namespace

RulesPanel::RulesPanel(const SettingsParts& parts, QWidget* parent) : Panel{parts.page.look, parent}, m_parts{parts}
{
    auto* form = new Form{parts.page.look, this};
    m_merges = form->addTick([] { return tr("Orders of one buyer to one address become one package without asking"); });
    m_reviews = form->addTick([] { return tr("New orders wait until somebody approves them"); });
    m_warehouse = form->addChoice([] { return tr("Usual warehouse"); }, [this](QComboBox& box) { fillWarehouses(box); });
    m_purgeDays = form->addNumber([] { return tr("Buyers' data may go after"); }, 0, kMostDays, 0);
    m_payloadDays = form->addNumber([] { return tr("Rows of order files are kept for"); }, 1, kMostDays, 1);
    for (QWidget* field : {static_cast<QWidget*>(m_warehouse), static_cast<QWidget*>(m_purgeDays),
                           static_cast<QWidget*>(m_payloadDays)}) {
        field->setMaximumWidth(parts.page.look.grown(kFieldWidth));
    }
    const int padding = parts.page.look.sizes().panelPadding;
    body()->setContentsMargins(padding, padding, padding, padding);
    body()->addWidget(form);

    connect(m_merges, &QCheckBox::toggled, this, [this](const bool on) { write(settings::kMergeAutomatically, on); });
    connect(m_reviews, &QCheckBox::toggled, this, [this](const bool on) { write(settings::kReviewNewOrders, on); });
    connect(m_warehouse, &QComboBox::activated, this, [this](const int index) {
        write(settings::kDefaultWarehouse, toStdString(m_warehouse->itemData(index).toString()));
    });
    for (QSpinBox* days : {m_purgeDays, m_payloadDays}) {
        days->setKeyboardTracking(false); // a number is written when it is whole
    }
    connect(m_purgeDays, &QSpinBox::valueChanged, this,
            [this](const int days) { write(settings::kPurgeDaysAfterShipping, std::int64_t{days}); });
    connect(m_payloadDays, &QSpinBox::valueChanged, this,
            [this](const int days) { write(settings::kPayloadDays, std::int64_t{days}); });
    translated(*this, [this] {
        setTitle(tr("How orders are handled"));
        setNote(tr("for all windows and benches"));
        m_purgeDays->setSuffix(tr(" days after shipping"));
        m_payloadDays->setSuffix(tr(" days"));
    });
}

void RulesPanel::open()
{
    m_parts.page.lanes.quietly(
        Lanes::quick(), this,
        [](workspace::Workspace& workspace, const TaskControl&) {
            Rules rules{.merges = workspace.settings.get(settings::kMergeAutomatically),
                        .reviews = workspace.settings.get(settings::kReviewNewOrders),
                        .warehouse = workspace.settings.get(settings::kDefaultWarehouse),
                        .warehouses = {},
                        .purgeDays = workspace.settings.get(settings::kPurgeDaysAfterShipping),
                        .payloadDays = workspace.settings.get(settings::kPayloadDays)};
            for (const auto& warehouse : workspace.warehouses.list()) {
                rules.warehouses.push_back(warehouse.code);
            }
            return rules;
        },
        [this](const Rules& rules) {
            present(rules);
            Q_EMIT opened();
        },
        [this](const Failure& failure) { Q_EMIT failed(failure); });
}

void RulesPanel::fillWarehouses(QComboBox& box) const
{
    box.addItem(tr("None"), QString{});
    for (const auto& code : m_rules.warehouses) {
        box.addItem(toQString(code), toQString(code));
    }
}

void RulesPanel::present(const Rules& rules)
{
    m_rules = rules;
    const QSignalBlocker quiet[]{QSignalBlocker{m_merges}, QSignalBlocker{m_reviews}, QSignalBlocker{m_purgeDays},
                                 QSignalBlocker{m_payloadDays}};
    m_merges->setChecked(rules.merges);
    m_reviews->setChecked(rules.reviews);
    m_warehouse->clear();
    fillWarehouses(*m_warehouse);
    m_warehouse->setCurrentIndex(qMax(0, m_warehouse->findData(toQString(rules.warehouse))));
    m_purgeDays->setValue(static_cast<int>(rules.purgeDays));
    m_payloadDays->setValue(static_cast<int>(rules.payloadDays));
}

/// Whatever comes of it, what is shown afterwards is what is stored.
template <class Setting, class Value>
void RulesPanel::write(const Setting& setting, Value value)
{
    m_parts.page.lanes.quietly(
        Lanes::quick(), this,
        [&setting, value = std::move(value)](workspace::Workspace& workspace, const TaskControl&) {
            workspace.settingsService.set(setting, value);
        },
        [this] { open(); },
        [this](const Failure& failure) {
            Q_EMIT failed(failure);
            open();
        });
}

} // namespace supercargo::ui
