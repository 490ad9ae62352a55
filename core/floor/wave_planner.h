// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/floor/wave_plan_repository.h"
#include "core/floor/wave_repository.h"
#include "core/floor/wave_service.h"

#include <span>
#include <string>
#include <vector>

namespace supercargo::floor {

struct PlanWish {
    Instant dueUntil{};           // what must leave by then goes into waves of its own
    std::size_t maximum = 300;    // packages in a wave
    std::size_t slots = 40;       // of the sorting wall: bounds a `multi` wave
    std::size_t wavesOfAKind = 6; // at most so many are proposed for one warehouse and kind
};

/// A wave that could be made now. Nothing is locked for it.
struct WaveProposal {
    WaveKind kind = WaveKind::single;
    WarehouseId warehouse;
    std::string warehouseCode;
    bool isPressing = false;         // all of it is urgent or due
    std::vector<PackageId> packages; // in order of choice
    WaveFigures figures;

    /// What makes WaveService::create take these packages, as far as they are still ready then.
    [[nodiscard]] WaveOrder order() const;
};

/// Says which waves could be made, and what each would be, without writing: the preview of WaveService::create.
class WavePlanner {
public:
    explicit WavePlanner(db::Connection& db) : m_waves{db}, m_plans{db} {}

    /// Warehouse by warehouse, that of the earliest ship-by first, then by code; the most pressing waves of each first.
    [[nodiscard]] std::vector<WaveProposal> propose(const PlanWish& wish);
    /// The walk that the wave would have.
    [[nodiscard]] std::vector<WaveLine> lines(const WaveProposal& proposal);
    /// What will stop at the bench. `packages`: those of a proposal or of a wave; the packed ones among them count not.
    [[nodiscard]] WaveWarnings warnings(std::span<const PackageId> packages) { return m_plans.warnings(packages); }
    /// How many packages could be taken into waves.
    [[nodiscard]] std::int64_t countReady() { return m_plans.countReady(); }
    [[nodiscard]] WaitingPackages countWaiting() { return m_plans.countWaiting(); }

private:
    void proposeKind(const ReadyWarehouse& warehouse, WaveKind kind, const PlanWish& wish,
                     std::vector<WaveProposal>& proposals);

    WaveRepository m_waves;
    WavePlanRepository m_plans;
};

} // namespace supercargo::floor
