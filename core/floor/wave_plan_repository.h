// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/floor/wave.h"
#include "core/orders/stage.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace supercargo::floor {

/// What a walk for some packages amounts to.
struct WaveFigures {
    std::int64_t packages = 0;
    Quantity pieces;
    std::int64_t products = 0;
    std::int64_t bins = 0;
    Grams weight;                  // expected
    std::optional<Instant> shipBy; // the earliest; absent: none has one
};

/// What will stop at the bench, of the packages that are not packed yet.
struct WaveWarnings {
    std::int64_t held = 0;
    std::int64_t cancelled = 0;
    std::int64_t changed = 0;
    struct Numbers {
        std::string channel; // its code
        std::int64_t left = 0;
        std::int64_t wanted = 0; // more than are left
    };
    std::vector<Numbers> numbers;

    [[nodiscard]] bool any() const { return held > 0 || cancelled > 0 || changed > 0 || !numbers.empty(); }
};

/// Packages that no wave can take yet, by what keeps them: the heaviest reason, `waiting` without any.
using WaitingPackages = std::map<orders::Stage, std::int64_t>;

struct ReadyWarehouse {
    WarehouseId id;
    std::string code;
};

/// What of a package decides its wave.
struct ReadyPackage {
    PackageId id;
    bool isPressing = false;
};

/// A package's part of one stop.
struct PlannedShare {
    WaveLine line; // its quantity is the package's share
    PackageId package;
};

/// What the planner asks. Writes nothing.
class WavePlanRepository {
public:
    explicit WavePlanRepository(db::Connection& db) : m_db{db} {}

    /// Where packages are ready, by code.
    [[nodiscard]] std::vector<ReadyWarehouse> warehouses();
    [[nodiscard]] std::int64_t countReady();
    [[nodiscard]] WaitingPackages countWaiting();
    /// The same packages in the same order, with what is urgent or due until `dueUntil` marked.
    [[nodiscard]] std::vector<ReadyPackage> mark(std::span<const PackageId> packages, Instant dueUntil);
    [[nodiscard]] WaveFigures figures(std::span<const PackageId> packages);
    /// In walking order.
    [[nodiscard]] std::vector<PlannedShare> shares(std::span<const PackageId> packages);
    [[nodiscard]] WaveWarnings warnings(std::span<const PackageId> packages);

private:
    db::Connection& m_db;
};

} // namespace supercargo::floor
