// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/label_service.h"

#include "core/base/error.h"
#include "core/base/refusal.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace supercargo::floor {

namespace {

using packages::PackageState;

constexpr int kPrintTries = 4;

std::string wantedReason(const std::string_view reason)
{
    const auto text = trimmed(reason);
    if (text.empty()) {
        throw Error{ErrorCode::invalid_argument, {"reason", {}}, "a reason is wanted"};
    }
    return toValidUtf8(text);
}

} // namespace

LabelService::LabelService(const BenchTools& tools, audit::Actor actor)
    : m_db{tools.db},
      m_clock{tools.clock},
      m_journal{tools.journal},
      m_dispatch{tools.dispatch},
      m_actor{std::move(actor)},
      m_packing{tools.db, tools.clock, tools.drawing, tools.journal, tools.dispatch},
      m_labels{tools.db, tools.drawing},
      m_bench{tools.db},
      m_stations{tools.db},
      m_promises{tools.db},
      m_walks{tools.db},
      m_packages{tools.db},
      m_stages{tools.db},
      m_stock{tools.db},
      m_channels{tools.db},
      m_numbers{tools.db},
      m_printers{tools.db},
      m_outbox{tools.db},
      m_audit{tools.db}
{}

std::string LabelService::show(const PackageId package, const labels::PrinterProfile& profile)
{
    const auto found = m_packages.get(package);
    auto tracking = found.trackingNumber;
    if (tracking.empty() && found.channel && found.isBeforePacked()) {
        if (const auto next = m_numbers.peek(*found.channel)) {
            tracking = next->number;
        }
    }
    return m_labels.make(package, tracking, profile);
}

// ---- Printing --------------------------------------------------------------------------------------------------

ScanAnswer LabelService::print(const PackageId package, const StationId station, const std::chrono::milliseconds wait)
{
    const PackRequest request{.package = package, .station = m_stations.get(station), .takePiecesAsVerified = true};
    const auto meant = m_packages.get(package);
    const auto refusal = [&](const Refused& refused) {
        ScanAnswer answer;
        answer.code = refused.code;
        answer.facts = refused.facts;
        answer.package = package;
        answer.packageNumber = meant.number;
        return answer;
    };
    if (meant.warehouse && meant.warehouse != request.station.warehouse) { // its pieces lie elsewhere
        return refusal({AnswerCode::not_in_wave_, {.why = meant.warehouseCode}});
    }
    for (int i = 0; i < kPrintTries; ++i) {
        auto outcome = m_packing.pack(request, m_actor, PackingService::drawOf(i));
        if (auto* const packed = std::get_if<Packed>(&outcome)) {
            if (packed->turn) {
                m_dispatch.sendNow(packed->job, std::move(packed->bytes), *std::move(packed->turn));
            }
            return answerOf(packed->job, package, *request.station.printer, wait);
        }
        if (const auto* const refused = std::get_if<Refused>(&outcome)) {
            return refusal(*refused);
        }
    }
    throw Error{ErrorCode::database_busy, {}, "the package changed again and again"};
}

ScanAnswer LabelService::reprint(const PackageId package, const std::string_view reason, const StationId station,
                                 const std::chrono::milliseconds wait)
{
    const auto why = wantedReason(reason);
    const auto at = m_stations.get(station);
    const auto printer = at.printer ? m_printers.find(*at.printer) : std::nullopt;
    if (!printer) {
        throw notAllowed(Refusal::station_without_printer, {at.name});
    }
    const auto check = [&] {
        const auto found = m_packages.get(package);
        if (found.state != PackageState::packed && found.state != PackageState::shipped) {
            throw notAllowed(Refusal::package_without_label, {found.number});
        }
        m_packing.refuseObstacle(found);
        return found;
    };
    const auto found = check();
    const auto before = labelsBefore(package);
    const auto bytes = m_labels.make(package, found.trackingNumber, printing::profileOf(*printer), before);
    const auto jobs = m_journal.list({.package = package});

    auto turn = m_dispatch.takeTurn(printer->id);
    db::Transaction transaction{m_db};
    if (check().labelSequence != found.labelSequence || labelsBefore(package) != before) {
        throw notAllowed(Refusal::label_changed, {found.number});
    }
    const auto job = m_journal.add({.printer = printer->id,
                                    .package = package,
                                    .kind = printing::PrintJobKind::label,
                                    .bytes = bytes,
                                    .reprintOf = jobs.empty() ? PrintJobId{} : jobs.back().id,
                                    .reason = why},
                                   turn ? printing::JobStart::sending : printing::JobStart::queued);
    recordAt(station, found, Answer::print, kReprinted);
    m_audit.record({m_actor.who, at.name}, m_clock.now(),
                   {"package", package.value, "reprinted", "label", std::to_string(before), why});
    transaction.commit();
    if (turn) {
        m_dispatch.sendNow(job, bytes, *std::move(turn));
    }
    return answerOf(job, package, printer->id, wait);
}

void LabelService::recordAt(const StationId station, const packages::Package& package, const Answer answer,
                            const std::string_view code)
{
    m_stations.addScan(station, {.at = m_clock.now(),
                                 .code = package.number,
                                 .answer = std::string{toString(answer)},
                                 .answerCode = std::string{code},
                                 .package = package.id,
                                 .product = {},
                                 .slot = {}});
}

std::string LabelService::drawAgain(const printing::PrintJob& job)
{
    const auto printer = m_printers.find(job.printer);
    if (!printer) {
        throw Error{ErrorCode::not_found, {"printer", std::to_string(job.printer.value)}};
    }
    const auto package = m_packages.get(job.package);
    if (package.isBeforePacked()) {
        throw notAllowed(Refusal::package_without_label, {package.number});
    }
    m_packing.refuseObstacle(package);
    return m_labels.make(job.package, package.trackingNumber, printing::profileOf(*printer), labelsBefore(job.package));
}

/// Labels of the package that were printed so far and are not dead: those since its last void.
std::int64_t LabelService::labelsBefore(const PackageId package)
{
    std::int64_t count = 0;
    for (const auto& job : m_journal.list({.package = package})) {
        if (job.kind == printing::PrintJobKind::label) {
            count = job.reprintOf ? count + 1 : 1;
        }
    }
    return count;
}

ScanAnswer LabelService::answerOf(const PrintJobId job, const PackageId package, const PrinterId printer,
                                  const std::chrono::milliseconds wait)
{
    const auto result = m_dispatch.waitFor(m_journal, job, wait);
    const auto found = m_packages.get(package);
    ScanAnswer answer;
    answer.code = result.outcome == printing::PrintOutcome::sent ? AnswerCode::label_out_ : AnswerCode::label_queued_;
    answer.package = package;
    answer.packageNumber = found.number;
    answer.country = found.country;
    answer.channel = found.channelCode;
    answer.job = job;
    answer.printed = result.outcome;
    answer.isDrivenHere = m_dispatch.drives(printer);
    return answer;
}

Station LabelService::stationFor(const PackageId package)
{
    const auto found = m_packages.get(package);
    const auto stations = m_stations.list();
    const auto at = std::ranges::find_if(stations, [&](const Station& station) {
        return station.printer && (!found.warehouse || station.warehouse == *found.warehouse);
    });
    if (at == stations.end()) {
        throw Error{ErrorCode::not_found, {"station", found.warehouseCode}};
    }
    return *at;
}

// ---- Voiding ---------------------------------------------------------------------------------------------------

std::vector<PutBack> LabelService::voidLabel(const PackageId package, const std::string_view reason,
                                             const std::optional<std::string> bin,
                                             const std::optional<StationId> station)
{
    const auto why = wantedReason(reason);
    const auto now = m_clock.now();
    db::Transaction transaction{m_db};
    const auto found = m_packages.get(package);
    if (found.state != PackageState::packed) {
        const bool hasLeft = found.state > PackageState::packed && found.state != PackageState::cancelled;
        throw notAllowed(hasLeft ? Refusal::package_shipped : Refusal::package_without_label, {found.number});
    }
    if (found.wave) { // nobody is to walk for it any more
        m_walks.leave(*found.wave, found.number);
    }
    const auto target = bin ? std::optional{m_bench.binNamed(*found.warehouse, *bin)} : std::nullopt;
    std::vector<PutBack> back;
    for (const auto& move :
         m_stock.bookBack(target, {.who = m_actor.who, .at = now, .reason = "void", .reference = found.number})) {
        back.push_back({m_bench.face(move.product).sku, move.delta, m_promises.binCode(move.bin)});
    }
    const auto dead = m_numbers.kill(package);
    m_journal.withdraw(package);
    m_outbox.cancelWaiting(package);
    m_packages.backToWaiting(package, {m_actor, now});
    auto actor = m_actor;
    if (station) {
        actor.station = m_stations.get(*station).name;
        recordAt(*station, found, Answer::stop, kVoided);
    }
    m_audit.record(actor, now, {"package", package.value, "voided", "label", dead, why});
    m_stages.refreshOf(std::array{package});
    transaction.commit();
    return back;
}

} // namespace supercargo::floor
