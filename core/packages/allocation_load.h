// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packages/allocation_problem.h"

namespace supercargo::packages {

/// What a package, or a part of it, asks of a warehouse and of a channel.
struct AllocationLoad {
    std::vector<AllocationNeed> needs; // perUnit: of the whole load, each product once
    channels::Parcel parcel;           // without its warehouse
    std::int64_t pieces = 0;
};

/// How many of each line: all.
[[nodiscard]] std::vector<std::int64_t> allUnits(const AllocationPackage& package);
/// The load of so many units of each line.
[[nodiscard]] AllocationLoad loadOf(const AllocationProblem& problem, const AllocationPackage& package,
                                    const std::vector<std::int64_t>& units);

} // namespace supercargo::packages
