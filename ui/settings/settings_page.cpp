// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "ui/common/translated.h"
#include "ui/shell/page_head.h"

#include <QCoreApplication>
#include <QScrollArea>
#include <QVBoxLayout>

namespace supercargo::ui {

namespace {

constexpr int kLeftWidth = 430;

} // namespace

SettingsPage::SettingsPage(const SettingsParts& parts, QWidget* parent)
    : Page{parent},
      m_failure{new FailureBanner{parts.page.look, this}},
      m_window{new WindowPanel{parts, this}},
      m_bench{new BenchPanel{parts, this}},
      m_rules{new RulesPanel{parts, this}},
      m_warehouses{new WarehousesPanel{parts, this}},
      m_data{new DataPanel{parts, this}}
{
    const auto& sizes = parts.page.look.sizes();
    auto* head = new PageHead{parts.page.look, this};
    auto* left = new QVBoxLayout;
    left->setSpacing(sizes.gapPanels);
    for (Panel* panel : {static_cast<Panel*>(m_window), static_cast<Panel*>(m_bench), static_cast<Panel*>(m_data)}) {
        panel->setFixedWidth(parts.page.look.grown(kLeftWidth));
        left->addWidget(panel);
    }
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(sizes.gapPanels);
    right->addWidget(m_rules);
    right->addWidget(m_warehouses, 1);
    auto* across = new QHBoxLayout;
    across->setSpacing(sizes.gapPanels);
    across->addLayout(left);
    across->addLayout(right, 1);
    auto* scroll = new QScrollArea{this}; // on the smallest window not all of it has room
    auto* whole = new QWidget{scroll};
    auto* inside = new QVBoxLayout{whole};
    inside->setContentsMargins(sizes.gapEdge, 0, sizes.gapEdge, sizes.gapPanels);
    inside->setSpacing(sizes.gapPanels);
    inside->addWidget(m_failure);
    inside->addLayout(across, 1);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(head);
    all->addWidget(scroll, 1);
    scroll->setWidget(whole);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // it follows the field that has it
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    whole->setAutoFillBackground(false);

    connect(m_rules, &RulesPanel::failed, m_failure, &FailureBanner::present);
    connect(m_data, &DataPanel::failed, m_failure, &FailureBanner::present);
    connect(m_warehouses, &WarehousesPanel::failed, m_failure, &FailureBanner::present);
    connect(m_warehouses, &WarehousesPanel::written, m_rules, &RulesPanel::open); // it names them
    translated(*this, [head] {
        head->setTitle(tr("Settings"));
        head->setNote(tr("Supercargo %1").arg(QCoreApplication::applicationVersion()));
    });
}

void SettingsPage::opened()
{
    m_rules->open();
    m_warehouses->open();
}

} // namespace supercargo::ui
