// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/station_service.h"

#include "core/base/error.h"
#include "core/base/refusal.h"
#include "core/base/text.h"

#include <algorithm>

namespace supercargo::floor {

namespace {

constexpr std::size_t kLongestName = 64; // characters
constexpr std::size_t kUndoDepth = 200;  // scans looked through for the last piece

bool isKind(const RecordedScan& scan, const Answer answer)
{
    return scan.answer == toString(answer);
}

} // namespace

StationService::StationService(const BenchTools& tools, audit::Actor actor)
    : m_db{tools.db},
      m_clock{tools.clock},
      m_journal{tools.journal},
      m_dispatch{tools.dispatch},
      m_actor{std::move(actor)},
      m_packing{tools.db, tools.clock, tools.drawing, tools.journal, tools.dispatch},
      m_reader{tools.db},
      m_bench{tools.db},
      m_stations{tools.db},
      m_waves{tools.db},
      m_promises{tools.db},
      m_packages{tools.db},
      m_stock{tools.db},
      m_shortages{tools.db, tools.clock},
      m_audit{tools.db}
{}

StationId StationService::add(const std::string_view name, const WarehouseId warehouse,
                              const std::optional<PrinterId> printer)
{
    const auto text = trimmed(name);
    if (text.empty() || !isValidUtf8(text) || codePointCount(text) > kLongestName) {
        throw Error{ErrorCode::invalid_argument, {"station", std::string{name}}};
    }
    db::Transaction transaction{m_db};
    const auto station = m_stations.insert(text, warehouse, printer);
    m_audit.record(m_actor, m_clock.now(), {"station", station.value, "added", {}, {}, std::string{text}});
    transaction.commit();
    return station;
}

// ---- Taking back -----------------------------------------------------------------------------------------------

ScanAnswer StationService::undo(const StationId station)
{
    db::Transaction transaction{m_db};
    const auto scans = m_stations.listScans(station, kUndoDepth);
    const auto last = std::ranges::find_if(scans, [](const RecordedScan& scan) {
        return !scan.isUndone && !isKind(scan, Answer::stop) && scan.package && scan.answerCode != kReprinted;
    });
    if (last == scans.end()) {
        throw notAllowed(Refusal::nothing_to_undo);
    }
    const auto package = m_packages.get(*last->package);
    if (isKind(*last, Answer::print) || !package.isBeforePacked()) {
        throw notAllowed(Refusal::label_is_out, {package.number});
    }
    if (package.station && package.station != station) {
        throw notAllowed(Refusal::taken_over, {package.number});
    }
    if (last->product && !m_bench.unverify(package.id, *last->product)) {
        throw notAllowed(Refusal::piece_not_counted, {package.number});
    }
    const auto pieces = m_packages.pieces(package.id);
    const bool isBegun = std::ranges::any_of(pieces, [](const auto& piece) { return piece.verified > Quantity{0}; });
    // A full slot's claim has ended: with the piece out of it, the package is the station's again.
    if (!isBegun) {
        m_bench.endClaim(package.id);
    } else if (!m_bench.claim(package.id, station, m_clock.now())) {
        throw notAllowed(Refusal::not_to_be_packed, {package.number});
    }
    m_stations.markUndone(last->id);
    m_audit.record(m_actor, m_clock.now(), {"package", package.id.value, "scan_undone", {}, last->code, {}});
    transaction.commit();
    auto answer = about(AnswerCode::piece_ok_, package.id, last->product);
    answer.slot = last->slot;
    answer.facts.isTakenBack = true;
    return answer;
}

GivenBack StationService::giveBack(const StationId station)
{
    GivenBack given;
    db::Transaction transaction{m_db};
    const auto now = m_stations.get(station);
    if (now.openPackage) {
        const auto pieces = m_packages.pieces(*now.openPackage);
        given.package = now.openPackage;
        given.packageNumber = m_packages.get(*now.openPackage).number;
        std::ranges::for_each(pieces, [&given](const auto& piece) { given.unscanned += piece.verified; });
        m_bench.unverifyAll(*now.openPackage);
        m_bench.endClaim(*now.openPackage);
        m_audit.record(m_actor, m_clock.now(), {"package", now.openPackage->value, "given_back", {}, {}, {}});
    } else if (now.openWave) {
        const auto wave = m_waves.find(*now.openWave);
        given.wave = now.openWave;
        given.left = wave->packages - wave->packed;
        openWave(now, {});
    }
    transaction.commit();
    return given;
}

void StationService::openWave(const Station& station, const std::optional<WaveId> wave)
{
    if (wave == station.openWave) {
        return;
    }
    m_stations.openWave(station.id, wave);
    const auto record = [&](const WaveId which, const std::string_view action) {
        m_audit.record({m_actor.who, station.name}, m_clock.now(), {"wave", which.value, action, {}, {}, {}});
    };
    if (station.openWave && m_waves.leaveStation(*station.openWave)) {
        record(*station.openWave, "left_station"); // scanned by mistake, it is still to be picked
    }
    if (wave && m_waves.reachStation(*wave)) {
        record(*wave, "at_station");
    }
}

ScanAnswer StationService::takeOver(const PackageId package, const StationId station)
{
    db::Transaction transaction{m_db};
    const auto taken = m_packages.get(package);
    const auto here = m_stations.get(station);
    if (here.openPackage && here.openPackage != package) {
        throw notAllowed(Refusal::other_package_open, {taken.number});
    }
    const auto before = taken.station ? m_stations.get(*taken.station).name : std::string{};
    m_bench.endClaim(package);
    if (!m_bench.claim(package, station, m_clock.now())) {
        throw notAllowed(Refusal::not_to_be_packed, {taken.number});
    }
    if (!(here.openWave && here.openWave == taken.wave && taken.slot)) {
        m_stations.openPackage(station, package);
    }
    m_audit.record(m_actor, m_clock.now(), {"package", package.value, "taken_over", "station", before, here.name});
    transaction.commit();
    return about(AnswerCode::piece_ok_, package);
}

// ---- Answers ---------------------------------------------------------------------------------------------------

ScanAnswer StationService::about(const AnswerCode code, const std::optional<PackageId> package,
                                 const std::optional<ProductId> product)
{
    ScanAnswer answer;
    answer.code = code;
    if (package) {
        const auto found = m_packages.get(*package);
        answer.package = package;
        answer.packageNumber = found.number;
        answer.country = found.country;
        answer.channel = found.channelCode;
        answer.slot = found.slot;
        answer.remaining = m_bench.remaining(*package).value;
    }
    if (product) {
        answer.product = m_bench.face(*product);
    }
    return answer;
}

ScanAnswer StationService::stop(const Refused& refused, const std::optional<PackageId> package,
                                const std::optional<ProductId> product)
{
    auto answer = about(refused.code, package, product);
    answer.facts = refused.facts;
    return answer;
}

void StationService::addScan(const Scan& scan, const ScanAnswer& answer)
{
    m_stations.addScan(scan.station, {.at = m_clock.now(),
                                      .code = scan.code,
                                      .answer = std::string{toString(answer.answer())},
                                      .answerCode = std::string{toString(answer.code)},
                                      .package = answer.package,
                                      .product = answer.product ? std::optional{answer.product->id} : std::nullopt,
                                      .slot = answer.slot});
}

void StationService::recordAlone(const Scan& scan, const ScanAnswer& answer)
{
    db::Transaction transaction{m_db, db::Durability::normal}; // nothing but the list on the screen depends on it
    addScan(scan, answer);
    transaction.commit();
}

} // namespace supercargo::floor
