// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/instant.h"
#include "core/base/quantity.h"
#include "core/packages/package_state.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A package is what we ship: one label, one tracking number, one warehouse. Order lines reach packages
// many-to-many. Merging puts two orders' lines on one package, splitting puts one order's lines on two; nothing
// else in the program knows of either.
namespace supercargo::packages {

struct PackageLine {
    PackageLineId id;
    OrderId order;
    OrderLineId orderLine;
    std::string shop;
    std::string platformOrderId;
    std::string sku; // ours; the platform's where the line is unmapped
    std::string title;
    std::optional<ProductId> product; // absent: unmapped
    std::int64_t productQuantity = 1; // pieces of the product in one piece of the line
    Quantity quantity;                // pieces of the line

    /// The same in pieces of `sku`: a listing of two mugs is two mugs. An unmapped line counts what was sold.
    [[nodiscard]] Quantity skuQuantity() const { return quantity * productQuantity; }
};

/// One product to scan; bundles stand here by their components.
struct PackagePiece {
    ProductId product;
    std::string sku;
    Quantity quantity;
    Quantity verified;
};

struct Package {
    PackageId id;
    std::string number; // as its barcode reads
    ShopId shop;        // of its first order
    PackageState state = PackageState::waiting;
    std::optional<PackageId> mergedInto; // set: stands aside while that package lives
    bool held = false;
    std::string heldReason;
    bool inReview = false;
    bool urgent = false;
    std::vector<Reason> reasons;
    std::string country;
    std::optional<WarehouseId> warehouse;
    std::string warehouseCode;
    std::optional<ChannelId> channel;
    std::string channelCode;
    std::string why; // JSON, see AllocationService::explain
    std::string trackingNumber;
    std::string carrier;
    std::int64_t labelSequence = 0;
    std::optional<WaveId> wave;
    std::int64_t wavePosition = 0;
    std::optional<std::int64_t> slot;
    std::optional<StationId> station; // the one that has claimed it
    std::optional<Instant> claimedAt;
    std::int64_t shipBySort = 0; // ship-by in milliseconds, or far away
    std::int64_t paidSort = 0;
    Quantity pieces; // of products, components counted
    std::optional<ProductId> singleProduct;
    Grams weight;
    Instant createdAt{};
    std::optional<Instant> packedAt;
    std::optional<Instant> shippedAt;
    std::vector<PackageLine> lines;

    /// Not cancelled and not standing aside: its lines count.
    [[nodiscard]] bool isLive() const { return state != PackageState::cancelled && !mergedInto; }
    [[nodiscard]] bool isBeforePacked() const { return state < PackageState::packed; }
};

/// The package that a scan or a person names, when its check character is right.
[[nodiscard]] std::optional<PackageId> readPackageId(std::string_view scan);

} // namespace supercargo::packages
