// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/allocation_repository.h"

#include "core/base/error.h"
#include "core/channels/channel_repository.h"
#include "core/channels/number_repository.h"
#include "core/packages/route_rules.h"
#include "core/shops/shop.h"
#include "core/stock/stock_repository.h"

#include <algorithm>

namespace supercargo::packages {

namespace {

/// A package that an allocation may look at. The orders' own flags are on it too, but what is told twice may differ.
constexpr const char* kMayBeAllocated =
    "p.state = 'waiting' AND p.merged_into IS NULL AND p.held = 0 AND p.in_review = 0";
constexpr const char* kLineIsStopped =
    "(o.held <> 0 OR o.in_review <> 0 OR o.platform_status IN ('unpaid', 'cancelled'))";

std::string amongThese()
{
    return "p.id IN " + db::listOf("$1");
}

Currency currencyFrom(const std::string_view code)
{
    const auto currency = Currency::parse(code);
    if (!currency) {
        throw Error{ErrorCode::database_damaged, {"the currency " + std::string{code}}};
    }
    return *currency;
}

/// FNV-1a over whole numbers.
void addTo(std::uint64_t& hash, const std::int64_t number)
{
    hash = (hash ^ static_cast<std::uint64_t>(number)) * 0x100000001B3U;
}
constexpr std::uint64_t kEmptyContent = 0xCBF29CE484222325U;

void addLine(std::uint64_t& content, const db::Statement& row, const int line, const int quantity, const int product,
             const int productQuantity)
{
    addTo(content, row.integer(line));
    addTo(content, row.integer(quantity));
    addTo(content, row.optionalInteger(product).value_or(0));
    addTo(content, row.integer(productQuantity));
}

bool blocks(const Reason& reason)
{
    return reason.code == ReasonCode::unmatched_sku || reason.code == ReasonCode::bad_address ||
           reason.code == ReasonCode::changed;
}

/// What the line's units are worth: their price, else their share of the line's total.
std::optional<Money> valueOf(const db::Statement& row, const std::int64_t units, const int unitPrice, const int total,
                             const int currency, const int ordered)
{
    if (row.isNull(currency)) {
        return {};
    }
    const auto unit = currencyFrom(row.textView(currency));
    if (const auto price = row.optionalInteger(unitPrice)) {
        return Money{*price, unit}.times({units, 1});
    }
    const auto sum = row.optionalInteger(total);
    return sum && row.integer(ordered) > 0 ? std::optional{Money{*sum, unit}.times({units, row.integer(ordered)})}
                                           : std::nullopt;
}

} // namespace

AllocationProblem AllocationRepository::read(const std::span<const PackageId> only)
{
    AllocationProblem problem;
    const auto which = std::string{kMayBeAllocated} + (only.empty() ? "" : " AND " + amongThese());
    readWarehouses(problem);
    readPackages(problem, which, only);
    readLines(problem, which, only);
    readProducts(problem);
    readStock(problem);
    readChannels(problem);
    return problem;
}

AllocationProblem AllocationRepository::readLoads(const std::span<const PackageId> packages)
{
    AllocationProblem problem;
    readWarehouses(problem);
    readPackages(problem, amongThese(), packages);
    readLines(problem, amongThese(), packages);
    readProducts(problem);
    readChannels(problem);
    return problem;
}

std::map<orders::Stage, std::int64_t> AllocationRepository::countSetAside(const std::span<const PackageId> only)
{
    auto query = m_db.statement("SELECT p.held, count(*) FROM packages p WHERE p.state = 'waiting'"
                                " AND p.merged_into IS NULL AND (p.held <> 0 OR p.in_review <> 0)" +
                                (only.empty() ? std::string{} : " AND " + amongThese()) + " GROUP BY p.held");
    if (!only.empty()) {
        query.bindList("$1", only);
    }
    std::map<orders::Stage, std::int64_t> counts;
    while (query.next()) {
        counts[query.boolean(0) ? orders::Stage::held : orders::Stage::review] += query.integer(1);
    }
    return counts;
}

void AllocationRepository::readWarehouses(AllocationProblem& problem)
{
    auto query = m_db.statement("SELECT id, code, handling_package_minor, handling_piece_minor, currency, country"
                                " FROM warehouses WHERE kind <> 'marketplace' ORDER BY code");
    while (query.next()) {
        const auto currency = currencyFrom(query.textView(4));
        problem.warehouses.push_back({.id = query.as<WarehouseId>(0),
                                      .code = query.text(1),
                                      .country = query.text(5),
                                      .handlingPerPackage = {query.integer(2), currency},
                                      .handlingPerPiece = {query.integer(3), currency}});
    }
}

void AllocationRepository::readPackages(AllocationProblem& problem, const std::string& which,
                                        const std::span<const PackageId> only)
{
    std::vector<std::string> origins(problem.warehouses.size());
    std::ranges::transform(problem.warehouses, origins.begin(), &AllocationWarehouse::country);
    auto query = m_db.statement("SELECT p.id, p.country, p.reasons, p.why, s.platform, s.split_policy, s.cost_policy"
                                " FROM packages p JOIN shops s ON s.id = p.shop_id WHERE " +
                                which + " ORDER BY p.ship_by_sort, p.paid_sort, p.id");
    if (!only.empty()) {
        query.bindList("$1", only);
    }
    while (query.next()) {
        AllocationPackage package;
        package.id = query.as<PackageId>(0);
        package.country = query.text(1);
        package.reasons = reasonsFrom(query.textView(2));
        package.why = query.text(3);
        const auto platform = parsePlatform(query.textView(4)).value_or(Platform::other);
        package.maySplit = shops::parseSplitPolicy(query.textView(5)) == shops::SplitPolicy::split &&
                           !isOneParcelRoute(platform, origins, package.country);
        package.policy = shops::parseCostPolicy(query.textView(6)).value_or(shops::CostPolicy::cheapest);
        package.isBlocked = std::ranges::any_of(package.reasons, blocks);
        package.content = kEmptyContent;
        problem.packages.push_back(std::move(package));
    }
}

void AllocationRepository::readLines(AllocationProblem& problem, const std::string& which,
                                     const std::span<const PackageId> only)
{
    std::unordered_map<std::int64_t, std::size_t> places;
    for (std::size_t i = 0; i < problem.packages.size(); ++i) {
        places.emplace(problem.packages[i].id.value, i);
    }
    std::unordered_map<std::int64_t, std::vector<std::pair<std::int64_t, std::int64_t>>> bundles;
    {
        auto query = m_db.statement("SELECT bundle_id, component_id, quantity FROM bundle_components"
                                    " ORDER BY bundle_id, component_id");
        while (query.next()) {
            bundles[query.integer(0)].emplace_back(query.integer(1), query.integer(2));
        }
    }
    std::unordered_map<std::int64_t, std::size_t> products;
    const auto placeOf = [&](const std::int64_t product) {
        const auto [found, isNew] = products.emplace(product, problem.products.size());
        if (isNew) {
            problem.products.push_back({.id = ProductId{product}});
        }
        return found->second;
    };

    auto query = m_db.statement(
        "SELECT l.package_id, l.id, l.order_line_id, l.quantity, n.product_id, n.product_quantity, n.order_id,"
        " n.unit_price_minor, n.total_minor, n.currency, n.quantity, " +
        std::string{kLineIsStopped} +
        " FROM packages p JOIN package_lines l ON l.package_id = p.id JOIN order_lines n ON n.id = l.order_line_id"
        " JOIN orders o ON o.id = n.order_id WHERE " +
        which + " ORDER BY l.package_id, l.id");
    if (!only.empty()) {
        query.bindList("$1", only);
    }
    while (query.next()) {
        auto& package = problem.packages[places.at(query.integer(0))];
        AllocationLine line{.id = query.as<PackageLineId>(1),
                            .orderLine = query.as<OrderLineId>(2),
                            .units = query.integer(3),
                            .needs = {},
                            .value = valueOf(query, query.integer(3), 7, 8, 9, 10)};
        addLine(package.content, query, 1, 3, 4, 5);
        if (const auto product = query.optionalInteger(4)) {
            const auto perUnit = query.integer(5);
            const auto bundle = bundles.find(*product);
            if (bundle == bundles.end()) {
                line.needs.push_back({placeOf(*product), perUnit});
            } else {
                for (const auto& [component, quantity] : bundle->second) {
                    line.needs.push_back({placeOf(component), quantity * perUnit});
                }
            }
        } else {
            package.isBlocked = true;
        }
        package.isBlocked |= query.boolean(11);
        if (std::ranges::find(package.orders, query.as<OrderId>(6)) == package.orders.end()) {
            package.orders.push_back(query.as<OrderId>(6));
        }
        package.lines.push_back(std::move(line));
    }
    for (auto& package : problem.packages) {
        package.isBlocked |= package.lines.empty();
    }
}

void AllocationRepository::readProducts(AllocationProblem& problem)
{
    std::vector<ProductId> ids(problem.products.size());
    std::unordered_map<std::int64_t, std::size_t> places;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        ids[i] = problem.products[i].id;
        places.emplace(ids[i].value, i);
    }
    auto query = m_db.statement("SELECT id, sku, weight_grams, length_mm, width_mm, height_mm, battery,"
                                " liquid <> 0 OR powder <> 0 FROM products WHERE id IN " +
                                db::listOf("$1"));
    query.bindList("$1", std::span<const ProductId>{ids});
    while (query.next()) {
        problem.products[places.at(query.integer(0))] = {.id = query.as<ProductId>(0),
                                                         .sku = query.text(1),
                                                         .weight = query.as<Grams>(2),
                                                         .length = query.as<Millimetres>(3),
                                                         .width = query.as<Millimetres>(4),
                                                         .height = query.as<Millimetres>(5),
                                                         .hasBattery = query.boolean(6),
                                                         .hasLiquid = query.boolean(7)};
    }
}

void AllocationRepository::readStock(AllocationProblem& problem)
{
    problem.stock.resize(problem.products.size() * problem.warehouses.size());
    std::unordered_map<std::int64_t, std::size_t> products;
    for (std::size_t i = 0; i < problem.products.size(); ++i) {
        products.emplace(problem.products[i].id.value, i);
    }
    std::unordered_map<std::int64_t, std::size_t> warehouses;
    std::vector<WarehouseId> ids;
    for (std::size_t i = 0; i < problem.warehouses.size(); ++i) {
        warehouses.emplace(problem.warehouses[i].id.value, i);
        ids.push_back(problem.warehouses[i].id);
    }
    for (const auto& free : stock::StockRepository{m_db}.freeStock(ids)) {
        if (const auto product = products.find(free.product.value); product != products.end()) {
            problem.stock[problem.place(product->second, warehouses.at(free.warehouse.value))].push_back(
                {free.bin, free.free.value});
        }
    }
}

void AllocationRepository::readChannels(AllocationProblem& problem)
{
    problem.channels = channels::ChannelRepository{m_db}.list();
    problem.numbersLeft.resize(problem.channels.size());
    const auto addTo = [&](const ChannelId id, const std::int64_t numbers) {
        const auto found = std::ranges::find(problem.channels, id, &channels::Channel::id);
        if (found != problem.channels.end()) {
            problem.numbersLeft[static_cast<std::size_t>(found - problem.channels.begin())] += numbers;
        }
    };
    for (const auto& [channel, left] : channels::NumberRepository{m_db}.left()) {
        addTo(channel, left);
    }
    // A ready package takes its number at the bench; until then it is promised to it.
    auto query =
        m_db.statement("SELECT channel_id, count(*) FROM packages WHERE state IN ('ready', 'in_wave', 'picked')"
                       " AND merged_into IS NULL AND channel_id IS NOT NULL GROUP BY channel_id");
    while (query.next()) {
        addTo(query.as<ChannelId>(0), -query.integer(1));
    }
}

std::unordered_map<PackageId, std::uint64_t> AllocationRepository::contents(const std::span<const PackageId> packages)
{
    std::unordered_map<PackageId, std::uint64_t> contents;
    std::vector<PackageId> stopped;
    auto query = m_db.statement("SELECT l.package_id, l.id, l.quantity, n.product_id, n.product_quantity, " +
                                std::string{kLineIsStopped} +
                                " FROM packages p JOIN package_lines l ON l.package_id = p.id"
                                " JOIN order_lines n ON n.id = l.order_line_id JOIN orders o ON o.id = n.order_id"
                                " WHERE p.id IN " +
                                db::listOf("$1") + " AND " + kMayBeAllocated + " ORDER BY l.package_id, l.id");
    query.bindList("$1", packages);
    while (query.next()) {
        const auto id = query.as<PackageId>(0);
        addLine(contents.emplace(id, kEmptyContent).first->second, query, 1, 2, 3, 4);
        if (query.boolean(5)) {
            stopped.push_back(id);
        }
    }
    std::ranges::for_each(stopped, [&](const PackageId id) { contents.erase(id); });
    return contents;
}

void AllocationRepository::setReady(const PackageId package, const WarehouseId warehouse, const ChannelId channel,
                                    const std::string_view why)
{
    m_db.statement("UPDATE packages SET state = 'ready', reasons = '', warehouse_id = $2, channel_id = $3, why = $4"
                   " WHERE id = $1")
        .bind("$1", package)
        .bind("$2", warehouse)
        .bind("$3", channel)
        .bind("$4", why)
        .run();
}

void AllocationRepository::setWaiting(const PackageId package, const std::vector<Reason>& reasons,
                                      const std::string_view why)
{
    m_db.statement("UPDATE packages SET reasons = $2, why = $3 WHERE id = $1 AND state = 'waiting'")
        .bind("$1", package)
        .bind("$2", toString(reasons))
        .bind("$3", why)
        .run();
}

} // namespace supercargo::packages
