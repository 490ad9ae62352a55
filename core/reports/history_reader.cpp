// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/history_reader.h"

#include "core/base/check_code.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>
#include <utility>

namespace supercargo::reports {

namespace {

/// Where the things of a subject have their names.
constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kNames{{
    {"order", "SELECT platform_order_id FROM orders WHERE id = $1"},
    {"product", "SELECT sku FROM products WHERE id = $1"},
    {"shop", "SELECT name FROM shops WHERE id = $1"},
    {"tag", "SELECT name FROM tags WHERE id = $1"},
    {"channel", "SELECT code FROM channels WHERE id = $1"},
    {"warehouse", "SELECT code FROM warehouses WHERE id = $1"},
    {"bin", "SELECT w.code || '/' || b.code FROM bins b JOIN warehouses w ON w.id = b.warehouse_id WHERE b.id = $1"},
    {"printer", "SELECT name FROM printers WHERE id = $1"},
    {"station", "SELECT name FROM stations WHERE id = $1"},
    {"wave", "SELECT '' || id FROM waves WHERE id = $1"},
    {"dispatch", "SELECT '' || id FROM dispatches WHERE id = $1"},
    {"outbox_entry", "SELECT s.name FROM outbox_entries e JOIN shops s ON s.id = e.shop_id WHERE e.id = $1"},
    {"print_job", "SELECT p.name FROM print_jobs j JOIN printers p ON p.id = j.printer_id WHERE j.id = $1"},
}};

/// A few milliseconds of looking.
constexpr std::size_t kMostLookedAt = 5'000;

audit::RecordedEntry readEntry(const db::Statement& row)
{
    return {.id = row.integer(0),
            .at = row.instant(1),
            .actor = {row.text(2), row.text(3)},
            .subject = row.text(4),
            .subjectId = row.integer(5),
            .action = row.text(6),
            .field = row.text(7),
            .before = row.text(8),
            .after = row.text(9)};
}

bool holdsAll(const audit::RecordedEntry& entry, const std::vector<std::string>& words)
{
    if (words.empty()) {
        return true;
    }
    const auto text = folded(entry.actor.who + "\n" + entry.actor.station + "\n" + entry.action + "\n" + entry.field +
                             "\n" + entry.before + "\n" + entry.after);
    return std::ranges::all_of(words,
                               [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

} // namespace

HistoryPage HistoryReader::page(const HistoryFilter& filter, const std::int64_t before, const std::size_t limit)
{
    HistoryPage page;
    auto query = m_db.statement(
        std::string{"SELECT id, at, who, station, subject, subject_id, action, field, before, after"
                    " FROM audit_entries WHERE id < $1"} +
        (filter.subject.empty() ? "" : " AND subject = $2") + " ORDER BY id DESC LIMIT $3");
    query.bind("$1", before > 0 ? before : std::numeric_limits<std::int64_t>::max())
        .bind("$3", static_cast<std::int64_t>(kMostLookedAt));
    if (!filter.subject.empty()) {
        query.bind("$2", filter.subject);
    }
    for (std::size_t looked = 1; query.next(); ++looked) {
        auto entry = readEntry(query);
        if (looked == kMostLookedAt) {
            page.next = entry.id;
        }
        if (!holdsAll(entry, filter.words)) {
            continue;
        }
        auto name = nameOf(entry);
        page.rows.push_back({std::move(entry), std::move(name)});
        if (page.rows.size() == limit) {
            page.next = page.rows.back().entry.id;
            break;
        }
    }
    return page;
}

std::int64_t HistoryReader::count(const std::string& subject)
{
    auto query = m_db.statement(std::string{"SELECT count(*) FROM audit_entries"} +
                                (subject.empty() ? "" : " WHERE subject = $1"));
    if (!subject.empty()) {
        query.bind("$1", subject);
    }
    query.next();
    return query.integer(0);
}

std::string HistoryReader::nameOf(const audit::RecordedEntry& entry)
{
    if (entry.subject == "package") {
        return packageNumber(entry.subjectId);
    }
    const auto* const source =
        std::ranges::find_if(kNames, [&](const auto& name) { return name.first == entry.subject; });
    if (source == kNames.end()) {
        return {};
    }
    auto query = m_db.statement(source->second);
    query.bind("$1", entry.subjectId);
    return query.next() ? query.text(0) : std::string{};
}

} // namespace supercargo::reports
