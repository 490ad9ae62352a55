// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/readers/table_order_reader.h"

namespace supercargo::orders {

/// Amazon's reports of new, unshipped and all orders. TAB, one row per order item; further rows of an item that only
/// carry another promotion are no lines. Amounts are the line's, not the piece's.
class AmazonReader final : public TableOrderReader {
public:
    AmazonReader(std::unique_ptr<files::TableSource> source, const ReaderContext& context, OrderFormat format);

private:
    [[nodiscard]] RowKind kindOf(const RowCells& row) const override;
    [[nodiscard]] std::string_view keyOf(const RowCells& row) const override;
    [[nodiscard]] const Column& keyColumn() const override { return m_orderId; }
    void read(RowCells& row, const IncomingOrder* begun, RowFacts& facts) const override;
    void finish(IncomingOrder& order, const RowFacts& sums) const override;
    [[nodiscard]] std::vector<Column> amountColumns() const override { return {m_itemPrice, m_shippingPrice}; }

    void readOrder(RowCells& row, RowFacts& facts) const;
    void readAddress(const RowCells& row, IncomingAddress& address) const;
    void readStatus(RowCells& row, IncomingOrder& order) const;
    void readLine(RowCells& row, RowFacts& facts) const;

    OrderFormat m_kind;
    Column m_orderId, m_itemId, m_purchased, m_paid, m_changed, m_shipBy, m_deliverBy, m_email, m_buyer, m_phone;
    Column m_sku, m_title, m_quantity, m_toShip, m_currency, m_itemPrice, m_shippingPrice, m_service, m_note;
    Column m_name, m_line1, m_line2, m_line3, m_city, m_region, m_postcode, m_country, m_shipPhone;
    Column m_cancelAsked, m_status, m_itemStatus, m_channel, m_ioss;
};

} // namespace supercargo::orders
