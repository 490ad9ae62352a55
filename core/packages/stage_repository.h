// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/db/connection.h"
#include "core/orders/stage.h"
#include "core/packages/package_state.h"

#include <span>
#include <vector>

namespace supercargo::packages {

/// What decides an order's stage, of its packages.
struct PackageStanding {
    PackageState state{};
    bool held = false;
    bool inReview = false;
    std::vector<Reason> reasons;
};

/// An order with what decides its stage, and the stage that is stored.
struct OrderStanding {
    OrderId id;
    ShopId shop;
    orders::Stage stage{};
    orders::PlatformStatus status{};
    bool held = false;
    bool inReview = false;
    std::vector<PackageStanding> packages; // the live ones
};

struct StageCount {
    ShopId shop;
    orders::Stage stage{};
    std::int64_t orders = 0;

    friend bool operator==(const StageCount&, const StageCount&) = default;
};

/// Stages and their counters. A package is live when it is neither cancelled nor standing aside for a merged one.
class StageRepository {
public:
    explicit StageRepository(db::Connection& db) : m_db{db} {}

    [[nodiscard]] std::vector<OrderStanding> list(std::span<const OrderId> orders);
    void setStage(OrderId order, orders::Stage stage);

    void addToCounter(ShopId shop, orders::Stage stage, std::int64_t orders);
    /// The counters as they stand, and as a count of the orders has them; zeros left out, by shop and stage.
    [[nodiscard]] std::vector<StageCount> counters();
    [[nodiscard]] std::vector<StageCount> countOrders();
    void replaceCounters(std::span<const StageCount> counts);

private:
    [[nodiscard]] std::vector<StageCount> countsOf(std::string_view sql);

    db::Connection& m_db;
};

} // namespace supercargo::packages
