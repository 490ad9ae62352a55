// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printing/printer.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <charconv>

namespace supercargo::printing {

namespace {

constexpr std::string_view kTcp = "tcp://";
constexpr std::string_view kFile = "file:";
constexpr std::uint16_t kRawPort = 9100; // AppSocket, "JetDirect"
constexpr int kSmallestSideMm = 10;
constexpr int kLongestSideMm = 420; // A3's longer side

std::optional<int> numberFrom(const std::string_view text, const int least, const int most)
{
    int value = 0;
    const auto* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || stopped != end || value < least || value > most) {
        return std::nullopt;
    }
    return value;
}

/// "HOST", "HOST:PORT", "[V6]", "[V6]:PORT". False when it is none of them.
bool readHostAndPort(const std::string_view text, PrinterTarget& target)
{
    std::string_view rest;
    if (text.starts_with('[')) {
        const auto close = text.find(']');
        if (close == std::string_view::npos) {
            return false;
        }
        target.host = text.substr(1, close - 1);
        rest = text.substr(close + 1);
    } else {
        const auto colon = text.find(':');
        target.host = text.substr(0, colon);
        rest = colon == std::string_view::npos ? std::string_view{} : text.substr(colon);
    }
    if (target.host.empty() || target.host.find_first_of("/ []\t\r\n@?#") != std::string::npos) {
        return false;
    }
    if (rest.empty()) {
        target.port = kRawPort;
        return true;
    }
    const auto port = rest.starts_with(':') ? numberFrom(rest.substr(1), 1, 65'535) : std::nullopt;
    target.port = static_cast<std::uint16_t>(port.value_or(0));
    return port.has_value();
}

} // namespace

std::string_view toString(const PrinterLanguage language)
{
    switch (language) {
    case PrinterLanguage::zpl:
        return "zpl";
    case PrinterLanguage::tspl:
        return "tspl";
    case PrinterLanguage::pdf:
        break;
    }
    return "pdf";
}

std::optional<PrinterLanguage> printerLanguageFrom(const std::string_view word)
{
    for (const auto language : {PrinterLanguage::zpl, PrinterLanguage::tspl, PrinterLanguage::pdf}) {
        if (toString(language) == word) {
            return language;
        }
    }
    return std::nullopt;
}

int darkestStep(const PrinterLanguage language)
{
    switch (language) {
    case PrinterLanguage::zpl:
        return 30;
    case PrinterLanguage::tspl:
        return 15;
    case PrinterLanguage::pdf:
        break;
    }
    return 0;
}

PrinterTarget printerTargetFrom(const std::string_view text)
{
    PrinterTarget target;
    if (text.starts_with(kTcp) && readHostAndPort(text.substr(kTcp.size()), target)) {
        return target;
    }
    if (text.starts_with(kFile) && text.size() > kFile.size() && text.find('\0') == std::string_view::npos) {
        target.kind = PrinterTarget::Kind::folder;
        target.folder = std::filesystem::absolute(std::filesystem::path{text.substr(kFile.size())}).lexically_normal();
        return target;
    }
    throw Error{ErrorCode::invalid_argument, {"target", std::string{text}}};
}

MediaSize mediaSizeFrom(const std::string_view text)
{
    const auto cross = text.find('x');
    if (cross != std::string_view::npos) {
        const auto width = numberFrom(text.substr(0, cross), kSmallestSideMm, kLongestSideMm);
        const auto height = numberFrom(text.substr(cross + 1), kSmallestSideMm, kLongestSideMm);
        if (width && height) {
            return {*width, *height};
        }
    }
    throw Error{ErrorCode::invalid_argument, {"media", std::string{text}}};
}

labels::PrinterProfile profileOf(const Printer& printer)
{
    const auto language = [&] {
        switch (printer.language) {
        case PrinterLanguage::zpl:
            return labels::Language::zpl;
        case PrinterLanguage::tspl:
            return labels::Language::tspl;
        case PrinterLanguage::pdf:
            break;
        }
        return labels::Language::pdf;
    }();
    return {.language = language,
            .widthMm = printer.media.widthMm,
            .heightMm = printer.media.heightMm,
            .dpi = printer.dpi,
            .offsetRightUm = printer.calibration.offsetRightMicrometres,
            .offsetDownUm = printer.calibration.offsetDownMicrometres,
            .darkness = printer.calibration.darkness,
            .speed = printer.calibration.speed};
}

bool takesPages(const Printer& printer)
{
    // Letter is the wider of the two, A4 the longer.
    constexpr int kShortSideMm = 210;
    constexpr int kLongSideMm = 279;
    const auto [shorter, longer] = std::minmax(printer.media.widthMm, printer.media.heightMm);
    return printer.language == PrinterLanguage::pdf && shorter >= kShortSideMm && longer >= kLongSideMm;
}

} // namespace supercargo::printing
