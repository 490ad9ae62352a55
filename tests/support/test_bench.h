// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/check_code.h"
#include "core/floor/label_service.h"
#include "core/floor/shipping_service.h"
#include "core/floor/station_service.h"
#include "core/floor/wave_service.h"
#include "core/printing/direct_dispatch.h"
#include "core/printing/printer_service.h"
#include "core/processes/data_folder.h"
#include "core/processes/process_identity.h"
#include "tests/support/block_fonts.h"
#include "tests/support/test_workspace.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iterator>
#include <string>
#include <string_view>

namespace supercargo::tests {

/// What one process brings to the bench: its name, its journal, its printers (into folders, the real way) and what
/// draws for it. Several may work on one data folder.
struct BenchProcess {
    BenchProcess(db::Connection& db, const processes::DataFolder& folder, const Clock& clock)
        : process{folder.run(), "test", clock.now()},
          journal{db, clock, process},
          dispatch{db, journal, folder, clock},
          tools{.db = db, .clock = clock, .drawing = {fonts, pages}, .journal = journal, .dispatch = dispatch}
    {}

    processes::ProcessIdentity process;
    printing::PrintJournal journal;
    printing::DirectDispatch dispatch;
    BlockFonts fonts;
    NoPages pages;
    floor::BenchTools tools;
};

/// A warehouse with two bins, a channel without numbers, and a bench with a ZPL printer that writes into a folder.
struct TestBench : TestWorkspace {
    processes::DataFolder data{folder.path()};
    BenchProcess here{db, data, clock};
    WarehouseId warehouse = addWarehouse("SZ");
    BinId bin = addBin(warehouse, "A-1-2");
    BinId farBin = addBin(warehouse, "A-1-10");
    ChannelId channel = addChannel("POST");
    PrinterId printer = addPrinter("Zebra");
    floor::StationService stations{here.tools, actor};
    floor::LabelService labels{here.tools, actor};
    floor::PackingService packing{db, clock, here.tools.drawing, here.journal, here.dispatch};
    floor::ShippingService shipping{db, clock, packing, actor};
    floor::WaveService waves{db, clock};
    StationId bench = stations.add("Bench 1", warehouse, printer);

    PrinterId addPrinter(const std::string& name)
    {
        printing::PrinterService printers{db, clock, here.journal};
        return printers.add({.id = {},
                             .name = name,
                             .language = printing::PrinterLanguage::zpl,
                             .media = {},
                             .target = "file:" + (folder / name).string()},
                            actor);
    }
    /// A product with 100 pieces in the near bin.
    ProductId stocked(const std::string& sku, const std::string_view barcode = {}, const std::int64_t pieces = 100)
    {
        const auto product = addProduct(sku, barcode);
        setStock(product, bin, Quantity{pieces});
        return product;
    }
    PackageId ready(const std::vector<Wanted>& lines, const OrderWish& wish = {})
    {
        return addReadyPackage(warehouse, channel, lines, wish);
    }
    floor::ScanAnswer scan(const std::string_view code) { return scanAt(bench, code); }
    floor::ScanAnswer scanAt(const StationId station, const std::string_view code)
    {
        return stations.scan(code, station, std::chrono::seconds{5});
    }
    /// The stable word of the answer to a scan.
    std::string word(const std::string_view code) { return std::string{toString(scan(code).code)}; }
    [[nodiscard]] std::string barcodeOf(const PackageId id) const { return packageNumber(id.value); }

    void hold(const PackageId id, const std::string_view reason)
    {
        db.statement("UPDATE packages SET held = 1, held_reason = $2 WHERE id = $1")
            .bind("$1", id)
            .bind("$2", reason)
            .run();
    }
    void cancelOrder(const PackageId id)
    {
        db.statement("UPDATE orders SET platform_status = 'cancelled' WHERE id = $1").bind("$1", orderOf(id)).run();
    }
    void setReasons(const PackageId id, const std::string_view reasons)
    {
        db.statement("UPDATE packages SET reasons = $2 WHERE id = $1").bind("$1", id).bind("$2", reasons).run();
    }
    [[nodiscard]] std::ptrdiff_t labelsPrinted(const std::string& name = "Zebra") const
    {
        const auto path = folder / name;
        return !std::filesystem::exists(path)
                   ? 0
                   : std::distance(std::filesystem::directory_iterator{path}, std::filesystem::directory_iterator{});
    }
};

} // namespace supercargo::tests
