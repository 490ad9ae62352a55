// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_ebay.h"

#include "core/net/oauth_tokens.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string_view>

namespace supercargo::tests {

namespace {

using nlohmann::json;

constexpr std::string_view kEbayClient = "Fine-app-PRD-1";
constexpr std::string_view kEbaySecret = "PRD-secret";
constexpr std::string_view kRuName = "Fine_RuName";
constexpr std::string_view kEbayRefresh = "v^1.1#r^1#refresh";
constexpr std::string_view kOrders = "/sell/fulfillment/v1/order";
constexpr std::string_view kFulfillments = "/shipping_fulfillment";

LoopbackAnswer jsonAnswer(const int status, const json& body)
{
    return {status, body.dump(), {{"Content-Type", "application/json"}}};
}

LoopbackAnswer error(const int status, const int errorId, const std::string& message)
{
    return jsonAnswer(status, {{"errors", {{{"errorId", errorId}, {"message", message}}}}});
}

bool endsWith(const std::string_view text, const std::string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

} // namespace

/// What a path means.
struct FakeEbay::Route {
    std::string operation;
    std::string orderId;

    static Route of(const LoopbackRequest& request)
    {
        const std::string_view path = request.path;
        const bool isPost = request.method == "POST";
        if (path == "/identity/v1/oauth2/token") {
            return {"token", {}};
        }
        if (path == "/commerce/identity/v1/user/") {
            return {"getUser", {}};
        }
        if (path == "/developer/analytics/v1_beta/user_rate_limit/") {
            return {"getUserRateLimits", {}};
        }
        if (isPost && path == "/sell/inventory/v1/bulk_update_price_quantity") {
            return {"bulkUpdatePriceQuantity", {}};
        }
        if (isPost && path == "/sell/inventory/v1/bulk_get_inventory_item") {
            return {"bulkGetInventoryItem", {}};
        }
        if (path == kOrders) {
            return {"getOrders", {}};
        }
        if (path.substr(0, kOrders.size() + 1) != std::string{kOrders} + "/") {
            return {};
        }
        auto id = path.substr(kOrders.size() + 1);
        if (!endsWith(id, kFulfillments)) {
            return {"getOrder", std::string{id}};
        }
        id.remove_suffix(kFulfillments.size());
        return {isPost ? "createShippingFulfillment" : "getShippingFulfillments", std::string{id}};
    }
};

FakeEbay::FakeEbay(const Clock& clock)
    : m_clock{clock},
      m_http{[this](const LoopbackRequest& request) { return handle(request); }}
{
    m_http.setFaults([this](const LoopbackRequest&) { return faultOnTheWay(m_chance, m_faults); });
}

net::Secrets FakeEbay::secrets()
{
    return {{"client_id", std::string{kEbayClient}},
            {"client_secret", std::string{kEbaySecret}},
            {"ru_name", std::string{kRuName}},
            {"refresh_token", std::string{kEbayRefresh}},
            {"refresh_token_until", "2028-05-01T00:00:00Z"}};
}

LoopbackAnswer FakeEbay::handle(const LoopbackRequest& request)
{
    const auto route = Route::of(request);
    if (auto scripted = m_calls.take(route.operation)) {
        return *std::move(scripted);
    }
    if (auto refused = refusal(request, route)) {
        return *std::move(refused);
    }
    if (auto faulty = faultyAnswer(request, route)) {
        return *std::move(faulty);
    }
    return handleSound(request, route);
}

/// A token that is none, or lacks a scope.
std::optional<LoopbackAnswer> FakeEbay::refusal(const LoopbackRequest& request, const Route& route)
{
    if (route.operation.empty()) {
        return error(404, 2002, "Resource not found");
    }
    if (route.operation == "token") {
        return std::nullopt;
    }
    if (m_chance.happens(m_faults.expiring)) {
        m_tokens.clear();
    }
    const auto authorization = request.header("Authorization");
    if (authorization.empty()) {
        return error(401, 1002, "Missing access token");
    }
    const auto known = m_tokens.find(authorization.substr(std::min<std::size_t>(authorization.size(), 7)));
    if (authorization.rfind("Bearer ", 0) != 0 || known == m_tokens.end() || known->second <= m_clock.now()) {
        return error(401, 1001, "Invalid access token");
    }
    if (m_forbidden.contains(route.operation)) {
        return error(403, 1100, "Access denied");
    }
    return std::nullopt;
}

std::optional<LoopbackAnswer> FakeEbay::faultyAnswer(const LoopbackRequest& request, const Route& route)
{
    if (m_chance.happens(m_faults.throttled)) {
        auto answer = error(429, 2001, "Too many requests");
        if (m_chance.happens(50)) {
            answer.headers.push_back({"Retry-After", "1"});
        }
        return answer;
    }
    if (m_chance.happens(m_faults.failing)) {
        if (request.method == "POST" && m_chance.happens(50)) {
            static_cast<void>(handleSound(request, route)); // done, and then it fell over
        }
        return error(m_chance.happens(50) ? 500 : 503, 30500, "System error");
    }
    if (request.method == "GET" && m_chance.happens(m_faults.malformed)) {
        auto answer = handleSound(request, route);
        answer.body.resize(answer.body.size() / 2);
        return answer;
    }
    return std::nullopt;
}

LoopbackAnswer FakeEbay::handleSound(const LoopbackRequest& request, const Route& route)
{
    const auto& operation = route.operation;
    if (operation == "token") {
        return token(request);
    }
    if (operation == "getUser") {
        return jsonAnswer(200, {{"userId", "abc12345XYZ"},
                                {"username", "fine_seller"},
                                {"accountType", "BUSINESS"},
                                {"registrationMarketplaceId", "EBAY_US"},
                                {"status", "CONFIRMED"}});
    }
    if (operation == "getUserRateLimits") {
        return userLimits();
    }
    if (operation == "getOrders") {
        return getOrders(request);
    }
    if (operation == "getOrder") {
        return getOrder(route.orderId);
    }
    if (operation == "getShippingFulfillments") {
        return getFulfillments(route.orderId);
    }
    if (operation == "createShippingFulfillment") {
        return createFulfillment(route.orderId, request);
    }
    return operation == "bulkUpdatePriceQuantity" ? updateQuantities(request) : getItems(request);
}

LoopbackAnswer FakeEbay::token(const LoopbackRequest& request)
{
    const auto refused = [](const char* code, const char* words) {
        return jsonAnswer(400, {{"error", code}, {"error_description", words}});
    };
    if (request.header("Authorization") != net::basicAuthorization(kEbayClient, kEbaySecret)) {
        return refused("invalid_client", "client authentication failed");
    }
    const auto grant = request.formField("grant_type");
    json answer{{"token_type", "User Access Token"}, {"expires_in", m_tokenLife.count()}};
    if (grant == "authorization_code") {
        const auto code = request.formField("code");
        if (code != kCode || request.formField("redirect_uri") != kRuName || !m_usedCodes.insert(code).second) {
            return refused("invalid_grant", "the provided authorization grant code is invalid or was issued to "
                                            "another client");
        }
        answer["refresh_token"] = kEbayRefresh;
        answer["refresh_token_expires_in"] = 47'304'000;
    } else if (grant != "refresh_token" || request.formField("refresh_token") != kEbayRefresh || m_isRevoked) {
        return refused("invalid_grant", "the provided authorization refresh token is invalid or was issued to "
                                        "another client");
    }
    const auto access = "v^1.1#access-" + std::to_string(++m_tokenCount);
    m_tokens[access] = m_clock.now() + m_tokenLife;
    answer["access_token"] = access;
    return jsonAnswer(200, answer);
}

LoopbackAnswer FakeEbay::userLimits() const
{
    if (m_limitsUsedUpUntil == Instant{}) {
        return {204, "", {}};
    }
    const json rate{{"count", 5000},
                    {"limit", 5000},
                    {"remaining", 0},
                    {"reset", toIso8601(m_limitsUsedUpUntil)},
                    {"timeWindow", 86'400}};
    return jsonAnswer(200, {{"rateLimits",
                             {{{"apiContext", "sell"},
                               {"apiName", "Fulfillment"},
                               {"apiVersion", "v1"},
                               {"resources", {{{"name", "sell.fulfillment"}, {"rates", {rate}}}}}}}}});
}

} // namespace supercargo::tests
