// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/tag_repository.h"

#include "core/base/error.h"
#include "core/base/text.h"

namespace supercargo::orders {

namespace {

/// From columns id, name, color, beginning with `first`.
Tag tagFrom(const db::Statement& row, const int first = 0)
{
    return {.id = row.as<TagId>(first),
            .name = row.text(first + 1),
            .color = parseTagColor(row.textView(first + 2)).value_or(TagColor::grey)};
}

} // namespace

std::vector<Tag> TagRepository::list()
{
    auto query = m_db.statement("SELECT id, name, color FROM tags ORDER BY name_key");
    std::vector<Tag> tags;
    while (query.next()) {
        tags.push_back(tagFrom(query));
    }
    return tags;
}

std::int64_t TagRepository::countOrders(const TagId tag)
{
    auto query = m_db.statement("SELECT count(*) FROM order_tags WHERE tag_id = $1");
    query.bind("$1", tag);
    query.next();
    return query.integer(0);
}

std::optional<Tag> TagRepository::find(std::string_view name)
{
    name = trimmed(name);
    if (name.starts_with('#')) {
        name = trimmed(name.substr(1));
    }
    auto query = m_db.statement("SELECT id, name, color FROM tags WHERE name_key = $1");
    query.bind("$1", tagKey(name));
    return query.next() ? std::optional{tagFrom(query)} : std::nullopt;
}

Tag TagRepository::get(const TagId id)
{
    auto query = m_db.statement("SELECT id, name, color FROM tags WHERE id = $1");
    query.bind("$1", id);
    if (!query.next()) {
        throw Error{ErrorCode::not_found, {"tag", std::to_string(id.value)}};
    }
    return tagFrom(query);
}

Tag TagRepository::get(const std::string_view name)
{
    auto tag = find(name);
    if (!tag) {
        throw Error{ErrorCode::not_found, {"tag", std::string{name}}};
    }
    return *std::move(tag);
}

std::unordered_map<OrderId, std::vector<Tag>> TagRepository::of(const std::span<const OrderId> orders)
{
    auto query = m_db.statement("SELECT o.order_id, t.id, t.name, t.color FROM order_tags AS o"
                                " JOIN tags AS t ON t.id = o.tag_id WHERE o.order_id IN " +
                                db::listOf("$1") + " ORDER BY t.name_key");
    query.bindList("$1", orders);
    std::unordered_map<OrderId, std::vector<Tag>> tags;
    while (query.next()) {
        tags[query.as<OrderId>(0)].push_back(tagFrom(query, 1));
    }
    return tags;
}

std::vector<OrderId> TagRepository::ordersWith(const TagId tag, const OrderId after, const std::int64_t limit)
{
    auto query = m_db.statement("SELECT order_id FROM order_tags WHERE tag_id = $1 AND order_id > $2"
                                " ORDER BY order_id LIMIT $3");
    query.bind("$1", tag).bind("$2", after).bind("$3", limit);
    std::vector<OrderId> orders;
    while (query.next()) {
        orders.push_back(query.as<OrderId>(0));
    }
    return orders;
}

TagId TagRepository::insert(const Tag& tag)
{
    auto insert = m_db.statement("INSERT INTO tags (name, name_key, color) VALUES ($1, $2, $3) RETURNING id");
    insert.bind("$1", tag.name).bind("$2", tagKey(tag.name)).bind("$3", toString(tag.color));
    insert.next();
    return insert.as<TagId>(0);
}

void TagRepository::update(const Tag& tag)
{
    m_db.statement("UPDATE tags SET name = $1, name_key = $2, color = $3 WHERE id = $4")
        .bind("$1", tag.name)
        .bind("$2", tagKey(tag.name))
        .bind("$3", toString(tag.color))
        .bind("$4", tag.id)
        .run();
}

void TagRepository::remove(const TagId id)
{
    m_db.statement("DELETE FROM tags WHERE id = $1").bind("$1", id).run();
}

bool TagRepository::put(const OrderId order, const TagId tag)
{
    return m_db.statement("INSERT INTO order_tags (tag_id, order_id) VALUES ($1, $2) ON CONFLICT DO NOTHING")
               .bind("$1", tag)
               .bind("$2", order)
               .run()
               .changes > 0;
}

bool TagRepository::take(const OrderId order, const TagId tag)
{
    return m_db.statement("DELETE FROM order_tags WHERE tag_id = $1 AND order_id = $2")
               .bind("$1", tag)
               .bind("$2", order)
               .run()
               .changes > 0;
}

} // namespace supercargo::orders
