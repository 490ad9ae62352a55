// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/first_start/first_start.h"

#include "ui/first_start/demo_panel.h"
#include "ui/first_start/language_step.h"
#include "ui/first_start/orders_step.h"
#include "ui/first_start/printer_step.h"
#include "ui/first_start/step_list.h"
#include "ui/first_start/warehouse_step.h"
#include "ui/shell/sidebar_button.h"

#include <QEvent>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace supercargo::ui {

namespace {

constexpr int kSide = 272;
constexpr int kDemo = 340;
constexpr int kFoot = 64;
constexpr int kMargin = 56;

} // namespace

bool isNewFolder(workspace::Workspace& workspace)
{
    return workspace.shops.list().empty() && workspace.warehouses.list().empty();
}

FirstStart::FirstStart(const FirstStartParts& parts, QWidget* parent)
    : QDialog{parent},
      m_parts{parts},
      m_orders{new OrdersStep{parts.look, parts.lanes, this}},
      m_list{new StepList{parts.look, this}},
      m_later{new Label{parts.look, Rank::Caption, Role::Muted, this}},
      m_question{new Label{parts.look, Rank::Figure, Role::Text, this}},
      m_sentence{new Label{parts.look, Rank::Body, Role::Muted, this}},
      m_stack{new QStackedWidget{this}},
      m_demo{new DemoPanel{parts.look, this}},
      m_back{new Button{parts.look, ButtonKind::Secondary, this}},
      m_skip{new Button{parts.look, ButtonKind::Flat, this}},
      m_go{new Button{parts.look, ButtonKind::Primary, this}}
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(QStringLiteral("Supercargo"));
    m_steps = {new LanguageStep{parts.look, parts.language, parts.settings, this},
               new WarehouseStep{parts.look, parts.lanes, this},
               new PrinterStep{parts.look, parts.lanes, parts.printing, parts.drawing, this}, m_orders};
    for (StartStep* each : m_steps) {
        m_stack->addWidget(each);
        connect(each, &StartStep::changed, this, &FirstStart::showTexts);
        connect(each, &StartStep::done, this, &FirstStart::next);
    }
    connect(m_orders, &OrdersStep::fileWanted, this, &FirstStart::fileWanted);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addLayout(makeBody(), 1);
    right->addWidget(makeFoot());
    auto* all = new QHBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(makeSide());
    all->addLayout(right, 1);
    connect(m_back, &QPushButton::clicked, this, [this] { showStep(m_current - 1); });
    connect(m_skip, &QPushButton::clicked, this, &FirstStart::next);
    connect(m_go, &QPushButton::clicked, this, &FirstStart::submit);
    if (parent != nullptr) {
        resize(parent->size());
    }
    showStep(0);
}

QWidget* FirstStart::makeSide()
{
    const auto& sizes = m_parts.look.sizes();
    auto* side = new Ground{m_parts.look, Role::Surface, Ground::Right, this};
    side->setFixedWidth(m_parts.look.grown(kSide));
    m_later->setWordWrap(true);
    auto* rows = new QVBoxLayout{side};
    rows->setContentsMargins(sizes.gapPanels, sizes.gap, sizes.gapPanels, sizes.gapEdge);
    rows->setSpacing(sizes.gapEdge);
    rows->addWidget(new Brand{m_parts.look, side});
    rows->addWidget(m_list);
    rows->addStretch(1);
    rows->addWidget(m_later);
    return side;
}

QLayout* FirstStart::makeBody()
{
    const auto& sizes = m_parts.look.sizes();
    const int margin = m_parts.look.grown(kMargin);
    m_question->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_demo->setFixedWidth(m_parts.look.grown(kDemo));
    auto* across = new QHBoxLayout;
    across->setSpacing(margin / 2);
    across->addWidget(m_stack, 1);
    across->addWidget(m_demo, 0, Qt::AlignTop);
    auto* rows = new QVBoxLayout;
    rows->setContentsMargins(margin, margin, margin, sizes.gapEdge);
    rows->setSpacing(sizes.gap);
    rows->addWidget(m_question);
    rows->addWidget(m_sentence);
    rows->addSpacing(sizes.gapPanels);
    rows->addLayout(across, 1);
    return rows;
}

QWidget* FirstStart::makeFoot()
{
    const auto& sizes = m_parts.look.sizes();
    auto* foot = new Ground{m_parts.look, Role::Window, Ground::Top, this};
    foot->setFixedHeight(m_parts.look.grown(kFoot));
    m_back->setDrawing(Icon::back);
    m_go->setKeyText(QStringLiteral("Enter"));
    for (Button* button : {m_back, m_skip, m_go}) {
        button->setAutoDefault(false); // Enter is the primary one's, wherever the focus is
    }
    auto* line = new QHBoxLayout{foot};
    line->setContentsMargins(m_parts.look.grown(kMargin), 0, sizes.gapEdge + sizes.gap, 0);
    line->setSpacing(sizes.gapPanels);
    line->addWidget(m_back);
    line->addStretch(1);
    line->addWidget(m_skip);
    line->addWidget(m_go);
    return foot;
}

void FirstStart::showStep(const int step)
{
    m_current = qBound(0, step, stepCount() - 1);
    m_stack->setCurrentIndex(m_current);
    showTexts();
    this->step().begin();
}

void FirstStart::showTexts()
{
    QList<StepList::Row> rows;
    for (const StartStep* each : std::as_const(m_steps)) {
        rows.append({each->name(), each->answer()});
    }
    m_list->present(rows, m_current);
    m_later->setText(tr("Everything here can be changed later. Esc leaves; what is answered stays."));
    m_question->setText(step().question());
    m_sentence->setText(step().sentence());
    const bool isLast = m_current == stepCount() - 1;
    const bool isBusy = step().isBusy();
    const auto show = [](Button* button, const QString& word) {
        button->setText(word);
        button->setAccessibleName(word);
    };
    show(m_back, tr("Back"));
    show(m_skip, isLast ? tr("Leave") : tr("Skip this step"));
    show(m_go, step().verb());
    m_back->setVisible(m_current > 0);
    m_go->setVisible(!step().verb().isEmpty());
    for (Button* button : {m_back, m_skip, m_go}) {
        button->setEnabled(!isBusy);
    }
    m_demo->setVisible(isLast);
    if (m_wasBusy && !isBusy) {
        m_go->setFocus(); // what had it was disabled meanwhile; a field that is at fault takes it from here
    }
    m_wasBusy = isBusy;
}

void FirstStart::submit()
{
    if (!step().isBusy() && !step().verb().isEmpty()) {
        step().submit();
    }
}

void FirstStart::next()
{
    if (m_current + 1 < stepCount()) {
        showStep(m_current + 1);
    } else {
        accept();
    }
}

void FirstStart::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (auto* button = qobject_cast<Button*>(focusWidget())) {
            button->click(); // Back, Skip and the like act when the focus is on them
        } else {
            submit();
        }
        return;
    }
    QDialog::keyPressEvent(event);
}

void FirstStart::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !m_steps.isEmpty()) {
        showTexts();
    }
}

} // namespace supercargo::ui
