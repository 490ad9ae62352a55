// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_amazon.h"

#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace supercargo::tests {

namespace {

using nlohmann::json;

constexpr const char* kMarketplace = "A1PA6795UKMFR9";
constexpr const char* kSellerId = "A2SELLERTOKEN";
constexpr const char* kAmazonRefresh = "Atzr|refresh";
constexpr std::chrono::seconds kSearchRefill{179}; // 0.0056 a second
constexpr double kSearchBurst = 20;

LoopbackAnswer refusal(const int status, const std::string& code, const std::string& message,
                       const std::string& details = {})
{
    json error{{"code", code}, {"message", message}};
    if (!details.empty()) {
        error["details"] = details;
    }
    return {.status = status, .body = json{{"errors", json::array({error})}}.dump()};
}

} // namespace

LoopbackAnswer invalidAtAmazon(const std::string& message, const int status)
{
    const json error{{"code", status == 404 ? "NotFound" : "InvalidInput"}, {"message", message}, {"details", ""}};
    return {.status = status, .body = json{{"errors", json::array({error})}}.dump()};
}

FakeAmazon::FakeAmazon(const Clock& clock)
    : m_clock{clock},
      m_server{[this](const LoopbackRequest& request) { return handle(request); }}
{
    m_server.setFaults([this](const LoopbackRequest&) { return drawFault(); });
}

sync::Account FakeAmazon::account() const
{
    return {.region = "eu", .marketplaces = {kMarketplace}, .sellerId = kSellerId, .baseUrl = url()};
}

net::Secrets FakeAmazon::secrets() const
{
    return {{"client_id", "amzn1.application-oa2-client.1"},
            {"client_secret", "amzn1.oa2-cs.v1.1"},
            {"refresh_token", kAmazonRefresh}};
}

void FakeAmazon::setFaults(const FakeAmazonFaults& faults)
{
    m_server.locked([&] {
        m_faults = faults;
        m_random = faults.seed;
    });
}

void FakeAmazon::setTokenLife(const std::chrono::seconds life)
{
    m_server.locked([&] { m_tokenLife = life; });
}

void FakeAmazon::revokeAuthorization()
{
    m_server.locked([&] {
        m_isRevoked = true;
        m_tokens.clear();
    });
}

void FakeAmazon::setLag(const std::chrono::seconds lag)
{
    m_server.locked([&] { m_lag = lag; });
}

void FakeAmazon::setPageSize(const std::size_t most)
{
    m_server.locked([&] { m_pageSize = most; });
}

void FakeAmazon::enforceSearchLimit()
{
    m_server.locked([&] {
        m_enforcesSearchLimit = true;
        m_searchedAt = m_clock.now();
    });
}

void FakeAmazon::refuseData(const std::set<std::string>& datasets)
{
    m_server.locked([&] { m_refusedData = datasets; });
}

void FakeAmazon::refuseNewOrders()
{
    m_server.locked([&] { m_refusesNewOrders = true; });
}

void FakeAmazon::hideAddresses()
{
    m_server.locked([&] {
        m_hidesAddresses = true;
        m_rendered.clear();
    });
}

void FakeAmazon::forbid(const std::string& pathPrefix)
{
    m_server.locked([&] { m_forbidden.insert(pathPrefix); });
}

/// SplitMix64: the same seed, the same numbers, everywhere.
std::uint64_t FakeAmazon::random()
{
    m_random += 0x9E3779B97F4A7C15ULL;
    auto z = m_random;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

bool FakeAmazon::draws(const int chance)
{
    return chance > 0 && static_cast<int>(random() % 100) < chance;
}

LoopbackFault FakeAmazon::drawFault()
{
    if (draws(m_faults.resetBefore)) {
        return LoopbackFault::reset_before;
    }
    if (draws(m_faults.answerLost)) {
        return LoopbackFault::reset_after;
    }
    if (draws(m_faults.slow)) {
        return LoopbackFault::slow;
    }
    return draws(m_faults.cutShort) && random() % 2 == 0 ? LoopbackFault::cut : LoopbackFault::none;
}

LoopbackAnswer FakeAmazon::handle(const LoopbackRequest& request)
{
    settle();
    if (draws(m_faults.throttled)) {
        auto answer = refusal(429, "QuotaExceeded", "You exceeded your quota for the requested resource.");
        if (random() % 2 == 0) {
            answer.headers.push_back({"Retry-After", "3"});
        }
        return answer;
    }
    if (draws(m_faults.broken)) {
        return random() % 2 == 0 ? refusal(500, "InternalFailure", "We encountered an internal error.")
                                 : refusal(503, "ServiceUnavailable", "Service is temporarily unavailable.");
    }
    if (draws(m_faults.tokenExpires)) {
        m_tokens.clear();
    }
    auto answer = dispatch(request);
    answer.headers.push_back({"x-amzn-RequestId", "00000000-0000-0000-0000-000000000000"});
    answer.headers.push_back({"Content-Type", "application/json"});
    if (draws(m_faults.cutShort)) {
        answer.body.resize(answer.body.size() / 2);
    }
    return answer;
}

LoopbackAnswer FakeAmazon::giveToken(const LoopbackRequest& request)
{
    const auto oauthError = [](const int status, const char* error, const char* words) {
        return LoopbackAnswer{.status = status, .body = json{{"error", error}, {"error_description", words}}.dump()};
    };
    if (request.formField("grant_type") != "refresh_token") {
        return oauthError(400, "unsupported_grant_type", "The authorization grant type is not supported");
    }
    if (request.formField("client_id") != secrets().at("client_id") ||
        request.formField("client_secret") != secrets().at("client_secret")) {
        return oauthError(401, "invalid_client", "Client authentication failed");
    }
    if (m_isRevoked || request.formField("refresh_token") != kAmazonRefresh) {
        return oauthError(400, "invalid_grant", "The request has an invalid grant parameter : refresh_token");
    }
    const auto token = "Atza|" + std::to_string(++m_lastToken);
    m_tokens[token] = m_clock.now() + m_tokenLife;
    return {.body = json{{"access_token", token},
                         {"refresh_token", kAmazonRefresh},
                         {"token_type", "bearer"},
                         {"expires_in", m_tokenLife.count()}}
                        .dump()};
}

LoopbackAnswer FakeAmazon::giveRestrictedToken()
{
    if (m_hidesAddresses) {
        return refusal(400, "InvalidInput",
                       "Application does not have access to one or more requested data elements: [shippingAddress]");
    }
    const auto token = "Atz.sprdt|" + std::to_string(++m_lastToken);
    m_tokens[token] = m_clock.now() + m_tokenLife;
    return {.body = json{{"restrictedDataToken", token}, {"expiresIn", m_tokenLife.count()}}.dump()};
}

bool FakeAmazon::takeSearch()
{
    if (!m_enforcesSearchLimit) {
        return true;
    }
    const auto since = std::chrono::duration<double>{m_clock.now() - m_searchedAt};
    m_searchesLeft = std::min(kSearchBurst, m_searchesLeft + since / kSearchRefill);
    m_searchedAt = m_clock.now();
    if (m_searchesLeft < 1) {
        return false;
    }
    m_searchesLeft -= 1;
    return true;
}

LoopbackAnswer FakeAmazon::dispatch(const LoopbackRequest& request)
{
    if (request.path == "/auth/o2/token") {
        return giveToken(request);
    }
    if (request.header("user-agent").empty()) {
        return {.status = 403, .body = "<html>Forbidden</html>"};
    }
    const auto token = m_tokens.find(request.header("x-amz-access-token"));
    if (token == m_tokens.end() || token->second <= m_clock.now()) {
        return refusal(403, "Unauthorized", "Access to requested resource is denied.",
                       m_isRevoked ? "The access token you provided is revoked, malformed or invalid."
                                   : "The access token you provided has expired.");
    }
    const auto isForbidden = [&](const std::string& prefix) { return request.path.starts_with(prefix); };
    if (std::any_of(m_forbidden.begin(), m_forbidden.end(), isForbidden) ||
        (m_refusesNewOrders && request.path.starts_with("/orders/2026-01-01"))) {
        return refusal(403, "Unauthorized", "Access to requested resource is denied.");
    }
    const auto words = split(request.path, '/'); // "", "orders", "v0", "orders", "302-…", …
    const auto word = [&](const std::size_t index) {
        return index < words.size() ? formFields("x=" + words[index]).find("x")->second : std::string{};
    };
    if (request.path == "/tokens/2021-03-01/restrictedDataToken") {
        return giveRestrictedToken();
    }
    if (request.path == "/sellers/v1/marketplaceParticipations") {
        const json germany{{"id", kMarketplace},
                           {"name", "Amazon.de"},
                           {"countryCode", "DE"},
                           {"defaultCurrencyCode", "EUR"},
                           {"defaultLanguageCode", "de_DE"},
                           {"domainName", "www.amazon.de"}};
        const json entry{{"marketplace", germany},
                         {"storeName", "Musterladen"},
                         {"participation", {{"isParticipating", true}, {"hasSuspendedListings", false}}}};
        return {.body = json{{"payload", json::array({entry})}}.dump()};
    }
    if (request.path == "/orders/2026-01-01/orders") {
        return takeSearch() ? searchOrders(request) : refusal(429, "QuotaExceeded", "You exceeded your quota.");
    }
    if (request.path == "/orders/v0/orders") {
        return searchOrdersV0(request);
    }
    if (word(1) == "orders" && word(2) == "2026-01-01" && words.size() == 5) {
        return getOrder(request, word(4));
    }
    if (word(1) == "orders" && word(2) == "v0" && words.size() == 5) {
        return getOrderV0(word(4));
    }
    if (word(1) == "orders" && word(2) == "v0" && word(5) == "orderItems") {
        return getItemsV0(word(4));
    }
    if (word(1) == "orders" && word(2) == "v0" && word(5) == "shipmentConfirmation" && request.method == "POST") {
        return confirm(request, word(4));
    }
    if (request.path.starts_with("/listings/2021-08-01/items/" + std::string{kSellerId} + "/")) {
        return listing(request, word(5));
    }
    return refusal(404, "NotFound", "The resource specified does not exist.");
}

} // namespace supercargo::tests
