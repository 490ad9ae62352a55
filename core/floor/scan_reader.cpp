// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/scan_reader.h"

#include "core/base/check_code.h"
#include "core/base/text.h"

#include <algorithm>

namespace supercargo::floor {

ScanMeaning ScanReader::read(const std::string_view code)
{
    if (const auto card = readControlCode(code)) {
        return *card;
    }
    if (const auto wave = readWaveCode(code); wave && m_waves.find(WaveId{*wave})) {
        return WaveId{*wave};
    }
    if (const auto slot = readSlotCode(code); slot && m_waves.find(WaveId{slot->wave})) {
        return SlotScan{WaveId{slot->wave}, slot->slot};
    }
    if (const auto package = packages::readPackageId(code); package && m_packages.find(*package)) {
        return PackageScan{*package};
    }
    if (auto number = m_numbers.find(code)) {
        return NumberScan{*std::move(number)};
    }
    if (auto products = productsIn(code); !products.empty()) {
        return ProductScan{std::move(products)};
    }
    return UnknownScan{};
}

std::vector<ProductId> ScanReader::productsIn(const std::string_view code)
{
    const std::vector<std::string> whole{foldedCode(code)};
    if (auto found = m_bench.productsByBarcode(whole); !found.empty()) {
        return found;
    }
    if (auto found = m_bench.productsBySku(whole); !found.empty()) {
        return found;
    }
    const auto payload = readPayload(code);
    if (!payload.gtins.empty()) {
        return m_bench.productsByBarcode(payload.gtins);
    }
    // Each token for itself, so that the order of meaning holds for each: its barcode, else its SKU.
    std::vector<ProductId> products;
    for (const auto& token : payload.tokens) {
        const std::vector<std::string> one{token};
        auto found = m_bench.productsByBarcode(one);
        if (found.empty()) {
            found = m_bench.productsBySku(one);
        }
        products.insert(products.end(), found.begin(), found.end());
    }
    std::ranges::sort(products);
    products.erase(std::unique(products.begin(), products.end()), products.end());
    return products;
}

} // namespace supercargo::floor
