// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dispatch/door_view.h"

#include <QPainter>

#include <algorithm>
#include <chrono>

namespace supercargo::ui {

namespace {

constexpr std::chrono::milliseconds kEdgeShown{120};
constexpr int kEdge = 6;
constexpr int kIcon = 72;
constexpr double kWordTimes = 4.4; // of the body's size: read at two metres
constexpr double kSentenceTimes = 2.0;
constexpr double kCountTimes = 9;

} // namespace

DoorView::DoorView(const Appearance& look, QWidget* parent) : QWidget{parent}, m_look{look}
{
    m_edge.setSingleShot(true);
    m_edge.setInterval(kEdgeShown);
    connect(&m_edge, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    connect(&look, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

void DoorView::present(const DoorAnswer& answer)
{
    m_answer = answer;
    setAccessibleName(answer.word);
    setAccessibleDescription(answer.sentence + QLatin1Char{' '} + answer.hint);
    m_edge.start();
    update();
}

void DoorView::reset()
{
    m_answer.reset();
    m_edge.stop();
    invite(m_word, m_sentence);
}

void DoorView::invite(const QString& word, const QString& sentence)
{
    m_word = word;
    m_sentence = sentence;
    if (!m_answer) {
        setAccessibleName(word);
        setAccessibleDescription(sentence);
    }
    update();
}

QSize DoorView::minimumSizeHint() const
{
    return {m_look.grown(320), m_look.grown(220)};
}

QFont DoorView::font(const double times, const QFont::Weight weight) const
{
    QFont font = m_look.font(Rank::Body);
    font.setPointSizeF(font.pointSizeF() * times);
    font.setWeight(weight);
    return font;
}

void DoorView::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    m_answer ? paintAnswer(painter, *m_answer) : paintInvitation(painter);
}

void DoorView::paintInvitation(QPainter& painter)
{
    const int radius = m_look.sizes().radius;
    painter.setPen(m_look.color(Role::Line));
    painter.setBrush(m_look.color(Role::Surface));
    painter.drawRoundedRect(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    const int side = m_look.grown(kIcon);
    const QRect room = rect().adjusted(side / 2, 0, -side / 2, 0);
    const int top = height() / 2 - side;
    painter.drawPixmap((width() - side) / 2, top,
                       m_look.pixmap(Icon::shipped, m_look.color(Role::Muted), side, devicePixelRatioF()));
    painter.setPen(m_look.color(Role::Text));
    painter.setFont(font(kSentenceTimes, QFont::DemiBold));
    const int line = painter.fontMetrics().height();
    painter.drawText(QRect{room.x(), top + side + line / 2, room.width(), line}, Qt::AlignCenter, m_word);
    painter.setPen(m_look.color(Role::Muted));
    painter.setFont(m_look.font(Rank::Body));
    painter.drawText(QRect{room.x(), top + side + 2 * line, room.width(), 3 * line},
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_sentence);
}

void DoorView::paintAnswer(QPainter& painter, const DoorAnswer& answer)
{
    const auto& look = m_look.theme().answer(answer.colour);
    const int radius = m_look.sizes().radius;
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.ground);
    painter.drawRoundedRect(rect(), radius, radius);
    if (m_edge.isActive()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{look.text, static_cast<double>(kEdge)});
        painter.drawRoundedRect(QRectF{rect()}.adjusted(kEdge / 2., kEdge / 2., -kEdge / 2., -kEdge / 2.), radius,
                                radius);
    }
    painter.setPen(look.text);
    const int pad = m_look.grown(28);
    const int side = m_look.grown(kIcon);
    QRect room = rect().adjusted(pad, pad, -pad, -pad);
    if (!answer.count.isEmpty()) {
        painter.setFont(font(kCountTimes, QFont::DemiBold));
        const int wide = painter.fontMetrics().horizontalAdvance(answer.count);
        painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, answer.count);
        room.setRight(room.right() - wide - pad);
    }
    painter.drawPixmap(room.topLeft(), m_look.pixmap(answer.icon, look.text, side, devicePixelRatioF()));
    int y = room.top() + side + pad / 2;
    const auto write = [&](const QString& text, const QFont& with) {
        painter.setFont(with);
        const QRect place{room.left(), y, room.width(), std::max(0, room.bottom() - y)};
        QRect used;
        painter.drawText(place, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text, &used);
        y = used.bottom() + pad / 3;
    };
    write(answer.word, font(kWordTimes, QFont::DemiBold));
    write(answer.sentence, font(kSentenceTimes, QFont::Normal));
    if (!answer.hint.isEmpty()) {
        write(answer.hint, font(kSentenceTimes, QFont::DemiBold));
    }
}

} // namespace supercargo::ui
