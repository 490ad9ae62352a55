// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/db/connection.h"
#include "core/sync/connection.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

// How the connected shops are, so that a shop whose orders have stopped coming never looks like a quiet one.
namespace supercargo::reports {

inline constexpr std::chrono::minutes kLatePull{30};
/// A confirmation file is written a few times a day: what has left for longer was forgotten.
inline constexpr std::chrono::hours kLateFile{4};
inline constexpr std::chrono::days kAuthorizationSoon{14};

/// The first that holds.
enum class ShopState {
    paused,
    stopped,            ///< it fails, and does so until a person acts
    failing,            ///< the last round failed; it is tried again by itself
    late,               ///< no good round for longer than kLatePull
    authorization_ends, ///< within kAuthorizationSoon
    beginning, ///< connected, and no round has ended yet
    good
};

/// Of the operation whose requests are scarcest.
struct RequestBudget {
    double left = 1; ///< of what may go at once after a rest, 0 to 1
    std::optional<Instant> blockedUntil; ///< the platform said: not before
};

struct ShopHealth {
    ShopId shop;
    std::string name;
    sync::Connection how;
    std::optional<Instant> pulledTo; ///< every change before it is here
    std::optional<Instant> triedAt;
    std::optional<Instant> goodAt;
    std::optional<Instant> nextAt; ///< nothing: at once
    std::optional<Error> error;    ///< of the last round
    std::optional<std::int64_t> expected; ///< orders since `goodAt` at the usual pace: of a late shop whose pace is known
    std::int64_t marksWaiting = 0;
    std::optional<Instant> oldestMark; ///< of those that wait
    std::int64_t marksRefused = 0;     ///< or asking
    std::int64_t unreadable = 0;       ///< orders that could not be understood
    std::optional<RequestBudget> budget; ///< nothing while the platform was never asked

    [[nodiscard]] ShopState state(Instant now) const;
    /// Whole days, at least zero; nothing where the authorization does not end.
    [[nodiscard]] std::optional<std::int64_t> daysLeft(Instant now) const;
};

/// An error by its code's word and its arguments, as they are kept; nothing for the empty word. Throws
/// database_damaged for a word that is none.
[[nodiscard]] std::optional<Error> keptError(const std::string& word, const std::vector<std::string>& arguments);

class ShopHealthReader {
public:
    explicit ShopHealthReader(db::Connection& db) : m_db{db} {}

    /// The connected shops, by name. As one state of the data where the caller has a transaction open.
    [[nodiscard]] std::vector<ShopHealth> list(Instant now);

private:
    void addPace(std::vector<ShopHealth>& shops, Instant now);
    void addMarks(std::vector<ShopHealth>& shops);
    void addUnreadable(std::vector<ShopHealth>& shops);
    void addBudgets(std::vector<ShopHealth>& shops, Instant now);

    db::Connection& m_db;
};

} // namespace supercargo::reports
