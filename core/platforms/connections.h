// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/platform.h"
#include "core/sync/connection.h"
#include "core/sync/shop_connection.h"

#include <memory>
#include <span>
#include <string_view>

// The platforms that a shop can be connected to. A platform is one folder, which fulfils sync::ShopConnection, and one
// line in connections.cpp.
namespace supercargo::platforms {

/// What a seller gives to connect a shop.
struct AccountField {
    std::string_view name; // "client_id"; stable, scripts use it
    bool isSecret = true;  // not shown while it is typed
};

struct Connectable {
    Platform platform;
    std::span<const AccountField> fields;      // kept in the secret store
    std::span<const std::string_view> regions; // the first is the default; none: the platform has no regions
    bool needsSellerId = false;
    std::unique_ptr<sync::ShopConnection> (*open)(const sync::Account&, const sync::ConnectionParts&);
};

[[nodiscard]] std::span<const Connectable> connectables();
/// Nothing for a platform that can only be served by files.
[[nodiscard]] const Connectable* findConnectable(Platform platform);

} // namespace supercargo::platforms
