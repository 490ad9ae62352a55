// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_vendure.h"

#include <algorithm>

namespace supercargo::tests {

namespace {

using nlohmann::json;

const std::string kUser = "shipper@example.net";
const std::string kApi = "/admin-api";
const std::string kBearer = "Bearer ";

/// "Orders" of "query Orders($options: OrderListOptions!) {".
std::string operationOf(const json& question)
{
    const auto query = question.value("query", std::string{});
    const auto space = query.find(' ');
    const auto end = query.find_first_of(" ({", space == std::string::npos ? 0 : space + 1);
    return space == std::string::npos || end == std::string::npos ? std::string{}
                                                                  : query.substr(space + 1, end - space - 1);
}

bool isChange(const json& question)
{
    return question.value("query", std::string{}).starts_with("mutation");
}

} // namespace

FakeVendure::FakeVendure(const Clock& clock)
    : m_clock{clock},
      m_http{[this](const LoopbackRequest& request) { return handle(request); }}
{
    m_http.setFaults([this](const LoopbackRequest&) { return faultOnTheWay(m_chance, m_faults); });
}

net::Secrets FakeVendure::secrets()
{
    return {{"username", kUser}, {"password", "correct horse"}};
}

LoopbackAnswer fakeVendureData(const json& data)
{
    return {200, json{{"data", data}}.dump(), {{"Content-Type", "application/json; charset=utf-8"}}};
}

LoopbackAnswer fakeVendureError(const std::string& code, const std::string& message)
{
    const json body{{"errors", {{{"message", message}, {"extensions", {{"code", code}}}}}}, {"data", nullptr}};
    return {200, body.dump(), {{"Content-Type", "application/json; charset=utf-8"}}};
}

LoopbackAnswer FakeVendure::handle(const LoopbackRequest& request)
{
    const auto question = json::parse(request.body, nullptr, false);
    if (request.path != kApi) {
        return {404, "<pre>Cannot POST</pre>", {{"Content-Type", "text/html"}}};
    }
    if (!question.is_object() || request.header("Content-Type") != "application/json") {
        return {400, R"({"errors": [{"message": "no question", "extensions": {"code": "BAD_REQUEST"}}]})", {}};
    }
    const auto operation = operationOf(question);
    if (auto scripted = m_calls.take(operation)) {
        return *std::move(scripted);
    }
    if (auto faulty = faultyAnswer(operation, question)) {
        return *std::move(faulty);
    }
    if (operation != "Login" && !isSignedIn(request)) {
        return fakeVendureError("FORBIDDEN", "You are not currently authorized to perform this action");
    }
    return answerTo(operation, question.value("variables", json::object()));
}

std::optional<LoopbackAnswer> FakeVendure::faultyAnswer(const std::string& operation, const Json& question)
{
    if (m_chance.happens(m_faults.throttled)) {
        return slowDown(m_chance);
    }
    if (m_chance.happens(m_faults.firewalled)) {
        return LoopbackAnswer{403, "<html>Are you a robot?</html>", {{"Content-Type", "text/html"}}};
    }
    if (m_chance.happens(m_faults.expired)) {
        m_sessions.clear();
    }
    if (m_chance.happens(m_faults.fellOver)) {
        return fakeVendureError("INTERNAL_SERVER_ERROR", "SQLITE_BUSY: database is locked");
    }
    if (m_chance.happens(m_faults.failing)) {
        if (isChange(question) && operation != "Login" && m_chance.happens(50)) {
            static_cast<void>(answerTo(operation, question.at("variables"))); // done, and then it fell over
        }
        return LoopbackAnswer{m_chance.happens(50) ? 502 : 503, "<html>Bad Gateway</html>", {}};
    }
    if (!isChange(question) && m_chance.happens(m_faults.malformed)) {
        return LoopbackAnswer{200, R"({"data": {"orders": {"items": [{)", {}};
    }
    return std::nullopt;
}

LoopbackAnswer FakeVendure::login(const Json& variables)
{
    if (variables.at("username") != kUser || variables.at("password") != m_password) {
        return fakeVendureData({{"login",
                                 {{"__typename", "InvalidCredentialsError"},
                                  {"errorCode", "INVALID_CREDENTIALS_ERROR"},
                                  {"message", "The provided credentials are invalid"}}}});
    }
    const auto token = "token-" + std::to_string(++m_signIns);
    m_sessions.insert(token);
    auto answer = fakeVendureData({{"login", {{"__typename", "CurrentUser"}}}});
    if (m_usesCookies) {
        answer.headers.push_back({"Set-Cookie", "session=" + token + "; path=/; httponly"});
        answer.headers.push_back({"Set-Cookie", "session.sig=abc; path=/; httponly"});
    } else {
        answer.headers.push_back({"vendure-auth-token", token});
    }
    return answer;
}

bool FakeVendure::isSignedIn(const LoopbackRequest& request) const
{
    if (m_usesCookies) {
        return std::ranges::any_of(m_sessions, [&](const std::string& token) {
            return request.header("Cookie") == "session=" + token + "; session.sig=abc";
        });
    }
    const auto shown = request.header("Authorization");
    return shown.starts_with(kBearer) && m_sessions.count(shown.substr(kBearer.size())) != 0;
}

bool FakeVendure::may(const std::string& permission) const
{
    return std::ranges::find(m_permissions, permission) != m_permissions.end();
}

nlohmann::json FakeVendure::me() const
{
    return {{"me",
             {{"identifier", kUser},
              {"channels", {{{"code", "__default_channel__"}, {"token", "t"}, {"permissions", m_permissions}}}}}},
            {"activeChannel", {{"code", "__default_channel__"}, {"token", "t"}}}};
}

LoopbackAnswer FakeVendure::answerTo(const std::string& operation, const Json& variables)
{
    if (operation == "Login") {
        return login(variables);
    }
    if (operation == "Me") {
        return fakeVendureData(me());
    }
    const bool isOfProducts = operation == "Variants" || operation == "SetStock";
    const bool writes = operation == "AddFulfillment" || operation == "MoveFulfillment" || operation == "SetStock";
    if (!may(std::string{writes ? "Update" : "Read"} + (isOfProducts ? "Catalog" : "Order"))) {
        return fakeVendureError("FORBIDDEN", "You are not currently authorized to perform this action");
    }
    if (operation == "Orders" || operation == "OrderCodes") {
        return listOrders(operation, variables.at("options"));
    }
    if (operation == "Shipments") {
        return listOrders(operation, {{"take", 1}, {"filter", {{"code", {{"eq", variables.at("code")}}}}}});
    }
    if (operation == "AddFulfillment") {
        return fakeVendureData({{"addFulfillmentToOrder", addFulfillment(variables.at("input"))}});
    }
    if (operation == "MoveFulfillment") {
        return fakeVendureData({{"transitionFulfillmentToState", moveFulfillment(variables)}});
    }
    if (operation == "Variants") {
        return fakeVendureData(variants(variables.at("options")));
    }
    return operation == "SetStock" ? setStock(variables.at("input"))
                                   : fakeVendureError("GRAPHQL_VALIDATION_FAILED", "Cannot query field");
}

} // namespace supercargo::tests
