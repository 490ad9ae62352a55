// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/station/bench_view.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace supercargo::ui {

BenchView::BenchView(const StationParts& parts, QWidget* parent)
    : QWidget{parent},
      head{new StationHead{parts.look, this}},
      fact{new ChoiceBar{parts.look, this}},
      field{new ScanField{parts.look, this}},
      asked{new ChoiceBar{parts.look, this}},
      answer{nullptr},
      wallPanel{new Panel{parts.look, this}},
      wall{new WallView{parts.look, WallView::Size::Panel, wallPanel}},
      listPanel{new Panel{parts.look, this}},
      list{new ScanList{parts.look, listPanel}},
      keys{new Ground{parts.look, Role::Window, Ground::Top, this}},
      m_look{parts.look},
      m_pictures{parts.attachments},
      m_start{new QHBoxLayout},
      m_end{new QHBoxLayout}
{
    const auto& sizes = m_look.sizes();
    answer = new AnswerView{m_look, m_pictures, this};
    answer->setReduceMotion(parts.settings.get(setting::kReduceMotion));
    wallPanel->body()->addWidget(wall);
    listPanel->body()->addWidget(list, 1);
    listPanel->body()->setContentsMargins(0, 0, 0, 0);
    setFocusProxy(field);
    for (QWidget* hidden : {static_cast<QWidget*>(fact), static_cast<QWidget*>(asked), static_cast<QWidget*>(wallPanel)}) {
        hidden->hide();
    }

    auto* left = new QVBoxLayout;
    left->setSpacing(sizes.gapPanels);
    left->addWidget(fact);
    left->addWidget(field);
    left->addWidget(asked);
    left->addWidget(answer, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(sizes.gapPanels);
    right->addWidget(wallPanel);
    right->addWidget(listPanel, 1);
    auto* middle = new QHBoxLayout;
    middle->setContentsMargins(sizes.gapPanels, sizes.gapPanels, sizes.gapPanels, sizes.gapPanels);
    middle->setSpacing(sizes.gapPanels);
    middle->addLayout(left, 5);
    middle->addLayout(right, 2);

    auto* line = new QHBoxLayout{keys};
    line->setContentsMargins(sizes.gapPanels, sizes.gap, sizes.gapPanels, sizes.gap);
    m_start->setSpacing(m_look.grown(6));
    m_end->setSpacing(m_look.grown(6));
    line->addLayout(m_start);
    line->addStretch(1);
    line->addLayout(m_end);

    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(head);
    all->addLayout(middle, 1);
    all->addWidget(keys);
}

Button* BenchView::keyButton(QAction& action)
{
    auto* button = new Button{m_look, ButtonKind::Secondary, keys};
    button->setSize(Button::Size::Bench);
    button->setKeyFirst(true);
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the focus with the field
    button->setAction(action);
    return button;
}

void BenchView::addKey(QAction& action)
{
    m_start->addWidget(keyButton(action));
}

void BenchView::addKeyAtEnd(QAction& action)
{
    m_end->addWidget(keyButton(action));
}

} // namespace supercargo::ui
