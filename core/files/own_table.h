// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/files/rejection.h"
#include "core/files/table_source.h"

#include <initializer_list>
#include <limits>

namespace supercargo::files {

/// One of the seller's own files (products, aliases, stock, channels …): csv or xlsx whose header names are ours.
/// Columns come in any order and case; an unknown one is refused by name, for a typing mistake must not be lost.
/// A cell that cannot be read rejects its row, with the column and the value; the caller asks `isRejected` when
/// it has read all it needs.
class OwnTable {
public:
    /// Throws file_columns_unknown {path, columns}, file_columns_missing {path, columns} and what openTable throws.
    OwnTable(const std::filesystem::path& path, std::initializer_list<std::string_view> required,
             std::initializer_list<std::string_view> optional);

    /// Steps to the next row that is not blank; false at the end.
    [[nodiscard]] bool next();
    [[nodiscard]] std::int64_t line() const { return m_row.line; }
    [[nodiscard]] std::int64_t position() const { return m_source->position(); }
    [[nodiscard]] std::int64_t size() const { return m_source->size(); }

    /// The file has this column. The column must be one of those named at the beginning, here and below.
    [[nodiscard]] bool has(std::string_view column) const;

    /// The cell, trimmed; empty where the file has no such column. NULs in it reject the row.
    [[nodiscard]] std::string text(std::string_view column);
    /// A code (SKU, barcode, bin): as text, without what a spreadsheet put around it; digits that it destroyed
    /// ("1.2E+17") reject the row.
    [[nodiscard]] std::string code(std::string_view column);
    /// The same, and an empty one rejects the row.
    [[nodiscard]] std::string requiredCode(std::string_view column);
    /// The parts of a cell between separators, trimmed, without empty ones.
    [[nodiscard]] std::vector<std::string> codes(std::string_view column, char separator = '|');
    /// Empty for an empty cell. Out of range rejects the row.
    [[nodiscard]] std::optional<std::int64_t> whole(std::string_view column, std::int64_t least = 0,
                                                    std::int64_t most = std::numeric_limits<std::int32_t>::max());
    /// Yes/no: 1, yes, true, y, x, 是 and 0, no, false, n, 否; an empty cell is no.
    [[nodiscard]] bool flag(std::string_view column);
    /// An amount whose currency stands in another column (else beside the amount, else `fallback`).
    [[nodiscard]] std::optional<Money> money(std::string_view column, std::string_view currencyColumn,
                                             Currency fallback);
    [[nodiscard]] std::optional<Currency> currency(std::string_view column);

    /// Rejects the current row: kept once per row, the first reason. `value` is shown shortened; `more`: see the code.
    void reject(RejectionCode code, std::string_view column, std::string_view value, std::string more = {});
    [[nodiscard]] bool isRejected() const { return m_isRejected; }
    [[nodiscard]] const std::vector<Rejection>& rejections() const { return m_rejections; }

private:
    [[nodiscard]] std::optional<std::size_t> indexOf(std::string_view column) const;
    [[nodiscard]] std::string_view cell(std::string_view column) const;
    void refuseUnknownAndMissing(const std::string& path, const std::vector<std::string_view>& known,
                                 std::initializer_list<std::string_view> required) const;

    std::unique_ptr<TableSource> m_source;
    std::vector<std::string> m_columns; // as the file has them, folded
    TableRow m_row;
    bool m_isRejected = false;
    std::vector<Rejection> m_rejections;
};

} // namespace supercargo::files
