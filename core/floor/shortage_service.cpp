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

std::vector<FreeBin> ShortageService::sourcesFor(const Loss& loss)
{
    auto bins = m_promises.nextBins(loss.product, loss.bin);
    if (loss.isBinEmpty) {
        const auto missed = loss.wave ? m_promises.binsThatMissed(*loss.wave, loss.product) : std::vector<BinId>{};
        std::erase_if(bins, [&missed](const FreeBin& bin) { return std::ranges::count(missed, bin.id) > 0; });
    } else if (const auto own = m_stock.find(loss.product, loss.bin); own && own->free() > Quantity{0}) {
        bins.push_back({loss.bin, loss.binCode, own->free()});
    }
    return bins;
}

void ShortageService::settle(const Loss& loss, std::vector<WaveShare> shares, const audit::Actor& actor,
                             Settlement& settlement)
{
    settlePromises(loss, std::move(shares), actor, settlement);
    m_stock.book(
        {loss.product,
         loss.bin,
         loss.quantity * -1,
         {.who = actor.who, .at = m_clock.now(), .reason = std::string{loss.reason}, .reference = loss.reference}});
}

void ShortageService::settlePromises(const Loss& loss, std::vector<WaveShare> shares, const audit::Actor& actor,
                                     Settlement& settlement)
{
    auto missing = loss.quantity;
    while (missing > Quantity{0} && !shares.empty()) {
        Quantity free;
        for (const auto& bin : sourcesFor(loss)) {
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
}

void ShortageService::move(const Loss& loss, const std::vector<WaveShare>& shares, Quantity missing,
                           Settlement& settlement)
{
    auto bins = sourcesFor(loss);
    for (const auto& share : shares) {
        auto wanted = std::min(share.quantity, missing);
        for (auto& bin : bins) {
            const auto quantity = std::min(wanted, bin.free);
            if (quantity <= Quantity{0}) {
                continue;
            }
            if (bin.id != loss.bin) { // there it is promised already: fetched anew
                moveTo(bin, loss, share, quantity);
            }
            settlement.moved.push_back({loss.sku, loss.binCode, bin.code, quantity});
            bin.free -= quantity;
            wanted -= quantity;
            missing -= quantity;
        }
    }
}

void ShortageService::moveTo(const FreeBin& bin, const Loss& loss, const WaveShare& share, const Quantity quantity)
{
    [[maybe_unused]] const bool isMoved =
        m_stock.moveReservation(share.line, loss.product, loss.bin, bin.id, quantity);
    assert(isMoved); // it was free, and nobody else writes now
    if (loss.wave) {
        m_waves.changeLine(*loss.wave, loss.bin, loss.product, quantity * -1);
        m_waves.changeLine(*loss.wave, bin.id, loss.product, quantity);
    }
}

std::vector<stock::Reservation> ShortageService::placesOf(const packages::Package& package, const ProductId product,
                                                          Quantity quantity)
{
    std::vector<stock::Reservation> places;
    for (auto place : m_stock.reservationsOf(std::array{package.id})) {
        place.quantity = place.product == product ? std::min(quantity, place.quantity) : Quantity{0};
        if (place.quantity > Quantity{0}) {
            quantity -= place.quantity;
            places.push_back(place);
        }
    }
    return places;
}

void ShortageService::noteMissing(const packages::Package& package, const ProductId product, const Quantity quantity)
{
    if (package.wave) {
        for (const auto& place : placesOf(package, product, quantity)) {
            m_waves.addMissing(*package.wave, place.bin, product, place.quantity);
        }
    }
}

Settlement ShortageService::loseOf(const packages::Package& package, const packages::PackagePiece& piece,
                                   const Lost& lost, const audit::Actor& actor)
{
    Settlement settlement;
    for (const auto& place : placesOf(package, piece.product, lost.quantity)) {
        const auto bin = m_promises.binCode(place.bin);
        std::vector<WaveShare> shares;
        if (settlement.givenUp.empty()) {
            shares.push_back({package.id, place.line, place.quantity});
        }
        settle({.product = piece.product,
                .sku = piece.sku,
                .bin = place.bin,
                .binCode = bin,
                .quantity = place.quantity,
                .reason = lost.reason,
                .reference = package.wave ? waveCode(package.wave->value) : package.number,
                .wave = package.wave,
                .isBinEmpty = lost.isBinEmpty},
               std::move(shares), actor, settlement);
        m_audit.record(actor, m_clock.now(),
                       {"package", package.id.value, lost.reason, {}, {},
                        piece.sku + "@" + bin + "=" + std::to_string(place.quantity.value)});
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
