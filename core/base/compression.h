// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace supercargo {

/// Packs many small texts quickly (zlib's format, level 1), with one working memory for all of them.
class Compressor {
public:
    Compressor();
    ~Compressor();
    Compressor(const Compressor&) = delete;
    Compressor& operator=(const Compressor&) = delete;

    [[nodiscard]] std::string compress(std::string_view text);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// What a Compressor has packed. Throws database_damaged for anything else, and for what is larger than `limit`.
[[nodiscard]] std::string decompressed(std::string_view packed, std::size_t limit = std::size_t{64} << 20U);

} // namespace supercargo
