// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/picking/picking_lists.h"
#include "ui/theme/appearance.h"

#include <QPointF>
#include <QWidget>

#include <vector>

namespace supercargo::ui {

/// The walk, drawn: a rack for each aisle that has a stop, in walking order, and the way between the stops. It is a
/// scheme: aisles and places are read from the bins' codes ("A-01-4-07": aisle A-01, place 7), and only aisles that are
/// visited are shown.
class WalkMap final : public QWidget {
    Q_OBJECT
public:
    WalkMap(const Appearance& look, QWidget* parent);

    /// Hides itself where there is nothing to see: few stops, or more aisles than have room.
    void present(const std::vector<WalkRow>& stops);
    /// The stop that is chosen in the list, from 0; below 0 for none.
    void setCurrent(int stop);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// From 0.
    void chosen(int stop);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    struct Stop {
        std::size_t aisle = 0;
        double place = 0; // of its code's last number
        QPointF at{};     // in the widget
    };
    struct Aisle {
        QString zone;
        QString name;
    };

    void layOut();
    [[nodiscard]] double top() const;
    [[nodiscard]] double bottom() const;
    void paintRacks(QPainter& painter) const;
    void paintWay(QPainter& painter) const;
    void paintStops(QPainter& painter) const;

    const Appearance& m_look;
    std::vector<Stop> m_stops;
    std::vector<Aisle> m_aisles;
    int m_current = -1;
};

} // namespace supercargo::ui
