// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/loopback_http.h"

#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace supercargo::tests {

/// The calls of a fake marketplace's operations: how many came, and what is answered next where a test has said it. It
/// has no lock of its own but its server's.
class ScriptedCalls {
public:
    /// Counts a call; the answer that was set for it.
    [[nodiscard]] std::optional<LoopbackAnswer> take(const std::string& operation)
    {
        ++m_counts[operation];
        auto& answers = m_answers[operation];
        if (answers.empty()) {
            return std::nullopt;
        }
        auto answer = std::move(answers.front());
        answers.pop_front();
        return answer;
    }
    [[nodiscard]] int count(const std::string& operation) const
    {
        const auto found = m_counts.find(operation);
        return found == m_counts.end() ? 0 : found->second;
    }
    void answerNext(const std::string& operation, const LoopbackAnswer& answer, const int times)
    {
        auto& answers = m_answers[operation];
        answers.insert(answers.end(), static_cast<std::size_t>(times), answer);
    }

private:
    std::map<std::string, int> m_counts;
    std::map<std::string, std::deque<LoopbackAnswer>> m_answers;
};

} // namespace supercargo::tests
