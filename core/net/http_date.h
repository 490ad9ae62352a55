// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <optional>
#include <string_view>

namespace supercargo::net {

/// An HTTP date in any of its three forms (RFC 9110 5.6.7): "Sun, 06 Nov 1994 08:49:37 GMT". Empty for anything else.
[[nodiscard]] std::optional<Instant> parseHttpDate(std::string_view text);

} // namespace supercargo::net
