// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/labels/label_content.h"
#include "core/outbox/outbox_entry.h"

#include <string>
#include <string_view>
#include <vector>

namespace supercargo::floor {

/// A mark that a package's shipping owes to an order's platform, and when its shop wants it told.
struct DueMark {
    outbox::NewMark mark;
    std::string markAt; // "packed" or "shipped"
};

/// What a package's label says, and what its shipping tells the platforms, read across the areas.
class LabelRepository {
public:
    explicit LabelRepository(db::Connection& db) : m_db{db} {}

    /// All but tracking number and reprint count. Throws not_found.
    [[nodiscard]] labels::LabelContent content(PackageId package);
    /// One for each order in the package, with tracking number, carrier and label sequence as they stand there.
    [[nodiscard]] std::vector<DueMark> marks(PackageId package, Instant shippedAt);

    void setTracking(PackageId package, std::string_view tracking, std::string_view carrier);
    void setShippedAt(PackageId package, Instant at);

private:
    void readOrders(PackageId package, labels::LabelContent& content);
    void readPieces(PackageId package, labels::LabelContent& content);
    void readCustoms(PackageId package, labels::LabelContent& content);
    [[nodiscard]] bool isPart(OrderId order, PackageId package);

    db::Connection& m_db;
};

} // namespace supercargo::floor
