// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/orders/stage.h"
#include "core/packages/allocation_problem.h"

#include <map>
#include <span>
#include <unordered_map>

namespace supercargo::packages {

/// Reads what an allocation decides over, and writes what it has decided.
class AllocationRepository {
public:
    explicit AllocationRepository(db::Connection& db) : m_db{db} {}

    /// Within a snapshot. `only`: these packages; empty: all that wait.
    [[nodiscard]] AllocationProblem read(std::span<const PackageId> only = {});

    /// What these packages hold, whether they wait or are ready, with warehouses and channels but no stock.
    [[nodiscard]] AllocationProblem readLoads(std::span<const PackageId> packages);

    /// The waiting packages that `read` leaves out, because they are held or in review, by that.
    [[nodiscard]] std::map<orders::Stage, std::int64_t> countSetAside(std::span<const PackageId> only = {});

    /// Of these packages those that may still be allocated, with the hash of their lines (AllocationPackage::content).
    [[nodiscard]] std::unordered_map<PackageId, std::uint64_t> contents(std::span<const PackageId> packages);
    /// The package becomes `ready` without reasons.
    void setReady(PackageId package, WarehouseId warehouse, ChannelId channel, std::string_view why);
    /// It waits, and says why.
    void setWaiting(PackageId package, const std::vector<Reason>& reasons, std::string_view why);

private:
    void readWarehouses(AllocationProblem& problem);
    void readPackages(AllocationProblem& problem, const std::string& which, std::span<const PackageId> only);
    void readLines(AllocationProblem& problem, const std::string& which, std::span<const PackageId> only);
    void readProducts(AllocationProblem& problem);
    void readStock(AllocationProblem& problem);
    void readChannels(AllocationProblem& problem);

    db::Connection& m_db;
};

} // namespace supercargo::packages
