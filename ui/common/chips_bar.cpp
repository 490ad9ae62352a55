// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/chips_bar.h"

#include "ui/common/chip_button.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QShortcut>
#include <QWheelEvent>

namespace supercargo::ui {

ChipsBar::ChipsBar(const Appearance& look, QWidget* parent)
    : QScrollArea{parent},
      m_look{look},
      m_group{new QButtonGroup{this}},
      m_line{new QWidget},
      m_layout{new QHBoxLayout{m_line}}
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    m_line->setAutoFillBackground(false);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(look.sizes().gapInside);
    setWidget(m_line);
    connect(m_group, &QButtonGroup::idClicked, this, [this](const int id) { choose(m_names.at(id)); });
    constexpr int kNumbered = 9;
    for (int i = 0; i < kNumbered; ++i) {
        auto* shortcut = new QShortcut{QKeySequence{Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i)}, this};
        connect(shortcut, &QShortcut::activated, this, [this, i] {
            if (i < m_names.size()) {
                choose(m_names.at(i));
            }
        });
    }
}

void ChipsBar::setChips(const QList<Chip>& chips)
{
    QStringList names;
    for (const Chip& chip : chips) {
        names.append(chip.name);
    }
    if (names != m_names) {
        m_names = names;
        rebuild(chips);
    }
    for (qsizetype i = 0; i < chips.size(); ++i) {
        static_cast<ChipButton*>(m_group->button(static_cast<int>(i)))->present(chips.at(i));
    }
    if (!m_names.isEmpty() && !m_names.contains(m_chosen)) {
        choose(m_names.first());
    }
}

void ChipsBar::rebuild(const QList<Chip>& chips)
{
    for (QAbstractButton* old : m_group->buttons()) {
        m_group->removeButton(old);
        delete old;
    }
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        delete item;
    }
    for (qsizetype i = 0; i < chips.size(); ++i) {
        auto* button = new ChipButton{m_look, m_line};
        button->setChecked(chips.at(i).name == m_chosen);
        m_group->addButton(button, static_cast<int>(i));
        m_layout->addWidget(button);
    }
    m_layout->addStretch();
}

void ChipsBar::setLoading(const bool loading)
{
    for (QAbstractButton* button : m_group->buttons()) {
        static_cast<ChipButton*>(button)->setLoading(loading);
    }
}

void ChipsBar::choose(const QString& name)
{
    const qsizetype index = m_names.indexOf(name);
    if (index < 0) {
        return;
    }
    QAbstractButton* button = m_group->button(static_cast<int>(index));
    button->setChecked(true);
    ensureWidgetVisible(button);
    if (m_chosen != name) {
        m_chosen = name;
        Q_EMIT chosenChanged(name);
    }
}

QSize ChipsBar::sizeHint() const
{
    return {m_layout->sizeHint().width(), m_look.sizes().chipsRow};
}

QSize ChipsBar::minimumSizeHint() const
{
    return {m_look.grown(120), m_look.sizes().chipsRow};
}

void ChipsBar::wheelEvent(QWheelEvent* event)
{
    const QPoint turned = event->angleDelta();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (turned.y() != 0 ? turned.y() : turned.x()) / 2);
    event->accept();
}

} // namespace supercargo::ui
