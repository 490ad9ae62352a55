// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/icons/icon.h"
#include "ui/sound/tones.h"
#include "ui/station/station_desk.h"
#include "ui/theme/theme.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace supercargo::ui {

/// What the answer says, in words and figures; how it looks is the view's.
struct AnswerCard {
    /// Idle and Told are calm: nothing was scanned, or something was done that is no answer to a piece.
    enum class Kind { Idle, Told, Print, Slot, Verify, Stop, Ask };

    struct Choice {
        QString name;
        QString code;
        QString picture;
    };

    Kind kind = Kind::Idle;
    Icon icon = Icon::check; ///< of what is told
    QString heading;
    QString reason;      ///< one line below it
    QString name;        ///< of the product
    QString code;        ///< its SKU
    QString picture;     ///< a file below attachments/; may be empty
    QString country;     ///< two letters
    QString countryLine; ///< "Germany · YUN-STD"
    QString packageLine; ///< "Package P-…"
    std::optional<std::pair<qint64, qint64>> count; ///< n of m
    QString countNote;                              ///< "202 to go"
    std::optional<qint64> slot;
    QString slotNote; ///< "3 of 4 in slot 7"
    QString toDo;     ///< "What to do with this piece", over the steps
    QStringList steps; ///< told: the lines of a list
    qsizetype firstStep = 0; ///< told: of those in sight
    /// Pieces that would be right now.
    struct Wanted {
        QString name;
        QString code;
        QString picture;
        qint64 count = 0;
        QString bin; ///< empty where they lie at hand
    };
    QString wantedTitle; ///< "P-… wants"
    QList<Wanted> wanted;
    QString wasFor;
    QList<Choice> choices;

    /// Ground and text; none for the calm kinds.
    [[nodiscard]] std::optional<Answer> answer() const;
    /// All of it in one sentence, for a screen reader.
    [[nodiscard]] QString spoken() const;
};

[[nodiscard]] AnswerCard idleCard(const BenchState& bench);
[[nodiscard]] AnswerCard cardOf(const BenchReport& report);
[[nodiscard]] AnswerCard cardOf(const Failure& failure);
/// The sound of an answer; none for what was not asked by a scan.
[[nodiscard]] std::optional<Sound> soundOf(const BenchReport& report);

/// "18 · P-…", "slot 7", "not in this wave": the result in the list of the last scans.
[[nodiscard]] QString resultText(const ScanRow& row);
/// It was done with a key: a piece missing or damaged, a label void or printed again.
[[nodiscard]] bool isKeyPress(const ScanRow& row);
/// The colour of the result, by the answer's stored word; none for what was ignored.
[[nodiscard]] std::optional<Answer> answerOf(const ScanRow& row);

} // namespace supercargo::ui
