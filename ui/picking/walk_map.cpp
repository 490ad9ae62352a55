// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picking/walk_map.h"

#include "ui/text/convert.h"

#include <QMouseEvent>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace supercargo::ui {

namespace {

constexpr int kHeight = 168;
constexpr int kLeastStops = 3;
constexpr std::size_t kMostAisles = 24;
constexpr std::size_t kMostNumbered = 30; // then dots
constexpr double kRack = 9;               // width
constexpr double kBeside = 13;            // from the way to the rack's middle

/// The parts of a bin's code: "A-01-4-07" is A, 01, 4, 07.
QStringList partsOf(const QString& code)
{
    static const QRegularExpression separators{QStringLiteral("[-./ ]")};
    return code.split(separators, Qt::SkipEmptyParts);
}

double numberIn(const QString& part)
{
    static const QRegularExpression digits{QStringLiteral("\\d+")};
    return digits.match(part).captured().toDouble();
}

} // namespace

WalkMap::WalkMap(const Appearance& look, QWidget* parent) : QWidget{parent}, m_look{look}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
    connect(&look, &Appearance::changed, this, [this] {
        updateGeometry();
        layOut();
        update();
    });
}

QSize WalkMap::sizeHint() const
{
    return {m_look.grown(400), m_look.grown(kHeight)};
}

void WalkMap::present(const std::vector<WalkRow>& stops)
{
    m_stops.clear();
    m_aisles.clear();
    QString last;
    for (const auto& row : stops) {
        const QString bin = toQString(row.line.binCode);
        const QStringList parts = partsOf(bin);
        const bool isLong = parts.size() > 2;
        const QString zone = row.line.zone.empty() ? parts.value(0) : toQString(row.line.zone);
        const QString aisle = isLong ? parts.first(2).join(QLatin1Char{'-'}) : parts.value(0);
        if (m_aisles.empty() || aisle != last) {
            m_aisles.push_back({zone, isLong ? parts[1] : QString{}});
            last = aisle;
        }
        m_stops.push_back({.aisle = m_aisles.size() - 1, .place = numberIn(parts.isEmpty() ? bin : parts.last())});
    }
    setVisible(std::ssize(m_stops) >= kLeastStops && m_aisles.size() <= kMostAisles);
    m_current = -1;
    layOut();
    update();
}

void WalkMap::setCurrent(const int stop)
{
    m_current = stop;
    update();
}

double WalkMap::top() const
{
    return 2.0 * QFontMetrics{m_look.font(Rank::Caption)}.height() + m_look.grown(22);
}

double WalkMap::bottom() const
{
    return height() - m_look.grown(24);
}

/// Where each stop lies: its aisle across, its place down; two that lie close are moved apart.
void WalkMap::layOut()
{
    if (m_aisles.empty()) {
        return;
    }
    const double column = static_cast<double>(width()) / static_cast<double>(m_aisles.size());
    const auto farthest = std::ranges::max_element(m_stops, {}, &Stop::place);
    const double most = std::max(1.0, farthest->place);
    for (std::size_t aisle = 0; aisle < m_aisles.size(); ++aisle) {
        std::vector<Stop*> here;
        for (auto& stop : m_stops) {
            if (stop.aisle == aisle) {
                here.push_back(&stop);
            }
        }
        std::ranges::stable_sort(here, {}, [](const Stop* stop) { return stop->place; });
        const double least = std::min<double>(m_look.grown(19), (bottom() - top()) / static_cast<double>(here.size()));
        double room = static_cast<double>(here.size() - 1) * least; // for those that follow
        double before = top() - least;
        for (Stop* stop : here) {
            const double wanted = top() + (bottom() - top()) * stop->place / most;
            before = std::clamp(wanted, before + least, std::max(before + least, bottom() - room));
            stop->at = {(static_cast<double>(aisle) + 0.5) * column, before};
            room -= least;
        }
    }
}

void WalkMap::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void WalkMap::mousePressEvent(QMouseEvent* event)
{
    const auto nearest = std::ranges::min_element(m_stops, {}, [&](const Stop& stop) {
        const QPointF away = stop.at - event->position();
        return QPointF::dotProduct(away, away);
    });
    if (nearest != m_stops.end()) {
        Q_EMIT chosen(static_cast<int>(nearest - m_stops.begin()));
    }
}

void WalkMap::paintRacks(QPainter& painter) const
{
    const double column = static_cast<double>(width()) / static_cast<double>(m_aisles.size());
    const double line = QFontMetrics{m_look.font(Rank::Caption)}.height();
    const double beside = m_look.grown(static_cast<int>(kBeside));
    for (std::size_t aisle = 0; aisle < m_aisles.size(); ++aisle) {
        const double middle = (static_cast<double>(aisle) + 0.5) * column;
        const QRectF rack{middle - beside - kRack / 2, top() - m_look.grown(10), kRack,
                          bottom() - top() + m_look.grown(20)};
        painter.setPen(m_look.color(Role::LineStrong));
        painter.setBrush(m_look.color(Role::Raised));
        painter.drawRect(rack);
        for (const auto& stop : m_stops) {
            if (stop.aisle == aisle) {
                painter.fillRect(QRectF{rack.left() + 1, stop.at.y() - 5, kRack - 1, 10}, m_look.color(Role::Accent));
            }
        }
        painter.setFont(m_look.font(Rank::Caption));
        painter.setPen(m_look.color(Role::Muted));
        painter.drawText(QRectF{middle - column / 2, line + 2, column, line}, Qt::AlignCenter, m_aisles[aisle].name);
    }
    // A zone's name stands once over its aisles.
    for (std::size_t first = 0; first < m_aisles.size();) {
        std::size_t end = first + 1;
        while (end < m_aisles.size() && m_aisles[end].zone == m_aisles[first].zone) {
            ++end;
        }
        const QRectF over{static_cast<double>(first) * column, 0, static_cast<double>(end - first) * column, line};
        painter.setFont(m_look.font(Rank::Head));
        painter.setPen(m_look.color(Role::Text));
        painter.drawText(over, Qt::AlignCenter, m_aisles[first].zone);
        const double y = line + 1;
        painter.fillRect(QRectF{over.left() + 6, y, over.width() - 12, 1}, m_look.color(Role::Line));
        first = end;
    }
}

void WalkMap::paintWay(QPainter& painter) const
{
    QPolygonF way;
    const double above = top() - m_look.grown(16);
    const double below = bottom() + m_look.grown(16);
    for (std::size_t i = 0; i < m_stops.size(); ++i) {
        const auto& stop = m_stops[i];
        if (i > 0 && m_stops[i - 1].aisle != stop.aisle) {
            const QPointF from = m_stops[i - 1].at;
            const double overTop = from.y() + stop.at.y() - 2 * above;
            const double overBottom = 2 * below - from.y() - stop.at.y();
            const double across = overTop < overBottom ? above : below;
            way << QPointF{from.x(), across} << QPointF{stop.at.x(), across};
        }
        way << stop.at;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{m_look.color(Role::Accent), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    painter.drawPolyline(way);
}

void WalkMap::paintStops(QPainter& painter) const
{
    const bool numbered = m_stops.size() <= kMostNumbered;
    QFont font = m_look.font(Rank::Caption);
    font.setBold(true);
    painter.setFont(font);
    const auto paint = [&](const std::size_t i, const bool isCurrent) {
        const bool hasNumber = numbered || isCurrent;
        const double radius = hasNumber ? m_look.grown(9) : m_look.grown(4);
        painter.setPen(QPen{m_look.color(Role::Accent), 2});
        painter.setBrush(m_look.color(isCurrent ? Role::Accent : Role::Surface));
        painter.drawEllipse(m_stops[i].at, radius, radius);
        if (hasNumber) {
            painter.setPen(m_look.color(isCurrent ? Role::AccentText : Role::Text));
            painter.drawText(QRectF{m_stops[i].at.x() - radius, m_stops[i].at.y() - radius, 2 * radius, 2 * radius},
                             Qt::AlignCenter, QString::number(i + 1));
        }
    };
    for (std::size_t i = 0; i < m_stops.size(); ++i) {
        paint(i, false);
    }
    if (m_current >= 0 && m_current < std::ssize(m_stops)) {
        paint(static_cast<std::size_t>(m_current), true);
    }
}

void WalkMap::paintEvent(QPaintEvent*)
{
    if (m_aisles.empty()) {
        return;
    }
    QPainter painter{this};
    paintRacks(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paintWay(painter);
    paintStops(painter);
}

} // namespace supercargo::ui
