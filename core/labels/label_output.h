// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/label_content.h"
#include "core/labels/page_painter.h"
#include "core/labels/printer_profile.h"
#include "core/labels/text_rasteriser.h"

#include <string>
#include <string_view>

// From what a label says to the bytes that a printer takes: layout, the last look, the printer's language.
namespace supercargo::labels {

/// What draws text and pages.
struct DrawingTools {
    TextRasteriser& fonts;
    PagePainter& painter;
};

/// The bytes of one address label. Throws label_not_printable {package, field, why} and label_unverified {package,
/// symbol}: then nothing may be sent.
[[nodiscard]] std::string labelBytes(const LabelContent& content, const PrinterProfile& profile, DrawingTools tools);

/// The bytes of the test page of a printer.
[[nodiscard]] std::string testPageBytes(std::string_view printerName, const PrinterProfile& profile,
                                        DrawingTools tools);

} // namespace supercargo::labels
