// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/privacy_service.h"

#include "core/base/error.h"
#include "core/db/short_transactions.h"
#include "core/orders/order_file_repository.h"
#include "core/orders/order_keys.h"

#include <string>

namespace supercargo::packages {

namespace {
constexpr std::int64_t kAtOnce = 500; // looked up, and between looks at the stop token
}

PrivacyService::PrivacyService(db::Connection& db, const Clock& clock, audit::Actor actor)
    : m_db{db},
      m_clock{clock},
      m_actor{std::move(actor)},
      m_orders{db},
      m_packages{db},
      m_jobs{db},
      m_settings{db},
      m_audit{db},
      m_words{db, "order_words"}
{}

PurgeReport PrivacyService::purge(const std::optional<std::chrono::days> olderThan, const TaskControl& task)
{
    PurgeReport report{
        .orders = 0,
        .olderThan = olderThan.value_or(std::chrono::days{m_settings.get(settings::kPurgeDaysAfterShipping)}),
        .stoppedEarly = false};
    if (report.olderThan.count() < 0) {
        throw Error{ErrorCode::invalid_argument, {"days", std::to_string(report.olderThan.count())}};
    }
    m_orders.setOverwritesDeleted(true);
    db::ShortTransactions writer{m_db};
    const Instant moment = m_clock.now() - report.olderThan;
    for (OrderId last;;) {
        if (task.stopRequested()) {
            report.stoppedEarly = true;
            break;
        }
        const auto found = m_orders.listToPurge(moment, last, kAtOnce);
        if (found.empty()) {
            break;
        }
        last = found.back();
        const auto orders = m_orders.list(found);
        writer.run(std::span<const orders::Order>{orders}, [this](const std::span<const orders::Order> part) {
            for (const auto& order : part) {
                purge(order);
            }
        });
        report.orders += static_cast<std::int64_t>(found.size());
        task.progress(report.orders, 0);
    }
    writer.finish();
    dropRefusedRows(moment);
    m_orders.setOverwritesDeleted(false);
    return report;
}

/// A row that no order came of may still say who lives where.
void PrivacyService::dropRefusedRows(const Instant before)
{
    db::Transaction transaction{m_db};
    orders::OrderFileRepository{m_db}.dropRefusalsBefore(before);
    transaction.commit();
}

void PrivacyService::purge(const orders::Order& order)
{
    const Instant now = m_clock.now();
    m_orders.purgePersonalData(order.id, now);
    m_words.replace(order.id.value, orders::searchWords(m_orders.get(order.id)));
    for (const auto* field : {"ship_to.", "buyer_id", "buyer_name", "buyer_email", "buyer_phone", "buyer_note", "vat_number"}) {
        m_audit.emptyTexts("order", order.id.value, field);
    }
    const OrderId one[] = {order.id};
    for (const auto& package : m_packages.listForOrders(one, Which::all)) {
        m_jobs.dropBytes(package.id);
    }
    m_audit.record(m_actor, now, {.subject = "order", .subjectId = order.id.value, .action = "purged"});
}

} // namespace supercargo::packages
