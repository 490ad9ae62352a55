// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>

#include <nlohmann/json_fwd.hpp>

namespace supercargo::cli {

/// {"code", "message", "hint"}, in the language of the answers; for not_allowed also the "reason".
[[nodiscard]] nlohmann::json failureForm(const std::exception_ptr& failure);
/// "error: …" and the hint on stderr, from a form.
void tellFailure(const nlohmann::json& form);

} // namespace supercargo::cli
