// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/appearance.h"

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <optional>

namespace supercargo::ui {

/// One command of the program. The text is translated in the context "Actions", so write it with
/// QT_TRANSLATE_NOOP("Actions", "Merge").
struct Command {
    QString id; ///< "orders.merge"
    const char* text;
    const char* tip = nullptr; ///< one sentence, likewise translated
    QKeySequence key;
    std::optional<Icon> icon;
    QWidget* scope = nullptr; ///< the page on which its key acts; none: the whole window
};

/// A letter or digit without Ctrl, Alt or Meta: such a key acts only when it is typed alone (see LoneKeys).
[[nodiscard]] bool isLoneKey(const QKeySequence& key);

/// All commands by id, so that menus, buttons, keys and the list of F1 agree. To jump to another page's
/// command, trigger it by id.
class ActionRegistry final : public QObject {
    Q_OBJECT
public:
    /// `window` carries the keys that act everywhere.
    ActionRegistry(const Appearance& look, QWidget& window);

    /// A command with an id that is taken is a broken promise.
    QAction& add(const Command& command);
    [[nodiscard]] QAction* find(const QString& id) const;
    [[nodiscard]] QList<QAction*> all() const { return m_actions; }
    /// Where its key acts; none for the whole window.
    [[nodiscard]] const QWidget* scopeOf(const QAction& action) const;
    /// Those that have a key and act where the operator is now: the page's own, then the window's.
    [[nodiscard]] QList<QAction*> inSight() const;
    /// False where there is no such command or it cannot be used now.
    bool trigger(const QString& id) const;
    /// The enabled action on this lone key whose page is in sight.
    [[nodiscard]] QAction* onLoneKey(const QKeySequence& key) const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Entry {
        Command command;
        QAction* action;
    };

    void setTexts();

    const Appearance& m_look;
    QWidget& m_window;
    QList<Entry> m_entries;
    QList<QAction*> m_actions;
};

} // namespace supercargo::ui
