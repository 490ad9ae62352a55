// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings_service.h"

namespace supercargo::settings {

void SettingsService::setDutyThreshold(const std::string_view destination, const std::optional<Money> value)
{
    change([&] { return m_settings.setDutyThreshold(destination, value); });
}

void SettingsService::setExchangeRate(const Currency from, const Currency to, const std::string_view rate)
{
    change([&] { return m_settings.setExchangeRate(from, to, rate); });
}

void SettingsService::change(const std::function<SettingChange()>& write)
{
    db::Transaction transaction{m_db};
    const auto changed = write();
    if (changed.before != changed.after) {
        // Settings have no numbers: the field is the key.
        audit::AuditRepository{m_db}.record(
            m_actor, m_clock.now(), {"setting", 0, "changed", changed.key, changed.before.value_or(""), changed.after});
    }
    transaction.commit();
}

} // namespace supercargo::settings
