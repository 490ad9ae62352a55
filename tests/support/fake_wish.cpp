// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_wish.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace supercargo::tests {

namespace {

using nlohmann::json;

constexpr std::string_view kWishRoot = "/api/v3";
const std::vector<std::string> kScopes{"merchant:read", "orders:read", "orders:write", "products:read",
                                       "products:write"};

} // namespace

/// What a path means.
struct FakeWish::Route {
    std::string operation;
    std::string scope;
    std::string id;

    static Route of(const LoopbackRequest& request)
    {
        std::string_view path = request.path;
        if (!path.starts_with(kWishRoot)) {
            return {};
        }
        path.remove_prefix(kWishRoot.size());
        if (path == "/oauth/access_token" && request.method == "POST") {
            return {"access", {}, {}};
        }
        if (path == "/oauth/refresh_token" && request.method == "GET") {
            return {"refresh", {}, {}};
        }
        if (path == "/oauth/test") {
            return {"test", {}, {}};
        }
        if (path == "/merchant/account_details") {
            return {"account", "merchant:read", {}};
        }
        if (path == "/merchant/warehouses") {
            return {"warehouses", "merchant:read", {}};
        }
        if (path == "/orders") {
            return {"orders", "orders:read", {}};
        }
        if (path == "/orders/shipping_carriers") {
            return {"carriers", "orders:read", {}};
        }
        if (path == "/products") {
            return {"products", "products:read", {}};
        }
        const bool isPut = request.method == "PUT";
        const auto tail =
            path.find('/', 1) == std::string_view::npos ? std::string_view{} : path.substr(path.find('/', 1) + 1);
        if (path.starts_with("/products/")) {
            return {isPut ? "update" : "product", isPut ? "products:write" : "products:read", std::string{tail}};
        }
        if (path.starts_with("/orders/") && isPut && tail.ends_with("/tracking")) {
            return {"tracking", "orders:write", std::string{tail.substr(0, tail.find('/'))}};
        }
        return path.starts_with("/orders/") && !isPut ? Route{"order", "orders:read", std::string{tail}} : Route{};
    }
};

FakeWish::FakeWish(const Clock& clock)
    : m_clock{clock},
      m_http{[this](const LoopbackRequest& request) { return handle(request); }}
{
    m_http.setFaults([this](const LoopbackRequest&) { return faultOnTheWay(m_chance, m_faults); });
}

LoopbackAnswer fakeWishData(const json& data)
{
    const json body{{"message", ""}, {"code", 0}, {"data", data}};
    return {200, body.dump(), {{"Content-Type", "application/json"}, {"Wish-Rate-Limit-Remaining", "97"}}};
}

/// The document's examples write the code as text, what was seen of the service as a number.
LoopbackAnswer fakeWishRefusal(const int status, const int code, const std::string& message)
{
    json body{{"message", message}, {"data", json::object()}};
    body["code"] = code % 2 == 0 ? json(code) : json(std::to_string(code));
    return {status, body.dump(), {{"Content-Type", "application/json"}}};
}

LoopbackAnswer FakeWish::handle(const LoopbackRequest& request)
{
    finishShipments();
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
std::optional<LoopbackAnswer> FakeWish::refusal(const LoopbackRequest& request, const Route& route)
{
    if (route.operation.empty()) {
        return LoopbackAnswer{404, "<html>Not found</html>", {}};
    }
    if (route.operation == "access" || route.operation == "refresh") {
        return std::nullopt;
    }
    if (m_chance.happens(m_faults.expiring)) {
        m_accessToken.clear();
    }
    const auto authorization = request.header("Authorization");
    if (authorization.empty()) {
        return fakeWishRefusal(401, 1012, "Missing access token in authorization header");
    }
    if (m_accessToken.empty() || authorization != "Bearer " + m_accessToken) {
        return fakeWishRefusal(400, 1008, "This access token has been revoked");
    }
    if (m_forbidden.contains(route.scope)) {
        return fakeWishRefusal(403, 1006, "Unauthorized access on this API");
    }
    return std::nullopt;
}

std::optional<LoopbackAnswer> FakeWish::faultyAnswer(const LoopbackRequest& request, const Route& route)
{
    if (m_chance.happens(m_faults.throttled)) {
        LoopbackAnswer answer{429, "", {{"Wish-Rate-Limit-Remaining", "0"}}};
        if (m_chance.happens(50)) {
            const auto reset = std::chrono::floor<std::chrono::seconds>(m_clock.now()) + std::chrono::seconds{2};
            answer.headers.push_back({"Wish-Rate-Limit-Reset", std::to_string(reset.time_since_epoch().count())});
        }
        return answer;
    }
    if (m_chance.happens(m_faults.failing)) {
        if (request.method != "GET" && m_chance.happens(50)) {
            static_cast<void>(handleSound(request, route)); // done, and then it fell over
        }
        return LoopbackAnswer{m_chance.happens(50) ? 500 : 503, "<html>Oops</html>", {}};
    }
    if (request.method == "GET" && route.operation != "refresh" && m_chance.happens(m_faults.malformed)) {
        auto answer = handleSound(request, route);
        answer.body.resize(answer.body.size() / 2);
        return answer;
    }
    return std::nullopt;
}

LoopbackAnswer FakeWish::handleSound(const LoopbackRequest& request, const Route& route)
{
    const auto& operation = route.operation;
    if (operation == "access") {
        return exchange(request);
    }
    if (operation == "refresh") {
        return refresh(request);
    }
    if (operation == "test") {
        return fakeWishData({{"merchant_id", "5e1f0000000000000000beef"}});
    }
    if (operation == "account") {
        return fakeWishData({{"display_name", "A fine shop"}, {"status", "ACTIVE"}});
    }
    if (operation == "warehouses") {
        return warehouses();
    }
    if (operation == "orders") {
        return listOrders(request);
    }
    if (operation == "carriers") {
        return carriers(request);
    }
    if (operation == "products") {
        return listProducts(request);
    }
    if (operation == "product") {
        return product(route.id);
    }
    if (operation == "update") {
        return updateProduct(route.id, request);
    }
    const auto found = m_orders.find(route.id);
    if (found == m_orders.end()) {
        return fakeWishRefusal(400, 90001, "We could not find an order for id: '" + route.id + "'");
    }
    return operation == "tracking" ? ship(route.id, request) : fakeWishData(fakeWishJson(found->second));
}

// ---- Tokens --------------------------------------------------------------------------------------------------

/// Every access token before is none from now on.
LoopbackAnswer FakeWish::newPair()
{
    m_accessToken = "access-" + std::to_string(++m_tokenCount);
    if (m_changesRefreshTokens) {
        m_refreshToken = "refresh-" + std::to_string(m_tokenCount + 1);
    }
    auto scopes = json::array();
    for (const auto& scope : kScopes) {
        if (!m_forbidden.contains(scope)) {
            scopes.push_back(scope);
        }
    }
    return fakeWishData({{"access_token", m_accessToken},
                         {"refresh_token", m_refreshToken},
                         {"expiry_time", toIso8601(m_clock.now() + std::chrono::hours{24 * 30})},
                         {"merchant_id", "5e1f0000000000000000beef"},
                         {"scopes", scopes}});
}

LoopbackAnswer FakeWish::exchange(const LoopbackRequest& request)
{
    const auto body = json::parse(request.body, nullptr, false);
    if (!body.is_object() || body.value("grant_type", "") != "authorization_code") {
        return fakeWishRefusal(400, 1001, "grant_type must be set to 'authorization_code'");
    }
    if (body.value("client_id", "") != "app-1" || body.value("client_secret", "") != "app-secret" ||
        body.value("redirect_uri", "") != "https://seller.example/wish") {
        return fakeWishRefusal(400, 10001, "Incorrect credentials.");
    }
    if (body.value("code", "") != kCode) {
        return fakeWishRefusal(400, 10008, "Incorrect authorization code provided");
    }
    if (m_isCodeUsed) {
        return fakeWishRefusal(400, 10002, "The authorization code has already been redeemed");
    }
    m_isCodeUsed = true;
    return newPair();
}

LoopbackAnswer FakeWish::refresh(const LoopbackRequest& request)
{
    if (request.parameter("grant_type") != "refresh_token" || request.parameter("client_id") != "app-1" ||
        request.parameter("client_secret") != "app-secret") {
        return fakeWishRefusal(400, 10001,
                               "Incorrect credentials. client_id or client_secret does not match our records");
    }
    if (m_isRevoked || request.parameter("refresh_token") != m_refreshToken) {
        return fakeWishRefusal(400, 1006, "Unauthorized access on this API");
    }
    return newPair();
}

} // namespace supercargo::tests
