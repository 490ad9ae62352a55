// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/incoming_order.h"
#include "core/workspace/workspace.h"
#include "tests/support/loopback_printer.h"
#include "tests/support/temporary_folder.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace supercargo::bench {

/// 2.2 lines each, 200 SKUs, made from its number alone.
[[nodiscard]] orders::IncomingOrder orderNumber(int number);

/// A seller's folder with so many orders, nearly all long shipped. Open at the end: `several` packages of a HOT and
/// another piece, then `singles` of one piece, of 200 products in turn. The numbers' order is that of the packages.
struct BenchStore {
    struct Size {
        std::int64_t orders = 0;
        std::int64_t several = 0;
        std::int64_t singles = 0;
    };

    Size size;
    tests::TemporaryFolder folder;
    SystemClock clock;
    workspace::Session session{folder.path(), "bench", clock, {"bench", {}}};
    workspace::Workspace desk{session, {.cacheKilobytes = 64 * 1024}};
    tests::LoopbackPrinter zebra;
    PrinterId printer;

    explicit BenchStore(const Size& wanted);

    [[nodiscard]] static std::string barcodeOf(std::int64_t package) { return "SKU-" + std::to_string(package % 200); }

private:
    void addGoods();
    void addOrders();
    void addOpenPackages();
    /// Runs `statement` for i from `first` to the last order.
    void forEach(std::int64_t first, std::string_view statement);
};

} // namespace supercargo::bench
