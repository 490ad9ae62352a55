// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/allocation_load.h"

#include <algorithm>

namespace supercargo::packages {

namespace {

void addValue(std::vector<Money>& sums, const Money amount)
{
    const auto same = std::ranges::find(sums, amount.currency(), &Money::currency);
    if (same != sums.end()) {
        *same += amount;
    } else {
        sums.push_back(amount);
    }
}

} // namespace

std::vector<std::int64_t> allUnits(const AllocationPackage& package)
{
    std::vector<std::int64_t> units(package.lines.size());
    std::ranges::transform(package.lines, units.begin(), &AllocationLine::units);
    return units;
}

AllocationLoad loadOf(const AllocationProblem& problem, const AllocationPackage& package,
                      const std::vector<std::int64_t>& units)
{
    AllocationLoad load;
    load.parcel.country = package.country;
    for (std::size_t i = 0; i < package.lines.size(); ++i) {
        const auto& line = package.lines[i];
        if (units[i] == 0) {
            continue;
        }
        if (line.value) {
            addValue(load.parcel.value, line.value->times({units[i], line.units}));
        }
        for (const auto& need : line.needs) {
            const auto same = std::ranges::find(load.needs, need.product, &AllocationNeed::product);
            if (same != load.needs.end()) {
                same->perUnit += need.perUnit * units[i];
            } else {
                load.needs.push_back({need.product, need.perUnit * units[i]});
            }
        }
    }
    std::vector<channels::PackedPieces> pieces;
    for (const auto& need : load.needs) {
        const auto& product = problem.products[need.product];
        load.pieces += need.perUnit;
        load.parcel.weight += product.weight * need.perUnit;
        load.parcel.hasBattery |= product.hasBattery;
        load.parcel.hasLiquid |= product.hasLiquid;
        pieces.push_back({product.length, product.width, product.height, Quantity{need.perUnit}});
    }
    load.parcel.box = channels::boxFor(pieces);
    load.parcel.volume = channels::volumeOf(pieces);
    return load;
}

} // namespace supercargo::packages
