// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_control.h"
#include "core/db/connection.h"
#include "core/db/full_text.h"
#include "core/orders/order.h"

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
};

/// What to list; what is not set does not narrow.
struct OrderFilter {
    std::vector<Stage> stages;
    std::optional<ShopId> shop;
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
    /// Runs through the index alone: a million rows in well under a second, so on a thread that nobody waits for.
    [[nodiscard]] OrderAnchors anchors(const OrderFilter& filter, std::int64_t step, const TaskControl& task = {},
                                       OrderSort sort = OrderSort::deadlineFirst);
    /// In the order of `ids`; an unknown id is left out.
    [[nodiscard]] std::vector<OrderRow> rows(std::span<const OrderId> ids);
    /// Orders per stage, of one shop or of all. Kept, not counted.
    [[nodiscard]] std::map<Stage, std::int64_t> counters(std::optional<ShopId> shop = {});
    /// What should have left before `at` and has not: counted.
    [[nodiscard]] std::int64_t countOverdue(Instant at);

    /// By order number, package number, tracking number, our SKU on open packages, then any words of number, people,
    /// e-mail, phone and SKUs: exact numbers first, then the newest. At most `limit`: ask for one more than is shown
    /// to know whether there are more.
    [[nodiscard]] std::vector<OrderId> search(std::string_view text, std::int64_t limit);
    /// Those of `ids`, in their order, that pass the filter.
    [[nodiscard]] std::vector<OrderId> only(std::span<const OrderId> ids, const OrderFilter& filter);

private:
    [[nodiscard]] std::vector<OrderCursor> keys(const OrderFilter& filter, const std::optional<OrderCursor>& after,
                                                std::int64_t limit, OrderSort sort);
    void findExact(std::vector<OrderId>& found, std::string_view text, std::int64_t limit);

    db::Connection& m_db;
    db::FullText m_words;
};

} // namespace supercargo::orders
