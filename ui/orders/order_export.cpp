// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_export.h"

#include <algorithm>
#include <span>

namespace supercargo::ui {

namespace {

constexpr std::size_t kRowsPerRead = 500;

/// Boxes are nothing for a file.
std::vector<int> columnsInSight(const OrderTable& table)
{
    const auto* head = table.view().horizontalHeader();
    std::vector<int> columns;
    for (int place = 0; place < head->count(); ++place) {
        const int column = head->logicalIndex(place);
        if (column != OrderTableModel::CheckColumn && !head->isSectionHidden(column)) {
            columns.push_back(column);
        }
    }
    return columns;
}

/// One part of the list after another, on the long lane.
class Reader {
public:
    explicit Reader(const OrderPages& pages)
        : m_filter{pages.filter()}, m_sort{pages.sort()}, m_isFound{pages.found() != nullptr}
    {
        if (m_isFound) {
            m_found = *pages.found();
        }
    }

    [[nodiscard]] bool next(workspace::Workspace& workspace, orders::OrderRow& row)
    {
        if (m_next == m_rows.size() && !m_isAtEnd) {
            read(workspace);
        }
        if (m_next == m_rows.size()) {
            return false;
        }
        row = std::move(m_rows[m_next++]);
        return true;
    }

private:
    void read(workspace::Workspace& workspace)
    {
        m_next = 0;
        if (m_isFound) {
            const auto part = std::span{m_found}.subspan(m_read, std::min(kRowsPerRead, m_found.size() - m_read));
            m_read += part.size();
            m_isAtEnd = m_read == m_found.size();
            m_rows = workspace.orderList.rows(part);
            return;
        }
        auto page = workspace.orderList.page(m_filter, m_after, kRowsPerRead, m_sort);
        m_after = page.next;
        m_isAtEnd = !page.next;
        m_rows = std::move(page.rows);
    }

    orders::OrderFilter m_filter;
    orders::OrderSort m_sort;
    bool m_isFound;
    std::vector<OrderId> m_found;
    std::size_t m_read = 0;
    std::optional<orders::OrderCursor> m_after;
    std::vector<orders::OrderRow> m_rows;
    std::size_t m_next = 0;
    bool m_isAtEnd = false;
};

} // namespace

ListExport::Source orderRows(OrderTable& table)
{
    const auto heads = [&table] {
        QStringList words;
        for (const int column : columnsInSight(table)) {
            words.append(table.model().headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString());
        }
        return words;
    };
    const auto whole = [&table]() -> ListExport::Whole {
        const auto& pages = table.model().pages();
        return {.rows =
                    [reader = Reader{pages}, columns = columnsInSight(table)](workspace::Workspace& workspace,
                                                                              QStringList& texts) mutable {
                        orders::OrderRow row;
                        const bool isThere = reader.next(workspace, row);
                        if (isThere) {
                            texts = OrderTableModel::texts(row, columns);
                        }
                        return isThere;
                    },
                .count = [rows = pages.rows()](workspace::Workspace&) { return rows; }};
    };
    return {heads, whole};
}

} // namespace supercargo::ui
