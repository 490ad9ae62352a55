// SPDX-License-Identifier: GPL-3.0-or-later
// What the fake Shopify is asked: its orders, fulfilments and stock.
#include "core/base/text.h"
#include "tests/support/fake_shopify_json.h"

#include <algorithm>
#include <regex>
#include <utility>

namespace supercargo::tests {

namespace {

using nlohmann::json;

std::int64_t idOf(const std::string& gid)
{
    return std::stoll(gid.substr(gid.find_last_of('/') + 1));
}

/// Of "updated_at:>='2026-…Z' AND updated_at:<'…'".
std::pair<Instant, Instant> searchBounds(const std::string& query)
{
    static const std::regex kBounds{"updated_at:>='([^']+)' AND updated_at:<'([^']+)'"};
    std::smatch match;
    if (!std::regex_match(query, match, kBounds)) {
        return {};
    }
    return {parseIso8601(match[1].str()).value_or(Instant{}), parseIso8601(match[2].str()).value_or(Instant{})};
}

/// By their time, then their id; the cursor is both.
struct Keyed {
    std::string key;
    json node;
};

json pageOf(std::vector<Keyed> found, const std::size_t first, const json& after)
{
    std::ranges::sort(found, {}, &Keyed::key);
    auto nodes = json::array();
    std::string last;
    std::size_t rest = 0;
    for (auto& each : found) {
        if (after.is_string() && each.key <= after.get<std::string>()) {
            continue;
        }
        if (nodes.size() < first) {
            nodes.push_back(std::move(each.node));
            last = each.key;
        } else {
            ++rest;
        }
    }
    return {{"nodes", nodes},
            {"pageInfo", {{"hasNextPage", rest > 0}, {"endCursor", last.empty() ? json() : json(last)}}}};
}

std::string keyOf(const Instant time, const std::int64_t id)
{
    return std::to_string(toMilliseconds(time)) + "_" + std::to_string(10'000'000 + id);
}

json userError(const std::string& message, const std::string& code = {}, const json& field = nullptr)
{
    return {{"userErrors", json::array({{{"message", message}, {"code", code}, {"field", field}}})}};
}

} // namespace

json FakeShopify::listOrders(const Ask& ask)
{
    if (m_chance.happens(m_faults.edited)) {
        editAnyOrder();
    }
    const auto [from, to] = searchBounds(ask.variables.at("query"));
    std::vector<Keyed> found;
    for (const auto& [id, order] : m_orders) {
        if (order.updated >= from && order.updated < to) {
            found.push_back({keyOf(order.updated, id), fakeShopifyJson(order)});
        }
    }
    return pageOf(std::move(found), ask.variables.at("first"), ask.after());
}

json FakeShopify::listFulfillmentOrders(const Ask& ask)
{
    const auto [from, to] = searchBounds(ask.variables.at("query"));
    std::vector<Keyed> found;
    for (const auto& [id, order] : m_orders) {
        for (const auto& part : order.parts) {
            if (part.updated >= from && part.updated < to) {
                found.push_back(
                    {keyOf(part.updated, part.id),
                     {{"id", shopifyGid("FulfillmentOrder", part.id)},
                      {"order", {{"id", shopifyGid("Order", id)}, {"updatedAt", shopifyTime(order.updated)}}}}});
            }
        }
    }
    return pageOf(std::move(found), 25, ask.after());
}

json FakeShopify::ofOrder(const Ask& ask)
{
    const auto id = ask.id();
    for (const auto& [orderId, order] : m_orders) {
        for (const auto& part : order.parts) {
            if (ask.operation == "FulfillmentOrderLines" && part.id == id) {
                const auto lines = shopifyPieces(part.remaining, "remainingQuantity");
                return {{"fulfillmentOrder", {{"lineItems", fakeConnection(lines, 200, ask.after())}}}};
            }
        }
        for (const auto& fulfillment : order.fulfillments) {
            if (ask.operation == "FulfillmentLines" && fulfillment.id == id) {
                const auto lines = shopifyPieces(fulfillment.pieces, "quantity");
                return {{"fulfillment", {{"fulfillmentLineItems", fakeConnection(lines, 200, ask.after())}}}};
            }
        }
    }
    const auto found = m_orders.find(id);
    if (found == m_orders.end()) {
        return {{"order", nullptr}};
    }
    auto order = fakeShopifyJson(found->second);
    if (ask.operation == "OrderLines") {
        order["lineItems"] = fakeConnection(shopifyLines(found->second), 100, ask.after());
    } else if (ask.operation == "FulfillmentOrdersOf") {
        order["fulfillmentOrders"] = fakeConnection(shopifyParts(found->second, 10), 20, ask.after());
    }
    return {{"order", order}};
}

/// FulfillmentCreate: of one order and location, and no more than is left. Its first fault ends it.
json FakeShopify::createFulfillment(const Ask& ask)
{
    const auto& input = ask.variables.at("fulfillment");
    FakeShopifyOrder* owner = nullptr;
    std::vector<std::pair<FakeFulfillmentOrder*, FakePieces>> taken;
    for (const auto& wish : input.at("lineItemsByFulfillmentOrder")) {
        const auto partId = idOf(wish.at("fulfillmentOrderId"));
        for (auto& [id, order] : m_orders) {
            for (auto& part : order.parts) {
                if (part.id != partId) {
                    continue;
                }
                if ((owner != nullptr && owner != &order) ||
                    (!taken.empty() && taken.front().first->location != part.location)) {
                    return userError("All fulfillment orders must be of one order and location.");
                }
                owner = &order;
                taken.emplace_back(&part, FakePieces{});
            }
        }
        if (taken.empty() || taken.back().first->id != partId) {
            return userError("Fulfillment order does not exist.");
        }
        auto& [part, pieces] = taken.back();
        if (part->status != "OPEN" && part->status != "IN_PROGRESS") {
            return userError("Fulfillment order " + std::to_string(partId) +
                             " has an unfulfillable status= " + part->status);
        }
        for (const auto& line : wish.at("fulfillmentOrderLineItems")) {
            const auto lineId = idOf(line.at("id"));
            const auto quantity = line.at("quantity").get<std::int64_t>();
            if (quantity < 1 || part->remaining[lineId] < quantity) {
                return userError("Invalid fulfillment order line item quantity requested.");
            }
            pieces[lineId] += quantity;
        }
    }
    FakeFulfillment made;
    made.id = ++m_lastId;
    const auto tracking = input.value("trackingInfo", json::object());
    made.number = tracking.value("number", std::string{});
    made.company = tracking.value("company", std::string{});
    made.url = tracking.value("url", std::string{});
    for (auto& [part, pieces] : taken) {
        std::int64_t left = 0;
        for (auto& [line, remaining] : part->remaining) {
            const auto found = pieces.find(line);
            remaining -= found == pieces.end() ? 0 : found->second;
            left += remaining;
        }
        for (const auto& [line, count] : pieces) {
            made.pieces[line] += count;
        }
        part->status = left == 0 ? "CLOSED" : "IN_PROGRESS";
        touch(part->updated);
    }
    owner->fulfillments.push_back(made);
    touch(owner->updated);
    return {{"fulfillment", {{"id", shopifyGid("Fulfillment", made.id)}, {"status", "SUCCESS"}}},
            {"userErrors", json::array()}};
}

json FakeShopify::updateTracking(const Ask& ask)
{
    const auto wanted = ask.id();
    for (auto& [id, order] : m_orders) {
        for (auto& fulfillment : order.fulfillments) {
            if (fulfillment.id == wanted) {
                const auto& tracking = ask.variables.at("tracking");
                fulfillment.number = tracking.value("number", std::string{});
                fulfillment.company = tracking.value("company", std::string{});
                touch(order.updated);
                return {{"fulfillment", {{"id", shopifyGid("Fulfillment", wanted)}}}, {"userErrors", json::array()}};
            }
        }
    }
    return userError("Fulfillment does not exist.");
}

/// Of "sku:'A' OR sku:'B'": what begins so is found, too.
json FakeShopify::listItems(const Ask& ask)
{
    static const std::regex kTerm{"sku:'((?:[^'\\\\]|\\\\.)*)'"};
    const auto query = ask.variables.at("query").get<std::string>();
    std::vector<std::string> terms;
    for (std::sregex_iterator it{query.begin(), query.end(), kTerm}, end; it != end; ++it) {
        terms.push_back(folded(std::regex_replace((*it)[1].str(), std::regex{"\\\\(.)"}, "$1")));
    }
    const auto location = idOf(ask.variables.at("location"));
    auto nodes = json::array();
    for (const auto& variant : m_variants) {
        const auto sku = folded(variant.sku);
        if (std::ranges::none_of(terms, [&](const std::string& term) { return sku.starts_with(term); })) {
            continue;
        }
        const auto level = variant.available.find(location);
        json quantities;
        if (level != variant.available.end()) {
            quantities = {{"quantities", json::array({{{"name", "available"}, {"quantity", level->second}}})}};
        }
        nodes.push_back({{"id", shopifyGid("InventoryItem", variant.id)},
                         {"sku", variant.sku},
                         {"tracked", variant.isTracked},
                         {"inventoryLevel", quantities}});
    }
    return fakeConnection(nodes, 100, ask.after());
}

/// All or nothing; a key that was taken before does nothing again.
json FakeShopify::setQuantities(const Ask& ask)
{
    const auto& input = ask.variables.at("input");
    if (ask.query.find("@idempotent(key: $key)") == std::string::npos || input.at("name") != "available") {
        return userError("The @idempotent directive is required for this mutation.", "IDEMPOTENCY_KEY_REQUIRED");
    }
    if (!m_keys.insert(ask.variables.at("key")).second) {
        return {{"userErrors", json::array()}};
    }
    for (const auto& [sku, pieces] : std::exchange(m_soon, {})) {
        for (auto& variant : m_variants) {
            variant.available[11] -= variant.sku == sku ? pieces : 0;
        }
    }
    auto errors = json::array();
    std::vector<std::pair<std::int64_t*, std::int64_t>> changes;
    const auto& quantities = input.at("quantities");
    for (std::size_t i = 0; i < quantities.size(); ++i) {
        const auto& wish = quantities[i];
        const auto field = json::array({"input", "quantities", std::to_string(i), "quantity"});
        const auto note = [&](const std::string& code) {
            errors.push_back({{"message", "No."}, {"code", code}, {"field", field}});
        };
        const auto location = idOf(wish.at("locationId"));
        const auto found = std::ranges::find(m_variants, idOf(wish.at("inventoryItemId")), &Variant::id);
        if (found == m_variants.end()) {
            note("INVALID_INVENTORY_ITEM");
        } else if (found->sku == "BUNDLE") {
            note("NON_MUTABLE_INVENTORY_ITEM");
        } else if (found->available.at(location) != wish.at("changeFromQuantity")) {
            note("CHANGE_FROM_QUANTITY_STALE");
        } else {
            changes.emplace_back(&found->available.at(location), wish.at("quantity").get<std::int64_t>());
        }
    }
    if (errors.empty()) {
        for (const auto& [level, quantity] : changes) {
            *level = quantity;
        }
    }
    return {{"userErrors", errors}};
}

} // namespace supercargo::tests
