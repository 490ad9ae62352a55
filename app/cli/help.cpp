// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"

#include "app/cli/commands.h"

namespace supercargo::cli {

std::string HelpFormatter::make_footer(const CLI::App* const command) const
{
    const auto* program = command;
    while (program->get_parent() != nullptr) {
        program = program->get_parent();
    }
    if (program == command) {
        return CLI::Formatter::make_footer(command);
    }
    const auto common = program->get_options([program](const CLI::Option* option) {
        return option != program->get_help_ptr() && option != program->get_version_ptr();
    });
    const auto group = make_group(word(Words::tr("Common options")), false, common);
    return group.substr(group.find_first_not_of('\n')) + CLI::Formatter::make_footer(command);
}

} // namespace supercargo::cli
