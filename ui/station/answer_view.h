// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/station/answer_card.h"
#include "ui/station/answer_scene.h"
#include "ui/station/pictures.h"
#include "ui/theme/appearance.h"

#include <QTimer>
#include <QWidget>

namespace supercargo::ui {

/// The answer to the last scan, edge to edge in its panel until the next one, to be read at 2 m. It is laid out when
/// it arrives and painted in one go; a new one shows for 120 ms with a lighter edge, so that two equal answers are
/// seen as two.
class AnswerView final : public QWidget {
    Q_OBJECT
public:
    AnswerView(const Appearance& look, Pictures& pictures, QWidget* parent = nullptr);

    void present(AnswerCard card);
    [[nodiscard]] const AnswerCard& card() const { return m_card; }
    /// The next lines of a list that is longer than the screen; after the last ones the first again.
    void turnPage();
    /// A line over the answer, for some seconds, in no answer's colours: something that changes nothing. No words take
    /// it away.
    void note(const QString& words);
    [[nodiscard]] QString note() const { return m_noteShows.isActive() ? m_note : QString{}; }
    void setReduceMotion(bool reduce) { m_reduceMotion = reduce; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void paintNote(QPainter& painter);

    const Appearance& m_look;
    Pictures& m_pictures;
    AnswerCard m_card;
    AnswerScene m_scene;
    QTimer m_edge;
    QTimer m_noteShows;
    QString m_note;
    qsizetype m_stepsShown = 0;
    bool m_reduceMotion = false;
};

} // namespace supercargo::ui
