// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/redirect_receiver.h"
#include "core/net/secret_store.h"
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
    sync::Account account;
    net::Secrets typed;
    std::string state;   // of the sign-in by the browser; empty: none was begun
    std::string address; // that the browser ended at, as it was pasted
    std::optional<net::RedirectFields> answer; // that the browser itself brought
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

/// Fetches what signing in brings, and connects the shop. Returns the name of a field that is missing, then nothing is
/// kept. Throws invalid_argument, and what the platform does to us; nothing is kept then.
[[nodiscard]] std::string connectShop(workspace::Workspace& workspace, PlatformAccess& access,
                                      const ConnectionWish& wish, const TaskControl& task);

} // namespace supercargo::ui
