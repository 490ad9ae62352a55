// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/compression.h"

#include "core/base/error.h"

#include <array>
#include <new>

#define ZLIB_CONST
#include <zlib.h>

#pragma GCC diagnostic ignored "-Wold-style-cast" // in zlib's deflateInit and inflateInit macros

namespace supercargo {

namespace {

constexpr int kLevel = 1;
constexpr int kWindowBits = 12; // an order's rows are a few kB
constexpr int kMemoryLevel = 5;

} // namespace

struct Compressor::State {
    z_stream stream{};
};

Compressor::Compressor() : m_state{std::make_unique<State>()}
{
    if (deflateInit2(&m_state->stream, kLevel, Z_DEFLATED, kWindowBits, kMemoryLevel, Z_DEFAULT_STRATEGY) != Z_OK) {
        throw std::bad_alloc{};
    }
}

Compressor::~Compressor()
{
    deflateEnd(&m_state->stream);
}

std::string Compressor::compress(const std::string_view text)
{
    auto& stream = m_state->stream;
    deflateReset(&stream);
    std::string packed(deflateBound(&stream, text.size()), '\0');
    stream.next_in = reinterpret_cast<const Bytef*>(text.data());
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH); // the bound is enough, so this is the end
    packed.resize(stream.total_out);
    return packed;
}

std::string decompressed(const std::string_view packed, const std::size_t limit)
{
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK) {
        throw std::bad_alloc{};
    }
    stream.next_in = reinterpret_cast<const Bytef*>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    std::string text;
    std::array<char, 16 * 1024> part{};
    int result = Z_OK;
    while (result == Z_OK && text.size() <= limit) {
        stream.next_out = reinterpret_cast<Bytef*>(part.data());
        stream.avail_out = static_cast<uInt>(part.size());
        result = inflate(&stream, Z_NO_FLUSH);
        text.append(part.data(), part.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    if (result != Z_STREAM_END || text.size() > limit) {
        throw Error{ErrorCode::database_damaged, {"a packed text"}};
    }
    return text;
}

} // namespace supercargo
