// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/appearance.h"

#include <QTimer>
#include <QWidget>

namespace supercargo::ui {

/// The one big field of the station. It shows what ScanInput collects from wherever the focus is, and takes no keys
/// itself; it has the focus so that no button has it.
class ScanField final : public QWidget {
    Q_OBJECT
public:
    explicit ScanField(const Appearance& look, QWidget* parent = nullptr);

    void setPrompt(const QString& prompt);
    void setText(const QString& text);
    /// "last 6901234567892".
    void setLast(const QString& last);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] QFont bigFont() const;

    const Appearance& m_look;
    QTimer m_blink;
    bool m_caret = true;
    QString m_prompt;
    QString m_text;
    QString m_last;
};

} // namespace supercargo::ui
