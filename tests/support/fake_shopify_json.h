// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fake_shopify.h"

// How Shopify's GraphQL writes what the fake one has; beside fakeShopifyJson, of a whole order, its pieces.
namespace supercargo::tests {

/// "gid://shopify/Order/1001".
[[nodiscard]] std::string shopifyGid(const std::string& kind, std::int64_t id);
/// To the second; null for none.
[[nodiscard]] nlohmann::json shopifyTime(const std::optional<Instant>& instant);
/// Of a fulfilment order, with its quantity's name.
[[nodiscard]] nlohmann::json shopifyPieces(const FakePieces& pieces, const std::string& quantity);
[[nodiscard]] nlohmann::json shopifyLines(const FakeShopifyOrder& order);
/// Its fulfilment orders, with at most `first` lines of each.
[[nodiscard]] nlohmann::json shopifyParts(const FakeShopifyOrder& order, std::size_t first);

} // namespace supercargo::tests
