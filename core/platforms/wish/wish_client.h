// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/api_client.h"
#include "core/platforms/each_try.h"
#include "core/platforms/wish/tokens.h"
#include "core/sync/shop_connection.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace supercargo::platforms::wish {

using Query = std::vector<std::pair<std::string, std::string>>;

/// One call of the interface.
struct Call {
    std::string_view scope; // what it needs, for people: "orders:read"
    std::string path;       // "/orders"
    Query query = {};
    net::HttpMethod method = net::HttpMethod::get;
    std::string body = {}; // JSON
    net::Repeating repeating = net::Repeating::safe;
};

/// A seller's signed-in way to Wish's Merchant API v3.
class WishClient {
public:
    /// Throws invalid_argument {"region", it}.
    WishClient(const sync::Account& account, const sync::ConnectionParts& parts);
    WishClient(const WishClient&) = delete;
    WishClient& operator=(const WishClient&) = delete;

    /// The answer's `data`. A token that Wish does not take any more is renewed once, and the call made again: a
    /// refused call has done nothing. Throws what ApiClient, Tokens and dataOf throw.
    [[nodiscard]] nlohmann::json ask(const Call& call, const TaskControl& task);
    /// The same of an answer that is a list. Throws answer_malformed {host, what} where it is none.
    [[nodiscard]] nlohmann::json askList(const Call& call, const TaskControl& task);
    void wait(std::chrono::milliseconds time, const TaskControl& task) { m_parts.waiting.wait(time, task); }

    /// The scopes of the token in use; empty where Wish did not tell them. Throws what keptSecrets throws.
    [[nodiscard]] std::vector<std::string> scopes() const;
    [[nodiscard]] std::string host() const { return net::hostOf(m_host); }
    [[nodiscard]] std::vector<net::BudgetState> budget() const { return m_budget.states(); }
    [[nodiscard]] std::chrono::milliseconds clockSkew() const { return m_client.clockSkew(); }

private:
    [[nodiscard]] net::HttpAnswer sendCounted(const net::HttpRequest& request, const TaskControl& task);
    [[nodiscard]] net::HttpAnswer sendWith(const std::string& token, const Call& call, const TaskControl& task);

    std::string m_host;
    sync::ConnectionParts m_parts;
    EachTry m_counting;
    net::RateBudget m_budget;
    net::ApiClient m_client;
    Tokens m_tokens;
    std::string m_token; // in use; empty before the first call
};

} // namespace supercargo::platforms::wish
