// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/product_repository.h"
#include "core/floor/wave.h"
#include "core/orders/order_list_repository.h"
#include "core/packages/package.h"
#include "core/stock/warehouse.h"

#include <string>
#include <string_view>
#include <vector>

namespace supercargo::reports {

/// What a few typed characters may mean, of each kind the likeliest ones, best first.
struct FoundThings {
    struct FoundBin {
        stock::Bin bin;
        std::string warehouseCode;
    };

    std::vector<orders::OrderRow> orders;
    std::vector<packages::Package> packages;
    std::vector<catalog::Product> products;
    std::vector<FoundBin> bins;
    std::vector<floor::Wave> waves;
    std::vector<orders::Tag> tags;
};

/// Finds anything that bears a number, a code or a name, by what somebody begins to type or scans.
class ThingFinder {
public:
    explicit ThingFinder(db::Connection& db) : m_db{db} {}

    /// At most `limit` of each kind. Orders as the list of orders finds them; packages by number (its check character may
    /// be missing still; without P, dash and zeros; by its last four characters or more) and by the beginning of a
    /// tracking number; products by the beginning of SKU or barcode, then by words of their names; bins by the
    /// beginning of their code, a warehouse's code and a slash perhaps before it; waves by number or printed code,
    /// dashes or not; tags by any part of their name. Nothing for a blank text; of a long one only the first 200 bytes
    /// count.
    [[nodiscard]] FoundThings find(std::string_view text, std::size_t limit);
    /// The products alone.
    [[nodiscard]] std::vector<catalog::Product> findProducts(std::string_view text, std::size_t limit);

private:
    [[nodiscard]] std::vector<packages::Package> findPackages(std::string_view text, std::size_t limit);
    [[nodiscard]] std::vector<FoundThings::FoundBin> findBins(std::string_view text, std::size_t limit);
    [[nodiscard]] std::vector<floor::Wave> findWaves(std::string_view text);
    [[nodiscard]] std::vector<orders::Tag> findTags(std::string_view text, std::size_t limit);

    db::Connection& m_db;
};

} // namespace supercargo::reports
