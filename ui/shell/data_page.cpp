// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/data_page.h"

#include "ui/common/paces.h"

#include <QVBoxLayout>

#include <chrono>

namespace supercargo::ui {

DataPage::DataPage(const PageParts& parts, QWidget* parent)
    : Page{parent},
      m_parts{parts},
      m_head{new PageHead{parts.look, this}},
      m_failure{new FailureBanner{parts.look, this}}
{
    m_watching.setInterval(kLookForChanges);
    m_watching.start();
    connect(&m_watching, &QTimer::timeout, this, &DataPage::reloadIfChanged);
}

void DataPage::reloadIfChanged()
{
    if (isVisible() && m_parts.reading.db.dataVersion() != m_version) {
        reload();
    }
}

ListExport& DataPage::addExport(ListView& list, const QString& name)
{
    auto* made = new ListExport{{m_parts.actions, m_parts.lanes, m_parts.toast, name,
                                 [this](const Failure& failure) { fail(failure); }},
                                list,
                                *this};
    auto* button = new Button{m_parts.look, ButtonKind::Flat, m_head};
    button->setAction(made->action());
    m_head->addAtEnd(button);
    return *made;
}

QWidget* DataPage::makeColumn(const QList<std::pair<Panel*, ListView*>>& lists, const int width)
{
    auto* column = new QWidget{this};
    column->setFixedWidth(m_parts.look.grown(width));
    auto* layout = new QVBoxLayout{column};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_parts.look.sizes().gapPanels);
    for (const auto& [panel, list] : lists) {
        panel->body()->setContentsMargins(0, 0, 0, 0);
        panel->body()->addWidget(list);
        list->table().setSelectionMode(QAbstractItemView::SingleSelection);
        layout->addWidget(panel, 1);
    }
    return column;
}

} // namespace supercargo::ui
