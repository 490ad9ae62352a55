// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/pull_service.h"

#include "core/base/error_meaning.h"
#include "core/db/large_log.h"
#include "core/db/short_transactions.h"
#include "core/processes/file_lock.h"
#include "core/sync/page_ahead.h"

#include <algorithm>

namespace supercargo::sync {

namespace {

/// A platform that always has a next page is broken: no window of the longest kind comes near this.
constexpr std::int64_t kMostPages = 10'000;

/// A continuation that the platform no longer understands costs the window's pages, not its orders.
bool meansTheContinuation(const Error& error, const PullState& state)
{
    const auto meaning = meaningOf(error.code());
    return !state.continuation.empty() && meaning.reach == ErrorReach::item && meaning.isForAPerson;
}

} // namespace

void PullService::pull(const ShopId shop, ShopConnection& connection, PullReport& report, const TaskControl& task)
{
    const auto habits = connection.habits();
    auto state = m_connections.pullState(shop);
    if (state.window && state.continuedAt && m_clock.now() - *state.continuedAt > habits.continuationLives) {
        state.continuation.clear();
    }
    bool beganAnew = false;
    // What changes while it is being pulled is the next round's: a slow platform would otherwise never be done.
    const auto begun = m_clock.now();
    PageAhead pages{connection, task};
    while (state.window || beginWindow(shop, state, habits, begun + connection.clockSkew())) {
        if (task.stopRequested()) {
            throw Error{ErrorCode::cancelled};
        }
        try {
            if (!pullPage(shop, pages, state, report, task)) {
                return; // it lags: the next round asks again
            }
        } catch (const Error& error) {
            if (beganAnew || !meansTheContinuation(error, state)) {
                throw;
            }
            beganAnew = true;
            state.continuation.clear();
            save(shop, state);
        }
        if (report.pages > kMostPages) {
            throw Error{ErrorCode::answer_malformed, {"", "pages without end"}};
        }
        task.progress(report.pages, 0);
    }
    pullOpen(shop, connection, state, report, task);
}

void PullService::pullOpen(const ShopId shop, ShopConnection& connection, const PullState& state, PullReport& report,
                           const TaskControl& task)
{
    const auto habits = connection.habits();
    const auto atOnce = std::max(habits.openAtOnce, habits.setAsideAtOnce);
    OrderId last{0};
    while (atOnce > 0) {
        const auto open = habits.openAtOnce > 0 ? m_connections.openOrders(shop, last, atOnce)
                                                : m_connections.openSetAside(shop, last, atOnce);
        if (open.numbers.empty()) {
            return;
        }
        last = open.last;
        store(shop, connection.pullOpen(open.numbers, task), state, m_clock.now(), report, task);
        ++report.pages;
    }
}

PullWindow PullService::nextWindow(const PullState& state, const PullHabits& habits, const Instant platformNow) const
{
    const auto from = state.pulledTo ? *state.pulledTo - habits.overlap : platformNow - habits.firstLook;
    const auto to = std::min<Instant>(platformNow - habits.behindNow, from + habits.longestWindow);
    // Whole seconds: some platforms know no smaller ones, and would seem to lag.
    return {std::chrono::floor<std::chrono::seconds>(from), std::chrono::floor<std::chrono::seconds>(to)};
}

bool PullService::beginWindow(const ShopId shop, PullState& state, const PullHabits& habits, const Instant platformNow)
{
    const auto window = nextWindow(state, habits, platformNow);
    // Nothing new can have become visible since the last one ended.
    if (window.to <= window.from || (state.pulledTo && window.to <= *state.pulledTo)) {
        return false;
    }
    state.window = window;
    state.continuation.clear();
    save(shop, state);
    return true;
}

bool PullService::pullPage(const ShopId shop, PageAhead& pages, PullState& state, PullReport& report,
                           const TaskControl& task)
{
    const auto page = pages.take(*state.window, state.continuation);
    if (!page.next.empty() && page.next == state.continuation) {
        throw Error{ErrorCode::answer_malformed, {"", "a page that follows itself"}};
    }
    auto after = state;
    after.continuation = page.next;
    const auto now = m_clock.now();
    after.continuedAt = now;
    if (page.next.empty()) {
        const auto reached = std::min(state.window->to, page.reaches.value_or(state.window->to));
        // A platform that lags is asked again from where it was; what is here stays here.
        after.pulledTo = std::max(reached, state.pulledTo.value_or(state.window->from));
        after.window.reset();
    } else {
        pages.begin(*after.window, after.continuation);
    }
    store(shop, page, after, now, report, task);
    ++report.pages;
    report.unreadable += static_cast<std::int64_t>(page.unreadable.size());
    const bool lags = !after.window && *after.pulledTo < state.window->to;
    state = after;
    return !lags;
}

void PullService::store(const ShopId shop, const OrderPage& page, const PullState& after, const Instant now,
                        PullReport& report, const TaskControl& task)
{
    const auto alone = processes::FileLock::take(m_bulkLock, processes::LockKind::exclusive, task);
    db::ShortTransactions writer{m_db};
    std::vector<std::string> readable{std::string{}}; // without an order: what a page said of itself, it says anew
    writer.run(std::span<const orders::IncomingOrder>{page.orders},
               [&](const std::span<const orders::IncomingOrder> part) {
                   report.orders += m_merging.merge(shop, part, m_actor, now);
                   for (const auto& order : part) {
                       readable.push_back(order.platformOrderId);
                   }
               });
    // Last, and after all of the page: a crash before this asks for the page again.
    db::Transaction transaction{m_db};
    m_connections.removeUnreadable(shop, readable);
    for (const auto& order : page.unreadable) {
        m_connections.putUnreadable(shop, order, now);
    }
    m_connections.setPullState(shop, after);
    transaction.commit();
    m_db.checkpoint(db::kLargeLog);
}

void PullService::save(const ShopId shop, const PullState& state)
{
    db::Transaction transaction{m_db, db::Durability::normal};
    m_connections.setPullState(shop, state);
    transaction.commit();
}

} // namespace supercargo::sync
