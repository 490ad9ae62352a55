// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/promise_repository.h"

namespace supercargo::floor {

namespace {

constexpr std::string_view kLeastPressingFirst =
    " ORDER BY p.ship_by_sort DESC, p.urgent, p.paid_sort DESC, p.id DESC";

} // namespace

std::vector<WaveShare> PromiseRepository::sharesOf(const WaveId wave, const BinId bin, const ProductId product)
{
    std::vector<WaveShare> found;
    auto query = m_db.statement("SELECT p.id, r.package_line_id, r.quantity FROM packages p"
                                " JOIN package_lines l ON l.package_id = p.id"
                                " JOIN reservations r ON r.package_line_id = l.id"
                                " WHERE p.wave_id = $1 AND r.bin_id = $2 AND r.product_id = $3"
                                "   AND p.state IN ('in_wave', 'picked')" +
                                std::string{kLeastPressingFirst});
    query.bind("$1", wave).bind("$2", bin).bind("$3", product);
    while (query.next()) {
        found.push_back({query.as<PackageId>(0), query.as<PackageLineId>(1), query.as<Quantity>(2)});
    }
    return found;
}

std::vector<BinPromise> PromiseRepository::promisesOn(const BinId bin, const ProductId product)
{
    std::vector<BinPromise> found;
    auto query = m_db.statement("SELECT p.id, r.package_line_id, r.quantity, p.wave_id, coalesce(s.name, '')"
                                " FROM reservations r JOIN package_lines l ON l.id = r.package_line_id"
                                " JOIN packages p ON p.id = l.package_id LEFT JOIN stations s ON s.id = p.station_id"
                                " WHERE r.bin_id = $1 AND r.product_id = $2" +
                                std::string{kLeastPressingFirst});
    query.bind("$1", bin).bind("$2", product);
    while (query.next()) {
        const auto wave = query.optionalInteger(3);
        found.push_back({{query.as<PackageId>(0), query.as<PackageLineId>(1), query.as<Quantity>(2)},
                         wave ? std::optional{WaveId{*wave}} : std::nullopt,
                         query.text(4)});
    }
    return found;
}

std::vector<FreeBin> PromiseRepository::nextBins(const ProductId product, const BinId bin)
{
    std::vector<FreeBin> found;
    auto query = m_db.statement("SELECT b.id, b.code, s.on_hand - s.reserved FROM stock_levels s JOIN bins b ON b.id = s.bin_id"
                                " JOIN bins here ON here.id = $2"
                                " WHERE s.product_id = $1 AND s.on_hand > s.reserved AND b.id <> here.id"
                                "   AND b.warehouse_id = here.warehouse_id"
                                " ORDER BY b.walk_key < here.walk_key, b.walk_key, b.code, b.id");
    query.bind("$1", product).bind("$2", bin);
    while (query.next()) {
        found.push_back({query.as<BinId>(0), query.text(1), query.as<Quantity>(2)});
    }
    return found;
}

std::vector<BinId> PromiseRepository::binsThatMissed(const WaveId wave, const ProductId product)
{
    std::vector<BinId> found;
    auto query = m_db.statement("SELECT bin_id FROM wave_lines WHERE wave_id = $1 AND product_id = $2 AND missing > 0");
    query.bind("$1", wave).bind("$2", product);
    while (query.next()) {
        found.push_back(query.as<BinId>(0));
    }
    return found;
}

std::optional<PackageId> PromiseRepository::lastThatLacks(const WaveId wave, const ProductId product,
                                                          const StationId station)
{
    auto query = m_db.statement("SELECT p.id FROM packages p"
                                " JOIN package_pieces c ON c.package_id = p.id AND c.product_id = $2"
                                " WHERE p.wave_id = $1 AND p.wave_id IS NOT NULL AND p.state IN ('in_wave', 'picked')"
                                "   AND c.verified < c.quantity AND (p.station_id IS NULL OR p.station_id = $3)" +
                                std::string{kLeastPressingFirst} + " LIMIT 1");
    query.bind("$1", wave).bind("$2", product).bind("$3", station);
    return query.next() ? std::optional{query.as<PackageId>(0)} : std::nullopt;
}

std::string PromiseRepository::binCode(const BinId bin)
{
    auto query = m_db.statement("SELECT code FROM bins WHERE id = $1");
    query.bind("$1", bin);
    return query.next() ? query.text(0) : std::string{};
}

} // namespace supercargo::floor
