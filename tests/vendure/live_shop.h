// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/curl_transport.h"
#include "core/platforms/vendure/vendure_connection.h"
#include "tests/support/child_program.h"
#include "tests/support/memory_notes.h"
#include "tests/support/memory_secrets.h"
#include "tests/support/temporary_folder.h"

#include <nlohmann/json.hpp>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace supercargo::tests {

/// Can a Vendure be started (tests/vendure/prepare.sh)? Where it cannot, this says so and why, as ctest wants it of a
/// test that is skipped, and the test is to end.
[[nodiscard]] bool hasVendure();

/// A real Vendure on loopback with a database of its own, as long as it lives. It has four products (SC-CASE-BLK,
/// SC-CASE-RED, SC-FILM-2: 1000 of each; SC-STICKER: not tracked), and three who may sign in: superadmin, shipper,
/// reader, each with his name as password.
class LiveVendure {
public:
    explicit LiveVendure(const std::string& tokenMethod = "bearer");

    /// A buyer's order by the shop's own interface, paid by `payment` ("dummy"; "authorized" is not taken yet): pieces
    /// by SKU. Its code.
    [[nodiscard]] std::string place(const std::map<std::string, int>& pieces, const std::string& payment = "dummy");
    /// What the dashboard would ask. Throws std::runtime_error for an answer with errors.
    nlohmann::json administer(const std::string& query, const nlohmann::json& variables = nlohmann::json::object());
    /// An order with its lines, fulfillments and times, as the dashboard sees it.
    [[nodiscard]] nlohmann::json order(const std::string& code);
    /// Moves an order to a state of the dashboard's buttons.
    void move(const std::string& code, const std::string& state);
    /// All that has happened so far happened so long ago: the engine leaves the last minutes for the next round.
    void age(std::chrono::minutes time);

    [[nodiscard]] sync::Account account() const;
    [[nodiscard]] sync::ConnectionParts parts(const std::string& who = "shipper");
    [[nodiscard]] std::unique_ptr<sync::ShopConnection> open(const std::string& who = "shipper");
    [[nodiscard]] MemorySecrets& secrets() { return m_secrets; }

private:
    [[nodiscard]] nlohmann::json ask(const std::string& api, std::string& session, const std::string& query,
                                     const nlohmann::json& variables);

    TemporaryFolder m_folder;
    ChildProgram m_program;
    std::string m_url;
    net::CurlTransport m_transport;
    net::RealWaiting m_waiting;
    MemorySecrets m_secrets;
    MemoryNotes m_notes;
    SystemClock m_clock;
    std::string m_admin; // session
    std::map<std::string, std::string> m_variants;
};

} // namespace supercargo::tests
