// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_control.h"
#include "core/db/connection.h"
#include "core/db/full_text.h"
#include "core/orders/order.h"
#include "core/orders/tag.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace supercargo::orders {

/// One row of the list: all that the table shows, read with one query for the whole page.
struct OrderRow {
    OrderId id;
    ShopId shop;
    std::string shopName;
    std::string platformOrderId;
    Stage stage{};
    std::string buyer; // the recipient's name, else the buyer's
    std::string country;
    std::int64_t pieces = 0;
    std::optional<Money> total;
    std::optional<DayOrInstant> placedAt;
    std::optional<DayOrInstant> shipBy;
    bool held = false;
    std::string heldReason;
    // Of the first live package; empty where there is none.
    std::int64_t packageCount = 0;
    std::string warehouse;
    std::string channel;
    std::string tracking;
    std::string reasons; // as stored: words separated by spaces
    std::vector<Tag> tags; // by name
    bool isMerged = false; // the package has other orders' lines, too
};

/// What to list; what is not set does not narrow.
struct OrderFilter {
    std::vector<Stage> stages;
    std::optional<ShopId> shop;
    std::optional<TagId> tag;
    /// Only what should have left before this instant and has not (sets the stages, where none are given).
    std::optional<Instant> overdueAt;
};

enum class OrderSort { deadlineFirst, deadlineLast };

/// Where a page ended. Its text form is for scripts.
struct OrderCursor {
    std::int64_t shipBySort = 0;
    OrderId id;

    [[nodiscard]] std::string text() const;
    /// Empty for what is none.
    [[nodiscard]] static std::optional<OrderCursor> parse(std::string_view text);
};

/// Where a page of found orders ended: the way of finding, and the last order that it found.
struct SearchCursor {
    int way = 0;
    OrderId id;

    [[nodiscard]] std::string text() const;
    /// Empty for what is none.
    [[nodiscard]] static std::optional<SearchCursor> parse(std::string_view text);
};

struct OrdersFound {
    std::vector<OrderId> ids;
    std::optional<SearchCursor> next; // absent after the last page
};

struct OrderPage {
    std::vector<OrderRow> rows;
    std::optional<OrderCursor> next; // absent after the last page
};

/// A whole list as places to read it from: `starts[i]` is the row before row `(i + 1) * step`, so that any page is
/// one short read wherever it is.
struct OrderAnchors {
    std::int64_t rows = 0;
    std::vector<OrderCursor> starts;
    bool stoppedEarly = false;
};

/// Lists of orders by deadline, in pages that cost the same wherever they are, and the search over everything.
class OrderListRepository {
public:
    explicit OrderListRepository(db::Connection& db) : m_db{db}, m_words{db, "order_words"} {}

    [[nodiscard]] OrderPage page(const OrderFilter& filter, const std::optional<OrderCursor>& after, std::int64_t limit,
                                 OrderSort sort = OrderSort::deadlineFirst);
    /// The first `limit` of the list, without their rows.
    [[nodiscard]] std::vector<OrderId> ids(const OrderFilter& filter, std::int64_t limit,
                                           OrderSort sort = OrderSort::deadlineFirst);
    /// Runs through the index alone: a million rows in well under a second, so on a thread that nobody waits for.
    [[nodiscard]] OrderAnchors anchors(const OrderFilter& filter, std::int64_t step, const TaskControl& task = {},
                                       OrderSort sort = OrderSort::deadlineFirst);
    /// In the order of `ids`; an unknown id is left out.
    [[nodiscard]] std::vector<OrderRow> rows(std::span<const OrderId> ids);
    /// Orders per stage, of one shop or of all. Kept, not counted.
    [[nodiscard]] std::map<Stage, std::int64_t> counters(std::optional<ShopId> shop = {});
    /// What should have left before `at` and has not: counted.
    [[nodiscard]] std::int64_t countOverdue(Instant at);

    /// Of the orders that pass the filter, by order number, package number, tracking number, our SKU on open packages,
    /// then any words of number, people, e-mail, phone and SKUs: exact numbers first, then the newest, at most `limit`
    /// from behind the cursor. `SHOP:…` searches in that shop, where a number in full is that order alone; an e-mail
    /// address finds its buyer alone, however much of its domain was typed.
    [[nodiscard]] OrdersFound search(std::string_view text, const OrderFilter& filter,
                                     const std::optional<SearchCursor>& after, std::int64_t limit);
    /// The first page, of all orders.
    [[nodiscard]] std::vector<OrderId> search(const std::string_view text, const std::int64_t limit)
    {
        return search(text, {}, {}, limit).ids;
    }

private:
    enum class Way { number, package, tracking, sku, words, wordBegun, telephone };
    struct Search;
    /// The stages that the list is put together from; empty for all of them.
    [[nodiscard]] static std::vector<Stage> stagesOf(const OrderFilter& filter);
    [[nodiscard]] std::vector<OrderCursor> keys(const OrderFilter& filter, const std::optional<OrderCursor>& after,
                                                std::int64_t limit, OrderSort sort);
    [[nodiscard]] Search understood(std::string_view text, const OrderFilter& filter);
    [[nodiscard]] std::vector<OrderId> find(const Search& search, Way way, OrderId below, std::int64_t limit);
    [[nodiscard]] std::vector<OrderId> findAmong(const Search& search, Way way, std::span<const OrderId> ids);
    /// Those of `ids` that no way before this one finds and that pass the filter.
    [[nodiscard]] std::vector<OrderId> onlyNew(const Search& search, Way way, std::vector<OrderId> ids);
    [[nodiscard]] std::vector<OrderId> passing(std::span<const OrderId> ids, const OrderFilter& filter);
    [[nodiscard]] std::vector<OrderId> writtenTo(std::span<const OrderId> ids, const std::string& email);

    db::Connection& m_db;
    db::FullText m_words;
};

} // namespace supercargo::orders
