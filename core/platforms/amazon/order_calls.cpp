// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/amazon/order_calls.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/net/json_page.h"
#include "core/platforms/amazon/endpoints.h"
#include "core/platforms/amazon/order_mapping.h"
#include "core/platforms/amazon/order_mapping_v0.h"
#include "core/platforms/json_members.h"

#include <nlohmann/json.hpp>

#include <array>

namespace supercargo::platforms::amazon {

namespace {

using nlohmann::json;

constexpr std::string_view kOrders = "/orders/2026-01-01/orders";
constexpr std::string_view kOrdersV0 = "/orders/v0/orders";

/// What an order of ours is made of, and nothing more of the buyer's: no payment, no expenses.
constexpr std::string_view kAllData = "BUYER,RECIPIENT,PROCEEDS,CANCELLATION,FULFILLMENT,PACKAGES,TAX";
/// What it cannot be shipped without.
constexpr std::string_view kFewestData = "BUYER,RECIPIENT,FULFILLMENT";
/// What is read before and after telling of a shipment.
constexpr std::string_view kShipmentData = "FULFILLMENT,PACKAGES";

constexpr std::string_view kOrdersPerPage = "100";
/// v0 takes a request more for each order, one in two seconds.
constexpr std::string_view kOrdersPerPageV0 = "30";
constexpr std::size_t kMostItemPages = 100;
constexpr std::size_t kMostKept = 1'000;

constexpr std::array<std::string_view, 3> kWayWords{"all", "fewest", "v0"};

/// To whole seconds: what Amazon says of how far it reaches has no more.
std::string atSecond(const Instant instant)
{
    return toIso8601(std::chrono::floor<std::chrono::seconds>(instant));
}

/// v0 wraps its answers.
const json& answeredPayload(const json& answer, const std::string& host)
{
    const auto& payload = member(answer, "payload");
    if (!payload.is_object()) {
        throw Error{ErrorCode::answer_malformed, {host, "no payload"}};
    }
    return payload;
}

} // namespace

sync::OrderPage OrderCalls::pull(const sync::PullWindow& window, const std::string& continuation,
                                 const TaskControl& task)
{
    if (!continuation.empty()) {
        const auto colon = continuation.find(':');
        for (std::size_t i = 0; i < kWayWords.size(); ++i) {
            if (colon != std::string::npos && continuation.substr(0, colon) == kWayWords[i]) {
                return search(static_cast<Way>(i), window, continuation.substr(colon + 1), task);
            }
        }
        throw Error{ErrorCode::invalid_argument, {"continuation", continuation}};
    }
    return begin(window, task);
}

sync::OrderPage OrderCalls::begin(const sync::PullWindow& window, const TaskControl& task)
{
    std::optional<Error> refusal; // the first one says why
    for (const auto way : {Way::all, Way::fewest, Way::v0}) {
        const bool isOfNoUse = way == Way::fewest && refusal && refusal->code() == ErrorCode::role_missing;
        if (way < m_way || isOfNoUse) {
            continue;
        }
        try {
            auto page = search(way, window, {}, task);
            m_way = way;
            return page;
        } catch (const Error& error) {
            if (!isRefusal(error)) {
                throw;
            }
            refusal = refusal ? refusal : error;
        }
    }
    throw Error{*refusal};
}

sync::OrderPage OrderCalls::search(const Way way, const sync::PullWindow& window, const std::string& token,
                                   const TaskControl& task)
{
    sync::OrderPage page;
    if (way == Way::v0) {
        page = searchV0(window, token, task);
    } else {
        const auto data = way == Way::all ? kAllData : kFewestData;
        ApiCall call{.operation = kSearchOrders, .path = std::string{kOrders}};
        call.query = {{"lastUpdatedAfter", atSecond(window.from)},
                      {"lastUpdatedBefore", atSecond(window.to)},
                      {"maxResultsPerPage", std::string{kOrdersPerPage}},
                      {"includedData", std::string{data}}};
        if (!m_account.marketplaces.empty()) {
            call.query.emplace_back("marketplaceIds", joined(m_account.marketplaces, ","));
        }
        if (!token.empty()) {
            call.query.emplace_back("paginationToken", token);
        }
        const auto answer = m_api.ask(call, task);
        page = namingHost(m_api.host(), [&] {
            return orderPage(answer, way == Way::all ? Cancellations::told : Cancellations::not_told);
        });
    }
    if (page.reaches && *page.reaches >= std::chrono::floor<std::chrono::seconds>(window.to)) {
        page.reaches.reset(); // as far as asked
    }
    if (!page.next.empty()) {
        page.next = std::string{kWayWords[static_cast<std::size_t>(way)]} + ":" + page.next;
    }
    return page;
}

sync::OrderPage OrderCalls::searchV0(const sync::PullWindow& window, const std::string& token, const TaskControl& task)
{
    ApiCall call{
        .operation = kSearchOrdersV0, .path = std::string{kOrdersV0}, .restrictedPath = std::string{kOrdersV0}};
    call.query = {{"LastUpdatedAfter", atSecond(window.from)},
                  {"LastUpdatedBefore", atSecond(window.to)},
                  {"MarketplaceIds", joined(marketplaces(task), ",")},
                  {"MaxResultsPerPage", std::string{kOrdersPerPageV0}}};
    if (!token.empty()) {
        call.query.emplace_back("NextToken", token);
    }
    const auto answer = m_api.ask(call, task);
    const auto& payload = answeredPayload(answer, m_api.host());
    sync::OrderPage page;
    for (const auto& order : arrayAt(payload, "Orders")) {
        const auto number = net::textOf(order, "AmazonOrderId");
        const auto items = number.empty() ? json::array() : itemsV0(number, task);
        addOrder(page, number, [&] { return incomingOrderV0(order, items); });
    }
    page.next = textAt(payload, "NextToken");
    page.reaches = parseIso8601(textAt(payload, "LastUpdatedBefore"));
    return page;
}

json OrderCalls::itemsV0(const std::string& platformOrderId, const TaskControl& task)
{
    ApiCall call{.operation = kGetOrderItemsV0,
                 .path = std::string{kOrdersV0} + "/" + net::percentEncoded(platformOrderId) + "/orderItems"};
    auto items = json::array();
    for (std::size_t pages = 0; pages < kMostItemPages; ++pages) {
        const auto answer = m_api.ask(call, task);
        const auto& payload = answeredPayload(answer, m_api.host());
        for (const auto& item : arrayAt(payload, "OrderItems")) {
            items.push_back(item);
        }
        const auto next = textAt(payload, "NextToken");
        if (next.empty()) {
            return items;
        }
        call.query = {{"NextToken", next}};
    }
    throw Error{ErrorCode::answer_malformed, {m_api.host(), "no end of items"}};
}

sync::OrderAtPlatform OrderCalls::read(const std::string& platformOrderId, const TaskControl& task)
{
    if (!m_readsByV0) {
        try {
            return readNew(platformOrderId, task);
        } catch (const Error& error) {
            if (error.code() != ErrorCode::role_missing) {
                throw;
            }
        }
    }
    auto known = readV0(platformOrderId, task);
    m_readsByV0 = true;
    return known;
}

sync::OrderAtPlatform OrderCalls::readNew(const std::string& platformOrderId, const TaskControl& task)
{
    const auto answer = m_api.ask({.operation = kGetOrder,
                                   .path = std::string{kOrders} + "/" + net::percentEncoded(platformOrderId),
                                   .query = {{"includedData", std::string{kShipmentData}}}},
                                  task);
    const auto& order = member(answer, "order");
    keepMarketplace(platformOrderId, textAt(member(order, "salesChannel"), "marketplaceId"));
    return namingHost(m_api.host(), [&] { return orderAtPlatform(order); });
}

sync::OrderAtPlatform OrderCalls::readV0(const std::string& platformOrderId, const TaskControl& task)
{
    const auto answer = m_api.ask(
        {.operation = kGetOrderV0, .path = std::string{kOrdersV0} + "/" + net::percentEncoded(platformOrderId)}, task);
    const auto& order = answeredPayload(answer, m_api.host());
    keepMarketplace(platformOrderId, textAt(order, "MarketplaceId"));
    return {.status = namingHost(m_api.host(), [&] { return statusV0(order); }),
            .shipments = {}}; // it does not tell its packages
}

void OrderCalls::keepMarketplace(const std::string& platformOrderId, std::string marketplace)
{
    if (m_marketplaceOf.size() >= kMostKept) {
        m_marketplaceOf.clear();
    }
    m_marketplaceOf[platformOrderId] = std::move(marketplace);
}

std::string OrderCalls::marketplaceOf(const std::string& platformOrderId, const TaskControl& task)
{
    if (m_account.marketplaces.size() == 1) {
        return m_account.marketplaces.front();
    }
    if (m_marketplaceOf.find(platformOrderId) == m_marketplaceOf.end()) {
        static_cast<void>(read(platformOrderId, task));
    }
    return m_marketplaceOf.at(platformOrderId);
}

const std::vector<std::string>& OrderCalls::marketplaces(const TaskControl& task)
{
    if (!m_account.marketplaces.empty()) {
        return m_account.marketplaces;
    }
    if (m_marketplaces.empty()) {
        const auto answer =
            m_api.ask({.operation = kGetMarketplaces, .path = "/sellers/v1/marketplaceParticipations"}, task);
        for (const auto& entry : arrayAt(answer, "payload")) {
            if (member(member(entry, "participation"), "isParticipating") == true) {
                m_marketplaces.push_back(textAt(member(entry, "marketplace"), "id"));
            }
        }
    }
    return m_marketplaces;
}

} // namespace supercargo::platforms::amazon
