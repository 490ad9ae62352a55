// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/aliexpress/order_mapping.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/net/json_page.h"
#include "core/orders/readers/row_cells.h"
#include "core/platforms/aliexpress/members.h"
#include "core/platforms/aliexpress/recipient.h"
#include "core/platforms/json_members.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <vector>

namespace supercargo::platforms::aliexpress {

namespace {

using nlohmann::json;
using orders::IncomingLine;
using orders::IncomingOrder;
using orders::PlatformStatus;

constexpr MoneyNames kMoney{"amount", "currency_code"};

bool is(const json& object, const char* name, const std::string_view word)
{
    return member(object, name) == word;
}

bool haveGoodsLeft(const json& order)
{
    const auto logistics = textAt(order, "logistics_status");
    return logistics == "SELLER_SEND_GOODS" || logistics == "BUYER_ACCEPT_GOODS" ||
           !textAt(order, "gmt_send_goods_time").empty() || !listAt(order, "logistic_info_list").empty();
}

/// What it would be without a dispute, a freeze or a cancellation that is asked for.
PlatformStatus statusBefore(const json& order)
{
    if (is(order, "logistics_status", "SELLER_SEND_PART_GOODS")) {
        return PlatformStatus::partly_shipped;
    }
    return haveGoodsLeft(order) ? PlatformStatus::shipped : PlatformStatus::paid;
}

bool isToLeave(const PlatformStatus status)
{
    return status == PlatformStatus::paid || status == PlatformStatus::partly_shipped;
}

/// The child of the detail that is this line; null where it has none.
const json& childOf(const json& detail, const json& line)
{
    static const json kNone;
    const auto id = lineIdOf(line);
    for (const auto& child : listAt(detail, "child_order_list")) {
        if (lineIdOf(child) == id) {
            return child;
        }
    }
    return kNone;
}

/// "Color: Red, Size: XL": what a line without a SKU is told by.
std::string attributesOf(const json& child)
{
    json read;
    try {
        read = net::parsePage(textAt(child, "product_attributes"), "");
    } catch (const Error&) {
        return {}; // it is for people; whatever is in it, the order is one
    }
    std::vector<std::string> words;
    for (const auto& each : net::listOf(read, "sku")) {
        const auto name = net::textOf(each, "pName");
        const auto own = net::textOf(each, "selfDefineValue");
        words.push_back(name + ": " + (own.empty() ? net::textOf(each, "pValue") : own));
    }
    return toValidUtf8(joined(words, ", "));
}

/// The detail is newer than the page.
std::string wordOfLine(const json& line, const json& child)
{
    auto word = textAt(child, "order_status");
    if (word.empty()) {
        word = textAt(line, "son_order_status");
    }
    return word.empty() ? textAt(line, "order_status") : word;
}

/// Pieces that have left, where the line says it.
std::optional<std::int64_t> shippedOf(const IncomingLine& line, const std::string& word, const PlatformStatus whole)
{
    if (whole == PlatformStatus::shipped || whole == PlatformStatus::completed || word == "WAIT_BUYER_ACCEPT_GOODS") {
        return line.quantity;
    }
    return word == "WAIT_SELLER_SEND_GOODS" ? std::optional<std::int64_t>{0} : std::nullopt;
}

IncomingLine lineOf(const json& line, const json& child, const PlatformStatus whole)
{
    IncomingLine read;
    read.platformLineId = lineIdOf(line);
    if (read.platformLineId.empty()) {
        throwUnreadable("child_id");
    }
    read.platformSku = textAt(line, "sku_code");
    read.title = textAt(line, "product_name");
    if (const auto attributes = attributesOf(child); read.platformSku.empty() && !attributes.empty()) {
        read.title += " [" + attributes + "]";
    }
    const auto quantity = pieceCountAt(line, "product_count");
    if (!quantity) {
        throwUnreadable("product_count");
    }
    read.quantity = *quantity;
    read.total = moneyAt(line, "total_product_amount", kMoney);
    read.unitPrice = moneyAt(line, "product_unit_price", kMoney);
    if (!read.unitPrice) {
        read.unitPrice = moneyAt(line, "product_price", kMoney);
    }
    const auto word = wordOfLine(line, child);
    // Closed while the order waits, and nothing of it has left: its money was given back.
    if (whole == PlatformStatus::paid && word == "FINISH") {
        read.quantity = 0;
    }
    const bool isByPlatform = is(line, "send_goods_operator", "WAREHOUSE_SEND_GOODS");
    read.shipped = isByPlatform ? std::optional{read.quantity} : shippedOf(read, word, whole);
    return read;
}

void readLines(const OrderSources& order, IncomingOrder& read)
{
    const auto& listed = listAt(order.listed, "product_list");
    const auto& lines = listed.empty() ? listAt(order.detail, "child_order_list") : listed;
    std::size_t byPlatform = 0;
    for (const auto& line : lines) {
        read.lines.push_back(
            inLine(read.lines.size(), [&] { return lineOf(line, childOf(order.detail, line), *read.status); }));
        byPlatform += is(line, "send_goods_operator", "WAREHOUSE_SEND_GOODS") ? 1 : 0;
    }
    if (read.lines.empty()) {
        throwUnreadable("product_list");
    }
    read.fulfilledByPlatform = byPlatform == read.lines.size();
}

/// Each word once, in the order of the lines.
std::optional<std::string> wordsOfLines(const json& listed, const std::initializer_list<const char*> names,
                                        const std::string_view separator)
{
    std::vector<std::string> words;
    for (const auto& line : listAt(listed, "product_list")) {
        for (const auto* name : names) {
            auto word = textAt(line, name);
            if (word.empty()) {
                continue;
            }
            if (std::ranges::find(words, word) == words.end()) {
                words.push_back(std::move(word));
            }
            break;
        }
    }
    return words.empty() ? std::nullopt : std::optional{joined(words, separator)};
}

std::optional<orders::DayOrInstant> timeAt(const json& object, const char* name, const PacificTime& time)
{
    const auto text = textAt(object, name);
    const auto instant = time.first(text);
    if (!text.empty() && !instant) {
        throwUnreadable(name);
    }
    return momentOf(instant);
}

/// The detail says when the state ends, a page how long it still lasts; to the minute, so that it stays the same.
std::optional<orders::DayOrInstant> deadlineOf(const OrderSources& order, const PacificTime& time, const Instant now)
{
    if (const auto at = time.first(textAt(order.detail, "over_time_left"))) {
        return momentOf(at);
    }
    constexpr std::int64_t kLongest = 366LL * 86'400'000; // ms
    const auto left = integerAt(order.listed, "timeout_left_time");
    if (!left || *left < -kLongest || *left > kLongest) {
        return std::nullopt;
    }
    return momentOf(std::chrono::floor<std::chrono::minutes>(now + std::chrono::milliseconds{*left}));
}

std::optional<std::string> plainText(const json& object, const char* name)
{
    const auto text = optionalText(object, name);
    return text && text->find('*') != std::string::npos ? std::nullopt : text;
}

void readMoney(const OrderSources& order, IncomingOrder& read)
{
    read.total = moneyAt(order.listed, "pay_amount", kMoney);
    if (!read.total) {
        read.total = moneyAt(order.detail, "order_amount", kMoney);
    }
    read.shippingPaid = moneyAt(order.detail, "logistics_amount", kMoney);
}

/// The detail is asked for after the page, so it may be newer.
std::optional<Instant> versionOf(const OrderSources& order, const PacificTime& time, const Instant now)
{
    std::optional<Instant> latest;
    for (const auto* source : {&order.listed, &order.detail}) {
        for (const auto* name : {"gmt_update", "gmt_modified"}) {
            const auto text = textAt(*source, name);
            const auto at = time.latest(text, now);
            if (!text.empty() && !at) {
                throwUnreadable(name);
            }
            latest = std::max(latest, at);
        }
    }
    return latest;
}

} // namespace

std::string lineIdOf(const json& line)
{
    for (const auto* name : {"child_id", "child_order_id", "id"}) {
        if (auto id = textAt(line, name); !id.empty()) {
            return id;
        }
    }
    return {};
}

PlatformStatus statusOf(const json& order)
{
    const auto word = requiredText(order, "order_status");
    if (word == "FINISH" || word == "ARCHIVE") {
        return haveGoodsLeft(order) ? PlatformStatus::completed : PlatformStatus::cancelled;
    }
    if (word == "WAIT_BUYER_ACCEPT_GOODS" || word == "FUND_PROCESSING") {
        return PlatformStatus::shipped;
    }
    if (word == "IN_FROZEN" || is(order, "frozen_status", "IN_FROZEN")) {
        return haveGoodsLeft(order) ? PlatformStatus::shipped : PlatformStatus::unpaid;
    }
    if (word == "IN_CANCEL" || word == "IN_ISSUE") {
        return statusBefore(order);
    }
    if (word == "SELLER_PART_SEND_GOODS") {
        return PlatformStatus::partly_shipped;
    }
    return word == "WAIT_SELLER_SEND_GOODS" ? PlatformStatus::paid : PlatformStatus::unpaid;
}

bool asksForDetail(const json& listed)
{
    return isToLeave(statusOf(listed));
}

IncomingOrder incomingOrder(const OrderSources& order, const PacificTime& time, const Instant now)
{
    const auto& newest = order.detail.is_null() ? order.listed : order.detail;
    IncomingOrder read;
    read.platformOrderId = textAt(order.listed, "order_id");
    read.version = versionOf(order, time, now);
    read.status = statusOf(newest);
    read.buyerAskedCancel = is(newest, "order_status", "IN_CANCEL");
    read.placedAt = timeAt(order.listed, "gmt_create", time);
    read.paidAt = timeAt(order.listed, "gmt_pay_time", time);
    if (!read.paidAt) {
        read.paidAt = timeAt(order.detail, "gmt_pay_success", time);
    }
    if (isToLeave(*read.status)) {
        read.shipBy = deadlineOf(order, time, now);
    }
    read.buyerId = plainText(order.listed, "buyer_login_id");
    read.buyerName = plainText(order.listed, "buyer_signer_fullname");
    read.serviceLevel = wordsOfLines(order.listed, {"logistics_service_name", "logistics_type"}, ", ");
    read.buyerNote = optionalText(order.detail, "memo");
    if (!read.buyerNote) {
        read.buyerNote = wordsOfLines(order.listed, {"memo"}, "; ").value_or("");
    }
    readMoney(order, read);
    readLines(order, read);
    if (order.recipient.is_object()) {
        read.shipTo = addressOf(order.recipient, textAt(order.detail, "cpf_number"));
    }
    read.rawPayload =
        payloadOf(order.detail.is_null() ? order.listed : json{{"listed", order.listed}, {"detail", order.detail}});
    return read;
}

} // namespace supercargo::platforms::aliexpress
