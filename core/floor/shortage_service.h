// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit_repository.h"
#include "core/floor/promise_repository.h"
#include "core/floor/station_repository.h"
#include "core/floor/wave_repository.h"
#include "core/packages/package_repository.h"
#include "core/packages/stage_keeper.h"
#include "core/stock/stock_repository.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace supercargo::floor {

/// Why pieces leave the books, as the ledger says it.
inline constexpr std::string_view kMissingAtPick = "missing_at_pick";
inline constexpr std::string_view kMissingAtBench = "missing_at_bench";
inline constexpr std::string_view kDamaged = "damaged";
/// Why a package lost what was promised to it: a person counted fewer in the bin. The ledger says `count`.
inline constexpr std::string_view kCountedShort = "short_by_count";

/// Pieces that are not where the books say, or not fit to be sold.
struct Loss {
    ProductId product;
    std::string sku;
    BinId bin;
    std::string binCode;
    Quantity quantity;          // above 0
    std::string_view reason;    // for the ledger
    std::string reference;      // for the ledger
    std::optional<WaveId> wave; // whose walk was to bring them, and must fetch what takes their place
    /// Nobody is sent again to the bin, nor to any other one where the wave has missed the product: it was found empty, or
    /// counted. Else a piece was dropped, broken or not brought, and its bin may have another.
    bool isBinEmpty = false;
};

/// What became of the packages that lost pieces were promised to.
struct Settlement {
    struct Moved {
        std::string sku;
        std::string fromBin;
        std::string toBin;
        Quantity quantity;
    };
    std::vector<Moved> moved;       // to be fetched from another bin
    std::vector<PackageId> givenUp; // back to waiting, short
};

/// Takes lost pieces out of the books and finds others for those who were promised them. The caller has a write
/// transaction open.
class ShortageService {
public:
    ShortageService(db::Connection& db, const Clock& clock)
        : m_clock{clock},
          m_waves{db},
          m_promises{db},
          m_stations{db},
          m_packages{db},
          m_stages{db},
          m_stock{db},
          m_audit{db}
    {}

    /// The wave has missed so many pieces of the package in the bins they were promised from. What is reported
    /// together is noted together, before any of it is settled: no piece is then fetched from the next empty bin.
    void noteMissing(const packages::Package& package, ProductId product, Quantity quantity);

    /// The pieces leave the ledger, so that nothing is promised on them until someone counts. `shares` are the
    /// promises on the bin that they may be missing from, least pressing first: they move to the next bins in walking
    /// order that have the product free; where these do not suffice, packages are given up, the first of `shares`
    /// first. Throws not_allowed {"stock", why} when more is lost than the bin holds beyond other promises.
    void settle(const Loss& loss, std::vector<WaveShare> shares, const audit::Actor& actor, Settlement& settlement);

    /// What `settle` does for the promises alone: no piece leaves the ledger. `loss.quantity` is what the promises on
    /// the bin are to shrink by.
    void settlePromises(const Loss& loss, std::vector<WaveShare> shares, const audit::Actor& actor,
                        Settlement& settlement);

    /// How many pieces are lost, why, and whether there are others in their bins.
    struct Lost {
        Quantity quantity;
        std::string_view reason;
        bool isBinEmpty = false;
    };
    /// As `settle`, for pieces of one package, wherever they were promised: its bins in walking order. They are at most
    /// what it has of the product.
    [[nodiscard]] Settlement loseOf(const packages::Package& package, const packages::PackagePiece& piece,
                                    const Lost& lost, const audit::Actor& actor);

    /// A package leaves the floor: back to `waiting` with these reasons, its reservations freed, closed wherever it is
    /// open. Throws not_allowed when it is waiting or shipped already.
    void giveUp(PackageId package, const std::vector<packages::Reason>& reasons, const audit::Actor& actor);

private:
    void move(const Loss& loss, const std::vector<WaveShare>& shares, Quantity missing, Settlement& settlement);
    void moveTo(const FreeBin& bin, const Loss& loss, const WaveShare& share, Quantity quantity);
    /// Where others of the product are free, in the order in which they are asked.
    [[nodiscard]] std::vector<FreeBin> sourcesFor(const Loss& loss);
    /// Where so many pieces of a package were promised.
    [[nodiscard]] std::vector<stock::Reservation> placesOf(const packages::Package& package, ProductId product,
                                                           Quantity quantity);

    const Clock& m_clock;
    WaveRepository m_waves;
    PromiseRepository m_promises;
    StationRepository m_stations;
    packages::PackageRepository m_packages;
    packages::StageKeeper m_stages;
    stock::StockRepository m_stock;
    audit::AuditRepository m_audit;
};

} // namespace supercargo::floor
