// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/own_table.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/files/amount_text.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace supercargo::files {

namespace {
constexpr std::array<std::string_view, 7> kYes{"1", "yes", "true", "y", "x", "是", "✓"};
constexpr std::array<std::string_view, 6> kNo{"0", "no", "false", "n", "-", "否"};
} // namespace

OwnTable::OwnTable(const std::filesystem::path& path, const std::initializer_list<std::string_view> required,
                   const std::initializer_list<std::string_view> optional)
    : m_source{openTable(path)}
{
    for (const auto& name : m_source->header()) {
        m_columns.push_back(folded(name));
    }
    std::vector<std::string_view> known{required};
    known.insert(known.end(), optional.begin(), optional.end());
    refuseUnknownAndMissing(path.string(), known, required);
}

void OwnTable::refuseUnknownAndMissing(const std::string& path, const std::vector<std::string_view>& known,
                                       const std::initializer_list<std::string_view> required) const
{
    std::vector<std::string> missing;
    for (const auto column : required) {
        if (!has(column)) {
            missing.emplace_back(column);
        }
    }
    if (!missing.empty()) {
        throw Error{ErrorCode::file_columns_missing, {path, joined(missing, ", ")}};
    }
    std::vector<std::string> unknown;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const bool isTwice = std::ranges::count(m_columns, m_columns[i]) > 1;
        if (std::ranges::find(known, m_columns[i]) == known.end() || isTwice) {
            unknown.push_back(m_source->header()[i]);
        }
    }
    if (!unknown.empty()) {
        throw Error{ErrorCode::file_columns_unknown, {path, joined(unknown, ", ")}};
    }
}

bool OwnTable::next()
{
    m_isRejected = false;
    if (!m_source->next(m_row)) {
        return false;
    }
    if (m_row.isCutOff) {
        reject(RejectionCode::row_cut_off, m_source->header().back(), "");
    }
    return true;
}

std::optional<std::size_t> OwnTable::indexOf(const std::string_view column) const
{
    const auto found = std::ranges::find(m_columns, column);
    if (found == m_columns.end()) {
        return {};
    }
    return static_cast<std::size_t>(found - m_columns.begin());
}

bool OwnTable::has(const std::string_view column) const
{
    return indexOf(column).has_value();
}

std::string_view OwnTable::cell(const std::string_view column) const
{
    const auto index = indexOf(column);
    return index ? m_row[*index] : std::string_view{};
}

std::string OwnTable::text(const std::string_view column)
{
    const auto index = indexOf(column);
    if (index && m_row.hadNul(*index)) {
        reject(RejectionCode::nul_in_cell, column, m_row[*index]);
    }
    return std::string{trimmed(cell(column))};
}

std::string OwnTable::code(const std::string_view column)
{
    const auto written = text(column);
    if (isDestroyedNumber(written)) {
        reject(RejectionCode::digits_destroyed, column, written);
    }
    return std::string{withoutSpreadsheetMarks(written)};
}

std::string OwnTable::requiredCode(const std::string_view column)
{
    auto value = code(column);
    if (value.empty()) {
        reject(RejectionCode::value_missing, column, "");
    }
    return value;
}

std::vector<std::string> OwnTable::codes(const std::string_view column, const char separator)
{
    std::vector<std::string> result;
    for (const auto& part : split(code(column), separator)) {
        if (const auto core = trimmed(part); !core.empty()) {
            result.emplace_back(core);
        }
    }
    return result;
}

std::optional<std::int64_t> OwnTable::whole(const std::string_view column, const std::int64_t least,
                                            const std::int64_t most)
{
    const auto reading = readWhole(withoutSpreadsheetMarks(cell(column)));
    if (reading.isBad) {
        reject(RejectionCode::not_a_whole_number, column, cell(column));
        return {};
    }
    if (reading.value && (*reading.value < least || *reading.value > most)) {
        reject(RejectionCode::number_out_of_range, column, cell(column),
               rangeText(least, most));
        return {};
    }
    return reading.value;
}

bool OwnTable::flag(const std::string_view column)
{
    const auto word = folded(cell(column));
    if (std::ranges::find(kYes, word) != kYes.end()) {
        return true;
    }
    if (!word.empty() && std::ranges::find(kNo, word) == kNo.end()) {
        reject(RejectionCode::not_yes_or_no, column, cell(column));
    }
    return false;
}

std::optional<Currency> OwnTable::currency(const std::string_view column)
{
    const auto written = trimmed(cell(column));
    const auto parsed = Currency::parse(written);
    if (!parsed && !written.empty()) {
        reject(RejectionCode::not_a_currency, column, written);
    }
    return parsed;
}

std::optional<Money> OwnTable::money(const std::string_view column, const std::string_view currencyColumn,
                                     const Currency fallback)
{
    const auto named = currency(currencyColumn);
    const auto reading = readAmount(cell(column), named.value_or(fallback));
    if (reading.isBad) {
        reject(RejectionCode::not_an_amount, column, cell(column));
    } else if (reading.value && named && !(reading.value->currency() == *named)) {
        reject(RejectionCode::currency_differs, column, cell(column), std::string{named->code()});
    } else {
        return reading.value;
    }
    return {};
}

void OwnTable::reject(const RejectionCode code, const std::string_view column, const std::string_view value,
                      std::string more)
{
    if (!m_isRejected) {
        m_isRejected = true;
        m_rejections.push_back({m_row.line, code, std::string{column}, shownValue(value), std::move(more)});
    }
}

} // namespace supercargo::files
