// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/floor/scan_code.h"
#include "core/labels/drawing.h"
#include "core/labels/text_rasteriser.h"

#include <span>
#include <string>
#include <vector>

namespace supercargo::floor {

/// One code of the card: what it does, and the key that it stands for ("F9"; empty for a number).
struct BenchCardEntry {
    ControlCard card{};
    std::string word;
    std::string key;
};

/// The words around them, in the reader's language. `page` has %1 and %2 for its number and how many there are.
struct BenchCardWords {
    std::string title;
    std::string summary;
    std::string page;
    std::string language; // whose forms shared ideographs take: "en", "zh-Hans"
};

/// The card that lies on a bench, on A4, for a PagePainter: a barcode for each key, two beside each other, so far
/// apart that a scanner takes the one that is meant. Throws label_not_printable {"bench card", field, "too_long"}
/// for a word that does not fit even when it is parted.
[[nodiscard]] std::vector<labels::Drawing> layoutBenchCard(std::span<const BenchCardEntry> entries,
                                                           const BenchCardWords& words, labels::TextRasteriser& fonts);

} // namespace supercargo::floor
