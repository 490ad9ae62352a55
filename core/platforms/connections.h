// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/platform.h"
#include "core/net/redirect_receiver.h"
#include "core/sync/connection.h"
#include "core/sync/shop_connection.h"

#include <memory>
#include <span>
#include <string_view>

// The platforms that a shop can be connected to. A platform is one folder, which fulfils sync::ShopConnection, and one
// line in connections.cpp. It writes down what its documents say and nothing of pulling, retrying or keeping: orders
// to orders::IncomingOrder, our shipments to its calls, its refusals to platform_refused in its own words.
namespace supercargo::platforms {

/// What a seller gives to connect a shop; kept in the secret store.
struct AccountField {
    std::string_view name;    // "client_id"; stable, scripts use it
    bool isSecret = true;     // not shown while it is typed
    bool fromConsent = false; // got by signing in, where the seller does not have it at hand
};

/// Signing in by the browser: where it is sent, and what is kept of what comes back.
struct Consent {
    std::string (*url)(const sync::Account& account, const net::Secrets& typed, std::string_view state);
    net::Secrets (*secrets)(const sync::Account& account, const net::Secrets& typed, const net::RedirectFields& answer,
                            const sync::ConnectionParts& parts, const TaskControl& task);
};

struct Connectable {
    Platform platform;
    std::span<const AccountField> fields;
    std::span<const std::string_view> regions; // the first is the default; none: the platform has none
    bool needsSellerId = false;                // for telling stock
    std::unique_ptr<sync::ShopConnection> (*open)(const sync::Account& account, const sync::ConnectionParts& parts);
    const Consent* consent = nullptr; // none: the seller signs in at the platform, and brings what it shows
};

[[nodiscard]] std::span<const Connectable> connectables();
/// Nothing for a platform that can only be served by files.
[[nodiscard]] const Connectable* findConnectable(Platform platform);

} // namespace supercargo::platforms
