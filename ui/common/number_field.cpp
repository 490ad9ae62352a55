// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/number_field.h"

#include <QKeyEvent>
#include <QLineEdit>

#include <chrono>

namespace supercargo::ui {

namespace {

/// Between two characters of a slow scanner, and to its Enter.
constexpr std::chrono::milliseconds kEndOfCode{300};

} // namespace

NumberField::NumberField(QWidget* parent) : QSpinBox{parent}
{
    m_refusing.setSingleShot(true);
    m_refusing.setInterval(kEndOfCode);
}

void NumberField::focusInEvent(QFocusEvent* event)
{
    m_before = value();
    QSpinBox::focusInEvent(event);
}

bool NumberField::takes(const QString& typed) const
{
    QString text = lineEdit()->text();
    int at = lineEdit()->cursorPosition();
    if (lineEdit()->hasSelectedText()) {
        at = lineEdit()->selectionStart();
        text.remove(at, static_cast<int>(lineEdit()->selectedText().size()));
    }
    text.insert(at, typed);
    at += static_cast<int>(typed.size());
    return validate(text, at) != QValidator::Invalid;
}

void NumberField::keyPressEvent(QKeyEvent* event)
{
    if (m_refusing.isActive()) {
        m_refusing.start();
        return;
    }
    const QString typed = event->text();
    const bool isCommand = (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0;
    if (!isCommand && !typed.isEmpty() && typed.front().isPrint() && !takes(typed)) {
        setValue(m_before);
        selectAll();
        m_refusing.start();
        Q_EMIT codeRefused();
        return;
    }
    QSpinBox::keyPressEvent(event);
}

} // namespace supercargo::ui
