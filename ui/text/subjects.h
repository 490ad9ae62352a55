// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace supercargo::ui {

/// What an error is about, from the first of its arguments ("wave line"), in the user's words. A name that is not known
/// here is returned as it is.
[[nodiscard]] QString subjectWord(std::string_view subject);

/// How a value of it is to be written; empty where there is nothing to say.
[[nodiscard]] QString subjectForm(std::string_view subject);

} // namespace supercargo::ui
