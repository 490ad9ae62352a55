// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit_repository.h"

#include <QString>

namespace supercargo::ui {

/// What happened, as a line of history: "held: wrong colour", "ship-to: Apt 21 → Apt 214".
[[nodiscard]] QString historySentence(const audit::RecordedEntry& entry);

} // namespace supercargo::ui
