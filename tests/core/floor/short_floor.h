// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/floor/wave_service.h"
#include "core/stock/ledger_repository.h"
#include "tests/support/test_bench.h"

#include <string>

namespace supercargo::tests {

/// A floor with five mugs in A-1-2, of which some will be missing.
struct ShortFloor : TestBench {
    ProductId mug = stocked("MUG", "111", 5);

    WaveId wave(const floor::WaveKind kind = floor::WaveKind::single) { return *waves.create({.kind = kind}, actor).wave; }
    floor::PickReport picked(const WaveId number, const std::string& shortage)
    {
        return waves.picked(number, std::vector{floor::parseShortage(shortage)}, actor);
    }
    [[nodiscard]] bool booksAreTrue() { return stock::LedgerRepository{db}.verify().wrong.empty(); }
    [[nodiscard]] stock::StockMove lastMove() { return stock::LedgerRepository{db}.moves(mug, 1).front(); }
};

} // namespace supercargo::tests
