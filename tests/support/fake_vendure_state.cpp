// SPDX-License-Identifier: GPL-3.0-or-later
// What a test does with the fake Vendure shop: its orders and stock, and what shall go wrong.
#include "tests/support/fake_vendure.h"

#include "tests/support/map_values.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace supercargo::tests {

// ---- The shop's side -----------------------------------------------------------------------------------------

/// To the second, as SQLite's datetime('now') gives it.
void FakeVendure::touch(FakeVendureOrder& order) const
{
    order.updated = std::chrono::floor<std::chrono::seconds>(m_clock.now());
}

void FakeVendure::put(FakeVendureOrder order)
{
    m_http.locked([&] {
        if (order.updated == Instant{}) {
            touch(order);
        }
        if (order.placed == Instant{}) {
            order.placed = order.updated + std::chrono::milliseconds{52}; // later than its change
        }
        if (order.code.empty()) {
            order.code = "SC" + std::to_string(order.id);
        }
        const auto id = order.id;
        m_orders.insert_or_assign(id, std::move(order));
    });
}

void FakeVendure::edit(const std::string& code, const std::function<void(FakeVendureOrder&)>& change)
{
    editUnseen(code, [&](FakeVendureOrder& order) {
        change(order);
        touch(order);
    });
}

void FakeVendure::editUnseen(const std::string& code, const std::function<void(FakeVendureOrder&)>& change)
{
    m_http.locked([&] {
        const auto found = std::ranges::find_if(m_orders, [&](const auto& entry) { return entry.second.code == code; });
        if (found == m_orders.end()) {
            throw std::out_of_range{code};
        }
        change(found->second);
    });
}

void FakeVendure::remove(const std::string& code)
{
    m_http.locked([&] { std::erase_if(m_orders, [&](const auto& entry) { return entry.second.code == code; }); });
}

/// Called while a request is handled.
void FakeVendure::editAnyOrder()
{
    if (m_orders.empty()) {
        return;
    }
    auto& order = m_chance.anyOf(m_orders);
    order.street = "Way " + std::to_string(m_chance.number());
    touch(order);
}

void FakeVendure::putVariant(FakeVendureVariant variant)
{
    m_http.locked([&] {
        variant.id = static_cast<std::int64_t>(m_variants.size()) + 1;
        m_variants.push_back(std::move(variant));
    });
}

std::vector<FakeVendureOrder> FakeVendure::orders()
{
    return m_http.locked([&] { return valuesOf(m_orders); });
}

FakeVendureOrder FakeVendure::order(const std::string& code)
{
    const auto all = orders();
    const auto found = std::ranges::find(all, code, &FakeVendureOrder::code);
    return found == all.end() ? throw std::out_of_range{code} : *found;
}

FakeVendureVariant FakeVendure::variant(const std::string& sku)
{
    FakeVendureVariant variant;
    m_http.locked([&] {
        for (const auto& each : m_variants) {
            variant = each.sku == sku ? each : variant;
        }
    });
    return variant;
}

int FakeVendure::calls(const std::string& operation)
{
    return m_http.locked([&] { return m_calls.count(operation); });
}

// ---- Its moods -----------------------------------------------------------------------------------------------

void FakeVendure::setFaults(const FakeVendureFaults& faults)
{
    m_http.locked([&] {
        m_faults = faults;
        m_chance = Chance{faults.seed};
    });
}

void FakeVendure::useCookies()
{
    m_http.locked([&] { m_usesCookies = true; });
}

void FakeVendure::changePassword()
{
    m_http.locked([&] {
        m_password = "another one";
        m_sessions.clear();
    });
}

void FakeVendure::setPermissions(std::vector<std::string> permissions)
{
    m_http.locked([&] { m_permissions = std::move(permissions); });
}

void FakeVendure::setPrecision(const int precision)
{
    m_http.locked([&] { m_precision = precision; });
}

void FakeVendure::answerNext(const std::string& operation, const LoopbackAnswer& answer, const int times)
{
    m_http.locked([&] { m_calls.answerNext(operation, answer, times); });
}

} // namespace supercargo::tests
