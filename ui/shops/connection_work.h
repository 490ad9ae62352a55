// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/redirect_receiver.h"
#include "core/net/secret_store.h"
#include "core/platforms/location_choice.h"
#include "core/shops/shop.h"
#include "core/sync/connection.h"
#include "core/workspace/workspace.h"
#include "ui/sync/platform_access.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

// What connecting a shop does, on a lane.
namespace supercargo::ui {

/// What was typed to connect a shop. A field that is left empty stays as it is kept.
struct ConnectionWish {
    shops::Shop shop;
    sync::Account account; // without its locations
    std::vector<platforms::LocationChoice> locations;
    net::Secrets typed;
    std::string state;   // of the sign-in by the browser; empty: none was begun
    std::string address; // that the browser ended at, as it was pasted
    std::optional<net::RedirectFields> answer; // that the browser itself brought
};

/// What connecting came to: both are empty where the shop is connected.
struct ConnectOutcome {
    std::string missing;            // the name of a field that is to be filled in first
    platforms::LocationMatch match; // with those locations in it that the shop does not have
};

/// A sign-in by the browser that was begun.
struct SignIn {
    std::string missing; // nothing was begun: this field is to be filled in first
    std::string address; // where the browser is sent
    std::shared_ptr<net::RedirectReceiver> receiver; // shared by the lane that waits and the dialog; none: it is pasted
};

/// `port` 0: the browser does not come back to this machine. `sentence` is what it shows when it does. Throws
/// network_unreachable where the port is taken.
[[nodiscard]] SignIn beginSignIn(PlatformAccess& access, const ConnectionWish& wish, std::uint16_t port,
                                 const std::string& sentence);

/// Fetches what signing in brings, finds the locations, and connects the shop. Where something is missing or unknown,
/// nothing is kept. Throws invalid_argument, and what the platform does to us; nothing is kept then.
[[nodiscard]] ConnectOutcome connectShop(workspace::Workspace& workspace, PlatformAccess& access,
                                         const ConnectionWish& wish, const TaskControl& task);

} // namespace supercargo::ui
