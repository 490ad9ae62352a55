// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/table_source.h"

#include <string>
#include <vector>

namespace supercargo::orders {

/// The names of a header as JSON strings with their colon, so that a row costs only its cells.
[[nodiscard]] std::vector<std::string> rawNames(const std::vector<std::string>& header);

/// Appends a row to a JSON array of rows that is begun here and closed with `]` by the caller. Empty cells are left
/// out: a column that is missing in a row was empty there.
void appendRawRow(std::string& payload, const std::vector<std::string>& names, const files::TableRow& row);

} // namespace supercargo::orders
