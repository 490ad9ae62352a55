// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/search_words.h"

#include "core/base/text.h"

#include <algorithm>

namespace supercargo {

SearchWords::SearchWords(const std::string_view text)
{
    for (auto& word : split(folded(text), ' ')) {
        if (!word.empty()) {
            m_words.push_back(std::move(word));
        }
    }
}

bool SearchWords::standIn(const std::initializer_list<std::string_view> texts) const
{
    if (m_words.empty()) {
        return true;
    }
    std::string all;
    for (const auto text : texts) {
        all += folded(text) + '\n';
    }
    return std::ranges::all_of(m_words, [&](const std::string& word) { return all.find(word) != std::string::npos; });
}

} // namespace supercargo
