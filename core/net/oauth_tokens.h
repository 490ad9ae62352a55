// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/net/api_client.h"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace supercargo::net {

/// A grant's answer (RFC 6749 5.1).
struct TokenAnswer {
    std::string accessToken;
    Instant expiresAt{};
    std::string refreshToken;                     // empty: the old one stays
    std::optional<Instant> refreshTokenExpiresAt; // where the server says (eBay's refresh_token_expires_in)
};

/// Asks a token server for a grant: a POST of the form, as the operation "token". Throws authorization_ended {host,
/// "error: description"} where the server refuses it (RFC 6749 5.2: invalid_grant, invalid_client, unauthorized_client,
/// invalid_scope …), platform_refused {status, words} where it does so in another form, what ApiClient throws, and
/// answer_malformed {host, what}. A lost answer is repeated, but for that to an authorization code, which is good for
/// one use.
[[nodiscard]] TokenAnswer requestToken(ApiClient& client, const std::string& url,
                                       const std::vector<std::pair<std::string, std::string>>& form,
                                       const std::vector<HttpHeader>& headers, const Clock& clock,
                                       const TaskControl& task);

/// "Basic …" for a client's name and secret.
[[nodiscard]] std::string basicAuthorization(std::string_view name, std::string_view secret);

/// The access token in use: fetched when first asked for, and again `kAhead` before its end, or when the platform says
/// that it is none.
class AccessToken {
public:
    static constexpr std::chrono::seconds kAhead{60};

    using Fetch = std::function<TokenAnswer(const TaskControl&)>;
    AccessToken(Fetch fetch, const Clock& clock) : m_fetch{std::move(fetch)}, m_clock{clock} {}

    [[nodiscard]] const std::string& get(const TaskControl& task);
    /// The platform answered that it has expired: the next `get` fetches another.
    void expire() { m_current.reset(); }

private:
    Fetch m_fetch;
    const Clock& m_clock;
    std::optional<TokenAnswer> m_current;
};

} // namespace supercargo::net
