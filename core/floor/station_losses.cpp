// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the station service that is told of missing and damaged pieces.
#include "core/floor/station_service.h"

#include "core/base/error.h"
#include "core/base/refusal.h"

#include <algorithm>

namespace supercargo::floor {

namespace {

constexpr std::size_t kScansLookedAt = 200;

} // namespace

LostPieces StationService::reportMissing(const ProductId product, const Quantity quantity, const StationId station)
{
    db::Transaction transaction{m_db};
    const auto here = m_stations.get(station);
    const auto package = packageThatLoses(here, product);
    m_shortages.noteMissing(package, product, quantity);
    auto lost = lose(here, package, product, {quantity, kMissingAtBench});
    transaction.commit();
    return lost;
}

LostPieces StationService::reportDamaged(const ProductId product, const StationId station,
                                         const std::optional<std::int64_t> slot)
{
    db::Transaction transaction{m_db};
    const auto here = m_stations.get(station);
    const auto package = slot ? packageInSlot(here, *slot, product) : packageThatLoses(here, product);
    if (slot || here.openPackage) { // else it is in the hand, and what was scanned lies in its slot
        unverifyOne(here, package.id, product);
    }
    if (slot) { // a full slot's claim has ended; what is begun is somebody's, unless it is stopped
        static_cast<void>(m_bench.claim(package.id, station, m_clock.now()));
    }
    auto lost = lose(here, package, product, {Quantity{1}, kDamaged});
    transaction.commit();
    return lost;
}

std::vector<LostPieces> StationService::reportGaps(const StationId station)
{
    db::Transaction transaction{m_db};
    const auto here = m_stations.get(station);
    if (!here.openWave) {
        throw notAllowed(Refusal::nothing_open, {here.name});
    }
    auto gaps = m_bench.gaps(*here.openWave);
    std::erase_if(gaps, [&](const WallGap& gap) {
        const auto claimedBy = m_packages.get(gap.package).station;
        return claimedBy && claimedBy != station;
    });
    for (const auto& gap : gaps) { // all of it first: none is fetched from a bin that another gap found empty
        m_shortages.noteMissing(m_packages.get(gap.package), gap.product, gap.missing);
    }
    std::vector<LostPieces> lost;
    for (const auto& gap : gaps) {
        const auto package = m_packages.get(gap.package);
        if (package.wave == here.openWave) { // else an earlier gap has ended it already
            lost.push_back(lose(here, package, gap.product, {gap.missing, kMissingAtBench, true}));
        }
    }
    transaction.commit();
    return lost;
}

packages::Package StationService::packageThatLoses(const Station& station, const ProductId product)
{
    if (!station.openPackage && !station.openWave) {
        throw notAllowed(Refusal::nothing_open, {station.name});
    }
    const auto id =
        station.openPackage ? station.openPackage : m_promises.lastThatLacks(*station.openWave, product, station.id);
    if (!id) {
        throw notAllowed(Refusal::nothing_lacks_it);
    }
    auto package = m_packages.get(*id);
    if (package.state == packages::PackageState::waiting || !package.isBeforePacked() || !package.isLive()) {
        throw notAllowed(Refusal::not_to_be_packed, {package.number});
    }
    return package;
}

packages::Package StationService::packageInSlot(const Station& station, const std::int64_t slot,
                                                const ProductId product)
{
    const auto id = station.openWave ? m_bench.packageInSlot(*station.openWave, slot) : std::nullopt;
    if (!id) {
        throw notAllowed(Refusal::nothing_open, {station.name});
    }
    auto package = m_packages.get(*id);
    if (package.station && package.station != station.id) {
        throw notAllowed(Refusal::taken_over, {package.number});
    }
    const auto pieces = m_packages.pieces(*id);
    const bool liesThere = std::ranges::any_of(pieces, [product](const packages::PackagePiece& piece) {
        return piece.product == product && piece.verified > Quantity{0};
    });
    if (!liesThere) {
        throw notAllowed(Refusal::piece_not_counted, {package.number});
    }
    return package;
}

void StationService::unverifyOne(const Station& station, const PackageId package, const ProductId product)
{
    if (!m_bench.unverify(package, product)) {
        return;
    }
    // Its scan is taken back with it: undo must not count it a second time.
    for (const auto& scan : m_stations.listScans(station.id, kScansLookedAt)) {
        const bool counted = !scan.isUndone && scan.answer != toString(Answer::stop);
        if (counted && scan.package == package && scan.product == product) {
            m_stations.markUndone(scan.id);
            return;
        }
    }
}

LostPieces StationService::lose(const Station& station, const packages::Package& package, const ProductId product,
                                const ShortageService::Lost& what)
{
    const auto quantity = what.quantity;
    const auto pieces = m_packages.pieces(package.id);
    const auto piece = std::ranges::find(pieces, product, &packages::PackagePiece::product);
    if (piece == pieces.end()) {
        throw notAllowed(Refusal::nothing_lacks_it);
    }
    if (quantity <= Quantity{0} || quantity > piece->quantity - piece->verified) {
        throw Error{ErrorCode::invalid_argument,
                    {"short", std::to_string(quantity.value)},
                    "the package lacks " + std::to_string((piece->quantity - piece->verified).value)};
    }
    std::vector<PutBack> back;
    for (const auto& other : pieces) {
        if (other.verified > Quantity{0}) {
            back.push_back({other.sku, other.verified, m_bench.binOf(other.product, station.warehouse)});
        }
    }
    const auto settlement = m_shortages.loseOf(package, *piece, what, audit::Actor{m_actor.who, station.name});
    LostPieces lost{.package = package.id,
                    .packageNumber = package.number,
                    .slot = package.slot,
                    .product = m_bench.face(product),
                    .lost = quantity,
                    .fetch = {},
                    .back = {}};
    if (settlement.givenUp.empty()) {
        for (const auto& moved : settlement.moved) {
            lost.fetch.push_back({moved.toBin, moved.quantity});
        }
    } else {
        lost.back = std::move(back);
    }
    m_stations.addScan(station.id, {.at = m_clock.now(),
                                    .code = lost.product.sku,
                                    .answer = std::string{toString(Answer::stop)},
                                    .answerCode = std::string{what.reason},
                                    .package = lost.package,
                                    .product = lost.product.id,
                                    .slot = lost.slot});
    return lost;
}

ProductId StationService::productOf(const std::string_view code, const StationId station)
{
    const auto meaning = m_reader.read(scannedText(code));
    const auto* const scanned = std::get_if<ProductScan>(&meaning);
    if (scanned == nullptr || scanned->products.empty()) {
        throw Error{ErrorCode::not_found, {"product", std::string{code}}};
    }
    const auto& products = scanned->products;
    const auto at = m_stations.get(station);
    const auto open = at.openPackage ? std::vector{*at.openPackage}
                      : at.openWave  ? m_waves.packages(*at.openWave)
                                     : std::vector<PackageId>{};
    if (products.size() > 1) {
        for (const auto package : open) {
            for (const auto& piece : m_packages.pieces(package)) {
                if (std::ranges::find(products, piece.product) != products.end()) {
                    return piece.product;
                }
            }
        }
    }
    return products.front();
}

} // namespace supercargo::floor
