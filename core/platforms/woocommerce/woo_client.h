// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/api_client.h"
#include "core/platforms/each_try.h"
#include "core/platforms/woocommerce/oauth_signature.h"
#include "core/platforms/woocommerce/shop_address.h"
#include "core/sync/shop_connection.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace supercargo::platforms::woocommerce {

/// The names of what is kept of a shop in the secret store.
inline constexpr std::string_view kConsumerKey = "consumer_key";
inline constexpr std::string_view kConsumerSecret = "consumer_secret";

/// One call of the interface.
struct Call {
    std::string_view operation; // what a budget is kept by, and for people: "orders"
    std::string path;           // "/wc/v3/orders"
    Query query = {};
    net::HttpMethod method = net::HttpMethod::get;
    std::string body = {}; // JSON
    net::Repeating repeating = net::Repeating::safe;
};

/// A shop's way to its interface. Over https the keys go as basic authorization, and as a signature where the web
/// server keeps that from the shop; over http each try is signed anew, because a nonce is taken once.
class WooClient {
public:
    WooClient(const sync::Account& account, const sync::ConnectionParts& parts);
    WooClient(const WooClient&) = delete;
    WooClient& operator=(const WooClient&) = delete;

    /// The answer of success; throws what ApiClient, keptSecrets and throwRefusal throw.
    [[nodiscard]] net::HttpAnswer send(const Call& call, const TaskControl& task);
    /// The same, read. Throws answer_malformed {host, what}, too.
    [[nodiscard]] nlohmann::json ask(const Call& call, const TaskControl& task);
    /// What anybody may read: {"name", "namespaces"} of the shop's index, without the keys, which WordPress itself
    /// would take for a user's.
    [[nodiscard]] nlohmann::json index(const TaskControl& task);

    [[nodiscard]] const std::string& host() const { return m_address.host(); }
    [[nodiscard]] std::vector<net::BudgetState> budget() const { return m_budget.states(); }
    [[nodiscard]] std::chrono::milliseconds clockSkew() const { return m_client.clockSkew(); }

private:
    enum class Way { open, basic, signed_ };

    [[nodiscard]] net::HttpAnswer sendBy(Way way, const Call& call, const TaskControl& task);
    [[nodiscard]] net::HttpAnswer sendSealed(const net::HttpRequest& request, const TaskControl& task);
    [[nodiscard]] ConsumerKeys keys() const;

    ShopAddress m_address;
    sync::ConnectionParts m_parts;
    Way m_usual; // how this shop takes its keys
    Way m_now;   // of the call that is under way
    EachTry m_sealing;
    net::RateBudget m_budget;
    net::ApiClient m_client;
};

} // namespace supercargo::platforms::woocommerce
