// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit_repository.h"

#include <cstdint>
#include <string>
#include <vector>

namespace supercargo::reports {

/// Which lines of history to read; what is empty does not narrow.
struct HistoryFilter {
    std::string subject;            ///< "order"
    std::vector<std::string> words; ///< folded; each must stand in who, station, action, field, before or after
};

/// One line of history with the name of what it is about.
struct HistoryRow {
    audit::RecordedEntry entry;
    std::string thing; ///< "303-7712094-5518726", "P7K4R1D", "MUG-RED"; empty for what is gone or has no name
};

struct HistoryPage {
    std::vector<HistoryRow> rows; ///< newest first
    std::int64_t next = 0;        ///< read on before this one; 0: there is nothing older
};

/// Who did what, to what, from what to what, over all areas.
class HistoryReader {
public:
    explicit HistoryReader(db::Connection& db) : m_db{db} {}

    /// Lines older than `before` (0: the newest). A page may hold fewer than `limit`, even none, although there are
    /// older ones: a search looks at a bounded number of lines at a time.
    [[nodiscard]] HistoryPage page(const HistoryFilter& filter, std::int64_t before, std::size_t limit);
    /// How many lines there are about it ("order"); empty: about anything. Goes over all of them.
    [[nodiscard]] std::int64_t count(const std::string& subject);

private:
    [[nodiscard]] std::string nameOf(const audit::RecordedEntry& entry);

    db::Connection& m_db;
};

} // namespace supercargo::reports
