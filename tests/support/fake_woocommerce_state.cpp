// SPDX-License-Identifier: GPL-3.0-or-later
// What a test does with the fake WooCommerce shop: its orders and stock, and what shall go wrong.
#include "tests/support/fake_woocommerce.h"

#include "tests/support/map_values.h"

#include <utility>

namespace supercargo::tests {

// ---- The shop's side -----------------------------------------------------------------------------------------

/// To the second, so that two changes may well have one time.
void FakeWooCommerce::touch(FakeWooOrder& order) const
{
    order.modified = std::chrono::floor<std::chrono::seconds>(m_clock.now());
}

void FakeWooCommerce::put(FakeWooOrder order)
{
    m_http.locked([&] {
        if (order.modified == Instant{}) {
            touch(order);
        }
        if (order.created == Instant{}) {
            order.created = order.modified;
        }
        const auto id = order.id;
        m_orders.insert_or_assign(id, std::move(order));
    });
}

void FakeWooCommerce::edit(const std::int64_t id, const std::function<void(FakeWooOrder&)>& change)
{
    m_http.locked([&] {
        auto& order = m_orders.at(id);
        change(order);
        touch(order);
    });
}

void FakeWooCommerce::remove(const std::int64_t id)
{
    m_http.locked([&] { m_orders.erase(id); });
}

/// Called while a request is handled.
void FakeWooCommerce::editAnyOrder()
{
    if (m_orders.empty()) {
        return;
    }
    auto& order = m_chance.anyOf(m_orders);
    order.note = "changed " + std::to_string(m_chance.number());
    touch(order);
}

void FakeWooCommerce::setStock(const std::string& sku, const std::optional<std::int64_t> quantity,
                               const bool isVariation)
{
    m_http.locked([&] {
        auto& product = m_products[sku];
        product.id = product.id == 0 ? ++m_lastProduct : product.id;
        product.isVariation = isVariation;
        product.quantity = quantity;
    });
}

std::vector<FakeWooOrder> FakeWooCommerce::orders()
{
    return m_http.locked([&] { return valuesOf(m_orders); });
}

FakeWooOrder FakeWooCommerce::order(const std::int64_t id)
{
    return m_http.locked([&] { return m_orders.at(id); });
}

std::map<std::string, std::int64_t> FakeWooCommerce::stock()
{
    std::map<std::string, std::int64_t> stock;
    m_http.locked([&] {
        for (const auto& [sku, product] : m_products) {
            if (product.quantity) {
                stock[sku] = *product.quantity;
            }
        }
    });
    return stock;
}

int FakeWooCommerce::calls(const std::string& operation)
{
    return m_http.locked([&] { return m_calls.count(operation); });
}

// ---- Its moods -----------------------------------------------------------------------------------------------

void FakeWooCommerce::setFaults(const FakeWooFaults& faults)
{
    m_http.locked([&] {
        m_faults = faults;
        m_chance = Chance{faults.seed};
    });
}

void FakeWooCommerce::beSecure()
{
    m_http.locked([&] { m_isSecure = true; });
}

void FakeWooCommerce::stripAuthorization()
{
    m_http.locked([&] { m_stripsAuthorization = true; });
}

void FakeWooCommerce::setPlugin(const bool showsTracking)
{
    m_http.locked([&] { m_showsTracking = showsTracking; });
}

void FakeWooCommerce::beReadOnly()
{
    m_http.locked([&] { m_isReadOnly = true; });
}

void FakeWooCommerce::revokeKeys()
{
    m_http.locked([&] { m_isRevoked = true; });
}

void FakeWooCommerce::answerNext(const std::string& operation, const LoopbackAnswer& answer, const int times)
{
    m_http.locked([&] { m_calls.answerNext(operation, answer, times); });
}

} // namespace supercargo::tests
