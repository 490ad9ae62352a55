// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspace.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/time_zone.h"
#include "core/db/large_log.h"
#include "core/files/nothing_taken.h"
#include "core/orders/order_file_repository.h"
#include "core/processes/file_lock.h"
#include "core/sync/connection_repository.h"

namespace supercargo::workspace {

namespace {

/// That the file came in stays known, also when nothing of it could be read, or when `failure` broke it off.
void keepOrderFile(db::Connection& db, const std::filesystem::path& file, const ShopId shop, const Instant at,
                   const OrderFileReport& report, const std::optional<Error>& failure)
{
    db::Transaction transaction{db};
    orders::OrderFileRepository{db}.add({.id = 0,
                                         .shop = shop,
                                         .takenAt = at,
                                         .name = toValidUtf8(file.filename().string()),
                                         .format = report.format,
                                         .added = report.orders.added,
                                         .changed = report.orders.changed,
                                         .unchanged = report.orders.unchanged + report.orders.stale,
                                         .refused = report.rejected,
                                         .isWhole = !report.stoppedEarly && !failure,
                                         .failure = failure},
                                        report.rejections);
    transaction.commit();
}

} // namespace

Workspace::Workspace(const Session& session, const db::ConnectionOptions& options)
    : db{session.connect(options)},
      history{db},
      settings{db},
      settingsService{db, session.clock(), session.actor()},
      shops{db},
      shopService{db, session.clock(), session.actor()},
      products{db},
      catalog{db, session.clock(), session.actor()},
      warehouses{db},
      warehouseService{db, session.clock(), session.actor()},
      stock{db},
      stockService{db, session.clock(), session.actor()},
      channels{db},
      numbers{db},
      channelService{db, session.clock(), session.actor()},
      packages{db},
      packageMaker{db},
      orders{db},
      orderList{db},
      profiles{db},
      tags{db},
      tagService{db, session.clock(), session.actor()},
      payloads{db, session.clock()},
      orderImport{db, packageMaker, session.clock(), session.actor()},
      addresses{db, packageMaker, session.clock(), session.actor()},
      mapping{db, packageMaker, session.clock(), session.actor()},
      holds{db, packageMaker, session.clock(), session.actor()},
      merges{db, session.clock(), session.actor()},
      splits{db, session.clock(), session.actor()},
      allocation{db, session.clock(), session.actor()},
      privacy{db, session.clock(), session.actor()},
      printJournal{db, session.clock(), session.identity()},
      printers{db, session.clock(), printJournal},
      stations{db},
      waves{db, session.clock()},
      wavePlans{db},
      counts{db, session.clock(), stockService, session.actor()},
      outbox{db, session.clock(), session.actor(), session.identity(), session.folder().outbox()},
      m_session{session}
{}

template <typename Work>
auto Workspace::inBulk(const TaskControl& task, Work&& work)
{
    const auto alone =
        processes::FileLock::take(m_session.folder().bulkLock(), processes::LockKind::exclusive, task);
    auto report = work();
    db.checkpoint(db::kLargeLog);
    return report;
}

void Workspace::keepHouse(const TaskControl& task)
{
    if (payloads.hasOld()) {
        if (const auto alone =
                processes::FileLock::tryTake(m_session.folder().bulkLock(), processes::LockKind::exclusive)) {
            payloads.dropOld(task);
        }
    }
    db.checkpoint(db::kLargeLog);
}

OrderFileReport Workspace::importOrders(const std::filesystem::path& file, const shops::Shop& shop,
                                        const orders::OrderFileRequest& request, const orders::ImportMode mode,
                                        const TaskControl& task)
{
    const orders::ReaderContext context{TimeZone::get(shop.timeZone), shop.currency, shop.platform};
    const auto reader = orders::openOrderFile(file, context, request);
    return inBulk(task, [&] {
        OrderFileReport report{{}, shop.platform, reader->format(), reader->description()};
        const auto keep = [&](const std::optional<Error>& failure) {
            if (mode == orders::ImportMode::write) {
                keepOrderFile(db, file, shop.id, m_session.clock().now(), report, failure);
            }
        };
        try {
            orderImport.import(report, shop.id, *reader, mode, task);
        } catch (const Error& failure) {
            try {
                keep(failure);
            } catch (const Error&) {
                throw failure; // what failed first is what is told
            }
            throw;
        }
        keep({});
        const auto& taken = report.orders;
        files::refuseIfNothingTaken(file, taken.added + taken.changed + taken.unchanged + taken.stale, report.rejected,
                                    report.rejections);
        if (mode == orders::ImportMode::write) {
            payloads.dropOld(task); // as new ones come in, old ones go
        }
        return report;
    });
}

void Workspace::saveProfile(const orders::MappingProfile& profile)
{
    orders::checkProfile(profile);
    db::Transaction transaction{db};
    profiles.put(profile);
    transaction.commit();
}

packages::PurgeReport Workspace::purgePersonalData(const std::optional<std::chrono::days> olderThan,
                                                   const TaskControl& task)
{
    return inBulk(task, [&] { return privacy.purge(olderThan, task); });
}

packages::AllocationReport Workspace::allocateAll(const TaskControl& task)
{
    return inBulk(task, [&] {
        holds.releaseDue();
        merges.apply(packages::MergeBy::setting, task);
        return allocation.allocate(task);
    });
}

std::optional<catalog::AliasOwner> Workspace::findAliasOwner(const std::string_view word)
{
    if (const auto shop = shops.findByName(word)) {
        return shop->id;
    }
    if (const auto platform = parsePlatform(word)) {
        return *platform;
    }
    return {};
}

catalog::CatalogReport Workspace::importProducts(const std::filesystem::path& file, const TaskControl& task)
{
    auto report = catalog.importProducts(file, task);
    mapping.free(report.changedSkuKeys, task);
    return report;
}

catalog::CatalogReport Workspace::importAliases(const std::filesystem::path& file, const TaskControl& task)
{
    auto report = catalog.importAliases(
        file, [this](const std::string_view word) { return findAliasOwner(word); }, task);
    mapping.free(report.changedSkuKeys, task);
    return report;
}

std::int64_t Workspace::mapSku(const std::string_view owner, const std::string_view platformSku,
                               const std::string_view sku, const Quantity quantity)
{
    const auto found = findAliasOwner(owner);
    if (!found) {
        throw Error{ErrorCode::not_found, {"shop", std::string{owner}}};
    }
    return mapping.free(catalog.addAlias(*found, platformSku, sku, quantity));
}

outbox::PushReport Workspace::pushOutbox(const TaskControl& task, const std::optional<ShopId> only)
{
    std::vector<outbox::PushTarget> targets;
    const auto all = only ? std::vector{shops.get(*only)} : shops.list();
    sync::ConnectionRepository connections{db};
    for (const auto& shop : all) {
        targets.push_back({.shop = shop.id,
                           .shopName = shop.name,
                           .zone = TimeZone::get(shop.timeZone),
                           .format = m_pushFormats.of(shop.platform),
                           .isConnected = connections.find(shop.id).has_value()});
    }
    return outbox.push(targets, task);
}

} // namespace supercargo::workspace
