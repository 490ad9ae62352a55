// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit_repository.h"
#include "core/base/task_control.h"
#include "core/packages/allocation_problem.h"
#include "core/packages/allocation_repository.h"
#include "core/packages/package_repository.h"
#include "core/packages/stage_keeper.h"
#include "core/packages/why.h"
#include "core/stock/stock_repository.h"

#include <map>

namespace supercargo::packages {

/// Counted in packages.
struct AllocationReport {
    std::int64_t allocated = 0;
    std::int64_t waiting = 0;                        // neither held nor in review, and still waiting
    std::map<orders::Stage, std::int64_t> waits;     // what they wait for, each once; those held or in review besides
    std::map<std::string, std::int64_t> byWarehouse; // of the allocated ones, by code
    std::map<std::string, std::int64_t> reasons;     // of the waiting ones, by code; a package may have several
    std::vector<PackageId> ready; // the allocated ones; of a dry run none
    bool stoppedEarly = false;
};

/// Why one package of an order is where it is.
struct Explanation {
    PackageId package;
    PackageState state{};
    std::vector<Reason> reasons;
    Why why;
};

/// Gives waiting packages their warehouse, bins and channel. One decision is taken over all of them, in memory on one
/// state of the data; then it is written in short transactions, in which every reservation is tested again by its own
/// statement, and what fails is decided again. Stopped anywhere, or run by several processes at once, it leaves whole
/// packages, and never promises a piece twice. Run again when goods have arrived, it serves those that were short, by
/// deadline.
class AllocationService {
public:
    AllocationService(db::Connection& db, const Clock& clock, audit::Actor actor);

    /// `only`: the waiting packages of these orders; empty: all that wait.
    AllocationReport allocate(const TaskControl& task = {}, std::span<const OrderId> only = {});
    /// What was allocated by mistake: those of these packages that are still ready wait again, their stock free. Returns
    /// how many.
    std::int64_t takeBack(std::span<const PackageId> packages, const TaskControl& task = {});
    /// The same decision, not written.
    [[nodiscard]] AllocationReport dryRun(std::span<const OrderId> only = {});
    /// For each live package of the order: what was decided, or for one that waits what would be decided now.
    /// Throws not_found for an order without packages.
    [[nodiscard]] std::vector<Explanation> explain(OrderId order);

private:
    struct Decided {
        AllocationProblem problem;
        std::vector<AllocationDecision> decisions;
    };

    [[nodiscard]] Decided decide(std::span<const PackageId> only);
    [[nodiscard]] std::vector<PackageId> waitingOf(std::span<const OrderId> orders);
    void write(const AllocationProblem& problem, std::span<const AllocationDecision> decisions,
               AllocationReport& report, std::vector<PackageId>& again);
    [[nodiscard]] bool reserve(const AllocationPackage& package, const AllocationDecision& decision);
    void makeReady(const AllocationProblem& problem, const AllocationDecision& decision, AllocationReport& report);
    void makeReady(const AllocationProblem& problem, PackageId package, const AllocationPart& part,
                   std::string_view why);

    db::Connection& m_db;
    const Clock& m_clock;
    audit::Actor m_actor;
    AllocationRepository m_allocation;
    PackageRepository m_packages;
    stock::StockRepository m_stock;
    StageKeeper m_stages;
    audit::AuditRepository m_history;
};

} // namespace supercargo::packages
