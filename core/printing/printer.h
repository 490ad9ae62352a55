// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/labels/printer_profile.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace supercargo::printing {

enum class PrinterLanguage { zpl, tspl, pdf };

/// The words that are stored and that scripts see; also what a file in that language ends with.
[[nodiscard]] std::string_view toString(PrinterLanguage language);
/// Empty for a word that is none.
[[nodiscard]] std::optional<PrinterLanguage> printerLanguageFrom(std::string_view word);

/// Where a printer's bytes go: `tcp://HOST[:PORT]` (an IPv6 address in brackets, port 9100 if none is said) or
/// `file:DIR`.
struct PrinterTarget {
    enum class Kind { tcp, folder };
    Kind kind = Kind::tcp;
    std::string host; // without brackets
    std::uint16_t port = 0;
    std::filesystem::path folder; // absolute
};

/// Throws invalid_argument {"target", text}.
[[nodiscard]] PrinterTarget printerTargetFrom(std::string_view text);

struct MediaSize {
    int widthMm = 100;
    int heightMm = 150;
};

/// "100x150". Throws invalid_argument {"media", text} for anything else, or a side outside 10 to 420 mm.
[[nodiscard]] MediaSize mediaSizeFrom(std::string_view text);

/// What a printer was set to after a look at its test page.
struct Calibration {
    int offsetRightMicrometres = 0; // where the paper's corner lies
    int offsetDownMicrometres = 0;
    std::optional<int> darkness{}; // in the language's own steps; absent: as the printer is set
    std::optional<int> speed{};    // inches a second; absent: as the printer is set

    friend bool operator==(const Calibration&, const Calibration&) = default;
};

inline constexpr int kLargestOffsetMicrometres = 20'000;
inline constexpr int kFastestInchesPerSecond = 14;
/// The darkest step of the language (ZPL ~SD, TSPL DENSITY); 0 for one that knows none.
[[nodiscard]] int darkestStep(PrinterLanguage language);

struct Printer {
    PrinterId id;
    std::string name;
    PrinterLanguage language = PrinterLanguage::zpl;
    MediaSize media;
    int dpi = 203;
    std::string target;
    Calibration calibration{};
};

/// How the printer wants its labels.
[[nodiscard]] labels::PrinterProfile profileOf(const Printer& printer);
/// Lists are pages of A4 (or Letter): a printer of labels, also one that takes PDF, is none for them.
[[nodiscard]] bool takesPages(const Printer& printer);

} // namespace supercargo::printing
