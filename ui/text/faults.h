// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace supercargo::ui {

/// What is wrong with a file, a backup or a number, from a Fault's name and what follows it in the error's arguments.
/// The name itself where it is not known.
[[nodiscard]] QString faultSaying(const QString& fault, const QStringList& particulars);

/// Why a label cannot be printed ("too_long", "no_glyph U+0E01"), and the field of it ("tracking_number").
[[nodiscard]] QString labelFault(const QString& fault);
[[nodiscard]] QString labelField(const QString& field);

} // namespace supercargo::ui
