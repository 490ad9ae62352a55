// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit_repository.h"
#include "core/base/instant.h"
#include "core/base/task_control.h"
#include "core/db/full_text.h"
#include "core/orders/order_repository.h"
#include "core/packages/package_repository.h"
#include "core/printing/print_job_repository.h"
#include "core/settings/settings_repository.h"

#include <chrono>
#include <cstdint>
#include <optional>

namespace supercargo::packages {

struct PurgeReport {
    std::int64_t orders = 0;
    std::chrono::days olderThan{}; // what was purged had left longer ago
    bool stoppedEarly = false;     // at the user's wish: what is gone is gone
};

/// Takes out of orders that are over who bought them and where he lives: marketplaces require it. Figures, countries,
/// products and the history of who did what stay. What lies outside the database (backups, label files in a folder)
/// is the seller's to remove.
class PrivacyService {
public:
    PrivacyService(db::Connection& db, const Clock& clock, audit::Actor actor);

    /// Orders whose last package left more than `olderThan` days ago (default: setting kPurgeDaysAfterShipping), and
    /// cancelled or elsewhere shipped ones that were silent as long; and the refused rows of files that came in
    /// before. In short transactions. Throws invalid_argument
    /// {"days", …} below zero.
    PurgeReport purge(std::optional<std::chrono::days> olderThan = {}, const TaskControl& task = {});

private:
    void purge(const orders::Order& order);
    void dropRefusedRows(Instant before);

    db::Connection& m_db;
    const Clock& m_clock;
    audit::Actor m_actor;
    orders::OrderRepository m_orders;
    PackageRepository m_packages;
    printing::PrintJobRepository m_jobs;
    settings::SettingsRepository m_settings;
    audit::AuditRepository m_audit;
    db::FullText m_words;
};

} // namespace supercargo::packages
