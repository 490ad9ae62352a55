// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/floor/dispatch.h"

#include <optional>
#include <string_view>
#include <vector>

namespace supercargo::floor {

/// Dispatches and the packages that left with them. Methods that write run within the caller's transaction.
class DispatchRepository {
public:
    explicit DispatchRepository(db::Connection& db) : m_db{db} {}

    DispatchId insert(ChannelId channel, std::string_view who, Instant at);
    void close(DispatchId dispatch, Instant at);
    void reopen(DispatchId dispatch);
    /// Only one that nothing is in; false for any other. Its number goes to the next one.
    bool removeEmpty(DispatchId dispatch);
    /// The package left with it.
    void add(DispatchId dispatch, PackageId package);
    /// It is packed again, and in no dispatch.
    void remove(PackageId package);

    [[nodiscard]] std::optional<Dispatch> find(DispatchId dispatch);
    /// The one that is open for this channel.
    [[nodiscard]] std::optional<DispatchId> findOpen(ChannelId channel);
    /// The channel's newest, which is open where one is.
    [[nodiscard]] std::optional<DispatchId> findLast(ChannelId channel);
    /// A package of it has been delivered, or came back.
    [[nodiscard]] bool hasArrived(DispatchId dispatch);
    /// Newest first.
    [[nodiscard]] std::vector<Dispatch> list(std::size_t limit);
    /// In the order of scanning.
    [[nodiscard]] std::vector<DispatchedPackage> packages(DispatchId dispatch);
    [[nodiscard]] std::optional<DispatchId> dispatchOf(PackageId package);
    /// Packed and not shipped, the longest here first.
    [[nodiscard]] std::vector<LabelledPackage> labelled(std::size_t limit);

private:
    db::Connection& m_db;
};

} // namespace supercargo::floor
