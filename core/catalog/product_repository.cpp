// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/product_repository.h"

#include "core/base/error.h"
#include "core/base/search_words.h"
#include "core/base/text.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace supercargo::catalog {

namespace {

constexpr const char* kSelect =
    "SELECT id, sku, name_en, name_zh, weight_grams, length_mm, width_mm, height_mm, hs_code, origin,"
    " declared_name_en, declared_name_zh, declared_value_minor, declared_currency, battery, liquid, powder, magnet,"
    " picture FROM products";

void bindFields(db::Statement& statement, const Product& product)
{
    const auto& customs = product.customs;
    const auto& hazards = product.hazards;
    statement.bind("$1", product.sku)
        .bind("$2", product.nameEn)
        .bind("$3", product.nameZh)
        .bind("$4", product.weight)
        .bind("$5", product.length)
        .bind("$6", product.width)
        .bind("$7", product.height)
        .bind("$8", customs.hsCode)
        .bind("$9", customs.origin)
        .bind("$10", customs.nameEn)
        .bind("$11", customs.nameZh)
        .bind("$12", customs.value ? std::optional{customs.value->minorUnits()} : std::nullopt)
        .bind("$13", customs.value ? std::optional{std::string{customs.value->currency().code()}} : std::nullopt)
        .bind("$14", hazards.battery)
        .bind("$15", hazards.liquid)
        .bind("$16", hazards.powder)
        .bind("$17", hazards.magnet)
        .bind("$18", product.picture);
}

std::optional<Money> readMoney(const db::Statement& row, const int column)
{
    const auto minor = row.optionalInteger(column);
    if (!minor) {
        return std::nullopt;
    }
    const auto currency = Currency::parse(row.textView(column + 1));
    if (!currency) {
        throw Error{ErrorCode::database_damaged, {"products.declared_currency"}};
    }
    return Money{*minor, *currency};
}

Product readProduct(const db::Statement& row)
{
    return {.id = row.as<ProductId>(0),
            .sku = row.text(1),
            .nameEn = row.text(2),
            .nameZh = row.text(3),
            .barcodes = {},
            .weight = row.as<Grams>(4),
            .length = row.as<Millimetres>(5),
            .width = row.as<Millimetres>(6),
            .height = row.as<Millimetres>(7),
            .customs = {row.text(8), row.text(9), row.text(10), row.text(11), readMoney(row, 12)},
            .hazards = {row.boolean(14), row.boolean(15), row.boolean(16), row.boolean(17)},
            .components = {},
            .picture = row.text(18)};
}

std::vector<std::int64_t> numbersOf(const std::span<const ProductId> ids)
{
    std::vector<std::int64_t> numbers;
    numbers.reserve(ids.size());
    std::ranges::transform(ids, std::back_inserter(numbers), &ProductId::value);
    return numbers;
}

} // namespace

std::string skuKey(const std::string_view sku)
{
    return foldedCode(sku);
}

// ---- Writing ---------------------------------------------------------------------------------------------------

ProductId ProductRepository::insert(const Product& product)
{
    auto stored = product;
    {
        auto statement = m_db.statement(
            "INSERT INTO products (sku, name_en, name_zh, weight_grams, length_mm, width_mm, height_mm, hs_code,"
            " origin, declared_name_en, declared_name_zh, declared_value_minor, declared_currency, battery, liquid,"
            " powder, magnet, picture, sku_key, is_bundle)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)");
        bindFields(statement, product);
        statement.bind("$19", skuKey(product.sku)).bind("$20", product.isBundle());
        stored.id = {statement.run().lastInsertedId};
    }
    replaceBarcodes(stored);
    replaceComponents(stored);
    replaceWords(stored);
    return stored.id;
}

void ProductRepository::update(const Product& product)
{
    {
        auto statement = m_db.statement(
            "UPDATE products SET sku = $1, name_en = $2, name_zh = $3, weight_grams = $4, length_mm = $5,"
            " width_mm = $6, height_mm = $7, hs_code = $8, origin = $9, declared_name_en = $10,"
            " declared_name_zh = $11, declared_value_minor = $12, declared_currency = $13, battery = $14,"
            " liquid = $15, powder = $16, magnet = $17, picture = $18 WHERE id = $19");
        bindFields(statement, product);
        statement.bind("$19", product.id).run();
    }
    replaceBarcodes(product);
    replaceComponents(product);
    replaceWords(product);
}

void ProductRepository::replaceBarcodes(const Product& product)
{
    m_db.statement("DELETE FROM product_barcodes WHERE product_id = $1").bind("$1", product.id).run();
    for (const auto& barcode : product.barcodes) {
        m_db.statement("INSERT INTO product_barcodes (barcode_key, product_id, barcode) VALUES ($1, $2, $3)")
            .bind("$1", skuKey(barcode))
            .bind("$2", product.id)
            .bind("$3", barcode)
            .run();
    }
}

void ProductRepository::replaceComponents(const Product& product)
{
    m_db.statement("DELETE FROM bundle_components WHERE bundle_id = $1").bind("$1", product.id).run();
    for (const auto& component : product.components) {
        m_db.statement("INSERT INTO bundle_components (bundle_id, component_id, quantity) VALUES ($1, $2, $3)")
            .bind("$1", product.id)
            .bind("$2", component.product)
            .bind("$3", component.quantity)
            .run();
    }
}

void ProductRepository::replaceWords(const Product& product)
{
    std::vector<std::string_view> texts{product.sku, product.nameEn, product.nameZh};
    texts.insert(texts.end(), product.barcodes.begin(), product.barcodes.end());
    m_words.replace(product.id.value, db::indexWords(texts));
}

// ---- Reading ---------------------------------------------------------------------------------------------------

std::vector<Product> ProductRepository::read(db::Statement query)
{
    std::vector<Product> products;
    std::vector<ProductId> ids;
    std::unordered_map<ProductId, std::size_t> places;
    while (query.next()) {
        places.emplace(query.as<ProductId>(0), products.size());
        products.push_back(readProduct(query));
        ids.push_back(products.back().id);
    }
    auto barcodes = m_db.statement("SELECT product_id, barcode FROM product_barcodes WHERE product_id IN " +
                                   db::listOf("$1") + " ORDER BY product_id, barcode_key");
    barcodes.bindList("$1", numbersOf(ids));
    while (barcodes.next()) {
        products[places.at(barcodes.as<ProductId>(0))].barcodes.push_back(barcodes.text(1));
    }
    for (auto& [bundle, parts] : components(ids)) {
        products[places.at(bundle)].components = std::move(parts);
    }
    return products;
}

std::vector<Product> ProductRepository::findAll(const std::span<const ProductId> ids)
{
    auto query = m_db.statement(std::string{kSelect} + " WHERE id IN " + db::listOf("$1") + " ORDER BY id");
    query.bindList("$1", numbersOf(ids));
    return read(std::move(query));
}

std::optional<Product> ProductRepository::find(const ProductId id)
{
    auto found = findAll(std::span{&id, 1});
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

Product ProductRepository::get(const ProductId id)
{
    if (auto found = find(id)) {
        return *std::move(found);
    }
    throw Error{ErrorCode::not_found, {"product", std::to_string(id.value)}};
}

std::optional<Product> ProductRepository::findBySku(const std::string_view sku)
{
    auto query = m_db.statement(std::string{kSelect} + " WHERE sku_key = $1");
    query.bind("$1", skuKey(sku));
    auto found = read(std::move(query));
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

std::optional<SkuMatch> ProductRepository::match(const std::string_view sku)
{
    auto query = m_db.statement("SELECT id, is_bundle FROM products WHERE sku_key = $1");
    query.bind("$1", skuKey(sku));
    return query.next() ? std::optional{SkuMatch{query.as<ProductId>(0), query.boolean(1)}} : std::nullopt;
}

std::unordered_map<std::string, ProductId> ProductRepository::idsBySkuKey(const std::span<const std::string> keys)
{
    std::unordered_map<std::string, ProductId> ids;
    auto query = m_db.statement("SELECT sku_key, id FROM products WHERE sku_key IN " + db::listOf("$1"));
    query.bindList("$1", keys);
    while (query.next()) {
        ids.emplace(query.text(0), query.as<ProductId>(1));
    }
    return ids;
}

std::vector<ProductId> ProductRepository::idsByBarcode(const std::string_view code)
{
    std::vector<ProductId> ids;
    auto query = m_db.statement("SELECT product_id FROM product_barcodes WHERE barcode_key = $1 ORDER BY product_id");
    query.bind("$1", skuKey(code));
    while (query.next()) {
        ids.push_back(query.as<ProductId>(0));
    }
    return ids;
}

std::vector<Product> ProductRepository::findByWords(const std::string_view text, const std::int64_t limit)
{
    using Reach = db::FullText::Reach;
    constexpr auto kNewest = std::numeric_limits<std::int64_t>::max();
    const auto words = db::searchedWords(text);
    std::vector<ProductId> ids;
    for (const auto reach : {Reach::wholeWords, Reach::lastWordBegun}) {
        for (const auto number : m_words.find(words, reach, kNewest, limit)) {
            const ProductId id{number};
            if (std::ssize(ids) < limit && std::ranges::find(ids, id) == ids.end()) {
                ids.push_back(id);
            }
        }
    }
    auto products = findAll(ids);
    std::ranges::sort(products, {}, [&ids](const Product& product) { return std::ranges::find(ids, product.id); });
    return products;
}

std::vector<Product> ProductRepository::list(const ProductFilter& filter)
{
    const SearchWords words{filter.text};
    if (words.isEmpty()) {
        return page(filter.afterSku, filter.limit);
    }
    constexpr std::int64_t rowsPerRead = 1'000;
    std::vector<Product> found;
    for (auto part = page(filter.afterSku, rowsPerRead); !part.empty(); part = page(part.back().sku, rowsPerRead)) {
        for (auto& product : part) {
            if (std::ssize(found) < filter.limit &&
                words.standIn({product.sku, product.nameEn, product.nameZh, joined(product.barcodes, "\n")})) {
                found.push_back(product);
            }
        }
        if (std::ssize(found) == filter.limit) {
            break;
        }
    }
    return found;
}

std::vector<Product> ProductRepository::page(const std::string_view afterSku, const std::int64_t limit)
{
    auto query = m_db.statement(std::string{kSelect} + " WHERE sku_key > $1 ORDER BY sku_key LIMIT $2");
    query.bind("$1", skuKey(afterSku)).bind("$2", limit);
    return read(std::move(query));
}

std::int64_t ProductRepository::count()
{
    auto query = m_db.statement("SELECT count(*) FROM products");
    query.next();
    return query.integer(0);
}

std::vector<Pieces> ProductRepository::expand(const ProductId product, const Quantity quantity)
{
    auto found = components(std::span{&product, 1});
    if (found.empty()) {
        return {{product, quantity}};
    }
    auto pieces = std::move(found.begin()->second);
    std::ranges::for_each(pieces, [quantity](Pieces& part) { part.quantity = part.quantity * quantity.value; });
    return pieces;
}

std::unordered_map<ProductId, std::vector<Pieces>>
ProductRepository::components(const std::span<const ProductId> products)
{
    std::unordered_map<ProductId, std::vector<Pieces>> found;
    auto query = m_db.statement("SELECT bundle_id, component_id, quantity FROM bundle_components WHERE bundle_id IN " +
                                db::listOf("$1") + " ORDER BY bundle_id, component_id");
    query.bindList("$1", numbersOf(products));
    while (query.next()) {
        found[query.as<ProductId>(0)].push_back({query.as<ProductId>(1), query.as<Quantity>(2)});
    }
    return found;
}

} // namespace supercargo::catalog
