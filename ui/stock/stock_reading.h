// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

// What the stock page shows, read at once.
namespace supercargo::ui {

/// A list of more rows helps nobody to find something: words and chips narrow all of the stock, not what is shown.
inline constexpr std::int64_t kMostPlacesShown = 5'000;

struct StockList {
    std::vector<stock::StockRow> rows; ///< at most kMostPlacesShown
    bool isCut = false;                ///< there are more
    std::vector<stock::PlaceCount> counts;

    [[nodiscard]] std::int64_t filled() const;
    [[nodiscard]] std::int64_t empty() const;
    /// How many places the chip stands for.
    [[nodiscard]] std::int64_t of(const QString& chip) const;
};

/// What a chip and the words of the search stand for.
[[nodiscard]] stock::StockFilter stockFilterOf(const QString& chip, const std::string& text);

/// `chip`: "all", "empty", or a warehouse's id. On a lane: a large warehouse takes its time.
[[nodiscard]] StockList readStockList(workspace::Workspace& workspace, const QString& chip, const std::string& text);

/// What stands behind one place's figures.
struct StockDetail {
    struct Promise {
        std::string package; ///< its number
        std::string state;
        Quantity quantity;
    };

    std::optional<catalog::Product> product;
    std::optional<stock::StockLevel> level;
    std::vector<Promise> promises; ///< the oldest
    std::int64_t promiseCount = 0;
    std::vector<stock::StockMove> moves;    ///< the newest
    std::vector<stock::StockRow> elsewhere; ///< other places of the product
};

/// A few indexed reads.
[[nodiscard]] StockDetail readStockDetail(workspace::Workspace& workspace, ProductId product, BinId bin);

} // namespace supercargo::ui
