// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

int main(const int argc, const char* const* const argv)
{
    CLI::App program{"The shipping line of a cross-border seller, without a window."};
    program.require_subcommand(1);
    CLI11_PARSE(program, argc, argv);
    return 0;
}
