// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/sync/shop_connection.h"
#include "tests/support/order_builders.h"

#include <functional>
#include <map>
#include <set>

#include <catch2/catch.hpp>

namespace supercargo::tests {

/// A marketplace in memory that stands behind the engine's seam: orders in the sequence of their last change, paged;
/// shipments that show some time after they were told; and faults at the call that a test asks for.
class ScriptedShop final : public sync::ShopConnection {
public:
    explicit ScriptedShop(const Clock& clock) : m_clock{clock} {}

    std::size_t pageSize = 2;
    sync::PullHabits wantedHabits{};
    std::chrono::milliseconds skew{0};
    std::chrono::seconds shownAfter{0}; // a shipment, after it was told
    std::optional<Instant> answersUpTo;
    /// Called before anything is done and after it: what throws is a fault on the way there, or on the way back.
    std::function<void(std::string_view call)> onTheWayThere;
    std::function<void(std::string_view call)> onTheWayBack;
    std::map<std::string, std::string> refuses; // order → the platform's words
    std::map<std::string, std::int64_t> stock;
    std::map<std::string, std::map<std::string, std::int64_t>> stockAt; // by location
    std::set<std::string> unreadable;

    struct Told {
        sync::ShipmentNews news;
        Instant at{};
    };
    std::map<std::string, std::vector<Told>> shipments; // per order: what was really taken
    int calls = 0;

    /// Places or edits an order: one mug more each time.
    void touch(const std::string& number)
    {
        auto& order = m_orders[number];
        const auto pieces = order.lines.empty() ? 1 : order.lines.front().quantity + 1;
        order = incomingOrder(number, {{"MUG", pieces}});
        order.version = now();
    }
    /// The same, but its time of change stays.
    void touchUnseen(const std::string& number) { ++m_orders.at(number).lines.front().quantity; }
    void cancel(const std::string& number)
    {
        m_orders.at(number).status = orders::PlatformStatus::cancelled;
        m_orders.at(number).version = now();
    }
    [[nodiscard]] const std::map<std::string, orders::IncomingOrder>& all() const { return m_orders; }
    [[nodiscard]] Instant now() const { return m_clock.now() + skew; }

    sync::PullHabits habits() const override { return wantedHabits; }
    sync::ConnectionReport test(const TaskControl&) override { return {}; }
    sync::OrderPage pull(const sync::PullWindow& window, const std::string& continuation, const TaskControl&) override
    {
        begin("pull");
        REQUIRE(window.to <= now() - wantedHabits.behindNow); // as eBay 30850, Amazon's two minutes
        // By change and number; the continuation names the last one given, so what an edit shifts is not stepped over.
        std::map<std::string, const orders::IncomingOrder*> found;
        for (const auto& [number, order] : m_orders) {
            if (*order.version >= window.from && *order.version < window.to) {
                found.emplace(toIso8601(*order.version) + " " + number, &order);
            }
        }
        sync::OrderPage page;
        auto each = found.upper_bound(continuation);
        for (std::size_t i = 0; i < pageSize && each != found.end(); ++i, ++each) {
            if (unreadable.count(each->second->platformOrderId) != 0) {
                page.unreadable.push_back({each->second->platformOrderId, "amount of line 1"});
            } else {
                page.orders.push_back(*each->second);
            }
            page.next = each->first;
        }
        if (each == found.end()) {
            page.next.clear();
        }
        page.reaches = answersUpTo;
        end("pull");
        return page;
    }
    sync::OrderPage pullOpen(const std::span<const std::string> numbers, const TaskControl&) override
    {
        begin("open");
        sync::OrderPage page;
        for (const auto& number : numbers) {
            if (const auto found = m_orders.find(number); found != m_orders.end()) {
                page.orders.push_back(found->second);
                page.orders.back().version = now();
            }
        }
        end("open");
        return page;
    }
    sync::OrderAtPlatform read(const std::string& number, const TaskControl&) override
    {
        begin("read");
        sync::OrderAtPlatform there{*m_orders.at(number).status, {}};
        for (const auto& told : shipments[number]) {
            if (now() - told.at >= shownAfter) {
                there.shipments.push_back({told.news.reference, told.news.mark.tracking, told.news.mark.lines});
            }
        }
        end("read");
        return there;
    }
    void markShipped(const sync::ShipmentNews& news, const TaskControl&) override
    {
        begin("mark");
        const auto& number = news.mark.platformOrderId;
        if (const auto words = refuses.find(number); words != refuses.end()) {
            throw Error{ErrorCode::platform_refused, {"400", words->second}};
        }
        shipments[number].push_back({news, now()});
        end("mark");
    }
    bool isSame(const sync::KnownShipment& shipment, const sync::ShipmentNews& news) const override
    {
        return shipment.reference == news.reference && shipment.tracking == news.mark.tracking;
    }
    std::vector<sync::StockRefusal> pushStock(const std::span<const sync::StockLevel> levels,
                                              const TaskControl&) override
    {
        begin("push");
        std::vector<sync::StockRefusal> refusals;
        for (const auto& level : levels) {
            auto& there = level.location.empty() ? stock : stockAt[level.location];
            if (const auto known = there.find(level.platformSku); known != there.end()) {
                known->second = level.quantity;
            } else {
                refusals.push_back({level.platformSku, "SKU not found", level.location});
            }
        }
        end("push");
        return refusals;
    }
    std::vector<sync::StockLevel> readStock(const std::span<const std::string> skus, const TaskControl&) override
    {
        begin("stock");
        std::vector<sync::StockLevel> levels;
        for (const auto& sku : skus) {
            if (const auto known = stock.find(sku); known != stock.end()) {
                levels.push_back({sku, known->second});
            }
            for (const auto& [location, there] : stockAt) {
                if (const auto known = there.find(sku); known != there.end()) {
                    levels.push_back({sku, known->second, location});
                }
            }
        }
        end("stock");
        return levels;
    }
    std::chrono::milliseconds clockSkew() const override { return skew; }
    std::vector<net::BudgetState> budget() const override { return {{"orders", {0.5, 20}, 3.25, m_clock.now(), {}}}; }

private:
    void begin(const std::string_view call)
    {
        ++calls;
        if (onTheWayThere) {
            onTheWayThere(call);
        }
    }
    void end(const std::string_view call) const
    {
        if (onTheWayBack) {
            onTheWayBack(call);
        }
    }

    const Clock& m_clock;
    std::map<std::string, orders::IncomingOrder> m_orders;
};

} // namespace supercargo::tests
