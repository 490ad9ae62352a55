// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packages/allocation_load.h"
#include "core/packages/why.h"

namespace supercargo::packages {

/// Decides which warehouse serves a package, from which bins, by which channel. Pure: no database, no clock.
/// Packages are asked about in the problem's order; what one gets, the next no longer finds.
///
/// For each: a warehouse that has everything and a channel that may carry it; among several the lowest cost (channel
/// price + handling) or the shortest transit, as the shop's policy says, then the warehouse whose code comes first;
/// within the warehouse the oldest stock. Where none has everything and the shop allows parts, the fewest warehouses
/// that together have all of it (the one with most first); else the package waits for all of it. Every warehouse
/// ships the day a package becomes ready, so the ship-by date decides who is served first, not from where.
class AllocationDecider {
public:
    AllocationDecider(AllocationProblem& problem, const channels::Converter& convert);

    /// Does not ask about a blocked package.
    [[nodiscard]] AllocationDecision decide(std::size_t package);
    /// Every package that is not blocked, in order.
    [[nodiscard]] std::vector<AllocationDecision> decideAll();

private:
    /// What one warehouse answers.
    struct Offer {
        std::size_t warehouse = 0;
        bool hasStock = false;
        channels::Choice choice; // asked only of those that have stock, and where all are short
        std::optional<Money> cost;
    };

    [[nodiscard]] Offer offerOf(const AllocationPackage& package, AllocationLoad& load, std::size_t warehouse) const;
    void askChannels(const AllocationPackage& package, AllocationLoad& load, Offer& offer) const;
    [[nodiscard]] std::optional<std::size_t> best(const AllocationPackage& package,
                                                  const std::vector<Offer>& offers) const;
    [[nodiscard]] AllocationPart take(const AllocationPackage& package, std::vector<std::int64_t> units,
                                      const Offer& offer);
    void giveBack(const AllocationPart& part);
    [[nodiscard]] std::vector<AllocationPart> split(const AllocationPackage& package);
    [[nodiscard]] std::vector<std::int64_t>
    unitsIn(const AllocationPackage& package, const std::vector<std::int64_t>& wanted, std::size_t warehouse) const;
    [[nodiscard]] std::vector<Reason> reasonsFor(const std::vector<Offer>& offers) const;
    [[nodiscard]] Why explain(const AllocationPackage& package, const AllocationLoad& load,
                              const std::vector<Offer>& offers, std::optional<std::size_t> chosen) const;

    AllocationProblem& m_problem;
    const channels::Converter& m_convert;
    std::vector<std::int64_t> m_free; // at AllocationProblem::place
};

} // namespace supercargo::packages
