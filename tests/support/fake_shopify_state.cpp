// SPDX-License-Identifier: GPL-3.0-or-later
// What a test does with the fake Shopify: its orders and stock, and what shall go wrong.
#include "tests/support/fake_shopify.h"

#include "tests/support/map_values.h"

#include <algorithm>
#include <utility>

namespace supercargo::tests {

// ---- The shop's side -----------------------------------------------------------------------------------------

/// To the second, so that two changes may well have one time.
void FakeShopify::touch(Instant& time) const
{
    time = std::chrono::floor<std::chrono::seconds>(m_clock.now());
}

void FakeShopify::put(FakeShopifyOrder order)
{
    m_http.locked([&] {
        if (order.updated == Instant{}) {
            touch(order.updated);
        }
        if (order.created == Instant{}) {
            order.created = order.updated;
        }
        if (order.parts.empty()) {
            auto& part = order.parts.emplace_back();
            part.id = order.id * 10;
            for (const auto& line : order.lines) {
                part.remaining[line.id] = line.quantity - line.refunded;
            }
        }
        for (auto& part : order.parts) {
            part.updated = part.updated == Instant{} ? order.updated : part.updated;
        }
        const auto id = order.id;
        m_orders.insert_or_assign(id, std::move(order));
    });
}

void FakeShopify::edit(const std::int64_t id, const std::function<void(FakeShopifyOrder&)>& change)
{
    m_http.locked([&] {
        auto& order = m_orders.at(id);
        change(order);
        touch(order.updated);
    });
}

void FakeShopify::editParts(const std::int64_t id, const std::function<void(FakeFulfillmentOrder&)>& change)
{
    m_http.locked([&] {
        for (auto& part : m_orders.at(id).parts) {
            change(part);
            touch(part.updated);
        }
    });
}

/// Called while a request is handled.
void FakeShopify::editAnyOrder()
{
    if (m_orders.empty()) {
        return;
    }
    auto& order = m_chance.anyOf(m_orders);
    order.note = "changed " + std::to_string(m_chance.number());
    touch(order.updated);
}

void FakeShopify::addVariant(const std::string& sku, const std::optional<std::int64_t> available, const bool isTracked,
                             const std::int64_t location)
{
    m_http.locked([&] {
        auto& variant = m_variants.emplace_back();
        variant.id = ++m_lastId;
        variant.sku = sku;
        variant.isTracked = isTracked;
        if (available) {
            variant.available[location] = *available;
        }
    });
}

void FakeShopify::setStock(const std::string& sku, const std::int64_t location, const std::int64_t available)
{
    m_http.locked([&] {
        for (auto& variant : m_variants) {
            if (variant.sku == sku) {
                variant.available[location] = available;
            }
        }
    });
}

void FakeShopify::setLocations(std::map<std::int64_t, std::string> names)
{
    m_http.locked([&] { m_locations = std::move(names); });
}

std::vector<FakeShopifyOrder> FakeShopify::orders()
{
    return m_http.locked([&] { return valuesOf(m_orders); });
}

FakeShopifyOrder FakeShopify::order(const std::int64_t id)
{
    return m_http.locked([&] { return m_orders.at(id); });
}

std::map<std::string, std::int64_t> FakeShopify::stock(const std::int64_t location)
{
    std::map<std::string, std::int64_t> stock;
    m_http.locked([&] {
        for (const auto& variant : m_variants) {
            if (const auto level = variant.available.find(location); level != variant.available.end()) {
                stock[variant.sku] = level->second;
            }
        }
    });
    return stock;
}

void FakeShopify::sellBeforeNextSet(const std::string& sku, const std::int64_t pieces)
{
    m_http.locked([&] { m_soon[sku] = pieces; });
}

int FakeShopify::calls(const std::string& operation)
{
    return m_http.locked([&] { return m_calls.count(operation); });
}

// ---- Its moods -----------------------------------------------------------------------------------------------

void FakeShopify::setFaults(const FakeShopifyFaults& faults)
{
    m_http.locked([&] {
        m_faults = faults;
        m_chance = Chance{faults.seed};
    });
}

void FakeShopify::setScopes(std::set<std::string> scopes)
{
    m_http.locked([&] { m_scopes = std::move(scopes); });
}

void FakeShopify::setPoints(const double maximum, const double perSecond)
{
    m_http.locked([&] {
        m_maximum = maximum;
        m_available = maximum;
        m_perSecond = perSecond;
        m_refilled = m_clock.now();
    });
}

void FakeShopify::setMostCost(const double points)
{
    m_http.locked([&] { m_mostCost = points; });
}

void FakeShopify::setVersion(std::string version)
{
    m_http.locked([&] { m_version = std::move(version); });
}

void FakeShopify::endTokens(const bool withSecret)
{
    m_http.locked([&] {
        m_tokens.clear();
        m_takesSecret = !withSecret;
        m_takesPasted = false;
    });
}

void FakeShopify::answerNext(const std::string& operation, const LoopbackAnswer& answer, const int times)
{
    m_http.locked([&] { m_calls.answerNext(operation, answer, times); });
}

} // namespace supercargo::tests
