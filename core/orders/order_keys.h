// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/order.h"

namespace supercargo::orders {

/// A hash over all that a source says of an order (its version, its raw rows and their place in the file left out).
/// It is only ever compared with the contents of the same order, so 64 bits are plenty: 16 hexadecimal digits of BLAKE2b.
[[nodiscard]] std::string contentHash(const IncomingOrder& order);

/// The words that the full text search finds an order by: of its number, people, e-mail, phones and SKUs.
[[nodiscard]] std::string searchWords(const Order& order);

/// The key of the order's buyer and ship-to: orders with the same one may be merged.
[[nodiscard]] std::string mergeKeyOf(const Order& order);

} // namespace supercargo::orders
