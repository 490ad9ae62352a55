// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/location_choice.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>

namespace supercargo::platforms {

namespace {

/// The secrets of one account, before they are kept.
class NewSecrets final : public net::SecretStore {
public:
    explicit NewSecrets(net::Secrets& secrets) : m_secrets{secrets} {}

    std::optional<net::Secrets> find(std::string_view) override { return m_secrets; }
    void put(std::string_view, const net::Secrets& secrets) override { m_secrets = secrets; }
    void remove(std::string_view) override { m_secrets.clear(); }

private:
    net::Secrets& m_secrets;
};

std::string written(const sync::FoundLocation& location)
{
    return location.id + " " + location.name;
}

/// Null where there is none, or several that are as good.
const sync::FoundLocation* findNamed(const std::vector<sync::FoundLocation>& there, const std::string_view wanted)
{
    const sync::FoundLocation* found = nullptr;
    bool isOneOfSeveral = false;
    for (const auto& location : there) {
        if (location.id == trimmed(wanted)) {
            return &location;
        }
        const auto key = folded(trimmed(wanted));
        if (key != folded(location.name) && key != folded(written(location))) {
            continue;
        }
        const bool isBetter = found == nullptr || (location.isActive && !found->isActive);
        isOneOfSeveral = isBetter ? false : isOneOfSeveral || location.isActive == found->isActive;
        found = isBetter ? &location : found;
    }
    return isOneOfSeveral ? nullptr : found;
}

} // namespace

bool mayHaveLocation(const stock::Warehouse& warehouse)
{
    return warehouse.kind != stock::WarehouseKind::marketplace;
}

void addChoice(std::vector<LocationChoice>& choices, const std::string_view location, const stock::Warehouse& warehouse)
{
    if (!mayHaveLocation(warehouse)) {
        throw Error{ErrorCode::invalid_argument, {"warehouse", warehouse.code}};
    }
    if (std::ranges::find(choices, warehouse.id, &LocationChoice::warehouse) != choices.end()) {
        throw Error{ErrorCode::invalid_argument, {"location", std::string{location} + "=" + warehouse.code}};
    }
    choices.push_back({std::string{location}, warehouse.id});
}

std::string namesOf(const std::span<const sync::FoundLocation> locations)
{
    std::vector<std::string> names;
    for (const auto& location : locations) {
        names.push_back(written(location));
    }
    return joined(names, ", ");
}

LocationMatch matchLocations(const std::span<const LocationChoice> choices, std::vector<sync::FoundLocation> there)
{
    LocationMatch match{.locations = {}, .unknown = {}, .there = std::move(there)};
    for (const auto& choice : choices) {
        if (const auto* found = findNamed(match.there, choice.location)) {
            match.locations.push_back({found->id, found->name, choice.warehouse});
        } else {
            match.unknown.push_back(choice.location);
        }
    }
    return match;
}

LocationMatch findLocations(const Connectable& platform, const sync::Account& account, net::Secrets& secrets,
                            const sync::ConnectionParts& parts, const std::span<const LocationChoice> choices,
                            const TaskControl& task)
{
    if (choices.empty()) {
        return {};
    }
    NewSecrets store{secrets};
    const auto connection = platform.open(account, {.transport = parts.transport,
                                                    .waiting = parts.waiting,
                                                    .secrets = store,
                                                    .clock = parts.clock,
                                                    .secretsOf = parts.secretsOf,
                                                    .shopName = parts.shopName,
                                                    .currency = parts.currency,
                                                    .budget = parts.budget});
    auto report = connection->test(task);
    if (report.locations.empty() && !report.missing.empty()) {
        throw Error{ErrorCode::role_missing, {"locations", joined(report.missing, ", ")}};
    }
    return matchLocations(choices, std::move(report.locations));
}

} // namespace supercargo::platforms
