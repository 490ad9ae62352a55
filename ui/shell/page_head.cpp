// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_head.h"

#include <QHBoxLayout>

namespace supercargo::ui {

PageHead::PageHead(const Appearance& look, QWidget* parent)
    : Ground{look, Role::Window, None, parent},
      m_title{new Label{look, Rank::Title, Role::Text, this}},
      m_note{new Label{look, Rank::Body, Role::Muted, this}},
      m_start{new QHBoxLayout},
      m_end{new QHBoxLayout}
{
    const auto& sizes = look.sizes();
    auto* line = new QHBoxLayout{this};
    line->setContentsMargins(sizes.gapEdge, 0, sizes.gapEdge, 0);
    line->setSpacing(sizes.gapPanels);
    line->addWidget(m_title);
    line->addWidget(m_note);
    m_start->setSpacing(sizes.gap);
    m_end->setSpacing(sizes.gap);
    line->addSpacing(sizes.gap);
    line->addLayout(m_start, 1);
    line->addStretch();
    line->addLayout(m_end);
    m_note->hide();
    connect(&look, &Appearance::changed, this, &PageHead::fit);
    fit();
}

void PageHead::fit()
{
    setFixedHeight(look().sizes().pageHead);
}

void PageHead::setTitle(const QString& title)
{
    m_title->setText(title);
}

void PageHead::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void PageHead::addAtStart(QWidget* widget, const int stretch)
{
    m_start->addWidget(widget, stretch);
}

void PageHead::addAtEnd(QWidget* widget)
{
    m_end->addWidget(widget);
}

} // namespace supercargo::ui
