// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/barcode/bitmap.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace supercargo::labels {

/// CRC-16/XMODEM, as ZPL wants it over the base64 text of a picture.
[[nodiscard]] std::uint16_t zplCrc(std::string_view text);

[[nodiscard]] std::string base64(std::string_view bytes);

/// Writes pictures. One for a whole label: what zlib needs is set up once.
class ZplGraphics {
public:
    ZplGraphics();
    ~ZplGraphics();
    ZplGraphics(const ZplGraphics&) = delete;
    ZplGraphics& operator=(const ZplGraphics&) = delete;

    /// ^FO and ^GF commands that draw `bits` at (x, y), compressed (":Z64:") where that is shorter, in bands of at
    /// most the 99,999 bytes that the programming guide allows for one.
    [[nodiscard]] std::string draw(const barcode::Bitmap& bits, int x, int y);

private:
    struct Deflater;
    std::unique_ptr<Deflater> m_deflater; // made by the first picture
};

} // namespace supercargo::labels
