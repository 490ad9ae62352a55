// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/product.h"
#include "core/files/own_table.h"

#include <span>
#include <string>
#include <string_view>

namespace supercargo::catalog {

/// One column of the seller's product file: how a cell becomes a field, and how the field is shown in the history.
/// A column that the file lacks leaves its field as it is.
struct ProductColumn {
    std::string_view name;
    void (*read)(files::OwnTable& table, Product& product);
    std::string (*show)(const Product& product);
};

/// All but `sku` and `components`, which need other products.
[[nodiscard]] std::span<const ProductColumn> productColumns();

/// "SKU*2": a part of a bundle as the file names it. Without a number it is one piece.
struct NamedPieces {
    std::string sku;
    std::int64_t quantity = 1;
};

/// The parts of the current row's cell, each SKU once; a number that cannot be rejects the row.
[[nodiscard]] std::vector<NamedPieces> readComponents(files::OwnTable& table);
/// "12*2|15*1", with the numbers of the products.
[[nodiscard]] std::string showComponents(const Product& product);

} // namespace supercargo::catalog
