// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/sync_service.h"

#include "core/base/error_meaning.h"

#include <algorithm>

namespace supercargo::sync {

Instant nextTry(const Error& error, const int failures, const Instant now)
{
    constexpr std::chrono::minutes kLongest{60};
    if (error.code() == ErrorCode::throttled && error.arguments().size() > 1) {
        if (const auto at = parseIso8601(error.arguments()[1])) {
            return std::clamp<Instant>(*at, now, now + std::chrono::hours{24});
        }
    }
    return now + std::min(kLongest, std::chrono::minutes{1} * (1 << std::clamp(failures - 1, 0, 6)));
}

RoundReport SyncService::round(const shops::Shop& shop, const Connection& how, ShopConnection& connection,
                               const TaskControl& task)
{
    RoundReport report;
    report.shop = shop.id;
    const auto attempt = [&](auto&& part) {
        if (report.error && meaningOf(report.error->code()).reach == ErrorReach::account) {
            return; // it would meet this part, too
        }
        try {
            part();
        } catch (const Error& error) {
            if (!isFromOutside(error.code())) {
                throw;
            }
            if (!report.error) {
                report.error = error;
            }
        }
    };
    // What has left is told first: the platform measures by it, and it needs few requests.
    attempt([&] { m_marking.tell(shop.id, connection, report.marks, task); });
    attempt([&] { m_pulling.pull(shop.id, connection, report.pulled, task); });
    if (how.tellsStock) {
        attempt([&] { m_stock.tell(shop, how, connection, report.stock, task); });
    }
    keep(report, connection.habits(), connection.budget());
    return report;
}

RoundReport SyncService::fail(const ShopId shop, const Error& error)
{
    RoundReport report;
    report.shop = shop;
    if (!isFromOutside(error.code())) {
        throw error;
    }
    report.error = error;
    keep(report, {}, {});
    return report;
}

void SyncService::keep(RoundReport& report, const PullHabits& habits, const std::vector<net::BudgetState>& budget)
{
    const auto now = m_clock.now();
    db::Transaction transaction{m_db};
    auto progress = m_connections.progress(report.shop);
    const bool wasTried = progress.triedAt.has_value();
    const auto before = progress.error;
    progress.triedAt = now;
    if (report.error) {
        ++progress.failures;
        progress.error = toString(report.error->code());
        progress.errorArguments = report.error->arguments();
        progress.nextAt = nextTry(*report.error, progress.failures, now);
    } else {
        progress.failures = 0;
        progress.error.clear();
        progress.errorArguments.clear();
        progress.goodAt = now;
        progress.nextAt = now + habits.every;
    }
    report.nextAt = progress.nextAt;
    m_connections.setProgress(report.shop, progress);
    if (!wasTried || progress.error != before) {
        m_connections.addEvent(report.shop, {now, progress.error, progress.errorArguments});
    }
    m_connections.setBudget(report.shop, budget);
    transaction.commit();
}

} // namespace supercargo::sync
