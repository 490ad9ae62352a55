// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_process.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <utility>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace supercargo::tests {

namespace {

/// The words of an argv or environment, as exec wants them.
std::vector<char*> pointersTo(std::vector<std::string>& texts)
{
    std::vector<char*> pointers(texts.size());
    std::ranges::transform(texts, pointers.begin(), [](std::string& text) { return text.data(); });
    pointers.push_back(nullptr);
    return pointers;
}

/// This process's, but with nothing that would change the language or the place of the data.
std::vector<std::string> environmentFor(const std::filesystem::path& home)
{
    std::vector<std::string> variables{"HOME=" + home.string(), "LC_ALL=C.UTF-8", "QT_QPA_PLATFORM=offscreen"};
    for (char** variable = environ; *variable != nullptr; ++variable) {
        const std::string_view text{*variable};
        const auto isOurs = [text](const std::string_view name) { return text.starts_with(name); };
        constexpr std::string_view kReplaced[]{"HOME=", "LC_", "LANG", "XDG_", "QT_"};
        if (std::ranges::none_of(kReplaced, isOurs)) {
            variables.emplace_back(text);
        }
    }
    return variables;
}

int start(std::vector<std::string> words, const std::filesystem::path& folder)
{
    auto environment = environmentFor(folder);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    constexpr int kWrite = O_WRONLY | O_CREAT | O_TRUNC;
    const auto typed = folder / "stdin";
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO,
                                     std::filesystem::exists(typed) ? typed.c_str() : "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, (folder / "stdout").c_str(), kWrite, 0600);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, (folder / "stderr").c_str(), kWrite, 0600);
    pid_t child = 0;
    const int failure = posix_spawn(&child, SUPERCARGO_CLI, &files, nullptr, pointersTo(words).data(),
                                    pointersTo(environment).data());
    posix_spawn_file_actions_destroy(&files);
    REQUIRE(failure == 0);
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

CliRun Cli::run(const std::vector<std::string>& arguments) const
{
    std::vector<std::string> words{SUPERCARGO_CLI, "--data", data().string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    CliRun run;
    run.exitCode = start(std::move(words), m_folder.path());
    run.out = readFile(m_folder / "stdout");
    run.err = readFile(m_folder / "stderr");
    return run;
}

nlohmann::json Cli::json(std::vector<std::string> arguments, const int expected) const
{
    arguments.emplace_back("--json");
    const auto ended = run(arguments);
    INFO("arguments: " << nlohmann::json(arguments).dump());
    INFO("stdout: " << ended.out);
    INFO("stderr: " << ended.err);
    REQUIRE(ended.exitCode == expected);
    REQUIRE(ended.err.empty() == (expected == 0));
    REQUIRE(std::ranges::count(ended.out, '\n') == 1);
    auto answer = nlohmann::json::parse(ended.out);
    REQUIRE(answer.is_object());
    return answer;
}

nlohmann::json Cli::error(const std::vector<std::string>& arguments, const int expected) const
{
    const auto failure = json(arguments, expected).at("error");
    for (const auto* key : {"code", "message", "hint"}) {
        INFO(failure.dump());
        REQUIRE(failure.contains(key));
        REQUIRE_FALSE(failure.at(key).get<std::string>().empty());
    }
    return failure;
}

std::string Cli::write(const std::string_view name, const std::string_view bytes) const
{
    return m_folder.write(name, bytes).string();
}

} // namespace supercargo::tests
