// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/printer_profile.h"
#include "core/labels/text_rasteriser.h"

#include <string>

namespace supercargo::labels {

/// One label in TSPL, within the subset that clones know too, from SIZE to PRINT. Printable ASCII goes as text where
/// one of the printer's own fonts fits, all else as dots; no text can leave its quotes.
[[nodiscard]] std::string encodeTspl(const Drawing& drawing, const PrinterProfile& profile, TextRasteriser& fonts);

} // namespace supercargo::labels
