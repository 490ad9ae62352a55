// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>

#include <sodium.h>

namespace supercargo {

namespace {

void startSodium()
{
    if (sodium_init() < 0) {
        throw Error{ErrorCode::invalid_argument, {"libsodium", ""}, "no source of random numbers"};
    }
}

std::array<unsigned char, 16> randomBytes()
{
    startSodium();
    std::array<unsigned char, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

} // namespace

std::string toHex(const std::span<const unsigned char> bytes)
{
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

std::string sha256Hex(const std::string_view bytes)
{
    startSodium();
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return toHex(digest);
}

std::string quickHash(const std::string_view bytes)
{
    startSodium();
    std::array<unsigned char, crypto_generichash_BYTES_MIN> digest{};
    crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                       nullptr, 0);
    std::array<unsigned char, 8> first{};
    std::copy_n(digest.begin(), first.size(), first.begin());
    return toHex(first);
}

std::string randomName()
{
    return toHex(randomBytes());
}

std::string randomUuid()
{
    auto bytes = randomBytes();
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0FU) | 0x40U); // version 4
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3FU) | 0x80U); // of that standard
    auto text = toHex(bytes);
    for (const std::size_t at : {20U, 16U, 12U, 8U}) {
        text.insert(at, 1, '-');
    }
    return text;
}

} // namespace supercargo
