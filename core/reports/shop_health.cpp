// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/shop_health.h"

#include "core/base/error_meaning.h"
#include "core/sync/connection_repository.h"

#include <algorithm>
#include <array>

namespace supercargo::reports {

namespace {

using std::chrono::duration_cast;
using std::chrono::hours;

constexpr hours kPaceOf{24 * 14};
constexpr hours kLeastKnown{24}; // less than a day says nothing of a shop's pace

ShopHealth* find(std::vector<ShopHealth>& shops, const ShopId shop)
{
    const auto found = std::ranges::find(shops, shop, &ShopHealth::shop);
    return found == shops.end() ? nullptr : &*found;
}

} // namespace

std::optional<Error> keptError(const std::string& word, const std::vector<std::string>& arguments)
{
    constexpr std::array kCodes{
#define X(code) ErrorCode::code,
        SUPERCARGO_ERROR_CODES(X)
#undef X
    };
    if (word.empty()) {
        return {};
    }
    const auto* const found = std::ranges::find_if(kCodes, [&](const ErrorCode code) { return toString(code) == word; });
    if (found == kCodes.end()) {
        throw Error{ErrorCode::database_damaged, {"shop_connections: " + word}};
    }
    return Error{*found, arguments};
}

ShopState ShopHealth::state(const Instant now) const
{
    if (how.isPaused) {
        return ShopState::paused;
    }
    if (error) {
        return meaningOf(error->code()).isForAPerson ? ShopState::stopped : ShopState::failing;
    }
    if (goodAt ? now - *goodAt > kLatePull : now - how.connectedAt > kLatePull) {
        return ShopState::late;
    }
    if (const auto days = daysLeft(now); days && *days <= kAuthorizationSoon.count()) {
        return ShopState::authorization_ends;
    }
    return goodAt ? ShopState::good : ShopState::beginning;
}

std::optional<std::int64_t> ShopHealth::daysLeft(const Instant now) const
{
    if (!how.authorizedUntil) {
        return {};
    }
    return std::max<std::int64_t>(0, duration_cast<std::chrono::days>(*how.authorizedUntil - now).count());
}

std::vector<ShopHealth> ShopHealthReader::list(const Instant now)
{
    std::vector<ShopHealth> shops;
    sync::ConnectionRepository connections{m_db};
    {
        auto query = m_db.statement("SELECT s.id, s.name FROM shop_connections c JOIN shops s ON s.id = c.shop_id"
                                    " ORDER BY s.name");
        while (query.next()) {
            shops.push_back({.shop = query.as<ShopId>(0), .name = query.text(1)});
        }
    }
    for (auto& shop : shops) {
        auto progress = connections.progress(shop.shop);
        shop.how = connections.find(shop.shop).value_or(sync::Connection{.shop = shop.shop});
        shop.pulledTo = connections.pullState(shop.shop).pulledTo;
        shop.triedAt = progress.triedAt;
        shop.goodAt = progress.goodAt;
        shop.nextAt = progress.nextAt;
        shop.error = keptError(progress.error, progress.errorArguments);
    }
    if (!shops.empty()) {
        addPace(shops, now);
        addMarks(shops);
        addUnreadable(shops);
        addBudgets(shops, now);
    }
    return shops;
}

/// An average over the hours of which the orders are known to be here, so that a shop that stopped days ago does not
/// look slower for it.
void ShopHealthReader::addPace(std::vector<ShopHealth>& shops, const Instant now)
{
    const bool isAsked = std::ranges::any_of(
        shops, [now](const ShopHealth& shop) { return shop.goodAt && now - *shop.goodAt > kLatePull; });
    if (!isAsked) {
        return; // two weeks of orders are counted only where it matters
    }
    const auto from = now - kPaceOf;
    auto query = m_db.statement("SELECT shop_id, count(*) FROM orders WHERE coalesce(paid_at, placed_at) >= $1"
                                " AND coalesce(paid_at, placed_at) < $2 GROUP BY shop_id");
    query.bind("$1", from).bind("$2", now);
    while (query.next()) {
        auto* const shop = find(shops, query.as<ShopId>(0));
        if (shop == nullptr || !shop->goodAt || *shop->goodAt - from < kLeastKnown ||
            now - *shop->goodAt <= kLatePull) {
            continue;
        }
        const auto known = (*shop->goodAt - from).count();
        const auto since = (now - *shop->goodAt).count();
        shop->expected = (query.integer(1) * since + known / 2) / known;
    }
}

void ShopHealthReader::addMarks(std::vector<ShopHealth>& shops)
{
    {
        auto query = m_db.statement("SELECT shop_id, count(*), min(created_at) FROM outbox_entries"
                                    " WHERE state = 'waiting' GROUP BY shop_id");
        while (query.next()) {
            if (auto* const shop = find(shops, query.as<ShopId>(0)); shop != nullptr) {
                shop->marksWaiting = query.integer(1);
                shop->oldestMark = query.optionalInstant(2);
            }
        }
    }
    auto query = m_db.statement(
        "SELECT shop_id, count(*) FROM outbox_entries WHERE state IN ('failed', 'ask') GROUP BY shop_id");
    while (query.next()) {
        if (auto* const shop = find(shops, query.as<ShopId>(0)); shop != nullptr) {
            shop->marksRefused = query.integer(1);
        }
    }
}

void ShopHealthReader::addUnreadable(std::vector<ShopHealth>& shops)
{
    auto query = m_db.statement("SELECT shop_id, count(*) FROM unreadable_orders GROUP BY shop_id");
    while (query.next()) {
        if (auto* const shop = find(shops, query.as<ShopId>(0)); shop != nullptr) {
            shop->unreadable = query.integer(1);
        }
    }
}

void ShopHealthReader::addBudgets(std::vector<ShopHealth>& shops, const Instant now)
{
    sync::ConnectionRepository connections{m_db};
    for (auto& shop : shops) {
        for (const auto& state : connections.budget(shop.shop)) {
            const double share = state.limit.burst > 0 ? net::leftAt(state, now) / state.limit.burst : 0;
            if (!shop.budget || share < shop.budget->left) {
                shop.budget = {.left = share,
                               .blockedUntil =
                                   state.blockedUntil > now ? std::optional{state.blockedUntil} : std::nullopt};
            }
        }
    }
}

} // namespace supercargo::reports
