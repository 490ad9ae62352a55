// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/full_text.h"

#include <algorithm>
#include <utility>

namespace supercargo::db {

namespace {

/// One page of merging is about 4 kB of words.
constexpr int kPagesPerStep = 8;

/// Words hold letters and digits only, so quotes suffice.
std::string expressionOf(const std::vector<std::string>& words, const bool lastIsBegun)
{
    std::string expression;
    for (const auto& word : words) {
        expression += (expression.empty() ? "\"" : " \"") + word + "\"";
    }
    return expression + (lastIsBegun ? "*" : "");
}

} // namespace

std::string fullTextDefinition(const std::string& name)
{
    // Only "which rows" is asked, never "where in the row" or "how well": no positions and no sizes are kept. Crisis
    // merges would hold the lock for long, so segments may pile up and are merged in small steps by `tidy`.
    return "CREATE VIRTUAL TABLE " + name +
           " USING fts5(words, detail=none, columnsize=0, prefix='2 3 4',"
           " tokenize='unicode61 remove_diacritics 2');"
           "INSERT INTO " +
           name + "(" + name + ", rank) VALUES ('automerge', 0), ('crisismerge', 64)";
}

FullText::FullText(Connection& db, std::string name) : m_db{db}, m_name{std::move(name)} {}

void FullText::insert(const std::int64_t id, const std::string_view words)
{
    m_db.statement("INSERT INTO " + m_name + "(rowid, words) VALUES ($1, $2)").bind("$1", id).bind("$2", words).run();
}

void FullText::replace(const std::int64_t id, const std::string_view words)
{
    m_db.statement("DELETE FROM " + m_name + " WHERE rowid = $1").bind("$1", id).run();
    insert(id, words);
}

void FullText::tidy()
{
    m_db.statement("INSERT INTO " + m_name + "(" + m_name + ", rank) VALUES ('merge', $1)")
        .bind("$1", kPagesPerStep)
        .run();
}

std::vector<std::int64_t> FullText::match(const std::string& expression, const std::int64_t limit)
{
    std::vector<std::int64_t> ids;
    auto query = m_db.statement("SELECT rowid FROM " + m_name + " WHERE " + m_name +
                                " MATCH $1 ORDER BY rowid DESC LIMIT $2");
    query.bind("$1", expression).bind("$2", limit);
    while (query.next()) {
        ids.push_back(query.integer(0));
    }
    return ids;
}

std::vector<std::int64_t> FullText::find(const std::string_view text, const std::int64_t limit)
{
    const auto searched = searchedWords(text);
    if (searched.words.empty() || limit <= 0) {
        return {};
    }
    // The whole word first: its rows are read newest first and no further than asked, while all rows of all words
    // that begin alike have to be gathered before the newest is known.
    auto ids = match(expressionOf(searched.words, false), limit);
    const auto addMatches = [&](const std::string& expression) {
        if (static_cast<std::int64_t>(ids.size()) >= limit) {
            return;
        }
        for (const auto id : match(expression, limit)) {
            if (static_cast<std::int64_t>(ids.size()) < limit && std::ranges::find(ids, id) == ids.end()) {
                ids.push_back(id);
            }
        }
    };
    addMatches(expressionOf(searched.words, true));
    if (!searched.telephone.empty()) {
        addMatches(expressionOf({searched.telephone}, true));
    }
    return ids;
}

} // namespace supercargo::db
