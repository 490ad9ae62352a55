// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <sys/types.h>

namespace supercargo::tests {

/// Another program, which ends with the test, however that ends. What it says is kept.
class ChildProgram {
public:
    /// Found by PATH where its name has no slash. Its standard input stays open and empty. Throws std::runtime_error
    /// where no process can be had; a program that is not there ends at once.
    explicit ChildProgram(std::vector<std::string> words);
    ~ChildProgram();
    ChildProgram(const ChildProgram&) = delete;
    ChildProgram& operator=(const ChildProgram&) = delete;

    /// Waits until it has said `text`, and gives all that it has said by then. Throws std::runtime_error with that
    /// where it ends before, or takes longer than four minutes.
    [[nodiscard]] std::string waitFor(const std::string& text);

private:
    void listen(int output);

    pid_t m_process = -1;
    int m_input = -1;
    std::mutex m_mutex; // the two below
    std::condition_variable m_changed;
    std::string m_log;
    bool m_isOver = false;
    std::thread m_reader;
};

} // namespace supercargo::tests
