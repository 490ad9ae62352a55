// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/answers.h"

#include "core/base/text.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/sentences.h"
#include "ui/text/stages.h"

#include <QCoreApplication>

namespace supercargo::ui {

namespace {

struct Answers {
    Q_DECLARE_TR_FUNCTIONS(Answers)
};

/// Reasons as they are stored: words separated by spaces.
QString reasonWords(const std::string& reasons)
{
    QStringList words;
    for (const auto& reason : split(reasons, ' ')) {
        words.append(reasonWord(reason));
    }
    return words.join(QStringLiteral(", "));
}

/// What is known besides, after the stop's own sentence.
QString detailOf(const floor::ScanAnswer& answer)
{
    const auto& facts = answer.facts;
    switch (answer.code) {
    case floor::AnswerCode::other_wave_:
        if (facts.wave && !facts.why.empty()) {
            return Answers::tr("wave %1 of the warehouse %2").arg(QString::number(facts.wave->value), toQString(facts.why));
        }
        return facts.wave ? Answers::tr("wave %1").arg(facts.wave->value) : QString{};
    case floor::AnswerCode::not_in_wave_:
        if (!facts.why.empty()) {
            return Answers::tr("warehouse %1").arg(toQString(facts.why));
        }
        return facts.waiting > 0
                   ? Answers::tr("%n package(s) elsewhere want it", nullptr, static_cast<int>(facts.waiting))
                   : QString{};
    case floor::AnswerCode::other_station_:
        return toQString(facts.station);
    case floor::AnswerCode::dead_label_:
        return toQString(facts.tracking);
    case floor::AnswerCode::held_: // in somebody's words, or by the platform
        return facts.why.find(' ') == std::string::npos ? reasonWord(facts.why) : toQString(facts.why);
    case floor::AnswerCode::no_number_:
        return facts.details.empty() ? toQString(facts.why)
                                     : sentenceFor(Error{ErrorCode::number_invalid, facts.details});
    case floor::AnswerCode::changed_:
    case floor::AnswerCode::short_:
        return reasonWords(facts.why);
    default:
        return {};
    }
}

/// A slot was named, and no package is there.
bool isEmptySlot(const floor::ScanAnswer& answer)
{
    return answer.code == floor::AnswerCode::not_in_wave_ && answer.slot && !answer.package;
}

QString queuedSentence(const std::optional<printing::PrintOutcome> printed)
{
    if (printed == printing::PrintOutcome::failed) {
        return Answers::tr("The label could not be printed: look at the print queue");
    }
    if (printed == printing::PrintOutcome::unknown) {
        return Answers::tr("Did the label come out? Say so in the print queue, or scan it");
    }
    return Answers::tr("The label waits for the printer");
}

/// What was checked, taken back, or opened.
QString checkedSentence(const floor::ScanAnswer& answer)
{
    const auto left = static_cast<int>(answer.remaining.value_or(0));
    if (answer.facts.isTakenBack) {
        return answer.package ? Answers::tr("Taken back, %n to scan", nullptr, left) : Answers::tr("Given back");
    }
    if (answer.facts.wave && !answer.package) {
        return Answers::tr("Wave %1 is open, %n package(s) to pack", nullptr, left).arg(answer.facts.wave->value);
    }
    return answer.remaining ? Answers::tr("Checked, %n more", nullptr, left) : Answers::tr("Checked");
}

} // namespace

QString answerSentence(const floor::ScanAnswer& answer)
{
    switch (answer.code) {
    case floor::AnswerCode::label_out_:
        return answer.facts.isConfirmed ? Answers::tr("This label came out: noted")
                                        : Answers::tr("The label is printing");
    case floor::AnswerCode::label_queued_:
        return queuedSentence(answer.printed);
    case floor::AnswerCode::put_in_slot_:
        return Answers::tr("Put into slot %1").arg(answer.slot.value_or(0));
    case floor::AnswerCode::piece_ok_:
        return checkedSentence(answer);
    case floor::AnswerCode::all_done_:
        if (answer.facts.isTakenBack) {
            return Answers::tr("There is nothing to take back");
        }
        if (answer.package && !answer.product) {
            return Answers::tr("This package has its label already");
        }
        if (answer.facts.wave && !answer.product) {
            return Answers::tr("Wave %1 is done").arg(answer.facts.wave->value);
        }
        break;
    case floor::AnswerCode::short_:
        if (answer.slot && !answer.facts.wanted.empty()) {
            return Answers::tr("Slot %1 still lacks %n piece(s)", nullptr, static_cast<int>(answer.remaining.value_or(0)))
                .arg(*answer.slot);
        }
        break;
    case floor::AnswerCode::not_in_wave_:
        if (isEmptySlot(answer)) {
            return Answers::tr("No package of wave %1 has slot %2")
                .arg(answer.facts.wave.value_or(WaveId{}).value)
                .arg(*answer.slot);
        }
        break;
    case floor::AnswerCode::too_many_:
        if (answer.facts.inHand > 1) {
            return Answers::tr("%n piece(s) are more than it lacks", nullptr, static_cast<int>(answer.facts.inHand));
        }
        break;
    case floor::AnswerCode::wrong_piece_:
        return answer.product ? Answers::tr("It does not belong into %1").arg(toQString(answer.packageNumber))
                              : Answers::tr("Another package is open here");
    case floor::AnswerCode::cancelled_:
        if (answer.facts.since) {
            return Answers::tr("The order was cancelled at %1").arg(clockText(*answer.facts.since));
        }
        break;
    case floor::AnswerCode::not_printable_:
        if (!answer.facts.details.empty()) {
            const bool isUnverified = answer.facts.why == toString(ErrorCode::label_unverified);
            return sentenceFor(Error{isUnverified ? ErrorCode::label_unverified : ErrorCode::label_not_printable,
                                     answer.facts.details});
        }
        break;
    default:
        break;
    }
    const auto sentence = stopSentence(toString(answer.code));
    const auto detail = detailOf(answer);
    return detail.isEmpty() ? sentence : Answers::tr("%1: %2", "what: detail").arg(sentence, detail);
}

namespace {

/// Where a piece goes that the open package does not want.
QString placeOf(const floor::ScanFacts& facts)
{
    if (facts.nextSlot) {
        return Answers::tr("Keep it at hand: slot %1 wants it").arg(*facts.nextSlot);
    }
    if (!facts.nextPackage.empty()) {
        return Answers::tr("Keep it at hand: %1 wants it next").arg(toQString(facts.nextPackage));
    }
    return facts.bin.empty() ? Answers::tr("Put it aside") : Answers::tr("Put it back to %1").arg(toQString(facts.bin));
}

/// Where a station's own place ends: what belongs to another warehouse cannot be packed here.
bool isOfOtherWarehouse(const floor::ScanAnswer& answer)
{
    const bool isElsewhere =
        answer.code == floor::AnswerCode::other_wave_ || answer.code == floor::AnswerCode::not_in_wave_;
    return isElsewhere && !answer.facts.why.empty();
}

} // namespace

QStringList answerSteps(const floor::ScanAnswer& answer)
{
    if (answer.answer() != floor::Answer::stop) {
        return {};
    }
    if (answer.code == floor::AnswerCode::all_done_ && !answer.product) {
        // No piece is to be put back.
        return {answer.facts.wave && !answer.package ? Answers::tr("Scan the next wave") : Answers::tr("Scan the next piece")};
    }
    if (isOfOtherWarehouse(answer)) {
        return {Answers::tr("Take it to a station of the warehouse %1").arg(toQString(answer.facts.why)),
                Answers::tr("Scan the next piece")};
    }
    if (isEmptySlot(answer)) {
        return {Answers::tr("Look at the slot's number, then type or scan it again"),
                Answers::tr("Scan the next piece")};
    }
    if (answer.facts.inHand > 1) {
        return {Answers::tr("Scan them one by one, or F2 with the right number")};
    }
    if (answer.code == floor::AnswerCode::wrong_piece_ || answer.code == floor::AnswerCode::too_many_) {
        return {answer.product ? placeOf(answer.facts)
                               : Answers::tr("Finish the open package, or give it back with F10")};
    }
    if (answer.code == floor::AnswerCode::short_ && !answer.facts.wanted.empty()) {
        return {Answers::tr("Scan these pieces first; what is not there: F8")};
    }
    QStringList steps;
    const bool isWantedElsewhere = answer.code == floor::AnswerCode::other_wave_;
    if (answer.facts.bin.empty() || isWantedElsewhere) {
        steps.append(stopHint(toString(answer.code)));
    } else { // its place is known, which says more than the hint
        steps.append(Answers::tr("Keep it out of the bag"));
        steps.append(Answers::tr("Put it back to %1").arg(toQString(answer.facts.bin)));
    }
    steps.append(Answers::tr("Scan the next piece"));
    return steps;
}

} // namespace supercargo::ui
