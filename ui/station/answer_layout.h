// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/station/answer_card.h"
#include "ui/station/answer_scene.h"
#include "ui/station/pictures.h"
#include "ui/theme/appearance.h"

class QWidget;

namespace supercargo::ui {

namespace layout {
// Shares of the view's height at which the type of the table grows with a large screen.
inline constexpr double kWordShare = 0.095;
inline constexpr double kCountryShare = 0.10;
inline constexpr double kItemShare = 0.044;
inline constexpr double kNoteShare = 0.031;

inline const QColor kCardInk{0x18, 0x20, 0x1D};
inline const QColor kCardMuted{0x56, 0x60, 0x5B};
} // namespace layout

/// Where everything of an answer stands. Each kind has a layout of its own, so that they are told apart without
/// colour: picture at the left, numeral at the left, a white card with steps.
class AnswerLayout {
public:
    AnswerLayout(const QWidget& view, const Appearance& look, Pictures& pictures);

    [[nodiscard]] AnswerScene scene(const AnswerCard& card);
    /// Of a list that is told: the lines that the screen holds, from the card's first on.
    [[nodiscard]] qsizetype stepsShown() const { return m_stepsShown; }

private:
    void lay(const AnswerCard& card);
    void calm(const AnswerCard& card);
    /// What is told in several lines.
    void listing(const AnswerCard& card);
    void label(const AnswerCard& card); // print and verify
    void slot(const AnswerCard& card);
    void stop(const AnswerCard& card);
    /// What was scanned, small at the left of the paper; returns where it ends.
    double scanned(const AnswerCard& card, const QRectF& inside, double share);
    /// What is to be done, a numbered line each, in the middle of the area.
    void steps(const AnswerCard& card, const QRectF& area);
    [[nodiscard]] double heightOfSteps(const AnswerCard& card, double width) const;
    /// The pieces that would be right, as large as there is room.
    void wanted(const AnswerCard& card, const QRectF& area);
    void wantedRow(const AnswerCard::Wanted& piece, const QRectF& area);
    void ask(const AnswerCard& card);

    /// Icon and word; returns where they end.
    double heading(const AnswerCard& card, double iconSize);
    void countLine(const AnswerCard& card, double bottom);
    void item(const AnswerCard& card, const QRectF& area);
    void choice(const AnswerCard::Choice& choice, int number, const QRectF& area);
    void picture(const QString& file, const QRectF& frame, bool framed);
    void icon(Icon icon, const QRectF& square, const QColor& color);
    [[nodiscard]] double capital(double millimetres, double ofHeight) const;

    const QWidget& m_view;
    const Appearance& m_look;
    Pictures& m_pictures;
    AnswerScene m_scene;
    double m_perMillimetre;
    double m_margin;
    double m_shrink = 1; // of the type, where a question leaves the answer little room
    QColor m_ink;
    Icon m_icon = Icon::station;
    qsizetype m_stepsShown = 0;
};

} // namespace supercargo::ui
