// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printing/test_page.h"

#include <array>
#include <cstdio>
#include <string_view>

namespace supercargo::printing {

namespace {

int dots(const int millimetres, const int dpi)
{
    return millimetres * dpi * 10 / 254;
}

std::string describe(const Printer& printer)
{
    return std::to_string(printer.media.widthMm) + " x " + std::to_string(printer.media.heightMm) + " mm, " +
           std::to_string(printer.dpi) + " dpi";
}

/// ZPL II programming guide: ^PW width, ^LL length, ^GB box, ^A0 scalable type.
std::string zplPage(const Printer& printer)
{
    const int edge = dots(1, printer.dpi);
    const int width = dots(printer.media.widthMm, printer.dpi);
    const int height = dots(printer.media.heightMm, printer.dpi);
    const auto number = [](const int value) { return std::to_string(value); };
    return "^XA^PW" + number(width) + "^LL" + number(height) + "^LH0,0^FO" + number(edge) + "," + number(edge) + "^GB" +
           number(width - 2 * edge) + "," + number(height - 2 * edge) + ",3^FS^FO" + number(4 * edge) + "," +
           number(4 * edge) + "^A0N," + number(4 * edge) + "^FDSupercargo^FS^FO" + number(4 * edge) + "," +
           number(10 * edge) + "^A0N," + number(3 * edge) + "^FD" + describe(printer) + "^FS^XZ\n";
}

/// TSPL/TSPL2 programming manual: SIZE, CLS, BOX x,y,x_end,y_end,thickness, TEXT, PRINT.
std::string tsplPage(const Printer& printer)
{
    const int edge = dots(1, printer.dpi);
    const auto number = [](const int value) { return std::to_string(value); };
    return "SIZE " + number(printer.media.widthMm) + " mm," + number(printer.media.heightMm) + " mm\r\nCLS\r\nBOX " +
           number(edge) + "," + number(edge) + "," + number(dots(printer.media.widthMm, printer.dpi) - edge) + "," +
           number(dots(printer.media.heightMm, printer.dpi) - edge) + ",3\r\nTEXT " + number(4 * edge) + "," +
           number(4 * edge) + ",\"3\",0,1,1,\"Supercargo\"\r\nTEXT " + number(4 * edge) + "," + number(10 * edge) +
           ",\"3\",0,1,1,\"" + describe(printer) + "\"\r\nPRINT 1,1\r\n";
}

/// ISO 32000-1, clause 7.5: one page, one of the standard fonts, no compression.
std::string pdfPage(const Printer& printer)
{
    const auto points = [](const int millimetres) {
        const int hundredths = millimetres * 72'000 / 254;
        std::array<char, 32> text{};
        const int size = std::snprintf(text.data(), text.size(), "%d.%02d", hundredths / 100, hundredths % 100);
        return std::string(text.data(), static_cast<std::size_t>(size));
    };
    const int width = printer.media.widthMm;
    const int height = printer.media.heightMm;
    const std::string drawing = "1 w " + points(1) + " " + points(1) + " " + points(width - 2) + " " +
                                points(height - 2) + " re S BT /F1 12 Tf " + points(4) + " " + points(height - 9) +
                                " Td (Supercargo) Tj 0 -18 Td (" + describe(printer) + ") Tj ET";
    const std::array<std::string, 5> objects{
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + points(width) + " " + points(height) +
            "] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        "<< /Length " + std::to_string(drawing.size()) + " >>\nstream\n" + drawing + "\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
    std::string file = "%PDF-1.4\n";
    std::string offsets = "0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        std::array<char, 32> offset{};
        std::snprintf(offset.data(), offset.size(), "%010zu 00000 n \n", file.size());
        offsets += offset.data();
        file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const auto start = file.size();
    return file + "xref\n0 6\n" + offsets + "trailer << /Size 6 /Root 1 0 R >>\nstartxref\n" + std::to_string(start) +
           "\n%%EOF\n";
}

} // namespace

std::string testPage(const Printer& printer)
{
    switch (printer.language) {
    case PrinterLanguage::zpl:
        return zplPage(printer);
    case PrinterLanguage::tspl:
        return tsplPage(printer);
    case PrinterLanguage::pdf:
        break;
    }
    return pdfPage(printer);
}

} // namespace supercargo::printing
