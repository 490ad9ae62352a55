// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/workspace/workspace.h"

#include <span>

#include <nlohmann/json_fwd.hpp>

namespace supercargo::cli {

/// The orders with their lines and packages, in the order of `ids`.
[[nodiscard]] nlohmann::json orderForms(workspace::Workspace& workspace, std::span<const OrderId> ids);

} // namespace supercargo::cli
