// SPDX-License-Identifier: GPL-3.0-or-later
// What a test does with the fake eBay: its orders and stock, and what shall go wrong.
#include "tests/support/fake_ebay.h"

#include "tests/support/map_values.h"

#include <algorithm>
#include <utility>

namespace supercargo::tests {

// ---- The marketplace's side ----------------------------------------------------------------------------------

/// No two changes have one time, so that a later one is always seen as later.
void FakeEbay::touch(FakeEbayOrder& order)
{
    m_lastChange = std::max(m_clock.now(), m_lastChange + std::chrono::milliseconds{1});
    order.modified = m_lastChange;
    m_keptPages.clear();
}

void FakeEbay::put(FakeEbayOrder order)
{
    m_http.locked([&] {
        if (order.modified == Instant{}) {
            touch(order);
        }
        if (order.created == Instant{}) {
            order.created = order.modified;
        }
        m_keptPages.clear();
        auto id = order.id;
        m_orders.insert_or_assign(std::move(id), std::move(order));
    });
}

void FakeEbay::edit(const std::string& id, const std::function<void(FakeEbayOrder&)>& change)
{
    m_http.locked([&] {
        auto& order = m_orders.at(id);
        change(order);
        touch(order);
    });
}

/// Called while a request is handled.
void FakeEbay::editAnyOrder()
{
    if (m_orders.empty()) {
        return;
    }
    auto& order = m_chance.anyOf(m_orders);
    order.note = "changed " + std::to_string(m_chance.number());
    touch(order);
}

void FakeEbay::setStock(const std::string& sku, const std::int64_t quantity)
{
    m_http.locked([&] { m_stock[sku] = quantity; });
}

std::vector<FakeEbayOrder> FakeEbay::orders()
{
    return m_http.locked([&] { return valuesOf(m_orders); });
}

FakeEbayOrder FakeEbay::order(const std::string& id)
{
    return m_http.locked([&] { return m_orders.at(id); });
}

std::map<std::string, std::int64_t> FakeEbay::stock()
{
    return m_http.locked([&] { return m_stock; });
}

int FakeEbay::calls(const std::string& operation)
{
    return m_http.locked([&] { return m_calls.count(operation); });
}

// ---- Its moods -----------------------------------------------------------------------------------------------

void FakeEbay::setFaults(const FakeEbayFaults& faults)
{
    m_http.locked([&] {
        m_faults = faults;
        m_chance = Chance{faults.seed};
    });
}

void FakeEbay::setPageLimit(const int limit)
{
    m_http.locked([&] { m_pageLimit = limit; });
}

void FakeEbay::setIndexLag(const std::chrono::milliseconds lag)
{
    m_http.locked([&] { m_indexLag = lag; });
}

void FakeEbay::expireTokens()
{
    m_http.locked([&] { m_tokens.clear(); });
}

void FakeEbay::setTokenLife(const std::chrono::seconds life)
{
    m_http.locked([&] { m_tokenLife = life; });
}

void FakeEbay::revoke()
{
    m_http.locked([&] {
        m_isRevoked = true;
        m_tokens.clear();
    });
}

void FakeEbay::forbid(const std::string& operation)
{
    m_http.locked([&] { m_forbidden.insert(operation); });
}

void FakeEbay::answerNext(const std::string& operation, const LoopbackAnswer& answer, const int times)
{
    m_http.locked([&] { m_calls.answerNext(operation, answer, times); });
}

void FakeEbay::refuseRepeats()
{
    m_http.locked([&] { m_refusesRepeats = true; });
}

void FakeEbay::takeOneSkuPerCall()
{
    m_http.locked([&] { m_takesOneSkuPerCall = true; });
}

void FakeEbay::useUpLimits(const Instant until)
{
    m_http.locked([&] { m_limitsUsedUpUntil = until; });
}

void FakeEbay::warnOnPages(std::string message)
{
    m_http.locked([&] { m_warning = std::move(message); });
}

void FakeEbay::keepPages()
{
    m_http.locked([&] { m_keepsPages = true; });
}

} // namespace supercargo::tests
