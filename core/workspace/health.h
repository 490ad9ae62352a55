// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <string>
#include <vector>

namespace supercargo::workspace {

/// What does not add up, in English, empty when everything does: SQLite's own checks, stock levels against the sum
/// of their moves, reservations, and the counters of the stages. Reads only; may take seconds.
[[nodiscard]] std::vector<std::string> complaints(Workspace& workspace);
/// The same as a refusal: throws database_damaged {the first}, with all of them as the technical answer.
void requireHealthy(Workspace& workspace);

} // namespace supercargo::workspace
