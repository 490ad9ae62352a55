// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/api_client.h"
#include "core/shops/shop.h"
#include "core/sync/sync_service.h"
#include "core/workspace/session.h"

#include <span>
#include <vector>

namespace supercargo::workspace {

/// A shop's turn, or why it had none.
struct ShopTurn : sync::RoundReport {
    bool isElsewhere = false; // another process is speaking to its platform
};

/// Speaks to the platforms of many shops side by side. Each shop's turn has a thread, a connection to the store and
/// the shop's lock to itself; so a slow platform holds up nobody else. Everything given outlives it.
class ShopSync {
public:
    static constexpr std::size_t kAtOnce = 8;

    ShopSync(const Session& session, net::HttpTransport& transport, net::SecretStore& secrets, net::Waiting& waiting)
        : m_session{session},
          m_transport{transport},
          m_secrets{secrets},
          m_waiting{waiting}
    {}

    /// The connected shops whose time has come. The connection of the calling thread.
    [[nodiscard]] std::vector<ShopId> due(db::Connection& db) const;
    /// One round of each. What a platform does to us is in its turn; throws cancelled, and what the store throws, after
    /// all have ended.
    [[nodiscard]] std::vector<ShopTurn> run(std::span<const ShopId> shops, const TaskControl& task);
    /// Asks the platform who we are and what we may do, and keeps when the authorization ends. Throws not_connected
    /// {shop}, and what the platform does to us.
    [[nodiscard]] sync::ConnectionReport test(db::Connection& db, const shops::Shop& shop, const TaskControl& task);

private:
    [[nodiscard]] ShopTurn turn(db::Connection& db, ShopId shop, const TaskControl& task);
    [[nodiscard]] std::unique_ptr<sync::ShopConnection> open(db::Connection& db, const shops::Shop& shop,
                                                             const sync::Connection& how, sync::OrderNotes* notes);

    const Session& m_session;
    net::HttpTransport& m_transport;
    net::SecretStore& m_secrets;
    net::Waiting& m_waiting;
};

} // namespace supercargo::workspace
