// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/number_repository.h"

#include "core/base/error.h"
#include "core/base/fault.h"
#include "core/base/text.h"
#include "core/channels/s10_number.h"

namespace supercargo::channels {

namespace {

constexpr std::size_t kLongestNumber = 50;

constexpr const char* kSelectRange = "SELECT r.id, r.channel_id, c.code, r.prefix, r.suffix, r.first_serial,"
                                     " r.last_serial, r.next_serial FROM number_ranges r"
                                     " JOIN channels c ON c.id = r.channel_id ";

NumberRange rangeFrom(const db::Statement& row)
{
    return {.id = row.as<NumberRangeId>(0),
            .channel = row.as<ChannelId>(1),
            .channelCode = row.text(2),
            .prefix = row.text(3),
            .suffix = row.text(4),
            .firstSerial = row.integer(5),
            .lastSerial = row.integer(6),
            .nextSerial = row.integer(7)};
}

/// One number has one key however it was typed.
std::string keyOf(const std::string_view number)
{
    return compactNumber(foldedCode(number));
}

} // namespace

std::string NumberRange::from() const
{
    return toText({prefix, firstSerial, suffix});
}
std::string NumberRange::to() const
{
    return toText({prefix, lastSerial, suffix});
}
std::string NumberRange::next() const
{
    return nextSerial > lastSerial ? std::string{} : toText({prefix, nextSerial, suffix});
}

NumberRangeId NumberRepository::insert(const NumberRange& range)
{
    return {m_db.statement("INSERT INTO number_ranges (channel_id, prefix, suffix, first_serial, last_serial,"
                           " next_serial) VALUES ($1, $2, $3, $4, $5, $6)")
                .bind("$1", range.channel)
                .bind("$2", range.prefix)
                .bind("$3", range.suffix)
                .bind("$4", range.firstSerial)
                .bind("$5", range.lastSerial)
                .bind("$6", range.nextSerial)
                .run()
                .lastInsertedId};
}

std::optional<NumberRange> NumberRepository::findOverlap(const NumberRange& range)
{
    auto query = m_db.statement(std::string{kSelectRange} + "WHERE r.prefix = $1 AND r.suffix = $2"
                                                            " AND r.first_serial <= $4 AND r.last_serial >= $3"
                                                            " ORDER BY r.id LIMIT 1");
    query.bind("$1", range.prefix).bind("$2", range.suffix);
    query.bind("$3", range.firstSerial).bind("$4", range.lastSerial);
    return query.next() ? std::optional{rangeFrom(query)} : std::nullopt;
}

std::vector<NumberRange> NumberRepository::list()
{
    std::vector<NumberRange> ranges;
    auto query = m_db.statement(std::string{kSelectRange} + "ORDER BY c.code, r.id");
    while (query.next()) {
        ranges.push_back(rangeFrom(query));
    }
    return ranges;
}

std::vector<std::pair<ChannelId, std::int64_t>> NumberRepository::left()
{
    std::vector<std::pair<ChannelId, std::int64_t>> left;
    auto query = m_db.statement("SELECT channel_id, sum(last_serial - next_serial + 1) FROM number_ranges"
                                " GROUP BY channel_id ORDER BY channel_id");
    while (query.next()) {
        left.emplace_back(query.as<ChannelId>(0), query.integer(1));
    }
    return left;
}

std::optional<NextNumber> NumberRepository::peek(const ChannelId channel)
{
    std::vector<NumberRange> ranges;
    {
        auto query = m_db.statement(std::string{kSelectRange} +
                                    "WHERE r.channel_id = $1 AND r.next_serial <= r.last_serial ORDER BY r.id");
        query.bind("$1", channel);
        while (query.next()) {
            ranges.push_back(rangeFrom(query));
        }
    }
    for (const auto& range : ranges) {
        for (auto serial = range.nextSerial; serial <= range.lastSerial; ++serial) {
            auto number = toText({range.prefix, serial, range.suffix});
            if (!find(number)) { // else somebody has typed it before its turn came
                return NextNumber{range.id, channel, serial, std::move(number)};
            }
        }
    }
    return {};
}

bool NumberRepository::take(const NextNumber& next, const PackageId package, const Instant at)
{
    return m_db.statement("UPDATE number_ranges SET next_serial = $2 + 1"
                          " WHERE id = $1 AND next_serial <= $2 AND $2 <= last_serial"
                          " AND NOT EXISTS (SELECT 1 FROM tracking_numbers WHERE number_key = $3)")
                   .bind("$1", next.range)
                   .bind("$2", next.serial)
                   .bind("$3", keyOf(next.number))
                   .run()
                   .changes == 1 &&
           store(next.number, next.channel, package, at);
}

std::string NumberRepository::checkTyped(const std::string_view number)
{
    std::string text{trimmed(number)};
    const auto refuse = [&](const Fault fault) { throw Error{ErrorCode::number_invalid, {text, toString(fault)}}; };
    if (text.empty() || text.size() > kLongestNumber || !isValidUtf8(text)) {
        refuse(Fault::number_length);
    }
    if (looksLikeS10(compactNumber(text))) {
        text = compactNumber(text);
        if (!parseS10(text)) {
            refuse(Fault::check_digit);
        }
    }
    if (const auto known = find(text)) {
        refuse(known->isDead ? Fault::number_voided : Fault::number_taken);
    }
    return text;
}

std::string NumberRepository::takeTyped(const std::string_view number, const std::optional<ChannelId> channel,
                                        const PackageId package, const Instant at)
{
    auto text = checkTyped(number);
    if (!store(text, channel, package, at)) {
        throw Error{ErrorCode::number_invalid, {text, toString(Fault::number_taken)}};
    }
    return text;
}

bool NumberRepository::store(const std::string_view number, const std::optional<ChannelId> channel,
                             const PackageId package, const Instant at)
{
    return m_db.statement("INSERT INTO tracking_numbers (number_key, number, channel_id, package_id, state, taken_at)"
                          " VALUES ($1, $2, $3, $4, 'live', $5) ON CONFLICT (number_key) DO NOTHING")
               .bind("$1", keyOf(number))
               .bind("$2", number)
               .bind("$3", channel)
               .bind("$4", package)
               .bind("$5", at)
               .run()
               .changes == 1;
}

std::int64_t NumberRepository::voidThoseOf(db::Connection& newer)
{
    std::int64_t voided = 0;
    auto given = newer.statement("SELECT number_key, number, package_id, taken_at FROM tracking_numbers");
    while (given.next()) {
        // The package may have come after the backup, too: 0 is none.
        voided += m_db.statement("INSERT INTO tracking_numbers (number_key, number, package_id, state, taken_at)"
                                 " VALUES ($1, $2, coalesce((SELECT id FROM packages WHERE id = $3), 0), 'dead', $4)"
                                 " ON CONFLICT (number_key) DO NOTHING")
                      .bind("$1", given.text(0))
                      .bind("$2", given.text(1))
                      .bind("$3", given.integer(2))
                      .bind("$4", given.integer(3))
                      .run()
                      .changes;
    }
    return voided;
}

std::string NumberRepository::kill(const PackageId package)
{
    auto update = m_db.statement("UPDATE tracking_numbers SET state = 'dead' WHERE package_id = $1 AND state = 'live'"
                                 " RETURNING number");
    update.bind("$1", package);
    std::string number = update.next() ? update.text(0) : std::string{};
    while (update.next()) {
    }
    return number;
}

std::optional<TrackingNumber> NumberRepository::find(const std::string_view number)
{
    auto query = m_db.statement("SELECT number, channel_id, package_id, state = 'dead' FROM tracking_numbers"
                                " WHERE number_key = $1");
    query.bind("$1", keyOf(number));
    if (!query.next()) {
        return {};
    }
    const auto channel = query.optionalInteger(1);
    return TrackingNumber{query.text(0), channel ? std::optional{ChannelId{*channel}} : std::nullopt,
                          query.as<PackageId>(2), query.boolean(3)};
}

} // namespace supercargo::channels
