// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"
#include "core/base/money.h"
#include "core/files/rejection.h"
#include "core/packages/package.h"

#include <cstdint>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

// The forms that several commands answer in. Keys are stable: scripts depend on them.
namespace supercargo::cli {

/// {"minor": 1299, "currency": "USD"}
[[nodiscard]] nlohmann::json toJson(Money money);
[[nodiscard]] nlohmann::json toJson(const std::vector<files::Rejection>& rejections);
/// Why the row was not taken, in the language of the answers.
[[nodiscard]] std::string reasonOf(const files::Rejection& rejection);
[[nodiscard]] nlohmann::json toJson(const packages::Package& package);

/// The answer of an import of one of the seller's own files.
void answerImport(Context& context, const std::string& file, std::int64_t added, std::int64_t changed,
                  std::int64_t unchanged, const std::vector<files::Rejection>& rejections);

} // namespace supercargo::cli
