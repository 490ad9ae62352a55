// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/station/wall_view.h"

#include <QPainter>
#include <QPaintEvent>

#include <algorithm>

namespace supercargo::ui {

namespace {

constexpr int kColumns = 8;
constexpr int kSlotHeight = 56;
constexpr double kNumberShare = 0.55; // of a slot: three digits still fit
constexpr double kCountShare = 0.22;

} // namespace

WallView::WallView(const Appearance& look, const Size size, QWidget* parent) : QWidget{parent}, m_look{look}, m_size{size}
{
    setMinimumWidth(look.grown(520));
    connect(&look, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

void WallView::present(std::vector<WallSlot> wall, const std::optional<std::int64_t> current)
{
    m_slots = std::move(wall);
    m_current = current;
    setAccessibleDescription(summary());
    updateGeometry();
    update();
}

int WallView::rowCount() const
{
    return (static_cast<int>(m_slots.size()) + kColumns - 1) / kColumns;
}

QSize WallView::sizeHint() const
{
    return {m_look.grown(520), std::max(1, rowCount()) * m_look.grown(kSlotHeight + 4)};
}

QString WallView::summary() const
{
    const auto complete = std::ranges::count_if(m_slots, &WallSlot::isComplete);
    const auto begun =
        std::ranges::count_if(m_slots, [](const WallSlot& slot) { return slot.placed > 0 && !slot.isComplete(); });
    const auto empty = static_cast<std::ptrdiff_t>(m_slots.size()) - complete - begun;
    return tr("%1 complete · %2 begun · %3 empty").arg(complete).arg(begun).arg(empty);
}

void WallView::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const double gap = m_look.sizes().gapInside;
    const double wide = (width() - gap * (kColumns - 1)) / kColumns;
    const double share = (height() + gap) / std::max(1, rowCount()) - gap;
    const double high = m_size == Size::Screen ? share : std::min<double>(m_look.grown(kSlotHeight), share);
    int index = 0;
    for (const WallSlot& slot : m_slots) {
        paintSlot(painter, {(index % kColumns) * (wide + gap), (index / kColumns) * (high + gap), wide, high}, slot);
        ++index;
    }
}

/// On a screen of its own the letters take such a share of the slot, never less than in a panel.
QFont WallView::grown(const Rank rank, const double share) const
{
    QFont font = m_look.font(rank);
    if (m_size == Size::Screen) {
        font.setPixelSize(std::max(QFontInfo{font}.pixelSize(), static_cast<int>(share)));
    }
    return font;
}

void WallView::paintSlot(QPainter& painter, const QRectF& rect, const WallSlot& slot)
{
    const auto& theme = m_look.theme();
    const bool current = m_current == slot.slot;
    QColor ground = m_look.color(Role::Raised);
    QColor edge = m_look.color(Role::Line);
    QColor ink = m_look.color(Role::Text);
    QColor second = m_look.color(Role::Muted);
    if (current) {
        ground = theme.answer(Answer::Slot).ground;
        ink = second = theme.answer(Answer::Slot).text;
        edge = m_look.color(Role::Text);
    } else if (slot.isPacked) {
        ground = m_look.color(Role::Surface);
        ink = second = m_look.color(Role::Disabled);
    } else if (slot.isComplete()) {
        ground = theme.sign(Sign::Shipped).soft;
        ink = second = edge = theme.sign(Sign::Shipped).text;
    } else if (slot.placed > 0) {
        edge = second = theme.sign(Sign::Review).text;
    }
    const double width = current ? 3 : 1;
    painter.setPen(QPen{edge, width});
    painter.setBrush(ground);
    const int radius = m_look.sizes().radius;
    painter.drawRoundedRect(rect.adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius);

    const double side = std::min(rect.height(), rect.width());
    const QFont big = grown(Rank::Title, side * kNumberShare);
    const QFont small = grown(Rank::Caption, side * kCountShare);
    const double bigHeight = QFontMetricsF{big}.height();
    const double smallHeight = QFontMetricsF{small}.height();
    const double top = rect.top() + (rect.height() - bigHeight - smallHeight) / 2;
    painter.setFont(big);
    painter.setPen(ink);
    painter.drawText(QRectF{rect.left(), top, rect.width(), bigHeight}, Qt::AlignCenter, QString::number(slot.slot));
    const QRectF below{rect.left(), top + bigHeight, rect.width(), smallHeight};
    if (!current && slot.isComplete()) {
        const int sign = std::max(m_look.grown(14), static_cast<int>(smallHeight * 0.8));
        painter.drawPixmap(QPointF{below.center().x() - sign / 2.0, below.top() + (below.height() - sign) / 2},
                           m_look.pixmap(slot.isPacked ? Icon::packed : Icon::check, ink, sign, devicePixelRatioF()));
        return;
    }
    painter.setFont(small);
    painter.setPen(second);
    painter.drawText(below, Qt::AlignCenter, QStringLiteral("%1 / %2").arg(slot.placed).arg(slot.pieces));
}

} // namespace supercargo::ui
