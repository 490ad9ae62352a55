// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/instant.h"
#include "core/db/connection.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace supercargo::packages {

/// The hold of an order whose package left after the backup that was restored: nobody ships it again unasked.
inline constexpr std::string_view kLeftSinceBackup = "left_since_backup";

/// An order of which something left, as another database of the same seller knows it, too.
struct DepartedOrder {
    std::string shop; // its name
    std::string platformOrderId;
};

/// What has left, told from one database to another.
class DepartedRepository {
public:
    explicit DepartedRepository(db::Connection& db) : m_db{db} {}

    /// Of which a package left at `since` or later; without it, ever. By shop and number.
    [[nodiscard]] std::vector<DepartedOrder> list(std::optional<Instant> since);

    enum class Here { no, left, open };
    struct Found {
        Here here = Here::no; // left: all of its packages, as far as it has any here
        OrderId order;
    };
    [[nodiscard]] Found find(const DepartedOrder& order);

private:
    db::Connection& m_db;
};

} // namespace supercargo::packages
