// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <nlohmann/json_fwd.hpp>

#include <chrono>
#include <map>
#include <string>
#include <string_view>

namespace supercargo::platforms::shopify {

/// What is left of a shop's points. Each question costs some, by what it might bring, and they come back with time;
/// every answer says what it cost and how the bucket stands: extensions.cost {requestedQueryCost, throttleStatus
/// {maximumAvailable, currentlyAvailable, restoreRate}} (shopify.dev, "GraphQL Admin API rate limits"). What a plan
/// allows is never assumed, only learnt.
class QueryCost {
public:
    /// Of an answer's `extensions`; what says nothing, or nonsense, is not heeded.
    void learn(std::string_view operation, const nlohmann::json& extensions, Instant now);

    /// How long until the points for this operation are there; zero also where nothing was learnt. At most an hour.
    [[nodiscard]] std::chrono::milliseconds untilAffordable(std::string_view operation, Instant now) const;

private:
    std::map<std::string, double, std::less<>> m_requested; // points, as last asked for
    double m_available = 0;                                 // at m_at
    double m_maximum = 0;                                   // 0: nothing is known
    double m_perSecond = 0;
    Instant m_at{};
};

} // namespace supercargo::platforms::shopify
