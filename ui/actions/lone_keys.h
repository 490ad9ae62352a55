// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/action_registry.h"

#include <QObject>
#include <QTimer>

class QKeyEvent;

namespace supercargo::ui {

/// Tells a person's single key from a scanner's burst. A letter or digit acts when no second key comes within
/// 80 ms; keys that come faster are a scan, which ends with Enter and triggers nothing. Fields that take text get
/// all their keys untouched.
class LoneKeys final : public QObject {
    Q_OBJECT
public:
    /// Watches all keys that go to the window or its children.
    LoneKeys(const ActionRegistry& actions, QWidget& window);

Q_SIGNALS:
    /// A scan outside any field.
    void scanned(const QString& code);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool take(const QKeyEvent& key);
    void act();

    const ActionRegistry& m_actions;
    QWidget& m_window;
    QTimer m_silence;
    QString m_typed;
    QKeySequence m_first;
};

} // namespace supercargo::ui
