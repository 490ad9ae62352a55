// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/floor/dispatch.h"
#include "core/labels/drawing.h"
#include "core/labels/text_rasteriser.h"

#include <span>
#include <string>
#include <vector>

namespace supercargo::floor {

/// The words on the paper, in the reader's language. `page` has %1 and %2 for its number and how many there are.
struct ManifestWords {
    std::string title;   // "Handover list"
    std::string summary; // "Dispatch 12 · YUN-STD · 20 Nov 16:40 · lin", as the caller puts it
    std::string total;   // "84 packages · 31.2 kg"
    std::string package;
    std::string tracking;
    std::string channel;
    std::string country;
    std::string weight;   // "kg"
    std::string handedBy; // beside the lines to sign on
    std::string takenBy;
    std::string page;
    std::string language; // whose forms shared ideographs take: "en", "zh-Hans"
};

/// What the driver signs, on A4, for a PagePainter: each package with its number, tracking number, channel, country
/// and weight, then how many and how heavy, and two lines to sign on, which stand on one page with the total. Throws
/// label_not_printable {"handover list", field, "too_long"} for a word that does not fit even when it is parted.
[[nodiscard]] std::vector<labels::Drawing> layoutManifest(std::span<const DispatchedPackage> packages,
                                                          const ManifestWords& words, labels::TextRasteriser& fonts);

} // namespace supercargo::floor
