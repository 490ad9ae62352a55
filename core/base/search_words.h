// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace supercargo {

/// What a person types to find something in a list: each word stands somewhere, whatever its case and accents.
class SearchWords {
public:
    explicit SearchWords(std::string_view text);

    [[nodiscard]] bool isEmpty() const { return m_words.empty(); }
    /// Every word stands in one of the texts. Without words always true.
    [[nodiscard]] bool standIn(std::initializer_list<std::string_view> texts) const;

private:
    std::vector<std::string> m_words; // folded
};

} // namespace supercargo
