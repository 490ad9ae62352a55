// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/mapping_service.h"

#include "core/db/short_transactions.h"

namespace supercargo::orders {

std::int64_t MappingService::free(const std::span<const std::string> skuKeys, const TaskControl& task)
{
    const auto waiting = m_lines.listWaitingFor(skuKeys);
    const auto total = static_cast<std::int64_t>(waiting.size());
    std::int64_t freed = 0;
    std::int64_t done = 0;
    db::ShortTransactions writer{m_db};
    writer.run(std::span<const OrderId>{waiting}, [&](const std::span<const OrderId> part) {
        if (task.stopRequested()) {
            return;
        }
        const auto mapped = m_lines.remap(part);
        m_follower.followMapped(mapped, m_actor, m_clock.now());
        freed += static_cast<std::int64_t>(mapped.size());
        done += static_cast<std::int64_t>(part.size());
        task.progress(done, total);
    });
    writer.finish();
    return freed;
}

} // namespace supercargo::orders
