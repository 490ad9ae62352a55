// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/woocommerce/woo_client.h"

#include "core/base/hash.h"
#include "core/net/json_page.h"
#include "core/net/oauth_tokens.h"
#include "core/platforms/shop_access.h"
#include "core/platforms/woocommerce/refusals.h"

#include <nlohmann/json.hpp>

namespace supercargo::platforms::woocommerce {

namespace {


/// There is no published limit; a shop is one web server, often a small one, and its buyers come first.
constexpr net::RateLimit kPolite{2, 10};

} // namespace

WooClient::WooClient(const sync::Account& account, const sync::ConnectionParts& parts)
    : m_address{account},
      m_parts{parts},
      m_usual{m_address.isPrivate() ? Way::basic : Way::signed_},
      m_now{m_usual},
      m_sealing{[this](const net::HttpRequest& request, const TaskControl& task) { return sendSealed(request, task); }},
      m_budget{{}, kPolite, parts.clock},
      m_client{m_sealing, m_budget, parts.clock, parts.waiting, jitterSeed(parts)}
{
    m_budget.restore(parts.budget);
}

ConsumerKeys WooClient::keys() const
{
    const auto kept = keptSecrets(m_parts);
    return {secretField(kept, kConsumerKey, m_parts.shopName), secretField(kept, kConsumerSecret, m_parts.shopName)};
}

/// Sealed as it leaves, so that what is repeated is sealed anew.
net::HttpAnswer WooClient::sendSealed(const net::HttpRequest& request, const TaskControl& task)
{
    auto sealed = request;
    if (m_now == Way::basic) {
        const auto ours = keys();
        sealed.headers.push_back({"Authorization", net::basicAuthorization(ours.key, ours.secret)});
    } else {
        sealed.mayBePlain = true;
        if (m_now == Way::signed_) {
            const auto now = m_parts.clock.now() + clockSkew();
            sealed.url = signedUrl(net::toString(sealed.method), sealed.url, keys(), {randomName(), now});
        }
    }
    return m_parts.transport.send(sealed, task);
}

net::HttpAnswer WooClient::sendBy(const Way way, const Call& call, const TaskControl& task)
{
    net::HttpRequest request{
        .method = call.method, .url = m_address.url(call.path, call.query), .headers = {}, .body = call.body};
    request.headers.push_back({"Accept", "application/json"});
    if (!call.body.empty()) {
        request.headers.push_back({"Content-Type", "application/json"});
    }
    m_now = way;
    return m_client.send(call.operation, request, call.repeating, task);
}

net::HttpAnswer WooClient::send(const Call& call, const TaskControl& task)
{
    auto answer = sendBy(m_usual, call, task);
    if (answer.status == net::status::kUnauthorized && m_usual == Way::basic) {
        auto second = sendBy(Way::signed_, call, task);
        if (second.status != net::status::kUnauthorized) {
            m_usual = Way::signed_;
            answer = std::move(second);
        }
    }
    if (asksForNewSignature(answer)) {
        answer = sendBy(m_usual, call, task); // by now the shop's clock is known
    }
    if (!answer.isSuccess()) {
        throwRefusal(answer, host(), call.operation);
    }
    return answer;
}

nlohmann::json WooClient::ask(const Call& call, const TaskControl& task)
{
    return net::parsePage(send(call, task).body, host());
}

nlohmann::json WooClient::index(const TaskControl& task)
{
    const Call call{.operation = "index", .path = "/", .query = {{"_fields", "name,namespaces"}}};
    const auto answer = sendBy(Way::open, call, task);
    if (!answer.isSuccess()) {
        throwRefusal(answer, host(), call.operation);
    }
    return net::parsePage(answer.body, host());
}

} // namespace supercargo::platforms::woocommerce
