// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/shop_health.h"
#include "ui/icons/icon.h"
#include "ui/theme/theme.h"

#include <QString>

#include <optional>

namespace supercargo::ui {

/// A shop's state as list and detail show it.
struct HealthWords {
    Sign sign;
    Icon icon;
    QString word;
};
[[nodiscard]] HealthWords wordsOf(reports::ShopState state);

/// "in 6 days", "ended"; empty where it does not end.
[[nodiscard]] QString authorizationText(const reports::ShopHealth& health, Instant now);
/// Of the days that are left; nothing where they are many.
[[nodiscard]] std::optional<Sign> authorizationSign(const reports::ShopHealth& health, Instant now);

} // namespace supercargo::ui
