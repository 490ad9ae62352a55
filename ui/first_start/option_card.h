// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/icons/icon.h"
#include "ui/theme/appearance.h"

#include <QAbstractButton>

namespace supercargo::ui {

/// One of a few answers, large enough to read: mark, drawing, title, a sentence, and its digit.
class OptionCard final : public QAbstractButton {
    Q_OBJECT
public:
    OptionCard(const Appearance& look, Icon icon, int digit, QWidget* parent);

    void setTexts(const QString& title, const QString& sentence);
    [[nodiscard]] int digit() const { return m_digit; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRect wordsRect(int width) const;
    [[nodiscard]] QRect sentenceRect(int width) const;

    const Appearance& m_look;
    Icon m_icon;
    int m_digit;
    QString m_sentence;
};

} // namespace supercargo::ui
