// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/check_code.h"
#include "core/base/text.h"
#include "core/orders/order_list_repository.h"

#include <algorithm>

// The search of the order list: exact numbers by their indexes, the rest by full text.
namespace supercargo::orders {

namespace {

void addAll(std::vector<OrderId>& found, db::Statement& query, const std::int64_t limit)
{
    while (query.next() && static_cast<std::int64_t>(found.size()) < limit) {
        if (const auto id = query.as<OrderId>(0); std::ranges::find(found, id) == found.end()) {
            found.push_back(id);
        }
    }
}

constexpr const char* kOrdersOfPackages =
    "SELECT DISTINCT l.order_id FROM package_lines AS pl JOIN order_lines AS l ON l.id = pl.order_line_id"
    " WHERE pl.package_id IN ";

} // namespace

std::vector<OrderId> OrderListRepository::search(const std::string_view text, const std::int64_t limit)
{
    std::vector<OrderId> found;
    const auto wanted = trimmed(text);
    if (wanted.empty() || limit <= 0) {
        return found;
    }
    findExact(found, wanted, limit);
    if (static_cast<std::int64_t>(found.size()) < limit) {
        for (const auto number : m_words.find(wanted, limit)) {
            const OrderId id{number};
            if (static_cast<std::int64_t>(found.size()) < limit && std::ranges::find(found, id) == found.end()) {
                found.push_back(id);
            }
        }
    }
    return found;
}

void OrderListRepository::findExact(std::vector<OrderId>& found, const std::string_view text,
                                    const std::int64_t limit)
{
    {
        auto query = m_db.statement("SELECT id FROM orders WHERE platform_order_id IN ($1, $2, $3, $4)"
                                    " ORDER BY id DESC LIMIT $5");
        query.bind("$1", text)
            .bind("$2", upperAscii(text))
            .bind("$3", lowerAscii(text))
            .bind("$4", "#" + std::string{text})
            .bind("$5", limit);
        addAll(found, query, limit);
    }
    if (const auto number = readPackageNumber(text)) {
        const auto id = fromBase32(std::string_view{*number}.substr(1, number->size() - 2));
        auto query = m_db.statement(kOrdersOfPackages + std::string{"($1)"});
        query.bind("$1", id);
        addAll(found, query, limit);
    }
    {
        auto query = m_db.statement(kOrdersOfPackages +
                                    std::string{"(SELECT package_id FROM tracking_numbers WHERE number_key = $1"
                                                " UNION SELECT id FROM packages WHERE tracking_number = $2"
                                                " AND tracking_number <> '')"});
        query.bind("$1", foldedCode(text)).bind("$2", text);
        addAll(found, query, limit);
    }
    auto query = m_db.statement(kOrdersOfPackages +
                                std::string{"(SELECT e.package_id FROM products AS d JOIN package_pieces AS e"
                                            " ON e.product_id = d.id WHERE d.sku_key = $1"
                                            " ORDER BY e.package_id DESC LIMIT $2) ORDER BY l.order_id DESC"});
    query.bind("$1", foldedCode(text)).bind("$2", limit);
    addAll(found, query, limit);
}

std::vector<OrderId> OrderListRepository::only(const std::span<const OrderId> ids, const OrderFilter& filter)
{
    std::vector<std::string> stages;
    for (const auto stage : filter.stages) {
        stages.emplace_back(toString(stage));
    }
    auto query = m_db.statement("SELECT id FROM orders WHERE id IN " + db::listOf("$1") +
                                " AND ($2 = 0 OR stage IN " + db::listOf("$3") +
                                ") AND ($4 IS NULL OR shop_id = $4) AND ($5 IS NULL OR ship_by_sort < $5)");
    query.bindList("$1", ids)
        .bind("$2", static_cast<std::int64_t>(stages.size()))
        .bindList("$3", stages)
        .bind("$4", filter.shop)
        .bind("$5", filter.overdueAt);
    std::vector<OrderId> passing;
    while (query.next()) {
        passing.push_back(query.as<OrderId>(0));
    }
    std::vector<OrderId> kept;
    std::ranges::copy_if(ids, std::back_inserter(kept),
                         [&passing](const OrderId id) { return std::ranges::find(passing, id) != passing.end(); });
    return kept;
}

} // namespace supercargo::orders
