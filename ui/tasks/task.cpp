// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/task.h"

#include <utility>

namespace supercargo::ui {

namespace {

constexpr qint64 kMillisecondsBeforeGuessing = 3000;

} // namespace

Task::Task(QString title, QObject* parent) : QObject{parent}, m_title{std::move(title)}
{}

std::optional<std::int64_t> Task::secondsLeft() const
{
    const qint64 passed = m_clock.isValid() ? m_clock.elapsed() : 0;
    if (m_state != State::Running || m_total <= 0 || m_done <= 0 || passed < kMillisecondsBeforeGuessing) {
        return std::nullopt;
    }
    const double pace = static_cast<double>(passed) / static_cast<double>(m_done);
    return static_cast<std::int64_t>(pace * static_cast<double>(m_total - m_done) / 1000.0);
}

void Task::cancel()
{
    m_stop.request_stop();
    Q_EMIT changed();
}

void Task::begin()
{
    m_state = State::Running;
    m_clock.start();
    Q_EMIT changed();
}

void Task::progress(const std::int64_t done, const std::int64_t total)
{
    m_done = done;
    m_total = total;
    Q_EMIT changed();
}

void Task::succeed()
{
    m_state = m_stop.stop_requested() ? State::Cancelled : State::Done;
    Q_EMIT changed();
    Q_EMIT over();
}

void Task::fail(Failure failure)
{
    m_failure = std::move(failure);
    m_state = m_failure.wasCancelled ? State::Cancelled : State::Failed;
    Q_EMIT changed();
    Q_EMIT over();
}

} // namespace supercargo::ui
