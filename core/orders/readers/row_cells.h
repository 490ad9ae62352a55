// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/amount_text.h"
#include "core/files/date_text.h"
#include "core/files/table_source.h"
#include "core/orders/readers/column_set.h"
#include "core/orders/readers/order_reader.h"

namespace supercargo::orders {

/// What the first pass over a file told about the forms that it writes in.
struct FileForms {
    files::DateOrder dateOrder = files::DateOrder::unknown;
    files::DecimalMark decimalMark = files::DecimalMark::unknown;
    bool hasContradictingDates = false;
};

/// The cells of one row as values. A column that the file does not have gives an absent value; a cell that cannot be
/// read rejects the row, once, with the first reason.
class RowCells {
public:
    RowCells(const files::TableRow& row, const ReaderContext& context, const FileForms& forms)
        : m_row{row},
          m_context{context},
          m_forms{forms}
    {}

    [[nodiscard]] const ReaderContext& context() const { return m_context; }
    [[nodiscard]] std::int64_t line() const { return m_row.line; }
    /// The trimmed cell; empty where there is no such column.
    [[nodiscard]] std::string_view raw(const Column& column) const;
    [[nodiscard]] bool isEmpty(const Column& column) const { return raw(column).empty(); }

    [[nodiscard]] std::optional<std::string> text(const Column& column) const;
    /// An identifier: without what a spreadsheet put around it. NULs in it, or digits destroyed, reject the row.
    [[nodiscard]] std::string key(const Column& column);
    /// A postcode or phone as typed: one guarding apostrophe is dropped.
    [[nodiscard]] std::optional<std::string> guarded(const Column& column) const;
    [[nodiscard]] std::optional<Money> amount(const Column& column, Currency currency);
    /// The currency of a column of codes; the shop's where it is absent or empty.
    [[nodiscard]] Currency currency(const Column& column);
    /// Not negative. An empty cell rejects the row too: a line has a quantity.
    [[nodiscard]] std::int64_t quantity(const Column& column);
    [[nodiscard]] std::optional<DayOrInstant> event(const Column& column) { return moment(column, false); }
    /// A date alone is that day's last millisecond.
    [[nodiscard]] std::optional<DayOrInstant> deadline(const Column& column) { return moment(column, true); }
    [[nodiscard]] std::optional<bool> flag(const Column& column) const;

    void reject(RejectionCode code, const Column& column, std::string more = {});
    [[nodiscard]] const std::optional<Rejection>& rejection() const { return m_rejection; }

private:
    [[nodiscard]] std::optional<DayOrInstant> moment(const Column& column, bool isDeadline);

    const files::TableRow& m_row;
    const ReaderContext& m_context;
    const FileForms& m_forms;
    std::optional<Rejection> m_rejection;
};

[[nodiscard]] DayOrInstant toMoment(const files::DateText& date, const TimeZone& zone, bool isDeadline);

/// The alpha-2 code of a country, or the text as it is written where it names none.
[[nodiscard]] std::string countryCode(std::string_view written);
/// A postcode that was once stored as a number gets its zeros back where the country's form is digits of one length.
[[nodiscard]] std::string restoredPostcode(std::string postcode, std::string_view country);
/// The unit price where the quantity divides the total exactly.
[[nodiscard]] std::optional<Money> exactShare(const std::optional<Money>& total, std::int64_t quantity);

} // namespace supercargo::orders
