// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/printer_profile.h"
#include "core/labels/text_rasteriser.h"

#include <string>
#include <string_view>

namespace supercargo::labels {

/// One label in ZPL II, from ^XA to ^XZ. Text that the printer is proven to draw goes as text, all other as dots;
/// nothing from outside can become a command: every dangerous byte of a field is escaped (^FH), and only plain data
/// goes into a symbol that the printer draws.
[[nodiscard]] std::string encodeZpl(const Drawing& drawing, const PrinterProfile& profile, TextRasteriser& fonts);

/// `text` as the data of a field under ^FH_: the prefixes ^ and ~, the escape itself, \ and control bytes as _XX.
[[nodiscard]] std::string zplField(std::string_view text);

} // namespace supercargo::labels
