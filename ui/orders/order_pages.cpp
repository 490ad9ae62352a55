// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_pages.h"

#include <algorithm>
#include <span>
#include <utility>

namespace supercargo::ui {

void OrderPages::open(const orders::OrderFilter& filter, const orders::OrderSort sort, const std::int64_t rows)
{
    m_filter = filter;
    m_sort = sort;
    m_found.reset();
    m_rows = rows;
    m_hasAnchors = false;
    m_starts.clear();
    m_pages.clear();
}

void OrderPages::open(std::vector<OrderId> found)
{
    m_rows = static_cast<std::int64_t>(found.size());
    m_found = std::move(found);
    m_starts.clear();
    m_pages.clear();
}

void OrderPages::setAnchors(orders::OrderAnchors anchors)
{
    m_rows = anchors.rows;
    m_starts = std::move(anchors.starts);
    m_hasAnchors = true;
}

const orders::OrderRow* OrderPages::row(const std::int64_t number)
{
    if (number < 0 || number >= m_rows) {
        return nullptr;
    }
    const std::int64_t which = number / kRowsPerPage;
    const Page* page = m_pages.object(which);
    if (page == nullptr) {
        page = read(which);
    }
    const auto place = static_cast<std::size_t>(number % kRowsPerPage);
    return page != nullptr && place < page->size() ? &(*page)[place] : nullptr;
}

const orders::OrderRow* OrderPages::rowAtHand(const std::int64_t number) const
{
    const Page* page = m_pages.object(number / kRowsPerPage);
    const auto place = static_cast<std::size_t>(number % kRowsPerPage);
    return page != nullptr && place < page->size() ? &(*page)[place] : nullptr;
}

OrderPages::Page* OrderPages::read(const std::int64_t page)
{
    if (m_found) {
        m_pages.insert(page, new Page{readFound(page)});
        return m_pages.object(page);
    }
    if (page > static_cast<std::int64_t>(m_starts.size())) {
        return nullptr;
    }
    const auto after = page == 0 ? std::nullopt : std::optional{m_starts[static_cast<std::size_t>(page - 1)]};
    auto rows = m_list.page(m_filter, after, kRowsPerPage, m_sort);
    if (rows.next && page == static_cast<std::int64_t>(m_starts.size())) {
        m_starts.push_back(*rows.next);
    }
    m_pages.insert(page, new Page{std::move(rows.rows)});
    return m_pages.object(page);
}

OrderPages::Page OrderPages::readFound(const std::int64_t page)
{
    const auto first = static_cast<std::size_t>(page * kRowsPerPage);
    const auto count = std::min(static_cast<std::size_t>(kRowsPerPage), m_found->size() - first);
    return m_list.rows(std::span{*m_found}.subspan(first, count));
}

} // namespace supercargo::ui
