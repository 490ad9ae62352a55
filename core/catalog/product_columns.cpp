// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/product_columns.h"

#include "core/base/countries.h"
#include "core/base/text.h"
#include "core/catalog/product_repository.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace supercargo::catalog {

namespace {

using files::OwnTable;

constexpr std::int64_t kHeaviestGrams = 1'000'000;
constexpr std::int64_t kLongestMillimetres = 100'000;
constexpr std::int64_t kMostPiecesInBundle = 10'000;
constexpr Currency kUsualCurrency{"USD"};

std::int64_t number(OwnTable& table, const std::string_view column, const std::int64_t most)
{
    return table.whole(column, 0, most).value_or(0);
}

void readBarcodes(OwnTable& table, Product& product)
{
    auto codes = table.codes("barcodes");
    std::ranges::sort(codes, {}, skuKey);
    const auto isSame = [](const std::string& one, const std::string& other) { return skuKey(one) == skuKey(other); };
    codes.erase(std::unique(codes.begin(), codes.end(), isSame), codes.end());
    product.barcodes = std::move(codes);
}

void readOrigin(OwnTable& table, Product& product)
{
    const auto written = table.text("origin");
    const auto* country = countryFromText(written);
    if (country == nullptr && !written.empty()) {
        table.reject(files::RejectionCode::not_a_country, "origin", written);
    }
    product.customs.origin = country == nullptr ? std::string{} : std::string{country->code};
}

/// The file is one of our own folder, never one elsewhere on the machine.
void readPicture(OwnTable& table, Product& product)
{
    product.picture = table.text("picture");
    const auto steps = split(product.picture, '/');
    if (product.picture.starts_with('/') || product.picture.find_first_of("\\:") != std::string::npos ||
        std::ranges::find(steps, "..") != steps.end()) {
        table.reject(files::RejectionCode::picture_outside, "picture", product.picture);
    }
}

std::string showFlag(const bool flag)
{
    return flag ? "yes" : "no";
}

std::string showMoney(const std::optional<Money>& money)
{
    return money ? money->toDecimal() + " " + std::string{money->currency().code()} : std::string{};
}

constexpr std::array kColumns{
    ProductColumn{"name_en", [](OwnTable& table, Product& p) { p.nameEn = table.text("name_en"); },
                  [](const Product& p) { return p.nameEn; }},
    ProductColumn{"name_zh", [](OwnTable& table, Product& p) { p.nameZh = table.text("name_zh"); },
                  [](const Product& p) { return p.nameZh; }},
    ProductColumn{"barcodes", readBarcodes, [](const Product& p) { return joined(p.barcodes, "|"); }},
    ProductColumn{"weight_g",
                  [](OwnTable& table, Product& p) { p.weight = {number(table, "weight_g", kHeaviestGrams)}; },
                  [](const Product& p) { return std::to_string(p.weight.value); }},
    ProductColumn{"length_mm",
                  [](OwnTable& table, Product& p) { p.length = {number(table, "length_mm", kLongestMillimetres)}; },
                  [](const Product& p) { return std::to_string(p.length.value); }},
    ProductColumn{"width_mm",
                  [](OwnTable& table, Product& p) { p.width = {number(table, "width_mm", kLongestMillimetres)}; },
                  [](const Product& p) { return std::to_string(p.width.value); }},
    ProductColumn{"height_mm",
                  [](OwnTable& table, Product& p) { p.height = {number(table, "height_mm", kLongestMillimetres)}; },
                  [](const Product& p) { return std::to_string(p.height.value); }},
    ProductColumn{"hs_code", [](OwnTable& table, Product& p) { p.customs.hsCode = table.code("hs_code"); },
                  [](const Product& p) { return p.customs.hsCode; }},
    ProductColumn{"origin", readOrigin, [](const Product& p) { return p.customs.origin; }},
    ProductColumn{"declared_name_en",
                  [](OwnTable& table, Product& p) { p.customs.nameEn = table.text("declared_name_en"); },
                  [](const Product& p) { return p.customs.nameEn; }},
    ProductColumn{"declared_name_zh",
                  [](OwnTable& table, Product& p) { p.customs.nameZh = table.text("declared_name_zh"); },
                  [](const Product& p) { return p.customs.nameZh; }},
    ProductColumn{"declared_value",
                  [](OwnTable& table, Product& p) {
                      p.customs.value = table.money("declared_value", "declared_currency", kUsualCurrency);
                      if (p.customs.value && p.customs.value->minorUnits() < 0) {
                          table.reject(files::RejectionCode::number_out_of_range, "declared_value", table.text("declared_value"));
                      }
                  },
                  [](const Product& p) { return showMoney(p.customs.value); }},
    ProductColumn{"battery", [](OwnTable& table, Product& p) { p.hazards.battery = table.flag("battery"); },
                  [](const Product& p) { return showFlag(p.hazards.battery); }},
    ProductColumn{"liquid", [](OwnTable& table, Product& p) { p.hazards.liquid = table.flag("liquid"); },
                  [](const Product& p) { return showFlag(p.hazards.liquid); }},
    ProductColumn{"powder", [](OwnTable& table, Product& p) { p.hazards.powder = table.flag("powder"); },
                  [](const Product& p) { return showFlag(p.hazards.powder); }},
    ProductColumn{"magnet", [](OwnTable& table, Product& p) { p.hazards.magnet = table.flag("magnet"); },
                  [](const Product& p) { return showFlag(p.hazards.magnet); }},
    ProductColumn{"picture", readPicture, [](const Product& p) { return p.picture; }},
};

} // namespace

std::span<const ProductColumn> productColumns()
{
    return kColumns;
}

std::vector<NamedPieces> readComponents(OwnTable& table)
{
    std::vector<NamedPieces> parts;
    for (const auto& written : table.codes("components")) {
        NamedPieces part{written, 1};
        if (const auto star = written.rfind('*'); star != std::string::npos) {
            const auto digits = trimmed(std::string_view{written}.substr(star + 1));
            const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), part.quantity);
            if (error != std::errc{} || end != digits.data() + digits.size() || part.quantity < 1 ||
                part.quantity > kMostPiecesInBundle) {
                table.reject(files::RejectionCode::component_malformed, "components", written);
                continue;
            }
            part.sku = trimmed(std::string_view{written}.substr(0, star));
        }
        const auto same = std::ranges::find(parts, skuKey(part.sku),
                                            [](const NamedPieces& other) { return skuKey(other.sku); });
        if (same == parts.end()) {
            parts.push_back(std::move(part));
        } else {
            same->quantity += part.quantity;
        }
    }
    return parts;
}

std::string showComponents(const Product& product)
{
    std::vector<std::string> parts;
    for (const auto& component : product.components) {
        parts.push_back(std::to_string(component.product.value) + "*" + std::to_string(component.quantity.value));
    }
    return joined(parts, "|");
}

} // namespace supercargo::catalog
