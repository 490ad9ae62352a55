// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

// MD5 (RFC 1321), which the older gateway of AliExpress asks for in its signatures. It proves nothing any more, and is
// for nothing else.
namespace supercargo::platforms::aliexpress {

/// 32 capital hexadecimal digits.
[[nodiscard]] std::string md5(std::string_view text);
/// HMAC (RFC 2104) with it, written the same.
[[nodiscard]] std::string hmacMd5(std::string_view key, std::string_view text);

} // namespace supercargo::platforms::aliexpress
