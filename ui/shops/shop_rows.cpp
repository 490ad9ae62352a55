// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shops/shop_rows.h"

#include "core/sync/connection_repository.h"

#include <algorithm>
#include <iterator>

namespace supercargo::ui {

namespace {

constexpr std::int64_t kFilesShown = 12;
constexpr std::size_t kFailedShown = 20;
constexpr std::size_t kUnreadableShown = 20;

bool isToShip(const orders::Stage stage)
{
    using orders::Stage;
    return stage != Stage::shipped && stage != Stage::done && stage != Stage::cancelled && stage != Stage::unpaid;
}

void addHealth(workspace::Workspace& workspace, std::vector<ShopRow>& rows)
{
    using reports::ShopState;
    const auto now = workspace.session().clock().now();
    for (auto& health : reports::ShopHealthReader{workspace.db}.list(now)) {
        const auto row = std::ranges::find(rows, health.shop, [](const ShopRow& each) { return each.shop.id; });
        if (row == rows.end()) {
            continue;
        }
        if (health.unreadable > 0) {
            row->unreadable = sync::ConnectionRepository{workspace.db}.unreadable(health.shop, kUnreadableShown);
        }
        const auto state = health.state(now);
        row->isTroubled = state != ShopState::good && state != ShopState::beginning && state != ShopState::paused;
        row->health = std::move(health);
    }
}

} // namespace

bool ShopRow::hasUnwrittenFile() const
{
    return std::ranges::any_of(filesOut, [](const outbox::PushRow& file) { return !file.isDone; });
}

ShopsState readShops(workspace::Workspace& workspace)
{
    using outbox::OutboxState;
    ShopsState state{.shops = {}, .profiles = workspace.profiles.list()};
    outbox::OutboxOverviewRepository outbox{workspace.db};
    orders::OrderFileRepository files{workspace.db};
    const auto marks = outbox.openCounts();
    for (const auto& shop : workspace.shops.list()) {
        ShopRow row{.shop = shop,
                    .toShip = 0,
                    .orders = 0,
                    .filesIn = files.last(shop.id, kFilesShown),
                    .marks = {},
                    .filesOut = outbox.lastPushes(shop.id, kFilesShown),
                    .failed = {}};
        for (const auto& [stage, count] : workspace.orderList.counters(shop.id)) {
            row.orders += count;
            row.toShip += isToShip(stage) ? count : 0;
        }
        if (const auto found = marks.find(shop.id); found != marks.end()) {
            row.marks = found->second;
        }
        if (row.marks.failed > 0) {
            for (const auto open : {OutboxState::failed, OutboxState::ask}) {
                auto entries = workspace.outbox.list({.state = open, .shop = shop.id, .limit = kFailedShown});
                row.failed.insert(row.failed.end(), std::make_move_iterator(entries.begin()),
                                  std::make_move_iterator(entries.end()));
            }
        }
        state.shops.push_back(std::move(row));
    }
    addHealth(workspace, state.shops);
    return state;
}

} // namespace supercargo::ui
