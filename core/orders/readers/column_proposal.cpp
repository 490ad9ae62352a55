// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/readers/column_proposal.h"

#include "core/base/text.h"
#include "core/orders/readers/mapping_profile.h"

namespace supercargo::orders {

namespace {

/// "Order ID", "order-id" and "order_id" are one word.
std::string plainWord(const std::string_view text)
{
    std::string word = folded(text);
    std::erase_if(word, [](const char c) { return c == ' ' || c == '-' || c == '_' || c == '.'; });
    return word;
}

} // namespace

std::map<std::string, std::vector<std::string>> columnsCalledLikeFields(const std::vector<std::string>& header)
{
    std::map<std::string, std::vector<std::string>> columns;
    for (const auto field : kMappingFields) {
        for (const auto& head : header) {
            if (plainWord(head) == plainWord(field)) {
                columns[std::string{field}].push_back(head);
            }
        }
    }
    return columns;
}

} // namespace supercargo::orders
