// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_woocommerce.h"

#include "core/net/oauth_tokens.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include <sodium.h>

namespace supercargo::tests {

namespace {

using nlohmann::json;

const std::string kKey = "ck_0123456789abcdef0123456789abcdef01234567";
const std::string kSecret = "cs_89abcdef0123456789abcdef0123456789abcdef";
constexpr std::string_view kWordPressRoot = "/wp-json";
constexpr std::string_view kOrders = "/wp-json/wc/v3/orders";
constexpr std::string_view kProducts = "/wp-json/wc/v3/products";
constexpr std::int64_t kTimestampWindow = 15 * 60;

/// HMAC-SHA256 in base64, of the secret and an empty token's.
std::string signatureOf(const std::string& base)
{
    const auto key = kSecret + "&";
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, reinterpret_cast<const unsigned char*>(key.data()), key.size());
    crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(base.data()), base.size());
    std::array<unsigned char, crypto_auth_hmacsha256_BYTES> digest{};
    crypto_auth_hmacsha256_final(&state, digest.data());
    std::array<char, 64> text{};
    return sodium_bin2base64(text.data(), text.size(), digest.data(), digest.size(), sodium_base64_VARIANT_ORIGINAL);
}

LoopbackAnswer unauthorized(const std::string& message)
{
    return fakeWooRefusal(401, "woocommerce_rest_authentication_error", message);
}

} // namespace

/// What a path means.
struct FakeWooCommerce::Route {
    std::string operation;
    std::int64_t id = 0;

    static Route of(const LoopbackRequest& request)
    {
        std::string_view path = request.path;
        if (path == std::string{kWordPressRoot} + "/") {
            return {"index"};
        }
        if (path == kOrders) {
            return {"orders"};
        }
        if (path == kProducts) {
            return {"products"};
        }
        if (path == std::string{kProducts} + "/batch" || path == std::string{kProducts} + "/500/variations/batch") {
            return {path.find("variations") == std::string_view::npos ? "products/batch" : "variations/batch"};
        }
        if (!path.starts_with(std::string{kOrders} + "/")) {
            return {};
        }
        const std::string rest{path.substr(kOrders.size() + 1)};
        const auto id = std::atoll(rest.c_str());
        if (rest.ends_with("/notes")) {
            return {request.method == "POST" ? "note" : "notes", id};
        }
        if (rest.ends_with("/refunds")) {
            return {"refunds", id};
        }
        return {request.method == "PUT" ? "update" : "order", id};
    }
};

FakeWooCommerce::FakeWooCommerce(const Clock& clock)
    : m_clock{clock},
      m_http{[this](const LoopbackRequest& request) { return handle(request); }}
{
    m_http.setFaults([this](const LoopbackRequest&) { return faultOnTheWay(m_chance, m_faults); });
}

net::Secrets FakeWooCommerce::secrets()
{
    return {{"consumer_key", kKey}, {"consumer_secret", kSecret}};
}

LoopbackAnswer fakeWooRefusal(const int status, const std::string& code, const std::string& message)
{
    const json body{{"code", code}, {"message", message}, {"data", {{"status", status}}}};
    return {status, body.dump(), {{"Content-Type", "application/json; charset=UTF-8"}}};
}

LoopbackAnswer FakeWooCommerce::handle(const LoopbackRequest& request)
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

/// WC_REST_Authentication: basic over https only, else the signature; then whether the keys may read or write.
std::optional<LoopbackAnswer> FakeWooCommerce::refusal(const LoopbackRequest& request, const Route& route)
{
    if (route.operation.empty()) {
        return fakeWooRefusal(404, "rest_no_route", "No route was found matching the URL and request method.");
    }
    const auto authorization = m_stripsAuthorization ? std::string{} : request.header("Authorization");
    if (route.operation == "index") { // WordPress takes the keys for a user's application password
        return authorization.empty() ? std::nullopt
                                     : std::optional{fakeWooRefusal(401, "incorrect_password", "Unknown user.")};
    }
    if (m_isSecure && !authorization.empty()) {
        if (m_isRevoked || authorization != net::basicAuthorization(kKey, kSecret)) {
            return unauthorized("Consumer key is invalid.");
        }
    } else if (auto refused = signatureRefusal(request)) {
        return refused;
    }
    if (m_isReadOnly && request.method != "GET") {
        return unauthorized("The API key provided does not have write permissions.");
    }
    return std::nullopt;
}

std::optional<LoopbackAnswer> FakeWooCommerce::signatureRefusal(const LoopbackRequest& request)
{
    const auto key = request.parameter("oauth_consumer_key");
    if (key.empty()) {
        return fakeWooRefusal(401, "woocommerce_rest_cannot_view", "Sorry, you cannot list resources.");
    }
    if (m_isRevoked || key != kKey) {
        return unauthorized("Consumer key is invalid.");
    }
    std::vector<std::pair<std::string, std::string>> fields;
    for (const auto& [name, value] : request.query) {
        if (name != "oauth_signature") {
            fields.emplace_back(net::percentEncoded(name), net::percentEncoded(value));
        }
    }
    std::sort(fields.begin(), fields.end());
    std::string joined;
    for (const auto& [name, value] : fields) {
        joined += (joined.empty() ? "" : "&") + name + "=" + value;
    }
    const auto base =
        request.method + "&" + net::percentEncoded(url() + request.path) + "&" + net::percentEncoded(joined);
    if (request.parameter("oauth_signature") != signatureOf(base)) {
        return unauthorized("Invalid signature - provided signature does not match.");
    }
    const auto seconds = toMilliseconds(m_clock.now()) / 1000;
    if (std::llabs(std::atoll(request.parameter("oauth_timestamp").c_str()) - seconds) > kTimestampWindow) {
        return unauthorized("Invalid timestamp.");
    }
    if (!m_nonces.insert(request.parameter("oauth_nonce")).second) {
        return unauthorized("Invalid nonce - nonce has already been used.");
    }
    return std::nullopt;
}

std::optional<LoopbackAnswer> FakeWooCommerce::faultyAnswer(const LoopbackRequest& request, const Route& route)
{
    if (m_chance.happens(m_faults.throttled)) {
        return slowDown(m_chance);
    }
    if (m_chance.happens(m_faults.firewalled)) {
        return LoopbackAnswer{403, "<html>Are you a robot?</html>", {{"Content-Type", "text/html"}}};
    }
    if (m_chance.happens(m_faults.failing)) {
        if (request.method != "GET" && m_chance.happens(50)) {
            static_cast<void>(handleSound(request, route)); // done, and then it fell over
        }
        return LoopbackAnswer{m_chance.happens(50) ? 500 : 503, "There has been a critical error on this website.", {}};
    }
    if (request.method == "GET" && m_chance.happens(m_faults.malformed)) {
        auto answer = handleSound(request, route);
        answer.body = "<br />\n<b>Warning</b>: Undefined array key\n" + answer.body;
        return answer;
    }
    return std::nullopt;
}

LoopbackAnswer FakeWooCommerce::handleSound(const LoopbackRequest& request, const Route& route)
{
    const auto& operation = route.operation;
    if (operation == "index") {
        return index();
    }
    if (operation == "orders") {
        return listOrders(request);
    }
    if (operation == "products") {
        return listProducts(request);
    }
    if (operation == "products/batch" || operation == "variations/batch") {
        return updateProducts(request, operation == "variations/batch");
    }
    if (m_orders.find(route.id) == m_orders.end()) {
        return fakeWooRefusal(404, "woocommerce_rest_shop_order_invalid_id", "Invalid ID.");
    }
    if (operation == "update") {
        return updateOrder(route.id, request);
    }
    if (operation == "notes" || operation == "note") {
        return notes(route.id, request);
    }
    return operation == "refunds" ? refunds(route.id) : getOrder(route.id);
}

} // namespace supercargo::tests
