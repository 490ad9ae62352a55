// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/station/answer_view.h"

#include "ui/station/answer_layout.h"
#include "ui/station/station_type.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPaintEvent>

#include <algorithm>
#include <chrono>

namespace supercargo::ui {

namespace {

constexpr std::chrono::milliseconds kEdgeShows{120};
constexpr std::chrono::milliseconds kNoteShows{2'500};
constexpr int kEdge = 6;

} // namespace

AnswerView::AnswerView(const Appearance& look, Pictures& pictures, QWidget* parent)
    : QWidget{parent},
      m_look{look},
      m_pictures{pictures},
      m_scene{look.font(Rank::Body)}
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(look.grown(320), look.grown(240));
    m_edge.setSingleShot(true);
    m_edge.setInterval(kEdgeShows);
    m_noteShows.setSingleShot(true);
    m_noteShows.setInterval(kNoteShows);
    connect(&m_edge, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    connect(&m_noteShows, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    connect(&look, &Appearance::changed, this, &AnswerView::layOut);
}

void AnswerView::present(AnswerCard card)
{
    m_card = std::move(card);
    setAccessibleName(m_card.spoken());
    layOut();
    if (m_card.answer() && !m_reduceMotion) {
        m_edge.start();
    }
}

void AnswerView::turnPage()
{
    if (m_stepsShown > 0 && m_stepsShown < m_card.steps.size()) {
        const qsizetype next = m_card.firstStep + m_stepsShown;
        m_card.firstStep = next < m_card.steps.size() ? next : 0;
        layOut();
    }
}

void AnswerView::note(const QString& words)
{
    m_note = words;
    setAccessibleDescription(words);
    words.isEmpty() ? m_noteShows.stop() : m_noteShows.start();
    update();
}

void AnswerView::layOut()
{
    AnswerLayout layout{*this, m_look, m_pictures};
    m_scene = layout.scene(m_card);
    m_stepsShown = layout.stepsShown();
    update();
}

void AnswerView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void AnswerView::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const auto answer = m_card.answer();
    const QColor ground = answer ? m_look.theme().answer(*answer).ground : m_look.color(Role::Surface);
    painter.fillRect(rect(), m_look.color(Role::Window));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(answer ? QPen{Qt::NoPen} : QPen{m_look.color(Role::Line), 1});
    painter.setBrush(ground);
    const int radius = m_look.sizes().radius;
    painter.drawRoundedRect(answer ? QRectF{rect()} : QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    m_scene.paint(painter);
    if (m_noteShows.isActive()) {
        paintNote(painter);
    }
    if (m_edge.isActive()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{ground.lighter(180), kEdge});
        painter.drawRect(QRectF{rect()}.adjusted(kEdge / 2.0, kEdge / 2.0, -kEdge / 2.0, -kEdge / 2.0));
    }
}

/// At the foot, where no answer has its word.
void AnswerView::paintNote(QPainter& painter)
{
    const double high = capital::kItem * pixelsPerMillimetre(*this);
    const double margin = m_look.grown(12);
    const QFont font = fontOfCapitals(m_look.font(Rank::Body), high, true);
    const double icon = high * 1.4;
    const double wide = icon + margin + QFontMetricsF{font}.horizontalAdvance(m_note);
    const QRectF band{margin, height() - margin - high * 2.8, width() - 2 * margin, high * 2.8};
    painter.setPen(QPen{m_look.color(Role::Text), 2});
    painter.setBrush(m_look.color(Role::Surface));
    painter.drawRoundedRect(band, m_look.sizes().radius, m_look.sizes().radius);
    const double left = band.left() + std::max(margin, (band.width() - wide) / 2);
    const int side = qRound(icon);
    painter.drawPixmap(QPointF{left, band.center().y() - icon / 2},
                       m_look.pixmap(Icon::minus, m_look.color(Role::Text), side, devicePixelRatioF()));
    painter.setFont(font);
    painter.drawText(QRectF{left + icon + margin, band.top(), band.right() - left - icon - margin, band.height()},
                     Qt::AlignLeft | Qt::AlignVCenter, m_note);
}

} // namespace supercargo::ui
