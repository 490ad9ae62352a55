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
        reject(RejectionCode::nul_in_key, column);
    } else if (files::isDestroyedNumber(written)) {
        reject(RejectionCode::digits_destroyed, column);
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
        reject(RejectionCode::amount_unreadable, column);
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
        reject(RejectionCode::currency_unknown, column);
    }
    return parsed.value_or(m_context.currency);
}

std::int64_t RowCells::quantity(const Column& column)
{
    const auto reading = files::readWhole(files::withoutSpreadsheetMarks(raw(column)));
    if (reading.isAbsent()) {
        reject(RejectionCode::quantity_missing, column);
    } else if (reading.isBad) {
        reject(RejectionCode::quantity_not_a_number, column);
    } else if (*reading.value < 0 || *reading.value > kMaxQuantity) {
        reject(RejectionCode::quantity_out_of_range, column, files::rangeText(0, kMaxQuantity));
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
        reject(RejectionCode::date_unreadable, column);
    }
    if (!reading.value) {
        return {};
    }
    if (m_forms.hasContradictingDates) {
        const auto other = files::readDate(raw(column), files::DateOrder::day_first);
        if (other.value &&
            other.value->date !=
                files::readDate(raw(column), files::DateOrder::month_first).value.value_or(*other.value).date) {
            reject(RejectionCode::date_ambiguous, column);
        }
    }
    return toMoment(*reading.value, m_context.timeZone, isDeadline);
}

void RowCells::reject(const RejectionCode code, const Column& column, std::string more)
{
    if (!m_rejection) {
        m_rejection = Rejection{m_row.line, code, column.name, files::shownValue(raw(column)), std::move(more)};
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
