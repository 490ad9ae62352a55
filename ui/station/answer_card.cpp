// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/station/answer_card.h"

#include "core/floor/label_service.h"
#include "ui/station/station_words.h"
#include "ui/station/told_cards.h"
#include "ui/text/answers.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace supercargo::ui {

namespace {

using floor::AnswerCode;

QString nameOf(const floor::ProductFace& face)
{
    return productName(face.nameEnglish, face.nameChinese);
}

/// What breaks nothing: put it down, scan another.
bool isWrongPiece(const AnswerCode code)
{
    constexpr std::array kWrong{AnswerCode::unknown_code_, AnswerCode::not_in_wave_, AnswerCode::other_wave_,
                                AnswerCode::all_done_,     AnswerCode::too_many_,    AnswerCode::wrong_piece_,
                                AnswerCode::ask_which_};
    return std::ranges::find(kWrong, code) != kWrong.end();
}

void addPackage(AnswerCard& card, const floor::ScanAnswer& answer)
{
    if (answer.product) {
        card.name = nameOf(*answer.product);
        card.code = toQString(answer.product->sku);
        card.picture = toQString(answer.product->picture);
    }
    if (!answer.country.empty()) {
        card.country = toQString(answer.country);
        card.countryLine = countryName(answer.country);
        if (!answer.channel.empty()) {
            card.countryLine += QStringLiteral(" · ") + toQString(answer.channel);
        }
    }
    if (!answer.packageNumber.empty()) {
        card.packageLine = StationWords::tr("Package %1").arg(toQString(answer.packageNumber));
    }
}

void addWaveCount(AnswerCard& card, const BenchState& bench)
{
    if (bench.wave && bench.wave->packages > 0) {
        card.count = {bench.wave->packed, bench.wave->packages};
        const auto left = bench.wave->packages - bench.wave->packed;
        card.countNote = left > 0 ? StationWords::tr("%n to go", "packages of a wave", static_cast<int>(left))
                                  : StationWords::tr("The wave is done");
    }
}

/// What a glance at the label does not tell: where its pieces are to be taken from, and that the wave is over.
QString printReason(const BenchReport& report)
{
    QStringList parts;
    if (report.answer->slot && report.progress.pieces > 0) {
        parts.append(StationWords::tr("Slot %1: %n piece(s) into the bag", nullptr,
                                      static_cast<int>(report.progress.pieces))
                         .arg(*report.answer->slot));
    }
    const auto& wave = report.bench.wave;
    if (wave && wave->packages > 0 && wave->packed == wave->packages) {
        parts.append(StationWords::tr("Wave %1 is done: scan the next one").arg(wave->id.value));
    }
    return parts.join(QStringLiteral(" · "));
}

AnswerCard printCard(const BenchReport& report)
{
    AnswerCard card{.kind = AnswerCard::Kind::Print,
                    .heading = answerSentence(*report.answer),
                    .reason = printReason(report)};
    addPackage(card, *report.answer);
    addWaveCount(card, report.bench);
    return card;
}

AnswerCard slotCard(const BenchReport& report)
{
    const auto slot = report.answer->slot.value_or(0);
    AnswerCard card{.kind = AnswerCard::Kind::Slot, .heading = StationWords::tr("Put 1 into slot")};
    addPackage(card, *report.answer);
    card.slot = slot;
    card.slotNote = report.answer->remaining == 0
                        ? StationWords::tr("Slot %1 is full: %1 + Enter prints").arg(slot)
                        : StationWords::tr("%1 of %2 in slot %3")
                              .arg(report.progress.verified)
                              .arg(report.progress.pieces)
                              .arg(slot);
    return card;
}

AnswerCard verifyCard(const BenchReport& report)
{
    const auto& answer = *report.answer;
    AnswerCard card{.kind = AnswerCard::Kind::Verify, .heading = answerSentence(answer)};
    addPackage(card, answer);
    const bool isAtWall = !report.bench.wall.empty() && report.bench.openPackage.empty();
    if (report.act == BenchAct::Undone) {
        card.heading = isAtWall && answer.product && answer.slot
                           ? StationWords::tr("Take it out of slot %1").arg(*answer.slot)
                           : StationWords::tr("Taken back");
    } else if (report.act == BenchAct::TakenOver) {
        card.heading = StationWords::tr("It is yours now");
    } else if (!answer.package && answer.facts.wave) {
        card.heading = StationWords::tr("Wave %1 is open").arg(answer.facts.wave->value);
        card.reason = StationWords::tr("%n package(s) to pack", nullptr, static_cast<int>(answer.remaining.value_or(0)));
        addWaveCount(card, report.bench);
        return card;
    } else if (!answer.product) {
        card.heading = StationWords::tr("Scan its pieces");
    }
    if (answer.package) {
        card.count = {report.progress.verified, report.progress.pieces};
        card.countNote = StationWords::tr("%n piece(s) to come", nullptr, static_cast<int>(answer.remaining.value_or(0)));
    }
    return card;
}

/// What would be right instead.
void addWanted(AnswerCard& card, const BenchReport& report)
{
    const auto& answer = *report.answer;
    const bool isSlot = answer.code == AnswerCode::short_;
    for (const auto& piece : answer.facts.wanted) {
        card.wanted.append({.name = nameOf(piece.product),
                            .code = toQString(piece.product.sku),
                            .picture = toQString(piece.product.picture),
                            .count = piece.quantity.value,
                            .bin = isSlot ? toQString(piece.bin) : QString{}}); // at the bench they lie there already
    }
    if (isSlot && answer.slot) {
        card.wantedTitle = StationWords::tr("Slot %1 lacks").arg(*answer.slot);
    } else if (!card.wanted.isEmpty()) {
        const auto& open = report.bench.openPackage; // none yet, where too many were said to be its first scan
        card.wantedTitle = StationWords::tr("%1 wants").arg(toQString(open.empty() ? answer.packageNumber : open));
    }
}

AnswerCard stopCard(const BenchReport& report)
{
    const auto& answer = *report.answer;
    AnswerCard card{.kind = AnswerCard::Kind::Stop,
                    .heading = isWrongPiece(answer.code) ? StationWords::tr("Not this one")
                                                         : StationWords::tr("Stop. No label.")};
    card.reason = answerSentence(answer);
    addPackage(card, answer);
    if (card.code.isEmpty()) {
        card.code = toQString(report.code);
    }
    card.toDo = StationWords::tr("What to do");
    card.steps = answerSteps(answer);
    addWanted(card, report);
    if (!answer.packageNumber.empty() && card.wanted.isEmpty()) {
        card.wasFor = StationWords::tr("Was for %1").arg(toQString(answer.packageNumber));
        if (!answer.country.empty()) {
            card.wasFor += QStringLiteral(" · ") + countryName(answer.country);
        }
    }
    for (const auto& choice : answer.choices) {
        card.choices.append({nameOf(choice), toQString(choice.sku), toQString(choice.picture)});
    }
    if (!card.choices.isEmpty()) {
        card.kind = AnswerCard::Kind::Ask;
        card.heading = StationWords::tr("Which one is it?");
        card.steps.clear();
    }
    return card;
}

} // namespace

std::optional<Answer> AnswerCard::answer() const
{
    switch (kind) {
    case Kind::Idle:
    case Kind::Told:
        return {};
    case Kind::Print:
        return Answer::Print;
    case Kind::Slot:
        return Answer::Slot;
    case Kind::Verify:
        return Answer::Verify;
    case Kind::Stop:
    case Kind::Ask:
        break;
    }
    return Answer::Stop;
}

QString AnswerCard::spoken() const
{
    QStringList parts{heading, reason, name, slotNote, countryLine, packageLine};
    parts.append(wantedTitle);
    for (const Wanted& piece : wanted) {
        parts.append(QStringLiteral("%1 × %2 %3").arg(piece.count).arg(piece.code, piece.bin));
    }
    parts += steps;
    for (const Choice& choice : choices) {
        parts.append(choice.name);
    }
    parts.removeAll(QString{});
    return parts.join(QStringLiteral(". "));
}

AnswerCard idleCard(const BenchState& bench)
{
    AnswerCard card;
    if (!bench.openPackage.empty()) {
        card.heading = StationWords::tr("Package %1 is open").arg(toQString(bench.openPackage));
        card.reason = StationWords::tr("Scan its pieces");
    } else if (bench.wave) {
        card.heading = StationWords::tr("Scan a piece");
        card.reason = StationWords::tr("Wave %1 is open").arg(bench.wave->id.value);
        addWaveCount(card, bench);
    } else {
        card.heading = StationWords::tr("Scan a wave or a piece");
        card.reason = bench.station.scanWithoutWave ? StationWords::tr("Ready packages are packed without a wave, too")
                                                    : StationWords::tr("This station packs open waves only");
    }
    return card;
}

AnswerCard cardOf(const BenchReport& report)
{
    if (auto told = toldCard(report)) {
        return *std::move(told);
    }
    if (!report.answer) {
        return idleCard(report.bench);
    }
    switch (report.answer->answer()) {
    case floor::Answer::print:
        return printCard(report);
    case floor::Answer::slot:
        return slotCard(report);
    case floor::Answer::verify:
        return verifyCard(report);
    case floor::Answer::stop:
        break;
    }
    return stopCard(report);
}

AnswerCard cardOf(const Failure& failure)
{
    AnswerCard card{.kind = AnswerCard::Kind::Stop, .heading = StationWords::tr("Stop. Nothing was done.")};
    card.reason = failure.sentence;
    card.toDo = StationWords::tr("What to do");
    if (!failure.hint.isEmpty()) {
        card.steps.append(failure.hint);
    }
    card.steps.append(StationWords::tr("Then do it again"));
    return card;
}

std::optional<Sound> soundOf(const BenchReport& report)
{
    if (report.act == BenchAct::NothingToUndo || report.act == BenchAct::NothingOpen) {
        return Sound::Wrong;
    }
    if (report.lost && report.lost->isShort()) {
        return Sound::Stop;
    }
    if (!report.answer || report.act == BenchAct::Reprinted) {
        return report.act == BenchAct::Refreshed ? std::nullopt : std::optional{Sound::Good};
    }
    switch (report.answer->answer()) {
    case floor::Answer::print:
        return Sound::Finished;
    case floor::Answer::slot:
    case floor::Answer::verify:
        return Sound::Good;
    case floor::Answer::stop:
        break;
    }
    return isWrongPiece(report.answer->code) ? Sound::Wrong : Sound::Stop;
}

QString resultText(const ScanRow& row)
{
    if (row.isBounce) {
        return StationWords::tr("read twice, ignored");
    }
    if (row.isUndone) {
        return StationWords::tr("taken back");
    }
    if (row.answerCode == floor::kMissingAtBench) {
        return StationWords::tr("missing", "in the list of scans");
    }
    if (row.answerCode == floor::kDamaged) {
        return StationWords::tr("damaged", "in the list of scans");
    }
    if (row.answerCode == floor::kVoided) {
        return StationWords::tr("label void", "in the list of scans");
    }
    if (row.answer == toString(floor::Answer::slot)) {
        return StationWords::tr("slot %1", "in the list of scans").arg(row.slot.value_or(0));
    }
    if (row.answer == toString(floor::Answer::stop)) {
        return stopSentence(row.answerCode);
    }
    if (row.answerCode == floor::kReprinted) {
        return StationWords::tr("reprint", "in the list of scans");
    }
    return row.packageNumber.empty() ? StationWords::tr("opened") : toQString(row.packageNumber);
}

bool isKeyPress(const ScanRow& row)
{
    constexpr std::array kKeys{floor::kReprinted, floor::kVoided, floor::kMissingAtBench, floor::kDamaged};
    return std::ranges::find(kKeys, std::string_view{row.answerCode}) != kKeys.end();
}

std::optional<Answer> answerOf(const ScanRow& row)
{
    if (row.isBounce || row.isUndone) {
        return {};
    }
    if (row.answer == toString(floor::Answer::print)) {
        return Answer::Print;
    }
    if (row.answer == toString(floor::Answer::slot)) {
        return Answer::Slot;
    }
    return row.answer == toString(floor::Answer::verify) ? Answer::Verify : Answer::Stop;
}

} // namespace supercargo::ui
