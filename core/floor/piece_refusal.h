// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/floor/bench_repository.h"
#include "core/floor/packing_service.h"
#include "core/floor/wave_repository.h"

namespace supercargo::floor {

/// Why no package at this station may have a piece of the product: of those that lack it, the one that would have
/// been chosen says so; where none lacks it, what became of the others. Every reason comes with what to do: the
/// bin where the piece goes back, how many are labelled, how many wait elsewhere.
[[nodiscard]] Refused refusalOf(const Station& station, ProductId product, BenchRepository& bench,
                                StationRepository& stations, WaveRepository& waves);

} // namespace supercargo::floor
