// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit_repository.h"

#include <QString>

#include <string_view>

namespace supercargo::ui {

/// What happened, as a line of history: "held: wrong colour", "ship-to: Apt 21 → Apt 214".
[[nodiscard]] QString historySentence(const audit::RecordedEntry& entry);

/// What a line of history is about: "order" → "Order".
[[nodiscard]] QString historySubject(std::string_view subject);

} // namespace supercargo::ui
