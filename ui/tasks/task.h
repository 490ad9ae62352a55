// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/sentences.h"

#include <QElapsedTimer>
#include <QObject>

#include <cstdint>
#include <optional>
#include <stop_token>

namespace supercargo::ui {

/// One piece of long work, as the window sees it. Lives on the UI thread; the worker only reports to it by
/// queued calls.
class Task final : public QObject {
    Q_OBJECT
public:
    enum class State { Waiting, Running, Done, Failed, Cancelled };

    Task(QString title, QObject* parent);

    [[nodiscard]] const QString& title() const { return m_title; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isOver() const { return m_state != State::Waiting && m_state != State::Running; }
    [[nodiscard]] std::int64_t done() const { return m_done; }
    [[nodiscard]] std::int64_t total() const { return m_total; } ///< 0: not known
    [[nodiscard]] const Failure& failure() const { return m_failure; }
    /// Seconds left at the pace so far; empty in the first three seconds or where the total is not known.
    [[nodiscard]] std::optional<std::int64_t> secondsLeft() const;

    /// Asks the work to stop between two items; what is finished stays.
    void cancel();
    [[nodiscard]] std::stop_token stopToken() const { return m_stop.get_token(); }

    void begin();
    void progress(std::int64_t done, std::int64_t total);
    void succeed();
    void fail(Failure failure);

Q_SIGNALS:
    void changed();
    void over();

private:
    QString m_title;
    State m_state = State::Waiting;
    std::int64_t m_done = 0;
    std::int64_t m_total = 0;
    Failure m_failure;
    QElapsedTimer m_clock;
    std::stop_source m_stop;
};

} // namespace supercargo::ui
