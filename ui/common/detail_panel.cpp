// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/detail_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QScrollArea>

namespace supercargo::ui {

DetailPanel::DetailPanel(const Appearance& look, QWidget* parent)
    : Ground{look, Role::Raised, Left, parent},
      m_code{new Label{look, Rank::Strong, Role::Text, this}},
      m_copy{new Button{look, ButtonKind::Flat, this}},
      m_pill{new Pill{look, this}},
      m_facts{new Label{look, Rank::Caption, Role::Muted, this}},
      m_scroll{new QScrollArea{this}},
      m_first{new QHBoxLayout},
      m_head{new QVBoxLayout}
{
    const auto& sizes = look.sizes();
    setFixedWidth(sizes.detail);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(1, 0, 0, 0);
    all->setSpacing(0);
    buildHead(*all);
    auto* inside = new QWidget{this};
    m_sections = new QVBoxLayout{inside};
    m_sections->setContentsMargins(sizes.panelPadding, sizes.gapPanels, sizes.panelPadding, sizes.panelPadding);
    m_sections->setSpacing(sizes.gapEdge);
    m_sections->addStretch();
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::TabFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    all->addWidget(m_scroll, 1);
    m_pill->hide();
}

void DetailPanel::buildHead(QVBoxLayout& all)
{
    const auto& sizes = look().sizes();
    auto* head = new Ground{look(), Role::Raised, Bottom, this};
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copy->setDrawing(Icon::copy);
    m_copy->setSize(Button::Size::Small);
    m_facts->setWordWrap(true);
    m_first->setSpacing(sizes.gapInside);
    m_first->addWidget(m_code);
    m_first->addWidget(m_copy);
    m_first->addStretch();
    m_first->addWidget(m_pill);
    head->setLayout(m_head);
    m_head->setContentsMargins(sizes.panelPadding, sizes.gap, sizes.panelPadding, sizes.gap);
    m_head->setSpacing(2);
    m_head->addLayout(m_first);
    m_head->addWidget(m_facts);
    all.addWidget(head);
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_code->text()); });
}

void DetailPanel::addToHead(QWidget* widget)
{
    m_first->addWidget(widget);
}

void DetailPanel::addBelowFacts(QWidget* widget)
{
    m_head->addWidget(widget);
}

void DetailPanel::scrollToTop()
{
    m_scroll->ensureVisible(0, 0);
}

void DetailPanel::setNames(const QString& panel, const QString& what)
{
    setAccessibleName(panel);
    m_scroll->setAccessibleName(panel);
    m_copy->setToolTip(tr("Copy: %1").arg(what));
    m_copy->setAccessibleName(m_copy->toolTip());
}

void DetailPanel::present(const QString& code, const QString& facts)
{
    m_code->setText(code);
    m_facts->setText(facts);
    m_facts->setVisible(!facts.isEmpty());
    m_copy->show();
    m_scroll->show();
}

void DetailPanel::presentNothing(const QString& sentence)
{
    m_code->setText(sentence);
    m_facts->hide();
    m_copy->hide();
    m_pill->hide();
    m_scroll->hide();
}

Section* DetailPanel::addSection()
{
    auto* section = new Section{look(), this};
    addWidget(section);
    return section;
}

void DetailPanel::addWidget(QWidget* widget)
{
    m_sections->insertWidget(m_sections->count() - 1, widget); // before the stretch
}

Label* DetailPanel::words(const QString& text, const Rank rank, const Role role)
{
    auto* label = new Label{look(), rank, role, this};
    label->setText(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

DetailRows::DetailRows(const Appearance& look, Section& section, const int stretch)
    : m_look{look},
      m_section{section},
      m_grid{new QGridLayout},
      m_stretch{stretch}
{
    section.clear();
    m_grid->setHorizontalSpacing(look.sizes().gapPanels);
    m_grid->setVerticalSpacing(look.sizes().gapInside);
    m_grid->setColumnStretch(stretch, 1);
    section.body()->addLayout(m_grid);
}

void DetailRows::add(const QList<Cell>& cells)
{
    int column = 0;
    for (const Cell& cell : cells) {
        auto* label = new Label{m_look, cell.strong ? Rank::Strong : Rank::Body, cell.role, &m_section};
        label->setText(cell.text);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setWordWrap(column == m_stretch);
        if (cell.sign) {
            label->setSign(*cell.sign);
        }
        m_grid->addWidget(label, m_count, column, cell.right ? Qt::AlignRight | Qt::AlignTop : Qt::AlignTop);
        ++column;
    }
    ++m_count;
}

void DetailRows::addFact(const QString& name, const QString& value)
{
    if (!value.isEmpty()) {
        add({{.text = name, .role = Role::Muted}, {.text = value}});
    }
}

void DetailRows::addWidget(QWidget* widget)
{
    m_grid->addWidget(widget, m_count, 0, 1, -1, Qt::AlignLeft);
    ++m_count;
}

} // namespace supercargo::ui
