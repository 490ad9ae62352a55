// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/chips_bar.h"

#include <QAbstractButton>

namespace supercargo::ui {

/// One chip of a ChipsBar.
class ChipButton final : public QAbstractButton {
    Q_OBJECT
public:
    ChipButton(const Appearance& look, QWidget* parent);

    void present(const Chip& chip);
    void setLoading(bool loading);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_look;
    std::optional<Sign> m_sign;
    QString m_count;
    bool m_loading = false;
    bool m_isZero = false; // nothing to do there: muted
};

} // namespace supercargo::ui
