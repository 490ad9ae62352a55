// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog_service.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/catalog/product_columns.h"
#include "core/db/short_transactions.h"
#include "core/files/own_table.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace supercargo::catalog {

namespace {

constexpr std::int64_t kMostPiecesOfAlias = 10'000;

struct Difference {
    std::string field;
    std::string before;
    std::string after;
};

std::vector<Difference> differences(const Product& before, const Product& after)
{
    std::vector<Difference> found;
    const auto compare = [&](const std::string_view field, std::string was, std::string is) {
        if (was != is) {
            found.push_back({std::string{field}, std::move(was), std::move(is)});
        }
    };
    for (const auto& column : productColumns()) {
        compare(column.name, column.show(before), column.show(after));
    }
    compare("components", showComponents(before), showComponents(after));
    return found;
}

} // namespace

struct CatalogService::Row {
    std::int64_t line = 0;
    std::optional<Product> before; // absent: new
    Product after;
    std::vector<NamedPieces> parts; // of a bundle, found when all products of the file are there
};

/// Reads rows one by one and keeps what can be taken.
struct CatalogService::Reader {
    files::OwnTable& table;
    ProductRepository& products;
    std::unordered_set<std::string> seen = {};

    /// The current row, or nothing when it was rejected.
    std::optional<Row> read()
    {
        Row row{table.line(), {}, {}, {}};
        const auto sku = table.requiredCode("sku");
        row.before = products.findBySku(sku);
        row.after = row.before.value_or(Product{.id = {}, .sku = sku}); // a known one keeps its spelling
        for (const auto& column : productColumns()) {
            if (table.has(column.name)) {
                column.read(table, row.after);
            }
        }
        if (!seen.insert(skuKey(sku)).second) {
            table.reject(files::RejectionCode::sku_twice, "sku", sku);
        }
        row.parts = readComponents(table);
        if (row.before && table.has("components") && row.before->isBundle() != !row.parts.empty()) {
            table.reject(files::RejectionCode::kind_fixed, "components", table.text("components"));
        }
        return table.isRejected() ? std::nullopt : std::optional{std::move(row)};
    }

    /// Replaces the names of a bundle's parts by the products; the complaint where one cannot be a part.
    std::optional<files::Rejection> findParts(Row& row)
    {
        std::vector<Pieces> components;
        for (const auto& part : row.parts) {
            const auto found = products.match(part.sku);
            if (!found || found->isBundle) {
                return files::Rejection{.line = row.line,
                                        .code = found ? files::RejectionCode::component_is_bundle
                                                      : files::RejectionCode::component_unknown,
                                        .column = "components",
                                        .value = files::shownValue(part.sku),
                                        .more = {}};
            }
            components.push_back({found->product, {part.quantity}});
        }
        std::ranges::sort(components);
        row.after.components = std::move(components);
        return std::nullopt;
    }
};

void CatalogService::write(const std::span<const Row> rows, CatalogReport& report)
{
    audit::AuditRepository history{m_db};
    for (const auto& row : rows) {
        if (!row.before) {
            const auto id = m_products.insert(row.after);
            history.record(m_actor, m_clock.now(),
                           {.subject = "product",
                            .subjectId = id.value,
                            .action = "added",
                            .field = "sku",
                            .before = {},
                            .after = row.after.sku});
            report.changedSkuKeys.push_back(skuKey(row.after.sku));
            ++report.added;
            continue;
        }
        const auto changes = differences(*row.before, row.after);
        for (const auto& change : changes) {
            history.record(m_actor, m_clock.now(),
                           {.subject = "product",
                            .subjectId = row.after.id.value,
                            .action = "changed",
                            .field = change.field,
                            .before = change.before,
                            .after = change.after});
        }
        if (changes.empty()) {
            ++report.unchanged;
        } else {
            m_products.update(row.after);
            ++report.changed;
        }
    }
    m_products.tidyWords();
}

CatalogReport CatalogService::importProducts(const std::filesystem::path& path, const TaskControl& task)
{
    files::OwnTable table{path,
                          {"sku"},
                          {"name_en", "name_zh", "barcodes", "weight_g", "length_mm", "width_mm", "height_mm", "hs_code",
                           "origin", "declared_name_en", "declared_name_zh", "declared_value", "declared_currency",
                           "battery", "liquid", "powder", "magnet", "components", "picture"}};
    Reader reader{table, m_products};
    CatalogReport report;
    std::vector<Row> plain;
    std::vector<Row> bundles;
    while (table.next()) {
        if (task.stopRequested()) {
            report.stoppedEarly = true; // nothing is written yet
            return report;
        }
        if (auto row = reader.read()) {
            (row->parts.empty() ? plain : bundles).push_back(*std::move(row));
        }
        task.progress(table.position(), table.size());
    }
    report.rejections = table.rejections();

    // Bundles come after the products that they are made of, wherever the file names them.
    db::ShortTransactions writer{m_db};
    writer.run(std::span{plain}, [&](const std::span<Row> part) { write(part, report); });
    std::erase_if(bundles, [&](Row& row) {
        auto complaint = reader.findParts(row);
        if (complaint) {
            report.rejections.push_back(*std::move(complaint));
        }
        return complaint.has_value();
    });
    writer.run(std::span{bundles}, [&](const std::span<Row> part) { write(part, report); });
    writer.finish();
    std::ranges::stable_sort(report.rejections, {}, &files::Rejection::line);
    return report;
}

// ---- Aliases ---------------------------------------------------------------------------------------------------

void CatalogService::writeAlias(const Alias& alias, CatalogReport& report)
{
    const auto shown = [](const Pieces& pieces) {
        return std::to_string(pieces.quantity.value) + " of product " + std::to_string(pieces.product.value);
    };
    const auto before = m_aliases.find(alias.owner, alias.platformSku);
    const auto change = m_aliases.put(alias);
    if (change == AliasChange::unchanged) {
        ++report.unchanged;
        return;
    }
    ++(change == AliasChange::added ? report.added : report.changed);
    report.changedSkuKeys.push_back(skuKey(alias.platformSku));
    audit::AuditRepository{m_db}.record(m_actor, m_clock.now(),
                                        {.subject = "product",
                                         .subjectId = alias.pieces.product.value,
                                         .action = "alias",
                                         .field = alias.platformSku,
                                         .before = before ? shown(*before) : std::string{},
                                         .after = shown(alias.pieces)});
}

CatalogReport CatalogService::importAliases(const std::filesystem::path& path, const FindAliasOwner& findOwner,
                                            const TaskControl& task)
{
    files::OwnTable table{path, {"shop", "platform_sku", "sku"}, {"quantity"}};
    CatalogReport report;
    std::vector<Alias> aliases;
    while (table.next()) {
        if (task.stopRequested()) {
            report.stoppedEarly = true; // nothing is written yet
            return report;
        }
        const auto shop = table.text("shop");
        const auto owner = findOwner(shop);
        if (!owner) {
            table.reject(files::RejectionCode::shop_unknown, "shop", shop);
        }
        const auto platformSku = table.requiredCode("platform_sku");
        const auto sku = table.requiredCode("sku");
        const auto found = m_products.match(sku);
        if (!found) {
            table.reject(files::RejectionCode::sku_unknown, "sku", sku);
        }
        const auto quantity = table.whole("quantity", 1, kMostPiecesOfAlias).value_or(1);
        if (!table.isRejected()) {
            aliases.push_back({*owner, platformSku, {found->product, {quantity}}});
        }
        task.progress(table.position(), table.size());
    }
    report.rejections = table.rejections();
    db::ShortTransactions writer{m_db};
    writer.run(std::span{std::as_const(aliases)}, [&](const std::span<const Alias> part) {
        std::ranges::for_each(part, [&](const Alias& alias) { writeAlias(alias, report); });
    });
    writer.finish();
    return report;
}

std::vector<std::string> CatalogService::addAlias(const AliasOwner& owner, const std::string_view platformSku,
                                                  const std::string_view sku, const Quantity quantity)
{
    if (trimmed(platformSku).empty()) {
        throw Error{ErrorCode::invalid_argument, {"platform SKU", std::string{platformSku}}};
    }
    if (quantity < Quantity{1} || quantity > Quantity{kMostPiecesOfAlias}) {
        throw Error{ErrorCode::invalid_argument, {"quantity", std::to_string(quantity.value)}};
    }
    db::Transaction transaction{m_db};
    const auto found = m_products.match(sku);
    if (!found) {
        throw Error{ErrorCode::not_found, {"product", std::string{sku}}};
    }
    CatalogReport report;
    writeAlias({owner, std::string{trimmed(platformSku)}, {found->product, quantity}}, report);
    transaction.commit();
    return report.changedSkuKeys;
}

} // namespace supercargo::catalog
