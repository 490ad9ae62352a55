// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/empty_view.h"

#include <QVBoxLayout>

namespace supercargo::ui {

EmptyView::EmptyView(const Appearance& look, const Icon icon, QWidget* parent)
    : QWidget{parent},
      m_look{look},
      m_title{new Label{look, Rank::Strong, Role::Text, this}},
      m_sentence{new Label{look, Rank::Body, Role::Muted, this}}
{
    m_title->setAlignment(Qt::AlignHCenter);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setWordWrap(true);
    auto* all = new QVBoxLayout{this};
    all->setSpacing(look.sizes().gapInside);
    all->addStretch(2);
    all->addWidget(new IconLabel{look, icon, 32, Role::Muted, this}, 0, Qt::AlignHCenter);
    all->addSpacing(look.sizes().gapInside);
    all->addWidget(m_title);
    all->addWidget(m_sentence);
    all->addStretch(3);
}

void EmptyView::setTexts(const QString& title, const QString& sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

Button* EmptyView::button()
{
    if (m_button == nullptr) {
        m_button = new Button{m_look, ButtonKind::Primary, this};
        auto* all = static_cast<QVBoxLayout*>(layout());
        const int beforeStretch = all->count() - 1;
        all->insertSpacing(beforeStretch, m_look.sizes().gap);
        all->insertWidget(beforeStretch + 1, m_button, 0, Qt::AlignHCenter);
    }
    return m_button;
}

} // namespace supercargo::ui
