// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog_service.h"
#include "core/channels/channel_service.h"
#include "core/floor/count_service.h"
#include "core/floor/station_repository.h"
#include "core/floor/wave_planner.h"
#include "core/floor/wave_service.h"
#include "core/orders/address_service.h"
#include "core/orders/import_service.h"
#include "core/orders/mapping_service.h"
#include "core/orders/order_list_repository.h"
#include "core/orders/order_repository.h"
#include "core/orders/payload_service.h"
#include "core/orders/profile_repository.h"
#include "core/orders/tag_service.h"
#include "core/outbox/outbox_service.h"
#include "core/packages/allocation_service.h"
#include "core/packages/hold_service.h"
#include "core/packages/merge_service.h"
#include "core/packages/package_maker.h"
#include "core/packages/package_repository.h"
#include "core/packages/privacy_service.h"
#include "core/packages/split_service.h"
#include "core/platforms/push_file_formats.h"
#include "core/printing/print_journal.h"
#include "core/printing/printer_service.h"
#include "core/settings/settings_service.h"
#include "core/shops/shop_repository.h"
#include "core/shops/shop_service.h"
#include "core/stock/stock_service.h"
#include "core/stock/warehouse_service.h"
#include "core/workspace/session.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace supercargo::workspace {

/// What an order file was understood as, and what its import did.
struct OrderFileReport : orders::ImportReport {
    Platform platform = Platform::other;
    std::string format;      // its word, or the profile's name
    std::string description; // "amazon_unshipped, UTF-8, tab"
};

/// Everything that Supercargo can do without drawing, for one thread: a connection, and the services built on it.
/// The process's Session outlives it. What works at a bench is in Bench.
class Workspace {
public:
    explicit Workspace(const Session& session, const db::ConnectionOptions& options = {});
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    [[nodiscard]] const Session& session() const { return m_session; }
    [[nodiscard]] const audit::Actor& actor() const { return m_session.actor(); }

    db::Connection db;
    audit::AuditRepository history;
    settings::SettingsRepository settings;
    settings::SettingsService settingsService;
    shops::ShopRepository shops;
    shops::ShopService shopService;
    catalog::ProductRepository products;
    catalog::CatalogService catalog;
    stock::WarehouseRepository warehouses;
    stock::WarehouseService warehouseService;
    stock::StockRepository stock;
    stock::StockService stockService;
    channels::ChannelRepository channels;
    channels::NumberRepository numbers;
    channels::ChannelService channelService;
    packages::PackageRepository packages;
    packages::PackageMaker packageMaker;
    orders::OrderRepository orders;
    orders::OrderListRepository orderList;
    orders::ProfileRepository profiles;
    orders::TagRepository tags;
    orders::TagService tagService;
    orders::PayloadService payloads;
    orders::ImportService orderImport;
    orders::AddressService addresses;
    orders::MappingService mapping;
    packages::HoldService holds;
    packages::MergeService merges;
    packages::SplitService splits;
    packages::AllocationService allocation;
    packages::PrivacyService privacy;
    printing::PrintJournal printJournal;
    printing::PrinterService printers;
    floor::StationRepository stations;
    floor::WaveService waves;
    floor::WavePlanner wavePlans;
    floor::CountService counts;
    outbox::OutboxService outbox;

    /// PrivacyService::purge, as the one bulk writer.
    packages::PurgeReport purgePersonalData(std::optional<std::chrono::days> olderThan, const TaskControl& task = {});
    /// Takes the orders of a file into a shop. Throws file_nothing_readable for a file of which no row could be read.
    /// Throws what the reader and the store throw; that the file came in, and how far, is kept all the same.
    OrderFileReport importOrders(const std::filesystem::path& file, const shops::Shop& shop,
                                 const orders::OrderFileRequest& request = {},
                                 orders::ImportMode mode = orders::ImportMode::write, const TaskControl& task = {});
    void saveProfile(const orders::MappingProfile& profile);
    /// Allocates all that waits, after merging what the seller lets merge by itself.
    packages::AllocationReport allocateAll(const TaskControl& task = {});
    /// What takes products and aliases also frees the orders that waited for them.
    catalog::CatalogReport importProducts(const std::filesystem::path& file, const TaskControl& task = {});
    catalog::CatalogReport importAliases(const std::filesystem::path& file, const TaskControl& task = {});
    /// One piece of a platform's SKU is `quantity` pieces of ours. `owner` is a shop, else a platform (not_found for
    /// neither). Returns how many orders that frees.
    std::int64_t mapSku(std::string_view owner, std::string_view platformSku, std::string_view sku, Quantity quantity);
    /// Writes what the platforms must be told into files, for the shops that are not connected: all of them, or one.
    outbox::PushReport pushOutbox(const TaskControl& task = {}, std::optional<ShopId> only = {});
    /// What is due from time to time: drops what is kept too long, and moves a large log into the file. Cheap when
    /// nothing is due; while another works in bulk, what is to be dropped waits.
    void keepHouse(const TaskControl& task = {});

private:
    /// One bulk writer at a time, in all processes; the log is moved into the file afterwards.
    template <typename Work>
    auto inBulk(const TaskControl& task, Work&& work);
    [[nodiscard]] std::optional<catalog::AliasOwner> findAliasOwner(std::string_view word);

    const Session& m_session;
    platforms::PushFileFormats m_pushFormats;
};

} // namespace supercargo::workspace
