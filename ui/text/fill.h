// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace supercargo::ui {

/// The sentence with "%1" … "%9" in it replaced by the arguments, all at once: an argument that holds "%2" is not
/// filled again. "?" where there is no such argument.
[[nodiscard]] QString filled(const QString& sentence, const QStringList& arguments);

} // namespace supercargo::ui
