// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace supercargo::ui {

/// Why a step is not allowed now, from the arguments of the error: a Refusal's name and what it names. Empty for what
/// is no Refusal.
[[nodiscard]] QString refusalSentence(const QStringList& arguments);
/// What to do instead.
[[nodiscard]] QString refusalHint(const QStringList& arguments);

} // namespace supercargo::ui
