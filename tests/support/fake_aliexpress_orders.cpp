// SPDX-License-Identifier: GPL-3.0-or-later
// What the fake AliExpress tells of orders, in the shapes of its published schemas.
#include "tests/support/fake_aliexpress.h"

#include <algorithm>
#include <vector>

namespace supercargo::tests {

namespace {

using nlohmann::json;
using std::chrono::days;
using std::chrono::hours;

json money(const std::string& amount)
{
    return {{"amount", amount}, {"currency_code", "USD"}};
}

bool isFinished(const FakeAliOrder& order)
{
    return order.status == "FINISH" || order.status == "FUND_PROCESSING";
}

std::string logisticsStatus(const FakeAliOrder& order)
{
    return order.sent                ? "SELLER_SEND_GOODS"
           : order.shipments.empty() ? "WAIT_SELLER_SEND_GOODS"
                                     : "SELLER_SEND_PART_GOODS";
}

bool hasWord(const json& query, const std::string& status)
{
    const auto list = query.value("order_status_list", json::array());
    return query.value("order_status", "") == status || std::find(list.begin(), list.end(), json(status)) != list.end();
}

} // namespace

/// "2026-07-01 08:00:00" as clocks on the west coast show it.
std::string FakeAliexpress::shown(const Instant instant) const
{
    auto text =
        toIso8601(Instant{std::chrono::floor<std::chrono::seconds>(m_zone.toLocal(instant)).time_since_epoch()});
    text[10] = ' ';
    text.pop_back();
    return text;
}

std::optional<Instant> FakeAliexpress::meant(const json& query, const char* name) const
{
    auto text = query.value(name, "");
    if (text.size() != 19 || text[10] != ' ') {
        return std::nullopt;
    }
    text[10] = 'T';
    const auto local = parseIso8601(text + "Z");
    if (!local) {
        return std::nullopt;
    }
    const auto first = m_zone.toInstant(LocalTime{local->time_since_epoch()});
    const bool isTwice = m_zone.toLocal(first + hours{1}) == m_zone.toLocal(first);
    return m_readsLate && isTwice ? first + hours{1} : first;
}

json FakeAliexpress::addressJson() const
{
    const auto hidden = [this](const char* text) { return m_isMasked ? std::string{"***"} : std::string{text}; };
    return {{"contact_person", hidden("Juan García")},
            {"detail_address", hidden("Calle Mayor 5")},
            {"address2", hidden("2º A")},
            {"city", "Madrid"},
            {"province", "Madrid"},
            {"zip", "28001"},
            {"country", "ES"},
            {"mobile_no", hidden("600111222")},
            {"phone_country", "+34"}};
}

json FakeAliexpress::listedJson(const FakeAliOrder& order) const
{
    auto lines = json::array();
    for (const auto& line : order.lines) {
        lines.push_back({{"child_id", line.id},
                         {"order_id", order.id},
                         {"product_id", 10},
                         {"product_name", line.name},
                         {"product_count", line.quantity},
                         {"sku_code", line.sku},
                         {"product_unit_price", money("5.00")},
                         {"total_product_amount", money(std::to_string(5 * line.quantity) + ".00")},
                         {"son_order_status", line.status},
                         {"logistics_service_name", "AliExpress Standard Shipping"},
                         {"send_goods_operator", line.isByPlatform ? "WAREHOUSE_SEND_GOODS" : "SELLER_SEND_GOODS"},
                         {"memo", order.memo}});
    }
    json listed{{"order_id", order.id},
                {"order_status", isFinished(order) ? "FINISH" : order.status},
                {"gmt_create", shown(order.created)},
                {"gmt_pay_time", shown(order.created)},
                {"gmt_update", shown(order.modified)},
                {"buyer_login_id", "es1234"},
                {"buyer_signer_fullname", m_isMasked ? "J***" : "Juan García"},
                {"pay_amount", money("12.00")},
                {"logistics_status", logisticsStatus(order)},
                {"frozen_status", "NO_FROZEN"},
                {"issue_status", "NO_ISSUE"},
                {"timeout_left_time", 120'340'569},
                {"product_list", {{"order_product_dto", lines}}}};
    if (order.sent) {
        listed["gmt_send_goods_time"] = shown(*order.sent);
    }
    return listed;
}

json FakeAliexpress::detailJson(const FakeAliOrder& order) const
{
    auto children = json::array();
    for (const auto& line : order.lines) {
        children.push_back({{"child_order_id", std::to_string(line.id)},
                            {"id", line.id},
                            {"order_sort_id", children.size() + 1},
                            {"product_count", line.quantity},
                            {"sku_code", line.sku},
                            {"order_status", line.status},
                            {"send_goods_operator", line.isByPlatform ? "WAREHOUSE_SEND_GOODS" : "SELLER_SEND_GOODS"}});
    }
    auto shipments = json::array();
    for (const auto& shipment : order.shipments) {
        shipments.push_back({{"logistics_no", shipment.tracking}, {"logistics_type_code", shipment.service}});
    }
    json detail{{"id", order.id},
                {"order_status", order.status},
                {"gmt_modified", shown(order.modified)},
                {"gmt_pay_success", shown(order.created)},
                {"memo", order.memo},
                {"logistics_status", logisticsStatus(order)},
                {"frozen_status", "NO_FROZEN"},
                {"over_time_left", shown(order.created + days{5})},
                {"logistics_amount", money("2.00")},
                {"receipt_address", addressJson()},
                {"child_order_list", {{"global_aeop_tp_child_order_dto", children}}},
                {"logistic_info_list", {{"global_aeop_tp_logistic_info_dto", shipments}}}};
    if (m_isMasked) {
        detail["oaid"] = "oaid-" + std::to_string(order.id);
    }
    return detail;
}

/// Newest first. What the platform says that it limits is refused.
LoopbackAnswer FakeAliexpress::listOrders(const Asked& asked)
{
    if (m_chance.happens(m_faults.edited)) {
        editAnyOrder();
    }
    const bool isChina = asked.method.find("trade") != std::string::npos;
    const auto query = json::parse(asked.parameter(isChina ? "param_aeop_order_query" : "param0"));
    const auto size = query.value("page_size", 20);
    const auto page = query.value("current_page", 1);
    const auto createdFrom = meant(query, "create_date_start");
    const auto createdTo = meant(query, "create_date_end");
    const auto from = meant(query, "modified_date_start");
    const auto to = meant(query, "modified_date_end");
    const bool wantsFinished = hasWord(query, "FINISH");
    const bool isWrong = size > 50 || page < 1 || !createdFrom || !createdTo || (from && !to) ||
                         *createdTo - *createdFrom > days{wantsFinished ? 30 : 180} ||
                         (wantsFinished && query.contains("order_status_list"));
    if (isWrong) {
        return fakeAliServiceComplaint("isv.invalid-parameter", "param0 is not allowed");
    }
    std::vector<const FakeAliOrder*> found;
    for (const auto& [id, order] : m_orders) {
        const bool isWanted = isFinished(order) ? wantsFinished : hasWord(query, order.status);
        if (isWanted && order.created >= *createdFrom && order.created <= *createdTo &&
            (!from || (order.modified >= *from && order.modified <= *to))) {
            found.push_back(&order);
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const auto* a, const auto* b) { return a->created > b->created; });
    const auto first = std::min(static_cast<std::size_t>(size) * static_cast<std::size_t>(page - 1), found.size());
    const auto last = std::min(first + static_cast<std::size_t>(size), found.size());
    auto orders = json::array();
    for (auto i = first; i < last; ++i) {
        orders.push_back(listedJson(*found[i]));
    }
    json result{{"success", true},
                {"current_page", page},
                {"page_size", size},
                {"total_count", found.size()},
                {"total_page", (found.size() + static_cast<std::size_t>(size) - 1) / static_cast<std::size_t>(size)}};
    if (!orders.empty()) {
        result["target_list"] = {{isChina ? "aeop_order_item_dto" : "order_dto", orders}};
    }
    const auto answer = fakeAliAnswer(asked, {{"result", result}});
    auto window = query;
    window.erase("current_page");
    if (window.dump() == m_lastWindow && m_chance.happens(m_faults.stale)) {
        return m_lastPage;
    }
    m_lastWindow = window.dump();
    m_lastPage = answer;
    return answer;
}

LoopbackAnswer FakeAliexpress::orderDetail(const Asked& asked) const
{
    const auto id = std::atoll(json::parse(asked.parameter("param1")).value("order_id", "").c_str());
    const auto found = m_orders.find(id);
    if (found == m_orders.end()) {
        return fakeAliAnswer(asked, {{"result", {{"result_success", false}, {"error_message", "order not found"}}}});
    }
    const auto detail = detailJson(found->second);
    return asked.method.find("trade") == std::string::npos
               ? fakeAliAnswer(asked, {{"result", {{"result_success", true}, {"data", detail}}}})
               : fakeAliAnswer(asked, {{"target", detail}});
}

LoopbackAnswer FakeAliexpress::decrypted(const Asked& asked) const
{
    if (asked.parameter("oaid") != "oaid-" + asked.parameter("orderId")) {
        return fakeAliServiceComplaint("isv.invalid-parameter", "oaid is not this order's");
    }
    return fakeAliAnswer(asked, {{"result_code", 0},
                                 {"result_obj",
                                  {{"contact_person", "Juan García"},
                                   {"detail_address", "Calle Mayor 5"},
                                   {"address2", "2º A"},
                                   {"mobile_no", "600111222"}}}});
}

} // namespace supercargo::tests
