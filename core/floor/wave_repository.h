// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/quantity.h"
#include "core/db/connection.h"
#include "core/floor/wave.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace supercargo::floor {

/// A ready package that a new wave may take.
struct WaveCandidate {
    PackageId package;
    WaveKind kind = WaveKind::single;
};

/// Waves, their lines, and what a wave writes on its packages (wave, position, slot). Every change of a package
/// tests its state in the statement itself. The caller has a write transaction open.
class WaveRepository {
public:
    explicit WaveRepository(db::Connection& db) : m_db{db} {}

    /// Where the package waits that should be packed first; of that kind, when one is named.
    [[nodiscard]] std::optional<WarehouseId> warehouseOfFirstReady(std::optional<WaveKind> kind,
                                                                   std::span<const PackageId> only = {});
    /// Ready packages in order of choice: urgent, ship-by, paid, id. Neither held nor claimed nor blocked.
    [[nodiscard]] std::vector<WaveCandidate> candidates(WarehouseId warehouse, std::optional<WaveKind> kind,
                                                        std::size_t limit, std::span<const PackageId> only = {});

    WaveId insert(WaveKind kind, WarehouseId warehouse, std::string_view who, Instant at);
    /// Only for a wave that took nothing.
    void remove(WaveId wave);
    /// Locks packages to the wave in one statement, from `firstPosition` on in order of choice; for `multi` the
    /// position is the slot as well. Those that are no longer ready are left out. Returns the locked ones.
    std::vector<PackageId> claim(WaveId wave, std::span<const PackageId> packages, std::int64_t firstPosition,
                                 WaveKind kind);
    /// Adds what is reserved for these packages to the wave's lines, and numbers these in walking order.
    void addLines(WaveId wave, std::span<const PackageId> packages);
    /// Changes what is to pick in a bin, making the line when it is new.
    void changeLine(WaveId wave, BinId bin, ProductId product, Quantity delta);
    void addMissing(WaveId wave, BinId bin, ProductId product, Quantity missing);
    void setNoted(WaveId wave, BinId bin, ProductId product, Quantity noted);
    void clearNotes(WaveId wave);
    void numberLines(WaveId wave);

    /// Turns packages from in_wave to picked. Returns them.
    std::vector<PackageId> markPicked(WaveId wave);
    void setState(WaveId wave, WaveState state);
    /// From open to at_station. False when it was not open.
    bool reachStation(WaveId wave);
    /// Back to open, once no station has it open any more and nothing of it is begun. False otherwise.
    bool leaveStation(WaveId wave);

    [[nodiscard]] std::optional<Wave> find(WaveId wave);
    /// Newest first.
    [[nodiscard]] std::vector<Wave> list(std::size_t limit);
    [[nodiscard]] std::vector<WaveLine> lines(WaveId wave);
    /// By position.
    [[nodiscard]] std::vector<PackageId> packages(WaveId wave);
    /// Those that are not packed yet.
    [[nodiscard]] std::vector<PackageId> unpacked(WaveId wave);

private:
    db::Connection& m_db;
};

} // namespace supercargo::floor
