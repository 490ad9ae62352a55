// SPDX-License-Identifier: GPL-3.0-or-later
// The part of an answer's layout that stops: why, what would be right instead, and what to do.
#include "ui/station/answer_layout.h"

#include "ui/station/station_type.h"
#include "ui/station/station_words.h"

#include <QCoreApplication>
#include <QWidget>

#include <algorithm>

namespace supercargo::ui {

using layout::kCardInk;
using layout::kCardMuted;

namespace {

constexpr qsizetype kMostWanted = 3; // below each other; more would be too small to read

} // namespace

void AnswerLayout::stop(const AnswerCard& card)
{
    const double word = capital(capital::kWord, layout::kWordShare);
    const double line = capital(capital::kItem, layout::kItemShare);
    const double note = capital(capital::kNote, layout::kNoteShare);
    const double iconSize = word * 1.85;
    const double left = m_margin + iconSize + m_margin;
    const double width = m_view.width() - left - m_margin;
    const double top = m_margin + word * 0.1;
    double y = m_scene.addText({card.heading, word, true, m_ink}, {left, top, width, 0}).bottom() + line * 1.1;
    y = m_scene.addText({card.reason, line * 1.1, true, m_ink}, {left, y, width, 0}).bottom();
    icon(m_icon, {m_margin, m_margin, iconSize, iconSize}, m_ink);

    double bottom = m_view.height() - m_margin;
    if (!card.wasFor.isEmpty()) {
        bottom -= note;
        m_scene.addText({card.wasFor, note, false, m_ink}, {m_margin, bottom, m_view.width() - 2 * m_margin, 0});
        bottom -= m_margin * 0.9;
    }
    y = std::max(y, m_margin + iconSize) + m_margin * 0.9;
    const QRectF paper{m_margin, y, m_view.width() - 2 * m_margin, bottom - y};
    m_scene.addRect(paper, Qt::white, m_look.sizes().radius);
    const double inset = m_margin * (card.wanted.isEmpty() ? 0.85 : 0.6);
    const QRectF inside = paper.adjusted(inset, inset, -inset, -inset);
    if (card.wanted.isEmpty()) {
        const double stepsLeft = scanned(card, inside, 0.28) + m_margin;
        steps(card, {stepsLeft, inside.top(), inside.right() - stepsLeft, inside.height()});
        return;
    }
    const bool hasPiece = !card.name.isEmpty() || !card.picture.isEmpty();
    const double wantedLeft = hasPiece ? scanned(card, inside, 0.17) + m_margin : inside.left();
    const double wide = inside.right() - wantedLeft;
    const double high = heightOfSteps(card, wide);
    wanted(card, {wantedLeft, inside.top(), wide, inside.height() - high - line * 0.6});
    steps(card, {wantedLeft, inside.bottom() - high, wide, high});
}

double AnswerLayout::scanned(const AnswerCard& card, const QRectF& inside, const double share)
{
    const double note = capital(capital::kNote, layout::kNoteShare);
    const Ink code{card.code, note, true, kCardInk};
    const Ink name{card.name, note * 0.9, false, kCardMuted};
    const double widest = std::min(inside.width() * share, double(m_look.grown(300)));
    const double narrow = widest * 0.8; // at least, so that the words below a small picture have room
    const double words = m_scene.heightOf(code, narrow) + m_scene.heightOf(name, narrow) + note * 2.2;
    const double side = std::max(60.0, std::min(widest, inside.height() - words));
    const double column = std::max(side, narrow);
    picture(card.picture, {inside.left() + (column - side) / 2, inside.top(), side, side}, false);
    double caption = inside.top() + side + note;
    caption = m_scene.addText(code, {inside.left(), caption, column, 0}, Qt::AlignHCenter).bottom() + note;
    m_scene.addText(name, {inside.left(), caption, column, 0}, Qt::AlignHCenter);
    return inside.left() + column;
}

double AnswerLayout::heightOfSteps(const AnswerCard& card, const double width) const
{
    const double line = capital(capital::kItem, layout::kItemShare);
    const double round = line * 2;
    double total = 0;
    for (const QString& step : card.steps) {
        const double words = m_scene.heightOf({step, line, true, kCardInk}, width - round - line * 0.8);
        total += std::max(round, (round - line) / 2 + words) + line * 0.8;
    }
    return std::max(0.0, total - line * 0.8);
}

void AnswerLayout::steps(const AnswerCard& card, const QRectF& area)
{
    const double line = capital(capital::kItem, layout::kItemShare);
    const double note = capital(capital::kNote, layout::kNoteShare);
    const double round = line * 2;
    const double width = area.width() - round - line * 0.8;
    const bool hasTitle = !card.toDo.isEmpty() && card.wanted.isEmpty();
    const double total = heightOfSteps(card, area.width()) + (hasTitle ? note + line : 0);
    double at = area.top() + std::max(0.0, (area.height() - total) / 2);
    if (hasTitle) {
        m_scene.addText({card.toDo, note, false, kCardMuted}, {area.left(), at, area.width(), 0});
        at += note + line;
    }
    int number = 0;
    for (const QString& step : card.steps) {
        const Ink words{step, line, true, kCardInk};
        const double high = m_scene.heightOf(words, width);
        m_scene.addFrame({area.left(), at, round, round}, kCardInk, m_look.grown(3), round / 2);
        m_scene.addText({QString::number(++number), note, true, kCardInk},
                        {area.left(), at + (round - note) / 2, round, 0}, Qt::AlignHCenter);
        const double first = at + (round - line) / 2;
        m_scene.addText(words, {area.left() + round + line * 0.8, first, width, 0});
        at = std::max(at + round, first + high) + line * 0.8;
    }
}

// ---- What would be right ---------------------------------------------------------------------------------------

void AnswerLayout::wanted(const AnswerCard& card, const QRectF& area)
{
    const double note = capital(capital::kNote, layout::kNoteShare);
    const double gap = note * 0.8;
    m_scene.addText({card.wantedTitle, note, false, kCardMuted}, {area.left(), area.top(), area.width(), 0});
    const QRectF rows = area.adjusted(0, note * 2.2, 0, 0);
    const double least = capital(capital::kItem, layout::kItemShare) * 2.4;
    const auto room = std::max<qsizetype>(1, static_cast<qsizetype>((rows.height() + gap) / (least + gap)));
    const qsizetype count = card.wanted.size();
    const qsizetype shown = std::min({count, kMostWanted, room});
    const double more = count > shown ? note * 2 : 0;
    const double each = (rows.height() - more - gap * static_cast<double>(shown - 1)) / static_cast<double>(shown);
    const double high = std::min(each, double(m_look.grown(230)));
    double y = rows.top();
    for (qsizetype i = 0; i < shown; ++i) {
        wantedRow(card.wanted[i], {rows.left(), y, rows.width(), high});
        y += high + gap;
    }
    if (more > 0) {
        const QString rest = StationWords::tr("and %n more", nullptr, static_cast<int>(count - shown));
        m_scene.addText({rest, note, true, kCardInk}, {rows.left(), y + note * 0.3, rows.width(), 0});
    }
}

void AnswerLayout::wantedRow(const AnswerCard::Wanted& piece, const QRectF& area)
{
    const double item = capital(capital::kItem, layout::kItemShare);
    const double line = item * (area.height() > item * 6 ? 1.6 : 1.15); // alone it has the room
    const double note = capital(capital::kNote, layout::kNoteShare) * 0.9;
    const double side = std::min(area.height(), area.width() * 0.34);
    picture(piece.picture, {area.left(), area.top(), side, side}, false);
    const double left = area.left() + side + m_margin * 0.7;
    const double width = area.right() - left;
    QString which = QStringLiteral("%1 × %2").arg(piece.count).arg(piece.code);
    if (!piece.bin.isEmpty()) {
        which += QStringLiteral(" · ") + piece.bin;
    }
    const Ink code{which, line, true, kCardInk};
    const Ink name{piece.name, note, false, kCardMuted};
    const double codeHigh = m_scene.heightOf(code, width);
    const double nameHigh = m_scene.heightOf(name, width);
    const bool hasRoom = !piece.name.isEmpty() && codeHigh + note + nameHigh <= area.height();
    const double total = hasRoom ? codeHigh + note + nameHigh : codeHigh;
    double y = area.top() + std::max(0.0, (side - total) / 2);
    y = m_scene.addText(code, {left, y, width, 0}).bottom() + note;
    if (hasRoom) {
        m_scene.addText(name, {left, y, width, 0});
    }
}

} // namespace supercargo::ui
