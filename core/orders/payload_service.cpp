// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/payload_service.h"

#include "core/db/short_transactions.h"

#include <chrono>

namespace supercargo::orders {

namespace {
constexpr std::size_t kAtOnce = 1'000; // looked up, and between looks at the stop token
}

std::vector<ContentKey> PayloadService::listOld(const std::size_t limit)
{
    const std::chrono::days kept{m_settings.get(settings::kPayloadDays)};
    return m_orders.listPayloadsBefore(m_clock.now() - kept, limit);
}

std::int64_t PayloadService::dropOld(const TaskControl& task)
{
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
