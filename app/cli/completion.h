// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace supercargo::cli {

/// A completion script for `shell` ("bash" or "zsh"), made from the program's own commands and options.
[[nodiscard]] std::string completionScript(const CLI::App& program, const std::string& shell);

} // namespace supercargo::cli
