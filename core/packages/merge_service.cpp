// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/merge_service.h"

#include "core/base/check_code.h"
#include "core/base/refusal.h"
#include "core/db/short_transactions.h"
#include "core/settings/rate_table.h"

#include <algorithm>

namespace supercargo::packages {

namespace {

/// Between these many merges the stop token is looked at.

std::vector<PackageId> idsOf(const std::span<const MergeCandidate> candidates)
{
    std::vector<PackageId> ids(candidates.size());
    std::ranges::transform(candidates, ids.begin(), &MergeCandidate::id);
    return ids;
}

} // namespace

MergePlan MergeService::propose()
{
    const db::Snapshot snapshot{m_db};
    return plan(m_merges.listAlike());
}

MergePlan MergeService::plan(const std::span<const MergeCandidate> candidates)
{
    const auto loads = m_loads.readLoads(idsOf(candidates));
    settings::RateTable rates{m_settings};
    const channels::Converter convert = [&rates](const Money amount, const Currency to) { return rates(amount, to); };
    const MergePlanner::Thresholds threshold = [this](const std::string_view country) {
        return m_settings.dutyThreshold(country);
    };
    const MergePlanner planner{loads, convert, threshold};
    MergePlan plan;
    for (auto begin = candidates.begin(); begin != candidates.end();) {
        const auto end = std::find_if(begin, candidates.end(), [&](const MergeCandidate& candidate) {
            return candidate.likeness != begin->likeness;
        });
        planner.add({begin, end}, plan);
        begin = end;
    }
    return plan;
}

MergeReport MergeService::apply(const MergeBy by, const TaskControl& task)
{
    MergeReport report;
    if (by == MergeBy::setting && !m_settings.get(settings::kMergeAutomatically)) {
        return report;
    }
    report.plan = propose();
    auto wanted = report.plan.proposals;
    if (by == MergeBy::setting) {
        std::erase_if(wanted, [](const MergeProposal& proposal) { return !proposal.isCertain; });
    }
    db::ShortTransactions writer{m_db};
    const std::span<MergeProposal> all{wanted};
    report.stoppedEarly =
        !writer.run(all, task, [&](const std::span<MergeProposal> part) { write(part, report); });
    writer.finish();
    return report;
}

void MergeService::write(const std::span<const MergeProposal> proposals, MergeReport& report)
{
    std::vector<PackageId> made;
    for (const auto& proposal : proposals) {
        const auto ids = idsOf(proposal.packages);
        if (m_merges.list(ids) == proposal.packages) { // else it has changed since
            made.push_back(m_merges.merge(proposal, {m_actor, m_clock.now()}));
            report.packagesBefore += static_cast<std::int64_t>(ids.size());
        }
    }
    m_stages.refreshOf(made);
    report.merged.insert(report.merged.end(), made.begin(), made.end());
}

PackageId MergeService::merge(const std::span<const PackageId> packages)
{
    db::Transaction transaction{m_db};
    const auto candidates = m_merges.list(packages);
    const auto refuse = [](const PackageId package, const std::string_view why) {
        throw notAllowed(Refusal::not_mergeable, {packageNumber(package.value), std::string{why}});
    };
    if (candidates.size() != packages.size() || candidates.size() < 2 ||
        candidates.front().likeness != candidates.back().likeness) {
        refuse(packages.empty() ? PackageId{} : packages.front(), "not_alike");
    }
    const auto found = plan(candidates);
    if (!found.refusals.empty()) {
        refuse(found.refusals.front().with, toString(found.refusals.front().why));
    }
    const auto merged = m_merges.merge(found.proposals.front(), {m_actor, m_clock.now()});
    m_stages.refreshOf(std::span{&merged, 1});
    transaction.commit();
    return merged;
}

std::vector<PackageId> MergeService::unmerge(const PackageId merged)
{
    db::Transaction transaction{m_db};
    auto originals = m_merges.takeApart(merged, {m_actor, m_clock.now()});
    m_stages.refreshOf(originals);
    transaction.commit();
    return originals;
}

} // namespace supercargo::packages
