// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/orders/order.h"

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace supercargo::orders {

/// What tells whether a version is news.
struct KnownOrder {
    OrderId id;
    std::optional<Instant> version;
    std::string contentHash;
};

/// Which content of an order.
struct ContentKey {
    OrderId order;
    std::string contentHash;
};

/// A content that was taken, with its source's rows.
struct TakenVersion {
    OrderId order;
    std::string contentHash;
    std::optional<Instant> version;
    std::string_view payload; // compressed
};

/// Orders and their lines, as the merge of versions reads and writes them. Within the caller's transaction.
/// The statements are prepared once and run for each row; what is looked up is looked up for all orders at once.
class OrderRepository {
public:
    explicit OrderRepository(db::Connection& db) : m_db{db} {}

    /// Of these numbers, those that another shop of the same platform has as well, where that means the same order:
    /// Amazon, eBay, AliExpress and Wish give a number once, a shop system does so per shop.
    [[nodiscard]] std::set<std::string> inOtherShops(ShopId shop, std::span<const std::string> platformOrderIds);
    /// By the platform's order id; what is not there is new.
    [[nodiscard]] std::unordered_map<std::string, KnownOrder> findKnown(ShopId shop,
                                                                        std::span<const std::string> platformOrderIds);
    /// Which contents these orders ever had.
    [[nodiscard]] std::set<std::pair<OrderId, std::string>> takenContents(std::span<const OrderId> orders);
    /// With their lines, by id. An unknown id is left out.
    [[nodiscard]] std::vector<Order> list(std::span<const OrderId> ids);
    /// Throws not_found.
    [[nodiscard]] Order get(OrderId id);

    /// Gives the orders and their lines their ids.
    void insert(std::span<Order> orders, Instant at);
    /// Everything but our own flags and the stage; lines without an id are new.
    void update(Order& order, Instant at);
    /// For a content that says nothing new: only that it was the last.
    void setVersion(OrderId id, std::string_view contentHash, std::optional<Instant> version);
    void setHold(OrderId id, bool held, std::string_view reason, std::optional<Instant> until);
    void setReview(OrderId id, bool inReview);
    void recordTaken(std::span<const TakenVersion> versions, Instant at);
    /// The source's rows of the content taken last; empty where they were dropped.
    [[nodiscard]] std::string payload(OrderId id);
    /// Contents taken before `moment` whose source's rows are still kept, the oldest first.
    [[nodiscard]] std::vector<ContentKey> listPayloadsBefore(Instant moment, std::size_t limit);
    void dropPayloads(std::span<const ContentKey> contents);

    /// Orders that are over (shipped, done or cancelled), whose last news came before `moment`, which none of their
    /// packages left after, and which still say who the buyer is: by id, above `after`.
    [[nodiscard]] std::vector<OrderId> listToPurge(Instant moment, OrderId after, std::int64_t limit);
    /// On this connection: whether what is deleted or replaced is overwritten in the file, too (slower).
    void setOverwritesDeleted(bool overwrites);
    /// Takes out what names the buyer and where he lives, and the source's own rows. Country, lines and figures stay.
    void purgePersonalData(OrderId id, Instant at);

    /// Orders whose hold ends at `now` or before.
    [[nodiscard]] std::vector<OrderId> listDueHolds(Instant now);
    /// Order, by "shop:platform-order-id" or our number. Throws not_found.
    [[nodiscard]] OrderId getId(std::string_view reference);

private:
    void readCorrections(std::span<Order> orders, std::span<const OrderId> ids);
    void writeCorrection(const Order& order);
    void insertLines(std::span<OrderLine> lines, OrderId order);

    db::Connection& m_db;
};

} // namespace supercargo::orders
