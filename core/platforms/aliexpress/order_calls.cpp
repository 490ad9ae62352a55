// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/aliexpress/order_calls.h"

#include "core/base/error.h"
#include "core/net/json_page.h"
#include "core/platforms/aliexpress/recipient.h"
#include "core/platforms/json_members.h"

#include <nlohmann/json.hpp>

namespace supercargo::platforms::aliexpress {

namespace {

using nlohmann::json;

/// All but those that are closed: FUND_PROCESSING shows as FINISH, and comes when that is asked for. Source: OrderQuery
/// of aliexpress.solution.order.get (order_status); articleId 114953 (treeId 504).
const json& openStatuses()
{
    static const json kStatuses{"PLACE_ORDER_SUCCESS",
                                "IN_CANCEL",
                                "WAIT_SELLER_SEND_GOODS",
                                "SELLER_PART_SEND_GOODS",
                                "WAIT_BUYER_ACCEPT_GOODS",
                                "IN_ISSUE",
                                "IN_FROZEN",
                                "WAIT_SELLER_EXAMINE_MONEY",
                                "RISK_CONTROL"};
    return kStatuses;
}

/// Issue, loan, logistics, buyer, refund: OrderDetailQuery.
constexpr int kAllBits = 31;

/// What the object under `name` is, or what it is itself where it has none.
const json& within(const json& answer, const char* name)
{
    const auto& found = member(answer, name);
    return found.is_object() ? found : answer;
}

} // namespace

json OrderCalls::askEither(const Call& overseas, const Call& china, const TaskControl& task)
{
    if (m_group == Group::china) {
        return m_gateway.ask(china, task);
    }
    try {
        return m_gateway.ask(overseas, task);
    } catch (const Error& refused) {
        if (refused.code() != ErrorCode::role_missing) {
            throw;
        }
        try {
            auto answer = m_gateway.ask(china, task);
            m_group = Group::china;
            return answer;
        } catch (const Error& error) {
            if (error.code() == ErrorCode::role_missing) {
                throw refused; // the app has neither group
            }
            throw;
        }
    }
}

json OrderCalls::list(const OrderQuery& query, const TaskControl& task)
{
    json asked{{"current_page", query.page},
               {"page_size", query.size},
               {"create_date_start", query.createdFrom},
               {"create_date_end", query.createdTo}};
    if (!query.modifiedFrom.empty()) {
        asked["modified_date_start"] = query.modifiedFrom;
        asked["modified_date_end"] = query.modifiedTo;
    }
    if (query.isFinished) {
        asked["order_status"] = "FINISH";
    } else {
        asked["order_status_list"] = openStatuses();
    }
    const auto text = asked.dump();
    const auto answer = askEither(
        {.method = "aliexpress.solution.order.get", .parameters = {{"param0", text}}},
        {.method = "aliexpress.trade.seller.orderlist.get", .parameters = {{"param_aeop_order_query", text}}}, task);
    return within(answer, "result");
}

json OrderCalls::detail(const std::string& orderId, const TaskControl& task)
{
    const auto text = json{{"order_id", orderId}, {"ext_info_bit_flag", kAllBits}}.dump();
    const auto answer =
        askEither({.method = "aliexpress.solution.order.info.get", .parameters = {{"param1", text}}},
                  {.method = "aliexpress.trade.new.redefining.findorderbyid", .parameters = {{"param1", text}}}, task);
    const auto& order = within(within(within(answer, "result"), "data"), "target");
    if (net::textOf(order, "order_status").empty()) {
        throwUnreadable("order_status");
    }
    return order;
}

json OrderCalls::recipient(const std::string& orderId, const json& detail, std::string& why, const TaskControl& task)
{
    auto address = member(detail, "receipt_address");
    if (!address.is_object() || address.empty()) {
        why = "no receipt_address";
        return {};
    }
    if (!isMasked(address)) {
        return address;
    }
    auto oaid = net::textOf(detail, "oaid");
    if (oaid.empty()) {
        oaid = net::textOf(address, "oaid");
    }
    why = !m_cannotDecrypt.empty() ? m_cannotDecrypt : oaid.empty() ? "receipt_address is masked, without an oaid" : "";
    if (!why.empty()) {
        return {};
    }
    const Call call{.method = "aliexpress.trade.seller.order.decrypt",
                    .parameters = {{"orderId", orderId}, {"oaid", oaid}}};
    try {
        address = unmasked(std::move(address), member(m_gateway.ask(call, task), "result_obj"));
    } catch (const Error& error) {
        if (error.code() != ErrorCode::role_missing && error.code() != ErrorCode::platform_refused) {
            throw;
        }
        why = std::string{call.method} + ": " + error.arguments().back();
        m_cannotDecrypt = error.code() == ErrorCode::role_missing ? why : "";
        return {};
    }
    if (isMasked(address) || net::textOf(address, "contact_person").empty()) {
        why = "receipt_address stays masked";
        return {};
    }
    return address;
}

} // namespace supercargo::platforms::aliexpress
