// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/readers/order_reader.h"
#include "core/orders/readers/row_cells.h"

#include <unordered_map>
#include <unordered_set>

namespace supercargo::orders {

/// What one row says: of its order, and maybe one line or (AliExpress) several.
struct RowFacts {
    IncomingOrder order; // without lines
    std::vector<IncomingLine> lines;
    /// The platform's own change instant; else the newest of the events makes the version.
    std::optional<Instant> changedAt;
    std::optional<Instant> shippedAt;
    std::optional<Instant> cancelledAt;
    /// Sums over the rows of the order, where each row has its share.
    std::optional<Money> shippingShare;
    /// Total of the order including the shares that are no goods, where a format needs it to understand its prices.
    std::optional<Money> otherCharges;
};

/// What all readers of tables share: two passes over the file, rows to orders, rejections, the raw payload.
///
/// The first pass finds the forms of dates and amounts, and the orders whose rows stand apart. Those (rare) orders
/// are kept until the end of the file; all others leave with the row that follows them, so memory stays flat.
class TableOrderReader : public OrderReader {
public:
    [[nodiscard]] std::optional<OrderChunk> next(std::size_t maxOrders) override;
    [[nodiscard]] std::int64_t position() const override { return m_source->position(); }
    [[nodiscard]] std::int64_t size() const override { return m_source->size(); }
    [[nodiscard]] std::string format() const override { return m_format; }
    [[nodiscard]] std::string description() const override { return m_format + ", " + m_source->description(); }

protected:
    TableOrderReader(std::unique_ptr<files::TableSource> source, ReaderContext context, std::string format);

    [[nodiscard]] const ColumnSet& columns() const { return m_columns; }

    /// Called by the constructor of the reader, when its columns are known.
    void lookThrough();

    enum class RowKind {
        furniture,    // totals, footers, padding: no line and no rejection
        order,        // has the key of its order
        continuation, // belongs to the order of the row above
    };
    [[nodiscard]] virtual RowKind kindOf(const RowCells& row) const = 0;
    /// What rows of one order have in common, as written; empty where it is missing, which rejects the row.
    [[nodiscard]] virtual std::string_view keyOf(const RowCells& row) const = 0;
    /// The column that is named where the key is missing.
    [[nodiscard]] virtual const Column& keyColumn() const = 0;
    /// Reads a row; `begun` is the order that it goes on with, null for its first row.
    virtual void read(RowCells& row, const IncomingOrder* begun, RowFacts& facts) const = 0;
    /// The last step of an order, when all its rows are known.
    virtual void finish(IncomingOrder& order, const RowFacts& sums) const;

    [[nodiscard]] virtual std::vector<Column> dateColumns() const { return {}; }
    [[nodiscard]] virtual std::vector<Column> amountColumns() const { return {}; }

private:
    struct Begun {
        std::string key;
        IncomingOrder order;
        RowFacts sums; // order and lines unused
    };
    void readRow(OrderChunk& chunk);
    void take(RowFacts facts, Begun& begun) const;
    void emit(Begun& begun, OrderChunk& chunk) const;
    [[nodiscard]] bool isApart(std::string_view key) const;
    Begun& begin(std::string_view key, IncomingOrder order);
    [[nodiscard]] Begun* begunFor(std::string_view key, RowKind kind, OrderChunk& chunk);

    std::unique_ptr<files::TableSource> m_source;
    ReaderContext m_context;
    std::string m_format;
    ColumnSet m_columns;
    std::vector<std::string> m_rawNames; // ready for JSON
    FileForms m_forms;
    std::vector<std::size_t> m_apart; // hashes of the keys whose rows stand apart, sorted
    files::TableRow m_row;
    std::optional<Begun> m_current;
    std::vector<Begun> m_kept; // orders whose rows stand apart
    std::unordered_map<std::string, std::size_t> m_keptByKey;
    std::optional<std::size_t> m_lastKept; // the order of the row above, where it is one of those
    std::size_t m_nextKept = 0;
    bool m_isAtEnd = false;
};

} // namespace supercargo::orders
