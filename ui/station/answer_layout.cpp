// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/station/answer_layout.h"

#include "ui/station/station_type.h"

#include <QCoreApplication>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace supercargo::ui {

namespace {

const QColor kPictureGround{0xED, 0xE8, 0xE0};

} // namespace

AnswerLayout::AnswerLayout(const QWidget& view, const Appearance& look, Pictures& pictures)
    : m_view{view},
      m_look{look},
      m_pictures{pictures},
      m_scene{look.font(Rank::Body)},
      m_perMillimetre{pixelsPerMillimetre(view)},
      m_margin{std::max(16.0, view.height() * 0.05)}
{}

double AnswerLayout::capital(const double millimetres, const double ofHeight) const
{
    return m_shrink * std::max(millimetres * m_perMillimetre, ofHeight * m_view.height());
}

AnswerScene AnswerLayout::scene(const AnswerCard& card)
{
    constexpr double kStep = 0.92;
    constexpr double kSmallest = 0.5;
    lay(card);
    while (!m_scene.fits(m_view.rect()) && m_shrink > kSmallest) {
        m_shrink *= kStep;
        m_scene = AnswerScene{m_look.font(Rank::Body)};
        lay(card);
    }
    return std::move(m_scene);
}

void AnswerLayout::lay(const AnswerCard& card)
{
    m_ink = m_look.color(Role::Text);
    if (const auto answer = card.answer()) {
        m_ink = m_look.theme().answer(*answer).text;
        m_icon = m_look.theme().answer(*answer).icon;
    }
    switch (card.kind) {
    case AnswerCard::Kind::Idle:
    case AnswerCard::Kind::Told:
        calm(card);
        break;
    case AnswerCard::Kind::Print:
    case AnswerCard::Kind::Verify:
        label(card);
        break;
    case AnswerCard::Kind::Slot:
        slot(card);
        break;
    case AnswerCard::Kind::Stop:
        stop(card);
        break;
    case AnswerCard::Kind::Ask:
        ask(card);
        break;
    }
}

void AnswerLayout::icon(const Icon icon, const QRectF& square, const QColor& color)
{
    // On whole pixels: between them the strokes would be grey.
    const int side = qRound(square.width());
    const QRectF place{std::round(square.x()), std::round(square.y()), double(side), double(side)};
    m_scene.addPixmap(place, m_look.pixmap(icon, color, side, m_view.devicePixelRatioF()));
}

void AnswerLayout::picture(const QString& file, const QRectF& frame, const bool framed)
{
    QRectF inside = frame;
    if (framed) {
        m_scene.addRect(frame, Qt::white, m_look.sizes().radius);
        const double edge = m_look.grown(8);
        inside = frame.adjusted(edge, edge, -edge, -edge);
    }
    m_scene.addRect(inside, kPictureGround);
    const QPixmap pixmap = m_pictures.get(file, qRound(inside.width() * m_view.devicePixelRatioF()));
    if (pixmap.isNull()) {
        const double side = inside.width() * 0.4;
        QRectF square{0, 0, side, side};
        square.moveCenter(inside.center());
        icon(Icon::products, square, layout::kCardMuted);
        return;
    }
    QRectF place{QPointF{}, QSizeF{pixmap.size()}.scaled(inside.size(), Qt::KeepAspectRatio)};
    place.moveCenter(inside.center());
    m_scene.addPixmap(place, pixmap);
}

double AnswerLayout::heading(const AnswerCard& card, const double iconSize)
{
    const double word = capital(capital::kWord, layout::kWordShare);
    const double left = m_margin + iconSize + m_margin;
    const QRectF area{left, m_margin + word * 0.25, m_view.width() - left - m_margin, 0};
    const auto taken = m_scene.addText({card.heading, word, true, m_ink}, area);
    const bool oneLine = taken.height() < word * 1.2;
    const double middle = oneLine ? taken.center().y() : area.top() + word / 2;
    icon(m_icon, {m_margin, middle - iconSize / 2, iconSize, iconSize}, m_ink);
    return std::max(taken.bottom(), middle + iconSize / 2);
}

// ---- Calm ------------------------------------------------------------------------------------------------------

void AnswerLayout::listing(const AnswerCard& card)
{
    const double word = capital(capital::kWord, layout::kWordShare) * 0.7;
    const double line = capital(capital::kNote, layout::kNoteShare);
    const double side = word * 1.6;
    const double left = m_margin + side + m_margin * 0.6;
    const double width = m_view.width() - left - m_margin;
    icon(card.icon, {m_margin, m_margin, side, side}, m_look.color(Role::Accent));
    double y = m_scene.addText({card.heading, word, true, m_ink}, {left, m_margin + (side - word) / 2, width, 0}).bottom();
    y = std::max(y + word * 0.35, m_margin + side) + m_margin * 0.6; // a heading of two lines has letters below it
    y = m_scene.addText({card.reason, line, false, m_look.color(Role::Muted)}, {left, y, width, 0}).bottom() + line * 1.6;
    const double bottom = m_view.height() - m_margin;
    const double foot = bottom - line; // says that there is more
    const qsizetype count = card.steps.size();
    m_stepsShown = 0;
    for (qsizetype i = card.firstStep; i < count; ++i) {
        const Ink step{card.steps[i], line, true, m_ink};
        const bool isAll = i + 1 == count && card.firstStep == 0;
        if (m_stepsShown > 0 && y + m_scene.heightOf(step, width) > (isAll ? bottom : foot - line * 1.1)) {
            break;
        }
        y = m_scene.addText(step, {left, y, width, 0}).bottom() + line * 1.1;
        ++m_stepsShown;
    }
    if (m_stepsShown < count) {
        //: Of a list too long for the screen: the first and the last line in sight, and how many there are
        const QString where = QCoreApplication::translate("StationWords", "Lines %1 to %2 of %3 · Page Down: more")
                                  .arg(card.firstStep + 1)
                                  .arg(card.firstStep + m_stepsShown)
                                  .arg(count);
        m_scene.addText({where, line, false, m_look.color(Role::Muted)}, {left, foot, width, 0});
    }
}

void AnswerLayout::calm(const AnswerCard& card)
{
    if (!card.steps.isEmpty()) {
        listing(card);
        return;
    }
    const double word = capital(capital::kWord, layout::kWordShare) * 0.7;
    const double note = capital(capital::kItem, layout::kItemShare) * 0.9;
    const double side = word * 2.4;
    const double width = m_view.width() - 2 * m_margin;
    const Ink big{card.heading, word, true, m_ink};
    const Ink small{card.reason, note, false, m_look.color(Role::Muted)};
    const double total = side + m_margin + m_scene.heightOf(big, width) + m_margin + m_scene.heightOf(small, width);
    double y = (m_view.height() - total) / 2 - m_margin * (card.count ? 0.5 : 0);
    const bool told = card.kind == AnswerCard::Kind::Told;
    icon(told ? card.icon : Icon::station, {(m_view.width() - side) / 2, y, side, side}, m_look.color(Role::Accent));
    y += side + m_margin;
    y = m_scene.addText(big, {m_margin, y, width, 0}, Qt::AlignHCenter).bottom() + m_margin;
    m_scene.addText(small, {m_margin, y, width, 0}, Qt::AlignHCenter);
    countLine(card, m_view.height() - m_margin);
}

// ---- Label and check -------------------------------------------------------------------------------------------

void AnswerLayout::countLine(const AnswerCard& card, const double bottom)
{
    if (!card.count) {
        return;
    }
    const double big = capital(capital::kCountry, layout::kCountryShare) * (card.answer() ? 1 : 0.6);
    const double small = big * 0.55;
    const double note = capital(capital::kItem, layout::kItemShare);
    const Ink done{QString::number(card.count->first), big, true, m_ink};
    const Ink all{QStringLiteral(" / %1").arg(card.count->second), small, false, m_ink};
    const double doneWidth = m_scene.widthOf(done);
    const double allWidth = m_scene.widthOf(all);
    m_scene.addText(done, {m_margin, bottom - big, doneWidth + 1, 0});
    m_scene.addText(all, {m_margin + doneWidth, bottom - small, allWidth + 1, 0});

    const Ink words{card.countNote, note, false, m_ink};
    const double noteWidth = m_scene.widthOf(words);
    m_scene.addText(words, {m_view.width() - m_margin - noteWidth, bottom - note, noteWidth + 1, 0});

    const double left = m_margin + doneWidth + allWidth + m_margin;
    const QRectF bar{left, bottom - m_look.grown(17), m_view.width() - m_margin - noteWidth - m_margin - left,
                     double(m_look.grown(16))};
    if (bar.width() > m_look.grown(40) && card.count->second > 0) {
        m_scene.addFrame(bar, m_ink, 2, m_look.sizes().radius);
        const double share = static_cast<double>(card.count->first) / static_cast<double>(card.count->second);
        const QRectF room = bar.adjusted(4, 4, -4, -4);
        m_scene.addRect({room.left(), room.top(), room.width() * std::clamp(share, 0.0, 1.0), room.height()}, m_ink, 1);
    }
}

void AnswerLayout::item(const AnswerCard& card, const QRectF& area)
{
    const double name = capital(capital::kItem, layout::kItemShare) * 1.15;
    const double line = capital(capital::kItem, layout::kItemShare);
    const double country = capital(capital::kCountry, layout::kCountryShare);
    const Ink nameInk{card.name, name, true, m_ink};
    const Ink codeInk{card.code, line, false, m_ink};
    const Ink countryInk{card.country, country, true, m_ink};
    const double countryWidth = card.country.isEmpty() ? 0 : m_scene.widthOf(countryInk) + m_margin;
    const double besideWidth = area.width() - countryWidth;
    const Ink where{card.countryLine, line, true, m_ink};
    const Ink which{card.packageLine, line, false, m_ink};
    const double beside = m_scene.heightOf(where, besideWidth) + line + m_scene.heightOf(which, besideWidth);
    const double lower = card.country.isEmpty() ? beside - line : std::max(country, beside);
    const double upper = m_scene.heightOf(nameInk, area.width()) + line + m_scene.heightOf(codeInk, area.width());
    const double gap = name * 1.9;

    double y = area.top() + std::max(0.0, (area.height() - upper - gap - lower) / 2);
    y = m_scene.addText(nameInk, {area.left(), y, area.width(), 0}).bottom() + line;
    y = m_scene.addText(codeInk, {area.left(), y, area.width(), 0}).bottom() + gap;
    m_scene.addText(countryInk, {area.left(), y + std::max(0.0, (lower - country) / 2), countryWidth + 1, 0});
    const double left = area.left() + countryWidth;
    y += std::max(0.0, (lower - beside) / 2);
    y = m_scene.addText(where, {left, y, besideWidth, 0}).bottom() + (card.countryLine.isEmpty() ? 0 : line);
    m_scene.addText(which, {left, y, besideWidth, 0});
}

void AnswerLayout::label(const AnswerCard& card)
{
    const double word = capital(capital::kWord, layout::kWordShare);
    double top = heading(card, word * 1.15) + m_margin;
    if (!card.reason.isEmpty()) {
        const double line = capital(capital::kItem, layout::kItemShare);
        top = m_scene.addText({card.reason, line, false, m_ink}, {m_margin, top, m_view.width() - 2 * m_margin, 0})
                  .bottom() +
              m_margin;
    }
    const double bottom = m_view.height() - m_margin;
    const double count = card.count ? capital(capital::kCountry, layout::kCountryShare) + m_margin : 0;
    countLine(card, bottom);
    if (card.name.isEmpty() && card.code.isEmpty() && card.packageLine.isEmpty()) {
        return;
    }
    const double room = bottom - count - top;
    const double side = std::clamp(room, 80.0, m_view.width() * 0.32);
    const bool hasPiece = !card.code.isEmpty();
    if (hasPiece) {
        picture(card.picture, {m_margin, top + (room - side) / 2, side, side}, true);
    }
    const double left = hasPiece ? m_margin + side + m_margin * 1.3 : m_margin;
    item(card, {left, top, m_view.width() - left - m_margin, room});
}

// ---- Slot ------------------------------------------------------------------------------------------------------

void AnswerLayout::slot(const AnswerCard& card)
{
    const double word = capital(capital::kWord, layout::kWordShare);
    const double line = capital(capital::kItem, layout::kItemShare);
    const double top = heading(card, word * 1.15) + m_margin;
    const double bottom = m_view.height() - m_margin;
    m_scene.addText({card.slotNote, line * 1.15, true, m_ink},
                    {m_margin, bottom - line * 1.15, m_view.width() - 2 * m_margin, 0});
    const double room = bottom - line * 1.15 - m_margin - top;

    // Read first and from furthest: the numeral has all the height there is, and width for two digits.
    const double least = capital::kNumeral * m_perMillimetre;
    const double numeral = std::max(std::min(least, room), room * 0.92);
    const Ink two{QStringLiteral("00"), numeral, true, m_ink};
    const double column = std::min(m_scene.widthOf(two), m_view.width() * 0.6);
    const Ink digits{QString::number(card.slot.value_or(0)), numeral, true, m_ink};
    m_scene.addText(digits, {m_margin, top + (room - numeral) / 2, column + 1, 0}, Qt::AlignHCenter);

    const double left = m_margin + column + m_margin * 1.2;
    const double width = m_view.width() - left - m_margin;
    const Ink name{card.name, line, true, m_ink};
    const Ink code{card.code, line * 0.85, false, m_ink};
    const double words = m_scene.heightOf(name, width) + m_scene.heightOf(code, width) + 2.2 * line;
    const double side = std::max(60.0, std::min(width, room - words));
    picture(card.picture, {left, top, side, side}, true);
    const double y = m_scene.addText(name, {left, top + side + line, width, 0}).bottom() + line * 0.9;
    m_scene.addText(code, {left, y, width, 0});
}

// ---- Which one? ------------------------------------------------------------------------------------------------

void AnswerLayout::choice(const AnswerCard::Choice& choice, const int number, const QRectF& area)
{
    const double line = capital(capital::kNote, layout::kNoteShare);
    const double item = capital(capital::kItem, layout::kItemShare);
    const Ink name{choice.name, line, true, layout::kCardInk};
    const Ink code{choice.code, line, false, layout::kCardMuted};
    const double words = m_scene.heightOf(name, area.width()) + m_scene.heightOf(code, area.width()) + 3 * line;
    const double key = item * 2;
    const double side = std::max(60.0, std::min(area.width() - key - line, area.height() - words));
    m_scene.addFrame({area.left(), area.top(), key, key}, layout::kCardInk, m_look.grown(3), m_look.sizes().radius);
    m_scene.addText({QString::number(number), item, true, layout::kCardInk},
                    {area.left(), area.top() + (key - item) / 2, key, 0}, Qt::AlignHCenter);
    const double left = area.left() + key + line;
    picture(choice.picture, {left, area.top(), side, side}, false);
    const double y = m_scene.addText(name, {left, area.top() + side + line, area.right() - left, 0}).bottom() + line;
    m_scene.addText(code, {left, y, area.right() - left, 0});
}

void AnswerLayout::ask(const AnswerCard& card)
{
    const double word = capital(capital::kWord, layout::kWordShare);
    const double line = capital(capital::kItem, layout::kItemShare);
    double y = heading(card, word * 1.15) + line;
    y = m_scene.addText({card.reason, line, true, m_ink}, {m_margin, y, m_view.width() - 2 * m_margin, 0}).bottom() +
        m_margin * 0.9;
    const QRectF paper{m_margin, y, m_view.width() - 2 * m_margin, m_view.height() - m_margin - y};
    m_scene.addRect(paper, Qt::white, m_look.sizes().radius);
    const QRectF inside = paper.adjusted(m_margin, m_margin, -m_margin, -m_margin);
    constexpr qsizetype kMost = 4; // side by side; a code that more products bear is better scanned as SKU
    const qsizetype count = std::min(kMost, card.choices.size());
    const double width = (inside.width() - m_margin * static_cast<double>(count - 1)) / static_cast<double>(count);
    for (qsizetype i = 0; i < count; ++i) {
        choice(card.choices[i], static_cast<int>(i) + 1,
               {inside.left() + static_cast<double>(i) * (width + m_margin), inside.top(), width, inside.height()});
    }
}

} // namespace supercargo::ui
