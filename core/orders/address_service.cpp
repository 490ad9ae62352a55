// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/address_service.h"

#include "core/base/countries.h"
#include "core/base/refusal.h"
#include "core/base/text.h"
#include "core/orders/order_keys.h"
#include "core/orders/order_version.h"

#include <algorithm>

namespace supercargo::orders {

namespace {

constexpr std::size_t kMostLines = 10;
constexpr std::size_t kLongestText = 200;

std::string accepted(const std::string_view typed)
{
    auto text = toValidUtf8(trimmed(typed));
    const bool hasControl = std::ranges::any_of(text, [](const char c) { return static_cast<unsigned char>(c) < 0x20; });
    if (hasControl || codePointCount(text) > kLongestText) {
        throw Error{ErrorCode::invalid_argument, {"address", std::string{typed}}};
    }
    return text;
}

PostalAddress accepted(const PostalAddress& typed)
{
    PostalAddress address;
    for (const auto field : {&PostalAddress::name, &PostalAddress::company, &PostalAddress::city,
                             &PostalAddress::region, &PostalAddress::postcode, &PostalAddress::phone}) {
        address.*field = accepted(typed.*field);
    }
    for (const auto& line : typed.lines) {
        if (auto text = accepted(line); !text.empty()) {
            address.lines.push_back(std::move(text));
        }
    }
    if (address.lines.size() > kMostLines) {
        throw Error{ErrorCode::invalid_argument, {"address", joined(address.lines, ", ")}};
    }
    const auto* country = countryFromText(typed.country);
    if (country == nullptr) {
        throw Error{ErrorCode::invalid_argument, {"country", typed.country}};
    }
    address.country = country->code;
    return address;
}

bool isOver(const Order& order)
{
    return order.fulfilledByPlatform || order.stage >= Stage::shipped || order.stage == Stage::cancelled;
}

} // namespace

void AddressService::correct(const OrderId id, const PostalAddress& to)
{
    const auto wanted = accepted(to);
    db::Transaction transaction{m_db};
    ChangedOrder changed{m_orders.get(id), {}};
    auto& order = changed.order;
    if (isOver(order)) {
        throw notAllowed(Refusal::order_is_over, {order.platformOrderId});
    }
    const auto wordsBefore = searchWords(order);
    changed.changes = correctShipTo(order, wanted);
    if (!changed.changes.any()) {
        return;
    }
    order.mergeKey = mergeKeyOf(order);
    const auto at = m_clock.now();
    if (const auto words = searchWords(order); words != wordsBefore) {
        m_words.replace(id.value, words);
    }
    m_orders.update(order, at);
    for (const auto& field : changed.changes.fields) {
        m_audit.record(m_actor, at,
                       {.subject = "order",
                        .subjectId = id.value,
                        .action = "changed",
                        .field = field.field,
                        .before = field.before,
                        .after = field.after});
    }
    m_follower.followChanged({&changed, 1}, m_actor, at);
    transaction.commit();
}

} // namespace supercargo::orders
