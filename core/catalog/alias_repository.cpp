// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/alias_repository.h"

#include "core/base/error.h"
#include "core/catalog/product_repository.h"

namespace supercargo::catalog {

namespace {

/// One of the two columns says whose the alias is.
const char* ownerColumn(const AliasOwner& owner)
{
    return std::holds_alternative<ShopId>(owner) ? "shop_id" : "platform";
}

void bindOwner(db::Statement& statement, const AliasOwner& owner)
{
    if (const auto* shop = std::get_if<ShopId>(&owner)) {
        statement.bind("$1", *shop);
    } else {
        statement.bind("$1", toString(std::get<Platform>(owner)));
    }
}

std::vector<Alias> readAliases(db::Statement query)
{
    std::vector<Alias> aliases;
    while (query.next()) {
        Alias alias{query.as<ShopId>(0), query.text(2), {query.as<ProductId>(3), query.as<Quantity>(4)}};
        if (query.isNull(0)) {
            const auto platform = parsePlatform(query.textView(1));
            if (!platform) {
                throw Error{ErrorCode::database_damaged, {"aliases.platform"}};
            }
            alias.owner = *platform;
        }
        aliases.push_back(std::move(alias));
    }
    return aliases;
}

} // namespace

std::optional<Pieces> AliasRepository::find(const AliasOwner& owner, const std::string_view platformSku)
{
    auto query = m_db.statement(std::string{"SELECT product_id, quantity FROM aliases WHERE "} + ownerColumn(owner) +
                                " = $1 AND sku_key = $2");
    bindOwner(query, owner);
    query.bind("$2", skuKey(platformSku));
    return query.next() ? std::optional{Pieces{query.as<ProductId>(0), query.as<Quantity>(1)}} : std::nullopt;
}

AliasChange AliasRepository::put(const Alias& alias)
{
    const auto old = find(alias.owner, alias.platformSku);
    if (old == alias.pieces) {
        return AliasChange::unchanged;
    }
    const std::string column = ownerColumn(alias.owner);
    auto write = m_db.statement(old ? "UPDATE aliases SET platform_sku = $3, product_id = $4, quantity = $5 WHERE " +
                                          column + " = $1 AND sku_key = $2"
                                    : "INSERT INTO aliases (" + column +
                                          ", sku_key, platform_sku, product_id, quantity)"
                                          " VALUES ($1, $2, $3, $4, $5)");
    bindOwner(write, alias.owner);
    write.bind("$2", skuKey(alias.platformSku)).bind("$3", alias.platformSku);
    write.bind("$4", alias.pieces.product).bind("$5", alias.pieces.quantity).run();
    return old ? AliasChange::changed : AliasChange::added;
}

std::vector<Alias> AliasRepository::list()
{
    return readAliases(m_db.statement("SELECT shop_id, platform, platform_sku, product_id, quantity FROM aliases"
                                      " ORDER BY platform, shop_id, sku_key"));
}

std::vector<Alias> AliasRepository::listOf(const ProductId product)
{
    auto query = m_db.statement("SELECT shop_id, platform, platform_sku, product_id, quantity FROM aliases"
                                " WHERE product_id = $1 ORDER BY platform, shop_id, sku_key");
    query.bind("$1", product);
    return readAliases(std::move(query));
}

std::unordered_map<std::string, Pieces> AliasRepository::resolve(const ShopId shop,
                                                                 const std::span<const std::string> skuKeys)
{
    std::unordered_map<std::string, Pieces> meanings;
    auto query = m_db.statement(
        "SELECT sku_key, product_id, quantity, 1 AS nearness FROM aliases WHERE shop_id = $1 AND sku_key IN " +
        db::listOf("$2") +
        " UNION ALL SELECT sku_key, product_id, quantity, 2 FROM aliases"
        " WHERE platform = (SELECT platform FROM shops WHERE id = $1) AND sku_key IN " +
        db::listOf("$2") + " UNION ALL SELECT sku_key, id, 1, 3 FROM products WHERE sku_key IN " + db::listOf("$2") +
        " ORDER BY nearness");
    query.bind("$1", shop).bindList("$2", skuKeys);
    while (query.next()) {
        meanings.try_emplace(query.text(0), Pieces{query.as<ProductId>(1), query.as<Quantity>(2)});
    }
    return meanings;
}

} // namespace supercargo::catalog
