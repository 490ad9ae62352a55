// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit_repository.h"
#include "core/floor/shortage_service.h"
#include "core/floor/wave_repository.h"
#include "core/packages/package_repository.h"
#include "core/packages/stage_keeper.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace supercargo::floor {

struct WaveOrder {
    std::optional<WarehouseId> warehouse; // absent: where the most pressing package waits
    std::optional<WaveKind> kind;         // absent: any; packages of several kinds make a `multi` wave
    std::size_t maximum = 300;            // packages
    std::size_t slots = 40;               // of the sorting wall: bounds a `multi` wave
    std::vector<PackageId> only;          // empty: any that are ready
};

struct WaveReport {
    std::optional<WaveId> wave; // absent: nothing was ready
    WaveKind kind = WaveKind::single;
    std::string warehouse;
    std::int64_t packages = 0;
    Quantity pieces;
    std::int64_t bins = 0;
};

/// How a walk ended, and what was done about pieces that the picker did not find.
struct PickReport : Settlement {
    std::int64_t picked = 0; // packages
};

/// What is done with waves.
class WaveService {
public:
    WaveService(db::Connection& db, const Clock& clock)
        : m_db{db},
          m_clock{clock},
          m_waves{db},
          m_promises{db},
          m_packages{db},
          m_stages{db},
          m_shortages{db, clock},
          m_audit{db}
    {}

    /// Takes ready packages, the most pressing first, and locks them to a new wave. Stopped half-way, it leaves a
    /// smaller wave of whole packages.
    WaveReport create(const WaveOrder& order, const audit::Actor& actor);

    /// Throws not_found.
    [[nodiscard]] Wave get(WaveId wave);
    /// Newest first.
    [[nodiscard]] std::vector<Wave> list(std::size_t limit = 1'000) { return m_waves.list(limit); }
    [[nodiscard]] std::vector<WaveLine> lines(WaveId wave) { return m_waves.lines(wave); }
    [[nodiscard]] std::vector<PackageId> packages(WaveId wave) { return m_waves.packages(wave); }

    /// The picker did not find so many pieces; zero takes it back. Nothing is done about it until `picked`. Throws as
    /// `picked` does.
    void noteShort(WaveId wave, const Shortage& shortage, const audit::Actor& actor);

    /// The walk is over. `shortages` stand beside what was noted, and take its place for the same bin and product.
    /// What is missing in a bin leaves its books (`missing_at_pick`, under the wave's code) and is
    /// taken from the next bins in walking order that have it free; where there is none, packages are given up, the
    /// latest ship-by first: back to `waiting` with the reason `short`, their reservations freed. Throws not_found for
    /// a bin or product that is not in the wave, invalid_argument when more is missing than is still to be picked
    /// there, not_allowed for a wave that is done.
    PickReport picked(WaveId wave, std::span<const Shortage> shortages, const audit::Actor& actor);

    /// Ends the wave: what is not packed goes back to `waiting`, reservations freed. Throws not_found, and
    /// not_allowed for a wave that is done.
    void takeApart(WaveId wave, const audit::Actor& actor);

private:
    void claim(WaveReport& report, std::span<const PackageId> part, WarehouseId warehouse, const audit::Actor& actor);
    struct Stop {
        WaveLine line;
        Quantity toPick; // still
    };
    [[nodiscard]] Stop stopOf(WaveId wave, const Shortage& shortage);
    [[nodiscard]] std::vector<Shortage> withNotes(WaveId wave, std::span<const Shortage> shortages);
    /// Notes what the picker did not find, and says what is to be settled.
    [[nodiscard]] Loss miss(WaveId wave, const Shortage& shortage, const audit::Actor& actor);
    void refreshStages(std::span<const PackageId> packages);
    [[nodiscard]] Wave getUnfinished(WaveId wave);

    db::Connection& m_db;
    const Clock& m_clock;
    WaveRepository m_waves;
    PromiseRepository m_promises;
    packages::PackageRepository m_packages;
    packages::StageKeeper m_stages;
    ShortageService m_shortages;
    audit::AuditRepository m_audit;
};

} // namespace supercargo::floor
