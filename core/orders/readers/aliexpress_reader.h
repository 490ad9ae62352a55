// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/readers/table_order_reader.h"

namespace supercargo::orders {

/// AliExpress's export for sellers (xlsx, or saved as csv): a row per order, all its items in one cell, which knows no
/// prices. Chinese headers and states.
class AliexpressReader final : public TableOrderReader {
public:
    AliexpressReader(std::unique_ptr<files::TableSource> source, const ReaderContext& context);

private:
    [[nodiscard]] RowKind kindOf(const RowCells& row) const override;
    [[nodiscard]] std::string_view keyOf(const RowCells& row) const override;
    [[nodiscard]] const Column& keyColumn() const override { return m_order; }
    void read(RowCells& row, const IncomingOrder* begun, RowFacts& facts) const override;
    void finish(IncomingOrder& order, const RowFacts& sums) const override;

    void readStatus(RowCells& row, IncomingOrder& order) const;
    void readAddress(const RowCells& row, IncomingAddress& address) const;
    void readItems(RowCells& row, RowFacts& facts) const;

    Column m_order, m_status, m_buyer, m_email, m_placed, m_paid, m_goods, m_shipping, m_total, m_items, m_note;
    Column m_name, m_country, m_region, m_city, m_address, m_wholeAddress, m_postcode, m_phone, m_mobile, m_service;
    Column m_shipBy, m_shipped;
};

} // namespace supercargo::orders
