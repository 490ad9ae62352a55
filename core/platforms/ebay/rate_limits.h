// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/net/http.h"

#include <string>
#include <string_view>
#include <vector>

namespace supercargo::platforms::ebay {

/// An operation whose calls are used up until eBay counts anew.
struct UsedUpLimit {
    std::string operation;
    Instant until{};
};

/// The operations of ours that have no call left, of an answer of getUserRateLimits. A rate counts for the operation
/// that it is named after, and one with another name for all of its API. Source: Analytics API v1_beta.0.1,
/// getUserRateLimits (204 where nothing is limited). Throws answer_malformed {host, what}.
[[nodiscard]] std::vector<UsedUpLimit> usedUp(const net::HttpAnswer& answer, std::string_view host, Instant now);

} // namespace supercargo::platforms::ebay
