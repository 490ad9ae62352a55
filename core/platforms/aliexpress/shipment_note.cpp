// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/aliexpress/shipment_note.h"

#include "core/base/error.h"
#include "core/platforms/json_members.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace supercargo::platforms::aliexpress {

namespace {

using nlohmann::json;

constexpr std::string_view kOrder = "order";
constexpr std::string_view kLines = "lines";

} // namespace

const NotedPackage* ShipmentNote::find(const std::string_view reference) const
{
    const auto found = std::ranges::find(packages, reference, &NotedPackage::reference);
    return found == packages.end() ? nullptr : &*found;
}

void ShipmentNote::put(NotedPackage package)
{
    const auto same = std::ranges::find(packages, package.reference, &NotedPackage::reference);
    if (same == packages.end()) {
        packages.push_back(std::move(package));
    } else {
        *same = std::move(package);
    }
}

std::string toText(const ShipmentNote& note)
{
    if (note == ShipmentNote{}) {
        return {};
    }
    auto packages = json::array();
    for (const auto& package : note.packages) {
        auto lines = json::array();
        for (const auto& line : package.lines) {
            lines.push_back({{"id", line.platformLineId}, {"quantity", line.quantity}});
        }
        packages.push_back({{"reference", package.reference},
                            {"tracking", package.tracking},
                            {"service", package.service},
                            {"replaced", package.replaced},
                            {"replaced_service", package.replacedService},
                            {"at", toMilliseconds(package.at)},
                            {"confirmed", package.isConfirmed},
                            {"lines", lines},
                            {"refused", package.refused}});
    }
    return jsonText({{"family", note.family == Family::lines ? kLines : kOrder}, {"packages", packages}});
}

ShipmentNote shipmentNoteFrom(const std::string_view text)
{
    if (text.empty()) {
        return {};
    }
    try {
        const auto read = json::parse(text);
        ShipmentNote note;
        note.family = read.at("family") == kLines ? Family::lines : Family::order;
        for (const auto& package : read.at("packages")) {
            auto& noted = note.packages.emplace_back();
            noted.reference = package.at("reference");
            noted.tracking = package.at("tracking");
            noted.service = package.at("service");
            noted.replaced = package.at("replaced");
            noted.replacedService = package.at("replaced_service");
            noted.at = fromMilliseconds(package.at("at"));
            noted.isConfirmed = package.at("confirmed");
            noted.refused = package.at("refused").get<std::vector<std::string>>();
            for (const auto& line : package.at("lines")) {
                noted.lines.push_back({line.at("id"), line.at("quantity")});
            }
        }
        return note;
    } catch (const json::exception& error) {
        throw Error{ErrorCode::database_damaged, {"order_notes"}, error.what()};
    }
}

} // namespace supercargo::platforms::aliexpress
