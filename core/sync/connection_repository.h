// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/sync/connection.h"

namespace supercargo::sync {

/// The connections of shops, how far each has come and how it goes.
class ConnectionRepository {
public:
    static constexpr int kEventsKept = 50; // of a shop

    explicit ConnectionRepository(db::Connection& db) : m_db{db} {}

    /// Adds it, or replaces how the shop is connected; how far it has come stays. What was told at a location that is
    /// not the shop's any more is forgotten: should it come back, it is told anew.
    void put(const Connection& connection);
    void remove(ShopId shop);
    [[nodiscard]] std::optional<Connection> find(ShopId shop);
    /// By shop.
    [[nodiscard]] std::vector<Connection> list();
    /// Those that are not paused and whose time has come, the longest waiting first.
    [[nodiscard]] std::vector<ShopId> due(Instant now);

    [[nodiscard]] PullState pullState(ShopId shop);
    void setPullState(ShopId shop, const PullState& state);
    [[nodiscard]] Progress progress(ShopId shop);
    void setProgress(ShopId shop, const Progress& progress);
    /// Drops what is older than the last kEventsKept.
    void addEvent(ShopId shop, const ShopEvent& event);
    /// Newest first.
    [[nodiscard]] std::vector<ShopEvent> events(ShopId shop, std::size_t limit);
    void setAuthorizedUntil(ShopId shop, std::optional<Instant> until);

    [[nodiscard]] std::vector<net::BudgetState> budget(ShopId shop);
    void setBudget(ShopId shop, const std::vector<net::BudgetState>& states);

    void putUnreadable(ShopId shop, const UnreadableOrder& order, Instant at);
    /// They could be read now.
    void removeUnreadable(ShopId shop, std::span<const std::string> platformOrderIds);
    [[nodiscard]] std::vector<UnreadableOrder> unreadable(ShopId shop, std::size_t limit = 1'000);

    /// The platform's numbers of the orders that have not left here and are not cancelled, by our id from behind `after`.
    struct OpenOrders {
        std::vector<std::string> numbers;
        OrderId last;
    };
    [[nodiscard]] OpenOrders openOrders(ShopId shop, OrderId after, std::size_t limit);
    /// Of these, those that stand among the unreadable ones: something of them did not come.
    [[nodiscard]] OpenOrders openSetAside(ShopId shop, OrderId after, std::size_t limit);

    /// What the shop's adapter keeps of an order (OrderNotes); empty where it keeps nothing.
    [[nodiscard]] std::string orderNote(ShopId shop, const std::string& platformOrderId);
    void setOrderNote(ShopId shop, const std::string& platformOrderId, const std::string& note);

private:
    [[nodiscard]] OpenOrders open(const std::string& which, ShopId shop, OrderId after, std::size_t limit);
    [[nodiscard]] std::vector<ShopLocation> locations(ShopId shop);
    void putLocations(ShopId shop, const std::vector<ShopLocation>& locations);

    db::Connection& m_db;
};

} // namespace supercargo::sync
