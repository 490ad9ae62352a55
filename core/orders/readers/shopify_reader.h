// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/readers/table_order_reader.h"

namespace supercargo::orders {

/// Shopify's orders_export. Only the first row of an order says what holds for the order; further rows have their
/// line, and in trimmed exports not even the order's name. The order's number is `Id` where the file has it, else
/// `Name`.
class ShopifyReader final : public TableOrderReader {
public:
    ShopifyReader(std::unique_ptr<files::TableSource> source, const ReaderContext& context);

private:
    [[nodiscard]] RowKind kindOf(const RowCells& row) const override;
    [[nodiscard]] std::string_view keyOf(const RowCells& row) const override;
    [[nodiscard]] const Column& keyColumn() const override { return m_name ? m_name : m_id; }
    void read(RowCells& row, const IncomingOrder* begun, RowFacts& facts) const override;
    void finish(IncomingOrder& order, const RowFacts& sums) const override;

    void readOrder(RowCells& row, RowFacts& facts) const;
    void readStatus(RowCells& row, IncomingOrder& order) const;
    void readAddress(const RowCells& row, IncomingAddress& address) const;
    void readLine(RowCells& row, RowFacts& facts, Currency currency) const;

    Column m_name, m_id, m_email, m_financial, m_fulfillment, m_paid, m_fulfilled, m_cancelled, m_created, m_currency;
    Column m_shipping, m_total, m_service, m_notes, m_billingName, m_phone;
    Column m_quantity, m_title, m_price, m_sku, m_needsShipping, m_lineStatus;
    Column m_shipName, m_street, m_line1, m_line2, m_company, m_city, m_postcode, m_region, m_country, m_shipPhone;
};

} // namespace supercargo::orders
