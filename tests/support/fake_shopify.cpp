// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_shopify.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace supercargo::tests {

namespace {

using nlohmann::json;

const std::string kClientId = "0123456789abcdef0123456789abcdef";
const std::string kClientSecret = "shpss_89abcdef0123456789abcdef01234567";
const std::string kPastedToken = "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";
constexpr std::string_view kGraphql = "/admin/api/2026-10/graphql.json";
constexpr std::string_view kTokenPath = "/admin/oauth/access_token";
constexpr std::chrono::seconds kTokenLife{86'399};
constexpr double kCostOfAnOrder = 145;

bool isWordIn(const std::string& text, const std::string& word)
{
    const auto isLetter = [](const char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; };
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const bool begins = at == 0 || !isLetter(text[at - 1]);
        const auto end = at + word.size();
        if (begins && (end == text.size() || !isLetter(text[end]))) {
            return true;
        }
    }
    return false;
}

/// What was asked for, by its name.
json pruned(const json& value, const std::string& query)
{
    if (value.is_array()) {
        auto kept = json::array();
        for (const auto& each : value) {
            kept.push_back(pruned(each, query));
        }
        return kept;
    }
    if (!value.is_object()) {
        return value;
    }
    auto kept = json::object();
    for (const auto& [name, each] : value.items()) {
        if (isWordIn(query, name)) {
            kept[name] = pruned(each, query);
        }
    }
    return kept;
}

} // namespace

FakeShopify::Ask FakeShopify::Ask::of(const LoopbackRequest& request)
{
    const auto body = json::parse(request.body, nullptr, false);
    Ask ask;
    if (body.is_object() && body.contains("query")) {
        ask.query = body.at("query").get<std::string>();
        ask.variables = body.value("variables", json::object());
        ask.isMutation = ask.query.starts_with("mutation ");
        const auto begin = ask.query.find(' ') + 1;
        ask.operation = ask.query.substr(begin, ask.query.find_first_of("( {", begin) - begin);
    }
    return ask;
}

double FakeShopify::Ask::cost() const
{
    return isMutation ? 10 : operation == "Orders" ? kCostOfAnOrder * variables.at("first").get<double>() : 60;
}

std::int64_t FakeShopify::Ask::id() const
{
    const auto gid = variables.value("id", std::string{});
    return std::stoll("0" + gid.substr(std::min(gid.size(), gid.find_last_of('/') + 1)));
}

json FakeShopify::Ask::after() const
{
    return variables.value("after", json{});
}

FakeShopify::FakeShopify(const Clock& clock)
    : m_clock{clock},
      m_scopes{"read_orders",
               "read_merchant_managed_fulfillment_orders",
               "write_merchant_managed_fulfillment_orders",
               "read_products",
               "write_inventory",
               "read_locations"},
      m_refilled{clock.now()},
      m_http{[this](const LoopbackRequest& request) { return handle(request); }}
{
    m_http.setFaults([this](const LoopbackRequest&) { return faultOnTheWay(m_chance, m_faults); });
}

net::Secrets FakeShopify::secrets()
{
    return {{"client_id", kClientId}, {"client_secret", kClientSecret}};
}

net::Secrets FakeShopify::pastedSecrets()
{
    return {{"access_token", kPastedToken}};
}

LoopbackAnswer fakeShopifyError(const std::string& code, const std::string& message)
{
    const json error{{"message", message}, {"extensions", {{"code", code}}}};
    return {200, json{{"errors", json::array({error})}}.dump(), {{"Content-Type", "application/json"}}};
}

LoopbackAnswer FakeShopify::answerOf(const json& body) const
{
    return {
        200, body.dump(), {{"Content-Type", "application/json; charset=utf-8"}, {"X-Shopify-API-Version", m_version}}};
}

/// RFC 6749 4.4.
LoopbackAnswer FakeShopify::grantToken(const LoopbackRequest& request)
{
    if (auto scripted = m_calls.take("token")) {
        return *std::move(scripted);
    }
    const bool isKnown = request.formField("grant_type") == "client_credentials" &&
                         request.formField("client_id") == kClientId &&
                         request.formField("client_secret") == kClientSecret;
    if (!isKnown || !m_takesSecret) {
        const json body{{"error", "invalid_client"}, {"error_description", "Client authentication failed."}};
        return {401, body.dump(), {{"Content-Type", "application/json"}}};
    }
    const auto token = "shpat_day" + std::to_string(++m_grants);
    m_tokens[token] = m_clock.now() + kTokenLife;
    const json body{{"access_token", token}, {"scope", "read_orders"}, {"expires_in", kTokenLife.count()}};
    return {200, body.dump(), {{"Content-Type", "application/json"}}};
}

LoopbackAnswer FakeShopify::handle(const LoopbackRequest& request)
{
    if (request.path == kTokenPath) {
        return grantToken(request);
    }
    const auto ask = Ask::of(request);
    if (request.path != kGraphql || ask.operation.empty()) {
        return {404, R"({"errors": "Not Found"})", {{"Content-Type", "application/json"}}};
    }
    if (auto scripted = m_calls.take(ask.operation)) {
        return *std::move(scripted);
    }
    const auto token = request.header("X-Shopify-Access-Token");
    if (m_chance.happens(m_faults.expired)) {
        m_tokens.clear();
    }
    const auto known = m_tokens.find(token);
    const bool isGood =
        (token == kPastedToken && m_takesPasted) || (known != m_tokens.end() && known->second > m_clock.now());
    if (!isGood) {
        const json body{{"errors", "[API] Invalid API key or access token (unrecognized login or wrong password)"}};
        return {401, body.dump(), {{"Content-Type", "application/json"}}};
    }
    if (auto faulty = faultyAnswer(ask)) {
        return *std::move(faulty);
    }
    return answerSound(ask);
}

std::optional<LoopbackAnswer> FakeShopify::faultyAnswer(const Ask& ask)
{
    const auto mayBeDone = [&] {
        if (ask.isMutation && m_chance.happens(50)) {
            static_cast<void>(dataOf(ask)); // done, and then it fell over
        }
    };
    if (m_chance.happens(m_faults.drained)) {
        m_available = 0;
        m_refilled = m_clock.now();
        return std::nullopt;
    }
    if (m_chance.happens(m_faults.throttled)) {
        return slowDown(m_chance);
    }
    if (m_chance.happens(m_faults.failing)) {
        mayBeDone();
        return LoopbackAnswer{m_chance.happens(50) ? 500 : 503, "<html>Something went wrong</html>", {}};
    }
    if (m_chance.happens(m_faults.broken)) {
        mayBeDone();
        return fakeShopifyError("INTERNAL_SERVER_ERROR", "Internal error. Looks like something went wrong on our end.");
    }
    if (m_chance.happens(m_faults.malformed)) {
        mayBeDone();
        return LoopbackAnswer{200, "<html>Checking your browser</html>", {{"Content-Type", "text/html"}}};
    }
    return std::nullopt;
}

void FakeShopify::refill()
{
    const auto passed = static_cast<double>((m_clock.now() - m_refilled).count()) / 1'000;
    m_available = std::min(m_maximum, m_available + passed * m_perSecond);
    m_refilled = m_clock.now();
}

json FakeShopify::costOf(const double requested) const
{
    return {{"cost",
             {{"requestedQueryCost", requested},
              {"throttleStatus",
               {{"maximumAvailable", m_maximum}, {"currentlyAvailable", m_available}, {"restoreRate", m_perSecond}}}}}};
}

LoopbackAnswer FakeShopify::answerSound(const Ask& ask)
{
    refill();
    const auto cost = ask.cost();
    const auto refuse = [&](const std::string& code, const std::string& message) {
        auto body = json::parse(fakeShopifyError(code, message).body);
        body["extensions"] = costOf(cost);
        return answerOf(body);
    };
    if (cost > m_mostCost) {
        return refuse("MAX_COST_EXCEEDED", "Query cost is " + std::to_string(cost) + ", which exceeds the maximum.");
    }
    if (cost > m_available) {
        return refuse("THROTTLED", "Throttled");
    }
    if (m_scopes.count("read_orders") == 0 && ask.operation == "Orders") {
        return refuse("ACCESS_DENIED", "Access denied for orders field. Required access: `read_orders` access scope.");
    }
    m_available -= cost / 3; // what was not found is given back
    const auto data = pruned(dataOf(ask), ask.query);
    return answerOf({{"data", data}, {"extensions", costOf(cost)}});
}

json FakeShopify::dataOf(const Ask& ask)
{
    const auto& operation = ask.operation;
    if (operation == "Orders") {
        return {{"orders", listOrders(ask)}};
    }
    if (operation == "ChangedFulfillmentOrders") {
        return {{"fulfillmentOrders", listFulfillmentOrders(ask)}};
    }
    if (operation == "CreateFulfillment") {
        return {{"fulfillmentCreate", createFulfillment(ask)}};
    }
    if (operation == "UpdateTracking") {
        return {{"fulfillmentTrackingInfoUpdate", updateTracking(ask)}};
    }
    if (operation == "InventoryItems") {
        return {{"inventoryItems", listItems(ask)}};
    }
    if (operation == "SetQuantities") {
        return {{"inventorySetQuantities", setQuantities(ask)}};
    }
    if (operation == "Locations") {
        auto nodes = json::array();
        for (const auto& [id, name] : m_locations) {
            nodes.push_back({{"id", "gid://shopify/Location/" + std::to_string(id)},
                             {"name", name},
                             {"isActive", true},
                             {"isFulfillmentService", false}});
        }
        return {{"locations", fakeConnection(nodes, 100, nullptr)}};
    }
    if (operation == "Shop") {
        auto scopes = json::array();
        for (const auto& scope : m_scopes) {
            scopes.push_back({{"handle", scope}});
        }
        return {{"shop", {{"name", "A fine shop"}}}, {"currentAppInstallation", {{"accessScopes", scopes}}}};
    }
    return ofOrder(ask);
}

} // namespace supercargo::tests
