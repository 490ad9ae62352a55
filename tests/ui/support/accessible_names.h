// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QStringList>
#include <QWidget>

namespace supercargo::ui::tests {

/// Parts that Qt makes inside its own widgets speak through these.
inline bool belongsToQt(const QWidget& widget)
{
    return widget.objectName().startsWith(QStringLiteral("qt_")) ||
           qobject_cast<const QHeaderView*>(&widget) != nullptr || qobject_cast<const QScrollBar*>(&widget) != nullptr;
}

/// Whether a screen reader has to say something there: all that takes the focus, and all that is more than room for
/// other widgets.
inline bool mustSpeak(const QWidget& widget)
{
    if ((widget.focusPolicy() & Qt::TabFocus) != 0) {
        return true;
    }
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        return !label->pixmap().isNull();
    }
    const auto* spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(&widget));
    if (spoken == nullptr) {
        return false;
    }
    switch (spoken->role()) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::Table:
    case QAccessible::List:
    case QAccessible::Tree:
    case QAccessible::ProgressBar:
        return true;
    default:
        return false;
    }
}

/// The widgets in sight below `root` that have nothing to say: class and object name of each, and of its parent.
inline QStringList nameless(const QWidget& root)
{
    QStringList found;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible() || belongsToQt(*widget) || !mustSpeak(*widget)) {
            continue;
        }
        const auto* spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        const QString name = spoken == nullptr ? widget->accessibleName() : spoken->text(QAccessible::Name);
        if (name.trimmed().isEmpty()) {
            found.append(QStringLiteral("%1 “%2” in %3")
                             .arg(QLatin1String{widget->metaObject()->className()}, widget->objectName(),
                                  QLatin1String{widget->parentWidget()->metaObject()->className()}));
        }
    }
    return found;
}

} // namespace supercargo::ui::tests
