// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/channel_chooser.h"
#include "core/packages/package_state.h"
#include "core/shops/shop.h"

#include <cstdint>
#include <string>
#include <vector>

// Everything that one allocation decides over, in memory: read from one snapshot, so that the same data always has
// the same answer. Products, warehouses and channels are named by their place in these lists.
namespace supercargo::packages {

struct AllocationProduct {
    ProductId id;
    std::string sku;
    Grams weight;
    Millimetres length;
    Millimetres width;
    Millimetres height;
    bool hasBattery = false;
    bool hasLiquid = false;
};

/// What one piece of a line takes of a product; a bundle's line needs several products.
struct AllocationNeed {
    std::size_t product = 0;
    std::int64_t perUnit = 1;
};

struct AllocationLine {
    PackageLineId id;
    OrderLineId orderLine;
    std::int64_t units = 0;
    std::vector<AllocationNeed> needs; // by product
    std::optional<Money> value;        // of all units
};

/// A waiting package that is neither held nor in review nor standing aside.
struct AllocationPackage {
    PackageId id;
    std::vector<OrderId> orders;
    std::string country;
    bool maySplit = false;
    shops::CostPolicy policy = shops::CostPolicy::cheapest;
    std::vector<AllocationLine> lines;
    std::vector<Reason> reasons; // as stored
    std::string why;             // as stored
    bool isBlocked = false;      // by a reason that stock and channels cannot mend
    std::uint64_t content = 0;   // hash of its lines: what is written must be what was decided over
};

struct AllocationWarehouse {
    WarehouseId id;
    std::string code;
    std::string country;
    Money handlingPerPackage;
    Money handlingPerPiece;
};

struct FreeBin {
    BinId bin;
    std::int64_t free = 0;
};

struct AllocationProblem {
    std::vector<AllocationWarehouse> warehouses; // by code
    std::vector<channels::Channel> channels;     // by code
    std::vector<std::int64_t> numbersLeft;       // of each channel; none promised to a ready package is counted
    std::vector<AllocationProduct> products;
    std::vector<std::vector<FreeBin>> stock; // at product × warehouses + warehouse, oldest first
    std::vector<AllocationPackage> packages; // by ship-by, paid, id

    [[nodiscard]] std::size_t place(const std::size_t product, const std::size_t warehouse) const
    {
        return product * warehouses.size() + warehouse;
    }
};

/// Pieces of one bin for one line.
struct AllocationTake {
    std::size_t line = 0;
    ProductId product;
    std::size_t place = 0; // in AllocationProblem::stock
    BinId bin;
    std::int64_t quantity = 0;
};

/// What one warehouse ships of a package by one channel.
struct AllocationPart {
    std::size_t warehouse = 0;
    std::size_t channel = 0;
    Money price{0, Currency{"CNY"}};
    std::vector<std::int64_t> units; // of each line
    std::vector<AllocationTake> takes;
};

struct AllocationDecision {
    std::size_t package = 0;
    std::vector<AllocationPart> parts; // empty: it waits; more than one: it is split
    std::vector<Reason> reasons;       // why it waits
    std::string why;                   // JSON, see why.h
};

} // namespace supercargo::packages
