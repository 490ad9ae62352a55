// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/first_start/option_step.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace supercargo::ui {

namespace {

constexpr int kOptionsWidth = 614; // a line that is read at a glance

} // namespace

OptionStep::OptionStep(const Appearance& look, QWidget* parent)
    : StartStep{parent},
      m_look{look},
      m_places{new QVBoxLayout},
      m_body{new QVBoxLayout}
{
    m_places->setSpacing(look.sizes().gapPanels);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(look.sizes().gapEdge);
    all->addLayout(m_places);
    all->addLayout(m_body);
    all->addStretch(1);
}

OptionCard* OptionStep::addCard(const Icon icon)
{
    auto* card = new OptionCard{m_look, icon, static_cast<int>(m_cards.size()) + 1, this};
    card->setChecked(m_cards.isEmpty());
    card->setMaximumWidth(m_look.grown(kOptionsWidth));
    m_cards.append(card);
    m_places->addWidget(card);
    connect(card, &QAbstractButton::toggled, this, [this](const bool on) {
        if (on) {
            Q_EMIT chosenChanged();
            Q_EMIT changed();
        }
    });
    return card;
}

OptionCard* OptionStep::chosen() const
{
    const auto found = std::ranges::find_if(m_cards, &QAbstractButton::isChecked);
    return found == m_cards.end() ? nullptr : *found;
}

void OptionStep::begin()
{
    if (OptionCard* card = chosen()) {
        card->setFocus();
    }
}

void OptionStep::keyPressEvent(QKeyEvent* event)
{
    const int digit = event->key() - Qt::Key_0;
    const auto found = std::ranges::find(m_cards, digit, &OptionCard::digit);
    if (found != m_cards.end() && (*found)->isEnabled()) {
        (*found)->setChecked(true);
        (*found)->setFocus();
        return;
    }
    StartStep::keyPressEvent(event);
}

} // namespace supercargo::ui
