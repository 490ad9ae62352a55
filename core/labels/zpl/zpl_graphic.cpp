// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/zpl/zpl_graphic.h"

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <span>
#include <vector>

#include <zlib.h>

namespace supercargo::labels {

namespace {

constexpr int kLargestField = 99'999;
/// Text in black and white is mostly white rows: the fastest level is within a fifth of the best one's size.
constexpr int kLevel = 1;

constexpr auto kCrcTable = [] {
    std::array<std::uint16_t, 256> table{};
    for (unsigned i = 0; i < table.size(); ++i) {
        unsigned crc = i << 8;
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc & 0x8000U) != 0 ? (crc << 1) ^ 0x1021U : crc << 1;
        }
        table[i] = static_cast<std::uint16_t>(crc & 0xFFFFU);
    }
    return table;
}();

[[noreturn]] void refuse(const std::size_t size)
{
    throw Error{ErrorCode::invalid_argument, {"zlib", std::to_string(size)}, "a picture does not compress"};
}

} // namespace

struct ZplGraphics::Deflater {
    Deflater()
    {
        if (deflateInit(&stream, kLevel) != Z_OK) {
            refuse(0);
        }
    }
    ~Deflater() { deflateEnd(&stream); }
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    [[nodiscard]] std::string deflated(const std::span<const std::uint8_t> bytes)
    {
        std::string result(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
        std::vector<std::uint8_t> input{bytes.begin(), bytes.end()}; // zlib's pointer is not const
        stream.next_in = input.data();
        stream.avail_in = static_cast<uInt>(input.size());
        stream.next_out = reinterpret_cast<Bytef*>(result.data());
        stream.avail_out = static_cast<uInt>(result.size());
        if (deflate(&stream, Z_FINISH) != Z_STREAM_END) {
            refuse(bytes.size());
        }
        result.resize(stream.total_out);
        deflateReset(&stream);
        return result;
    }

    [[nodiscard]] std::string payload(const std::span<const std::uint8_t> bytes)
    {
        constexpr std::size_t kTiny = 64; // zlib's header, the check value and base64 cost about 30
        if (bytes.size() > kTiny) {
            const auto text = base64(deflated(bytes));
            char crc[8];
            std::snprintf(crc, sizeof crc, ":%04X", zplCrc(text));
            if (text.size() < bytes.size() * 2) {
                return ":Z64:" + text + crc;
            }
        }
        return upperAscii(toHex(bytes));
    }

    z_stream stream{};
};

ZplGraphics::ZplGraphics() = default;
ZplGraphics::~ZplGraphics() = default;

std::uint16_t zplCrc(const std::string_view text)
{
    unsigned crc = 0;
    for (const char c : text) {
        const unsigned index = (crc >> 8 ^ static_cast<unsigned char>(c)) & 0xFFU;
        crc = (crc << 8 ^ kCrcTable[index]) & 0xFFFFU;
    }
    return static_cast<std::uint16_t>(crc);
}

std::string base64(const std::string_view bytes)
{
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string result;
    result.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
        unsigned group = 0;
        for (std::size_t k = 0; k < 3; ++k) {
            group = group << 8 | (k < count ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        }
        for (std::size_t k = 0; k < 4; ++k) {
            result += k <= count ? kLetters[group >> (18 - 6 * k) & 63U] : '=';
        }
    }
    return result;
}

std::string ZplGraphics::draw(const barcode::Bitmap& bits, const int x, const int y)
{
    std::string result;
    if (bits.width() == 0 || bits.height() == 0) {
        return result;
    }
    if (!m_deflater) {
        m_deflater = std::make_unique<Deflater>();
    }
    const int rowBytes = bits.bytesPerRow();
    const int bandRows = std::max(kLargestField / rowBytes, 1);
    for (int top = 0; top < bits.height(); top += bandRows) {
        const int rows = std::min(bandRows, bits.height() - top);
        const auto bytes = bits.bytes().subspan(static_cast<std::size_t>(top) * static_cast<std::size_t>(rowBytes),
                                                static_cast<std::size_t>(rows) * static_cast<std::size_t>(rowBytes));
        const auto total = std::to_string(bytes.size());
        result += "^FO" + std::to_string(x) + ',' + std::to_string(y + top) + "^GFA," + total + ',' + total + ',' +
                  std::to_string(rowBytes) + ',' + m_deflater->payload(bytes) + "^FS\n";
    }
    return result;
}

} // namespace supercargo::labels
