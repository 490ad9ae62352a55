// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/quantity.h"
#include "core/db/connection.h"
#include "core/floor/scan_answer.h"
#include "core/floor/station.h"
#include "core/packages/package.h"

#include <compare>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace supercargo::floor {

/// A package that a piece may go to. Candidates compare in the order of choice: first those that this piece
/// completes; urgent; ship-by; paid; wave position or slot; id.
struct Candidate {
    bool isLeftOpen = true; // this piece does not complete it
    bool isNotUrgent = true;
    std::int64_t shipBy = 0;
    std::int64_t paid = 0;
    std::int64_t position = 0;
    PackageId package;

    friend auto operator<=>(const Candidate&, const Candidate&) = default;
};

/// A package that wants the piece and may not have it.
struct Obstacle {
    PackageId package;
    packages::PackageState state{};
    bool isHeld = false; // it; its orders say for themselves (orderFlags)
    std::string heldReason;
    std::string reasons; // as stored
    std::optional<StationId> station;
    std::optional<WaveId> wave;
};

/// Pieces that a slot of the sorting wall still lacks.
struct WallGap {
    std::int64_t slot = 0;
    PackageId package;
    ProductId product;
    std::string sku;
    Quantity missing;
    std::string bin; // the first of those that they were promised from; empty for none
};

/// Whether an order in a package forbids a label.
struct OrderFlags {
    bool isCancelled = false;
    bool isHeld = false;
    std::string heldReason;
    std::optional<Instant> changedAt; // of the cancelled order
};

/// What the bench asks, many times an hour, and the claims that it makes. Claims test and set in one statement. The
/// caller has a write transaction open for what writes.
class BenchRepository {
public:
    explicit BenchRepository(db::Connection& db) : m_db{db} {}

    // ---- what a code names -------------------------------------------------------------------------------------

    /// `key`, `keys`: folded (foldedCode).
    [[nodiscard]] std::vector<ProductId> productsByBarcode(std::span<const std::string> keys);
    [[nodiscard]] std::vector<ProductId> productsBySku(std::span<const std::string> keys);
    [[nodiscard]] ProductFace face(ProductId product);
    [[nodiscard]] std::optional<PackageId> packageInSlot(WaveId wave, std::int64_t slot);

    // ---- choosing ----------------------------------------------------------------------------------------------

    /// The best candidate for one piece at the station: of its open wave, or else of its warehouse.
    [[nodiscard]] std::optional<Candidate> choose(const Station& station, ProductId product);
    /// Packages that lack the piece and are no candidates, in order of choice: at most a thousand of those that the
    /// station could pack, or all of a wave.
    [[nodiscard]] std::vector<Obstacle> obstacles(const Station& station, ProductId product);
    [[nodiscard]] std::vector<Obstacle> obstacles(WaveId wave, ProductId product);
    [[nodiscard]] OrderFlags orderFlags(PackageId package);
    /// Pieces that are still to be scanned.
    [[nodiscard]] Quantity remaining(PackageId package);
    [[nodiscard]] bool waveHas(WaveId wave, ProductId product);
    /// Of the packages that are not packed yet, by slot.
    [[nodiscard]] std::vector<WallGap> gaps(WaveId wave);
    /// What is still to be scanned for the package, by SKU.
    [[nodiscard]] std::vector<WantedPiece> lacks(PackageId package);
    [[nodiscard]] bool wasEverPacked(ProductId product);
    /// Where a piece too many goes: the bin with the most of it, else where it lay last. Empty when it never lay
    /// anywhere in the warehouse.
    [[nodiscard]] std::string binOf(ProductId product, WarehouseId warehouse);
    /// Throws not_found {"bin", code}.
    [[nodiscard]] BinId binNamed(WarehouseId warehouse, std::string_view code);

    // ---- claiming ----------------------------------------------------------------------------------------------

    /// The package is the station's from now on, whole. False when another has it, or it is no longer to be packed,
    /// or held, cancelled or changed.
    bool claim(PackageId package, StationId station, Instant at);
    void endClaim(PackageId package);
    /// One piece more, or less, has been scanned. False when all, or none, of them were.
    bool verify(PackageId package, ProductId product);
    bool unverify(PackageId package, ProductId product);
    void verifyAll(PackageId package);
    void unverifyAll(PackageId package);

    /// What a package must still be like to get the label that was drawn for it.
    struct PackTest {
        PackageId package;
        StationId station;
        WarehouseId warehouse;
        ChannelId channel;
        std::int64_t labelSequence = 0;
    };
    /// → packed. False when the test fails, pieces are missing, or it is held or cancelled.
    bool pack(const PackTest& test, std::string_view tracking, std::string_view carrier, Instant at);

private:
    [[nodiscard]] bool isInManyPackages(ProductId product);
    [[nodiscard]] std::optional<Candidate> first(db::Statement query);

    db::Connection& m_db;
};

} // namespace supercargo::floor
