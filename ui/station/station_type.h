// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

class QWidget;

namespace supercargo::ui {

/// The station is read at 2 m: its type is set by the height of a capital on the glass, in millimetres (the look's
/// table; 1 mm there is 1.7 minutes of arc).
namespace capital {
inline constexpr double kWord = 10;   ///< the answer
inline constexpr double kNumeral = 65; ///< the slot
inline constexpr double kCountry = 13; ///< country and count
inline constexpr double kItem = 6;    ///< item, reason, steps
inline constexpr double kNote = 4;    ///< what it was for
} // namespace capital

/// Pixels of a millimetre on the widget's screen, whose own claim is held to 70–160 dots per inch: televisions and
/// remote desktops report anything.
[[nodiscard]] double pixelsPerMillimetre(const QWidget& widget);

/// The font whose capitals are so many pixels high.
[[nodiscard]] QFont fontOfCapitals(const QFont& family, double height, bool bold);

} // namespace supercargo::ui
