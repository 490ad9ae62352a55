// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/readers/column_set.h"

#include "core/base/text.h"

#include <algorithm>

namespace supercargo::orders {

namespace {

/// A header's name for comparing: folded, without a byte order mark glued to it or a spreadsheet's quotes.
std::string comparable(const std::string_view name)
{
    return folded(trimmed(name));
}

} // namespace

ColumnSet::ColumnSet(const std::vector<std::string>& header) : m_header{header}
{
    m_folded.reserve(header.size());
    for (const auto& name : header) {
        m_folded.push_back(comparable(name));
    }
}

Column ColumnSet::findFolded(const std::string& wanted) const
{
    const auto found = std::ranges::find(m_folded, wanted);
    if (found == m_folded.end() || wanted.empty()) {
        return {};
    }
    const auto index = static_cast<std::size_t>(found - m_folded.begin());
    return {index, std::string{trimmed(m_header[index])}};
}

Column ColumnSet::find(const std::initializer_list<std::string_view> names) const
{
    for (const auto name : names) {
        if (auto column = findFolded(comparable(name))) {
            return column;
        }
    }
    return {};
}

Column ColumnSet::find(const std::span<const std::string> names) const
{
    for (const auto& name : names) {
        if (auto column = findFolded(comparable(name))) {
            return column;
        }
    }
    return {};
}

Column ColumnSet::findPrefix(const std::string_view prefix) const
{
    const auto wanted = comparable(prefix);
    const auto found =
        std::ranges::find_if(m_folded, [&](const std::string& name) { return name.starts_with(wanted); });
    return found == m_folded.end() ? Column{} : findFolded(*found);
}

std::size_t ColumnSet::count(const std::initializer_list<std::string_view> names) const
{
    return static_cast<std::size_t>(std::ranges::count_if(names, [this](const auto name) { return has(name); }));
}

} // namespace supercargo::orders
