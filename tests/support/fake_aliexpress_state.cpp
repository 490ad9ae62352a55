// SPDX-License-Identifier: GPL-3.0-or-later
// What a test does with the fake AliExpress: its orders and stock, and what shall go wrong.
#include "tests/support/fake_aliexpress.h"

#include "tests/support/map_values.h"

#include <utility>

namespace supercargo::tests {

std::vector<std::string> FakeAliOrder::numbers() const
{
    std::vector<std::string> numbers;
    for (const auto& shipment : shipments) {
        numbers.push_back(shipment.tracking);
    }
    return numbers;
}

net::Secrets FakeAliexpress::secrets()
{
    net::Secrets secrets{{"app_key", "12345678"},
                         {"app_secret", "sc-demo-secret-0001"},
                         {"callback_url", "https://seller.example.net/callback"}};
    m_http.locked([&] { secrets["refresh_token"] = m_refresh; });
    return secrets;
}

std::string FakeAliexpress::newCode()
{
    std::string code;
    m_http.locked([&] {
        code = "3_12345678_code" + std::to_string(m_codes.size() + 1);
        m_codes.insert(code);
    });
    return code;
}

// ---- The shop's side -----------------------------------------------------------------------------------------

/// To the second, as it is shown.
void FakeAliexpress::touch(FakeAliOrder& order) const
{
    order.modified = std::chrono::floor<std::chrono::seconds>(m_clock.now());
}

void FakeAliexpress::put(FakeAliOrder order)
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

void FakeAliexpress::edit(const std::int64_t id, const std::function<void(FakeAliOrder&)>& change)
{
    m_http.locked([&] {
        auto& order = m_orders.at(id);
        change(order);
        touch(order);
    });
}

/// Called while a request is handled.
void FakeAliexpress::editAnyOrder()
{
    if (m_orders.empty()) {
        return;
    }
    auto& order = m_chance.anyOf(m_orders);
    order.memo = "changed " + std::to_string(m_chance.number());
    touch(order);
}

void FakeAliexpress::setStock(const std::string& product, const std::string& sku, const std::int64_t quantity)
{
    m_http.locked([&] { m_products[product][sku] = quantity; });
}

std::vector<FakeAliOrder> FakeAliexpress::orders()
{
    return m_http.locked([&] { return valuesOf(m_orders); });
}

FakeAliOrder FakeAliexpress::order(const std::int64_t id)
{
    return m_http.locked([&] { return m_orders.at(id); });
}

std::map<std::string, std::int64_t> FakeAliexpress::stock()
{
    std::map<std::string, std::int64_t> stock;
    m_http.locked([&] {
        for (const auto& [product, skus] : m_products) {
            for (const auto& [sku, quantity] : skus) {
                stock[product + "/" + sku] = quantity;
            }
        }
    });
    return stock;
}

int FakeAliexpress::calls(const std::string& method)
{
    return m_http.locked([&] { return m_calls.count(method); });
}

int FakeAliexpress::mixedCalls()
{
    return m_http.locked([&] { return m_mixed; });
}

// ---- Its moods -----------------------------------------------------------------------------------------------

void FakeAliexpress::setFaults(const FakeAliFaults& faults)
{
    m_http.locked([&] {
        m_faults = faults;
        m_chance = Chance{faults.seed};
    });
}

void FakeAliexpress::forbid(std::set<std::string> methods)
{
    m_http.locked([&] { m_forbidden = std::move(methods); });
}

void FakeAliexpress::maskAddresses(const bool areMasked)
{
    m_http.locked([&] { m_isMasked = areMasked; });
}

void FakeAliexpress::refuseLines(std::set<std::size_t> indexes)
{
    m_http.locked([&] { m_refusedLines = std::move(indexes); });
}

void FakeAliexpress::readTimesLate()
{
    m_http.locked([&] { m_readsLate = true; });
}

void FakeAliexpress::expireToken()
{
    m_http.locked([&] { m_access.clear(); });
}

void FakeAliexpress::revoke()
{
    m_http.locked([&] { m_isRevoked = true; });
}

void FakeAliexpress::beUnrenewable()
{
    m_http.locked([&] { m_isUnrenewable = true; });
}

void FakeAliexpress::answerNext(const std::string& method, const LoopbackAnswer& answer, const int times)
{
    m_http.locked([&] { m_calls.answerNext(method, answer, times); });
}

} // namespace supercargo::tests
