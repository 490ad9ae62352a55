// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/shop_connection.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

// What every platform's client begins and ends with: the shop's secrets, and the platform's words.
namespace supercargo::platforms {

/// What is kept of the shop's account. Throws not_connected {shop}, and what the store throws.
[[nodiscard]] net::Secrets keptSecrets(const sync::ConnectionParts& parts);
/// A field of it; throws secret_missing {shop, field}.
[[nodiscard]] std::string secretField(const net::Secrets& secrets, std::string_view field, const std::string& shop);

/// Shops that were throttled together do not come back together.
[[nodiscard]] std::uint64_t jitterSeed(const sync::ConnectionParts& parts);

/// Runs `work`, a part of the test of a connection, and notes as missing what the platform does not let this
/// application do (role_missing).
void noteMissing(sync::ConnectionReport& report, const std::function<void()>& work);

/// Runs `work` for an order of a page, and names the order among the unreadable, in the platform's words, where the
/// platform refuses it (platform_refused).
void noteRefused(sync::OrderPage& page, const std::string& platformOrderId, const std::function<void()>& work);

/// What a platform says, to be shown and kept: valid UTF-8, at most 600 bytes and an ellipsis.
[[nodiscard]] std::string boundedWords(std::string_view words);

} // namespace supercargo::platforms
