// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/stock_reading.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace supercargo::ui {

namespace {

constexpr std::size_t kPromisesShown = 12;
constexpr std::int64_t kMovesShown = 15;
constexpr std::int64_t kPlacesShown = 12;

} // namespace

std::int64_t StockList::filled() const
{
    std::int64_t sum = 0;
    for (const auto& count : counts) {
        sum += count.filled;
    }
    return sum;
}

std::int64_t StockList::empty() const
{
    std::int64_t sum = 0;
    for (const auto& count : counts) {
        sum += count.empty;
    }
    return sum;
}

std::int64_t StockList::of(const QString& chip) const
{
    if (chip == QStringLiteral("empty")) {
        return empty();
    }
    const auto found = std::ranges::find(counts, WarehouseId{chip.toLongLong()}, &stock::PlaceCount::warehouse);
    return found == counts.end() ? filled() : found->filled;
}

stock::StockFilter stockFilterOf(const QString& chip, const std::string& text)
{
    stock::StockFilter filter;
    filter.places = stock::Places::filled;
    filter.text = text;
    if (chip == QStringLiteral("empty")) {
        filter.places = stock::Places::empty;
    } else if (const WarehouseId warehouse{chip.toLongLong()}; warehouse) {
        filter.warehouse = warehouse;
    }
    return filter;
}

StockList readStockList(workspace::Workspace& workspace, const QString& chip, const std::string& text)
{
    auto filter = stockFilterOf(chip, text);
    filter.limit = kMostPlacesShown + 1;
    StockList list;
    list.counts = workspace.stock.countPlaces();
    list.rows = workspace.stock.levels(filter);
    list.isCut = std::ssize(list.rows) > kMostPlacesShown;
    if (list.isCut) {
        list.rows.pop_back();
    }
    return list;
}

StockDetail readStockDetail(workspace::Workspace& workspace, const ProductId product, const BinId bin)
{
    StockDetail detail;
    detail.product = workspace.products.find(product);
    detail.level = workspace.stock.find(product, bin);
    auto reservations = workspace.stock.reservationsBehind(product, bin);
    detail.promiseCount = std::ssize(reservations);
    reservations.resize(std::min(reservations.size(), kPromisesShown));
    for (const auto& reservation : reservations) {
        const auto package = workspace.packages.get(reservation.package);
        detail.promises.push_back(
            {package.number, std::string{packages::toString(package.state)}, reservation.quantity});
    }
    detail.moves = stock::LedgerRepository{workspace.db}.movesAt(product, bin, kMovesShown);
    detail.elsewhere = workspace.stock.levels({.product = product,
                                               .warehouse = {},
                                               .bin = {},
                                               .places = stock::Places::filled,
                                               .text = {},
                                               .after = {},
                                               .limit = kPlacesShown});
    std::erase_if(detail.elsewhere, [bin](const stock::StockRow& row) { return row.level.bin == bin; });
    return detail;
}

} // namespace supercargo::ui
