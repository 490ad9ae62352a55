// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_control.h"
#include "core/orders/order_repository.h"
#include "core/settings/settings_repository.h"

#include <cstddef>
#include <cstdint>

namespace supercargo::orders {

/// The sources' own rows. They are kept for some days (settings: kPayloadDays), so that a better mapping can be
/// replayed, and dropped then: they hold what buyers wrote of themselves.
class PayloadService {
public:
    PayloadService(db::Connection& db, const Clock& clock) : m_db{db}, m_clock{clock}, m_orders{db}, m_settings{db} {}

    /// One look into an index.
    [[nodiscard]] bool hasOld() { return !listOld(1).empty(); }
    /// Drops all that were taken longer ago, in short transactions. Returns how many.
    std::int64_t dropOld(const TaskControl& task = {});

private:
    [[nodiscard]] std::vector<ContentKey> listOld(std::size_t limit);

    db::Connection& m_db;
    const Clock& m_clock;
    OrderRepository m_orders;
    settings::SettingsRepository m_settings;
};

} // namespace supercargo::orders
