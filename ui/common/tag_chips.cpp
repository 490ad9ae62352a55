// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tag_chips.h"

#include "ui/text/convert.h"
#include "ui/theme/style_drawing.h"

#include <QPainter>
#include <QStringList>
#include <QStyle>

namespace supercargo::ui {

namespace {

constexpr int kHeight = 18;
constexpr int kPadding = 6;
constexpr int kRadius = 4;

int widthOf(const Appearance& look, const QString& word)
{
    return QFontMetrics{look.font(Rank::Caption)}.horizontalAdvance(word) + 2 * look.grown(kPadding);
}

QString restOf(const qsizetype count)
{
    return QStringLiteral("+%1").arg(count);
}

QString words(const QList<TagChip>& chips)
{
    QStringList all;
    for (const auto& chip : chips) {
        all.append(chip.word);
    }
    return all.join(QStringLiteral(", "));
}

} // namespace

Sign signOf(const orders::TagColor color)
{
    switch (color) {
    case orders::TagColor::red:
        return Sign::Overdue;
    case orders::TagColor::orange:
        return Sign::Short;
    case orders::TagColor::yellow:
        return Sign::Review;
    case orders::TagColor::green:
        return Sign::Shipped;
    case orders::TagColor::teal:
        return Sign::Packed;
    case orders::TagColor::blue:
        return Sign::Ready;
    case orders::TagColor::violet:
        return Sign::Picked;
    case orders::TagColor::grey:
        break;
    }
    return Sign::Unpaid;
}

QList<TagChip> tagChips(const std::vector<orders::Tag>& tags)
{
    QList<TagChip> chips;
    for (const auto& tag : tags) {
        chips.append({toQString(tag.name), signOf(tag.color)});
    }
    return chips;
}

QString searchOfTag(const QString& name)
{
    return QStringLiteral("@#") + name;
}

int tagChipsWidth(const Appearance& look, const QList<TagChip>& chips)
{
    int width = 0;
    for (const auto& chip : chips) {
        width += (width > 0 ? look.sizes().gapInside : 0) + widthOf(look, chip.word);
    }
    return width;
}

void paintTagChips(const Appearance& look, QPainter& painter, const QRect& rect, const QList<TagChip>& chips,
                   const Qt::LayoutDirection direction)
{
    const int gap = look.sizes().gapInside;
    const int height = look.grown(kHeight);
    const QFontMetrics metrics{look.font(Rank::Caption)};
    painter.setFont(look.font(Rank::Caption));
    int used = 0;
    const auto place = [&](const int width) {
        const QRect at{rect.x() + used, rect.y() + (rect.height() - height) / 2, width, height};
        used += width + gap;
        return QStyle::visualRect(direction, rect, at);
    };
    for (qsizetype i = 0; i < chips.size(); ++i) {
        const qsizetype behind = chips.size() - i - 1;
        const int room = rect.width() - used - (behind > 0 ? gap + metrics.horizontalAdvance(restOf(behind)) : 0);
        const int wanted = widthOf(look, chips[i].word);
        if (wanted > room && i > 0) {
            painter.setPen(look.color(Role::Muted));
            const QString rest = restOf(behind + 1);
            painter.drawText(place(metrics.horizontalAdvance(rest) + 1), Qt::AlignVCenter | Qt::TextDontClip, rest);
            return;
        }
        const auto& color = look.theme().sign(chips[i].color);
        const QRect at = place(std::min(wanted, std::max(room, 0)));
        drawing::box(painter, at, color.soft, {}, look.grown(kRadius));
        painter.setPen(color.text);
        painter.drawText(at, Qt::AlignCenter,
                         metrics.elidedText(chips[i].word, Qt::ElideRight, at.width() - 2 * look.grown(kPadding) + 1));
    }
}

TagChips::TagChips(const Appearance& look, QWidget* parent) : QWidget{parent}, m_look{look}
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(&look, &Appearance::changed, this, [this] {
        updateGeometry();
        update();
    });
    hide();
}

void TagChips::present(const std::vector<orders::Tag>& tags)
{
    m_chips = tagChips(tags);
    setAccessibleName(words(m_chips));
    setToolTip(words(m_chips));
    setVisible(!m_chips.isEmpty());
    updateGeometry();
    update();
}

QSize TagChips::sizeHint() const
{
    return {tagChipsWidth(m_look, m_chips), m_look.grown(kHeight)};
}

void TagChips::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    paintTagChips(m_look, painter, rect(), m_chips, layoutDirection());
}

} // namespace supercargo::ui
