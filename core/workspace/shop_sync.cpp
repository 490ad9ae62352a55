// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/shop_sync.h"

#include "core/base/error.h"
#include "core/packages/package_maker.h"
#include "core/platforms/connections.h"
#include "core/processes/file_lock.h"
#include "core/shops/shop_repository.h"
#include "core/sync/stored_order_notes.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

namespace supercargo::workspace {

std::vector<ShopId> ShopSync::due(db::Connection& db) const
{
    return sync::ConnectionRepository{db}.due(m_session.clock().now());
}

std::vector<ShopTurn> ShopSync::run(const std::span<const ShopId> shops, const TaskControl& task)
{
    std::vector<ShopTurn> turns(shops.size());
    std::atomic<std::size_t> next{0};
    std::int64_t done = 0;
    std::mutex mutex; // of `done`, `failure` and the progress function
    std::exception_ptr failure;
    const TaskControl quiet{task.stop, {}};
    const auto work = [&] {
        try {
            auto db = m_session.connect();
            for (auto index = next++; index < shops.size(); index = next++) {
                turns[index] = turn(db, shops[index], quiet);
                const std::scoped_lock lock{mutex};
                task.progress(++done, static_cast<std::int64_t>(shops.size()));
            }
        } catch (...) {
            const std::scoped_lock lock{mutex};
            if (!failure) {
                failure = std::current_exception();
            }
        }
    };
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < std::min(kAtOnce, shops.size()); ++i) {
            threads.emplace_back(work);
        }
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
    return turns;
}

ShopTurn ShopSync::turn(db::Connection& db, const ShopId shop, const TaskControl& task)
{
    ShopTurn turn;
    turn.shop = shop;
    const auto alone =
        processes::FileLock::tryTake(m_session.folder().shopLock(shop.value), processes::LockKind::exclusive);
    const auto how = sync::ConnectionRepository{db}.find(shop);
    if (!alone || !how) {
        turn.isElsewhere = !alone;
        return turn;
    }
    const auto which = shops::ShopRepository{db}.get(shop);
    packages::PackageMaker maker{db};
    sync::SyncService service{
        db, maker, m_session.clock(), m_session.actor(), m_session.identity(), m_session.folder().bulkLock()};
    sync::StoredOrderNotes notes{db, shop};
    std::unique_ptr<sync::ShopConnection> connection;
    try {
        connection = open(db, which, *how, &notes);
    } catch (const Error& error) {
        static_cast<sync::RoundReport&>(turn) = service.fail(shop, error);
        return turn;
    }
    static_cast<sync::RoundReport&>(turn) = service.round(which, *how, *connection, task);
    return turn;
}

sync::ConnectionReport ShopSync::test(db::Connection& db, const shops::Shop& shop, const TaskControl& task)
{
    sync::ConnectionRepository connections{db};
    const auto how = connections.find(shop.id);
    if (!how) {
        throw Error{ErrorCode::not_connected, {shop.name}};
    }
    const auto alone =
        processes::FileLock::take(m_session.folder().shopLock(shop.id.value), processes::LockKind::exclusive, task);
    const auto connection = open(db, shop, *how, nullptr);
    auto report = connection->test(task);
    db::Transaction transaction{db};
    if (report.authorizedUntil) {
        connections.setAuthorizedUntil(shop.id, report.authorizedUntil);
    }
    connections.setBudget(shop.id, connection->budget());
    transaction.commit();
    return report;
}

std::unique_ptr<sync::ShopConnection> ShopSync::open(db::Connection& db, const shops::Shop& shop,
                                                     const sync::Connection& how, sync::OrderNotes* notes)
{
    const auto* platform = platforms::findConnectable(shop.platform);
    if (platform == nullptr) {
        throw Error{ErrorCode::not_connected, {shop.name}};
    }
    return platform->open(how.account, {.transport = m_transport,
                                        .waiting = m_waiting,
                                        .secrets = m_secrets,
                                        .clock = m_session.clock(),
                                        .secretsOf = sync::secretsOf(shop.id),
                                        .shopName = shop.name,
                                        .currency = shop.currency,
                                        .budget = sync::ConnectionRepository{db}.budget(shop.id),
                                        .notes = notes});
}

} // namespace supercargo::workspace
