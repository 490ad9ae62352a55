// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/station/answer_view.h"

#include "ui/station/answer_layout.h"

#include <QPainter>
#include <QPaintEvent>

#include <chrono>

namespace supercargo::ui {

namespace {

constexpr std::chrono::milliseconds kEdgeShows{120};
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
    connect(&m_edge, &QTimer::timeout, this, qOverload<>(&QWidget::update));
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

void AnswerView::layOut()
{
    m_scene = AnswerLayout{*this, m_look, m_pictures}.scene(m_card);
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
    if (m_edge.isActive()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{ground.lighter(180), kEdge});
        painter.drawRect(QRectF{rect()}.adjusted(kEdge / 2.0, kEdge / 2.0, -kEdge / 2.0, -kEdge / 2.0));
    }
}

} // namespace supercargo::ui
