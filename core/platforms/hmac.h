// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace supercargo::platforms {

using HmacSha256 = std::array<unsigned char, 32>;

/// RFC 2104 with SHA-256: how a request is signed by a secret that does not travel with it.
[[nodiscard]] HmacSha256 hmacSha256(std::string_view key, std::string_view text);

} // namespace supercargo::platforms
