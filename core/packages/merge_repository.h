// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packages/merge_rules.h"
#include "core/packages/package_repository.h"
#include "core/stock/stock_repository.h"

namespace supercargo::packages {

/// Merging in the store. A merged package is a new one; the originals stand aside as they are, and come back as they
/// were when it is taken apart. Writing methods run within the caller's transaction, and the caller refreshes the
/// stages of the orders concerned.
class MergeRepository {
public:
    explicit MergeRepository(db::Connection& db) : m_db{db}, m_packages{db}, m_stock{db}, m_history{db} {}

    /// Packages before `packed` whose likeness at least one other has; by likeness, then id.
    [[nodiscard]] std::vector<MergeCandidate> listAlike();
    /// These packages, as far as they are before `packed` and do not stand aside; by likeness, then id.
    [[nodiscard]] std::vector<MergeCandidate> list(std::span<const PackageId> ids);

    /// Makes one package of several. Where all are ready in one warehouse and `channel` is given it is ready at once
    /// with their reservations; else it waits, and what they had reserved is free.
    PackageId merge(const MergeProposal& proposal, const Act& act);
    /// Brings the originals back and cancels the merged package. What an original had reserved is reserved for it
    /// again; where somebody else has that by now, it waits. An original of an order that was held meanwhile is held.
    /// Throws not_allowed for a package that is not merged, or no longer waiting or ready.
    std::vector<PackageId> takeApart(PackageId merged, const Act& act);

private:
    [[nodiscard]] std::vector<MergeCandidate> read(db::Statement& query);
    void setAside(std::span<const Package> originals, const Package& merged, bool keepsReservations);
    void bringBack(const Package& original, const Act& act);
    void record(PackageId id, std::string_view action, std::string before, std::string after, const Act& act);

    db::Connection& m_db;
    PackageRepository m_packages;
    stock::StockRepository m_stock;
    audit::AuditRepository m_history;
};

} // namespace supercargo::packages
