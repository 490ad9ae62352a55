// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/station/told_cards.h"

#include "ui/station/station_words.h"
#include "ui/text/answers.h"
#include "ui/text/convert.h"
#include "ui/text/stages.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace supercargo::ui {

namespace {

QString piecesText(const Quantity quantity, const std::string& sku)
{
    return StationWords::tr("%1 × %2", "pieces, SKU").arg(quantity.value).arg(toQString(sku));
}

QString inSlot(const std::optional<std::int64_t> slot, const QString& what)
{
    return slot ? StationWords::tr("Slot %1: %2").arg(*slot).arg(what) : what;
}

/// What leaves a package, and where it goes.
QStringList backLines(const std::vector<floor::PutBack>& pieces)
{
    QStringList lines;
    for (const auto& back : pieces) {
        const QString what = piecesText(back.quantity, back.sku);
        lines.append(back.bin.empty() ? StationWords::tr("Put %1 aside").arg(what)
                                      : StationWords::tr("Put %1 back to %2", "pieces, bin")
                                            .arg(what, toQString(back.bin)));
    }
    return lines;
}

AnswerCard shortCard(const floor::LostPieces& lost)
{
    const auto package = toQString(lost.packageNumber);
    const auto sku = toQString(lost.product.sku);
    AnswerCard card{.kind = AnswerCard::Kind::Told, .icon = Icon::short_};
    card.heading = lost.slot ? StationWords::tr("Empty slot %1: %2 goes back to waiting").arg(*lost.slot).arg(package)
                             : StationWords::tr("%1 goes back to waiting").arg(package);
    card.steps = backLines(lost.back);
    if (!card.steps.isEmpty()) {
        card.reason = StationWords::tr("No bin has another %1. Put the package's other pieces back").arg(sku);
    } else {
        card.reason = StationWords::tr("No bin has another %1. Nothing else was scanned for it").arg(sku);
    }
    return card;
}

/// F8 and F7: where a piece is that takes the lost one's place, or that nobody has one.
AnswerCard lostCard(const floor::LostPieces& lost)
{
    if (lost.isShort()) {
        return shortCard(lost);
    }
    const auto package = toQString(lost.packageNumber);
    QStringList bins;
    for (const auto& fetch : lost.fetch) {
        bins.append(toQString(fetch.bin));
    }
    AnswerCard card{.kind = AnswerCard::Kind::Told, .icon = Icon::walk};
    card.heading = StationWords::tr("Fetch one from %1").arg(bins.join(StationWords::tr(", ", "between bins")));
    const auto sku = toQString(lost.product.sku);
    card.reason = lost.slot
                      ? StationWords::tr("%1 for slot %2, package %3. Then scan it").arg(sku).arg(*lost.slot).arg(package)
                      : StationWords::tr("%1 for %2. Then scan it").arg(sku, package);
    return card;
}

AnswerCard reportedGapsCard(const std::vector<floor::LostPieces>& gaps)
{
    AnswerCard card{.kind = AnswerCard::Kind::Told, .icon = Icon::walk};
    QStringList fetched;
    QStringList waiting;
    int packages = 0;
    std::int64_t pieces = 0;
    for (const auto& lost : gaps) {
        for (const auto& fetch : lost.fetch) {
            pieces += fetch.quantity.value;
            fetched.append(inSlot(lost.slot, StationWords::tr("fetch %1 × %2 from %3")
                                                 .arg(fetch.quantity.value)
                                                 .arg(toQString(lost.product.sku), toQString(fetch.bin))));
        }
        if (lost.isShort()) {
            ++packages;
            waiting.append(inSlot(lost.slot, StationWords::tr("no other bin has %1, so %2 waits again", "SKU, package")
                                                 .arg(toQString(lost.product.sku), toQString(lost.packageNumber))));
            for (const QString& line : backLines(lost.back)) {
                waiting.append(inSlot(lost.slot, line));
            }
        }
    }
    card.heading = fetched.isEmpty()
                       ? StationWords::tr("No bin has what is missing")
                       : StationWords::tr("%n piece(s) lie elsewhere", nullptr, static_cast<int>(pieces));
    card.reason = waiting.isEmpty() ? StationWords::tr("Fetch them and scan them here")
                                    : StationWords::tr("%n package(s) go back to waiting", nullptr, packages);
    card.steps = fetched + waiting;
    return card;
}

AnswerCard givenBackCard(const floor::GivenBack& given)
{
    AnswerCard card{.kind = AnswerCard::Kind::Told, .icon = Icon::undo};
    if (given.package) {
        card.heading = StationWords::tr("%1 is given back").arg(toQString(given.packageNumber));
        const auto pieces = static_cast<int>(given.unscanned.value);
        card.reason = pieces > 0 ? StationWords::tr("%n piece(s) count as not scanned: take them out of the bag", nullptr, pieces)
                                 : StationWords::tr("Scan the next piece or wave");
    } else {
        card.icon = Icon::in_wave;
        card.heading = StationWords::tr("Wave %1 is closed here").arg(given.wave.value_or(WaveId{}).value);
        card.reason = given.left > 0 ? StationWords::tr("%n package(s) of it wait: scan its code to go on", nullptr,
                                                        static_cast<int>(given.left))
                                     : StationWords::tr("All of it is packed");
    }
    return card;
}

/// Not the green of a first label: nobody takes it for another package.
AnswerCard reprintCard(const BenchReport& report)
{
    const auto& answer = *report.answer;
    AnswerCard card{.kind = AnswerCard::Kind::Told, .icon = Icon::reprint};
    card.heading = StationWords::tr("Reprint: %1").arg(toQString(answer.packageNumber));
    const QString why = reasonWord(toStdString(report.reason));
    const bool isOut = answer.code == floor::AnswerCode::label_out_;
    card.reason = isOut ? StationWords::tr("%1. The same number: stick only one of them", "a reason").arg(why)
                        : StationWords::tr("%1. %2", "a reason, what became of the label")
                              .arg(why, answerSentence(answer));
    return card;
}

AnswerCard voidedCard(const BenchReport& report)
{
    AnswerCard card{.kind = AnswerCard::Kind::Told, .icon = Icon::undo};
    card.heading = StationWords::tr("The label is void");
    card.reason = StationWords::tr("Tear it up and put the pieces back");
    card.steps = backLines(report.back) << StationWords::tr("The package waits to be allocated again");
    return card;
}

AnswerCard told(const QString& heading, const QString& reason)
{
    return {.kind = AnswerCard::Kind::Told, .heading = heading, .reason = reason};
}

} // namespace

std::optional<AnswerCard> toldCard(const BenchReport& report)
{
    switch (report.act) {
    case BenchAct::GivenBack:
        return givenBackCard(report.given);
    case BenchAct::NothingOpen:
        return told(StationWords::tr("Nothing is open here"), StationWords::tr("Scan a piece or a wave"));
    case BenchAct::NothingToUndo:
        return told(StationWords::tr("Nothing to take back"),
                    StationWords::tr("A label that is out is voided: Shift F9"));
    case BenchAct::Voided:
        return voidedCard(report);
    case BenchAct::Reprinted:
        return reprintCard(report);
    case BenchAct::Missed:
    case BenchAct::Damaged:
        return lostCard(*report.lost);
    case BenchAct::GapsReported:
        return reportedGapsCard(report.gaps);
    default:
        return {};
    }
}

QStringList pieceAnswers(const std::vector<BenchPiece>& pieces)
{
    const auto liesInSlots = [&pieces](const ProductId product) {
        return std::ranges::any_of(pieces, [product](const auto& one) { return one.product == product && one.slot; });
    };
    QStringList answers;
    for (const auto& piece : pieces) {
        const QString sku = toQString(piece.sku);
        answers.append(piece.slot                   ? StationWords::tr("%1 in slot %2", "SKU").arg(sku).arg(*piece.slot)
                       : liesInSlots(piece.product) ? StationWords::tr("%1 in no slot yet", "SKU").arg(sku)
                                                    : sku);
    }
    return answers;
}

AnswerCard gapsCard(const std::vector<floor::WallGap>& gaps)
{
    AnswerCard card{.kind = AnswerCard::Kind::Told, .icon = Icon::slot};
    std::set<std::int64_t> slots_;
    for (const auto& gap : gaps) {
        slots_.insert(gap.slot);
        const QString piece = piecesText(gap.missing, gap.sku);
        card.steps.append(inSlot(gap.slot, gap.bin.empty() ? piece
                                                           : StationWords::tr("%1 from %2", "pieces, bin")
                                                                 .arg(piece, toQString(gap.bin))));
    }
    card.heading = StationWords::tr("%n slot(s) have gaps", nullptr, static_cast<int>(slots_.size()));
    card.reason = StationWords::tr("This is missing, from these bins");
    return card;
}

} // namespace supercargo::ui
