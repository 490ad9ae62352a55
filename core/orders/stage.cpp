// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/stage.h"

#include "core/base/error.h"

#include <algorithm>
#include <string>

namespace supercargo::orders {

namespace {

constexpr std::array<std::string_view, 6> kStatusWords{"unpaid",  "paid",      "partly_shipped",
                                                       "shipped", "completed", "cancelled"};

} // namespace

std::string_view toString(const Stage stage)
{
    switch (stage) {
    case Stage::short_:
        return "short"; // the bare word is a keyword of C++
#define X(name)                                                                                                        \
    case Stage::name:                                                                                                  \
        return #name;
        X(cancelled)
        X(held) X(unmapped) X(address) X(no_channel) X(unpaid) X(review) X(waiting) X(ready) X(in_wave) X(picked)
            X(packed) X(shipped) X(done)
#undef X
    }
    return "";
}

std::optional<Stage> parseStage(const std::string_view word)
{
    const auto* const found = std::ranges::find(kStages, word, [](const Stage stage) { return toString(stage); });
    return found == kStages.end() ? std::nullopt : std::optional{*found};
}

std::string_view toString(const PlatformStatus status)
{
    return kStatusWords[static_cast<std::size_t>(status)];
}

PlatformStatus platformStatusFrom(const std::string_view word)
{
    const auto* const found = std::ranges::find(kStatusWords, word);
    if (found == kStatusWords.end()) {
        throw Error{ErrorCode::database_damaged, {"platform status " + std::string{word}}};
    }
    return static_cast<PlatformStatus>(found - kStatusWords.begin());
}

} // namespace supercargo::orders
