// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/mark_service.h"

#include "core/base/error_meaning.h"
#include "core/base/text.h"

#include <algorithm>

namespace supercargo::sync {

namespace {

using outbox::OutboxState;

/// Platforms show a shipment some minutes after they took it: before that, reading proves nothing.
constexpr std::chrono::minutes kFirstPause{2};
constexpr std::chrono::minutes kLongestPause{60};
/// Then a person is asked: something is different from what we think.
constexpr int kMostTries = 12;

std::chrono::minutes pauseAfter(const int attempts)
{
    return std::min(kLongestPause, kFirstPause * (1 << std::clamp(attempts - 1, 0, 8)));
}

ShipmentNews newsOf(const outbox::OutboxEntry& entry)
{
    return {outbox::shipmentMarkFrom(entry.payload), std::to_string(entry.package.value)};
}

} // namespace

void MarkService::tell(const ShopId shop, ShopConnection& connection, MarkReport& report, const TaskControl& task)
{
    takeBackOrphans(shop);
    const auto due = m_entries.dueIn(shop, m_clock.now());
    std::int64_t done = 0;
    for (const auto& entry : due) {
        if (task.stopRequested()) {
            throw Error{ErrorCode::cancelled};
        }
        tellOne(entry, connection, report, task);
        task.progress(++done, static_cast<std::int64_t>(due.size()));
    }
}

void MarkService::takeBackOrphans(const ShopId shop)
{
    for (const auto& [entry, owner] : m_entries.sendingWithoutFile(shop)) {
        if (!m_process.isAlive(owner) || owner == m_process.name()) { // ours: the shop's lock is held by this call
            db::Transaction transaction{m_db};
            // He may have told it right before: it may not show there yet.
            m_entries.release(entry, owner, m_clock.now() + kFirstPause, {});
            transaction.commit();
        }
    }
}

void MarkService::tellOne(const outbox::OutboxEntry& entry, ShopConnection& connection, MarkReport& report,
                          const TaskControl& task)
{
    {
        db::Transaction transaction{m_db};
        if (!m_entries.claimForTelling(entry.id, m_process.name())) {
            return; // cancelled meanwhile: its label is void
        }
        transaction.commit();
    }
    bool mayBeTold = false; // and not show there yet
    try {
        if (!isTold(entry, connection, task)) {
            try {
                connection.markShipped(newsOf(entry), task);
            } catch (const Error& error) {
                mayBeTold = error.code() == ErrorCode::answer_lost;
                // A refusal may mean "you have told me before".
                const bool mayShow = mayBeTold || error.code() == ErrorCode::platform_refused;
                if (!mayShow || !isTold(entry, connection, task)) {
                    throw;
                }
            }
        }
        settle(entry, OutboxState::done);
        ++report.told;
    } catch (const Error& error) {
        // What this one cannot be told by (a line that came without its id) does not hold up the others.
        const auto meaning = meaningOf(error.code());
        const bool isRefused = meaning.reach == ErrorReach::item && meaning.isForAPerson;
        if (isRefused && !mayBeTold) {
            settle(entry, OutboxState::failed, toString(error.code()),
                   error.code() == ErrorCode::platform_refused ? error.arguments().back()
                                                               : joined(error.arguments(), " "));
            ++report.refused;
            return;
        }
        const bool isItsOwn = mayBeTold || meaning.reach == ErrorReach::item;
        ++report.waiting;
        if (isItsOwn && entry.attempts + 1 >= kMostTries) {
            settle(entry, OutboxState::ask, toString(error.code()));
        } else {
            postpone(entry, isItsOwn ? pauseAfter(entry.attempts + 1) : std::chrono::minutes{0},
                     toString(error.code()));
        }
        if (!isItsOwn) {
            throw; // it is the same for the shop's others
        }
    }
}

bool MarkService::isTold(const outbox::OutboxEntry& entry, ShopConnection& connection, const TaskControl& task)
{
    const auto news = newsOf(entry);
    const auto there = connection.read(news.mark.platformOrderId, task);
    return std::any_of(there.shipments.begin(), there.shipments.end(),
                       [&](const KnownShipment& shipment) { return connection.isSame(shipment, news); });
}

void MarkService::settle(const outbox::OutboxEntry& entry, const OutboxState state, const std::string_view error,
                         const std::string_view words)
{
    db::Transaction transaction{m_db};
    m_entries.settle(entry.id, state, m_clock.now(), error, words);
    transaction.commit();
}

void MarkService::postpone(const outbox::OutboxEntry& entry, const std::chrono::minutes pause,
                           const std::string_view error)
{
    db::Transaction transaction{m_db};
    m_entries.release(entry.id, m_process.name(), m_clock.now() + pause, error);
    transaction.commit();
}

} // namespace supercargo::sync
