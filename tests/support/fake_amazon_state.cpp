// SPDX-License-Identifier: GPL-3.0-or-later
// What the fake marketplace holds, and how a test looks at it and changes it.
#include "tests/support/fake_amazon.h"

#include <algorithm>
#include <utility>

namespace supercargo::tests {

namespace {

std::string numbered(const std::int64_t n)
{
    auto digits = std::to_string(n);
    digits.insert(0, 7 - std::min<std::size_t>(7, digits.size()), '0');
    return digits;
}

} // namespace

std::int64_t FakeAmazonOrder::shippedAt(const std::string& item, const Instant now) const
{
    std::int64_t sum = 0;
    for (const auto& [reference, shipment] : shipments) {
        const auto found = shipment.items.find(item);
        sum += shipment.visibleFrom <= now && found != shipment.items.end() ? found->second : 0;
    }
    return sum;
}

std::string FakeAmazonOrder::statusAt(const Instant now) const
{
    if (isCancelled) {
        return "CANCELLED";
    }
    if (isPending) {
        return "PENDING";
    }
    std::int64_t shipped = 0;
    std::int64_t wanted = 0;
    for (const auto& item : items) {
        shipped += shippedAt(item.id, now);
        wanted += item.ordered - item.cancelled;
    }
    if (shipped == 0) {
        return "UNSHIPPED";
    }
    return shipped < wanted ? "PARTIALLY_SHIPPED" : "SHIPPED";
}

std::vector<FakeAmazonOrder> FakeAmazon::orders()
{
    std::vector<FakeAmazonOrder> all;
    m_server.locked([&] {
        settle();
        for (const auto& [id, order] : m_orders) {
            all.push_back(order);
        }
    });
    return all;
}

FakeAmazonOrder FakeAmazon::order(const std::string& id)
{
    return m_server.locked([&] { return m_orders.at(id); });
}

std::string FakeAmazon::addOrder(const std::vector<std::pair<std::string, std::int64_t>>& items)
{
    std::string id;
    m_server.locked([&] {
        FakeAmazonOrder order;
        for (const auto& [sku, pieces] : items) {
            order.items.push_back({.id = {}, .sku = sku, .ordered = pieces});
        }
        id = add(std::move(order));
    });
    return id;
}

std::string FakeAmazon::add(FakeAmazonOrder order)
{
    const auto number = ++m_lastOrder;
    order.id = "302-" + numbered(number) + "-" + numbered(number);
    for (auto& item : order.items) {
        item.id = std::to_string(10'000'000'000'000 + number * 100 + (&item - order.items.data()));
    }
    order.created = std::chrono::floor<std::chrono::seconds>(m_clock.now());
    const auto id = order.id;
    m_orders.emplace(id, std::move(order));
    reindex(id, m_orders.at(id).created);
    return id;
}

void FakeAmazon::edit(const std::string& id, const std::function<void(FakeAmazonOrder&)>& changing)
{
    m_server.locked([&] { change(id, changing); });
}

void FakeAmazon::change(const std::string& id, const std::function<void(FakeAmazonOrder&)>& changing)
{
    auto& order = m_orders.at(id);
    changing(order);
    reindex(id, m_clock.now());
}

void FakeAmazon::reindex(const std::string& id, const Instant changed)
{
    auto& order = m_orders.at(id);
    m_byChange.erase({order.changed, id});
    order.changed = std::max<Instant>(std::chrono::floor<std::chrono::seconds>(changed),
                                      order.changed + std::chrono::seconds{order.changed == Instant{} ? 0 : 1});
    m_byChange.emplace(order.changed, id);
    if (const auto told = m_rendered.find(id); told != m_rendered.end()) {
        m_older[id] = std::move(told->second);
        m_rendered.erase(told);
    }
}

void FakeAmazon::settle()
{
    while (!m_toSettle.empty() && m_toSettle.begin()->first <= m_clock.now()) {
        const auto [at, id] = *m_toSettle.begin();
        m_toSettle.erase(m_toSettle.begin());
        reindex(id, at);
    }
}

void FakeAmazon::churn(const std::uint64_t seed)
{
    m_server.locked([&] {
        const auto kept = std::exchange(m_random, seed);
        settle();
        churnOne();
        m_random = kept;
    });
}

void FakeAmazon::churnOne()
{
    std::vector<std::string> open; // ours to change: nothing of it has been told as shipped
    for (const auto& [id, order] : m_orders) {
        if (order.shipments.empty() && !order.isCancelled && !order.isAmazons) {
            open.push_back(id);
        }
    }
    const auto what = random() % 10;
    if (open.empty() || what < 4) {
        FakeAmazonOrder order;
        for (auto lines = 1 + random() % 3; lines > 0; --lines) {
            order.items.push_back({.id = {},
                                   .sku = "SKU-" + std::to_string(random() % 20),
                                   .ordered = static_cast<std::int64_t>(1 + random() % 3)});
        }
        order.isPending = random() % 4 == 0;
        order.isAmazons = random() % 8 == 0;
        static_cast<void>(add(std::move(order)));
        return;
    }
    change(open[random() % open.size()], [&](FakeAmazonOrder& order) {
        auto& item = order.items[random() % order.items.size()];
        if (what < 6) {
            order.isPending = false;
        } else if (what == 6) {
            order.street = "Gartenweg " + std::to_string(random() % 100);
        } else if (what == 7) {
            item.askedCancel = true;
        } else if (what == 8) {
            order.isCancelled = true;
        } else if (!order.isPending && item.cancelled < item.ordered - 1) {
            ++item.cancelled; // of a pending order no answer shows how many pieces are left
        }
    });
}

std::map<std::string, std::map<std::string, int>> FakeAmazon::confirmations()
{
    std::map<std::string, std::map<std::string, int>> all;
    m_server.locked([&] {
        for (const auto& [id, order] : m_orders) {
            for (const auto& [reference, shipment] : order.shipments) {
                all[id][reference] = shipment.calls;
            }
        }
    });
    return all;
}

int FakeAmazon::confirmCalls(const std::string& id)
{
    return m_server.locked([&] { return m_confirmCalls[id]; });
}

void FakeAmazon::setListing(const std::string& sku, const std::int64_t quantity, const std::string& channel)
{
    m_server.locked([&] {
        m_listings[sku] = quantity;
        m_channels[sku] = channel;
    });
}

std::map<std::string, std::int64_t> FakeAmazon::listings()
{
    return m_server.locked([&] { return m_listings; });
}

} // namespace supercargo::tests
