// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/task_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>

#include <algorithm>

namespace supercargo::ui {

TaskBar::TaskBar(const Appearance& look, TaskBoard& board, QWidget* parent)
    : QWidget{parent},
      m_board{board},
      m_icon{new IconLabel{look, Icon::sync, 14, Role::Muted, this}},
      m_title{new Label{look, Rank::Caption, Role::Text, this}},
      m_bar{new QProgressBar{this}},
      m_count{new Label{look, Rank::Head, Role::Text, this}},
      m_left{new Label{look, Rank::Caption, Role::Muted, this}},
      m_cancel{new Button{look, ButtonKind::Flat, this}}
{
    auto* line = new QHBoxLayout{this};
    line->setContentsMargins(look.sizes().gapPanels, 0, look.sizes().gapPanels, 0);
    line->setSpacing(look.sizes().gap);
    m_bar->setFixedWidth(look.grown(140));
    m_bar->setTextVisible(false);
    m_cancel->setSize(Button::Size::Small);
    m_cancel->setLink(true);
    for (QWidget* part : std::initializer_list<QWidget*>{m_icon, m_title, m_bar, m_count, m_left, m_cancel}) {
        line->addWidget(part);
    }
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_shown) {
            m_shown->cancel();
        }
    });
    connect(&board, &TaskBoard::changed, this, &TaskBar::update);
    update();
}

void TaskBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        update();
    }
}

void TaskBar::update()
{
    const auto& tasks = m_board.tasks();
    const auto running = std::find_if(tasks.rbegin(), tasks.rend(), [](const Task* task) { return !task->isOver(); });
    m_shown = running != tasks.rend() ? *running : tasks.isEmpty() ? nullptr : tasks.last();
    setVisible(m_shown != nullptr);
    if (m_shown == nullptr) {
        return;
    }
    m_shown->isOver() ? showOver(*m_shown) : showRunning(*m_shown);
}

void TaskBar::showRunning(const Task& task)
{
    const QLocale locale;
    const auto running =
        std::count_if(m_board.tasks().begin(), m_board.tasks().end(), [](const Task* one) { return !one->isOver(); });
    //: The newest of several tasks, and how many run: "Booking labels (3 tasks)"
    m_title->setText(running > 1 ? tr("%1 (%n tasks)", nullptr, static_cast<int>(running)).arg(task.title())
                                 : task.title());
    m_icon->setIcon(Icon::sync);
    m_icon->setRole(Role::Muted);
    constexpr int kSteps = 1000; // the bar counts in int, the work in 64 bits
    m_bar->setRange(0, task.total() > 0 ? kSteps : 0);
    if (task.total() > 0) {
        m_bar->setValue(static_cast<int>(task.done() * kSteps / task.total()));
        //: Progress: "248 of 400"
        m_count->setText(
            tr("%1 of %2").arg(locale.toString(qlonglong{task.done()}), locale.toString(qlonglong{task.total()})));
    } else {
        m_count->setText(task.done() > 0 ? locale.toString(qlonglong{task.done()}) : QString{});
    }
    const auto seconds = task.secondsLeft();
    constexpr std::int64_t kMinute = 60;
    m_left->setText(!seconds                 ? QString{}
                    : *seconds < 2 * kMinute ? tr("about %n s", nullptr, static_cast<int>(*seconds))
                                             : tr("about %n min", nullptr, static_cast<int>(*seconds / kMinute)));
    m_cancel->setText(task.stopToken().stop_requested() ? tr("Stopping") : tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel %1").arg(task.title()));
    m_cancel->setEnabled(!task.stopToken().stop_requested());
    m_bar->setAccessibleName(task.title());
    for (QWidget* part : std::initializer_list<QWidget*>{m_bar, m_count, m_left, m_cancel}) {
        part->setVisible(true);
    }
}

void TaskBar::showOver(const Task& task)
{
    const bool failed = task.state() == Task::State::Failed;
    m_icon->setIcon(failed ? Icon::stop : Icon::check);
    m_icon->setSign(failed ? Sign::Overdue : Sign::Shipped);
    m_title->setText(failed                                   ? task.failure().sentence
                     : task.state() == Task::State::Cancelled ? tr("%1: stopped").arg(task.title())
                                                              : tr("%1: done").arg(task.title()));
    m_title->setToolTip(task.failure().hint);
    for (QWidget* part : std::initializer_list<QWidget*>{m_bar, m_count, m_left, m_cancel}) {
        part->setVisible(false);
    }
}

} // namespace supercargo::ui
