// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/floor/wave.h"
#include "core/labels/drawing.h"
#include "core/labels/text_rasteriser.h"

#include <span>
#include <string>
#include <vector>

namespace supercargo::floor {

/// The words on the paper, in the reader's language. `page` has %1 and %2 for its number and how many there are.
struct PickListWords {
    std::string title;
    std::string summary; // "Wave 312 · single item · 40 packages · 22 Nov 2026 09:10", as the caller puts it
    std::string total;   // "12 lines · 40 pieces", below the last line
    std::string bin;
    std::string sku;
    std::string name;
    std::string quantity;
    std::string slots; // "slot × pieces"
    std::string page;
};

enum class NameLanguage { english, chinese };

/// The picker's list on A4, for a PagePainter: the stops in walking order with bin, SKU, name, quantity and a box to
/// tick; for `multi` waves what each slot gets; the wave's barcode, and page x of y. Texts that are too long take
/// more lines; a name that no font can draw is left out beside its SKU. Throws label_not_printable {"pick list",
/// field, "too_long"} for a word that does not fit even when it is parted.
[[nodiscard]] std::vector<labels::Drawing> layoutPickList(const Wave& wave, std::span<const WaveLine> lines,
                                                          const PickListWords& words, NameLanguage language,
                                                          labels::TextRasteriser& fonts);

} // namespace supercargo::floor
