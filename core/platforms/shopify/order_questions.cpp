// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/shopify/order_questions.h"

#include "core/base/error.h"
#include "core/platforms/json_members.h"
#include "core/platforms/shopify/queries.h"

namespace supercargo::platforms::shopify {

namespace {

using nlohmann::json;

constexpr int kMostLinePages = 500; // of one order's lines

/// `more` gives the connection's next page, of a cursor.
template <typename More>
void completeNodes(json& owner, const std::string& name, More&& more)
{
    if (!owner.is_object()) {
        throwUnreadable(name);
    }
    auto& connection = owner[name];
    for (int page = 0;; ++page) {
        static_cast<void>(nodesOf(connection));
        const auto cursor = cursorAfter(connection);
        if (cursor.empty()) {
            return;
        }
        if (page == kMostLinePages) {
            throwUnreadable("pages without end");
        }
        const json next = more(cursor);
        for (const auto& node : nodesOf(next)) {
            connection["nodes"].push_back(node);
        }
        connection["pageInfo"] = member(next, "pageInfo");
    }
}

} // namespace

std::string cursorAfter(const json& connection)
{
    const auto& info = member(connection, "pageInfo");
    const auto& hasNext = member(info, "hasNextPage");
    if (!hasNext.is_boolean()) {
        throwUnreadable("pageInfo");
    }
    const auto cursor = textAt(info, "endCursor");
    if (hasNext == true && cursor.empty()) {
        throwUnreadable("endCursor");
    }
    return hasNext == true ? cursor : std::string{};
}

json orNull(const std::string& cursor)
{
    return cursor.empty() ? json{} : json(cursor);
}

const json& nodesOf(const json& connection)
{
    const auto& nodes = member(connection, "nodes");
    if (!nodes.is_array()) {
        throwUnreadable("nodes");
    }
    return nodes;
}

json findOrder(ShopifyClient& client, const std::string& gid, const TaskControl& task)
{
    auto reply = client.ask({.operation = "Order", .query = orderQuery(), .variables = {{"id", gid}}}, task);
    return objectAt(reply.data, "order").empty() ? json{} : reply.data["order"];
}

void complete(ShopifyClient& client, json& order, const TaskControl& task)
{
    const auto gid = textAt(order, "id");
    const auto askMore = [&](const std::string_view operation, std::string query, const std::string& id,
                             const std::string& cursor, const std::string& owner, const std::string& name) -> json {
        const auto reply = client.ask(
            {.operation = operation, .query = std::move(query), .variables = {{"id", id}, {"after", cursor}}}, task);
        return objectAt(objectAt(reply.data, owner), name);
    };
    completeNodes(order, "lineItems", [&](const std::string& cursor) {
        return askMore("OrderLines", orderLinesQuery(), gid, cursor, "order", "lineItems");
    });
    completeNodes(order, "fulfillmentOrders", [&](const std::string& cursor) {
        return askMore("FulfillmentOrdersOf", fulfillmentOrdersOfQuery(), gid, cursor, "order", "fulfillmentOrders");
    });
    for (auto& part : order["fulfillmentOrders"]["nodes"]) {
        const auto id = textAt(part, "id");
        completeNodes(part, "lineItems", [&](const std::string& cursor) {
            return askMore("FulfillmentOrderLines", fulfillmentOrderLinesQuery(), id, cursor, "fulfillmentOrder",
                           "lineItems");
        });
    }
}

json getFulfillments(ShopifyClient& client, const std::string& gid, const TaskControl& task)
{
    auto reply =
        client.ask({.operation = "Fulfillments", .query = fulfillmentsQuery(), .variables = {{"id", gid}}}, task);
    if (objectAt(reply.data, "order").empty()) {
        throw Error{ErrorCode::platform_refused, {"404", "no such order"}};
    }
    auto& order = reply.data["order"];
    if (arrayAt(order, "fulfillments").size() >= static_cast<std::size_t>(kMostFulfillments)) {
        throw Error{ErrorCode::platform_refused, {"409", "more shipments than can be read"}};
    }
    for (auto& fulfillment : order["fulfillments"]) {
        completeNodes(fulfillment, "fulfillmentLineItems", [&](const std::string& cursor) -> json {
            const auto more = client.ask({.operation = "FulfillmentLines",
                                          .query = fulfillmentLinesQuery(),
                                          .variables = {{"id", textAt(fulfillment, "id")}, {"after", cursor}}},
                                         task);
            return objectAt(objectAt(more.data, "fulfillment"), "fulfillmentLineItems");
        });
    }
    return order;
}

} // namespace supercargo::platforms::shopify
