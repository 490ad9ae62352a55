// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/today_report.h"
#include "ui/shell/page.h"
#include "ui/theme/theme.h"

#include <QString>

namespace supercargo::ui {

/// One line of "Needs a hand", in the user's words.
struct ConcernWords {
    Sign sign{};
    Icon icon{};
    QString title;
    QString detail; ///< muted; may be empty
    QString link;   ///< "Open 14"
    Door door;
};

[[nodiscard]] ConcernWords wordsOf(const reports::Concern& concern, Instant now);

} // namespace supercargo::ui
