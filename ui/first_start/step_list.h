// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/panel.h"

namespace supercargo::ui {

/// The steps under each other: which is open, which are answered and how.
class StepList final : public Ground {
    Q_OBJECT
public:
    struct Row {
        QString name;
        QString answer; ///< empty: not answered
    };

    explicit StepList(const Appearance& look, QWidget* parent);

    void present(const QList<Row>& rows, int current);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintRow(QPainter& painter, const QRect& place, int index) const;

    QList<Row> m_rows;
    int m_current = 0;
};

} // namespace supercargo::ui
