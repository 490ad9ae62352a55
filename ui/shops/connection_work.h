// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/secret_store.h"
#include "core/shops/shop.h"
#include "core/sync/connection.h"
#include "core/workspace/workspace.h"
#include "ui/sync/platform_access.h"

#include <string>

// What connecting a shop does, on a lane.
namespace supercargo::ui {

/// What was typed to connect a shop. A field that is left empty stays as it is kept.
struct ConnectionWish {
    shops::Shop shop;
    sync::Account account;
    net::Secrets typed;
    std::string state;   // of the sign-in by the browser; empty: none was begun
    std::string address; // that the browser ended at
};

/// Where the browser is sent to sign in. Throws secret_missing {shop, field} while the platform would not know us.
[[nodiscard]] std::string signInAddress(PlatformAccess& access, const ConnectionWish& wish);

/// Fetches what signing in brings, and connects the shop. Throws secret_missing {shop, field}, invalid_argument, and
/// what the platform does to us; nothing is kept then.
void connectShop(workspace::Workspace& workspace, PlatformAccess& access, const ConnectionWish& wish,
                 const TaskControl& task);

} // namespace supercargo::ui
