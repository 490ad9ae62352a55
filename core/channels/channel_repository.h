// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/channel.h"
#include "core/db/connection.h"

#include <unordered_map>

namespace supercargo::channels {

/// The channels. Methods that write run within the caller's transaction.
class ChannelRepository {
public:
    explicit ChannelRepository(db::Connection& db) : m_db{db} {}

    [[nodiscard]] std::optional<Channel> find(std::string_view code);
    /// Throws not_found.
    [[nodiscard]] Channel get(std::string_view code);
    [[nodiscard]] Channel get(ChannelId id);
    /// By code.
    [[nodiscard]] std::vector<Channel> list();

    /// Stores a channel under its code: a new one (id 0), or over the one with this id.
    ChannelId store(const Channel& channel);

    /// The warehouses that a channel may be tied to, by code.
    [[nodiscard]] std::unordered_map<std::string, WarehouseId> warehouseIds();

private:
    [[nodiscard]] std::vector<Channel> readAll(db::Statement& query);

    db::Connection& m_db;
};

} // namespace supercargo::channels
