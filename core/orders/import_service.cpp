// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/import_service.h"

#include "core/db/large_log.h"
#include "core/db/short_transactions.h"

#include <algorithm>
#include <utility>

namespace supercargo::orders {

namespace {

constexpr std::size_t kOrdersPerRead = 2'000;

void addRejections(ImportReport& report, std::vector<Rejection>& rejections)
{
    report.rejected += static_cast<std::int64_t>(rejections.size());
    const auto room = ImportReport::kMaxRejections - report.rejections.size();
    const auto kept = std::min(room, rejections.size());
    std::move(rejections.begin(), rejections.begin() + static_cast<std::ptrdiff_t>(kept),
              std::back_inserter(report.rejections));
}

} // namespace

void ImportService::import(ImportReport& report, const ShopId shop, OrderReader& reader, const ImportMode mode,
                           const TaskControl& task)
{
    using Ending = db::ShortTransactions::Ending;
    MergeReport uncommitted;
    db::ShortTransactions writer{m_db, mode == ImportMode::write ? Ending::commit : Ending::rollBack};
    while (auto chunk = reader.next(kOrdersPerRead)) {
        addRejections(report, chunk->rejections);
        report.lines += chunk->linesRead;
        writer.run(std::span<const IncomingOrder>{chunk->orders}, [&](const std::span<const IncomingOrder> part) {
            report.orders += std::exchange(uncommitted, {}); // the part before this one is in
            if (task.stopRequested()) {
                report.stoppedEarly = true;
                return;
            }
            uncommitted = m_merging.merge(shop, part, m_actor, m_clock.now());
        });
        report.orders += std::exchange(uncommitted, {});
        if (report.stoppedEarly || task.stopRequested()) {
            report.stoppedEarly = true;
            break;
        }
        m_db.checkpoint(db::kLargeLog);
        task.progress(reader.position(), reader.size());
    }
    writer.finish();
}

} // namespace supercargo::orders
