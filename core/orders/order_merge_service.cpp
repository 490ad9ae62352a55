// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/order_merge_service.h"

#include "core/orders/order_keys.h"

#include <algorithm>
#include <unordered_set>

namespace supercargo::orders {

namespace {

/// How many orders from the start are all different ones.
std::size_t distinctPrefix(const std::span<const IncomingOrder> orders)
{
    std::unordered_set<std::string_view> seen;
    std::size_t count = 0;
    while (count < orders.size() && seen.insert(orders[count].platformOrderId).second) {
        ++count;
    }
    return count;
}

} // namespace

MergeReport& MergeReport::operator+=(const MergeReport& other)
{
    added += other.added;
    changed += other.changed;
    unchanged += other.unchanged;
    stale += other.stale;
    return *this;
}

/// What is to be done with each incoming order, by its index.
struct OrderMergeService::Verdicts {
    std::vector<std::string> hashes;
    std::vector<std::size_t> added;
    std::vector<std::size_t> taken;
    std::vector<OrderId> takenIds; // beside `taken`
    MergeReport report;
};

OrderMergeService::OrderMergeService(db::Connection& db, OrderFollower& follower)
    : m_follower{follower}, m_orders{db}, m_lines{db}, m_aliases{db}, m_audit{db}, m_words{db, "order_words"}
{}

MergeReport OrderMergeService::merge(const ShopId shop, std::span<const IncomingOrder> orders,
                                     const audit::Actor& actor, const Instant at)
{
    MergeReport report;
    while (!orders.empty()) {
        // An order that comes twice is merged twice: the second time into what the first has made.
        const auto count = distinctPrefix(orders);
        report += mergeDistinct(shop, orders.first(count), actor, at);
        orders = orders.subspan(count);
    }
    return report;
}

MergeReport OrderMergeService::mergeDistinct(const ShopId shop, const std::span<const IncomingOrder> orders,
                                             const audit::Actor& actor, const Instant at)
{
    auto verdicts = judge(shop, orders);
    auto report = verdicts.report;
    if (!verdicts.added.empty()) {
        addNew(shop, orders, verdicts, actor, at);
        report.added = static_cast<std::int64_t>(verdicts.added.size());
    }
    if (!verdicts.taken.empty()) {
        report.changed = takeChanges(shop, orders, verdicts, actor, at);
        report.unchanged += static_cast<std::int64_t>(verdicts.taken.size()) - report.changed;
    }
    if (!verdicts.added.empty() || !verdicts.taken.empty()) {
        m_words.tidy();
    }
    return report;
}

OrderMergeService::Verdicts OrderMergeService::judge(const ShopId shop, const std::span<const IncomingOrder> orders)
{
    Verdicts verdicts;
    std::vector<std::string> numbers(orders.size());
    std::ranges::transform(orders, numbers.begin(), &IncomingOrder::platformOrderId);
    verdicts.hashes.resize(orders.size());
    std::ranges::transform(orders, verdicts.hashes.begin(), contentHash);
    const auto known = m_orders.findKnown(shop, numbers);
    std::vector<OrderId> unlike;
    for (std::size_t i = 0; i < orders.size(); ++i) {
        if (const auto ours = known.find(numbers[i]);
            ours != known.end() && ours->second.contentHash != verdicts.hashes[i]) {
            unlike.push_back(ours->second.id);
        }
    }
    const auto taken = unlike.empty() ? std::set<std::pair<OrderId, std::string>>{} : m_orders.takenContents(unlike);
    for (std::size_t i = 0; i < orders.size(); ++i) {
        const auto found = known.find(numbers[i]);
        if (found == known.end()) {
            verdicts.added.push_back(i);
            continue;
        }
        const auto& ours = found->second;
        const auto& hash = verdicts.hashes[i];
        const auto& version = orders[i].version;
        switch (judgeVersion(ours.version, ours.contentHash, version, hash, taken.contains({ours.id, hash}))) {
        case VersionVerdict::unchanged:
            // The same again, said later: what was said between must not be taken any more.
            if (version && (!ours.version || *ours.version < *version)) {
                m_orders.setVersion(ours.id, hash, version);
            }
            ++verdicts.report.unchanged;
            break;
        case VersionVerdict::stale:
            ++verdicts.report.stale;
            break;
        case VersionVerdict::take:
            verdicts.taken.push_back(i);
            verdicts.takenIds.push_back(ours.id);
            break;
        }
    }
    return verdicts;
}

void OrderMergeService::mapLines(const ShopId shop, const std::span<Order* const> orders)
{
    std::unordered_set<std::string> keys;
    std::unordered_map<std::string, std::string> sold;
    for (const auto* order : orders) {
        for (const auto& line : order->lines) {
            if (!line.product) {
                keys.insert(line.skuKey);
            }
            if (!line.product && !order->fulfilledByPlatform && !line.platformSku.empty()) {
                sold.try_emplace(line.skuKey, line.platformSku);
            }
        }
    }
    m_lines.noteSold(shop, sold);
    if (keys.empty()) {
        return;
    }
    const auto meanings = m_aliases.resolve(shop, std::vector<std::string>{keys.begin(), keys.end()});
    for (auto* order : orders) {
        for (auto& line : order->lines) {
            if (const auto meaning = meanings.find(line.skuKey); !line.product && meaning != meanings.end()) {
                line.product = meaning->second.product;
                line.productQuantity = meaning->second.quantity.value;
            }
        }
    }
}

/// One order in two shops would be shipped twice.
void OrderMergeService::holdTwins(const ShopId shop, const std::span<Order> orders)
{
    std::vector<std::string> numbers(orders.size());
    std::ranges::transform(orders, numbers.begin(), &Order::platformOrderId);
    const auto twins = m_orders.inOtherShops(shop, numbers);
    for (auto& order : orders) {
        if (!order.held && order.isOursToShip() && twins.contains(order.platformOrderId)) {
            order.held = true;
            order.heldReason = kInOtherShop;
        }
    }
}

void OrderMergeService::addNew(const ShopId shop, const std::span<const IncomingOrder> incoming,
                               const Verdicts& verdicts, const audit::Actor& actor, const Instant at)
{
    std::vector<Order> orders;
    orders.reserve(verdicts.added.size());
    std::vector<Order*> unmapped;
    for (const auto index : verdicts.added) {
        auto& order = orders.emplace_back(firstVersion(shop, incoming[index]));
        order.contentHash = verdicts.hashes[index];
        order.mergeKey = mergeKeyOf(order);
        unmapped.push_back(&order);
    }
    mapLines(shop, unmapped);
    holdTwins(shop, orders);
    for (auto& order : orders) {
        order.stage = m_follower.stageOfNew(order);
    }
    m_orders.insert(orders, at);
    std::vector<std::string> payloads;
    std::vector<TakenVersion> versions;
    payloads.reserve(orders.size());
    for (std::size_t i = 0; i < orders.size(); ++i) {
        const auto& order = orders[i];
        payloads.push_back(m_compressor.compress(incoming[verdicts.added[i]].rawPayload));
        versions.push_back({order.id, order.contentHash, order.version, payloads.back()});
        m_words.insert(order.id.value, searchWords(order));
        m_audit.record(actor, at, {.subject = "order", .subjectId = order.id.value, .action = "imported"});
        if (order.heldReason == kInOtherShop) {
            m_audit.record(actor, at,
                           {.subject = "order",
                            .subjectId = order.id.value,
                            .action = "held",
                            .field = {},
                            .before = {},
                            .after = order.heldReason});
        }
    }
    m_orders.recordTaken(versions, at);
    m_follower.followNew(orders, actor, at);
}

std::int64_t OrderMergeService::takeChanges(const ShopId shop, const std::span<const IncomingOrder> incoming,
                                            const Verdicts& verdicts, const audit::Actor& actor, const Instant at)
{
    std::unordered_map<std::int64_t, std::size_t> indexOf;
    for (std::size_t i = 0; i < verdicts.taken.size(); ++i) {
        indexOf.emplace(verdicts.takenIds[i].value, verdicts.taken[i]);
    }
    const auto shippedByUs = m_follower.shippedByUs(verdicts.takenIds);
    std::vector<ChangedOrder> changed;
    std::vector<Order*> toMap;
    auto orders = m_orders.list(verdicts.takenIds);
    changed.reserve(orders.size());
    for (auto& order : orders) {
        auto& entry = changed.emplace_back(ChangedOrder{std::move(order), {}});
        auto wordsBefore = searchWords(entry.order);
        const auto index = indexOf.at(entry.order.id.value);
        entry.changes = takeVersion(entry.order, incoming[index], shippedByUs);
        entry.order.contentHash = verdicts.hashes[index];
        entry.order.mergeKey = mergeKeyOf(entry.order);
        toMap.push_back(&entry.order);
        if (auto words = searchWords(entry.order); words != wordsBefore) {
            m_words.replace(entry.order.id.value, words);
        }
    }
    mapLines(shop, toMap);
    for (auto& entry : changed) {
        if (entry.changes.any()) {
            m_orders.update(entry.order, at);
        } else {
            m_orders.setVersion(entry.order.id, entry.order.contentHash, entry.order.version);
        }
        const auto payload = m_compressor.compress(incoming[indexOf.at(entry.order.id.value)].rawPayload);
        const TakenVersion version{entry.order.id, entry.order.contentHash, entry.order.version, payload};
        m_orders.recordTaken({&version, 1}, at);
        for (const auto& field : entry.changes.fields) {
            m_audit.record(actor, at,
                           {.subject = "order",
                            .subjectId = entry.order.id.value,
                            .action = "changed",
                            .field = field.field,
                            .before = field.before,
                            .after = field.after});
        }
    }
    // A content that says nothing new of the order is remembered, and that is all.
    std::erase_if(changed, [](const ChangedOrder& entry) { return !entry.changes.any(); });
    m_follower.followChanged(changed, actor, at);
    return static_cast<std::int64_t>(changed.size());
}

} // namespace supercargo::orders
