// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/api_client.h"
#include "core/net/curl_transport.h"
#include "core/workspace/session.h"
#include "ui/keychain/secret_place.h"

namespace supercargo::ui {

/// What the window speaks to the platforms with. One for a process; outlives the lanes.
struct PlatformAccess {
    explicit PlatformAccess(const workspace::Session& session) : secrets{session.folder().sealedSecrets()} {}

    SecretPlace secrets;
    net::CurlTransport transport;
    net::RealWaiting waiting;
};

} // namespace supercargo::ui
