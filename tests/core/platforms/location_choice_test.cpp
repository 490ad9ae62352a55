// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/location_choice.h"

#include "core/base/error.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::platforms;

TEST_CASE("A warehouse has one location at most, and a marketplace's own has none", "[platforms]")
{
    const auto warehouse = [](const std::int64_t id, const stock::WarehouseKind kind) {
        stock::Warehouse made;
        made.id = WarehouseId{id};
        made.code = "W" + std::to_string(id);
        made.kind = kind;
        return made;
    };
    const auto codeOf = [](std::vector<LocationChoice>& choices, const stock::Warehouse& wanted) {
        try {
            addChoice(choices, "Berlin", wanted);
        } catch (const Error& error) {
            return error.arguments().front();
        }
        return std::string{};
    };
    std::vector<LocationChoice> choices;
    CHECK(codeOf(choices, warehouse(1, stock::WarehouseKind::own)).empty());
    CHECK(codeOf(choices, warehouse(2, stock::WarehouseKind::overseas)).empty());
    CHECK(codeOf(choices, warehouse(1, stock::WarehouseKind::own)) == "location");
    CHECK(codeOf(choices, warehouse(3, stock::WarehouseKind::marketplace)) == "warehouse");
    CHECK(choices.size() == 2); // what was refused changed nothing
}
