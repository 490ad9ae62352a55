// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/label_preview.h"

#include <QPainter>
#include <QScreen>

#include <algorithm>

namespace supercargo::ui {

double pixelsPerMillimetre(const QWidget& widget, const Settings& settings)
{
    constexpr double kMillimetresPerInch = 25.4;
    constexpr double kLeastDotsPerInch = 60; // what a screen claims may be nonsense
    constexpr double kMostDotsPerInch = 300;
    const QScreen* screen = widget.screen();
    if (screen == nullptr) {
        return kLeastDotsPerInch / kMillimetresPerInch;
    }
    const double measured = settings.pixelsPerMillimetre(screen->name());
    return measured > 0 ? measured
                        : std::clamp(screen->physicalDotsPerInch(), kLeastDotsPerInch, kMostDotsPerInch) /
                              kMillimetresPerInch;
}

LabelPreview::LabelPreview(const Appearance& look, const Settings& settings, QWidget* parent)
    : QWidget{parent},
      m_look{look},
      m_settings{settings}
{
    connect(&look, &Appearance::changed, this, &LabelPreview::fit);
    fit();
}

void LabelPreview::setPaper(const int widthMm, const int heightMm)
{
    m_widthMm = widthMm;
    m_heightMm = heightMm;
    fit();
}

void LabelPreview::present(const QImage& label)
{
    m_label = label;
    m_scaled = {};
    update();
}

void LabelPreview::fit()
{
    m_scale = pixelsPerMillimetre(*this, m_settings);
    m_scaled = {};
    setFixedSize(sizeHint());
    update();
}

int LabelPreview::rulerWidth() const
{
    return m_look.grown(34);
}

QSize LabelPreview::sizeHint() const
{
    const int room = m_look.grown(14); // half of the last number
    return {rulerWidth() + qRound(m_widthMm * m_scale) + room, rulerWidth() + qRound(m_heightMm * m_scale) + room};
}

void LabelPreview::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    paintRuler(painter, false);
    paintRuler(painter, true);
    const QRect paper{rulerWidth(), rulerWidth(), qRound(m_widthMm * m_scale), qRound(m_heightMm * m_scale)};
    painter.fillRect(paper, Qt::white);
    const double ratio = devicePixelRatioF();
    if (!m_label.isNull() && (m_scaled.isNull() || m_scaled.devicePixelRatio() != ratio)) {
        m_scaled = QPixmap::fromImage(m_label.convertToFormat(QImage::Format_RGB32)
                                          .scaled((QSizeF{paper.size()} * ratio).toSize(), Qt::IgnoreAspectRatio,
                                                  Qt::SmoothTransformation));
        m_scaled.setDevicePixelRatio(ratio);
    }
    if (!m_scaled.isNull()) {
        painter.drawPixmap(paper.topLeft(), m_scaled);
    }
    painter.setPen(m_look.color(Role::LineStrong));
    painter.drawRect(paper.adjusted(0, 0, -1, -1));
}

void LabelPreview::paintRuler(QPainter& painter, const bool upright) const
{
    const QFont font = m_look.font(Rank::Key);
    const QFontMetrics metrics{font};
    painter.setFont(font);
    painter.setPen(m_look.color(Role::Muted));
    const int edge = rulerWidth() - m_look.grown(5);
    const int length = upright ? m_heightMm : m_widthMm;
    for (int mm = 0; mm <= length; ++mm) {
        const int along = rulerWidth() + qRound(mm * m_scale);
        const int tick = m_look.grown(mm % 10 == 0 ? 9 : mm % 5 == 0 ? 7 : 4);
        upright ? painter.drawLine(edge - tick, along, edge, along) : painter.drawLine(along, edge - tick, along, edge);
        if (mm % 10 != 0) {
            continue;
        }
        const QString number = QString::number(mm);
        const int wide = metrics.horizontalAdvance(number);
        const QRect place = upright ? QRect{edge - m_look.grown(11) - wide, along - metrics.height() / 2, wide,
                                            metrics.height()}
                                    : QRect{along - wide / 2, edge - m_look.grown(10) - metrics.height(), wide,
                                            metrics.height()};
        painter.drawText(place, Qt::AlignCenter | Qt::TextDontClip, number);
    }
}

} // namespace supercargo::ui
