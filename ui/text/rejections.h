// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/rejection.h"

#include <QString>

namespace supercargo::ui {

/// Why a row was not taken: column "quantity": "two" is not a whole number.
[[nodiscard]] QString rejectionSentence(const files::Rejection& rejection);
/// The same from what an error carries: code, column, value, more. The code itself where it is not known.
[[nodiscard]] QString rejectionSentence(std::string_view code, std::string_view column, std::string_view value,
                                        std::string_view more);

} // namespace supercargo::ui
