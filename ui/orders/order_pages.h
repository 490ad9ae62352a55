// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/order_list_repository.h"

#include <QCache>

#include <optional>
#include <vector>

namespace supercargo::ui {

/// The rows of one list by their number, however many there are. Pages are read where somebody looks, each by one
/// short keyset read, and the ones looked at least are let go. Which row a page begins behind is known from the page
/// before it, or from the anchors of the whole list once they are there.
class OrderPages {
public:
    static constexpr std::int64_t kRowsPerPage = 100;

    explicit OrderPages(orders::OrderListRepository& list) : m_list{list} {}

    /// All orders of the filter; `rows` as the kept counters have them.
    void open(const orders::OrderFilter& filter, orders::OrderSort sort, std::int64_t rows);
    /// Just these, in their order: what a search has found.
    void open(std::vector<OrderId> found);
    void setAnchors(orders::OrderAnchors anchors);

    [[nodiscard]] std::int64_t rows() const { return m_rows; }
    /// Rows behind the first page cannot be reached without anchors, other than one page after another.
    [[nodiscard]] bool wantsAnchors() const { return !m_found && !m_hasAnchors && m_rows > kRowsPerPage; }
    /// What a search has found, in its order; null for a list by filter.
    [[nodiscard]] const std::vector<OrderId>* found() const { return m_found ? &*m_found : nullptr; }
    [[nodiscard]] const orders::OrderFilter& filter() const { return m_filter; }
    [[nodiscard]] orders::OrderSort sort() const { return m_sort; }

    /// Reads the row's page where it is not here. Null where it cannot be reached yet, or has gone since the list was
    /// counted. Valid until the next call. Throws what the store throws.
    [[nodiscard]] const orders::OrderRow* row(std::int64_t number);
    /// The same among the pages that are here.
    [[nodiscard]] const orders::OrderRow* rowAtHand(std::int64_t number) const;

private:
    using Page = std::vector<orders::OrderRow>;
    static constexpr int kPagesKept = 64;

    [[nodiscard]] Page* read(std::int64_t page);
    [[nodiscard]] Page readFound(std::int64_t page);

    orders::OrderListRepository& m_list;
    orders::OrderFilter m_filter;
    orders::OrderSort m_sort = orders::OrderSort::deadlineFirst;
    std::optional<std::vector<OrderId>> m_found;
    std::int64_t m_rows = 0;
    bool m_hasAnchors = false;
    std::vector<orders::OrderCursor> m_starts; // m_starts[i]: the row before page i + 1
    QCache<std::int64_t, Page> m_pages{kPagesKept};
};

} // namespace supercargo::ui
