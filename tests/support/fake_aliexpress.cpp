// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_aliexpress.h"

#include "core/platforms/aliexpress/signature.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include <sodium.h>

namespace supercargo::tests {

namespace {

using nlohmann::json;

const std::string kAppKey = "12345678";
const std::string kAppSecret = "sc-demo-secret-0001";
constexpr std::int64_t kClockTolerance = 7'200'000; // ms

/// Capital hexadecimal digits, computed apart from what is tested.
std::string signatureOf(const std::string& base)
{
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, reinterpret_cast<const unsigned char*>(kAppSecret.data()), kAppSecret.size());
    crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(base.data()), base.size());
    std::array<unsigned char, crypto_auth_hmacsha256_BYTES> digest{};
    crypto_auth_hmacsha256_final(&state, digest.data());
    std::string hex(2 * digest.size() + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
    hex.pop_back();
    std::transform(hex.begin(), hex.end(), hex.begin(),
                   [](const char c) { return c >= 'a' ? static_cast<char>(c - 32) : c; });
    return hex;
}

LoopbackAnswer answerOf(const json& body)
{
    return {200, body.dump(), {{"Content-Type", "application/json;charset=UTF-8"}}};
}

FakeAliRequest requestOf(const LoopbackRequest& request)
{
    constexpr std::string_view kRest = "/rest";
    FakeAliRequest asked;
    for (const auto& [name, value] : request.query) {
        asked.parameters.emplace(name, value);
    }
    for (const auto& [name, value] : formFields(request.body)) {
        asked.parameters.emplace(name, value);
    }
    asked.isTop = request.path == "/router/rest";
    if (request.path.starts_with(kRest)) {
        asked.path = request.path.substr(kRest.size());
    }
    asked.method = asked.path.empty() ? asked.parameter("method") : asked.path;
    asked.isWrite =
        asked.method.find("fulfill") != std::string::npos || asked.method.find("shipment") != std::string::npos;
    return asked;
}

} // namespace

std::string FakeAliRequest::parameter(const std::string& name) const
{
    const auto found = parameters.find(name);
    return found == parameters.end() ? std::string{} : found->second;
}

LoopbackAnswer fakeAliAnswer(const FakeAliRequest& asked, const json& content)
{
    auto wrapper = asked.method;
    std::replace(wrapper.begin(), wrapper.end(), '.', '_');
    return answerOf({{wrapper + "_response", content}});
}

FakeAliexpress::FakeAliexpress(const Clock& clock)
    : m_clock{clock},
      m_http{[this](const LoopbackRequest& request) { return handle(request); }}
{
    m_http.setFaults([this](const LoopbackRequest&) { return faultOnTheWay(m_chance, m_faults); });
}

LoopbackAnswer fakeAliComplaint(const std::string& code, const std::string& message, const std::string& type)
{
    return answerOf({{"type", type}, {"code", code}, {"message", message}, {"request_id", "2141"}});
}

LoopbackAnswer fakeAliServiceComplaint(const std::string& subCode, const std::string& message)
{
    return answerOf({{"error_response",
                      {{"code", "15"},
                       {"type", subCode.starts_with("isp") ? "ISP" : "ISV"},
                       {"msg", "Remote service error"},
                       {"sub_code", subCode},
                       {"sub_msg", message},
                       {"request_id", "2141"}}}});
}

LoopbackAnswer FakeAliexpress::handle(const LoopbackRequest& request)
{
    const auto asked = requestOf(request);
    if (auto scripted = m_calls.take(asked.method)) {
        return *std::move(scripted);
    }
    if (auto refused = refusal(asked)) {
        return *std::move(refused);
    }
    if (auto faulty = faultyAnswer(asked)) {
        return *std::move(faulty);
    }
    return handleSound(asked);
}

/// App, clock, signature, token, permission: in this order.
std::optional<LoopbackAnswer> FakeAliexpress::refusal(const Asked& asked)
{
    if (asked.parameter("app_key") != kAppKey) {
        return fakeAliComplaint("InvalidAppKey", "The app key is invalid");
    }
    std::string base = asked.path;
    platforms::aliexpress::Parameters signedOnes;
    for (const auto& [name, value] : asked.parameters) {
        if (name != "sign" && !value.empty()) {
            base += name + value;
            signedOnes.emplace(name, value);
        }
    }
    const bool isOnTime = asked.isTop || std::llabs(std::atoll(asked.parameter("timestamp").c_str()) -
                                                    toMilliseconds(m_clock.now())) < kClockTolerance;
    if (!isOnTime) {
        return fakeAliComplaint("InvalidTimestamp", "The timestamp is out of the allowed range");
    }
    const auto expected = asked.isTop ? platforms::aliexpress::topSignature(kAppSecret, signedOnes) : signatureOf(base);
    if (asked.parameter("sign") != expected) {
        return fakeAliComplaint("IncompleteSignature", "The request signature does not conform to platform standards");
    }
    const bool isForTokens =
        asked.method.find("auth") != std::string::npos && asked.method.find("token") != std::string::npos;
    if (isForTokens) {
        return std::nullopt;
    }
    if (m_isRevoked || m_access.empty() || asked.parameter("session") != m_access || m_clock.now() >= m_accessUntil) {
        return fakeAliComplaint("IllegalAccessToken", "The specified access token is invalid or expired");
    }
    m_refreshBefore.clear();
    if (m_forbidden.contains(asked.method)) {
        return fakeAliComplaint("InsufficientPermission", "Your app does not have the permission of " + asked.method);
    }
    return std::nullopt;
}

std::optional<LoopbackAnswer> FakeAliexpress::faultyAnswer(const Asked& asked)
{
    if (m_chance.happens(m_faults.throttled)) {
        const std::string lasts = m_chance.happens(50) ? "" : " This ban will last for 1 more seconds.";
        return fakeAliComplaint("ApiCallLimit", "The request is too frequent." + lasts);
    }
    if (asked.path.empty() && m_chance.happens(m_faults.expiring)) {
        m_access.clear();
        return fakeAliComplaint("IllegalAccessToken", "The specified access token is invalid or expired");
    }
    if (m_chance.happens(m_faults.failing)) {
        if (asked.isWrite && m_chance.happens(50)) {
            static_cast<void>(handleSound(asked)); // done, and then it fell over
        }
        return m_chance.happens(30)
                   ? LoopbackAnswer{503, "<html>", {}}
                   : fakeAliServiceComplaint("isp.top-remote-connection-timeout", "The service did not answer");
    }
    if (!asked.isWrite && asked.path.empty() && m_chance.happens(m_faults.malformed)) {
        auto answer = handleSound(asked);
        answer.body = "callback(" + answer.body;
        return answer;
    }
    return std::nullopt;
}

LoopbackAnswer FakeAliexpress::handleSound(const Asked& asked)
{
    const auto& method = asked.method;
    if (method.find("token") != std::string::npos) {
        return tokens(asked);
    }
    if (method == "aliexpress.solution.order.get" || method == "aliexpress.trade.seller.orderlist.get") {
        return listOrders(asked);
    }
    if (method == "aliexpress.solution.order.info.get" || method == "aliexpress.trade.new.redefining.findorderbyid") {
        return orderDetail(asked);
    }
    if (method == "aliexpress.trade.seller.order.decrypt") {
        return decrypted(asked);
    }
    if (method == "aliexpress.solution.order.fulfill" || method == "aliexpress.logistics.sellershipmentfortop") {
        return declareOrder(asked, false);
    }
    if (method == "aliexpress.logistics.sellermodifiedshipmentfortop") {
        return declareOrder(asked, true);
    }
    if (method == "aliexpress.logistics.order.shipment" || method == "aliexpress.logistics.order.modifyshipment") {
        return declareLines(asked, method.ends_with("modifyshipment"));
    }
    if (method == "aliexpress.logistics.redefining.listlogisticsservice") {
        return fakeAliAnswer(asked, {{"result_success", true}, {"result_list", json::object()}});
    }
    if (method == "aliexpress.solution.product.list.get") {
        return listProducts(asked);
    }
    if (method == "aliexpress.solution.product.info.get") {
        return productInfo(asked);
    }
    if (method == "aliexpress.solution.batch.product.inventory.update") {
        return updateStock(asked);
    }
    return fakeAliComplaint("InvalidApiPath", "The specified API path is invalid");
}

/// Both tokens are new each time. The old ones are none any more, but that one refresh token, whose answer may be lost.
LoopbackAnswer FakeAliexpress::tokens(const Asked& asked)
{
    const bool isCode = m_codes.erase(asked.parameter("code")) > 0;
    const auto refresh = asked.parameter("refresh_token");
    const bool isKnown = !m_isRevoked && !refresh.empty() && (refresh == m_refresh || refresh == m_refreshBefore);
    if (!isCode && asked.parameter("code").empty() && !isKnown) {
        return fakeAliComplaint("IllegalRefreshToken", "The specified refresh token is invalid or expired");
    }
    if (!isCode && !asked.parameter("code").empty()) {
        return fakeAliComplaint("InvalidCode", "Invalid authorization code");
    }
    ++m_tokensMade;
    m_isRevoked = false;
    m_refreshBefore = refresh;
    m_access = "50000access-" + std::to_string(m_tokensMade);
    m_refresh = "50000refresh-" + std::to_string(m_tokensMade);
    m_accessUntil = m_clock.now() + kTokenLives;
    const auto seconds = std::chrono::seconds{kTokenLives}.count();
    const json answer{{"access_token", m_access},
                      {"refresh_token", m_refresh},
                      {"expires_in", std::to_string(seconds)},
                      {"refresh_expires_in", m_isUnrenewable ? 0 : 2 * seconds},
                      {"expire_time", toMilliseconds(m_accessUntil)},
                      {"account", "cn1000000001"},
                      {"account_platform", "seller_center"},
                      {"sp", "ae"},
                      {"code", "0"},
                      {"request_id", "2141"}};
    return asked.isTop ? fakeAliAnswer(asked, {{"token_result", answer.dump()}}) : answerOf(answer);
}

} // namespace supercargo::tests
