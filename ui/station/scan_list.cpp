// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/station/scan_list.h"

#include "ui/text/convert.h"

#include <QDateTime>
#include <QHelpEvent>
#include <QPainter>
#include <QPaintEvent>
#include <QToolTip>

#include <algorithm>

namespace supercargo::ui {

namespace {

constexpr std::size_t kShown = 20;

/// The colours of results are those of the states that say the same: shipped, review, ready, overdue.
Sign signOf(const Answer answer)
{
    switch (answer) {
    case Answer::Print:
        return Sign::Shipped;
    case Answer::Slot:
        return Sign::Review;
    case Answer::Verify:
        return Sign::Ready;
    case Answer::Stop:
        break;
    }
    return Sign::Overdue;
}

QString timeText(const Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(at)).time().toString(QStringLiteral("HH:mm:ss"));
}

} // namespace

ScanList::ScanList(const Appearance& look, QWidget* parent)
    : QWidget{parent},
      m_look{look},
      m_figures{look.font(Rank::Caption)}
{
    setMinimumWidth(look.grown(300));
    connect(&look, &Appearance::changed, this, [this] {
        m_figures = Figures{m_look.font(Rank::Caption)};
        update();
    });
}

void ScanList::present(const std::vector<ScanRow>& rows)
{
    m_rows = rows;
    merge();
}

void ScanList::addBounce(const QString& code, const Instant at)
{
    ScanRow row;
    row.at = at;
    row.code = toStdString(code);
    row.isBounce = true;
    m_bounces.insert(m_bounces.begin(), row);
    m_bounces.resize(std::min(m_bounces.size(), kShown));
    merge();
}

void ScanList::merge()
{
    m_shown.clear();
    std::ranges::merge(m_bounces, m_rows, std::back_inserter(m_shown), std::ranges::greater{}, &ScanRow::at,
                       &ScanRow::at);
    m_shown.resize(std::min(m_shown.size(), kShown));
    if (!m_shown.empty()) {
        setAccessibleDescription(toQString(m_shown.front().code) + QLatin1Char{' '} + resultText(m_shown.front()));
    }
    update();
}

int ScanList::stops() const
{
    return static_cast<int>(
        std::ranges::count_if(m_shown, [](const ScanRow& row) { return answerOf(row) == Answer::Stop && !isKeyPress(row); }));
}

int ScanList::rowHeight() const
{
    const int least = m_figures.metrics().height() + m_look.grown(4);
    return std::clamp(height() / static_cast<int>(kShown), least, m_look.grown(30));
}

bool ScanList::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) {
        return QWidget::event(event);
    }
    const auto* const help = static_cast<QHelpEvent*>(event);
    const auto index = static_cast<std::size_t>(std::max(0, help->pos().y()) / rowHeight());
    if (index < m_shown.size()) {
        const ScanRow& row = m_shown[index];
        QToolTip::showText(help->globalPos(), toQString(row.code) + QLatin1Char{'\n'} + resultText(row), this);
    } else {
        QToolTip::hideText();
    }
    return true;
}

void ScanList::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    if (m_shown.empty()) {
        painter.setFont(m_look.font(Rank::Caption));
        painter.setPen(m_look.color(Role::Muted));
        painter.drawText(rect().adjusted(m_look.sizes().panelPadding, m_look.sizes().gapPanels, 0, 0),
                         Qt::AlignLeft | Qt::AlignTop, tr("Nothing scanned here yet"));
        return;
    }
    const int row = rowHeight();
    int y = 0;
    for (const ScanRow& shown : m_shown) {
        if (y + row > height()) {
            return;
        }
        paintRow(painter, {0, y, width(), row}, shown, y == 0);
        y += row;
    }
}

void ScanList::paintRow(QPainter& painter, const QRect& rect, const ScanRow& row, const bool newest)
{
    const auto answer = answerOf(row);
    const auto& theme = m_look.theme();
    const int padding = m_look.sizes().cellPadding;
    if (newest && answer) {
        painter.fillRect(rect, theme.sign(signOf(*answer)).soft);
    }
    int x = rect.left() + padding;
    const QString time = timeText(row.at);
    const int timeWidth = m_figures.width(time);
    painter.setPen(m_look.color(Role::Muted));
    m_figures.draw(painter, {x, rect.top(), timeWidth, rect.height()}, time, Qt::AlignLeft);
    x += timeWidth + m_look.sizes().gapPanels;

    const QColor ink = answer ? theme.sign(signOf(*answer)).text : m_look.color(Role::Muted);
    const int side = m_look.grown(14);
    const int right = rect.right() - padding - side;
    const Icon icon = answer ? theme.answer(*answer).icon : Icon::minus;
    painter.drawPixmap(right, rect.center().y() - side / 2, m_look.pixmap(icon, ink, side, devicePixelRatioF()));

    const QFont bold = m_look.font(Rank::Head);
    const QFontMetrics metrics{bold};
    const int room = right - m_look.sizes().gap - x;
    const QString code = toQString(row.code);
    const int codeWidth = std::min(m_figures.metrics().horizontalAdvance(code), room * 55 / 100);
    const QString result = metrics.elidedText(resultText(row), Qt::ElideRight, room - codeWidth - m_look.sizes().gap);
    const int resultWidth = metrics.horizontalAdvance(result);
    painter.setFont(bold);
    painter.setPen(ink);
    painter.drawText(QRect{right - m_look.sizes().gap - resultWidth, rect.top(), resultWidth, rect.height()},
                     Qt::AlignVCenter, result);
    painter.setFont(m_figures.font());
    painter.setPen(m_look.color(Role::Text));
    const int codeRoom = room - resultWidth - m_look.sizes().gap;
    painter.drawText(QRect{x, rect.top(), codeRoom, rect.height()}, Qt::AlignVCenter,
                     shortenedFront(code, m_figures.metrics(), codeRoom));
}

} // namespace supercargo::ui
