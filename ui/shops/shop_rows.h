// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/order_file_repository.h"
#include "core/outbox/outbox_overview_repository.h"
#include "core/reports/order_arrivals.h"
#include "core/reports/shop_health.h"
#include "core/workspace/workspace.h"

#include <optional>
#include <vector>

namespace supercargo::ui {

/// One thing that happened to a connected shop: its rounds turned out otherwise, or somebody did something to it.
struct ShopNews {
    Instant at{};
    std::optional<sync::ShopEvent> round{};
    std::optional<audit::RecordedEntry> act{};
};

/// One shop as the page shows it.
struct ShopRow {
    shops::Shop shop;
    std::int64_t toShip = 0; ///< orders that are not shipped, cancelled or done
    std::int64_t orders = 0;
    std::vector<orders::OrderFile> filesIn; ///< the last ones, newest first
    outbox::OutboxCounts marks;
    std::vector<outbox::PushRow> filesOut;   ///< the last ones, newest first
    std::vector<outbox::OutboxEntry> failed; ///< what could not be told, oldest first; the first of them
    std::optional<reports::ShopHealth> health{};      ///< of a connected shop
    std::vector<sync::UnreadableOrder> unreadable{};  ///< the last ones
    std::vector<ShopNews> news{};                     ///< of a connected shop, newest first; the last ones
    reports::OrderArrivals arrivals{};
    reports::ShopState state = reports::ShopState::good; ///< of a connected shop
    bool isTroubled = false;                          ///< its connection needs a look, or soon will

    /// A confirmation file was begun and could not be written.
    [[nodiscard]] bool hasUnwrittenFile() const;
    [[nodiscard]] bool isNotTold() const { return marks.failed > 0 || hasUnwrittenFile(); }
    /// Nothing mends it but somebody who acts.
    [[nodiscard]] bool needsPerson() const;
    /// The smaller, the sooner somebody must look at it.
    [[nodiscard]] int rank() const;
    [[nodiscard]] bool isToConfirm() const { return marks.waiting > 0; }
};

struct ShopsState {
    std::vector<ShopRow> shops;
    std::vector<orders::MappingProfile> profiles;
};

/// On a lane. What needs a person first, then by name.
[[nodiscard]] ShopsState readShops(workspace::Workspace& workspace);
/// On a lane: of how many shops nothing mends it but somebody who acts. Reads only what says so, as often as the store
/// changes.
[[nodiscard]] std::int64_t countShopsForPerson(workspace::Workspace& workspace);

} // namespace supercargo::ui
