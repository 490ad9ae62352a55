// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/answers.h"

#include "ui/text/convert.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace supercargo::ui {

namespace {

struct Answers {
    Q_DECLARE_TR_FUNCTIONS(Answers)
};

QString timeOf(const Instant instant)
{
    return QLocale{}.toString(QDateTime::fromMSecsSinceEpoch(toMilliseconds(instant)).time(), QLocale::ShortFormat);
}

/// What is known besides, after the stop's own sentence.
QString detailOf(const floor::ScanAnswer& answer)
{
    const auto& facts = answer.facts;
    switch (answer.code) {
    case floor::AnswerCode::other_wave_:
        return facts.wave ? Answers::tr("wave %1").arg(facts.wave->value) : QString{};
    case floor::AnswerCode::not_in_wave_:
        return facts.waiting > 0
                   ? Answers::tr("%n package(s) elsewhere want it", nullptr, static_cast<int>(facts.waiting))
                   : QString{};
    case floor::AnswerCode::cancelled_:
        return facts.since ? Answers::tr("at %1").arg(timeOf(*facts.since)) : QString{};
    case floor::AnswerCode::other_station_:
        return toQString(facts.station);
    case floor::AnswerCode::dead_label_:
        return toQString(facts.tracking);
    case floor::AnswerCode::held_:
    case floor::AnswerCode::not_printable_:
    case floor::AnswerCode::no_number_:
    case floor::AnswerCode::changed_:
    case floor::AnswerCode::short_:
        return toQString(facts.why);
    default:
        return {};
    }
}

} // namespace

QString answerSentence(const floor::ScanAnswer& answer)
{
    switch (answer.code) {
    case floor::AnswerCode::label_out_:
        return Answers::tr("The label is printing");
    case floor::AnswerCode::label_queued_:
        return answer.printed == printing::PrintOutcome::failed
                   ? Answers::tr("The label could not be printed: look at the print queue")
                   : Answers::tr("The label waits for the printer");
    case floor::AnswerCode::put_in_slot_:
        return Answers::tr("Put into slot %1").arg(answer.slot.value_or(0));
    case floor::AnswerCode::piece_ok_:
        return answer.remaining ? Answers::tr("Checked, %n more", nullptr, static_cast<int>(*answer.remaining))
                                : Answers::tr("Checked");
    default:
        break;
    }
    const auto sentence = stopSentence(toString(answer.code));
    const auto detail = detailOf(answer);
    return detail.isEmpty() ? sentence : Answers::tr("%1: %2", "what: detail").arg(sentence, detail);
}

QStringList answerSteps(const floor::ScanAnswer& answer)
{
    if (answer.answer() != floor::Answer::stop) {
        return {};
    }
    QStringList steps{stopHint(toString(answer.code))};
    if (!answer.facts.bin.empty()) {
        steps.append(Answers::tr("Put it back to %1").arg(toQString(answer.facts.bin)));
    }
    steps.append(Answers::tr("Scan the next piece"));
    return steps;
}

} // namespace supercargo::ui
