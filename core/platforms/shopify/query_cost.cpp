// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/shopify/query_cost.h"

#include "core/platforms/json_members.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace supercargo::platforms::shopify {

namespace {

using nlohmann::json;

constexpr double kMostPoints = 1e9;
constexpr std::chrono::milliseconds kLongest = std::chrono::hours{1};

std::optional<double> pointsAt(const json& object, const std::string_view name)
{
    const auto& found = member(object, name);
    if (!found.is_number()) {
        return std::nullopt;
    }
    const auto points = found.get<double>();
    return points >= 0 && points <= kMostPoints ? std::optional{points} : std::nullopt;
}

} // namespace

void QueryCost::learn(const std::string_view operation, const json& extensions, const Instant now)
{
    const auto& cost = member(extensions, "cost");
    if (const auto requested = pointsAt(cost, "requestedQueryCost")) {
        m_requested.insert_or_assign(std::string{operation}, *requested);
    }
    const auto& status = member(cost, "throttleStatus");
    const auto maximum = pointsAt(status, "maximumAvailable");
    const auto available = pointsAt(status, "currentlyAvailable");
    const auto perSecond = pointsAt(status, "restoreRate");
    if (maximum && available && perSecond && *perSecond > 0) {
        m_maximum = *maximum;
        m_available = std::min(*available, *maximum);
        m_perSecond = *perSecond;
        m_at = now;
    }
}

std::chrono::milliseconds QueryCost::untilAffordable(const std::string_view operation, const Instant now) const
{
    const auto requested = m_requested.find(operation);
    if (requested == m_requested.end() || m_maximum <= 0) {
        return std::chrono::milliseconds{0};
    }
    // More than the bucket holds is refused anyway, in Shopify's words: waiting for it would be for ever.
    const auto needed = std::min(requested->second, m_maximum);
    const auto passed = std::max<double>(0, static_cast<double>((now - m_at).count()) / 1'000);
    const auto missing = needed - std::min(m_maximum, m_available + passed * m_perSecond);
    if (missing <= 0) {
        return std::chrono::milliseconds{0};
    }
    const auto wait = std::ceil(missing / m_perSecond * 1'000);
    return wait >= static_cast<double>(kLongest.count()) ? kLongest
                                                         : std::chrono::milliseconds{static_cast<std::int64_t>(wait)};
}

} // namespace supercargo::platforms::shopify
