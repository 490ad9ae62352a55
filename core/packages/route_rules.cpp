// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/route_rules.h"

#include "core/settings/settings.h"

#include <algorithm>
#include <array>

namespace supercargo::packages {

namespace {

/// A platform's ban on combining and dividing what enters an area from outside of it.
struct OneParcelRule {
    Platform platform;
    std::span<const std::string_view> area; // ISO 3166-1 alpha-2
};

constexpr std::array<std::string_view, 1> kUnitedKingdom{"GB"};

constexpr std::array kOneParcelRules{
    OneParcelRule{Platform::amazon, settings::kEuropeanUnion},
    OneParcelRule{Platform::amazon, kUnitedKingdom},
};

} // namespace

bool isOneParcelRoute(const Platform platform, const std::string_view fromCountry, const std::string_view toCountry)
{
    return std::ranges::any_of(kOneParcelRules, [&](const OneParcelRule& rule) {
        const auto contains = [&](const std::string_view country) {
            return std::ranges::find(rule.area, country) != rule.area.end();
        };
        return rule.platform == platform && contains(toCountry) && !contains(fromCountry);
    });
}

bool crossesBorder(const std::string_view fromCountry, const std::string_view toCountry)
{
    const auto isInUnion = [](const std::string_view country) {
        return std::ranges::find(settings::kEuropeanUnion, country) != settings::kEuropeanUnion.end();
    };
    return fromCountry != toCountry && !(isInUnion(fromCountry) && isInUnion(toCountry));
}

bool isOneParcelRoute(const Platform platform, const std::span<const std::string> fromCountries,
                      const std::string_view toCountry)
{
    return std::ranges::any_of(fromCountries, [&](const std::string& fromCountry) {
        return isOneParcelRoute(platform, fromCountry, toCountry);
    });
}

} // namespace supercargo::packages
