// SPDX-License-Identifier: GPL-3.0-or-later
// What the fake AliExpress is told: shipments, by two families of calls, and stock.
#include "tests/support/fake_aliexpress.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace supercargo::tests {

namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 4> kServices{"CPAM", "YUNTU", "YANWEN_AM", "Other"};

/// "RR123456789CN".
bool isRegisteredMail(const std::string& number)
{
    return number.size() == 13 && number.ends_with("CN") &&
           std::all_of(number.begin() + 2, number.end() - 2,
                       [](const unsigned char c) { return std::isdigit(c) != 0; });
}

void closeLines(FakeAliOrder& order)
{
    for (auto& line : order.lines) {
        line.status = "WAIT_BUYER_ACCEPT_GOODS";
    }
}

} // namespace

/// Empty where it is taken.
std::string FakeAliexpress::complaintAbout(FakeAliOrder& order, const FakeAliShipment& shipment,
                                           const std::string& family, const bool isCorrection)
{
    if (!order.family.empty() && order.family != family) {
        ++m_mixed;
        return "record not found";
    }
    if (std::find(kServices.begin(), kServices.end(), shipment.service) == kServices.end()) {
        return "service_name is not known";
    }
    if (shipment.service == "CPAM" && !isRegisteredMail(shipment.tracking)) {
        return "logistics_no does not fit the service";
    }
    if (shipment.service == "Other" && shipment.website.empty()) {
        return "tracking_website is required";
    }
    const bool waits = order.status == "WAIT_SELLER_SEND_GOODS" || order.status == "SELLER_PART_SEND_GOODS" ||
                       order.status == "IN_CANCEL";
    return waits || isCorrection ? "" : "order status does not allow it: " + order.status;
}

LoopbackAnswer FakeAliexpress::declareOrder(const Asked& asked, const bool isCorrection)
{
    const auto refused = [&](const std::string& words) {
        return fakeAliAnswer(asked, {{"result", {{"result_success", false}, {"error_message", words}}}});
    };
    const auto found = m_orders.find(std::atoll(asked.parameter("out_ref").c_str()));
    if (found == m_orders.end()) {
        return refused("order not found");
    }
    auto& order = found->second;
    const std::string prefix = isCorrection ? "new_" : "";
    const FakeAliShipment shipment{asked.parameter(prefix + "logistics_no"), asked.parameter(prefix + "service_name"),
                                   asked.parameter("tracking_website"), asked.parameter("send_type")};
    if (const auto words = complaintAbout(order, shipment, "order", isCorrection); !words.empty()) {
        return refused(words);
    }
    if (isCorrection) {
        const auto old = std::find_if(order.shipments.begin(), order.shipments.end(), [&](const FakeAliShipment& each) {
            return each.tracking == asked.parameter("old_logistics_no") &&
                   each.service == asked.parameter("old_service_name");
        });
        if (old == order.shipments.end()) {
            return refused("record not found");
        }
        *old = shipment;
    } else {
        order.shipments.push_back(shipment);
    }
    order.family = "order";
    if (shipment.sendType == "all") {
        order.status = "WAIT_BUYER_ACCEPT_GOODS";
        order.sent = m_clock.now();
        closeLines(order);
    } else if (!order.sent) {
        order.status = "SELLER_PART_SEND_GOODS";
    }
    touch(order);
    return fakeAliAnswer(asked, {{"result", {{"result_success", true}}}});
}

LoopbackAnswer FakeAliexpress::declareLines(const Asked& asked, const bool isCorrection)
{
    const auto request = isCorrection
                             ? json{{"trade_order_id", asked.parameter("trade_order_id")},
                                    {"sub_trade_order_list", json::parse(asked.parameter("sub_trade_order_list"))}}
                             : json::parse(asked.parameter("param_aeop_seller_shipment_sub_trade_order_request"));
    const auto refused = [&](const std::string& words) {
        return fakeAliAnswer(asked, {{"result", {{"success", false}, {"error_msg", words}}}});
    };
    const auto found = m_orders.find(std::atoll(request.value("trade_order_id", "").c_str()));
    if (found == m_orders.end() || request["sub_trade_order_list"].empty()) {
        return refused("order not found");
    }
    auto& order = found->second;
    FakeAliShipment shipment;
    auto answers = json::array();
    std::size_t taken = 0;
    for (const auto& line : request["sub_trade_order_list"]) {
        const auto& told = line.at("shipment_list").at(0);
        shipment = {told.at("logistics_no"), told.at("service_name"), told.value("tracking_web_site", ""),
                    line.at("send_type")};
        const auto index = line.at("sub_trade_order_index").get<std::size_t>();
        if (index < 1 || index > order.lines.size()) {
            return refused("no such line");
        }
        if (const auto words = complaintAbout(order, shipment, "lines", isCorrection); !words.empty()) {
            return refused(words);
        }
        const bool isRefused = m_refusedLines.contains(index);
        answers.push_back({{"sub_trade_order_index", index},
                           {"error_code", isRefused ? "B_LINE_IN_ISSUE" : "0"},
                           {"error_msg", isRefused ? "The line is in dispute" : ""}});
        if (isRefused) {
            continue;
        }
        ++taken;
        order.lines[index - 1].status =
            shipment.sendType == "all" ? "WAIT_BUYER_ACCEPT_GOODS" : "SELLER_PART_SEND_GOODS";
    }
    const json answer{
        {"result", {{"success", true}, {"trade_order_id", order.id}, {"sub_trade_order_list", answers}}}};
    if (taken == 0) {
        return fakeAliAnswer(asked, answer);
    }
    const bool isThere = std::ranges::any_of(
        order.shipments, [&](const FakeAliShipment& each) { return each.tracking == shipment.tracking; });
    if (isCorrection) {
        const auto old = std::find_if(order.shipments.begin(), order.shipments.end(), [&](const FakeAliShipment& each) {
            return each.tracking == asked.parameter("old_logistics_no");
        });
        if (old == order.shipments.end()) {
            return refused("record not found");
        }
        *old = shipment;
    } else if (!isThere) { // else more lines of a parcel that it knows
        order.shipments.push_back(shipment);
    }
    order.family = "lines";
    const bool isWhole = std::all_of(order.lines.begin(), order.lines.end(), [](const FakeAliLine& line) {
        return line.isByPlatform || line.status == "WAIT_BUYER_ACCEPT_GOODS";
    });
    order.status = isWhole ? "WAIT_BUYER_ACCEPT_GOODS" : "SELLER_PART_SEND_GOODS";
    if (isWhole) {
        order.sent = m_clock.now();
    }
    touch(order);
    return fakeAliAnswer(asked, answer);
}

// ---- Stock ---------------------------------------------------------------------------------------------------

LoopbackAnswer FakeAliexpress::listProducts(const Asked& asked) const
{
    const auto query = json::parse(asked.parameter("aeop_a_e_product_list_query"));
    const auto sku = query.value("sku_code", "");
    auto products = json::array();
    for (const auto& [product, skus] : m_products) {
        if (sku.empty() || skus.contains(sku)) {
            products.push_back({{"product_id", std::atoll(product.c_str())}});
        }
    }
    return fakeAliAnswer(
        asked,
        {{"result", {{"success", true}, {"aeop_a_e_product_display_d_t_o_list", {{"item_display_dto", products}}}}}});
}

LoopbackAnswer FakeAliexpress::productInfo(const Asked& asked) const
{
    const auto found = m_products.find(asked.parameter("product_id"));
    if (found == m_products.end()) {
        return fakeAliServiceComplaint("isv.invalid-parameter", "no such product");
    }
    auto skus = json::array();
    for (const auto& [sku, quantity] : found->second) {
        skus.push_back({{"sku_code", sku}, {"ipm_sku_stock", quantity}});
    }
    return fakeAliAnswer(asked, {{"result", {{"aeop_ae_product_s_k_us", {{"global_aeop_ae_product_sku", skus}}}}}});
}

LoopbackAnswer FakeAliexpress::updateStock(const Asked& asked)
{
    const auto wishes = json::parse(asked.parameter("mutiple_product_update_list"));
    if (wishes.size() > 20) {
        return fakeAliServiceComplaint("isv.invalid-parameter", "at most 20 products");
    }
    auto failed = json::array();
    for (const auto& wish : wishes) {
        const auto product = m_products.find(wish.value("product_id", ""));
        if (product == m_products.end()) {
            failed.push_back({{"product_id", wish.value("product_id", "")},
                              {"error_code", "F00-00-10007"},
                              {"error_message", "The product does not exist"}});
            continue;
        }
        for (const auto& sku : wish.at("multiple_sku_update_list")) {
            product->second[sku.at("sku_code")] = sku.at("inventory");
        }
    }
    json answer{{"update_success", failed.empty()}};
    if (!failed.empty()) {
        answer["update_failed_list"] = {{"synchronize_product_response_dto", failed}};
    }
    return fakeAliAnswer(asked, answer);
}

} // namespace supercargo::tests
