// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/station/answer_scene.h"

#include "ui/station/station_type.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace supercargo::ui {

namespace {

constexpr double kStepDown = 0.85;
constexpr double kLineDistance = 1.9; // of the capital's height, between base lines

} // namespace

AnswerScene::Set AnswerScene::set(const Ink& ink, const double width, const Qt::Alignment alignment) const
{
    Set result;
    const double natural = widthOf(ink);
    result.capital = natural > width ? ink.capital * kStepDown : ink.capital;
    const QFont font = fontOfCapitals(m_family, result.capital, ink.bold);
    result.layout = std::make_unique<QTextLayout>(ink.text, font);
    QTextOption option{alignment};
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    result.layout->setTextOption(option);
    result.layout->setCacheEnabled(true);
    result.layout->beginLayout();
    double y = 0;
    double base = 0;
    for (QTextLine line = result.layout->createLine(); line.isValid(); line = result.layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        base = y + line.ascent();
        if (y <= 0) {
            result.above = line.ascent() - result.capital;
        }
        result.width = std::max(result.width, line.naturalTextWidth());
        y += std::max(line.height() * 0.95, result.capital * kLineDistance);
    }
    result.layout->endLayout();
    result.height = base - result.above;
    return result;
}

QRectF AnswerScene::addText(const Ink& ink, const QRectF& area, const Qt::Alignment alignment)
{
    if (ink.text.isEmpty()) {
        return {area.topLeft(), QSizeF{}};
    }
    auto set = this->set(ink, area.width(), alignment);
    const QRectF taken{area.left(), area.top(), set.width, set.height};
    constexpr double kBelow = 0.3; // of a capital: as far as letters reach below the line
    const double indent = alignment.testFlag(Qt::AlignHCenter) ? (area.width() - set.width) / 2 : 0;
    m_texts.push_back({std::move(set.layout), QPointF{area.left(), area.top() - set.above}, ink.color,
                       taken.adjusted(indent, 0, indent, set.capital * kBelow)});
    return taken;
}

double AnswerScene::heightOf(const Ink& ink, const double width) const
{
    return ink.text.isEmpty() ? 0 : set(ink, width, Qt::AlignLeft).height;
}

double AnswerScene::widthOf(const Ink& ink) const
{
    return QFontMetricsF{fontOfCapitals(m_family, ink.capital, ink.bold)}.horizontalAdvance(ink.text);
}

void AnswerScene::addRect(const QRectF& rect, const QColor& fill, const double radius)
{
    m_shapes.append({.rect = rect, .fill = fill, .edge = {}, .width = 0, .radius = radius});
}

void AnswerScene::addFrame(const QRectF& rect, const QColor& edge, const double width, const double radius)
{
    m_shapes.append({.rect = rect, .fill = {}, .edge = edge, .width = width, .radius = radius});
}

void AnswerScene::addPixmap(const QRectF& rect, const QPixmap& pixmap)
{
    m_pictures.append({rect, pixmap});
}

bool AnswerScene::fits(const QRectF& view) const
{
    constexpr double kRounded = 2; // that a font's own figures may differ by
    const auto isCut = [&](const QRectF& text) {
        return text.bottom() > view.bottom() || std::ranges::any_of(m_shapes, [&text](const Shape& paper) {
                   return paper.fill.isValid() && paper.rect.contains(text.topLeft()) &&
                          text.bottom() > paper.rect.bottom();
               });
    };
    for (auto one = m_texts.begin(); one != m_texts.end(); ++one) {
        const QRectF inner = one->taken.adjusted(kRounded, kRounded, -kRounded, -kRounded);
        if (isCut(one->taken) || std::any_of(one + 1, m_texts.end(), [&inner](const Text& other) {
                return inner.intersects(other.taken);
            })) {
            return false;
        }
    }
    return true;
}

void AnswerScene::paint(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (const Shape& shape : m_shapes) {
        painter.setBrush(shape.fill.isValid() ? QBrush{shape.fill} : QBrush{Qt::NoBrush});
        painter.setPen(shape.edge.isValid() ? QPen{shape.edge, shape.width} : QPen{Qt::NoPen});
        const double inset = shape.width / 2;
        painter.drawRoundedRect(shape.rect.adjusted(inset, inset, -inset, -inset), shape.radius, shape.radius);
    }
    for (const Picture& picture : m_pictures) {
        painter.drawPixmap(picture.rect, picture.pixmap, QRectF{picture.pixmap.rect()});
    }
    for (const Text& text : m_texts) {
        painter.setPen(text.color);
        text.layout->draw(&painter, text.at);
    }
}

} // namespace supercargo::ui
