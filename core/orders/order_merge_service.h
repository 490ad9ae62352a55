// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/compression.h"
#include "core/catalog/alias_repository.h"
#include "core/db/full_text.h"
#include "core/orders/line_mapping_repository.h"
#include "core/orders/order_follower.h"
#include "core/orders/order_repository.h"

#include <unordered_map>

// The orders area mirrors what platforms say. Whatever the source (a file, later an interface), it yields incoming
// orders, and the one way in is the merge of versions here: new, changed (with what), unchanged or stale. What follows
// for packages is told to an OrderFollower in the same transaction.
namespace supercargo::orders {

struct MergeReport {
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::int64_t stale = 0; // older than ours, or replaced since

    MergeReport& operator+=(const MergeReport& other);
};

class OrderMergeService {
public:
    OrderMergeService(db::Connection& db, OrderFollower& follower);

    /// Merges orders of one shop, all of them or (when it throws) none, in the caller's transaction. A handful of
    /// look-ups serves all of them, so call it with dozens at once. What was changed is in the history, per field.
    MergeReport merge(ShopId shop, std::span<const IncomingOrder> orders, const audit::Actor& actor, Instant at);

private:
    struct Verdicts;

    MergeReport mergeDistinct(ShopId shop, std::span<const IncomingOrder> orders, const audit::Actor& actor, Instant at);
    [[nodiscard]] Verdicts judge(ShopId shop, std::span<const IncomingOrder> orders);
    void addNew(ShopId shop, std::span<const IncomingOrder> incoming, const Verdicts& verdicts,
                const audit::Actor& actor, Instant at);
    std::int64_t takeChanges(ShopId shop, std::span<const IncomingOrder> incoming, const Verdicts& verdicts,
                             const audit::Actor& actor, Instant at);
    void mapLines(ShopId shop, std::span<Order* const> orders);
    void holdTwins(ShopId shop, std::span<Order> orders);

    OrderFollower& m_follower;
    OrderRepository m_orders;
    LineMappingRepository m_lines;
    catalog::AliasRepository m_aliases;
    audit::AuditRepository m_audit;
    db::FullText m_words;
    Compressor m_compressor;
};

} // namespace supercargo::orders
