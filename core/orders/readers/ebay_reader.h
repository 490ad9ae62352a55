// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/readers/table_order_reader.h"

namespace supercargo::orders {

/// The columns of eBay's orders report in the wordings of its sites.
struct EbayColumns {
    explicit EbayColumns(const ColumnSet& set);

    Column record, order, buyerId, buyerName, email, note, name, phone, line1, line2, city, region, postcode, country;
    Column item, title, sku, quantity, soldFor, shipping, taxes[2], total, sold, paid, shipBy, shipped, deliverBy;
    Column service, transaction, referenceName, referenceValue;
};

/// eBay's orders report (Seller Hub) and the older File Exchange one. An order of several items has a summary row
/// (money, no item) and a row per item; blank lines, padding and footers are stepped over. `Sold For` is the price of
/// a piece or of the line: the total of the order tells.
class EbayReader final : public TableOrderReader {
public:
    EbayReader(std::unique_ptr<files::TableSource> source, const ReaderContext& context);

private:
    [[nodiscard]] RowKind kindOf(const RowCells& row) const override;
    [[nodiscard]] std::string_view keyOf(const RowCells& row) const override;
    [[nodiscard]] const Column& keyColumn() const override
    {
        return m_columns.order ? m_columns.order : m_columns.record;
    }
    void read(RowCells& row, const IncomingOrder* begun, RowFacts& facts) const override;
    void finish(IncomingOrder& order, const RowFacts& sums) const override;
    [[nodiscard]] std::vector<Column> dateColumns() const override
    {
        return {m_columns.sold, m_columns.paid, m_columns.shipBy};
    }
    [[nodiscard]] std::vector<Column> amountColumns() const override
    {
        return {m_columns.soldFor, m_columns.shipping, m_columns.total};
    }

    [[nodiscard]] bool isItem(const RowCells& row) const;
    void readAddress(const RowCells& row, IncomingAddress& address) const;
    void readLine(RowCells& row, RowFacts& facts) const;

    EbayColumns m_columns;
};

} // namespace supercargo::orders
