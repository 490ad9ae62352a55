// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/package_plan.h"

#include <algorithm>

namespace supercargo::packages {

std::vector<Reason> standingReasons(const orders::Order& order)
{
    std::vector<Reason> reasons;
    if (std::ranges::any_of(order.lines, [](const auto& line) { return line.toShip() > 0 && !line.product; })) {
        reasons.push_back({ReasonCode::unmatched_sku, {}});
    }
    for (auto& fault : addressFaults(order.shipTo)) {
        reasons.push_back({ReasonCode::bad_address, std::move(fault)});
    }
    return reasons;
}

PackagePlan planPackage(const orders::Order& order, const ProductBook& products)
{
    PackagePlan plan;
    bool allMapped = true;
    for (const auto& line : order.lines) {
        const auto quantity = line.toShip();
        if (quantity == 0) {
            continue;
        }
        plan.lines.push_back({line.id, quantity});
        const auto product = products.find(line.product);
        if (product == products.end()) {
            allMapped = false;
            continue;
        }
        for (const auto& part : product->second.parts) {
            const auto pieces = quantity * line.productQuantity * part.quantity;
            plan.pieces[part.product] += pieces;
            plan.pieceCount += pieces;
            plan.weightGrams += pieces * part.weightGrams;
        }
    }
    if (allMapped && plan.pieceCount == 1) {
        plan.single = plan.pieces.begin()->first;
    }
    plan.reasons = standingReasons(order);
    return plan;
}

} // namespace supercargo::packages
