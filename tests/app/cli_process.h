// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/temporary_folder.h"

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace supercargo::tests {

/// How a process of the command line ended, and what it said.
struct CliRun {
    int exitCode = -1; // -1: by a signal
    std::string out;
    std::string err;
};

/// The real `supercargo-cli`, started anew for each command as a script starts it, on a data folder of its own.
class Cli {
public:
    /// With `--data`. Nothing is a terminal; the file "stdin", where it was written, is piped in.
    [[nodiscard]] CliRun run(const std::vector<std::string>& arguments) const;
    /// With `--json` too: one object and nothing else on stdout, whatever the end; the exit code must be `expected`.
    [[nodiscard]] nlohmann::json json(std::vector<std::string> arguments, int expected = 0) const;
    /// The same for a command that is to fail: its {"code", "message", "hint"}.
    [[nodiscard]] nlohmann::json error(const std::vector<std::string>& arguments, int expected = 1) const;

    /// A file for a command to read; its path.
    [[nodiscard]] std::string write(std::string_view name, std::string_view bytes) const;
    [[nodiscard]] std::filesystem::path path(std::string_view name) const { return m_folder / name; }
    [[nodiscard]] std::filesystem::path data() const { return m_folder / "data"; }

private:
    TemporaryFolder m_folder;
};

} // namespace supercargo::tests
