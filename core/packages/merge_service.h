// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_control.h"
#include "core/packages/allocation_repository.h"
#include "core/packages/merge_repository.h"
#include "core/packages/stage_keeper.h"
#include "core/settings/settings_repository.h"

namespace supercargo::packages {

enum class MergeBy {
    person,  // all that is proposed
    setting, // only where the seller has switched it on, and only what is certain
};

struct MergeReport {
    std::vector<PackageId> merged;   // the new packages
    std::int64_t packagesBefore = 0; // that became them
    MergePlan plan;
    bool stoppedEarly = false;
};

/// Puts orders of one buyer to one address into one package, and takes it apart again.
class MergeService {
public:
    MergeService(db::Connection& db, const Clock& clock, audit::Actor actor)
        : m_db{db},
          m_clock{clock},
          m_actor{std::move(actor)},
          m_merges{db},
          m_loads{db},
          m_settings{db},
          m_stages{db}
    {}

    /// What may be merged, and for each pair that is alike but may not: why.
    [[nodiscard]] MergePlan propose();
    /// Proposes and applies. What has changed since the proposal is left for the next time.
    MergeReport apply(MergeBy by, const TaskControl& task = {});
    /// Merges just these. Throws not_allowed when they may not be one.
    PackageId merge(std::span<const PackageId> packages);
    /// The orders' packages are as they were before the merge. Throws not_found, and not_allowed for a package that is
    /// not merged, or in a wave or later.
    std::vector<PackageId> unmerge(PackageId merged);

private:
    [[nodiscard]] MergePlan plan(std::span<const MergeCandidate> candidates);
    void write(std::span<const MergeProposal> proposals, MergeReport& report);

    db::Connection& m_db;
    const Clock& m_clock;
    audit::Actor m_actor;
    MergeRepository m_merges;
    AllocationRepository m_loads;
    settings::SettingsRepository m_settings;
    StageKeeper m_stages;
};

} // namespace supercargo::packages
