// SPDX-License-Identifier: GPL-3.0-or-later
// What the fake Vendure shop knows of orders and stock, by the rules of Vendure's default processes.
#include "tests/support/fake_vendure.h"

#include <algorithm>

namespace supercargo::tests {

namespace {

using nlohmann::json;

json refusalOf(const std::string& type, const std::string& code, const std::string& message)
{
    return {{"__typename", type}, {"errorCode", code}, {"message", message}};
}

json nextStates(const std::string& state)
{
    if (state == "PaymentSettled") {
        return {"PartiallyDelivered", "Delivered", "PartiallyShipped", "Shipped", "Cancelled", "Modifying"};
    }
    if (state == "PartiallyShipped") {
        return {"Shipped", "PartiallyDelivered", "Cancelled", "Modifying"};
    }
    return state == "Cancelled" ? json::array() : json{"Cancelled"};
}

json linesJson(const FakeVendureOrder& order)
{
    auto lines = json::array();
    for (const auto& line : order.lines) {
        lines.push_back({{"id", std::to_string(line.id)},
                         {"quantity", line.quantity},
                         {"proratedLinePriceWithTax", line.quantity * line.price},
                         {"productVariant", {{"sku", line.sku}, {"name", "A fine thing"}}}});
    }
    return lines;
}

json fulfillmentsJson(const FakeVendureOrder& order)
{
    auto fulfillments = json::array();
    for (const auto& each : order.fulfillments) {
        auto lines = json::array();
        for (const auto& [line, quantity] : each.lines) {
            lines.push_back({{"orderLineId", std::to_string(line)}, {"quantity", quantity}});
        }
        fulfillments.push_back({{"id", std::to_string(each.id)},
                                {"state", each.state},
                                {"method", each.method},
                                {"trackingCode", each.trackingCode},
                                {"lines", lines}});
    }
    return fulfillments;
}

bool isWithin(const json& bounds, const Instant at)
{
    const auto& between = bounds.at("between");
    return at >= *parseIso8601(between.at("start").get<std::string>()) &&
           at <= *parseIso8601(between.at("end").get<std::string>());
}

/// By its code, its codes, or what was changed or placed within bounds.
bool isWanted(const json& filter, const FakeVendureOrder& order)
{
    if (filter.contains("code")) {
        const auto& code = filter.at("code");
        return code.contains("eq") ? code.at("eq") == order.code
                                   : std::ranges::find(code.at("in"), json(order.code)) != code.at("in").end();
    }
    return std::ranges::any_of(filter.at("_or"), [&](const json& either) {
        return either.contains("updatedAt") ? isWithin(either.at("updatedAt"), order.updated)
                                            : isWithin(either.at("orderPlacedAt"), order.placed);
    });
}

std::map<std::int64_t, std::int64_t> fulfilled(const FakeVendureOrder& order)
{
    std::map<std::int64_t, std::int64_t> pieces;
    for (const auto& each : order.fulfillments) {
        for (const auto& [line, quantity] : each.lines) {
            pieces[line] += each.state == "Cancelled" ? 0 : quantity;
        }
    }
    return pieces;
}

} // namespace

std::vector<std::string> FakeVendureOrder::told() const
{
    std::vector<std::string> numbers;
    for (const auto& each : fulfillments) {
        if (each.state == "Shipped") {
            numbers.push_back(each.trackingCode);
        }
    }
    return numbers;
}

json fakeVendureJson(const FakeVendureOrder& order)
{
    const bool isPaid = order.state != "PaymentAuthorized";
    const json address{{"fullName", "Erika Mustermann"}, {"company", nullptr},  {"streetLine1", order.street},
                       {"streetLine2", nullptr},         {"city", "Köln"},      {"province", nullptr},
                       {"postalCode", "51147"},          {"countryCode", "DE"}, {"phoneNumber", "+49221000000"}};
    return {{"id", std::to_string(order.id)},
            {"code", order.code},
            {"type", order.type},
            {"state", order.state},
            {"nextStates", nextStates(order.state)},
            {"updatedAt", toIso8601(order.updated)},
            {"orderPlacedAt", toIso8601(order.placed)},
            {"currencyCode", order.currency},
            {"totalWithTax", 2480},
            {"shippingWithTax", 500},
            {"customer",
             {{"id", "1"},
              {"firstName", "Erika"},
              {"lastName", "Mustermann"},
              {"emailAddress", "erika@example.net"},
              {"phoneNumber", nullptr}}},
            {"shippingAddress", address},
            {"billingAddress", json::object()},
            {"shippingLines", {{{"shippingMethod", {{"name", "Standard Shipping"}}}}}},
            {"lines", linesJson(order)},
            {"payments", {{{"createdAt", toIso8601(order.placed)}, {"state", isPaid ? "Settled" : "Authorized"}}}},
            {"fulfillments", fulfillmentsJson(order)}};
}

/// The list query: by id; one order that cannot be told takes the list with it.
LoopbackAnswer FakeVendure::listOrders(const std::string& operation, const Json& options)
{
    if (operation == "Orders" && m_chance.happens(m_faults.edited)) {
        editAnyOrder();
    }
    const auto& filter = options.at("filter");
    std::vector<const FakeVendureOrder*> found; // by id
    for (const auto& [id, order] : m_orders) {
        if (isWanted(filter, order)) {
            found.push_back(&order);
        }
    }
    const auto first = std::min(options.value("skip", std::size_t{0}), found.size());
    const auto last = std::min(first + options.at("take").get<std::size_t>(), found.size());
    auto items = json::array();
    for (auto i = first; i < last; ++i) {
        if (found[i]->isBroken && operation == "Orders") {
            return fakeVendureError("INTERNAL_SERVER_ERROR", "Cannot return null for non-nullable field Order.x.");
        }
        items.push_back(operation == "OrderCodes" ? json{{"code", found[i]->code}} : fakeVendureJson(*found[i]));
    }
    return fakeVendureData({{"globalSettings", {{"serverConfig", {{"moneyStrategyPrecision", m_precision}}}}},
                            {"orders", {{"totalItems", found.size()}, {"items", items}}}});
}

/// OrderService.createFulfillment.
nlohmann::json FakeVendure::addFulfillment(const Json& input)
{
    FakeVendureFulfillment fulfillment;
    std::int64_t pieces = 0;
    for (const auto& line : input.at("lines")) {
        fulfillment.lines[std::stoll(line.at("orderLineId").get<std::string>())] += line.at("quantity").get<int>();
        pieces += line.at("quantity").get<int>();
    }
    if (pieces == 0) {
        return refusalOf("EmptyOrderLineSelectionError", "EMPTY_ORDER_LINE_SELECTION_ERROR",
                         "At least one OrderLine must be specified");
    }
    const auto owns = [&](const auto& entry) {
        return std::ranges::any_of(entry.second.lines,
                                   [&](const auto& line) { return fulfillment.lines.count(line.id) != 0; });
    };
    const auto found = std::find_if(m_orders.begin(), m_orders.end(), owns);
    if (found == m_orders.end()) {
        return refusalOf("ItemsAlreadyFulfilledError", "ITEMS_ALREADY_FULFILLED_ERROR", "No such line");
    }
    auto& order = found->second;
    auto taken = fulfilled(order);
    for (const auto& line : order.lines) {
        if (taken[line.id] + fulfillment.lines[line.id] > line.quantity) {
            return refusalOf("ItemsAlreadyFulfilledError", "ITEMS_ALREADY_FULFILLED_ERROR",
                             "One or more OrderItems are already part of a Fulfillment");
        }
    }
    std::erase_if(fulfillment.lines, [](const auto& line) { return line.second == 0; });
    for (const auto& argument : input.at("handler").at("arguments")) {
        (argument.at("name") == "method" ? fulfillment.method : fulfillment.trackingCode) = argument.at("value");
    }
    fulfillment.id = ++m_lastFulfillment;
    order.fulfillments.push_back(fulfillment); // the order's own row stays as it is, and so does its updatedAt
    return {{"__typename", "Fulfillment"}, {"id", std::to_string(fulfillment.id)}, {"state", "Pending"}};
}

nlohmann::json FakeVendure::moveFulfillment(const Json& variables)
{
    const auto id = std::stoll(variables.at("id").get<std::string>());
    for (auto& [orderId, order] : m_orders) {
        for (auto& each : order.fulfillments) {
            if (each.id != id) {
                continue;
            }
            const auto wanted = variables.at("state").get<std::string>();
            if (each.state != "Pending" && !(each.state == "Shipped" && wanted == "Cancelled")) {
                auto refusal = refusalOf("FulfillmentStateTransitionError", "FULFILLMENT_STATE_TRANSITION_ERROR",
                                         "Cannot transition Fulfillment from \"" + each.state + "\" to \"Shipped\"");
                refusal["transitionError"] = "not from there";
                return refusal;
            }
            each.state = wanted;
            if (wanted == "Shipped") {
                follow(order);
            }
            return {{"__typename", "Fulfillment"}, {"id", variables.at("id")}, {"state", each.state}};
        }
    }
    return refusalOf("FulfillmentStateTransitionError", "FULFILLMENT_STATE_TRANSITION_ERROR", "none such");
}

/// defaultFulfillmentProcess: the order's state follows; its updatedAt does not.
void FakeVendure::follow(FakeVendureOrder& order)
{
    auto taken = fulfilled(order);
    const bool isWhole =
        std::ranges::all_of(order.lines, [&](const auto& line) { return taken[line.id] >= line.quantity; }) &&
        std::ranges::all_of(order.fulfillments,
                            [](const auto& each) { return each.state == "Shipped" || each.state == "Cancelled"; });
    order.state = isWhole ? "Shipped" : "PartiallyShipped";
}

nlohmann::json FakeVendure::variants(const Json& options) const
{
    const auto& wanted = options.at("filter").at("sku").at("in");
    auto items = json::array();
    for (const auto& variant : m_variants) {
        if (std::ranges::find(wanted, json(variant.sku)) == wanted.end()) {
            continue;
        }
        auto levels = json::array();
        for (const auto& [location, level] : variant.levels) {
            levels.push_back(
                {{"stockLocationId", location}, {"stockOnHand", level.first}, {"stockAllocated", level.second}});
        }
        items.push_back({{"id", std::to_string(variant.id)},
                         {"sku", variant.sku},
                         {"trackInventory", variant.trackInventory},
                         {"stockLevels", levels}});
    }
    return {{"globalSettings", {{"trackInventory", true}}},
            {"productVariants", {{"totalItems", items.size()}, {"items", items}}}};
}

/// All or nothing, as one transaction.
LoopbackAnswer FakeVendure::setStock(const Json& inputs)
{
    auto after = m_variants;
    for (const auto& input : inputs) {
        const auto found = std::ranges::find_if(
            after, [&](const auto& variant) { return std::to_string(variant.id) == input.at("id"); });
        if (found == after.end() || found->sku == "REFUSED") {
            return fakeVendureError("ENTITY_NOT_FOUND", "No ProductVariant with the id \"" +
                                                            input.at("id").get<std::string>() + "\" could be found");
        }
        found->trackInventory = input.at("trackInventory");
        for (const auto& level : input.at("stockLevels")) {
            found->levels[level.at("stockLocationId")].first = level.at("stockOnHand");
        }
    }
    m_variants = after;
    return fakeVendureData({{"updateProductVariants", json::array()}});
}

} // namespace supercargo::tests
