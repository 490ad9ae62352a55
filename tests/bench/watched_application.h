// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>

#include <functional>

namespace supercargo::bench {

/// An application that knows how long its thread was away from the event loop: what a person at the window feels as
/// a stall is one event that takes long, with all that it calls.
class WatchedApplication final : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;

    /// Milliseconds that the longest event took since the last call.
    [[nodiscard]] double takeLongestStall();

private:
    int m_depth = 0; // an event may send others: they are part of it
    qint64 m_longest = 0; // ns
};

/// Lets the window work until `is` holds. Throws not_found with `what` after so many seconds.
void waitUntil(const std::function<bool()>& is, const char* what, int seconds);

} // namespace supercargo::bench
