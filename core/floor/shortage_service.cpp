// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/shortage_service.h"

#include "core/base/check_code.h"
#include "core/base/error.h"
#include "core/base/refusal.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <string>
#include <utility>

namespace supercargo::floor {

namespace {

/// At the bench a piece was dropped, broken or not brought: its bin may have another. To whom it was missing at the
/// bin, it has none.
Quantity freeInTheSameBin(const Loss& loss, stock::StockRepository& stock)
{
    const auto level = loss.reason == kMissingAtPick ? std::nullopt : stock.find(loss.product, loss.bin);
    return level ? level->free() : Quantity{0};
}

} // namespace

void ShortageService::settle(const Loss& loss, std::vector<WaveShare> shares, const audit::Actor& actor,
                             Settlement& settlement)
{
    if (loss.wave && loss.reason != kDamaged) {
        m_waves.addMissing(*loss.wave, loss.bin, loss.product, loss.quantity);
    }
    auto missing = loss.quantity;
    while (missing > Quantity{0} && !shares.empty()) {
        Quantity free = freeInTheSameBin(loss, m_stock);
        for (const auto& bin : m_waves.nextBins(loss.product, loss.bin)) {
            free += bin.free;
        }
        if (missing <= free) {
            break;
        }
        const auto package = shares.front().package;
        for (const auto& share : shares) {
            missing -= share.package == package ? share.quantity : Quantity{0};
        }
        std::erase_if(shares, [package](const WaveShare& share) { return share.package == package; });
        auto reasons = m_packages.get(package).reasons;
        reasons.push_back({packages::ReasonCode::short_, {}});
        giveUp(package, reasons, actor);
        settlement.givenUp.push_back(package);
    }
    move(loss, shares, missing, settlement);
    m_stock.book(
        {loss.product,
         loss.bin,
         loss.quantity * -1,
         {.who = actor.who, .at = m_clock.now(), .reason = std::string{loss.reason}, .reference = loss.reference}});
}

void ShortageService::move(const Loss& loss, const std::vector<WaveShare>& shares, Quantity missing,
                           Settlement& settlement)
{
    auto bins = m_waves.nextBins(loss.product, loss.bin);
    auto freeHere = freeInTheSameBin(loss, m_stock);
    for (const auto& share : shares) {
        auto wanted = std::min(share.quantity, missing);
        for (auto& bin : bins) {
            const auto quantity = std::min(wanted, bin.free);
            if (quantity <= Quantity{0}) {
                continue;
            }
            [[maybe_unused]] const bool isMoved =
                m_stock.moveReservation(share.line, loss.product, loss.bin, bin.id, quantity);
            assert(isMoved); // it was free, and nobody else writes now
            if (loss.wave) {
                m_waves.changeLine(*loss.wave, loss.bin, loss.product, quantity * -1);
                m_waves.changeLine(*loss.wave, bin.id, loss.product, quantity);
            }
            settlement.moved.push_back({loss.sku, loss.binCode, bin.code, quantity});
            bin.free -= quantity;
            wanted -= quantity;
            missing -= quantity;
        }
        if (const auto stays = std::min(wanted, freeHere); stays > Quantity{0}) {
            settlement.moved.push_back({loss.sku, loss.binCode, loss.binCode, stays}); // promised already: fetched anew
            freeHere -= stays;
            missing -= stays;
        }
    }
}

Settlement ShortageService::loseOf(const packages::Package& package, const packages::PackagePiece& piece,
                                   const Quantity quantity, const std::string_view reason, const audit::Actor& actor)
{
    Settlement settlement;
    auto left = quantity;
    const auto promised = m_stock.reservationsOf(std::array{package.id});
    for (const auto& place : promised) {
        const auto lost = place.product == piece.product ? std::min(left, place.quantity) : Quantity{0};
        if (lost == Quantity{0}) {
            continue;
        }
        left -= lost;
        const auto bin = m_waves.binCode(place.bin);
        std::vector<WaveShare> shares;
        if (settlement.givenUp.empty()) {
            shares.push_back({package.id, place.line, place.quantity});
        }
        settle({.product = piece.product,
                .sku = piece.sku,
                .bin = place.bin,
                .binCode = bin,
                .quantity = lost,
                .reason = reason,
                .reference = package.wave ? waveCode(package.wave->value) : package.number,
                .wave = package.wave},
               std::move(shares), actor, settlement);
        m_audit.record(
            actor, m_clock.now(),
            {"package", package.id.value, reason, {}, {}, piece.sku + "@" + bin + "=" + std::to_string(lost.value)});
    }
    if (package.wave) {
        m_waves.numberLines(*package.wave);
    }
    return settlement;
}

void ShortageService::giveUp(const PackageId package, const std::vector<packages::Reason>& reasons,
                             const audit::Actor& actor)
{
    if (!m_packages.backToWaiting(package, {actor, m_clock.now()})) {
        throw notAllowed(Refusal::not_on_the_floor, {packageNumber(package.value)});
    }
    m_packages.setReasons(package, reasons);
    m_stations.closePackage(package);
    m_stages.refreshOf(std::array{package});
}

} // namespace supercargo::floor
