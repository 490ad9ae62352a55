// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/tag_service.h"

#include "core/base/error.h"
#include "core/db/short_transactions.h"

#include <algorithm>

namespace supercargo::orders {

TagColor TagService::leastUsed()
{
    const auto all = m_tags.list();
    return *std::ranges::min_element(kTagColors, {}, [&all](const TagColor color) {
        return std::ranges::count(all, color, &Tag::color);
    });
}

void TagService::requireFree(const std::string_view name, const TagId but)
{
    if (const auto found = m_tags.find(name); found && found->id != but) {
        throw Error{ErrorCode::already_exists, {"tag", found->name}};
    }
}

void TagService::record(const TagId tag, const std::string_view action, std::string field,
                        const std::string_view before, const std::string_view after)
{
    m_audit.record(m_actor, m_clock.now(),
                   {.subject = "tag",
                    .subjectId = tag.value,
                    .action = action,
                    .field = std::move(field),
                    .before = std::string{before},
                    .after = std::string{after}});
}

Tag TagService::add(const std::string_view name, const std::optional<TagColor> color)
{
    Tag tag{.id = {}, .name = tagName(name)};
    db::Transaction transaction{m_db};
    requireFree(tag.name, {});
    tag.color = color ? *color : leastUsed();
    tag.id = m_tags.insert(tag);
    record(tag.id, "added", "name", {}, tag.name);
    transaction.commit();
    return tag;
}

void TagService::change(const Tag& tag)
{
    const Tag wanted{.id = tag.id, .name = tagName(tag.name), .color = tag.color};
    db::Transaction transaction{m_db};
    const auto old = m_tags.get(tag.id);
    requireFree(wanted.name, wanted.id);
    if (old.name != wanted.name) {
        record(tag.id, "changed", "name", old.name, wanted.name);
    }
    if (old.color != wanted.color) {
        record(tag.id, "changed", "color", toString(old.color), toString(wanted.color));
    }
    m_tags.update(wanted);
    transaction.commit();
}

std::int64_t TagService::remove(const TagId tag)
{
    constexpr std::int64_t kAtOnce = 10'000;
    const auto old = m_tags.get(tag);
    std::int64_t count = 0;
    while (true) {
        const auto orders = m_tags.ordersWith(tag, {}, kAtOnce);
        count += std::ssize(take(orders, tag));
        db::Transaction transaction{m_db};
        if (!m_tags.ordersWith(tag, {}, 1).empty()) { // more, or somebody has put it on one meanwhile
            continue;
        }
        m_tags.remove(tag);
        record(tag, "removed", "name", old.name, {});
        transaction.commit();
        return count;
    }
}

std::vector<OrderId> TagService::put(const std::span<const OrderId> orders, const TagId tag)
{
    return forEach(orders, tag, Step::put);
}

std::vector<OrderId> TagService::take(const std::span<const OrderId> orders, const TagId tag)
{
    return forEach(orders, tag, Step::take);
}

std::vector<OrderId> TagService::forEach(const std::span<const OrderId> orders, const TagId tag, const Step step)
{
    const auto name = m_tags.get(tag).name;
    std::vector<OrderId> changed;
    db::ShortTransactions writer{m_db};
    writer.run(orders, [&](const std::span<const OrderId> part) {
        for (const auto order : part) {
            const bool isPut = step == Step::put;
            if (!(isPut ? m_tags.put(order, tag) : m_tags.take(order, tag))) {
                continue;
            }
            changed.push_back(order);
            m_audit.record(m_actor, m_clock.now(),
                           {.subject = "order",
                            .subjectId = order.value,
                            .action = isPut ? "tagged" : "untagged",
                            .field = {},
                            .before = isPut ? std::string{} : name,
                            .after = isPut ? name : std::string{}});
        }
    });
    writer.finish();
    return changed;
}

} // namespace supercargo::orders
