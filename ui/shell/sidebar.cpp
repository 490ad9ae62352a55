// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar.h"

#include "ui/shell/sidebar_button.h"

#include <QButtonGroup>
#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace supercargo::ui {

Sidebar::Sidebar(const Appearance& look, QWidget* parent)
    : Ground{look, Role::Window, Right, parent},
      m_brand{new Brand{look, this}},
      m_group{new QButtonGroup{this}},
      m_line{new QVBoxLayout},
      m_stores{new QVBoxLayout},
      m_foot{new QVBoxLayout},
      m_separator{new Ground{look, Role::Line, None, this}}
{
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, look.sizes().gap);
    all->setSpacing(0);
    all->addWidget(m_brand);
    for (QVBoxLayout* part : {m_line, m_stores, m_foot}) {
        part->setContentsMargins(0, 0, 0, 0);
        part->setSpacing(0);
    }
    auto* rule = new QVBoxLayout;
    rule->setContentsMargins(look.sizes().gapEdge, look.sizes().gap, look.sizes().gapEdge, look.sizes().gap);
    m_separator->setFixedHeight(1);
    m_separator->hide();
    rule->addWidget(m_separator);
    all->addLayout(m_line);
    all->addLayout(rule);
    all->addLayout(m_stores);
    all->addStretch();
    all->addLayout(m_foot);
    connect(&look, &Appearance::changed, this, &Sidebar::fit);
    connect(m_group, &QButtonGroup::buttonClicked, this,
            [this](QAbstractButton* button) { Q_EMIT chosen(static_cast<SidebarButton*>(button)->id()); });
    fit();
}

void Sidebar::addPage(const PageEntry& entry)
{
    auto* button = new SidebarButton{look(), entry, this};
    m_group->addButton(button);
    QVBoxLayout* part = entry.group == PageGroup::Line ? m_line : entry.group == PageGroup::Stores ? m_stores : m_foot;
    part->addWidget(button);
    m_separator->setVisible(m_stores->count() > 0);
    fit();
}

SidebarButton* Sidebar::buttonOf(const QString& id) const
{
    const auto buttons = m_group->buttons();
    const auto found = std::find_if(buttons.begin(), buttons.end(), [&](const QAbstractButton* button) {
        return static_cast<const SidebarButton*>(button)->id() == id;
    });
    return found == buttons.end() ? nullptr : static_cast<SidebarButton*>(*found);
}

void Sidebar::setCurrent(const QString& id)
{
    if (SidebarButton* button = buttonOf(id)) {
        button->setChecked(true);
    }
}

void Sidebar::setCount(const QString& id, const qint64 count, const bool urgent)
{
    if (SidebarButton* button = buttonOf(id)) {
        button->setCount(count, urgent);
    }
}

void Sidebar::setNarrow(const bool narrow)
{
    if (m_narrow != narrow) {
        m_narrow = narrow;
        fit();
    }
}

void Sidebar::changeEvent(QEvent* event)
{
    Ground::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        fit();
    }
}

void Sidebar::fit()
{
    static_cast<Brand*>(m_brand)->setNarrow(m_narrow);
    int widest = 0;
    for (QAbstractButton* button : m_group->buttons()) {
        static_cast<SidebarButton*>(button)->setNarrow(m_narrow);
        widest = qMax(widest, button->sizeHint().width());
    }
    // Long words may push it to 216; the rest is for the tooltip.
    const auto& sizes = look().sizes();
    setFixedWidth(m_narrow ? sizes.sidebarNarrow : qBound(sizes.sidebar, widest, look().grown(216)));
}

} // namespace supercargo::ui
