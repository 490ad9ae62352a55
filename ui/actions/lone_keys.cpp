// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/lone_keys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

#include <chrono>
#include <utility>

namespace supercargo::ui {

namespace {

constexpr std::chrono::milliseconds kAlone{80};

bool takesText(const QWidget* widget)
{
    return widget != nullptr && widget->testAttribute(Qt::WA_InputMethodEnabled) && widget->isEnabled();
}

} // namespace

LoneKeys::LoneKeys(const ActionRegistry& actions, QWidget& window)
    : QObject{&window},
      m_actions{actions},
      m_window{window}
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(kAlone);
    m_silence.setTimerType(Qt::PreciseTimer);
    connect(&m_silence, &QTimer::timeout, this, &LoneKeys::act);
    qApp->installEventFilter(this);
}

bool LoneKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) {
        return false;
    }
    const auto* widget = qobject_cast<const QWidget*>(watched);
    if (widget == nullptr || widget->window() != &m_window || takesText(QApplication::focusWidget())) {
        return false;
    }
    return take(*static_cast<const QKeyEvent*>(event));
}

bool LoneKeys::take(const QKeyEvent& key)
{
    const bool underWay = m_silence.isActive();
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        if (!underWay) {
            return false;
        }
        m_silence.stop();
        Q_EMIT scanned(std::exchange(m_typed, {}));
        return true;
    }
    const auto modifiers = key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (key.isAutoRepeat() || modifiers != Qt::NoModifier || key.text().isEmpty() || !key.text().front().isPrint() ||
        key.key() == Qt::Key_Space) {
        return false;
    }
    if (!underWay) {
        m_first = QKeySequence{QKeyCombination{key.modifiers() & Qt::ShiftModifier, static_cast<Qt::Key>(key.key())}};
        m_typed.clear();
    }
    m_typed += key.text();
    m_silence.start();
    return true;
}

void LoneKeys::act()
{
    if (std::exchange(m_typed, {}).size() != 1) {
        return; // a burst without Enter: somebody's scanner is set up oddly, but nothing may be triggered by it
    }
    if (QAction* action = m_actions.onLoneKey(m_first)) {
        action->trigger();
    }
}

} // namespace supercargo::ui
