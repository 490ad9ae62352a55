// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/aliexpress/md5.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

namespace supercargo::platforms::aliexpress {

namespace {

constexpr std::size_t kBlock = 64;
using Words = std::array<std::uint32_t, 4>;
using Digest = std::array<unsigned char, 16>;

constexpr std::array<std::array<int, 4>, 4> kShifts{
    {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}}};

/// RFC 1321 3.4: the whole part of 2^32 times abs(sin(i + 1)).
std::array<std::uint32_t, kBlock> makeSines()
{
    std::array<std::uint32_t, kBlock> sines{};
    for (std::size_t i = 0; i < kBlock; ++i) {
        sines[i] =
            static_cast<std::uint32_t>(std::floor(std::ldexp(std::fabs(std::sin(static_cast<double>(i + 1))), 32)));
    }
    return sines;
}

std::uint32_t wordAt(const std::string_view block, const std::size_t index)
{
    std::uint32_t word = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        word |= static_cast<std::uint32_t>(static_cast<unsigned char>(block[4 * index + i])) << (8 * i);
    }
    return word;
}

void takeBlock(Words& state, const std::string_view block)
{
    static const auto kSines = makeSines();
    auto [a, b, c, d] = state;
    for (std::size_t i = 0; i < kBlock; ++i) {
        const auto round = i / 16;
        std::uint32_t mixed = 0;
        std::size_t word = 0;
        switch (round) {
        case 0:
            mixed = (b & c) | (~b & d);
            word = i;
            break;
        case 1:
            mixed = (d & b) | (~d & c);
            word = (5 * i + 1) % 16;
            break;
        case 2:
            mixed = b ^ c ^ d;
            word = (3 * i + 5) % 16;
            break;
        default:
            mixed = c ^ (b | ~d);
            word = (7 * i) % 16;
            break;
        }
        mixed += a + kSines[i] + wordAt(block, word);
        a = d;
        d = c;
        c = b;
        b += std::rotl(mixed, kShifts[round][i % 4]);
    }
    state = {state[0] + a, state[1] + b, state[2] + c, state[3] + d};
}

Digest digestOf(const std::string_view text)
{
    std::string padded{text};
    padded += '\x80';
    padded.append((kBlock + 56 - padded.size() % kBlock) % kBlock, '\0');
    const auto bits = static_cast<std::uint64_t>(text.size()) * 8;
    for (int i = 0; i < 8; ++i) {
        padded += static_cast<char>(static_cast<unsigned char>(bits >> (8 * i)));
    }
    Words state{0x67452301U, 0xEFCDAB89U, 0x98BADCFEU, 0x10325476U};
    for (std::size_t at = 0; at < padded.size(); at += kBlock) {
        takeBlock(state, std::string_view{padded}.substr(at, kBlock));
    }
    Digest digest{};
    for (std::size_t i = 0; i < digest.size(); ++i) {
        digest[i] = static_cast<unsigned char>(state[i / 4] >> (8 * (i % 4)));
    }
    return digest;
}

std::string asText(const Digest& digest)
{
    return {digest.begin(), digest.end()};
}

std::string asHex(const Digest& digest)
{
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string hex;
    for (const auto byte : digest) {
        hex += kDigits[byte >> 4U];
        hex += kDigits[byte & 15U];
    }
    return hex;
}

} // namespace

std::string md5(const std::string_view text)
{
    return asHex(digestOf(text));
}

std::string hmacMd5(const std::string_view key, const std::string_view text)
{
    auto block = key.size() > kBlock ? asText(digestOf(key)) : std::string{key};
    block.resize(kBlock, '\0');
    std::string inner;
    std::string outer;
    for (const auto c : block) {
        inner += static_cast<char>(static_cast<unsigned char>(c) ^ 0x36U);
        outer += static_cast<char>(static_cast<unsigned char>(c) ^ 0x5CU);
    }
    return asHex(digestOf(outer + asText(digestOf(inner + std::string{text}))));
}

} // namespace supercargo::platforms::aliexpress
