// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stock/ledger_repository.h"

namespace supercargo::stock {

namespace {

std::vector<StockMove> readMoves(db::Statement query)
{
    std::vector<StockMove> moves;
    while (query.next()) {
        moves.push_back({query.as<ProductId>(0), query.as<BinId>(1), query.as<Quantity>(2),
                         {query.text(3), query.instant(4), query.text(5), query.text(6)}});
    }
    return moves;
}

} // namespace

Verification LedgerRepository::verify()
{
    Verification result;
    auto query = m_db.statement(
        "SELECT product_id, bin_id, sum(on_hand), sum(moved), sum(reserved), sum(promised) FROM ("
        "  SELECT product_id, bin_id, on_hand, 0 AS moved, reserved, 0 AS promised FROM stock_levels"
        "  UNION ALL SELECT product_id, bin_id, 0, delta, 0, 0 FROM stock_moves"
        "  UNION ALL SELECT product_id, bin_id, 0, 0, 0, quantity FROM reservations) AS facts"
        " GROUP BY product_id, bin_id ORDER BY product_id, bin_id");
    while (query.next()) {
        ++result.checked;
        const LevelMismatch place{query.as<ProductId>(0), query.as<BinId>(1),    query.as<Quantity>(2),
                                  query.as<Quantity>(3),  query.as<Quantity>(4), query.as<Quantity>(5)};
        if (place.onHand != place.onHandByMoves || place.reserved != place.reservedByLines) {
            result.wrong.push_back(place);
        } else if (place.onHand == Quantity{}) {
            ++result.ranEmpty;
        }
    }
    return result;
}

Instant LedgerRepository::filledAt(const ProductId product, const BinId bin)
{
    // The newest move that came into the empty bin.
    auto query = m_db.statement("SELECT at FROM (SELECT id, at, delta,"
                                "         sum(delta) OVER (ORDER BY id) AS after_it FROM stock_moves"
                                "         WHERE product_id = $1 AND bin_id = $2) AS moves"
                                " WHERE after_it = delta ORDER BY id DESC LIMIT 1");
    query.bind("$1", product).bind("$2", bin);
    return query.next() ? query.instant(0) : Instant{};
}

void LedgerRepository::rebuild(const ProductId product, const BinId bin)
{
    const auto since = filledAt(product, bin);
    m_db.statement("INSERT INTO stock_levels (product_id, bin_id, on_hand, reserved, since_at) VALUES ($1, $2,"
                   "   coalesce((SELECT sum(delta) FROM stock_moves WHERE product_id = $1 AND bin_id = $2), 0),"
                   "   coalesce((SELECT sum(quantity) FROM reservations WHERE product_id = $1 AND bin_id = $2), 0), $3)"
                   " ON CONFLICT (product_id, bin_id) DO UPDATE"
                   " SET on_hand = excluded.on_hand, reserved = excluded.reserved, since_at = excluded.since_at")
        .bind("$1", product)
        .bind("$2", bin)
        .bind("$3", since)
        .run();
}

std::vector<PastLevel> LedgerRepository::levelsAt(const Instant moment)
{
    std::vector<PastLevel> levels;
    auto query = m_db.statement("SELECT product_id, bin_id, sum(delta) FROM stock_moves WHERE at <= $1"
                                " GROUP BY product_id, bin_id HAVING sum(delta) <> 0 ORDER BY product_id, bin_id");
    query.bind("$1", moment);
    while (query.next()) {
        levels.push_back({query.as<ProductId>(0), query.as<BinId>(1), query.as<Quantity>(2)});
    }
    return levels;
}

std::vector<StockMove> LedgerRepository::moves(const ProductId product, const std::int64_t limit)
{
    auto query = m_db.statement("SELECT product_id, bin_id, delta, who, at, reason, reference FROM stock_moves"
                                " WHERE product_id = $1 ORDER BY id DESC LIMIT $2");
    query.bind("$1", product).bind("$2", limit);
    return readMoves(std::move(query));
}

std::vector<StockMove> LedgerRepository::movesAt(const ProductId product, const BinId bin, const std::int64_t limit)
{
    auto query = m_db.statement("SELECT product_id, bin_id, delta, who, at, reason, reference FROM stock_moves"
                                " WHERE product_id = $1 AND bin_id = $2 ORDER BY id DESC LIMIT $3");
    query.bind("$1", product).bind("$2", bin).bind("$3", limit);
    return readMoves(std::move(query));
}

} // namespace supercargo::stock
