// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/button.h"
#include "ui/common/label.h"
#include "ui/tasks/task_board.h"

#include <QPointer>
#include <QProgressBar>

namespace supercargo::ui {

/// The work under way: name, bar, "248 of 400", time left, Cancel. Several fold to a count and the newest.
/// What is over stays in sight with its result for ten seconds.
class TaskBar final : public QWidget {
    Q_OBJECT
public:
    TaskBar(const Appearance& look, TaskBoard& board, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void update();
    void showRunning(const Task& task);
    void showOver(const Task& task);

    TaskBoard& m_board;
    QPointer<Task> m_shown;
    IconLabel* m_icon;
    Label* m_title;
    QProgressBar* m_bar;
    Label* m_count;
    Label* m_left;
    Button* m_cancel;
};

} // namespace supercargo::ui
