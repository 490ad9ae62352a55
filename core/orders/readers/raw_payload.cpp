// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/readers/raw_payload.h"

#include "core/base/json_text.h"

#include <algorithm>

namespace supercargo::orders {

std::vector<std::string> rawNames(const std::vector<std::string>& header)
{
    std::vector<std::string> names;
    names.reserve(header.size());
    for (const auto& name : header) {
        appendJsonString(names.emplace_back(), name);
        names.back() += ':';
    }
    return names;
}

void appendRawRow(std::string& payload, const std::vector<std::string>& names, const files::TableRow& row)
{
    payload += payload.empty() ? "[{" : ",{";
    bool isFirst = true;
    for (std::size_t i = 0; i < std::min(names.size(), row.size()); ++i) {
        if (row[i].empty()) {
            continue;
        }
        payload += isFirst ? "" : ",";
        isFirst = false;
        payload += names[i];
        appendJsonString(payload, row[i]);
    }
    payload += '}';
}

} // namespace supercargo::orders
