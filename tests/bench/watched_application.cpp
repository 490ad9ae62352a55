// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/watched_application.h"

#include "core/base/error.h"

#include <QThread>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace supercargo::bench {

bool WatchedApplication::notify(QObject* receiver, QEvent* event)
{
    if (QThread::currentThread() != thread() || m_depth > 0) {
        return QApplication::notify(receiver, event);
    }
    ++m_depth;
    QElapsedTimer time;
    time.start();
    const bool isTaken = QApplication::notify(receiver, event);
    m_longest = std::max(m_longest, time.nsecsElapsed());
    --m_depth;
    return isTaken;
}

double WatchedApplication::takeLongestStall()
{
    return static_cast<double>(std::exchange(m_longest, 0)) / 1e6;
}

void waitUntil(const std::function<bool()>& is, const char* what, const int seconds)
{
    QElapsedTimer time;
    time.start();
    QTimer alarm; // wakes the wait below, which has no limit of its own
    alarm.start(20);
    while (!is()) {
        if (time.hasExpired(seconds * 1'000LL)) {
            throw Error{ErrorCode::not_found, {"bench", what}};
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
}

} // namespace supercargo::bench
