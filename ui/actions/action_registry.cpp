// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/action_registry.h"

#include "ui/common/button.h"
#include "ui/common/key_cap.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

#include <algorithm>
#include <cassert>

namespace supercargo::ui {

bool isLoneKey(const QKeySequence& key)
{
    if (key.count() != 1) {
        return false;
    }
    const QKeyCombination only = key[0];
    const bool plain = (only.keyboardModifiers() & ~Qt::ShiftModifier) == Qt::NoModifier;
    const bool letter = only.key() >= Qt::Key_A && only.key() <= Qt::Key_Z;
    const bool digit = only.key() >= Qt::Key_0 && only.key() <= Qt::Key_9;
    return plain && (letter || digit);
}

ActionRegistry::ActionRegistry(const Appearance& look, QWidget& window)
    : QObject{&window},
      m_look{look},
      m_window{window}
{
    window.installEventFilter(this);
}

QAction& ActionRegistry::add(const Command& command)
{
    assert(find(command.id) == nullptr);
    auto* action = new QAction{this};
    action->setObjectName(command.id);
    QWidget& scope = command.scope == nullptr ? m_window : *command.scope;
    if (!command.key.isEmpty()) {
        action->setProperty(kKeyProperty, keyName(command.key));
        if (!isLoneKey(command.key)) {
            action->setShortcut(command.key);
            action->setShortcutContext(command.scope == nullptr ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
        }
    }
    if (command.icon) {
        action->setIcon(m_look.icon(*command.icon));
        action->setProperty(kDrawingProperty, static_cast<int>(*command.icon));
    }
    scope.addAction(action);
    m_entries.append({command, action});
    m_actions.append(action);
    setTexts();
    return *action;
}

QAction* ActionRegistry::find(const QString& id) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) { return entry.command.id == id; });
    return found == m_entries.end() ? nullptr : found->action;
}

const QWidget* ActionRegistry::scopeOf(const QAction& action) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) { return entry.action == &action; });
    return found == m_entries.end() ? nullptr : found->command.scope;
}

QList<QAction*> ActionRegistry::inSight() const
{
    QList<QAction*> here;
    QList<QAction*> everywhere;
    for (const Entry& entry : m_entries) {
        const QWidget* scope = entry.command.scope;
        if (entry.command.key.isEmpty() || (scope != nullptr && !scope->isVisible())) {
            continue;
        }
        (scope == nullptr ? everywhere : here).append(entry.action);
    }
    return here + everywhere;
}

bool ActionRegistry::trigger(const QString& id) const
{
    QAction* action = find(id);
    if (action == nullptr || !action->isEnabled()) {
        return false;
    }
    action->trigger();
    return true;
}

QAction* ActionRegistry::onLoneKey(const QKeySequence& key) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        const QWidget* scope = entry.command.scope;
        return entry.command.key == key && entry.action->isEnabled() && (scope == nullptr || scope->isVisible());
    });
    return found == m_entries.end() ? nullptr : found->action;
}

bool ActionRegistry::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setTexts();
    }
    return QObject::eventFilter(watched, event);
}

void ActionRegistry::setTexts()
{
    for (const Entry& entry : m_entries) {
        entry.action->setText(QCoreApplication::translate("Actions", entry.command.text));
        if (entry.command.tip != nullptr) {
            entry.action->setToolTip(QCoreApplication::translate("Actions", entry.command.tip));
        }
    }
}

} // namespace supercargo::ui
