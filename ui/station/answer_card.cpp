// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/station/answer_card.h"

#include "ui/text/answers.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <set>

namespace supercargo::ui {

namespace {

using floor::AnswerCode;

struct StationWords {
    Q_DECLARE_TR_FUNCTIONS(StationWords)
};

bool isChinese()
{
    return QLocale{}.language() == QLocale::Chinese;
}

QString nameOf(const floor::ProductFace& face)
{
    const auto& first = isChinese() ? face.nameChinese : face.nameEnglish;
    const auto& second = isChinese() ? face.nameEnglish : face.nameChinese;
    return toQString(!first.empty() ? first : second);
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

AnswerCard printCard(const BenchReport& report)
{
    AnswerCard card{.kind = AnswerCard::Kind::Print, .heading = answerSentence(*report.answer)};
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
                        ? StationWords::tr("Slot %1 is complete: type %1 and Enter for its label").arg(slot)
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
    if (report.act == BenchAct::Undone) {
        card.heading = StationWords::tr("Taken back");
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
    if (!answer.packageNumber.empty()) {
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

/// F8 and F7: where a piece is that takes the lost one's place, or that nobody has one.
AnswerCard lostCard(const BenchReport& report)
{
    const auto& lost = *report.lost;
    const auto package = toQString(lost.packageNumber);
    AnswerCard card{.kind = AnswerCard::Kind::Told};
    if (lost.isShort()) {
        card.icon = Icon::short_;
        card.heading = StationWords::tr("%1 goes back to waiting").arg(package);
        card.reason = StationWords::tr("No bin has another %1. Put the package's other pieces back")
                          .arg(toQString(lost.product.sku));
        return card;
    }
    QStringList bins;
    for (const auto& fetch : lost.fetch) {
        bins.append(toQString(fetch.bin));
    }
    card.icon = Icon::walk;
    card.heading = StationWords::tr("Fetch one from %1").arg(bins.join(StationWords::tr(", ", "between bins")));
    card.reason = StationWords::tr("%1 for %2. Then scan it").arg(toQString(lost.product.sku), package);
    return card;
}

constexpr qsizetype kMostLines = 8;

/// So many as the screen can hold in letters that are read from afar.
QStringList shortened(const QStringList& lines)
{
    if (lines.size() <= kMostLines) {
        return lines;
    }
    const auto more = static_cast<int>(lines.size() - kMostLines + 1);
    return lines.first(kMostLines - 1) + QStringList{StationWords::tr("and %n more", nullptr, more)};
}

QString inSlot(const std::optional<std::int64_t> slot, const QString& what)
{
    return slot ? StationWords::tr("Slot %1: %2").arg(*slot).arg(what) : what;
}

AnswerCard reportedGapsCard(const std::vector<floor::LostPieces>& gaps)
{
    AnswerCard card{.kind = AnswerCard::Kind::Told, .icon = Icon::walk};
    QStringList fetched;
    QStringList waiting;
    for (const auto& lost : gaps) {
        for (const auto& fetch : lost.fetch) {
            fetched.append(inSlot(lost.slot, StationWords::tr("fetch %1 × %2 from %3")
                                                 .arg(fetch.quantity.value)
                                                 .arg(toQString(lost.product.sku), toQString(fetch.bin))));
        }
        if (lost.isShort()) {
            waiting.append(inSlot(lost.slot, StationWords::tr("%1 waits again, put its pieces back")
                                                 .arg(toQString(lost.packageNumber))));
        }
    }
    card.heading = fetched.isEmpty() ? StationWords::tr("No bin has what is missing")
                                     : StationWords::tr("%n piece(s) lie elsewhere", nullptr, static_cast<int>(fetched.size()));
    card.reason = waiting.isEmpty() ? StationWords::tr("Fetch them and scan them here")
                                    : StationWords::tr("%n package(s) go back to waiting", nullptr, static_cast<int>(waiting.size()));
    card.steps = shortened(fetched + waiting);
    return card;
}

} // namespace

AnswerCard gapsCard(const std::vector<floor::WallGap>& gaps)
{
    AnswerCard card{.kind = AnswerCard::Kind::Told, .icon = Icon::slot};
    QStringList lines;
    std::set<std::int64_t> slots_;
    for (const auto& gap : gaps) {
        slots_.insert(gap.slot);
        const QString piece = StationWords::tr("%1 × %2").arg(gap.missing.value).arg(toQString(gap.sku));
        lines.append(inSlot(gap.slot, gap.bin.empty() ? piece
                                                      : StationWords::tr("%1 from %2", "pieces, bin")
                                                            .arg(piece, toQString(gap.bin))));
    }
    card.heading = StationWords::tr("%n slot(s) have gaps", nullptr, static_cast<int>(slots_.size()));
    card.reason = StationWords::tr("This is missing, from these bins");
    card.steps = shortened(lines);
    return card;
}

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
    const auto told = [](const QString& heading, const QString& reason) {
        return AnswerCard{.kind = AnswerCard::Kind::Told, .heading = heading, .reason = reason};
    };
    switch (report.act) {
    case BenchAct::GivenBack:
        return told(StationWords::tr("Given back"), StationWords::tr("Scan the next piece or wave"));
    case BenchAct::NothingOpen:
        return told(StationWords::tr("Nothing is open here"), StationWords::tr("Scan a piece or a wave"));
    case BenchAct::NothingToUndo:
        return told(StationWords::tr("Nothing to take back"),
                    StationWords::tr("A label that is out is voided: Shift F9"));
    case BenchAct::Voided:
        return told(StationWords::tr("The label is void"), StationWords::tr("Tear it up and put the pieces back"));
    case BenchAct::Missed:
    case BenchAct::Damaged:
        return lostCard(report);
    case BenchAct::GapsReported:
        return reportedGapsCard(report.gaps);
    default:
        break;
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
    if (!report.answer) {
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
        return StationWords::tr("scanned twice, ignored");
    }
    if (row.isUndone) {
        return StationWords::tr("taken back");
    }
    if (row.answer == toString(floor::Answer::slot)) {
        return StationWords::tr("slot %1", "in the list of scans").arg(row.slot.value_or(0));
    }
    if (row.answer == toString(floor::Answer::stop)) {
        return stopSentence(row.answerCode);
    }
    if (row.answerCode == floor::kReprinted) {
        return StationWords::tr("printed again");
    }
    return row.packageNumber.empty() ? StationWords::tr("opened") : toQString(row.packageNumber);
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
