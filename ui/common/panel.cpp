// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/panel.h"

#include "ui/theme/style_drawing.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace supercargo::ui {

Ground::Ground(const Appearance& look, const Role role, const int edges, QWidget* parent)
    : QWidget{parent},
      m_look{look},
      m_role{role},
      m_edges{edges}
{
    connect(&look, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

void Ground::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const QColor& line = m_look.color(Role::Line);
    if (m_edges == All) {
        drawing::box(painter, rect(), m_look.color(m_role), line, m_look.sizes().radius);
        return;
    }
    painter.fillRect(rect(), m_look.color(m_role));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto has = [&](const int edge) { return (m_edges & edge) != 0; };
    if (has(mirrored ? Right : Left)) {
        painter.fillRect(0, 0, 1, height(), line);
    }
    if (has(mirrored ? Left : Right)) {
        painter.fillRect(width() - 1, 0, 1, height(), line);
    }
    if (has(Top)) {
        painter.fillRect(0, 0, width(), 1, line);
    }
    if (has(Bottom)) {
        painter.fillRect(0, height() - 1, width(), 1, line);
    }
}

Panel::Panel(const Appearance& look, QWidget* parent)
    : Ground{look, Role::Surface, All, parent},
      m_title{new Label{look, Rank::Strong, Role::Text, this}},
      m_note{new Label{look, Rank::Body, Role::Muted, this}}
{
    const auto& sizes = look.sizes();
    auto* head = new Ground{look, Role::Surface, Bottom, this};
    head->setFixedHeight(sizes.panelHead);
    m_head = new QHBoxLayout{head};
    m_head->setContentsMargins(sizes.panelPadding, 0, sizes.panelPadding, 0);
    m_head->setSpacing(sizes.gap);
    m_head->addWidget(m_title);
    m_head->addWidget(m_note);
    m_head->addStretch();
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(1, 1, 1, 1);
    all->setSpacing(0);
    all->addWidget(head);
    m_body = new QVBoxLayout;
    m_body->setSpacing(sizes.gap);
    m_body->setContentsMargins(sizes.panelPadding, sizes.gapPanels, sizes.panelPadding, sizes.panelPadding);
    all->addLayout(m_body, 1);
}

void Panel::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Panel::setNote(const QString& note)
{
    m_note->setText(note);
}

void Panel::addToHead(QWidget* widget)
{
    m_head->addWidget(widget);
}

namespace {

void empty(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (item->layout() != nullptr) {
            empty(*item->layout());
        }
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater(); // a button in it may be the one that was pressed
        }
        delete item;
    }
}

} // namespace

Section::Section(const Appearance& look, QWidget* parent)
    : QWidget{parent},
      m_look{look},
      m_title{new Label{look, Rank::Strong, Role::Text, this}},
      m_note{new Label{look, Rank::Body, Role::Muted, this}},
      m_head{new QHBoxLayout},
      m_body{new QVBoxLayout}
{
    const auto& sizes = look.sizes();
    m_head->setSpacing(look.grown(6));
    m_head->addWidget(m_title);
    m_head->addWidget(m_note);
    m_head->addStretch();
    m_body->setSpacing(sizes.gapInside);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(sizes.gapInside);
    all->addLayout(m_head);
    all->addLayout(m_body);
}

void Section::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Section::setNote(const QString& note)
{
    m_note->setText(note);
}

Button* Section::link()
{
    if (m_link == nullptr) {
        m_link = new Button{m_look, ButtonKind::Flat, this};
        m_link->setLink(true);
        m_link->setSize(Button::Size::Small);
        m_head->addWidget(m_link);
    }
    return m_link;
}

void Section::clear()
{
    empty(*m_body);
}

} // namespace supercargo::ui
