// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shops/shop_repository.h"

#include "core/base/error.h"

namespace supercargo::shops {

namespace {

constexpr const char* kSelect = "SELECT id, name, platform, time_zone, currency, mark_at, split_policy, cost_policy,"
                                " merge_group FROM shops";

/// The value, or the complaint that the file holds a word that no program of this version writes.
template <typename T>
T known(const std::optional<T>& parsed, const char* column)
{
    if (!parsed) {
        throw Error{ErrorCode::database_damaged, {std::string{"shops."} + column}};
    }
    return *parsed;
}

Shop readShop(const db::Statement& row)
{
    return {.id = row.as<ShopId>(0),
            .name = row.text(1),
            .platform = known(parsePlatform(row.textView(2)), "platform"),
            .timeZone = row.text(3),
            .currency = known(Currency::parse(row.textView(4)), "currency"),
            .markAt = known(parseMarkAt(row.textView(5)), "mark_at"),
            .splitPolicy = known(parseSplitPolicy(row.textView(6)), "split_policy"),
            .costPolicy = known(parseCostPolicy(row.textView(7)), "cost_policy"),
            .mergeGroup = row.text(8)};
}

void bindPolicies(db::Statement& statement, const Shop& shop)
{
    statement.bind("$1", shop.timeZone)
        .bind("$2", shop.currency.code())
        .bind("$3", toString(shop.markAt))
        .bind("$4", toString(shop.splitPolicy))
        .bind("$5", toString(shop.costPolicy))
        .bind("$6", shop.mergeGroup.empty() ? std::nullopt : std::optional{shop.mergeGroup});
}

} // namespace

ShopId ShopRepository::insert(const Shop& shop)
{
    auto statement = m_db.statement("INSERT INTO shops (name, platform, time_zone, currency, mark_at, split_policy,"
                                    " cost_policy, merge_group) VALUES ($7, $8, $1, $2, $3, $4, $5, $6)");
    bindPolicies(statement, shop);
    return {statement.bind("$7", shop.name).bind("$8", toString(shop.platform)).run().lastInsertedId};
}

void ShopRepository::update(const Shop& shop)
{
    auto statement = m_db.statement("UPDATE shops SET time_zone = $1, currency = $2, mark_at = $3, split_policy = $4,"
                                    " cost_policy = $5, merge_group = $6 WHERE id = $7");
    bindPolicies(statement, shop);
    statement.bind("$7", shop.id).run();
}

std::optional<Shop> ShopRepository::find(const ShopId id)
{
    auto query = m_db.statement(std::string{kSelect} + " WHERE id = $1");
    query.bind("$1", id);
    return query.next() ? std::optional{readShop(query)} : std::nullopt;
}

std::optional<Shop> ShopRepository::findByName(const std::string_view name)
{
    auto query = m_db.statement(std::string{kSelect} + " WHERE name = $1");
    query.bind("$1", name);
    return query.next() ? std::optional{readShop(query)} : std::nullopt;
}

Shop ShopRepository::get(const ShopId id)
{
    if (auto shop = find(id)) {
        return *std::move(shop);
    }
    throw Error{ErrorCode::not_found, {"shop", std::to_string(id.value)}};
}

Shop ShopRepository::getByName(const std::string_view name)
{
    if (auto shop = findByName(name)) {
        return *std::move(shop);
    }
    throw Error{ErrorCode::not_found, {"shop", std::string{name}}};
}

std::vector<Shop> ShopRepository::list()
{
    std::vector<Shop> shops;
    auto query = m_db.statement(std::string{kSelect} + " ORDER BY name");
    while (query.next()) {
        shops.push_back(readShop(query));
    }
    return shops;
}

} // namespace supercargo::shops
