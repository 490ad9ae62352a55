// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/station/answer_card.h"
#include "ui/station/answer_scene.h"
#include "ui/station/pictures.h"
#include "ui/theme/appearance.h"

class QWidget;

namespace supercargo::ui {

/// Where everything of an answer stands. Each kind has a layout of its own, so that they are told apart without
/// colour: picture at the left, numeral at the left, a white card with steps.
class AnswerLayout {
public:
    AnswerLayout(const QWidget& view, const Appearance& look, Pictures& pictures);

    [[nodiscard]] AnswerScene scene(const AnswerCard& card);

private:
    void calm(const AnswerCard& card);
    /// What is told in several lines.
    void listing(const AnswerCard& card);
    void label(const AnswerCard& card); // print and verify
    void slot(const AnswerCard& card);
    void stop(const AnswerCard& card);
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
    QColor m_ink;
    Icon m_icon = Icon::station;
};

} // namespace supercargo::ui
