// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace supercargo {

/// Appends `text` to a JSON that is written by hand, in quotes, with what JSON does not allow in them escaped
/// (RFC 8259, 7). For the few that are written by the thousand; what is read or small goes through nlohmann's.
void appendJsonString(std::string& json, std::string_view text);

} // namespace supercargo
