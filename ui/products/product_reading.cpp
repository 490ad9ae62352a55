// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/product_reading.h"

#include <algorithm>
#include <limits>
#include <set>
#include <unordered_map>

namespace supercargo::ui {

namespace {

constexpr std::int64_t kPlacesShown = 12;

using FreePieces = std::unordered_map<ProductId, Quantity>;

Quantity freeOf(const catalog::Product& product, const FreePieces& free)
{
    const auto of = [&free](const ProductId id) {
        const auto found = free.find(id);
        return found == free.end() ? Quantity{} : found->second;
    };
    if (!product.isBundle()) {
        return of(product.id);
    }
    Quantity fewest{std::numeric_limits<std::int64_t>::max()};
    for (const auto& part : product.components) {
        fewest = std::min(fewest, Quantity{of(part.product).value / part.quantity.value});
    }
    return fewest;
}

std::vector<std::string> ownersOf(const std::vector<shops::Shop>& shops)
{
    std::vector<std::string> owners;
    std::set<std::string> platforms;
    for (const auto& shop : shops) {
        owners.push_back(shop.name);
        platforms.emplace(toString(shop.platform));
    }
    owners.insert(owners.end(), platforms.begin(), platforms.end());
    return owners;
}

} // namespace

std::vector<ProductRow> readProductRows(workspace::Workspace& workspace, const catalog::ProductFilter& filter)
{
    std::vector<ProductRow> rows;
    const auto free = workspace.stock.freePieces();
    for (auto& product : workspace.products.list(filter)) {
        const Quantity pieces = freeOf(product, free);
        rows.push_back({std::move(product), pieces});
    }
    return rows;
}

ProductList readProductList(workspace::Workspace& workspace, const std::string& text)
{
    ProductList list;
    list.count = workspace.products.count();
    list.products = readProductRows(workspace, {.afterSku = {}, .limit = kMostProductsShown + 1, .text = text});
    list.isCut = std::ssize(list.products) > kMostProductsShown;
    if (list.isCut) {
        list.products.pop_back();
    }
    list.unmapped = workspace.mapping.list();
    list.owners = ownersOf(workspace.shops.list());
    return list;
}

std::optional<ProductDetail> readProductDetail(workspace::Workspace& workspace, const ProductId id)
{
    auto product = workspace.products.find(id);
    if (!product) {
        return {};
    }
    ProductDetail detail{.product = *std::move(product), .parts = {}, .names = {}, .places = {}};
    for (const auto& part : detail.product.components) {
        const auto component = workspace.products.get(part.product);
        detail.parts.push_back({component.sku, part.quantity});
    }
    for (const auto& alias : catalog::AliasRepository{workspace.db}.listOf(id)) {
        const auto* shop = std::get_if<ShopId>(&alias.owner);
        detail.names.push_back({shop != nullptr ? workspace.shops.get(*shop).name
                                                : std::string{toString(std::get<Platform>(alias.owner))},
                                alias.platformSku, alias.pieces.quantity});
    }
    detail.places = workspace.stock.levels({.product = id,
                                            .warehouse = {},
                                            .bin = {},
                                            .places = stock::Places::filled,
                                            .text = {},
                                            .after = {},
                                            .limit = kPlacesShown});
    return detail;
}

} // namespace supercargo::ui
