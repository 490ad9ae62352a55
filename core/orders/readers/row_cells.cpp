// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/readers/row_cells.h"

#include "core/base/countries.h"
#include "core/base/text.h"
#include "core/files/own_table.h"

#include <algorithm>
#include <array>

namespace supercargo::orders {

namespace {
constexpr std::int64_t kMaxQuantity = 1'000'000;
constexpr std::array<std::string_view, 4> kYes{"true", "yes", "y", "1"};
constexpr std::array<std::string_view, 4> kNo{"false", "no", "n", "0"};

bool isDigits(const std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](const char c) { return c >= '0' && c <= '9'; });
}
} // namespace

std::string_view RowCells::raw(const Column& column) const
{
    return column ? trimmed(m_row[column.index]) : std::string_view{};
}

std::optional<std::string> RowCells::text(const Column& column) const
{
    return column ? std::optional{std::string{raw(column)}} : std::nullopt;
}

std::string RowCells::key(const Column& column)
{
    const auto written = files::withoutSpreadsheetMarks(raw(column));
    if (column && m_row.hadNul(column.index)) {
        reject("nul_in_key", column, "holds a NUL byte");
    } else if (files::isDestroyedNumber(written)) {
        reject("digits_destroyed", column, "has lost digits in a spreadsheet: store the column as text");
    }
    return std::string{written};
}

std::optional<std::string> RowCells::guarded(const Column& column) const
{
    return column ? std::optional{std::string{files::withoutSpreadsheetMarks(raw(column))}} : std::nullopt;
}

std::optional<Money> RowCells::amount(const Column& column, const Currency currency)
{
    const auto reading = files::readAmount(raw(column), currency, m_forms.decimalMark);
    if (reading.isBad) {
        reject("amount_unreadable", column, "is not an amount");
    }
    return reading.value;
}

Currency RowCells::currency(const Column& column)
{
    const auto written = raw(column);
    if (written.empty()) {
        return m_context.currency;
    }
    const auto parsed = Currency::parse(written);
    if (!parsed) {
        reject("currency_unknown", column, "is not a currency of three letters");
    }
    return parsed.value_or(m_context.currency);
}

std::int64_t RowCells::quantity(const Column& column)
{
    const auto reading = files::readWhole(files::withoutSpreadsheetMarks(raw(column)));
    if (reading.isAbsent()) {
        reject("quantity_missing", column, "must not be empty");
    } else if (reading.isBad) {
        reject("quantity_not_a_number", column, "is not a whole number");
    } else if (*reading.value < 0 || *reading.value > kMaxQuantity) {
        reject("quantity_out_of_range", column, "is not between 0 and " + std::to_string(kMaxQuantity));
    }
    return reading.value.value_or(0);
}

std::optional<bool> RowCells::flag(const Column& column) const
{
    const auto word = lowerAscii(raw(column));
    if (std::ranges::find(kYes, word) != kYes.end()) {
        return true;
    }
    return std::ranges::find(kNo, word) != kNo.end() ? std::optional{false} : std::nullopt;
}

std::optional<DayOrInstant> RowCells::moment(const Column& column, const bool isDeadline)
{
    const auto reading = files::readDate(raw(column), m_forms.dateOrder);
    if (reading.isBad) {
        reject("date_unreadable", column, "is not a date");
    }
    if (!reading.value) {
        return {};
    }
    if (m_forms.hasContradictingDates) {
        const auto other = files::readDate(raw(column), files::DateOrder::day_first);
        if (other.value &&
            other.value->date !=
                files::readDate(raw(column), files::DateOrder::month_first).value.value_or(*other.value).date) {
            reject("date_ambiguous", column, "may mean two days, and the file has dates of both orders");
        }
    }
    return toMoment(*reading.value, m_context.timeZone, isDeadline);
}

void RowCells::reject(const std::string_view code, const Column& column, const std::string_view why)
{
    if (!m_rejection) {
        m_rejection = Rejection{m_row.line, std::string{code}, files::reasonFor(column.name, raw(column), why)};
    }
}

DayOrInstant toMoment(const files::DateText& date, const TimeZone& zone, const bool isDeadline)
{
    if (!date.time) {
        return {
            .at = isDeadline ? zone.endOfDay(date.date) : zone.startOfDay(date.date), .isDay = true, .date = date.date};
    }
    if (date.offset) {
        return {.at = Instant{std::chrono::sys_days{date.date}} + *date.time - *date.offset};
    }
    return {.at = zone.toInstant(LocalTime{std::chrono::local_days{date.date}} + *date.time)};
}

std::string countryCode(const std::string_view written)
{
    if (const auto* country = countryFromText(written)) {
        return std::string{country->code};
    }
    return std::string{written};
}

std::string restoredPostcode(std::string postcode, const std::string_view country)
{
    const auto* known = findCountry(country);
    if (known == nullptr || !isDigits(postcode)) {
        return postcode;
    }
    // Only a form of nine-digit-signs has a fixed length; of several the shortest may have lost its zeros.
    std::size_t shortest = 0;
    for (const auto& form : split(known->postcode, '|')) {
        if (form.empty() || form.find_first_not_of('9') != std::string::npos) {
            return postcode;
        }
        shortest = shortest == 0 ? form.size() : std::min(shortest, form.size());
    }
    constexpr std::size_t kLeastDigits = 2;
    if (postcode.size() >= kLeastDigits && postcode.size() < shortest) {
        postcode.insert(0, shortest - postcode.size(), '0');
    }
    return postcode;
}

std::optional<Money> exactShare(const std::optional<Money>& total, const std::int64_t quantity)
{
    if (!total || quantity <= 0 || total->minorUnits() % quantity != 0) {
        return {};
    }
    return Money{total->minorUnits() / quantity, total->currency()};
}

} // namespace supercargo::orders
