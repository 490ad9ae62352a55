// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/channels/channel.h"
#include "core/db/connection.h"

namespace supercargo::channels {

/// With fewer left, a channel should get a new range before its parcels stand still.
inline constexpr std::int64_t kFewNumbers = 500;

/// A channel's own tracking numbers: S10 serials, given out in order.
struct NumberRange {
    NumberRangeId id;
    ChannelId channel;
    std::string channelCode;
    std::string prefix;
    std::string suffix;
    std::int64_t firstSerial = 0;
    std::int64_t lastSerial = 0;
    std::int64_t nextSerial = 0; // one past the last when all are gone

    [[nodiscard]] std::int64_t left() const { return lastSerial - nextSerial + 1; }
    [[nodiscard]] std::string from() const;
    [[nodiscard]] std::string to() const;
    /// Empty when all are gone.
    [[nodiscard]] std::string next() const;
};

/// The number that would be given next.
struct NextNumber {
    NumberRangeId range;
    ChannelId channel;
    std::int64_t serial = 0;
    std::string number;
};

/// A number that a package bears, or bore.
struct TrackingNumber {
    std::string number;
    std::optional<ChannelId> channel;
    PackageId package;
    bool isDead = false; // voided: for good
};

/// Each number is used once, whoever asks at the same time. Methods that write run within the caller's transaction.
class NumberRepository {
public:
    explicit NumberRepository(db::Connection& db) : m_db{db} {}

    /// Throws constraint_failed for a package or range that is not there.
    NumberRangeId insert(const NumberRange& range);
    /// A range of any channel that has numbers of this one.
    [[nodiscard]] std::optional<NumberRange> findOverlap(const NumberRange& range);
    /// By channel code, then in the order of giving.
    [[nodiscard]] std::vector<NumberRange> list();
    /// How many numbers each channel has left; a channel without a range is not listed.
    [[nodiscard]] std::vector<std::pair<ChannelId, std::int64_t>> left();

    /// What `take` would give now, so that a label can be drawn before the number is taken. Empty when the channel's
    /// ranges are used up.
    [[nodiscard]] std::optional<NextNumber> peek(ChannelId channel);
    /// Gives the peeked number to a package. False when another has taken it meanwhile, and nothing is changed: peek
    /// again.
    [[nodiscard]] bool take(const NextNumber& next, PackageId package, Instant at);
    /// What `takeTyped` would store; throws what it throws.
    [[nodiscard]] std::string checkTyped(std::string_view number);
    /// Gives a number that a person typed or a carrier gave; returns it as it is stored (trimmed, an S10 number in
    /// capitals without spaces). Throws number_invalid {number, why}: empty or too long, an S10 number with a wrong
    /// check digit, used before, or dead.
    std::string takeTyped(std::string_view number, std::optional<ChannelId> channel, PackageId package, Instant at);
    /// Kills the package's live number for good; returns it, empty when it had none.
    std::string kill(PackageId package);
    [[nodiscard]] std::optional<TrackingNumber> find(std::string_view number);
    /// Stores as dead every number that `newer` has given and this database has not: there are labels with them, so they
    /// are never given again. Returns how many. For a database that takes the place of `newer`.
    std::int64_t voidThoseOf(db::Connection& newer);

private:
    [[nodiscard]] bool store(std::string_view number, std::optional<ChannelId> channel, PackageId package, Instant at);

    db::Connection& m_db;
};

} // namespace supercargo::channels
