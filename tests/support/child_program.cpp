// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/child_program.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <stdexcept>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace supercargo::tests {

namespace {

constexpr std::chrono::seconds kChildPatience{240}; // Node.js on a busy machine

void orThrow(const bool held, const char* what)
{
    if (!held) {
        throw std::runtime_error{what};
    }
}

} // namespace

ChildProgram::ChildProgram(std::vector<std::string> words)
{
    std::vector<char*> arguments(words.size() + 1);
    std::transform(words.begin(), words.end(), arguments.begin(), [](std::string& word) { return word.data(); });
    std::array<int, 2> input{};
    std::array<int, 2> output{};
    orThrow(::pipe2(input.data(), O_CLOEXEC) == 0 && ::pipe2(output.data(), O_CLOEXEC) == 0, "no pipe");
    const auto parent = ::getpid();
    m_process = ::fork();
    orThrow(m_process >= 0, "no process");
    if (m_process == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent) {
            ::_exit(1);
        }
        ::dup2(input[0], STDIN_FILENO);
        ::dup2(output[1], STDOUT_FILENO);
        ::dup2(output[1], STDERR_FILENO);
        ::execvp(arguments[0], arguments.data());
        ::_exit(127);
    }
    ::close(input[0]);
    ::close(output[1]);
    m_input = input[1];
    m_reader = std::thread{[this, from = output[0]] { listen(from); }};
}

ChildProgram::~ChildProgram()
{
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
    m_reader.join();
    ::close(m_input);
}

void ChildProgram::listen(const int output)
{
    std::array<char, 4096> bytes{};
    for (auto size = ::read(output, bytes.data(), bytes.size()); size > 0;
         size = ::read(output, bytes.data(), bytes.size())) {
        const std::lock_guard lock{m_mutex};
        m_log.append(bytes.data(), static_cast<std::size_t>(size));
        m_changed.notify_all();
    }
    ::close(output);
    const std::lock_guard lock{m_mutex};
    m_isOver = true;
    m_changed.notify_all();
}

std::string ChildProgram::waitFor(const std::string& text)
{
    std::unique_lock lock{m_mutex};
    const auto says = [&] { return m_log.find(text) != std::string::npos; };
    m_changed.wait_for(lock, kChildPatience, [&] { return m_isOver || says(); });
    if (!says()) {
        throw std::runtime_error{"it does not say “" + text + "”: " + m_log};
    }
    return m_log;
}

} // namespace supercargo::tests
