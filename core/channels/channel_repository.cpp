// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/channel_repository.h"

#include "core/base/error.h"

#include <algorithm>

namespace supercargo::channels {

namespace {

constexpr const char* kSelect =
    "SELECT id, code, name, carrier, numbers, max_weight_grams, max_length_mm, max_sum_mm, max_value_minor,"
    " value_currency, no_battery, no_liquid, per_kilogram_minor, per_piece_minor, currency, volumetric_divisor,"
    " min_days, max_days FROM channels ";

Currency currencyFrom(const std::string_view code)
{
    const auto currency = Currency::parse(code);
    if (!currency) {
        throw Error{ErrorCode::database_damaged, {"a channel's currency"}};
    }
    return *currency;
}

Channel channelFrom(const db::Statement& row)
{
    const auto source = parseNumberSource(row.textView(4));
    if (!source) {
        throw Error{ErrorCode::database_damaged, {"a channel's number source"}};
    }
    const auto grams = row.optionalInteger(5);
    const auto length = row.optionalInteger(6);
    const auto sum = row.optionalInteger(7);
    const auto value = row.optionalInteger(8);
    const auto currency = currencyFrom(row.textView(14));
    return {.id = row.as<ChannelId>(0),
            .code = row.text(1),
            .name = row.text(2),
            .carrier = row.text(3),
            .numbers = *source,
            .warehouses = {},
            .countries = {},
            .maxWeight = grams ? std::optional{Grams{*grams}} : std::nullopt,
            .maxLength = length ? std::optional{Millimetres{*length}} : std::nullopt,
            .maxSum = sum ? std::optional{Millimetres{*sum}} : std::nullopt,
            .maxValue = value ? std::optional{Money{*value, currencyFrom(row.textView(9))}} : std::nullopt,
            .noBattery = row.boolean(10),
            .noLiquid = row.boolean(11),
            .perKilogram = {row.integer(12), currency},
            .perPiece = {row.integer(13), currency},
            .volumetricDivisor = row.optionalInteger(15),
            .minDays = row.integer(16),
            .maxDays = row.integer(17)};
}

} // namespace

std::vector<Channel> ChannelRepository::readAll(db::Statement& query)
{
    std::vector<Channel> channels;
    while (query.next()) {
        channels.push_back(channelFrom(query));
    }
    for (auto& channel : channels) {
        auto countries = m_db.statement("SELECT country FROM channel_countries WHERE channel_id = $1 ORDER BY country");
        countries.bind("$1", channel.id);
        while (countries.next()) {
            channel.countries.push_back(countries.text(0));
        }
        auto warehouses =
            m_db.statement("SELECT warehouse_id FROM channel_warehouses WHERE channel_id = $1 ORDER BY warehouse_id");
        warehouses.bind("$1", channel.id);
        while (warehouses.next()) {
            channel.warehouses.push_back(warehouses.as<WarehouseId>(0));
        }
    }
    return channels;
}

std::optional<Channel> ChannelRepository::find(const std::string_view code)
{
    auto query = m_db.statement(std::string{kSelect} + "WHERE code = $1");
    query.bind("$1", code);
    auto found = readAll(query);
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

Channel ChannelRepository::get(const std::string_view code)
{
    auto channel = find(code);
    if (!channel) {
        throw Error{ErrorCode::not_found, {"channel", std::string{code}}};
    }
    return *std::move(channel);
}

Channel ChannelRepository::get(const ChannelId id)
{
    auto query = m_db.statement(std::string{kSelect} + "WHERE id = $1");
    query.bind("$1", id);
    auto found = readAll(query);
    if (found.empty()) {
        throw Error{ErrorCode::not_found, {"channel", std::to_string(id.value)}};
    }
    return std::move(found.front());
}

std::vector<Channel> ChannelRepository::list()
{
    auto query = m_db.statement(std::string{kSelect} + "ORDER BY code");
    return readAll(query);
}

ChannelId ChannelRepository::store(const Channel& channel)
{
    auto write = m_db.statement(
        channel.id
            ? "UPDATE channels SET code = $1, name = $2, carrier = $3, numbers = $4, max_weight_grams = $5,"
              " max_length_mm = $6, max_sum_mm = $7, max_value_minor = $8, value_currency = $9, no_battery = $10,"
              " no_liquid = $11, per_kilogram_minor = $12, per_piece_minor = $13, currency = $14,"
              " volumetric_divisor = $15, min_days = $16, max_days = $17 WHERE id = $18"
            : "INSERT INTO channels (code, name, carrier, numbers, max_weight_grams, max_length_mm, max_sum_mm,"
              " max_value_minor, value_currency, no_battery, no_liquid, per_kilogram_minor, per_piece_minor,"
              " currency, volumetric_divisor, min_days, max_days)"
              " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)");
    write.bind("$1", channel.code).bind("$2", channel.name).bind("$3", channel.carrier);
    write.bind("$4", toString(channel.numbers)).bind("$5", channel.maxWeight).bind("$6", channel.maxLength);
    write.bind("$7", channel.maxSum);
    if (channel.maxValue) {
        write.bind("$8", channel.maxValue->minorUnits()).bind("$9", channel.maxValue->currency().code());
    } else {
        write.bind("$8", nullptr).bind("$9", nullptr);
    }
    write.bind("$10", channel.noBattery).bind("$11", channel.noLiquid);
    write.bind("$12", channel.perKilogram.minorUnits()).bind("$13", channel.perPiece.minorUnits());
    write.bind("$14", channel.perKilogram.currency().code()).bind("$15", channel.volumetricDivisor);
    write.bind("$16", channel.minDays).bind("$17", channel.maxDays);
    if (channel.id) {
        write.bind("$18", channel.id);
    }
    const auto result = write.run();
    const auto id = channel.id ? channel.id : ChannelId{result.lastInsertedId};

    m_db.statement("DELETE FROM channel_countries WHERE channel_id = $1").bind("$1", id).run();
    for (const auto& country : channel.countries) {
        m_db.statement("INSERT INTO channel_countries (channel_id, country) VALUES ($1, $2)")
            .bind("$1", id)
            .bind("$2", country)
            .run();
    }
    m_db.statement("DELETE FROM channel_warehouses WHERE channel_id = $1").bind("$1", id).run();
    for (const auto warehouse : channel.warehouses) {
        m_db.statement("INSERT INTO channel_warehouses (channel_id, warehouse_id) VALUES ($1, $2)")
            .bind("$1", id)
            .bind("$2", warehouse)
            .run();
    }
    return id;
}

std::unordered_map<std::string, WarehouseId> ChannelRepository::warehouseIds()
{
    std::unordered_map<std::string, WarehouseId> ids;
    auto query = m_db.statement("SELECT code, id FROM warehouses");
    while (query.next()) {
        ids.emplace(query.text(0), query.as<WarehouseId>(1));
    }
    return ids;
}

} // namespace supercargo::channels
