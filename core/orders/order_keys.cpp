// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/order_keys.h"

#include "core/base/hash.h"
#include "core/db/full_text.h"
#include "core/orders/merge_key.h"

#include <algorithm>

namespace supercargo::orders {

namespace {

/// Fields one after another with their lengths, so that no two contents read alike.
class Canonical {
public:
    void add(const std::int64_t value)
    {
        for (int shift = 0; shift < 64; shift += 8) {
            m_bytes += static_cast<char>(static_cast<std::uint64_t>(value) >> shift & 0xFFU);
        }
    }
    void add(const std::string_view text)
    {
        add(static_cast<std::int64_t>(text.size()));
        m_bytes += text;
    }
    void add(const std::string& text) { add(std::string_view{text}); }
    void add(const bool value) { m_bytes += value ? '\1' : '\0'; }
    void add(const PlatformStatus status) { m_bytes += static_cast<char>(status); }
    void add(const Money& money)
    {
        add(money.minorUnits());
        m_bytes += money.currency().code();
    }
    void add(const DayOrInstant& when)
    {
        add(toMilliseconds(when.at));
        add(when.isDay);
    }
    void add(const std::vector<std::string>& texts)
    {
        add(static_cast<std::int64_t>(texts.size()));
        for (const auto& text : texts) {
            add(text);
        }
    }
    template <typename T>
    void add(const std::optional<T>& value)
    {
        add(value.has_value());
        if (value) {
            add(*value);
        }
    }
    [[nodiscard]] const std::string& bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

void addLine(Canonical& content, const IncomingLine& line)
{
    content.add(line.platformLineId);
    content.add(line.platformSku);
    content.add(line.title);
    content.add(line.quantity);
    content.add(line.shipped);
    content.add(line.unitPrice);
    content.add(line.total);
    content.add(line.needsShipping);
}

} // namespace

std::string contentHash(const IncomingOrder& order)
{
    Canonical content;
    content.add(order.status);
    for (const auto* text : {&order.buyerId, &order.buyerName, &order.buyerEmail, &order.buyerPhone, &order.shipTo.name,
                             &order.shipTo.company, &order.shipTo.city, &order.shipTo.region, &order.shipTo.postcode,
                             &order.shipTo.country, &order.shipTo.phone, &order.serviceLevel, &order.buyerNote,
                             &order.iossNumber, &order.vatNumber}) {
        content.add(*text);
    }
    content.add(order.shipTo.lines);
    for (const auto* when : {&order.placedAt, &order.paidAt, &order.shipBy, &order.deliverBy}) {
        content.add(*when);
    }
    content.add(order.total);
    content.add(order.shippingPaid);
    content.add(order.buyerAskedCancel);
    content.add(order.fulfilledByPlatform);
    if (order.releasedAt) {
        content.add(toMilliseconds(*order.releasedAt));
    }
    for (const auto& line : order.lines) {
        addLine(content, line);
    }
    return quickHash(content.bytes());
}

std::string searchWords(const Order& order)
{
    std::vector<std::string_view> parts{order.platformOrderId, order.buyerId,          order.buyerName,
                                        order.shipTo.name,     order.shipTo.company,   order.buyerEmail,
                                        order.buyerPhone,      order.shipTo.phone};
    for (const auto& line : order.lines) {
        parts.emplace_back(line.platformSku);
    }
    // What is repeated (the buyer who receives it himself) need not be folded twice.
    std::ranges::sort(parts);
    parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
    return db::indexWords(parts);
}

std::string mergeKeyOf(const Order& order)
{
    return mergeKey({order.buyerId, order.buyerName, order.buyerEmail, order.buyerPhone}, order.shipTo);
}

} // namespace supercargo::orders
