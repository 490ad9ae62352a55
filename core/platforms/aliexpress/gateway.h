// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/api_client.h"
#include "core/platforms/aliexpress/signature.h"
#include "core/platforms/each_try.h"
#include "core/sync/shop_connection.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace supercargo::platforms::aliexpress {

/// One call of a service, by its name.
struct Call {
    std::string_view method; // "aliexpress.solution.order.get"; what a budget is kept by
    Parameters parameters = {};
    net::Repeating repeating = net::Repeating::safe;
};

/// Which generation of the platform is spoken to: the gateway of 2022 (IOP), or the one before it (TOP), which is said
/// to be given up, where the account's region is "top". The services and what they take are the same.
enum class Generation { iop, top };
[[nodiscard]] Generation generationOf(const sync::Account& account);

/// Where its seller signs in. Source: articleId 120687 (treeId 727), of the older one articleId 108969 (treeId 762).
[[nodiscard]] std::string consentUrl(const sync::Account& account, const net::Secrets& typed, std::string_view state);
/// What is to be kept for the code that comes back; a code lives for half an hour, once. Throws what Gateway::ask
/// throws.
[[nodiscard]] net::Secrets secretsForCode(const sync::Account& account, const net::Secrets& typed,
                                          const std::string& code, const sync::ConnectionParts& parts,
                                          const TaskControl& task);

/// A seller's signed-in way to AliExpress's services. Each try is signed anew; the gateway's complaints, which come
/// with HTTP 200, are told to ApiClient as what they are; the access token is renewed ahead of its end. Who uses it
/// holds the shop's lock (workspace::ShopSync), so that one process at a time renews; what another has renewed before
/// is taken.
class Gateway {
public:
    Gateway(const sync::Account& account, const sync::ConnectionParts& parts);
    /// With these secrets instead of those that are kept: before there are any.
    Gateway(const sync::Account& account, const sync::ConnectionParts& parts, net::Secrets secrets);
    Gateway(const Gateway&) = delete;
    Gateway& operator=(const Gateway&) = delete;

    /// The answer without its wrapper, where neither the gateway nor the service complains. Throws what ApiClient,
    /// keptSecrets and throwComplaint throw, and answer_malformed {host, what}; answer_lost {host} where it is not safe
    /// to repeat the call and the service failed.
    [[nodiscard]] nlohmann::json ask(const Call& call, const TaskControl& task);
    /// The tokens for a code of the browser's, or for the refresh token.
    [[nodiscard]] nlohmann::json askForTokens(std::string_view step, Parameters parameters, net::Repeating repeating,
                                              const TaskControl& task);

    [[nodiscard]] const std::string& host() const { return m_host; }
    /// By the platform's clock.
    [[nodiscard]] Instant now() const { return m_parts.clock.now() + m_client.clockSkew(); }
    /// What is kept of the account, as it stands now.
    [[nodiscard]] const net::Secrets& secrets();
    [[nodiscard]] std::vector<net::BudgetState> budget() const { return m_budget.states(); }
    [[nodiscard]] std::chrono::milliseconds clockSkew() const { return m_client.clockSkew(); }

private:
    /// A request before it is sealed.
    struct Open {
        std::string path; // of a system call, in front of what is signed
        Parameters parameters;
        bool isSignedIn = true;
    };

    [[nodiscard]] std::string sealed() const;
    [[nodiscard]] net::HttpAnswer heeded(net::HttpAnswer answer) const;
    [[nodiscard]] nlohmann::json sendOnce(std::string_view operation, const std::string& url, const Open& open,
                                          net::Repeating repeating, const TaskControl& task);
    [[nodiscard]] nlohmann::json send(std::string_view operation, const std::string& url, const Open& open,
                                      net::Repeating repeating, const TaskControl& task);
    [[nodiscard]] std::string businessUrl(std::string_view method) const;
    void renewAhead(const TaskControl& task);
    void renew(const TaskControl& task);

    Generation m_generation;
    std::string m_root; // "https://api-sg.aliexpress.com"
    std::string m_host;
    sync::ConnectionParts m_parts;
    std::optional<net::Secrets> m_secrets;
    Open m_open; // of the call that is under way
    EachTry m_sealing;
    net::RateBudget m_budget;
    net::ApiClient m_client;
};

} // namespace supercargo::platforms::aliexpress
