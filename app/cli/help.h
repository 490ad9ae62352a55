// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

namespace supercargo::cli {

/// The help of every level, with the common options below those of the noun or verb: they are taken anywhere.
class HelpFormatter : public CLI::Formatter {
public:
    std::string make_footer(const CLI::App* command) const override;
};

} // namespace supercargo::cli
