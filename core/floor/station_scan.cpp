// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the station service that answers scans.
#include "core/floor/station_service.h"

#include "core/base/check_code.h"
#include "core/base/error.h"
#include "core/base/text.h"

namespace supercargo::floor {

namespace {

constexpr int kTries = 8;

using packages::PackageState;

} // namespace

ScanAnswer StationService::scan(const std::string_view code, const StationId station,
                                const std::chrono::milliseconds wait)
{
    const Scan scan{scannedText(code), station, wait,
                    std::chrono::steady_clock::now()};
    return finish(scan, answer(scan));
}

ScanAnswer StationService::scanPieces(const std::string_view code, const Quantity pieces, const StationId station,
                                      const std::chrono::milliseconds wait)
{
    const auto text = scannedText(code);
    for (auto left = pieces;; left = left - Quantity{1}) {
        const Scan scan{text, station, wait, std::chrono::steady_clock::now(), left};
        auto answer = finish(scan, this->answer(scan));
        const bool goesOn = answer.product && (answer.answer() == Answer::verify || answer.answer() == Answer::slot) &&
                            left > Quantity{1};
        if (!goesOn) {
            return answer;
        }
    }
}

ScanAnswer StationService::choose(const ProductId product, const std::string_view code, const StationId station,
                                  const std::chrono::milliseconds wait)
{
    const Scan scan{scannedText(code), station, wait,
                    std::chrono::steady_clock::now()};
    return finish(scan, answerProducts(scan, {product}));
}

ScanAnswer StationService::finish(const Scan& scan, ScanAnswer answer)
{
    auto ended = std::chrono::steady_clock::now();
    if (answer.job) {
        const auto result = m_dispatch.waitFor(m_journal, *answer.job, scan.wait);
        answer.printed = result.outcome;
        answer.isDrivenHere = m_dispatch.drives(m_journal.get(*answer.job).printer);
        answer.code =
            result.outcome == printing::PrintOutcome::sent ? AnswerCode::label_out_ : AnswerCode::label_queued_;
        ended = result.handedOverAt.value_or(std::chrono::steady_clock::now());
    } else if (answer.answer() == Answer::stop) {
        recordAlone(scan, answer);
    }
    answer.elapsed = std::chrono::duration_cast<std::chrono::microseconds>(ended - scan.began);
    return answer;
}

ScanAnswer StationService::answer(const Scan& scan)
{
    const auto meaning = m_reader.read(scan.code);
    if (const auto* const card = std::get_if<ControlCard>(&meaning)) {
        return answerControl(scan, *card);
    }
    if (const auto* const wave = std::get_if<WaveId>(&meaning)) {
        return answerWave(scan, *wave);
    }
    if (const auto* const slot = std::get_if<SlotScan>(&meaning)) {
        return answerSlot(scan, *slot);
    }
    if (const auto* const package = std::get_if<PackageScan>(&meaning)) {
        return answerPackage(scan, package->package);
    }
    if (const auto* const number = std::get_if<NumberScan>(&meaning)) {
        return answerNumber(scan, number->number);
    }
    if (const auto* const products = std::get_if<ProductScan>(&meaning)) {
        return answerProducts(scan, products->products);
    }
    if (const auto slot = typedSlot(scan)) {
        return answerSlot(scan, *slot);
    }
    if (const auto wave = typedWave(scan)) {
        return answerWave(scan, *wave);
    }
    return answerUnknown(scan);
}

ScanAnswer StationService::decide(const Attempt& attempt)
{
    for (int i = 0; i < kTries; ++i) {
        if (auto answer = attempt(PackingService::drawOf(i))) {
            return *std::move(answer);
        }
    }
    throw Error{ErrorCode::database_busy, {}, "every package that a scan chose was taken by others"};
}

// ---- What is not a piece ---------------------------------------------------------------------------------------

ScanAnswer StationService::answerControl(const Scan& scan, const ControlCard card)
{
    if (card == ControlCard::undo) {
        try {
            return undo(scan.station);
        } catch (const Error& error) {
            if (error.code() != ErrorCode::not_allowed) {
                throw;
            }
            return stop({AnswerCode::all_done_, {.why = error.arguments().front(), .isTakenBack = true}}, {});
        }
    }
    if (card != ControlCard::skip) {
        return answerUnknown(scan); // a key of the window: there is none here
    }
    const auto given = giveBack(scan.station);
    auto answer = about(given.isAnything() ? AnswerCode::piece_ok_ : AnswerCode::all_done_, {});
    answer.facts.isTakenBack = true;
    return answer;
}

ScanAnswer StationService::answerWave(const Scan& scan, const WaveId wave)
{
    const auto found = m_waves.find(wave);
    const auto station = m_stations.get(scan.station);
    ScanFacts facts{.wave = wave, .labelled = found->packed, .packages = found->packages};
    if (station.openPackage) {
        facts.wanted = m_bench.lacks(*station.openPackage);
        return stop({AnswerCode::wrong_piece_, facts}, station.openPackage);
    }
    if (found->warehouse != station.warehouse) {
        facts.why = found->warehouseCode;
        return stop({AnswerCode::other_wave_, facts}, {});
    }
    if (found->state == WaveState::done) {
        return stop({AnswerCode::all_done_, facts}, {});
    }
    db::Transaction transaction{m_db};
    openWave(station, wave);
    auto answer = stop({AnswerCode::piece_ok_, facts}, {});
    answer.remaining = found->packages - found->packed;
    addScan(scan, answer);
    transaction.commit();
    return answer;
}

ScanAnswer StationService::answerSlot(const Scan& scan, const SlotScan& slot)
{
    const auto package = m_bench.packageInSlot(slot.wave, slot.slot);
    if (!package) {
        auto answer = stop({AnswerCode::not_in_wave_, {.wave = slot.wave}}, {});
        answer.slot = slot.slot;
        return answer;
    }
    return answerPackage(scan, *package);
}

std::optional<PrintJobId> StationService::confirmLabel(const packages::Package& package)
{
    if (package.isBeforePacked()) {
        return {};
    }
    const auto jobs = m_journal.list({.state = printing::PrintJobState::unknown, .package = package.id});
    if (jobs.empty()) {
        return {};
    }
    m_journal.resolve(jobs.back().id, printing::CameOut::yes, m_actor, {});
    return jobs.back().id;
}

ScanAnswer StationService::answerPackage(const Scan& scan, const PackageId id)
{
    return decide([&](const PackingService::Draw draw) -> std::optional<ScanAnswer> {
        const auto station = m_stations.get(scan.station);
        const auto package = m_packages.get(id);
        const auto confirmed = confirmLabel(package);
        if (auto refused = whyNotHere(station, package)) {
            if (confirmed && refused->code == AnswerCode::all_done_) {
                auto answer = about(AnswerCode::label_out_, id);
                answer.job = confirmed;
                answer.facts.isConfirmed = true;
                db::Transaction transaction{m_db};
                addScan(scan, answer);
                transaction.commit();
                return answer;
            }
            return stop(*refused, id);
        }
        if (m_bench.remaining(id) == Quantity{0}) {
            return completePackage({.package = id, .station = station, .code = scan.code}, draw);
        }
        const bool isAtWall = package.slot && station.openWave && station.openWave == package.wave;
        if (isAtWall && m_waves.find(*package.wave)->kind == WaveKind::multi) {
            return stop({AnswerCode::short_, {.wave = package.wave, .wanted = m_bench.lacks(id)}}, id);
        }
        return openPackage(scan, station, id);
    });
}

ScanAnswer StationService::answerNumber(const Scan& scan, const channels::TrackingNumber& number)
{
    if (number.isDead) {
        // It has no package where it was given after a backup that was restored since.
        const auto package = number.package == PackageId{} ? std::nullopt : std::optional{number.package};
        return stop({AnswerCode::dead_label_, {.tracking = number.number}}, package);
    }
    return answerPackage(scan, number.package);
}

ScanAnswer StationService::answerUnknown(const Scan& scan)
{
    const auto station = m_stations.get(scan.station);
    // The open package may lack nothing but the number that a person types now.
    if (station.openPackage && m_bench.remaining(*station.openPackage) == Quantity{0}) {
        const PackRequest request{
            .package = *station.openPackage, .station = station, .code = scan.code, .number = scan.code};
        return decide([&](const PackingService::Draw draw) { return completePackage(request, draw); });
    }
    const auto slot = emptySlot(scan);
    return slot ? answerSlot(scan, *slot) : about(AnswerCode::unknown_code_, {});
}

std::optional<Refused> StationService::whyNotHere(const Station& station, const packages::Package& package)
{
    if (auto refused = m_packing.obstacleOf(package)) {
        return refused;
    }
    Refused refused{.code = {}, .facts = {.wave = package.wave}};
    const auto with = [&refused](const AnswerCode code) {
        refused.code = code;
        return std::optional{refused};
    };
    if (package.station && package.station != station.id) {
        refused.facts.station = m_stations.get(*package.station).name;
        return with(AnswerCode::other_station_);
    }
    if (station.openPackage && station.openPackage != package.id) {
        refused.facts.wanted = m_bench.lacks(*station.openPackage);
        return with(AnswerCode::wrong_piece_);
    }
    if (package.warehouse != station.warehouse) { // no wave that is opened here can help
        refused.facts.why = package.warehouseCode;
        return with(package.wave ? AnswerCode::other_wave_ : AnswerCode::not_in_wave_);
    }
    if (station.openWave && package.wave != station.openWave) {
        return with(package.wave ? AnswerCode::other_wave_ : AnswerCode::not_in_wave_);
    }
    const bool wantsWave = !station.scanWithoutWave && package.state == PackageState::ready;
    return wantsWave ? with(AnswerCode::not_in_wave_) : std::nullopt;
}

std::optional<ScanAnswer> StationService::openPackage(const Scan& scan, const Station& station, const PackageId package)
{
    db::Transaction transaction{m_db};
    if (!m_bench.claim(package, station.id, m_clock.now())) {
        return {};
    }
    m_stations.openPackage(station.id, package);
    auto answer = about(AnswerCode::piece_ok_, package);
    addScan(scan, answer);
    transaction.commit();
    return answer;
}

} // namespace supercargo::floor
