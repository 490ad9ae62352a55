// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shops/shop_rows.h"

#include "core/sync/connection_repository.h"

#include <QDateTime>

#include <algorithm>
#include <iterator>

namespace supercargo::ui {

namespace {

constexpr std::int64_t kFilesShown = 12;
constexpr std::size_t kFailedShown = 20;
constexpr std::size_t kUnreadableShown = 20;
constexpr std::size_t kNewsShown = 8;

bool isToShip(const orders::Stage stage)
{
    using orders::Stage;
    return stage != Stage::shipped && stage != Stage::done && stage != Stage::cancelled && stage != Stage::unpaid;
}

Instant startOfToday(const Instant now)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(toMilliseconds(now)).date();
    return fromMilliseconds(today.startOfDay().toMSecsSinceEpoch());
}

std::vector<ShopNews> newsOf(workspace::Workspace& workspace, const ShopId shop)
{
    std::vector<ShopNews> news;
    for (auto& event : sync::ConnectionRepository{workspace.db}.events(shop, kNewsShown)) {
        news.push_back({.at = event.at, .round = std::move(event)});
    }
    for (auto& act : workspace.history.list("shop", shop.value, kNewsShown)) {
        news.push_back({.at = act.at, .act = std::move(act)});
    }
    std::ranges::stable_sort(news, std::ranges::greater{}, &ShopNews::at);
    news.resize(std::min(news.size(), kNewsShown));
    return news;
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
        const auto state = health.state(now);
        row->state = state;
        row->isTroubled = state != ShopState::good && state != ShopState::beginning && state != ShopState::paused;
        row->health = std::move(health);
    }
}

void addNews(workspace::Workspace& workspace, std::vector<ShopRow>& rows)
{
    for (auto& row : rows) {
        if (row.health) {
            row.news = newsOf(workspace, row.shop.id);
        }
        if (row.health && row.health->unreadable > 0) {
            row.unreadable = sync::ConnectionRepository{workspace.db}.unreadable(row.shop.id, kUnreadableShown);
        }
    }
}

void addArrivals(workspace::Workspace& workspace, std::vector<ShopRow>& rows)
{
    const auto now = workspace.session().clock().now();
    const auto arrivals = reports::OrderArrivalsReader{workspace.db}.list(now, startOfToday(now));
    for (auto& row : rows) {
        if (const auto found = arrivals.find(row.shop.id); found != arrivals.end()) {
            row.arrivals = found->second;
        }
    }
}

} // namespace

bool ShopRow::hasUnwrittenFile() const
{
    return std::ranges::any_of(filesOut, [](const outbox::PushRow& file) { return !file.isDone; });
}

bool ShopRow::needsPerson() const
{
    return isNotTold() || (health && state == reports::ShopState::stopped);
}

int ShopRow::rank() const
{
    using reports::ShopState;
    if (health && state == ShopState::stopped) {
        return 0;
    }
    if (isNotTold()) {
        return 1;
    }
    if (isTroubled) {
        return state == ShopState::authorization_ends ? 3 : 2;
    }
    return isToConfirm() ? 4 : 5;
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
    addNews(workspace, state.shops);
    addArrivals(workspace, state.shops);
    std::ranges::stable_sort(state.shops, {}, &ShopRow::rank); // they come by name
    return state;
}

std::int64_t countShopsForPerson(workspace::Workspace& workspace)
{
    outbox::OutboxOverviewRepository outbox{workspace.db};
    const auto marks = outbox.openCounts();
    std::vector<ShopRow> rows;
    for (const auto& shop : workspace.shops.list()) {
        ShopRow row{.shop = shop, .filesIn = {}, .marks = {}, .filesOut = outbox.lastPushes(shop.id, kFilesShown), .failed = {}};
        if (const auto found = marks.find(shop.id); found != marks.end()) {
            row.marks = found->second;
        }
        rows.push_back(std::move(row));
    }
    addHealth(workspace, rows);
    return std::ranges::count_if(rows, &ShopRow::needsPerson);
}

} // namespace supercargo::ui
