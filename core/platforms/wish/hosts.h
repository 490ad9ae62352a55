// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/sync/shop_connection.h"

#include <span>
#include <string>
#include <string_view>

namespace supercargo::platforms::wish {

/// "https://merchant.wish.com"; the hosts of sellers in mainland China ("china") and of the sandbox ("sandbox"); this
/// machine where the account has a base URL. Throws invalid_argument {"region", it} for another.
/// Sources: `servers` and "How to Test" of Wish's OpenAPI document (3.0.65, July 2026); the Chinese host is the one at
/// which sellers there sign in, and has not been published with it.
[[nodiscard]] std::string hostOf(const sync::Account& account);

/// Wherever a seller is, the first host serves them unless they know better.
[[nodiscard]] std::string_view likelyRegion(Currency currency, std::span<const std::string> marketplaceIds);

} // namespace supercargo::platforms::wish
