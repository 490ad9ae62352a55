// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/number_repository.h"
#include "core/floor/bench_repository.h"
#include "core/floor/scan_code.h"
#include "core/floor/wave_repository.h"
#include "core/packages/package_repository.h"

#include <string_view>
#include <variant>
#include <vector>

namespace supercargo::floor {

struct SlotScan {
    WaveId wave;
    std::int64_t slot = 0;
};
struct PackageScan {
    PackageId package;
};
struct NumberScan {
    channels::TrackingNumber number;
};
/// One product, or several that share the code.
struct ProductScan {
    std::vector<ProductId> products;
};
struct UnknownScan {};

using ScanMeaning = std::variant<UnknownScan, ControlCard, WaveId, SlotScan, PackageScan, NumberScan, ProductScan>;

/// Tells what was scanned. Tried in this order: control card, wave, slot, package number (what fails their check
/// character, or names nothing, is tried on), tracking number, product barcode, SKU, the payload of a QR code.
class ScanReader {
public:
    explicit ScanReader(db::Connection& db) : m_bench{db}, m_waves{db}, m_packages{db}, m_numbers{db} {}

    [[nodiscard]] ScanMeaning read(std::string_view code);

private:
    [[nodiscard]] std::vector<ProductId> productsIn(std::string_view code);

    BenchRepository m_bench;
    WaveRepository m_waves;
    packages::PackageRepository m_packages;
    channels::NumberRepository m_numbers;
};

} // namespace supercargo::floor
