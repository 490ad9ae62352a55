// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/shopify/shopify_client.h"

#include <string>

// Asking for orders, and for what a page of them had no place for. All throw what ShopifyClient::ask throws, and
// answer_malformed {"", what}.
namespace supercargo::platforms::shopify {

/// Where a connection's next page begins; empty: this was the last one. One that does not say is no page.
[[nodiscard]] std::string cursorAfter(const nlohmann::json& connection);
/// The connection's array.
[[nodiscard]] const nlohmann::json& nodesOf(const nlohmann::json& connection);
/// As a variable: null for the first page.
[[nodiscard]] nlohmann::json orNull(const std::string& cursor);

/// Null where the shop has none of that id ("gid://shopify/Order/123").
[[nodiscard]] nlohmann::json findOrder(ShopifyClient& client, const std::string& gid, const TaskControl& task);
/// Brings the order's further lines, fulfilment orders and their lines.
void complete(ShopifyClient& client, nlohmann::json& order, const TaskControl& task);
/// The order with its whole `fulfillments`. Throws platform_refused {"404", words} where there is none of that id,
/// {"409", words} where it has more than can be read.
[[nodiscard]] nlohmann::json getFulfillments(ShopifyClient& client, const std::string& gid, const TaskControl& task);

} // namespace supercargo::platforms::shopify
