// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/bulk_bar.h"

#include "ui/common/translated.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>

namespace supercargo::ui {

BulkBar::BulkBar(const Appearance& look, const QList<QAction*>& actions, QWidget* parent)
    : Ground{look, Role::Raised, Top, parent},
      m_look{look},
      m_actions{actions},
      m_more{new Button{look, ButtonKind::Secondary, this}},
      m_note{new Label{look, Rank::Body, Role::Muted, this}}
{
    const auto& sizes = look.sizes();
    auto* line = new QHBoxLayout{this};
    line->setContentsMargins(sizes.edgePadding, 0, sizes.edgePadding, 0);
    line->setSpacing(sizes.gap);
    for (QAction* action : m_actions) {
        auto* button = new Button{look, ButtonKind::Secondary, this};
        button->setAction(*action);
        button->setFocusPolicy(Qt::TabFocus);
        m_buttons.append(button);
        line->addWidget(button);
        connect(action, &QAction::changed, this, &BulkBar::fit);
    }
    m_more->setOpensMenu(true);
    line->addWidget(m_more);
    if (!m_buttons.isEmpty()) {
        setTabOrder(m_buttons.last(), m_more); // as the eye goes
    }
    line->addStretch();
    line->addWidget(m_note);
    connect(m_more, &QPushButton::clicked, this, &BulkBar::openMore);
    connect(&look, &Appearance::changed, this, &BulkBar::fit);
    translated(*this, [this] {
        m_more->setText(tr("More"));
        m_more->setAccessibleName(tr("More steps"));
        fit();
    });
}

void BulkBar::setNote(const QString& note)
{
    m_note->setText(note);
    fit();
}

QSize BulkBar::sizeHint() const
{
    return {m_look.grown(400), m_look.sizes().bulkBar};
}

QSize BulkBar::minimumSizeHint() const
{
    return {m_look.grown(200), m_look.sizes().bulkBar};
}

void BulkBar::resizeEvent(QResizeEvent* event)
{
    Ground::resizeEvent(event);
    fit();
}

void BulkBar::fit()
{
    const auto& sizes = m_look.sizes();
    setFixedHeight(sizes.bulkBar);
    int room = width() - 2 * sizes.edgePadding - m_note->sizeHint().width() - sizes.gapEdge;
    int needed = 0;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        needed += m_actions.at(i)->isVisible() ? m_buttons.at(i)->sizeHint().width() + sizes.gap : 0;
    }
    const bool overflows = needed > room;
    room -= overflows ? m_more->sizeHint().width() : 0;
    bool full = false;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const bool wanted = m_actions.at(i)->isVisible();
        room -= wanted ? m_buttons.at(i)->sizeHint().width() + sizes.gap : 0;
        full = full || room < 0;
        m_buttons.at(i)->setVisible(wanted && !full);
    }
    m_more->setVisible(overflows);
}

void BulkBar::openMore()
{
    auto* menu = new QMenu{m_more};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons.at(i)->isHidden() && m_actions.at(i)->isVisible()) {
            menu->addAction(m_actions.at(i));
        }
    }
    menu->popup(m_more->mapToGlobal(QPoint{0, -menu->sizeHint().height()}));
}

} // namespace supercargo::ui
