// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/appearance.h"

#include <QLineEdit>

namespace supercargo::ui {

/// One field over everything: a lens before, its key behind while it is empty. Esc empties it, then leaves it.
class SearchField final : public QLineEdit {
    Q_OBJECT
public:
    /// `key` focuses the field from anywhere in its window.
    SearchField(const Appearance& look, const QKeySequence& key, QWidget* parent = nullptr);

    /// Placeholder and accessible name.
    void setPrompt(const QString& prompt);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fit();

    const Appearance& m_look;
    QString m_key;
};

} // namespace supercargo::ui
