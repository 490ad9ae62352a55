// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/order.h"
#include "core/packages/package_state.h"

#include <cstdint>
#include <map>
#include <vector>

// How a package is made from an order, without a store.
namespace supercargo::packages {

/// What making a package needs to know of a product. A plain product is its own only component.
struct ProductParts {
    struct Part {
        ProductId product;
        std::int64_t quantity = 1;
        std::int64_t weightGrams = 0;
    };
    std::vector<Part> parts;
};
using ProductBook = std::map<ProductId, ProductParts>;

struct PlannedLine {
    OrderLineId line;
    std::int64_t quantity = 0;
};

struct PackagePlan {
    std::vector<PlannedLine> lines;
    std::map<ProductId, std::int64_t> pieces; // by component; unmapped lines have none
    std::int64_t pieceCount = 0;
    ProductId single; // the product, when the package is one piece
    std::int64_t weightGrams = 0;
    std::vector<Reason> reasons;
};

/// What keeps an order's package from the line before anything is allocated: unmapped SKUs, and what the
/// destination's post would refuse of the address.
[[nodiscard]] std::vector<Reason> standingReasons(const orders::Order& order);

/// The package that a new order gets: all that is to ship. Without lines when nothing is.
[[nodiscard]] PackagePlan planPackage(const orders::Order& order, const ProductBook& products);

} // namespace supercargo::packages
