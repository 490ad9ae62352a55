// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/wish/order_mapping.h"

#include "core/base/text.h"
#include "core/platforms/json_members.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace supercargo::platforms::wish {

namespace {

using nlohmann::json;
using orders::PlatformStatus;

constexpr std::string_view kNotePrefix = "supercargo ";
/// Wish's own logistics send these: a label of theirs is needed (WishPost).
constexpr std::array<std::string_view, 2> kWishPostTypes{"ADVANCED_LOGISTICS", "UNIFICATION_INITIATIVE"};
constexpr std::array<std::string_view, 2> kSentByWish{"FULFILLED_BY_WISH", "FULFILLED_BY_STORE"};

/// The number as digits, rounded half away from zero to what the currency has: a float's text may have more of them.
std::optional<Money> rounded(const std::string& number, const Currency currency)
{
    const auto plain = plainDecimal(number);
    const auto point = plain.find('.');
    const auto places = static_cast<std::size_t>(currency.minorDigits());
    if (point == std::string::npos || plain.size() - point - 1 <= places) {
        return Money::parseDecimal(plain, currency);
    }
    auto amount = Money::parseDecimal(plain.substr(0, places == 0 ? point : point + 1 + places), currency);
    if (amount && plain[point + 1 + places] >= '5') {
        *amount += Money{plain.front() == '-' ? -1 : 1, currency};
    }
    return amount;
}

std::optional<Money> amountAt(const json& object, const std::string_view name)
{
    const auto& price = objectAt(object, name);
    const auto number = textAt(price, "amount");
    if (number.empty()) {
        return std::nullopt;
    }
    const auto currency = Currency::parse(textAt(price, "currency_code"));
    const auto amount = currency ? rounded(number, *currency) : std::nullopt;
    if (!amount) {
        throwUnreadable(std::string{name});
    }
    return amount;
}

std::optional<Money> times(const std::optional<Money>& each, const std::int64_t quantity)
{
    return each ? std::optional{Money{multiplyRounded(each->minorUnits(), {quantity, 1}), each->currency()}}
                : std::nullopt;
}

const json& paymentOf(const json& order)
{
    return objectAt(objectAt(order, "order_payment"), "general_payment_details");
}

void readMoney(const json& order, orders::IncomingOrder& read)
{
    const auto& payment = paymentOf(order);
    const auto& byBuyer = objectAt(payment, "customer_paid_prices_detail");
    auto& line = read.lines.front();
    line.unitPrice = amountAt(byBuyer, "product_price");
    if (!line.unitPrice) {
        line.unitPrice = amountAt(payment, "product_price");
    }
    line.total = times(line.unitPrice, line.quantity);
    read.total = amountAt(byBuyer, "total");
    if (!read.total) {
        read.total = amountAt(payment, "payment_total");
    }
    read.shippingPaid = amountAt(byBuyer, "shipping_price_total");
    if (!read.shippingPaid) {
        read.shippingPaid = times(amountAt(payment, "shipping_merchant_payment"), line.quantity); // of each piece
    }
}

std::string phoneOf(const json& detail)
{
    const auto& phone = objectAt(detail, "phone_number");
    const auto number = textAt(phone, "number");
    const auto code = textAt(phone, "country_code");
    return isDigits(code) && !number.empty() && !number.starts_with('+') ? "+" + code + " " + number : number;
}

void readShipTo(const json& order, orders::IncomingOrder& read)
{
    const auto& detail = objectAt(objectAt(order, "full_address"), "shipping_detail");
    auto& to = read.shipTo;
    to.name = textAt(detail, "name");
    auto& lines = to.lines.emplace();
    for (const auto* name : {"street_address1", "street_address2", "street_address3", "neighborhood", "region"}) {
        if (auto line = optionalText(detail, name)) {
            lines.push_back(*std::move(line));
        }
    }
    to.city = textAt(detail, "city");
    to.region = textAt(detail, "state");
    to.postcode = textAt(detail, "zipcode");
    const auto code = textAt(detail, "country_code");
    to.country = code.empty() ? textAt(detail, "country") : code;
    to.phone = phoneOf(detail);
    read.buyerName = to.name;
}

std::string titleOf(const json& product)
{
    std::vector<std::string> options;
    for (const auto* name : {"color", "size"}) {
        if (auto option = textAt(product, name); !option.empty()) {
            options.push_back(std::move(option));
        }
    }
    const auto title = textAt(product, "name");
    return options.empty() ? title : title + " [" + joined(options, ", ") + "]";
}

void readLine(const json& order, orders::IncomingOrder& read)
{
    const auto& product = objectAt(order, "product_information");
    auto& line = read.lines.emplace_back();
    line.platformLineId = read.platformOrderId;
    line.platformSku = textAt(product, "sku");
    line.title = titleOf(product);
    const auto quantity = countAt(paymentOf(order), "product_quantity");
    if (!quantity || *quantity == 0) {
        throwUnreadable("product_quantity");
    }
    line.quantity = *quantity;
    if (read.status != PlatformStatus::cancelled) {
        line.shipped = read.status == PlatformStatus::shipped ? line.quantity : 0;
    }
}

void readTaxNumbers(const json& order, orders::IncomingOrder& read)
{
    const auto& tax = objectAt(order, "tax_information");
    const auto& vat = objectAt(tax, "vat_information");
    read.iossNumber = optionalText(objectAt(objectAt(vat, "eu_vat_customs_declaration"), "vat_payer"), "ioss_number");
    for (const auto* name : {"vat", "voec", "eori"}) {
        if (!read.vatNumber) {
            read.vatNumber = optionalText(objectAt(objectAt(vat, "required_vat_numbers"), name), "number");
        }
    }
    if (const auto number = optionalText(tax, "customer_identity_number")) {
        read.buyerNote = std::string{trimmed(textAt(tax, "customer_identity_number_type") + " " + *number)};
    }
}

std::vector<std::string> typesOf(const json& order)
{
    std::vector<std::string> types;
    for (const auto& type : arrayAt(order, "fulfillment_order_types")) {
        if (type.is_string()) {
            types.push_back(type.get<std::string>());
        }
    }
    return types;
}

void readPrograms(const json& order, orders::IncomingOrder& read)
{
    const auto isOf = [&](const auto& programs) {
        return std::ranges::any_of(programs, [&](const std::string_view type) { return isOfType(order, type); });
    };
    read.fulfilledByPlatform = isOf(kSentByWish);
    auto types = typesOf(order);
    if (isOf(kWishPostTypes)) {
        types.insert(types.begin(), "WishPost");
    }
    if (!types.empty()) {
        read.serviceLevel = joined(types, ", ");
    }
}

/// When the last of these events was.
std::optional<Instant> lastOf(const json& order, const std::initializer_list<std::string_view> events)
{
    std::optional<Instant> last;
    for (const auto& record : arrayAt(order, "fulfillment_records")) {
        const auto type = textAt(record, "event_type");
        if (std::find(events.begin(), events.end(), type) != events.end()) {
            last = std::max(last, instantAt(record, "event_time"));
        }
    }
    return last;
}

} // namespace

PlatformStatus statusOf(const json& order)
{
    const auto state = requiredText(order, "state");
    if (state == "APPROVED") {
        return PlatformStatus::paid;
    }
    if (state == "SHIPPED") {
        return PlatformStatus::shipped;
    }
    return state == "REFUNDED" || state == "DECLINED" ? PlatformStatus::cancelled : PlatformStatus::unpaid;
}

std::optional<Instant> updatedAt(const json& order)
{
    return instantAt(order, "updated_at");
}

std::optional<Instant> releasedAt(const json& order)
{
    return instantAt(order, "released_at");
}

bool isOfType(const json& order, const std::string_view type)
{
    const auto types = typesOf(order);
    return std::ranges::find(types, type) != types.end();
}

std::vector<sync::KnownShipment> shipmentsOf(const json& order)
{
    const auto marked = lastOf(order, {"MARK_SHIPPED"});
    const auto givenBack = lastOf(order, {"TRACKING_CANCELLED", "ORDER_RE_RELEASED"});
    const bool isMarked = marked && (!givenBack || *givenBack < *marked);
    std::vector<sync::KnownShipment> shipments;
    if (statusOf(order) == PlatformStatus::paid && !isMarked) {
        return shipments;
    }
    for (const auto& told : arrayAt(order, "tracking_information")) {
        auto& shipment = shipments.emplace_back();
        shipment.tracking = textAt(told, "tracking_number");
        shipment.reference = referenceIn(textAt(told, "ship_note"));
    }
    return shipments;
}

Processing trackingChangeOf(const json& order)
{
    if (textAt(order, "processing_source") != "UPDATE_TRACKING") {
        return Processing::none;
    }
    const auto status = textAt(order, "processing_status");
    return status == "IN_PROGRESS" ? Processing::under_way : status == "FAILED" ? Processing::failed : Processing::none;
}

std::string noteOf(const std::string_view reference)
{
    return std::string{kNotePrefix} + std::string{reference};
}

std::string referenceIn(const std::string_view note)
{
    return note.starts_with(kNotePrefix) ? std::string{note.substr(kNotePrefix.size())} : std::string{};
}

orders::IncomingOrder incomingOrder(const json& order)
{
    orders::IncomingOrder read;
    read.platformOrderId = textAt(order, "id");
    read.version = updatedAt(order);
    read.status = statusOf(order);
    const auto released = releasedAt(order);
    read.placedAt = momentOf(released);
    read.paidAt = momentOf(released);
    if (read.status == PlatformStatus::paid) {
        const auto again = lastOf(order, {"ORDER_RELEASED", "TRACKING_CANCELLED", "ORDER_RE_RELEASED"});
        read.releasedAt = std::max(released, again);
    }
    const auto& wanted = objectAt(order, "fulfillment_requirements");
    read.shipBy = momentAt(wanted, "expected_ship_time");
    read.deliverBy = momentAt(wanted, "expected_delivery_time");
    read.buyerId = optionalText(order, "transaction_id");
    readLine(order, read);
    readShipTo(order, read);
    readMoney(order, read);
    readTaxNumbers(order, read);
    readPrograms(order, read);
    read.rawPayload = payloadOf(order);
    return read;
}

} // namespace supercargo::platforms::wish
