// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/payload_service.h"

#include "core/db/short_transactions.h"
#include "core/orders/order_file_repository.h"

#include <chrono>

namespace supercargo::orders {

namespace {

constexpr std::size_t kAtOnce = 1'000; // looked up, and between looks at the stop token

Instant keptSince(settings::SettingsRepository& settings, const Clock& clock)
{
    return clock.now() - std::chrono::days{settings.get(settings::kPayloadDays)};
}

/// A few rows of a few files.
void dropRefusals(db::Connection& db, const Instant before)
{
    OrderFileRepository files{db};
    if (files.hasRefusalsBefore(before)) {
        db::Transaction transaction{db, db::Durability::normal};
        files.dropRefusalsBefore(before);
        transaction.commit();
    }
}

} // namespace

std::vector<ContentKey> PayloadService::listOld(const std::size_t limit)
{
    return m_orders.listPayloadsBefore(keptSince(m_settings, m_clock), limit);
}

std::int64_t PayloadService::dropOld(const TaskControl& task)
{
    dropRefusals(m_db, keptSince(m_settings, m_clock));
    std::int64_t dropped = 0;
    db::ShortTransactions writer{m_db};
    for (auto old = listOld(kAtOnce); !old.empty() && !task.stopRequested(); old = listOld(kAtOnce)) {
        writer.run(std::span<const ContentKey>{old},
                   [this](const std::span<const ContentKey> part) { m_orders.dropPayloads(part); });
        dropped += static_cast<std::int64_t>(old.size());
        task.progress(dropped, dropped);
    }
    writer.finish();
    return dropped;
}

} // namespace supercargo::orders
