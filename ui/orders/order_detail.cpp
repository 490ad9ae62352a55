// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_detail.h"

#include <algorithm>

namespace supercargo::ui {

namespace {

constexpr std::size_t kMostHistory = 12;
/// A product in more bins than this has plenty.
constexpr std::int64_t kMostBins = 200;

void readStock(workspace::Workspace& workspace, OrderDetail::Line& line,
               const std::vector<stock::Reservation>& reservations)
{
    const auto& parts = line.product->components;
    const bool isBundle = !parts.empty();
    const auto product = isBundle ? parts.front().product : line.product->id;
    const auto levels = workspace.stock.levels(
        {.product = product, .warehouse = {}, .bin = {}, .places = stock::Places::filled, .text = {}, .after = {}, .limit = kMostBins});
    for (const auto& row : levels) {
        line.onHand += row.level.onHand.value;
        line.free += row.level.free().value;
        const bool isOurs = std::ranges::any_of(reservations, [&](const stock::Reservation& reservation) {
            return reservation.product == product && reservation.bin == row.level.bin;
        });
        if (isOurs) {
            line.bin = line.bin.empty() ? row.binCode : line.bin + "…";
        }
    }
}

void readLines(workspace::Workspace& workspace, OrderDetail& detail)
{
    std::vector<PackageId> packages;
    for (const auto& package : detail.packages) {
        packages.push_back(package.package.id);
    }
    const auto reservations = workspace.stock.reservationsOf(packages);
    for (const auto& orderLine : detail.order.lines) {
        auto& line = detail.lines.emplace_back();
        line.line = orderLine;
        if (orderLine.product) {
            line.product = workspace.products.find(orderLine.product);
        }
        if (line.product) {
            readStock(workspace, line, reservations);
        }
    }
}

/// A hold is of the order and of its packages, and told once; that of another order in the same package stays.
bool isToldByOrder(const audit::RecordedEntry& entry, const OrderDetail& detail)
{
    return entry.subject == "package" && (entry.action == "held" || entry.action == "released") &&
           std::ranges::any_of(detail.history, [&](const audit::RecordedEntry& other) {
               return other.subject == "order" && other.action == entry.action && other.at == entry.at;
           });
}

void readHistory(workspace::Workspace& workspace, OrderDetail& detail)
{
    detail.history = workspace.history.list("order", detail.order.id.value);
    for (const auto& package : detail.packages) {
        const auto more = workspace.history.list("package", package.package.id.value);
        detail.history.insert(detail.history.end(), more.begin(), more.end());
    }
    std::erase_if(detail.history, [&](const audit::RecordedEntry& entry) { return isToldByOrder(entry, detail); });
    std::ranges::sort(detail.history, [](const auto& a, const auto& b) { return a.id > b.id; });
    detail.historyCount = std::ssize(detail.history);
    detail.history.resize(std::min(detail.history.size(), kMostHistory));
}

} // namespace

std::optional<OrderDetail> readOrderDetail(workspace::Workspace& workspace, const OrderId id)
{
    const db::Snapshot snapshot{workspace.db};
    auto orders = workspace.orders.list(std::vector{id});
    if (orders.empty()) {
        return std::nullopt;
    }
    OrderDetail detail;
    detail.order = std::move(orders.front());
    detail.tags = std::move(workspace.tags.of(std::vector{id})[id]);
    detail.shopName = workspace.shops.get(detail.order.shop).name;
    for (auto& package : workspace.packages.listForOrders(std::vector{id})) {
        auto why = packages::whyFrom(package.why);
        detail.packages.push_back({std::move(package), std::move(why)});
    }
    readLines(workspace, detail);
    readHistory(workspace, detail);
    return detail;
}

} // namespace supercargo::ui
