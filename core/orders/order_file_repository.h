// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/db/connection.h"
#include "core/orders/incoming_order.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace supercargo::orders {

/// One order file as it came in.
struct OrderFile {
    std::int64_t id = 0;
    ShopId shop;
    Instant takenAt{};
    std::string name;   // without its folders
    std::string format; // its word, or the profile's name
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::int64_t refused = 0; // rows
    bool isWhole = true;      // it was read to its end
    std::optional<Error> failure; // broke it off; what had been taken stays
};

/// The files by which orders came in, and the rows of them that were refused.
class OrderFileRepository {
public:
    explicit OrderFileRepository(db::Connection& db) : m_db{db} {}

    /// Keeps the file, and the first kMostRefusals of its refused rows. In the caller's transaction.
    void add(const OrderFile& file, std::span<const Rejection> refusals);
    /// The shop's, newest first. Throws database_damaged for a failure whose code is none.
    [[nodiscard]] std::vector<OrderFile> last(ShopId shop, std::int64_t limit);
    /// Empty also when they have been dropped. Throws database_damaged for a code that is none.
    [[nodiscard]] std::vector<Rejection> refusals(std::int64_t file);

    /// One look into an index.
    [[nodiscard]] bool hasRefusalsBefore(Instant before);
    void dropRefusalsBefore(Instant before);

    static constexpr std::size_t kMostRefusals = 500;

private:
    db::Connection& m_db;
};

} // namespace supercargo::orders
