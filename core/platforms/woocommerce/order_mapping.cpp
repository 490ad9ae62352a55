// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/woocommerce/order_mapping.h"

#include "core/base/text.h"
#include "core/orders/readers/row_cells.h"
#include "core/platforms/json_members.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>
#include <vector>

namespace supercargo::platforms::woocommerce {

namespace {

using nlohmann::json;
using orders::IncomingAddress;
using orders::IncomingLine;
using orders::IncomingOrder;
using orders::PlatformStatus;

constexpr std::array<std::pair<std::string_view, PlatformStatus>, 9> kStatuses{{
    {"processing", PlatformStatus::paid},
    {"completed", PlatformStatus::shipped},
    {"cancelled", PlatformStatus::cancelled},
    {"refunded", PlatformStatus::cancelled},
    {"trash", PlatformStatus::cancelled},
    {"partial-shipped", PlatformStatus::partly_shipped},
    {"partially-shipped", PlatformStatus::partly_shipped},
    {"shipped", PlatformStatus::shipped},
    {"delivered", PlatformStatus::completed},
}};

std::optional<Instant> utcAt(const json& order, const std::string_view name)
{
    const auto text = textAt(order, name);
    if (text.empty()) {
        return std::nullopt;
    }
    const auto instant = parseIso8601(text.ends_with('Z') ? text : text + "Z");
    if (!instant) {
        throwUnreadable(std::string{name});
    }
    return instant;
}

std::string fullName(const json& address)
{
    return std::string{trimmed(textAt(address, "first_name") + " " + textAt(address, "last_name"))};
}

bool isAddress(const json& address)
{
    return !textAt(address, "address_1").empty() || !textAt(address, "city").empty() ||
           !textAt(address, "postcode").empty();
}

/// An empty object comes as an empty array: PHP knows no difference.
const json& addressAt(const json& order, const std::string_view name)
{
    static const json kNone = json::object();
    const auto& found = member(order, name);
    return found.is_array() && found.empty() ? kNone : objectAt(order, name);
}

void readAddresses(const json& order, IncomingOrder& incoming)
{
    const auto& billing = addressAt(order, "billing");
    const auto& shipping = addressAt(order, "shipping");
    const auto& from = isAddress(shipping) ? shipping : billing;
    auto& to = incoming.shipTo;
    to.name = fullName(from);
    to.company = textAt(from, "company");
    to.lines = textsAt(from, {"address_1", "address_2"});
    to.city = textAt(from, "city");
    to.region = textAt(from, "state");
    to.postcode = textAt(from, "postcode");
    to.country = textAt(from, "country");
    const auto phone = optionalText(shipping, "phone");
    to.phone = phone ? *phone : textAt(billing, "phone");
    incoming.buyerName = fullName(billing);
    incoming.buyerEmail = textAt(billing, "email");
    incoming.buyerPhone = textAt(billing, "phone");
    if (const auto id = countAt(order, "customer_id").value_or(0); id > 0) { // 0: a guest
        incoming.buyerId = std::to_string(id);
    }
}

/// What the buyer chose or typed, where the name does not say it: a line without a SKU is known by its title.
std::string titleOf(const json& line)
{
    const auto name = textAt(line, "name");
    std::string options;
    for (const auto& meta : arrayAt(line, "meta_data")) {
        const auto& key = member(meta, "display_key");
        const auto& value = member(meta, "display_value");
        if (!key.is_string() || !value.is_string()) {
            continue; // a plugin's own
        }
        const auto label = textAt(meta, "display_key");
        const auto text = textAt(meta, "display_value");
        const bool isSaid = folded(name).find(folded(text)) != std::string::npos;
        if (!label.empty() && !label.starts_with('_') && !text.empty() && !isSaid) {
            options += (options.empty() ? "" : ", ") + label + ": " + text;
        }
    }
    return options.empty() ? name : name + " [" + options + "]";
}

struct LineFacts {
    Currency currency;
    PlatformStatus status;
    bool needsShipping;
};

IncomingLine lineOf(const json& line, const LineFacts& facts, const RefundedPieces& refunded)
{
    IncomingLine read;
    read.platformLineId = textAt(line, "id");
    read.platformSku = textAt(line, "sku");
    read.title = titleOf(line);
    const auto quantity = requiredCount(line, "quantity");
    read.total = decimalAt(line, "total", facts.currency);
    read.unitPrice = orders::exactShare(read.total, quantity);
    const auto back = refunded.find(read.platformLineId);
    read.quantity = std::max<std::int64_t>(0, quantity - (back == refunded.end() ? 0 : back->second));
    if (facts.status == PlatformStatus::shipped || facts.status == PlatformStatus::completed) {
        read.shipped = read.quantity;
    }
    read.needsShipping = facts.needsShipping;
    return read;
}

bool isFetched(const json& order)
{
    const auto& methods = arrayAt(order, "shipping_lines");
    return !methods.empty() && std::all_of(methods.begin(), methods.end(), [](const json& method) {
        const auto id = textAt(method, "method_id");
        return id == "local_pickup" || id == "pickup_location";
    });
}

void readLines(const json& order, const Currency currency, const RefundedPieces& refunded, IncomingOrder& incoming)
{
    const bool needsShipping = member(order, "needs_processing") != false && !isFetched(order);
    const LineFacts facts{currency, *incoming.status, needsShipping};
    for (const auto& line : arrayAt(order, "line_items")) {
        incoming.lines.push_back(inLine(incoming.lines.size(), [&] { return lineOf(line, facts, refunded); }));
    }
    requireLines(incoming, "line_items");
}

std::optional<std::string> serviceOf(const json& order)
{
    std::vector<std::string> titles;
    for (const auto& method : arrayAt(order, "shipping_lines")) {
        if (auto title = textAt(method, "method_title"); !title.empty()) {
            titles.push_back(std::move(title));
        }
    }
    return titles.empty() ? std::nullopt : std::optional{joined(titles, ", ")};
}

std::string wordOf(const json& order)
{
    const auto word = textAt(order, "status");
    return word.starts_with("wc-") ? word.substr(3) : word;
}

} // namespace

bool isDraft(const json& order)
{
    const auto& status = member(order, "status");
    return status == "auto-draft" || status == "checkout-draft" || status == "draft" || status == "new";
}

PlatformStatus statusOf(const json& order)
{
    const auto word = wordOf(order);
    if (word.empty()) {
        throwUnreadable("status");
    }
    const auto* const known = std::ranges::find(kStatuses, word, &decltype(kStatuses)::value_type::first);
    const auto status = known == kStatuses.end() ? PlatformStatus::unpaid : known->second;
    const bool wasCompleted = !textAt(order, "date_completed_gmt").empty();
    const bool isPutAway = word == "refunded" || word == "trash";
    return isPutAway && wasCompleted ? PlatformStatus::shipped : status;
}

bool asksForRefunds(const json& order)
{
    const auto status = statusOf(order);
    const bool maySend =
        status == PlatformStatus::paid || status == PlatformStatus::partly_shipped || status == PlatformStatus::unpaid;
    return maySend && !arrayAt(order, "refunds").empty();
}

RefundedPieces refundedPieces(const json& refunds)
{
    RefundedPieces pieces;
    if (!refunds.is_array()) {
        throwUnreadable("refunds");
    }
    for (const auto& refund : refunds) {
        for (const auto& line : arrayAt(refund, "line_items")) {
            const auto& quantity = member(line, "quantity"); // a negative number
            for (const auto& meta : arrayAt(line, "meta_data")) {
                if (member(meta, "key") == "_refunded_item_id" && quantity.is_number_integer()) {
                    const auto back = std::clamp<std::int64_t>(quantity.get<std::int64_t>(), -1'000'000, 1'000'000);
                    pieces[textAt(meta, "value")] += std::abs(back);
                }
            }
        }
    }
    return pieces;
}

IncomingOrder incomingOrder(const json& order, const RefundedPieces& refunded)
{
    IncomingOrder incoming;
    incoming.platformOrderId = textAt(order, "id");
    incoming.version = utcAt(order, "date_modified_gmt");
    incoming.status = statusOf(order);
    incoming.placedAt = momentOf(utcAt(order, "date_created_gmt"));
    incoming.paidAt = momentOf(utcAt(order, "date_paid_gmt"));
    const auto currency = Currency::parse(textAt(order, "currency"));
    if (!currency) {
        throwUnreadable("currency");
    }
    incoming.total = decimalAt(order, "total", *currency);
    incoming.shippingPaid = decimalAt(order, "shipping_total", *currency);
    add(incoming.shippingPaid, decimalAt(order, "shipping_tax", *currency));
    incoming.serviceLevel = serviceOf(order);
    incoming.buyerNote = textAt(order, "customer_note");
    readAddresses(order, incoming);
    readLines(order, *currency, refunded, incoming);
    incoming.rawPayload = payloadOf(order);
    return incoming;
}

} // namespace supercargo::platforms::woocommerce
