// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/task_board.h"

#include <QTimer>

#include <chrono>
#include <utility>

namespace supercargo::ui {

namespace {

constexpr std::chrono::seconds kKeptWhenOver{10};

} // namespace

TaskBoard::TaskBoard(QObject* parent) : QObject{parent}
{}

Task& TaskBoard::add(const QString& title)
{
    auto* task = new Task{title, this};
    m_tasks.append(task);
    connect(task, &Task::changed, this, &TaskBoard::changed);
    connect(task, &Task::over, this, [this, task] {
        if (task->state() == Task::State::Failed) {
            Q_EMIT failed(task);
        }
        QTimer::singleShot(kKeptWhenOver, task, [this, task] { remove(task); });
    });
    Q_EMIT changed();
    return *task;
}

void TaskBoard::cancelAll()
{
    for (Task* task : m_tasks) {
        if (!task->isOver()) {
            task->cancel();
        }
    }
}

void TaskBoard::later(std::function<void()> call)
{
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

void TaskBoard::remove(Task* task)
{
    m_tasks.removeOne(task);
    task->deleteLater();
    Q_EMIT changed();
}

} // namespace supercargo::ui
