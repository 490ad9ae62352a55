// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

namespace supercargo::orders {

/// The columns that are called like a field of a mapping profile ("Order ID", "order-id" for order_id), as a first
/// proposal for a person.
[[nodiscard]] std::map<std::string, std::vector<std::string>>
columnsCalledLikeFields(const std::vector<std::string>& header);

} // namespace supercargo::orders
