// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/sync/shop_connection.h"

#include <optional>
#include <string>
#include <vector>

namespace supercargo::sync {

/// How a shop is connected to its platform.
struct Connection {
    ShopId shop;
    Account account;
    bool isPaused = false;
    bool tellsStock = false;      // the platform is told how many of each SKU can be bought
    std::int64_t safetyStock = 0; // pieces of each that it is not told of, at each location
    std::optional<Instant> authorizedUntil;
    Instant connectedAt{};

    friend bool operator==(const Connection&, const Connection&) = default;
};

/// How far a shop's orders are here.
struct PullState {
    std::optional<Instant> pulledTo;  // every change before it is here
    std::optional<PullWindow> window; // begun and not whole
    std::string continuation;         // where its next page begins; empty: with the first
    std::optional<Instant> continuedAt;

    friend bool operator==(const PullState&, const PullState&) = default;
};

/// How it went, and when it goes on.
struct Progress {
    std::optional<Instant> triedAt;
    std::optional<Instant> goodAt;
    std::optional<Instant> nextAt; // nothing: at once
    int failures = 0;              // in a row
    std::string error;             // an ErrorCode's word; empty: the last round was good
    std::vector<std::string> errorArguments;

    friend bool operator==(const Progress&, const Progress&) = default;
};

/// The rounds of a shop turned out otherwise than those before.
struct ShopEvent {
    Instant at{};
    std::string error; // as in Progress; empty: good again
    std::vector<std::string> errorArguments;

    friend bool operator==(const ShopEvent&, const ShopEvent&) = default;
};

/// The shop's account in the secret store.
[[nodiscard]] std::string secretsOf(ShopId shop);

} // namespace supercargo::sync
