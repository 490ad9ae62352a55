// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/postal_address.h"

#include <string>

namespace supercargo::orders {

/// Who bought, as the platform tells it. Any of them may be empty.
struct Buyer {
    std::string id;
    std::string name;
    std::string email;
    std::string phone;
};

/// Two orders with the same key are by one buyer and go to one place, so they may travel in one package: the
/// same platform's buyer id, else e-mail, else name and phone; and the same recipient and address but for case,
/// width, spacing and punctuation. Digits and what parts them are never blurred ("12-1" is not "121", "1 21" is
/// not "12 1"): house numbers and postcodes are the same or they are not. Empty when buyer or address is
/// unknown: such an order is like no other. 32 hexadecimal digits of a hash, so that personal data may be
/// purged without it.
[[nodiscard]] std::string mergeKey(const Buyer& buyer, const PostalAddress& shipTo);

} // namespace supercargo::orders
