// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the station service that answers a piece.
#include "core/floor/piece_refusal.h"
#include "core/floor/station_service.h"

#include <algorithm>
#include <iterator>

namespace supercargo::floor {

ScanAnswer StationService::answerProducts(const Scan& scan, const std::vector<ProductId>& products)
{
    if (products.size() > 1) {
        auto answer = about(AnswerCode::ask_which_, {});
        std::ranges::transform(products, std::back_inserter(answer.choices),
                               [this](const ProductId product) { return m_bench.face(product); });
        return answer;
    }
    return decide([&](const PackingService::Draw draw) { return placePiece(scan, products.front(), draw); });
}

std::optional<ScanAnswer> StationService::placePiece(const Scan& scan, const ProductId product,
                                                     const PackingService::Draw draw)
{
    const auto station = m_stations.get(scan.station);
    if (station.openPackage) {
        return addToOpen(scan, station, product, draw);
    }
    const auto chosen = m_bench.choose(station, product);
    if (!chosen) {
        return stop(refusalOf(station, product, m_bench, m_stations, m_waves), {}, product);
    }
    if (auto refused = tooMany(scan, chosen->package, product)) {
        return refused;
    }
    const bool isAtWall = station.openWave && m_waves.find(*station.openWave)->kind == WaveKind::multi;
    if (chosen->isLeftOpen || isAtWall) {
        return verifyPiece(scan, station, chosen->package, product);
    }
    return completePackage({.package = chosen->package, .station = station, .piece = product, .code = scan.code}, draw);
}

std::optional<ScanAnswer> StationService::addToOpen(const Scan& scan, const Station& station, const ProductId product,
                                                    const PackingService::Draw draw)
{
    const auto id = *station.openPackage;
    if (auto refused = m_packing.obstacleOf(m_packages.get(id))) {
        return stop(*refused, id, product);
    }
    const auto pieces = m_packages.pieces(id);
    const auto piece = std::ranges::find(pieces, product, &packages::PackagePiece::product);
    if (piece == pieces.end() || piece->verified >= piece->quantity) {
        const auto code = piece == pieces.end() ? AnswerCode::wrong_piece_ : AnswerCode::too_many_;
        ScanFacts facts{.bin = m_bench.binOf(product, station.warehouse), .wanted = m_bench.lacks(id)};
        if (const auto next = m_bench.choose(station, product)) { // it is only too early for it
            const auto other = m_packages.get(next->package);
            facts.nextPackage = other.number;
            facts.nextSlot = other.slot;
        }
        return stop({code, facts}, id, product);
    }
    if (auto refused = tooMany(scan, id, product)) {
        return refused;
    }
    if (m_bench.remaining(id) == Quantity{1}) {
        return completePackage({.package = id, .station = station, .piece = product, .code = scan.code}, draw);
    }
    return verifyPiece(scan, station, id, product);
}

std::optional<ScanAnswer> StationService::tooMany(const Scan& scan, const PackageId package, const ProductId product)
{
    if (scan.pieces == Quantity{1}) {
        return {};
    }
    const auto pieces = m_packages.pieces(package);
    const auto piece = std::ranges::find(pieces, product, &packages::PackagePiece::product);
    const bool isWanted = piece != pieces.end() && scan.pieces <= piece->quantity - piece->verified;
    return isWanted ? std::nullopt
                    : std::optional{stop({AnswerCode::too_many_,
                                          {.inHand = scan.pieces.value, .wanted = m_bench.lacks(package)}},
                                         package, product)};
}

std::optional<ScanAnswer> StationService::verifyPiece(const Scan& scan, const Station& station, const PackageId package,
                                                      const ProductId product)
{
    db::Transaction transaction{m_db};
    if (!m_bench.claim(package, station.id, m_clock.now()) || !m_bench.verify(package, product)) {
        return {};
    }
    auto answer = about(AnswerCode::piece_ok_, package, product);
    const bool isAtWall = station.openWave && m_waves.find(*station.openWave)->kind == WaveKind::multi;
    if (isAtWall && answer.slot && !station.openPackage) {
        answer.code = AnswerCode::put_in_slot_;
        if (answer.remaining == 0) {
            m_bench.endClaim(package); // the full slot may be packed at any bench
        }
    } else {
        m_stations.openPackage(station.id, package);
    }
    addScan(scan, answer);
    transaction.commit();
    return answer;
}

std::optional<ScanAnswer> StationService::completePackage(const PackRequest& request, const PackingService::Draw draw)
{
    auto outcome = m_packing.pack(request, m_actor, draw);
    if (std::holds_alternative<Overtaken>(outcome)) {
        return {};
    }
    if (auto* const refused = std::get_if<Refused>(&outcome)) {
        if (refused->code == AnswerCode::no_number_) {
            return awaitNumber(request, *refused);
        }
        return stop(*refused, request.package, request.piece);
    }
    auto& packed = std::get<Packed>(outcome);
    if (packed.turn) {
        m_dispatch.sendNow(packed.job, std::move(packed.bytes), *std::move(packed.turn));
    }
    auto answer = about(AnswerCode::label_out_, request.package, request.piece);
    answer.job = packed.job;
    return answer;
}

ScanAnswer StationService::awaitNumber(const PackRequest& request, const Refused& refused)
{
    db::Transaction transaction{m_db};
    // The piece counts, and the package stays open: what is typed next is its number.
    if (m_bench.claim(request.package, request.station.id, m_clock.now())) {
        if (request.piece) {
            static_cast<void>(m_bench.verify(request.package, *request.piece));
        }
        m_stations.openPackage(request.station.id, request.package);
    }
    transaction.commit();
    return stop(refused, request.package, request.piece);
}

} // namespace supercargo::floor
