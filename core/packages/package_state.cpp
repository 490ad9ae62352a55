// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/package_state.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>

namespace supercargo::packages {

namespace {

constexpr std::array<std::string_view, 9> kStateWords{"waiting", "ready",     "in_wave",  "picked",   "packed",
                                                      "shipped", "delivered", "returned", "cancelled"};
constexpr std::array<std::string_view, 9> kReasonWords{"unmatched_sku", "bad_address", "short",
                                                       "no_channel",    "no_number",   "too_heavy",
                                                       "too_big",       "value_limit", "changed"};

template <std::size_t size>
std::size_t indexOf(const std::array<std::string_view, size>& words, const std::string_view word)
{
    const auto* const found = std::ranges::find(words, word);
    if (found == words.end()) {
        throw Error{ErrorCode::database_damaged, {"the word " + std::string{word}}};
    }
    return static_cast<std::size_t>(found - words.begin());
}

} // namespace

std::string_view toString(const PackageState state)
{
    return kStateWords[static_cast<std::size_t>(state)];
}

PackageState packageStateFrom(const std::string_view word)
{
    return static_cast<PackageState>(indexOf(kStateWords, word));
}

std::string toString(const Reason& reason)
{
    const std::string word{kReasonWords[static_cast<std::size_t>(reason.code)]};
    return reason.detail.empty() ? word : word + ":" + reason.detail;
}

std::string toString(std::vector<Reason> reasons)
{
    std::ranges::stable_sort(reasons, {}, &Reason::code);
    reasons.erase(std::unique(reasons.begin(), reasons.end()), reasons.end());
    std::string text;
    for (const auto& reason : reasons) {
        text += (text.empty() ? "" : " ") + toString(reason);
    }
    return text;
}

std::vector<Reason> reasonsFrom(const std::string_view stored)
{
    std::vector<Reason> reasons;
    if (stored.empty()) {
        return reasons;
    }
    for (const auto& word : split(stored, ' ')) {
        const auto colon = word.find(':');
        reasons.push_back({static_cast<ReasonCode>(indexOf(kReasonWords, std::string_view{word}.substr(0, colon))),
                           colon == std::string::npos ? std::string{} : word.substr(colon + 1)});
    }
    return reasons;
}

} // namespace supercargo::packages
