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
//
// To write the next one, take the folder that is most like it: woocommerce is the plainest, vendure of those that speak
// GraphQL, wish of those whose seller signs in by the browser. It has
//   - a client, which signs its requests in and makes errors of its refusals: shop_access.h for the shop's secrets and
//     the platform's words, each_try.h where each try is signed anew or an answer says throttled in its own way,
//     hmac.h where it signs, graphql.h where it speaks that;
//   - a mapping of its orders, without I/O, by json_members.h, which tests/fuzz feeds with whatever there is;
//   - its connection: pages (page_cursor.h where it pages by offset over a set that moves; addOrder sets an unreadable
//     order aside, noteRefused one that the platform does not tell more of), an order before and after it is told,
//     telling it once (carrier_names.h for its names of carriers), stock (in_parts.h for so many SKUs a call).
// Besides it has its word in core/base/platform.h, its name, where its keys are found and what its fields are called in
// ui/text/platforms.cpp and ui/shops/connection_words.cpp, and its paragraph in the README.
//
// It is proven by a fake marketplace in tests/support, after the documents, that breaks, throttles, loses answers and
// changes its orders meanwhile (chance.h draws it, scripted_calls.h counts and scripts it); by its samples; page by
// page on tests/support/connected_shop.h; and by a day of tests/support/sync_day.h, after which our orders are the
// marketplace's and each shipment was told exactly once.
namespace supercargo::platforms {

/// What a seller gives to connect a shop; kept in the secret store.
struct AccountField {
    std::string_view name;         // "client_id"; stable, scripts use it
    bool isSecret = true;          // not shown while it is typed
    bool fromConsent = false;      // got by signing in, where the seller does not have it at hand
    std::string_view instead = {}; // another field that does in its place, where there are two ways to sign in
};

/// Signing in by the browser: where it is sent, and what is kept of what comes back.
struct Consent {
    std::string (*url)(const sync::Account& account, const net::Secrets& typed, std::string_view state);
    net::Secrets (*secrets)(const sync::Account& account, const net::Secrets& typed, const net::RedirectFields& answer,
                            const sync::ConnectionParts& parts, const TaskControl& task);
    net::StateBack stateBack = net::StateBack::always;
};

struct Connectable {
    Platform platform;
    std::span<const AccountField> fields;
    std::span<const std::string_view> regions = {}; // the first is the default; none: the platform has none
    /// The region that marketplaces and currency leave no doubt about; empty where they do. Where there are regions.
    std::string_view (*likelyRegion)(Currency currency, std::span<const std::string> marketplaceIds) = nullptr;
    bool needsSellerId = false;  // for telling stock
    bool needsShopUrl = false;   // each shop is a site of its own; it has no marketplaces then
    bool hasMarketplaces = true; // of which some may be served, and others not
    bool hasLocations = false;   // its stock lies at several, each of which may be a warehouse of ours
    /// Throws invalid_argument {what, it} for an account that cannot be one.
    std::unique_ptr<sync::ShopConnection> (*open)(const sync::Account& account,
                                                  const sync::ConnectionParts& parts) = nullptr;
    const Consent* consent = nullptr; // none: the seller signs in at the platform, and brings what it shows
};

[[nodiscard]] std::span<const Connectable> connectables();
/// Nothing for a platform that can only be served by files.
[[nodiscard]] const Connectable* findConnectable(Platform platform);

/// The first field that `secrets` lack; empty: none. What signing in by the browser brings is not missing where it is
/// done (`signsIn`).
[[nodiscard]] std::string_view missingField(const Connectable& platform, const net::Secrets& secrets, bool signsIn);

} // namespace supercargo::platforms
