// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/platform.h"
#include "core/packages/allocation_load.h"
#include "core/packages/package_state.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

// Which packages may become one. Pure: no database. Two packages are alike when they go to one buyer at one address
// (orders::mergeKey) from one shop, or from shops that the seller has put in one group.
namespace supercargo::packages {

/// A package that is not packed yet, as far as merging looks at it.
struct MergeCandidate {
    PackageId id;
    std::string likeness; // alike ones have the same: shop or group of shops, and the key of buyer and address
    Platform platform = Platform::other;
    PackageState state = PackageState::waiting;
    bool isHeld = false;
    bool isInReview = false;
    std::optional<WarehouseId> warehouse;
    std::string country;
    std::vector<OrderId> orders; // by id
    std::vector<PackageLineId> lines;
    std::vector<std::int64_t> quantities; // of the lines

    friend bool operator==(const MergeCandidate&, const MergeCandidate&) = default;
};

/// Why two packages that are alike cannot become one.
enum class MergeObstacle {
    held,
    in_review,
    in_wave,    // or later
    same_order, // split on purpose
    other_warehouse,
    one_parcel_route, // the platform forbids it on this route
    too_heavy,
    too_big,
    value_limit,
    no_channel,
    duty_threshold, // together over it, and none of them alone
};

[[nodiscard]] std::string_view toString(MergeObstacle obstacle);

struct MergeProposal {
    std::vector<MergeCandidate> packages; // by id
    /// False: a person must decide, as a value could not be compared with the duty threshold.
    bool isCertain = true;
    /// same_buyer, same_address, then what could not be known: no_rate, no_threshold, no_channels.
    std::vector<std::string> reasons;
    std::optional<ChannelId> channel; // where all are ready in one warehouse: the channel for all of it
};

struct MergeRefusal {
    PackageId package;
    PackageId with;
    MergeObstacle why{};
};

struct MergePlan {
    std::vector<MergeProposal> proposals;
    std::vector<MergeRefusal> refusals;
};

/// Says for each group of alike packages what may be one. `loads` holds at least all of the candidates.
class MergePlanner {
public:
    /// `threshold`: the duty threshold of a country, empty where none is known.
    using Thresholds = std::function<std::optional<Money>(std::string_view country)>;

    MergePlanner(const AllocationProblem& loads, const channels::Converter& convert, const Thresholds& threshold);

    /// `alike`: packages of one likeness, by id. Adds to `plan`.
    void add(std::span<const MergeCandidate> alike, MergePlan& plan) const;

private:
    [[nodiscard]] std::optional<MergeObstacle> obstacleBetween(const MergeCandidate& one,
                                                               const MergeCandidate& other) const;
    /// Judges all of the proposal's packages as one; fills what else is known of it.
    [[nodiscard]] std::optional<MergeObstacle> judge(MergeProposal& proposal) const;
    [[nodiscard]] std::optional<MergeObstacle> judgeLimits(MergeProposal& proposal) const;
    [[nodiscard]] std::optional<MergeObstacle> judgeDuty(MergeProposal& proposal) const;
    [[nodiscard]] std::vector<const AllocationWarehouse*> originsOf(const MergeProposal& proposal) const;
    [[nodiscard]] const AllocationPackage& loadOfCandidate(const MergeCandidate& candidate) const;

    const AllocationProblem& m_loads;
    const channels::Converter& m_convert;
    const Thresholds& m_threshold;
    std::unordered_map<PackageId, const AllocationPackage*> m_packages;
};

} // namespace supercargo::packages
