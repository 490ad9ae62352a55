// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/first_start/demo_panel.h"

#include "ui/common/translated.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace supercargo::ui {

namespace {

constexpr int kLines = 5;

} // namespace

DemoPanel::DemoPanel(const Appearance& look, QWidget* parent)
    : Ground{look, Role::Surface, All, parent},
      m_title{new Label{look, Rank::Strong, Role::Text, this}},
      m_hint{new Label{look, Rank::Body, Role::Muted, this}}
{
    const auto& sizes = look.sizes();
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(sizes.gap);
    grid->setVerticalSpacing(sizes.gap);
    grid->setColumnStretch(1, 1);
    for (int line = 0; line < kLines; ++line) {
        auto* tick = new IconLabel{look, Icon::check, 16, Role::Muted, this};
        tick->setSign(Sign::Shipped);
        auto* words = new Label{look, Rank::Body, Role::Text, this};
        words->setWordWrap(true);
        m_lines.append(words);
        grid->addWidget(tick, line, 0, Qt::AlignTop);
        grid->addWidget(words, line, 1);
    }
    m_title->setWordWrap(true);
    m_hint->setWordWrap(true);
    auto* rule = new Ground{look, Role::Line, None, this};
    rule->setFixedHeight(1);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(sizes.gapEdge, sizes.gapEdge, sizes.gapEdge, sizes.gapEdge);
    all->setSpacing(sizes.gapPanels);
    all->addWidget(m_title);
    all->addLayout(grid);
    all->addWidget(rule);
    all->addWidget(m_hint);
    translated(*this, [this] { setTexts(); });
}

void DemoPanel::setTexts()
{
    m_title->setText(tr("With the demo you can, in ten minutes"));
    const QStringList lines{tr("See why an order waits, and clear it"), tr("Merge two orders of one buyer"),
                            tr("Plan a wave and see the walk"), tr("Scan a piece, get its label"),
                            tr("Scan the parcels out of the door")};
    for (int line = 0; line < kLines; ++line) {
        m_lines[line]->setText(lines[line]);
    }
    m_hint->setText(tr("No scanner at hand? Codes can be typed."));
}

} // namespace supercargo::ui
