// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/incoming_order.h"
#include "core/orders/order_merge_service.h"
#include "core/packages/package_maker.h"
#include "tests/support/test_store.h"

#include <initializer_list>
#include <utility>

namespace supercargo::tests {

/// A paid order to a good address, as a file would bring it.
inline orders::IncomingOrder incomingOrder(const std::string& number,
                                           const std::initializer_list<std::pair<const char*, std::int64_t>> lines)
{
    orders::IncomingOrder order;
    order.platformOrderId = number;
    order.status = orders::PlatformStatus::paid;
    order.buyerName = "Zhang Wei";
    order.buyerEmail = "zhang.wei@example.com";
    order.shipTo.name = "Zhang Wei";
    order.shipTo.lines = std::vector<std::string>{"Hauptstraße 12"};
    order.shipTo.city = "Berlin";
    order.shipTo.postcode = "10115";
    order.shipTo.country = "DE";
    order.paidAt = orders::DayOrInstant{*parseIso8601("2026-11-19T10:00:00Z")};
    order.shipBy = orders::DayOrInstant{*parseIso8601("2026-11-22T10:00:00Z")};
    order.total = Money{2'598, Currency{"USD"}};
    for (const auto& [sku, quantity] : lines) {
        orders::IncomingLine line;
        line.platformSku = sku;
        line.title = std::string{"A fine "} + sku;
        line.quantity = quantity;
        line.unitPrice = Money{1'299, Currency{"USD"}};
        order.lines.push_back(line);
    }
    order.rawPayload = R"([{"order-id":")" + number + R"("}])";
    return order;
}

/// A shop (1, on ebay) and three products: MUG, LID and SET (two mugs and a lid); packages are made of its orders.
struct OrderDesk : TestStore {
    packages::PackageMaker maker{db};
    orders::OrderMergeService merging{db, maker};
    ShopId shop{1};

    OrderDesk()
    {
        db.execute(R"(
            INSERT INTO shops (id, name, platform, time_zone, currency, mark_at) VALUES (1, 'Shop', 'ebay', 'UTC', 'USD', 'shipped');
            INSERT INTO products (id, sku, sku_key, weight_grams) VALUES (1, 'MUG', 'mug', 300), (2, 'LID', 'lid', 50);
            INSERT INTO products (id, sku, sku_key, is_bundle) VALUES (3, 'SET', 'set', 1);
            INSERT INTO bundle_components (bundle_id, component_id, quantity) VALUES (3, 1, 2), (3, 2, 1);
        )");
    }

    orders::MergeReport merge(const std::vector<orders::IncomingOrder>& incoming)
    {
        db::Transaction transaction{db};
        const auto report = merging.merge(shop, incoming, actor, clock.now());
        transaction.commit();
        return report;
    }
    [[nodiscard]] bool countersAreTrue() { return packages::StageKeeper{db}.countersAreTrue(); }
};

} // namespace supercargo::tests
