// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/drawing.h"
#include "core/labels/label_content.h"

// The last look before a byte leaves: what a scanner will read must be what the record says.
namespace supercargo::labels {

/// For symbols that the printer draws itself: each is drawn by us with the same symbology, data, module and height,
/// and read back. The label must have exactly one Code 128 with the record's tracking (or package) number and one QR
/// with its package number. Throws label_unverified {package, symbol}.
void verifySymbols(const LabelContent& record, const Drawing& drawing);

/// For a label that leaves as a picture: the symbols are read from the very bits. Throws as above.
void verifyPicture(const LabelContent& record, const Drawing& drawing, const Bitmap& page);

} // namespace supercargo::labels
