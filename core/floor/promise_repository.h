// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/quantity.h"
#include "core/db/connection.h"

#include <optional>
#include <string>
#include <vector>

namespace supercargo::floor {

/// A package of a wave that is served from one bin.
struct WaveShare {
    PackageId package;
    PackageLineId line;
    Quantity quantity;
};

/// A package, in a wave or not, that is served from a bin.
struct BinPromise {
    WaveShare share;
    std::optional<WaveId> wave; // that walks for it, or has walked
    std::string station;        // where it is claimed; else empty
};

/// Another bin that has a product free.
struct FreeBin {
    BinId id;
    std::string code;
    Quantity free; // above 0
};

/// Whom the pieces of a bin are promised to, and which other bins could serve instead. Reads only.
class PromiseRepository {
public:
    explicit PromiseRepository(db::Connection& db) : m_db{db} {}

    /// The packages that the bin's line is for and which are not packed, least pressing first: the latest ship-by,
    /// then in the order of choice from its end.
    [[nodiscard]] std::vector<WaveShare> sharesOf(WaveId wave, BinId bin, ProductId product);
    /// All packages, in waves or not, that the bin's pieces are reserved for, least pressing first.
    [[nodiscard]] std::vector<BinPromise> promisesOn(BinId bin, ProductId product);
    /// The other bins of the warehouse where the product is free, going on from `bin` in walking order.
    [[nodiscard]] std::vector<FreeBin> nextBins(ProductId product, BinId bin);
    /// Where pieces of the product were not found for the wave.
    [[nodiscard]] std::vector<BinId> binsThatMissed(WaveId wave, ProductId product);
    /// The least pressing package of the wave that lacks pieces of the product and that no other station has claimed.
    [[nodiscard]] std::optional<PackageId> lastThatLacks(WaveId wave, ProductId product, StationId station);
    [[nodiscard]] std::string binCode(BinId bin);

private:
    db::Connection& m_db;
};

} // namespace supercargo::floor
