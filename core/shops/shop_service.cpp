// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shops/shop_service.h"

#include "core/base/error.h"
#include "core/base/time_zone.h"
#include "core/shops/shop_repository.h"

namespace supercargo::shops {

Shop ShopService::add(const NewShop& wanted)
{
    Shop shop{.id = {}, .name = wanted.name, .platform = wanted.platform, .markAt = wanted.markAt};
    if (!isShopName(shop.name)) {
        throw Error{ErrorCode::invalid_argument, {"shop name", shop.name}};
    }
    const std::string usualZone = shop.platform == Platform::aliexpress ? "America/Los_Angeles" : "UTC";
    shop.timeZone = TimeZone::get(wanted.timeZone.value_or(usualZone)).name();
    shop.currency = wanted.currency.value_or(shop.currency);

    db::Transaction transaction{m_db};
    ShopRepository shops{m_db};
    if (shops.findByName(shop.name)) {
        throw Error{ErrorCode::already_exists, {"shop", shop.name}};
    }
    shop.id = shops.insert(shop);
    audit::AuditRepository{m_db}.record(m_actor, m_clock.now(),
                                        {.subject = "shop",
                                         .subjectId = shop.id.value,
                                         .action = "added",
                                         .field = "name",
                                         .before = {},
                                         .after = shop.name});
    transaction.commit();
    return shop;
}

void ShopService::change(const Shop& shop)
{
    const auto zone = TimeZone::get(shop.timeZone);
    db::Transaction transaction{m_db};
    ShopRepository shops{m_db};
    const auto old = shops.get(shop.id);
    audit::AuditRepository history{m_db};
    const auto note = [&](const char* field, const std::string_view before, const std::string_view after) {
        if (before != after) {
            history.record(m_actor, m_clock.now(),
                           {.subject = "shop",
                            .subjectId = shop.id.value,
                            .action = "changed",
                            .field = field,
                            .before = std::string{before},
                            .after = std::string{after}});
        }
    };
    note("time_zone", old.timeZone, zone.name());
    note("currency", old.currency.code(), shop.currency.code());
    note("mark_at", toString(old.markAt), toString(shop.markAt));
    note("split_policy", toString(old.splitPolicy), toString(shop.splitPolicy));
    note("cost_policy", toString(old.costPolicy), toString(shop.costPolicy));
    note("merge_group", old.mergeGroup, shop.mergeGroup);
    shops.update(shop);
    transaction.commit();
}

} // namespace supercargo::shops
