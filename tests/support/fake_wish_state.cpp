// SPDX-License-Identifier: GPL-3.0-or-later
// What a test does with the fake Wish: its orders and stock, and what shall go wrong.
#include "tests/support/fake_wish.h"

#include "tests/support/map_values.h"

#include <algorithm>
#include <utility>

namespace supercargo::tests {

// ---- The marketplace's side ----------------------------------------------------------------------------------

/// No two changes have one time, so that a later one is always seen as later.
void FakeWish::touch(FakeWishOrder& order)
{
    m_lastChange = std::max(m_clock.now(), m_lastChange + std::chrono::milliseconds{1});
    order.updated = m_lastChange;
}

void FakeWish::put(FakeWishOrder order)
{
    m_http.locked([&] {
        if (order.updated == Instant{}) {
            touch(order);
        }
        if (order.released == Instant{}) {
            order.released = order.updated;
        }
        order.events.emplace_back("ORDER_RELEASED", order.released);
        auto id = order.id;
        m_orders.insert_or_assign(std::move(id), std::move(order));
    });
}

void FakeWish::edit(const std::string& id, const std::function<void(FakeWishOrder&)>& change)
{
    m_http.locked([&] {
        finishShipments();
        auto& order = m_orders.at(id);
        change(order);
        touch(order);
    });
}

void FakeWish::giveBack(const std::string& id)
{
    edit(id, [&](FakeWishOrder& order) {
        order.state = "APPROVED";
        order.processing.clear();
        const auto now = std::max(m_clock.now(), order.updated + std::chrono::milliseconds{1});
        order.events.emplace_back("TRACKING_CANCELLED", now);
        order.events.emplace_back("ORDER_RE_RELEASED", now);
    });
}

/// Called while a request is handled.
void FakeWish::editAnyOrder()
{
    if (m_orders.empty()) {
        return;
    }
    auto& order = m_chance.anyOf(m_orders);
    order.street = std::to_string(m_chance.number()) + " Changed Street";
    touch(order);
}

void FakeWish::setStock(const std::string& parent, const std::string& sku, const std::int64_t quantity)
{
    m_http.locked([&] {
        const auto product = "product-" + parent;
        m_parents[product] = parent;
        m_variations[sku] = {.product = product, .id = "variation-" + sku, .standard = quantity};
    });
}

std::vector<FakeWishOrder> FakeWish::orders()
{
    return m_http.locked([&] {
        finishShipments();
        return valuesOf(m_orders);
    });
}

FakeWishOrder FakeWish::order(const std::string& id)
{
    return m_http.locked([&] {
        finishShipments();
        return m_orders.at(id);
    });
}

std::map<std::string, std::int64_t> FakeWish::stock()
{
    std::map<std::string, std::int64_t> stock;
    m_http.locked([&] {
        for (const auto& [sku, variation] : m_variations) {
            stock[sku] = variation.standard;
        }
    });
    return stock;
}

int FakeWish::calls(const std::string& operation)
{
    return m_http.locked([&] { return m_calls.count(operation); });
}

net::Secrets FakeWish::secrets()
{
    return {{"client_id", "app-1"},
            {"client_secret", "app-secret"},
            {"redirect_uri", "https://seller.example/wish"},
            {"refresh_token", m_http.locked([&] { return m_refreshToken; })}};
}

// ---- Its moods -----------------------------------------------------------------------------------------------

void FakeWish::setFaults(const FakeWishFaults& faults)
{
    m_http.locked([&] {
        m_faults = faults;
        m_chance = Chance{faults.seed};
    });
}

void FakeWish::setPageLimit(const int limit)
{
    m_http.locked([&] { m_pageLimit = limit; });
}

void FakeWish::setProcessingTime(const std::chrono::milliseconds time)
{
    m_http.locked([&] { m_processingTime = time; });
}

void FakeWish::failProcessing(const int times)
{
    m_http.locked([&] { m_failures = times; });
}

void FakeWish::expireTokens()
{
    m_http.locked([&] { m_accessToken.clear(); });
}

void FakeWish::changeRefreshTokens()
{
    m_http.locked([&] { m_changesRefreshTokens = true; });
}

void FakeWish::revoke()
{
    m_http.locked([&] {
        m_isRevoked = true;
        m_accessToken.clear();
    });
}

void FakeWish::forbid(const std::string& scope)
{
    m_http.locked([&] { m_forbidden.insert(scope); });
}

void FakeWish::answerNext(const std::string& operation, const LoopbackAnswer& answer, const int times)
{
    m_http.locked([&] { m_calls.answerNext(operation, answer, times); });
}

} // namespace supercargo::tests
