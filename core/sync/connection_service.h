// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit_repository.h"
#include "core/sync/connection_repository.h"

namespace supercargo::sync {

/// What a seller does with a shop's connection. Every change is in the shop's history; secrets go to the secret store
/// and nowhere else.
class ConnectionService {
public:
    ConnectionService(db::Connection& db, const Clock& clock, audit::Actor actor)
        : m_db{db},
          m_connections{db},
          m_clock{clock},
          m_actor{std::move(actor)}
    {}

    /// Connects the shop, or signs it in anew. The secrets are kept first: a connection never lacks them. Throws
    /// invalid_argument {"url", …} for a base URL that is not this very machine's.
    void connect(const Connection& connection, const net::Secrets& secrets, net::SecretStore& store);
    /// Takes over everything but the account. Throws not_connected {shop}.
    void change(const Connection& connection);
    void pause(ShopId shop, bool isPaused);
    /// Back to files. What waits in the outbox is then written into one. Throws not_connected {shop}.
    void disconnect(ShopId shop, net::SecretStore& store);
    /// The next round comes at once.
    void hurry(ShopId shop);

private:
    [[nodiscard]] Connection get(ShopId shop);
    [[nodiscard]] std::string wordsOf(const std::vector<ShopLocation>& locations);
    void record(ShopId shop, std::string_view action, std::string field, std::string before, std::string after);

    db::Connection& m_db;
    ConnectionRepository m_connections;
    const Clock& m_clock;
    audit::Actor m_actor;
};

} // namespace supercargo::sync
