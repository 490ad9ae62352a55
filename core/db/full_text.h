// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Full text: the one piece that knows how the engine keeps it. Texts are cut into words here, by ICU and with core's
// folding, so that the engine sees plain words: letters and digits run together to a word, an ideographic run becomes
// its overlapping pairs (a two-character name is found at once). On SQLite it is an FTS5 table.
namespace supercargo::db {

/// The words of a row's texts as the index keeps them, each once, separated by spaces. An e-mail address gives its
/// local part, and digits with the marks of a telephone number between them also give the whole number.
[[nodiscard]] std::string indexWords(std::span<const std::string_view> parts);

struct SearchedWords {
    std::vector<std::string> words;
    std::string telephone; // the whole number, where the text may be one
};
/// What a person typed, cut in the same way.
[[nodiscard]] SearchedWords searchedWords(std::string_view text);

/// The DDL of an index, for the migrator.
[[nodiscard]] std::string fullTextDefinition(const std::string& name);

/// One index over the rows of one table, by their ids.
class FullText {
public:
    FullText(Connection& db, std::string name);

    /// `words` as indexWords makes them.
    void insert(std::int64_t id, std::string_view words);
    void replace(std::int64_t id, std::string_view words);
    /// A small step of keeping the index compact, for the end of a bulk transaction: large ones would hold the lock.
    void tidy();

    /// How much of what was typed a row has. Whole words are asked for first: their rows are read newest first and no
    /// further than wanted, while all rows of all words that begin alike have to be gathered before the newest is known.
    enum class Reach {
        wholeWords,
        lastWordBegun, // all words, the last of them perhaps only begun: the above among them
        telephone,     // the telephone number, perhaps only begun
    };
    /// The rows with ids less than `below`, the newest (highest id) first, at most `limit`.
    [[nodiscard]] std::vector<std::int64_t> find(const SearchedWords& words, Reach reach, std::int64_t below,
                                                 std::int64_t limit);
    /// Those of `ids` that `find` would find, in no particular order.
    [[nodiscard]] std::vector<std::int64_t> findAmong(const SearchedWords& words, Reach reach,
                                                      std::span<const std::int64_t> ids);

private:

    Connection& m_db;
    std::string m_name;
};

} // namespace supercargo::db
