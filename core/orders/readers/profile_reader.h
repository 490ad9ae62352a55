// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/readers/table_order_reader.h"

namespace supercargo::orders {

/// Any other file, understood by a mapping that the user made: a row per line, what holds for the order repeated or
/// on its first row.
class ProfileReader final : public TableOrderReader {
public:
    /// Throws invalid_argument for an incomplete profile. Columns of the mapping that the file lacks are absent.
    ProfileReader(std::unique_ptr<files::TableSource> source, const ReaderContext& context,
                  const MappingProfile& profile);

private:
    [[nodiscard]] RowKind kindOf(const RowCells& row) const override;
    [[nodiscard]] std::string_view keyOf(const RowCells& row) const override;
    [[nodiscard]] const Column& keyColumn() const override { return column("order_id"); }
    void read(RowCells& row, const IncomingOrder* begun, RowFacts& facts) const override;
    [[nodiscard]] std::vector<Column> dateColumns() const override;
    [[nodiscard]] std::vector<Column> amountColumns() const override;

    [[nodiscard]] const Column& column(std::string_view field) const;
    void readOrder(RowCells& row, RowFacts& facts) const;
    void readStatus(RowCells& row, IncomingOrder& order) const;
    void readAddress(const RowCells& row, IncomingAddress& address) const;
    void readLine(RowCells& row, RowFacts& facts) const;

    std::map<std::string, Column, std::less<>> m_byField;
};

} // namespace supercargo::orders
