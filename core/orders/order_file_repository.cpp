// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/order_file_repository.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace supercargo::orders {

namespace {

/// The code's word and the arguments, a line each; empty for none.
std::string toText(const std::optional<Error>& failure)
{
    if (!failure) {
        return {};
    }
    std::string text{toString(failure->code())};
    for (const auto& argument : failure->arguments()) {
        text += '\n' + argument;
    }
    return text;
}

std::optional<Error> failureFrom(const std::string& text)
{
    constexpr std::array kCodes{
#define X(code) ErrorCode::code,
        SUPERCARGO_ERROR_CODES(X)
#undef X
    };
    if (text.empty()) {
        return {};
    }
    auto lines = split(text, '\n');
    const auto* const found =
        std::ranges::find_if(kCodes, [&](const ErrorCode code) { return toString(code) == lines.front(); });
    if (found == kCodes.end()) {
        throw Error{ErrorCode::database_damaged, {"order file: " + lines.front()}};
    }
    lines.erase(lines.begin());
    return Error{*found, std::move(lines)};
}

RejectionCode codeFrom(const std::string_view word)
{
    constexpr std::array kCodes{
#define X(code) RejectionCode::code,
        SUPERCARGO_REJECTION_CODES(X)
#undef X
    };
    const auto* const found =
        std::ranges::find_if(kCodes, [word](const RejectionCode code) { return toString(code) == word; });
    if (found == kCodes.end()) {
        throw Error{ErrorCode::database_damaged, {"refused row: " + std::string{word}}};
    }
    return *found;
}

} // namespace

void OrderFileRepository::add(const OrderFile& file, std::span<const Rejection> refusals)
{
    const auto id = m_db.statement("INSERT INTO order_files (shop_id, taken_at, name, format, added, changed, unchanged,"
                                   " refused, is_whole, failure) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
                        .bind("$1", file.shop)
                        .bind("$2", file.takenAt)
                        .bind("$3", file.name)
                        .bind("$4", file.format)
                        .bind("$5", file.added)
                        .bind("$6", file.changed)
                        .bind("$7", file.unchanged)
                        .bind("$8", file.refused)
                        .bind("$9", std::int64_t{file.isWhole})
                        .bind("$10", toText(file.failure))
                        .run()
                        .lastInsertedId;
    std::int64_t position = 0;
    for (const auto& refusal : refusals.first(std::min(refusals.size(), kMostRefusals))) {
        m_db.statement("INSERT INTO order_file_refusals (file_id, position, line, code, header, value, more)"
                       " VALUES ($1, $2, $3, $4, $5, $6, $7)")
            .bind("$1", id)
            .bind("$2", position++)
            .bind("$3", refusal.line)
            .bind("$4", toString(refusal.code))
            .bind("$5", refusal.column)
            .bind("$6", refusal.value)
            .bind("$7", refusal.more)
            .run();
    }
}

std::vector<OrderFile> OrderFileRepository::last(const ShopId shop, const std::int64_t limit)
{
    auto query = m_db.statement("SELECT id, taken_at, name, format, added, changed, unchanged, refused, is_whole,"
                                " failure FROM order_files WHERE shop_id = $1 ORDER BY id DESC LIMIT $2");
    query.bind("$1", shop).bind("$2", limit);
    std::vector<OrderFile> files;
    while (query.next()) {
        files.push_back({.id = query.integer(0),
                         .shop = shop,
                         .takenAt = query.instant(1),
                         .name = query.text(2),
                         .format = query.text(3),
                         .added = query.integer(4),
                         .changed = query.integer(5),
                         .unchanged = query.integer(6),
                         .refused = query.integer(7),
                         .isWhole = query.integer(8) != 0,
                         .failure = failureFrom(query.text(9))});
    }
    return files;
}

std::vector<Rejection> OrderFileRepository::refusals(const std::int64_t file)
{
    auto query = m_db.statement("SELECT line, code, header, value, more FROM order_file_refusals"
                                " WHERE file_id = $1 ORDER BY position");
    query.bind("$1", file);
    std::vector<Rejection> refusals;
    while (query.next()) {
        refusals.push_back({.line = query.integer(0),
                            .code = codeFrom(query.textView(1)),
                            .column = query.text(2),
                            .value = query.text(3),
                            .more = query.text(4)});
    }
    return refusals;
}

bool OrderFileRepository::hasRefusalsBefore(const Instant before)
{
    auto query = m_db.statement("SELECT 1 FROM order_files WHERE taken_at < $1"
                                " AND id = (SELECT min(file_id) FROM order_file_refusals)");
    query.bind("$1", before);
    return query.next();
}

void OrderFileRepository::dropRefusalsBefore(const Instant before)
{
    m_db.statement("DELETE FROM order_file_refusals WHERE file_id IN (SELECT id FROM order_files WHERE taken_at < $1)")
        .bind("$1", before)
        .run();
}

} // namespace supercargo::orders
