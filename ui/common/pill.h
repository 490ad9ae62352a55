// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/appearance.h"

#include <QWidget>

namespace supercargo::ui {

/// A state on its soft ground, icon and word: in the heads of details only.
class Pill final : public QWidget {
    Q_OBJECT
public:
    explicit Pill(const Appearance& look, QWidget* parent = nullptr);

    void present(Sign sign, const QString& word);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_look;
    Sign m_sign = Sign::Unpaid;
    QString m_word;
};

} // namespace supercargo::ui
