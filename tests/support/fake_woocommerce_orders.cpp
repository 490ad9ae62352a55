// SPDX-License-Identifier: GPL-3.0-or-later
// What the fake WooCommerce shop knows of orders and stock, in the shapes of wc/v3.
#include "tests/support/fake_woocommerce.h"

#include "core/base/text.h"

#include <algorithm>

namespace supercargo::tests {

namespace {

using nlohmann::json;

/// "2026-11-21T20:29:00", without its zone.
json gmt(const Instant instant)
{
    auto text = toIso8601(std::chrono::floor<std::chrono::seconds>(instant));
    text.pop_back();
    return text;
}

std::optional<Instant> bound(const LoopbackRequest& request, const std::string& name)
{
    const auto text = request.parameter(name);
    return text.empty() || request.parameter("dates_are_gmt") != "true" ? std::nullopt : parseIso8601(text + "Z");
}

LoopbackAnswer answerOf(const int status, const json& body)
{
    return {status, body.dump(), {{"Content-Type", "application/json; charset=UTF-8"}}};
}

json addressJson(const FakeWooOrder& order, const bool isBilling)
{
    json address{{"first_name", "Erika"}, {"last_name", "Mustermann"},
                 {"company", ""},         {"address_1", order.street},
                 {"address_2", ""},       {"city", "Köln"},
                 {"state", ""},           {"postcode", "51147"},
                 {"country", "DE"},       {"phone", isBilling ? "+49221000000" : ""}};
    if (isBilling) {
        address["email"] = "erika@example.net";
    }
    return address;
}

json linesJson(const FakeWooOrder& order)
{
    auto lines = json::array();
    for (const auto& line : order.lines) {
        lines.push_back({{"id", line.id},
                         {"name", line.name},
                         {"product_id", 10},
                         {"variation_id", 0},
                         {"quantity", line.quantity},
                         {"subtotal", line.total},
                         {"total", line.total},
                         {"total_tax", "0.00"},
                         {"meta_data", json::array()},
                         {"sku", line.sku},
                         {"price", 9.9}});
    }
    return lines;
}

json metaJson(const FakeWooOrder& order)
{
    auto meta = json::array();
    for (const auto& [key, value] : order.meta) {
        meta.push_back({{"id", meta.size() + 1}, {"key", key}, {"value", value}});
    }
    return meta;
}

json refundsJson(const FakeWooOrder& order)
{
    auto refunds = json::array();
    for (const auto& line : order.lines) {
        if (line.refunded > 0) {
            refunds.push_back({{"id", 7'000 + line.id}, {"reason", ""}, {"total", "-5.00"}});
        }
    }
    return refunds;
}

} // namespace

std::vector<std::string> FakeWooOrder::toldPackages() const
{
    std::vector<std::string> references;
    const auto found = meta.find("_supercargo_packages");
    if (found != meta.end()) {
        for (const auto& package : found->second) {
            references.push_back(package.at("reference"));
        }
    }
    return references;
}

json fakeWooJson(const FakeWooOrder& order)
{
    return {{"id", order.id},
            {"number", std::to_string(order.id)},
            {"status", order.status},
            {"currency", order.currency},
            {"date_created_gmt", gmt(order.created)},
            {"date_modified_gmt", gmt(order.modified)},
            {"date_paid_gmt", order.status == "pending" ? json() : gmt(order.created)},
            {"date_completed_gmt", order.completed ? gmt(*order.completed) : json()},
            {"total", "24.80"},
            {"shipping_total", "5.00"},
            {"shipping_tax", "0.00"},
            {"customer_id", 0},
            {"customer_ip_address", "203.0.113.7"},
            {"billing", addressJson(order, true)},
            {"shipping", addressJson(order, false)},
            {"customer_note", order.note},
            {"needs_processing", true},
            {"meta_data", metaJson(order)},
            {"line_items", linesJson(order)},
            {"shipping_lines", {{{"id", 2}, {"method_title", "Flat"}, {"method_id", "flat_rate"}, {"total", "5.00"}}}},
            {"refunds", refundsJson(order)}};
}

LoopbackAnswer FakeWooCommerce::index() const
{
    auto namespaces = json::array({"oembed/1.0", "wc/v3", "wp/v2"});
    if (m_showsTracking) {
        namespaces.push_back("wc-shipment-tracking/v3");
    }
    return answerOf(200, {{"name", "A fine shop"}, {"namespaces", namespaces}});
}

/// WP_Query: bounds exclusive and to the second, `any` without the trash; the order within equal keys is anybody's.
LoopbackAnswer FakeWooCommerce::listOrders(const LoopbackRequest& request)
{
    if (m_chance.happens(m_faults.edited)) {
        editAnyOrder();
    }
    const auto perPage = request.parameter("per_page").empty() ? 10 : std::stoi(request.parameter("per_page"));
    const auto page = request.parameter("page").empty() ? 1 : std::stoi(request.parameter("page"));
    if (perPage < 1 || perPage > 100) {
        return fakeWooRefusal(400, "rest_invalid_param", "Invalid parameter(s): per_page");
    }
    const auto after = bound(request, "modified_after");
    const auto before = bound(request, "modified_before");
    const bool isTrash = request.parameter("status") == "trash";
    std::vector<const FakeWooOrder*> found; // by id
    for (const auto& [id, order] : m_orders) {
        if ((order.status == "trash") == isTrash && (!after || order.modified > *after) &&
            (!before || order.modified < *before)) {
            found.push_back(&order);
        }
    }
    const auto first = std::min(static_cast<std::size_t>(perPage) * static_cast<std::size_t>(page - 1), found.size());
    const auto last = std::min(first + static_cast<std::size_t>(perPage), found.size());
    auto orders = json::array();
    for (auto i = first; i < last; ++i) {
        const auto whole = fakeWooJson(*found[i]);
        json order;
        for (const auto& name : split(request.parameter("_fields"), ',')) {
            if (whole.contains(name)) {
                order[name] = whole[name];
            }
        }
        orders.push_back(order.is_null() ? whole : order);
    }
    auto answer = answerOf(200, orders);
    answer.headers.push_back({"X-WP-Total", std::to_string(found.size())});
    const auto window =
        request.parameter("status") + request.parameter("modified_after") + request.parameter("modified_before");
    if (window == m_lastWindow && m_chance.happens(m_faults.stale)) {
        return m_lastPage;
    }
    m_lastWindow = window;
    m_lastPage = answer;
    return answer;
}

LoopbackAnswer FakeWooCommerce::getOrder(const std::int64_t id) const
{
    return answerOf(200, fakeWooJson(m_orders.at(id)));
}

/// WC_Data::update_meta_data: a key without its id takes the place of the same key.
LoopbackAnswer FakeWooCommerce::updateOrder(const std::int64_t id, const LoopbackRequest& request)
{
    const auto body = json::parse(request.body, nullptr, false);
    if (!body.is_object() || request.header("Content-Type") != "application/json") {
        return fakeWooRefusal(400, "rest_invalid_json", "Invalid JSON body passed.");
    }
    auto& order = m_orders.at(id);
    for (const auto& meta : body.value("meta_data", json::array())) {
        order.meta[meta.at("key")] = meta.at("value");
    }
    order.status = body.value("status", order.status);
    if (order.status == "completed" && !order.completed) {
        order.completed = m_clock.now();
    }
    touch(order);
    return answerOf(200, fakeWooJson(order));
}

LoopbackAnswer FakeWooCommerce::notes(const std::int64_t id, const LoopbackRequest& request)
{
    auto& order = m_orders.at(id);
    if (request.method == "POST") {
        const auto body = json::parse(request.body);
        order.customerNotes.push_back(body.at("note")); // the order's time of change stays
        return answerOf(201, {{"id", order.customerNotes.size()}, {"note", body.at("note")}});
    }
    auto notes = json::array();
    for (const auto& note : order.customerNotes) {
        notes.push_back({{"id", notes.size() + 1}, {"note", note}, {"customer_note", true}});
    }
    return answerOf(200, notes);
}

LoopbackAnswer FakeWooCommerce::refunds(const std::int64_t id) const
{
    auto refunds = json::array();
    for (const auto& line : m_orders.at(id).lines) {
        if (line.refunded > 0) {
            const json item{{"id", 9'000 + line.id},
                            {"quantity", -line.refunded},
                            {"meta_data", {{{"key", "_refunded_item_id"}, {"value", std::to_string(line.id)}}}}};
            refunds.push_back({{"id", 7'000 + line.id}, {"line_items", {item}}});
        }
    }
    return answerOf(200, refunds);
}

LoopbackAnswer FakeWooCommerce::listProducts(const LoopbackRequest& request) const
{
    auto products = json::array();
    for (const auto& sku : split(request.parameter("sku"), ',')) {
        const auto found = m_products.find(sku);
        if (found != m_products.end()) {
            const auto& product = found->second;
            products.push_back({{"id", product.id},
                                {"sku", sku},
                                {"type", product.isVariation ? "variation" : "simple"},
                                {"parent_id", product.isVariation ? 500 : 0},
                                {"manage_stock", product.quantity.has_value()},
                                {"stock_quantity", product.quantity ? json(*product.quantity) : json()}});
        }
    }
    return answerOf(200, products);
}

LoopbackAnswer FakeWooCommerce::updateProducts(const LoopbackRequest& request, const bool areVariations)
{
    const auto wishes = json::parse(request.body).at("update");
    if (wishes.size() > 100) {
        return fakeWooRefusal(413, "woocommerce_rest_request_entity_too_large",
                              "Unable to accept more than 100 items for this request.");
    }
    auto answers = json::array();
    for (const auto& wish : wishes) {
        const auto found = std::find_if(m_products.begin(), m_products.end(), [&](const auto& product) {
            return product.second.id == wish.at("id") && product.second.isVariation == areVariations;
        });
        if (found == m_products.end()) {
            answers.push_back(
                {{"id", wish.at("id")},
                 {"error", {{"code", "woocommerce_rest_product_invalid_id"}, {"message", "Invalid ID."}}}});
            continue;
        }
        found->second.quantity = wish.at("stock_quantity").get<std::int64_t>();
        answers.push_back({{"id", found->second.id}, {"stock_quantity", wish.at("stock_quantity")}});
    }
    return answerOf(200, {{"update", answers}});
}

} // namespace supercargo::tests
