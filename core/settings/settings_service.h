// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit_repository.h"
#include "core/base/instant.h"
#include "core/settings/settings_repository.h"

#include <functional>
#include <optional>
#include <string_view>
#include <utility>

namespace supercargo::settings {

/// What the seller changes of the business settings, each change with its history.
class SettingsService {
public:
    SettingsService(db::Connection& db, const Clock& clock, audit::Actor actor)
        : m_db{db},
          m_clock{clock},
          m_actor{std::move(actor)},
          m_settings{db}
    {}

    template <typename T, typename Value>
    void set(const Setting<T>& setting, const Value& value)
    {
        change([&] { return m_settings.set(setting, value); });
    }
    void setDutyThreshold(std::string_view destination, std::optional<Money> value);
    /// Throws invalid_argument {"exchange rate", rate}.
    void setExchangeRate(Currency from, Currency to, std::string_view rate);

private:
    void change(const std::function<SettingChange()>& write);

    db::Connection& m_db;
    const Clock& m_clock;
    audit::Actor m_actor;
    SettingsRepository m_settings;
};

} // namespace supercargo::settings
