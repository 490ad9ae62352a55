// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/first_start/option_card.h"

#include "ui/common/key_cap.h"
#include "ui/theme/style_drawing.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyleOption>

namespace supercargo::ui {

namespace {

constexpr int kMark = 18;
constexpr int kIcon = 24;

} // namespace

OptionCard::OptionCard(const Appearance& look, const Icon icon, const int digit, QWidget* parent)
    : QAbstractButton{parent},
      m_look{look},
      m_icon{icon},
      m_digit{digit}
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy{QSizePolicy::Preferred, QSizePolicy::Fixed};
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&look, &Appearance::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void OptionCard::setTexts(const QString& title, const QString& sentence)
{
    setText(title);
    m_sentence = sentence;
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    updateGeometry();
    update();
}

QRect OptionCard::wordsRect(const int width) const
{
    const auto& sizes = m_look.sizes();
    const int before = sizes.gapEdge + m_look.grown(kMark) + sizes.gapPanels + m_look.grown(kIcon) + sizes.gapPanels;
    const int after = sizes.gapEdge + keyCapSize(m_look, QString::number(m_digit)).width() + sizes.gapPanels;
    return {before, sizes.gapPanels, width - before - after, QFontMetrics{m_look.font(Rank::Title)}.height()};
}

QRect OptionCard::sentenceRect(const int width) const
{
    const QRect title = wordsRect(width);
    return QFontMetrics{m_look.font(Rank::Body)}.boundingRect(
        QRect{title.x(), title.bottom() + m_look.sizes().gapInside, title.width(), 10'000},
        static_cast<int>(Qt::AlignLeft) | Qt::TextWordWrap, m_sentence);
}

int OptionCard::heightForWidth(const int width) const
{
    return sentenceRect(width).bottom() + 1 + m_look.sizes().gapPanels;
}

QSize OptionCard::sizeHint() const
{
    const int width = m_look.grown(560);
    return {width, heightForWidth(width)};
}

void OptionCard::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const auto& sizes = m_look.sizes();
    const bool on = isChecked();
    const Role ground = on ? Role::AccentSoft : underMouse() && isEnabled() ? Role::Hover : Role::Surface;
    drawing::box(painter, rect(), m_look.color(ground), m_look.color(on ? Role::Accent : Role::Line), sizes.radius,
                 on ? 2 : 1);
    if (hasFocus()) {
        drawing::box(painter, rect(), {}, m_look.color(Role::FocusRing), sizes.radius, 2);
    }
    const auto placed = [&](const QRect& place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    const QRect title = wordsRect(width());
    const Role ink = isEnabled() ? Role::Text : Role::Disabled;

    QStyleOption mark;
    mark.initFrom(this);
    mark.state.setFlag(QStyle::State_On, on);
    mark.state.setFlag(QStyle::State_HasFocus, false);
    const int size = m_look.grown(kMark);
    mark.rect = placed({sizes.gapEdge, title.center().y() - size / 2, size, size});
    drawing::radioButton(m_look, painter, mark);

    const int icon = m_look.grown(kIcon);
    const QRect drawn = placed({sizes.gapEdge + size + sizes.gapPanels, title.center().y() - icon / 2, icon, icon});
    painter.drawPixmap(drawn.topLeft(), m_look.pixmap(m_icon, m_look.color(on && isEnabled() ? Role::Accent : Role::Muted),
                                                      icon, devicePixelRatioF()));

    const int start = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    painter.setFont(m_look.font(Rank::Strong));
    painter.setPen(m_look.color(ink));
    painter.drawText(placed(title), start | Qt::AlignVCenter, text());
    painter.setFont(m_look.font(Rank::Body));
    painter.setPen(m_look.color(isEnabled() ? Role::Muted : Role::Disabled));
    painter.drawText(placed(sentenceRect(width())), start | Qt::TextWordWrap, m_sentence);

    const QString digit = QString::number(m_digit);
    const QSize cap = keyCapSize(m_look, digit);
    const QRect key = placed(QRect{QPoint{width() - sizes.gapEdge - cap.width(), title.y()}, cap});
    paintKeyCap(m_look, painter, key, digit, m_look.color(Role::Muted), m_look.color(Role::LineStrong));
}

} // namespace supercargo::ui
