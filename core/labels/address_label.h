// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/label_content.h"
#include "core/labels/printer_profile.h"
#include "core/labels/text_rasteriser.h"

namespace supercargo::labels {

/// Our own address label for the profile's paper (at least 70 × 90 mm), in its dots: channel and country on top,
/// sender, recipient in the order of lines of the destination, Code 128, QR of the package number beside what the
/// bench needs. Throws label_not_printable {package, field, why} (see fitBlock) for what cannot be printed whole, and
/// {package, "paper", "too_small"}.
[[nodiscard]] Drawing layoutAddressLabel(const LabelContent& content, const PrinterProfile& profile,
                                         TextRasteriser& fonts);

/// A page to find out where the paper lies: a cross through its middle with rulers in millimetres that count from it
/// to the right and down, the printer's name and what it is set to. Where the paper's own middle (its folds) meets the
/// rulers stands what is still to be added to the offsets.
[[nodiscard]] Drawing layoutTestPage(std::string_view printerName, const PrinterProfile& profile,
                                     TextRasteriser& fonts);

/// Whose forms ideographs take in an address in `country` (alpha-2): "ja", "ko", "zh-Hant", "zh-HK", "zh-Hans".
[[nodiscard]] std::string ideographsOf(std::string_view country);

} // namespace supercargo::labels
