// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tasks/task.h"

#include <QList>
#include <QObject>

#include <functional>

namespace supercargo::ui {

/// The tasks that are under way, and for ten seconds those that are over. It also carries the lanes' answers to
/// the UI thread.
class TaskBoard final : public QObject {
    Q_OBJECT
public:
    explicit TaskBoard(QObject* parent = nullptr);

    /// On the UI thread.
    Task& add(const QString& title);
    [[nodiscard]] const QList<Task*>& tasks() const { return m_tasks; }
    void cancelAll();

    /// From any thread: runs `call` on the UI thread, if the board still lives then.
    void later(std::function<void()> call);

Q_SIGNALS:
    void changed();
    void failed(supercargo::ui::Task* task);

private:
    void remove(Task* task);

    QList<Task*> m_tasks;
};

} // namespace supercargo::ui
