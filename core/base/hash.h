// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace supercargo {

/// Two lower-case hexadecimal digits a byte.
[[nodiscard]] std::string toHex(std::span<const unsigned char> bytes);
/// SHA-256 as 64 lower-case hexadecimal digits (FIPS 180-4, by libsodium).
[[nodiscard]] std::string sha256Hex(std::string_view bytes);
/// 64 bits of BLAKE2b (RFC 7693) as 16 hexadecimal digits: for telling contents apart quickly.
[[nodiscard]] std::string quickHash(std::string_view bytes);
/// 32 random hexadecimal digits (128 bits), for names that must not meet.
[[nodiscard]] std::string randomName();
/// The same as a UUID (RFC 9562, version 4), for those who ask for one.
[[nodiscard]] std::string randomUuid();

} // namespace supercargo
