// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/api_client.h"
#include "core/platforms/vendure/shop_address.h"
#include "core/sync/shop_connection.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace supercargo::platforms::vendure {

/// The names of what is kept of a shop in the secret store.
inline constexpr std::string_view kUsername = "username";
inline constexpr std::string_view kPassword = "password";
/// What the last sign-in gave, so that not every round makes a new session in the shop: "Bearer TOKEN", or the cookies
/// of a shop that knows no other way. It lives for a year unless the shop's makers say otherwise.
inline constexpr std::string_view kSession = "session";

/// The code by which a shop says that it fell over what it was asked.
inline constexpr std::string_view kFellOver = "INTERNAL_SERVER_ERROR";

/// One call of the interface.
struct Call {
    std::string_view operation; // what a budget is kept by, and for people: "orders"
    std::string query;
    nlohmann::json variables = nlohmann::json::object();
    net::Repeating repeating = net::Repeating::safe;
};

/// A shop's way to its Admin API, signed in as one of its administrators.
class VendureClient {
public:
    VendureClient(const sync::Account& account, const sync::ConnectionParts& parts);
    VendureClient(const VendureClient&) = delete;
    VendureClient& operator=(const VendureClient&) = delete;

    /// The answer's `data`. A session that is over is begun anew, once. Throws what ApiClient and keptSecrets throw,
    /// answer_malformed {host, what}, and
    /// - authorization_ended {host, words}: name and password are not taken;
    /// - role_missing {what, words}: the administrator's role may not do it;
    /// - platform_failed {host, status, or kFellOver and words}, of an unsafe call answer_lost {host}: the shop fell
    ///   over it, or something before the shop refused it;
    /// - platform_refused {code, words}: anything else, in the shop's words.
    [[nodiscard]] nlohmann::json ask(const Call& call, const TaskControl& task);
    /// Name and password are shown anew, whatever is kept.
    void signIn(const TaskControl& task);

    [[nodiscard]] Instant now() const { return m_parts.clock.now(); }
    [[nodiscard]] const std::string& host() const { return m_address.host(); }
    [[nodiscard]] std::vector<net::BudgetState> budget() const { return m_budget.states(); }
    [[nodiscard]] std::chrono::milliseconds clockSkew() const { return m_client.clockSkew(); }

private:
    [[nodiscard]] net::HttpAnswer post(const Call& call, const std::string& session, const TaskControl& task);

    ShopAddress m_address;
    sync::ConnectionParts m_parts;
    std::string m_session; // empty: not signed in
    net::RateBudget m_budget;
    net::ApiClient m_client;
};

} // namespace supercargo::platforms::vendure
