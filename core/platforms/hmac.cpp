// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/hmac.h"

#include <sodium.h>

namespace supercargo::platforms {

namespace {

const unsigned char* bytesOf(const std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

} // namespace

HmacSha256 hmacSha256(const std::string_view key, const std::string_view text)
{
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, bytesOf(key), key.size());
    crypto_auth_hmacsha256_update(&state, bytesOf(text), text.size());
    HmacSha256 digest{};
    static_assert(digest.size() == crypto_auth_hmacsha256_BYTES);
    crypto_auth_hmacsha256_final(&state, digest.data());
    sodium_memzero(&state, sizeof state);
    return digest;
}

} // namespace supercargo::platforms
