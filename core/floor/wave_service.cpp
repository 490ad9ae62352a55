// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/wave_service.h"

#include "core/base/check_code.h"
#include "core/base/error.h"
#include "core/base/refusal.h"
#include "core/base/text.h"
#include "core/db/short_transactions.h"

#include <algorithm>
#include <utility>

namespace supercargo::floor {

namespace {

/// The kind that holds all of them: several kinds together need the sorting wall.
WaveKind kindOf(const std::span<const WaveCandidate> candidates)
{
    const auto kind = candidates.front().kind;
    const bool alike = std::ranges::all_of(candidates, [&](const auto& one) { return one.kind == kind; });
    return alike ? kind : WaveKind::multi;
}

bool isOf(const WaveLine& line, const Shortage& shortage)
{
    return foldedCode(line.sku) == foldedCode(shortage.sku) && foldedCode(line.binCode) == foldedCode(shortage.bin);
}

std::string waveNumber(const WaveId wave)
{
    return std::to_string(wave.value);
}

} // namespace

WaveReport WaveService::create(const WaveOrder& order, const audit::Actor& actor)
{
    WaveReport report;
    const auto warehouse = order.warehouse ? order.warehouse : m_waves.warehouseOfFirstReady(order.kind, order.only);
    if (!warehouse) {
        return report;
    }
    auto candidates = m_waves.candidates(*warehouse, order.kind, order.maximum, order.only);
    if (candidates.empty()) {
        return report;
    }
    report.kind = kindOf(candidates);
    if (report.kind == WaveKind::multi && candidates.size() > order.slots) {
        candidates.resize(order.slots);
    }
    std::vector<PackageId> wanted(candidates.size());
    std::ranges::transform(candidates, wanted.begin(), &WaveCandidate::package);

    db::ShortTransactions transactions{m_db};
    transactions.run(std::span<const PackageId>{wanted},
                     [&](const std::span<const PackageId> part) { claim(report, part, *warehouse, actor); });
    transactions.finish();
    if (report.wave) {
        report.warehouse = get(*report.wave).warehouseCode;
        std::vector<BinId> bins;
        for (const auto& line : m_waves.lines(*report.wave)) {
            report.pieces += line.quantity;
            bins.push_back(line.bin);
        }
        std::ranges::sort(bins);
        report.bins = std::unique(bins.begin(), bins.end()) - bins.begin();
    }
    return report;
}

void WaveService::claim(WaveReport& report, const std::span<const PackageId> part, const WarehouseId warehouse,
                        const audit::Actor& actor)
{
    const auto now = m_clock.now();
    // A wave of nothing must not stay behind when all of the first part are gone meanwhile.
    const bool isNew = !report.wave;
    if (isNew) {
        report.wave = m_waves.insert(report.kind, warehouse, actor.who, now);
    }
    const auto claimed = m_waves.claim(*report.wave, part, report.packages + 1, report.kind);
    if (claimed.empty()) {
        if (isNew) {
            m_waves.remove(*report.wave);
            report.wave.reset();
        }
        return;
    }
    report.packages += static_cast<std::int64_t>(claimed.size());
    m_waves.addLines(*report.wave, claimed);
    m_waves.numberLines(*report.wave);
    for (const auto package : claimed) {
        m_audit.record(actor, now,
                       {"package", package.value, "wave", "state", "ready", "in_wave " + waveNumber(*report.wave)});
    }
    refreshStages(claimed);
}

Wave WaveService::get(const WaveId wave)
{
    auto found = m_waves.find(wave);
    if (!found) {
        throw Error{ErrorCode::not_found, {"wave", waveNumber(wave)}};
    }
    return *found;
}

Wave WaveService::getUnfinished(const WaveId wave)
{
    auto found = get(wave);
    if (found.state == WaveState::done) {
        throw notAllowed(Refusal::wave_done, {waveNumber(wave)});
    }
    return found;
}

// ---- Picked ----------------------------------------------------------------------------------------------------

WaveService::Stop WaveService::stopOf(const WaveId wave, const Shortage& shortage)
{
    const auto lines = m_waves.lines(wave);
    const auto line = std::ranges::find_if(lines, [&](const WaveLine& one) { return isOf(one, shortage); });
    if (line == lines.end()) {
        throw Error{ErrorCode::not_found, {"wave line", shortage.sku + "@" + shortage.bin}};
    }
    Stop stop{*line, {}};
    for (const auto& share : m_promises.sharesOf(wave, line->bin, line->product)) {
        stop.toPick += share.quantity;
    }
    if (shortage.missing > stop.toPick) {
        throw Error{ErrorCode::invalid_argument,
                    {"short", std::to_string(shortage.missing.value)},
                    "only " + std::to_string(stop.toPick.value) + " were to be picked there"};
    }
    return stop;
}

void WaveService::noteShort(const WaveId wave, const Shortage& shortage, const audit::Actor& actor)
{
    db::Transaction transaction{m_db};
    static_cast<void>(getUnfinished(wave));
    const auto line = stopOf(wave, shortage).line;
    m_waves.setNoted(wave, line.bin, line.product, shortage.missing);
    m_audit.record(actor, m_clock.now(),
                   {"wave", wave.value, "short_noted", line.sku + "@" + line.binCode, std::to_string(line.noted.value),
                    std::to_string(shortage.missing.value)});
    transaction.commit();
}

std::vector<Shortage> WaveService::withNotes(const WaveId wave, const std::span<const Shortage> shortages)
{
    std::vector<Shortage> all{shortages.begin(), shortages.end()};
    for (const auto& line : m_waves.lines(wave)) {
        const bool isSaid =
            std::ranges::any_of(shortages, [&](const Shortage& shortage) { return isOf(line, shortage); });
        if (line.noted == Quantity{0} || isSaid) {
            continue;
        }
        // Since it was noted, a package of the stop may have been given up at a bench.
        const auto noted = std::min(line.noted, stopOf(wave, {line.sku, line.binCode, {}}).toPick);
        if (noted > Quantity{0}) {
            all.push_back({line.sku, line.binCode, noted});
        }
    }
    return all;
}

PickReport WaveService::picked(const WaveId wave, const std::span<const Shortage> shortages, const audit::Actor& actor)
{
    PickReport report;
    db::Transaction transaction{m_db};
    static_cast<void>(getUnfinished(wave));
    std::vector<Loss> losses; // all of them are noted first: none is fetched from the next empty bin
    for (const auto& shortage : withNotes(wave, shortages)) {
        losses.push_back(miss(wave, shortage, actor));
    }
    for (const auto& loss : losses) {
        m_shortages.settle(loss, m_promises.sharesOf(wave, loss.bin, loss.product), actor, report);
    }
    m_waves.clearNotes(wave);
    m_waves.numberLines(wave);
    const auto packages = m_waves.markPicked(wave);
    for (const auto package : packages) {
        m_audit.record(actor, m_clock.now(), {"package", package.value, "picked", "state", "in_wave", "picked"});
    }
    report.picked = static_cast<std::int64_t>(packages.size());
    refreshStages(packages);
    m_waves.setState(wave, WaveState::picked);
    m_packages.finishIfPacked(wave);
    transaction.commit();
    return report;
}

Loss WaveService::miss(const WaveId wave, const Shortage& shortage, const audit::Actor& actor)
{
    const auto line = stopOf(wave, shortage).line;
    m_waves.addMissing(wave, line.bin, line.product, shortage.missing);
    m_audit.record(
        actor, m_clock.now(),
        {"wave", wave.value, "short", shortage.sku + "@" + shortage.bin, {}, std::to_string(shortage.missing.value)});
    return {.product = line.product,
            .sku = line.sku,
            .bin = line.bin,
            .binCode = line.binCode,
            .quantity = shortage.missing,
            .reason = kMissingAtPick,
            .reference = waveCode(wave.value),
            .wave = wave,
            .isBinEmpty = true};
}

void WaveService::takeApart(const WaveId wave, const audit::Actor& actor)
{
    static_cast<void>(getUnfinished(wave));
    const auto left = m_waves.unpacked(wave);
    db::ShortTransactions transactions{m_db};
    transactions.run(std::span<const PackageId>{left}, [&](const std::span<const PackageId> part) {
        for (const auto package : part) {
            const auto state = m_packages.get(package);
            // It may have been packed meanwhile: then it stays what it is.
            if (state.wave == wave && state.isBeforePacked()) {
                m_shortages.giveUp(package, state.reasons, actor);
            }
        }
    });
    db::Transaction transaction{m_db};
    m_waves.clearNotes(wave);
    m_packages.finishIfPacked(wave);
    m_audit.record(actor, m_clock.now(), {"wave", wave.value, "taken_apart", {}, {}, {}});
    transaction.commit();
}

void WaveService::refreshStages(const std::span<const PackageId> packages)
{
    m_stages.refresh(m_packages.ordersOf(packages));
}

} // namespace supercargo::floor
