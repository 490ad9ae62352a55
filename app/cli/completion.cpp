// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/completion.h"

#include <CLI/CLI.hpp>

namespace supercargo::cli {

namespace {

/// One `case` branch per command: the words typed so far → what may follow.
void collect(const CLI::App& command, const std::string& path, std::string& cases)
{
    std::string words;
    for (const auto* child : command.get_subcommands(nullptr)) {
        words += child->get_name() + " ";
    }
    for (const auto* option : command.get_options()) {
        for (const auto& name : option->get_lnames()) {
            words += "--" + name + " ";
        }
    }
    cases += "        '" + path + "') words='" + words + "' ;;\n";
    for (const auto* child : command.get_subcommands(nullptr)) {
        collect(*child, path.empty() ? child->get_name() : path + " " + child->get_name(), cases);
    }
}

} // namespace

std::string completionScript(const CLI::App& program, const std::string& shell)
{
    std::string cases;
    collect(program, "", cases);
    const std::string function = "_supercargo_cli() {\n"
                                 "    local current=\"${COMP_WORDS[COMP_CWORD]}\" path='' words='' word\n"
                                 "    for word in \"${COMP_WORDS[@]:1:$((COMP_CWORD - 1))}\"; do\n"
                                 "        [[ $word == -* ]] || path=\"${path:+$path }$word\"\n"
                                 "    done\n"
                                 "    case \"$path\" in\n" +
                                 cases +
                                 "        *) words='' ;;\n"
                                 "    esac\n"
                                 "    COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
                                 "    [[ ${#COMPREPLY[@]} -gt 0 ]] || COMPREPLY=($(compgen -f -- \"$current\"))\n"
                                 "}\n";
    const std::string hook = "complete -o filenames -F _supercargo_cli supercargo-cli\n";
    if (shell != "zsh") {
        return function + hook;
    }
    // Sourced, it only registers; loaded by compinit at the first Tab, it must also answer that Tab.
    return "#compdef supercargo-cli\nautoload -U +X bashcompinit && bashcompinit\n" + function + hook +
           "if (( ${+compstate} )); then _bash_complete -o filenames -F _supercargo_cli; fi\n";
}

} // namespace supercargo::cli
