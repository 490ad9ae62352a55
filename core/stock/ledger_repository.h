// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stock/stock_repository.h"

#include <cstdint>
#include <vector>

namespace supercargo::stock {

/// A place whose level is not what its moves and reservations add up to.
struct LevelMismatch {
    ProductId product;
    BinId bin;
    Quantity onHand;
    Quantity onHandByMoves;
    Quantity reserved;
    Quantity reservedByLines;
};

struct Verification {
    std::int64_t checked = 0;  // places: a product in a bin
    std::int64_t ranEmpty = 0; // of these, where nothing lies, and rightly so
    std::vector<LevelMismatch> wrong;
};

/// What lay in a bin at some moment.
struct PastLevel {
    ProductId product;
    BinId bin;
    Quantity onHand;
};

/// The ledger read as a whole: the truth that levels are checked against.
class LedgerRepository {
public:
    explicit LedgerRepository(db::Connection& db) : m_db{db} {}

    /// Adds up all moves and all reservations and compares them with the levels.
    [[nodiscard]] Verification verify();
    /// Sets one level to what moves and reservations say. The caller has a write transaction open. Throws
    /// constraint_failed when more is reserved than the moves leave: no level can say that.
    void rebuild(ProductId product, BinId bin);
    /// The stock as it was at `moment`, moves of that millisecond included: by product, then bin; empty bins left out.
    [[nodiscard]] std::vector<PastLevel> levelsAt(Instant moment);
    /// A product's moves, newest first.
    [[nodiscard]] std::vector<StockMove> moves(ProductId product, std::int64_t limit = 1'000);
    /// The moves of one place, newest first.
    [[nodiscard]] std::vector<StockMove> movesAt(ProductId product, BinId bin, std::int64_t limit);

private:
    [[nodiscard]] Instant filledAt(ProductId product, BinId bin);

    db::Connection& m_db;
};

} // namespace supercargo::stock
