// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/merge_repository.h"

#include "core/base/check_code.h"
#include "core/base/refusal.h"
#include "core/base/text.h"
#include "core/packages/why.h"

#include <algorithm>
#include <iterator>

namespace supercargo::packages {

namespace {

/// An order of a group of shops is alike with those of the group, else with those of its shop.
std::string select(const std::string& which)
{
    return "SELECT p.id, p.state, p.held, p.in_review, p.warehouse_id, p.country, s.platform,"
           " CASE WHEN coalesce(s.merge_group, '') <> '' THEN 'g' || s.merge_group ELSE 's' || s.id END, o.merge_key,"
           " o.id, o.held, o.in_review, l.id, l.quantity"
           " FROM packages p JOIN package_lines l ON l.package_id = p.id JOIN order_lines n ON n.id = l.order_line_id"
           " JOIN orders o ON o.id = n.order_id JOIN shops s ON s.id = o.shop_id WHERE " +
           which;
}

} // namespace

std::vector<MergeCandidate> MergeRepository::read(db::Statement& query)
{
    std::vector<MergeCandidate> candidates;
    while (query.next()) {
        if (candidates.empty() || candidates.back().id != query.as<PackageId>(0)) {
            const auto warehouse = query.optionalInteger(4);
            candidates.push_back({.id = query.as<PackageId>(0),
                                  .likeness = query.text(7) + "/" + query.text(8),
                                  .platform = parsePlatform(query.textView(6)).value_or(Platform::other),
                                  .state = packageStateFrom(query.textView(1)),
                                  .isHeld = query.boolean(2),
                                  .isInReview = query.boolean(3),
                                  .warehouse = warehouse ? std::optional{WarehouseId{*warehouse}} : std::nullopt,
                                  .country = query.text(5),
                                  .orders = {},
                                  .lines = {},
                                  .quantities = {}});
        }
        auto& candidate = candidates.back();
        candidate.isHeld |= query.boolean(10);
        candidate.isInReview |= query.boolean(11);
        if (query.textView(8).empty()) {
            candidate.likeness.clear(); // buyer or address unknown: like no other
        }
        candidate.orders.push_back(query.as<OrderId>(9));
        candidate.lines.push_back(query.as<PackageLineId>(12));
        candidate.quantities.push_back(query.integer(13));
    }
    for (auto& candidate : candidates) {
        std::ranges::sort(candidate.orders);
        candidate.orders.erase(std::unique(candidate.orders.begin(), candidate.orders.end()), candidate.orders.end());
    }
    std::erase_if(candidates, [](const MergeCandidate& candidate) { return candidate.likeness.empty(); });
    std::ranges::stable_sort(candidates, {}, &MergeCandidate::likeness); // by id within, as the query has them
    return candidates;
}

std::vector<MergeCandidate> MergeRepository::listAlike()
{
    // The two halves are spelled as the partial indexes have them.
    auto query = m_db.statement(
        select("p.id IN (SELECT id FROM packages WHERE state = 'waiting' AND merged_into IS NULL UNION ALL"
               " SELECT id FROM packages WHERE state IN ('ready', 'in_wave', 'picked') AND merged_into IS NULL)") +
        " ORDER BY p.id, l.id");
    auto candidates = read(query);
    std::vector<MergeCandidate> alike;
    for (auto begin = candidates.begin(); begin != candidates.end();) {
        const auto end = std::find_if(begin, candidates.end(), [&](const MergeCandidate& candidate) {
            return candidate.likeness != begin->likeness;
        });
        if (end - begin > 1) {
            std::move(begin, end, std::back_inserter(alike));
        }
        begin = end;
    }
    return alike;
}

std::vector<MergeCandidate> MergeRepository::list(const std::span<const PackageId> ids)
{
    auto query = m_db.statement(select("p.id IN " + db::listOf("$1") +
                                       " AND p.merged_into IS NULL"
                                       " AND p.state IN ('waiting', 'ready', 'in_wave', 'picked')") +
                                " ORDER BY p.id, l.id");
    query.bindList("$1", ids);
    return read(query);
}

PackageId MergeRepository::merge(const MergeProposal& proposal, const Act& act)
{
    std::vector<PackageId> ids;
    for (const auto& candidate : proposal.packages) {
        ids.push_back(candidate.id);
    }
    const auto originals = m_packages.list(ids);
    Package pattern = originals.front();
    std::vector<NewLine> lines;
    std::vector<Reason> reasons;
    std::vector<std::string> numbers;
    for (const auto& original : originals) {
        pattern.urgent |= original.urgent;
        pattern.shipBySort = std::min(pattern.shipBySort, original.shipBySort);
        pattern.paidSort = std::min(pattern.paidSort, original.paidSort);
        for (const auto& line : original.lines) {
            lines.push_back({line.orderLine, line.quantity});
        }
        std::ranges::copy_if(original.reasons, std::back_inserter(reasons), [&](const Reason& reason) {
            return reason.code <= ReasonCode::bad_address && // stock and channel are looked for anew
                   std::ranges::find(reasons, reason) == reasons.end();
        });
        numbers.push_back(original.number);
    }
    const auto merged = m_packages.insert(pattern, lines, act);
    m_packages.setReasons(merged, reasons);
    record(merged, "merged", joined(numbers, " "), {}, act);
    for (const auto id : ids) {
        record(id, "merged_into", {}, packageNumber(merged.value), act);
    }

    const bool isReady = proposal.channel && pattern.warehouse;
    setAside(originals, m_packages.get(merged), isReady);
    if (isReady) {
        Why why;
        why.chosen = pattern.warehouseCode;
        why.why = "merged";
        m_db.statement(
                "UPDATE packages SET state = 'ready', warehouse_id = $2, channel_id = $3, why = $4 WHERE id = $1")
            .bind("$1", merged)
            .bind("$2", pattern.warehouse)
            .bind("$3", proposal.channel)
            .bind("$4", toJson(why))
            .run();
    }
    return merged;
}

void MergeRepository::setAside(const std::span<const Package> originals, const Package& merged,
                               const bool keepsReservations)
{
    std::vector<PackageId> ids(originals.size());
    std::ranges::transform(originals, ids.begin(), &Package::id);
    m_db.statement("INSERT INTO set_aside_reservations (package_line_id, product_id, bin_id, quantity)"
                   " SELECT r.package_line_id, r.product_id, r.bin_id, r.quantity FROM package_lines l"
                   " JOIN reservations r ON r.package_line_id = l.id WHERE l.package_id IN " +
                   db::listOf("$1"))
        .bindList("$1", std::span<const PackageId>{ids})
        .run();
    if (keepsReservations) {
        auto line = merged.lines.begin(); // the merged package has the originals' lines in their order
        for (const auto& original : originals) {
            for (const auto& old : original.lines) {
                m_db.statement("UPDATE reservations SET package_line_id = $2 WHERE package_line_id = $1")
                    .bind("$1", old.id)
                    .bind("$2", (line++)->id)
                    .run();
            }
        }
    } else {
        m_packages.freeReservations(ids);
    }
    m_db.statement("UPDATE packages SET merged_into = $2 WHERE id IN " + db::listOf("$1"))
        .bindList("$1", std::span<const PackageId>{ids})
        .bind("$2", merged.id)
        .run();
}

std::vector<PackageId> MergeRepository::takeApart(const PackageId merged, const Act& act)
{
    const auto package = m_packages.get(merged);
    std::vector<PackageId> ids;
    {
        auto query = m_db.statement("SELECT id FROM packages WHERE merged_into = $1 ORDER BY id");
        query.bind("$1", merged);
        while (query.next()) {
            ids.push_back(query.as<PackageId>(0));
        }
    }
    if (ids.empty()) {
        throw notAllowed(Refusal::not_merged, {package.number});
    }
    if (package.state > PackageState::ready) {
        throw notAllowed(Refusal::package_on_its_way, {package.number});
    }
    m_packages.cancel(merged, act); // frees what it had reserved
    m_db.statement("DELETE FROM package_pieces WHERE package_id = $1").bind("$1", merged).run();
    record(merged, "unmerged", {}, {}, act);
    m_db.statement("UPDATE packages SET merged_into = NULL WHERE merged_into = $1").bind("$1", merged).run();
    for (const auto& original : m_packages.list(ids)) {
        bringBack(original, act);
    }
    return ids;
}

void MergeRepository::bringBack(const Package& original, const Act& act)
{
    // A SKU that was mapped meanwhile is known to the original, too.
    m_packages.rebuildPieces(std::span{&original.id, 1});
    auto reasons = original.reasons;
    if (std::ranges::all_of(original.lines, [](const PackageLine& line) { return line.product.has_value(); })) {
        std::erase_if(reasons, [](const Reason& reason) { return reason.code == ReasonCode::unmatched_sku; });
    }
    m_packages.setReasons(original.id, reasons);
    m_db.statement("UPDATE packages SET held = 1, held_reason = (SELECT o.held_reason FROM package_lines l"
                   " JOIN order_lines n ON n.id = l.order_line_id JOIN orders o ON o.id = n.order_id"
                   " WHERE l.package_id = packages.id AND o.held <> 0 ORDER BY o.id LIMIT 1)"
                   " WHERE id = $1 AND held = 0 AND EXISTS (SELECT 1 FROM package_lines l JOIN order_lines n"
                   " ON n.id = l.order_line_id JOIN orders o ON o.id = n.order_id"
                   " WHERE l.package_id = packages.id AND o.held <> 0)")
        .bind("$1", original.id)
        .run();

    std::vector<stock::Reservation> hadReserved;
    {
        auto query = m_db.statement("SELECT l.package_id, r.package_line_id, r.product_id, r.bin_id, r.quantity"
                                    " FROM package_lines l JOIN set_aside_reservations r ON r.package_line_id = l.id"
                                    " WHERE l.package_id = $1 ORDER BY r.package_line_id, r.product_id, r.bin_id");
        query.bind("$1", original.id);
        while (query.next()) {
            hadReserved.push_back({query.as<PackageId>(0), query.as<PackageLineId>(1), query.as<ProductId>(2),
                                   query.as<BinId>(3), query.as<Quantity>(4)});
        }
    }
    m_db.statement("DELETE FROM set_aside_reservations WHERE package_line_id IN"
                   " (SELECT id FROM package_lines WHERE package_id = $1)")
        .bind("$1", original.id)
        .run();
    const bool hasAll = std::ranges::all_of(hadReserved, [this](const stock::Reservation& had) {
        return m_stock.reserve(had.line, had.product, had.bin, had.quantity);
    });
    if (!hasAll) {
        m_packages.backToWaiting(original.id, act);
    }
    record(original.id, "came_back", packageNumber(original.id.value), {}, act);
}

void MergeRepository::record(const PackageId id, const std::string_view action, std::string before, std::string after,
                             const Act& act)
{
    m_history.record(act.actor, act.at,
                     {.subject = "package",
                      .subjectId = id.value,
                      .action = action,
                      .field = {},
                      .before = std::move(before),
                      .after = std::move(after)});
}

} // namespace supercargo::packages
