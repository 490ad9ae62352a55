// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/barcode/symbol.h"

#include "core/base/error.h"

#include <algorithm>
#include <memory>

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>
#include <zint.h>

namespace supercargo::barcode {

namespace {

struct SymbolDeleter {
    void operator()(zint_symbol* symbol) const { ZBarcode_Delete(symbol); }
};

constexpr int kErrorCorrectionM = 2;

Bitmap enlarged(const Bitmap& modules, const int moduleWidth, const int moduleHeight)
{
    Bitmap picture{modules.width() * moduleWidth, modules.height() * moduleHeight};
    for (int y = 0; y < modules.height(); ++y) {
        for (int x = 0; x < modules.width(); ++x) {
            if (modules.isBlack(x, y)) {
                picture.fill({x * moduleWidth, y * moduleHeight, moduleWidth, 1});
            }
        }
        const auto first = picture.row(y * moduleHeight);
        for (int copy = 1; copy < moduleHeight; ++copy) {
            std::ranges::copy(first, picture.row(y * moduleHeight + copy).begin());
        }
    }
    return picture;
}

/// One byte a dot, black 0, with a white margin: what the reader works on.
std::vector<std::uint8_t> luminance(const Bitmap& picture, const int margin)
{
    const auto width = static_cast<std::size_t>(picture.width() + 2 * margin);
    std::vector<std::uint8_t> pixels(width * static_cast<std::size_t>(picture.height() + 2 * margin), 255);
    for (int y = 0; y < picture.height(); ++y) {
        const auto row = picture.row(y);
        auto* out = pixels.data() + width * static_cast<std::size_t>(y + margin) + margin;
        for (int x = 0; x < picture.width(); ++x) {
            out[x] = (row[static_cast<std::size_t>(x / 8)] >> (7 - x % 8) & 1) != 0 ? 0 : 255;
        }
    }
    return pixels;
}

} // namespace

std::string_view toString(const Symbology symbology)
{
    return symbology == Symbology::qr ? "qr" : "code128";
}

int quietModules(const Symbology symbology)
{
    return symbology == Symbology::qr ? 4 : 10;
}

bool isPlainData(const std::string_view data)
{
    return !data.empty() && std::ranges::all_of(data, [](const char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '.';
    });
}

Bitmap modulesOf(const Symbology symbology, const std::string_view data)
{
    const std::unique_ptr<zint_symbol, SymbolDeleter> symbol{ZBarcode_Create()};
    symbol->symbology = symbology == Symbology::qr ? BARCODE_QRCODE : BARCODE_CODE128;
    symbol->input_mode = DATA_MODE;
    symbol->option_1 = symbology == Symbology::qr ? kErrorCorrectionM : -1;
    const std::string bytes{data};
    const auto* source = reinterpret_cast<const unsigned char*>(bytes.data());
    const int result =
        data.empty() ? ZINT_ERROR_INVALID_DATA : ZBarcode_Encode(symbol.get(), source, static_cast<int>(bytes.size()));
    if (result >= ZINT_ERROR) {
        throw Error{ErrorCode::invalid_argument,
                    {std::string{toString(symbology)}, std::to_string(data.size())},
                    std::string{"libzint: "} + symbol->errtxt};
    }
    Bitmap modules{symbol->width, symbol->rows};
    for (int y = 0; y < symbol->rows; ++y) {
        for (int x = 0; x < symbol->width; ++x) {
            if ((symbol->encoded_data[y][x / 8] >> (x % 8) & 1) != 0) {
                modules.setBlack(x, y);
            }
        }
    }
    return modules;
}

Bitmap drawSymbol(const Symbology symbology, const std::string_view data, const int moduleDots, const int height)
{
    return enlarged(modulesOf(symbology, data), moduleDots, symbology == Symbology::qr ? moduleDots : height);
}

std::optional<std::string> readSymbol(const Symbology symbology, const Bitmap& picture)
{
    // Ten modules of the widest module that we draw; more white does no harm.
    constexpr int kMargin = 80;
    const auto pixels = luminance(picture, kMargin);
    const ZXing::ImageView view{pixels.data(), picture.width() + 2 * kMargin, picture.height() + 2 * kMargin,
                                ZXing::ImageFormat::Lum};
    auto hints = ZXing::DecodeHints{}.setTryRotate(false).setTryDownscale(false).setTryHarder(false);
    hints.setBinarizer(ZXing::Binarizer::BoolCast);
    hints.setFormats(symbology == Symbology::qr ? ZXing::BarcodeFormat::QRCode : ZXing::BarcodeFormat::Code128);
    const auto found = ZXing::ReadBarcode(view, hints);
    if (!found.isValid()) {
        return {};
    }
    return std::string{found.bytes().begin(), found.bytes().end()};
}

} // namespace supercargo::barcode
