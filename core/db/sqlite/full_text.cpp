// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/full_text.h"

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
    return expression + (lastIsBegun && !expression.empty() ? "*" : "");
}

/// Empty where nothing can match.
std::string expressionOf(const SearchedWords& words, const FullText::Reach reach)
{
    if (reach == FullText::Reach::telephone) {
        return words.telephone.empty() ? std::string{} : expressionOf({words.telephone}, true);
    }
    return expressionOf(words.words, reach == FullText::Reach::lastWordBegun);
}

std::vector<std::int64_t> idsOf(Statement& query)
{
    std::vector<std::int64_t> ids;
    while (query.next()) {
        ids.push_back(query.integer(0));
    }
    return ids;
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

std::vector<std::int64_t> FullText::find(const SearchedWords& words, const Reach reach, const std::int64_t below,
                                         const std::int64_t limit)
{
    const auto expression = expressionOf(words, reach);
    if (expression.empty()) {
        return {};
    }
    auto query = m_db.statement("SELECT rowid FROM " + m_name + " WHERE " + m_name +
                                " MATCH $1 AND rowid < $3 ORDER BY rowid DESC LIMIT $2");
    query.bind("$1", expression).bind("$2", limit).bind("$3", below);
    return idsOf(query);
}

std::vector<std::int64_t> FullText::findAmong(const SearchedWords& words, const Reach reach,
                                              const std::span<const std::int64_t> ids)
{
    const auto expression = expressionOf(words, reach);
    if (expression.empty() || ids.empty()) {
        return {};
    }
    auto query = m_db.statement("SELECT rowid FROM " + m_name + " WHERE " + m_name + " MATCH $1 AND rowid IN " +
                                listOf("$2"));
    query.bind("$1", expression).bindList("$2", ids);
    return idsOf(query);
}

} // namespace supercargo::db
