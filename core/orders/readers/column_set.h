// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace supercargo::orders {

/// Where one wanted column stands in a file. False where the file has none.
struct Column {
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    std::size_t index = kNone;
    std::string name; // as the file writes it

    [[nodiscard]] explicit operator bool() const { return index != kNone; }
};

/// The columns of a file, found by name whatever their case, accents, spaces, apostrophes and line breaks.
class ColumnSet {
public:
    explicit ColumnSet(const std::vector<std::string>& header);

    /// The first of `names` that the file has.
    [[nodiscard]] Column find(std::initializer_list<std::string_view> names) const;
    [[nodiscard]] Column find(std::span<const std::string> names) const;
    /// The first column whose name begins so.
    [[nodiscard]] Column findPrefix(std::string_view prefix) const;
    [[nodiscard]] bool has(std::string_view name) const { return static_cast<bool>(find({name})); }
    [[nodiscard]] std::size_t count(std::initializer_list<std::string_view> names) const;

private:
    [[nodiscard]] Column findFolded(const std::string& wanted) const;
    std::vector<std::string> m_header;
    std::vector<std::string> m_folded;
};

} // namespace supercargo::orders
