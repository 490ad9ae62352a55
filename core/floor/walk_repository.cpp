// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/walk_repository.h"

namespace supercargo::floor {

void WalkRepository::leave(const WaveId wave, const std::string_view packageNumber)
{
    m_db.statement("UPDATE wave_lines SET quantity = max(quantity - taken.pieces, 0)"
                   " FROM (SELECT product_id AS product, bin_id AS bin, -sum(delta) AS pieces FROM stock_moves"
                   "       WHERE reference = $2 AND delta < 0 AND reason = 'packed'"
                   "         AND id > coalesce((SELECT max(id) FROM stock_moves"
                   "             WHERE reference = $2 AND delta > 0), 0)"
                   "       GROUP BY product_id, bin_id) AS taken"
                   " WHERE wave_id = $1 AND product_id = taken.product AND bin_id = taken.bin")
        .bind("$1", wave)
        .bind("$2", packageNumber)
        .run();
}

} // namespace supercargo::floor
