// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/product_repository.h"
#include "tests/support/test_store.h"

#include <catch2/catch.hpp>

using namespace supercargo;

namespace {

struct Catalogue : tests::TestStore {
    catalog::ProductRepository products{db};

    ProductId add(const std::string& sku, const std::string& english, const std::string& chinese,
                  const std::string& barcode = {})
    {
        catalog::Product product{.id = {}, .sku = sku, .nameEn = english, .nameZh = chinese};
        if (!barcode.empty()) {
            product.barcodes.push_back(barcode);
        }
        return products.insert(product);
    }
    [[nodiscard]] std::vector<std::string> find(const std::string_view text, const std::int64_t limit = 5)
    {
        std::vector<std::string> skus;
        for (const auto& product : products.findByWords(text, limit)) {
            skus.push_back(product.sku);
        }
        return skus;
    }
};

} // namespace

TEST_CASE("A product is found by words of its names, SKU and barcode, the last one begun, in any script", "[catalog]")
{
    Catalogue all;
    all.add("MUG-RED", "Ceramic mug, red", "红色马克杯", "6901234567892");
    all.add("MUG-BLU", "Ceramic mug, blue", "蓝色马克杯");
    all.add("LAMP", "Desk lamp", "台灯");

    CHECK(all.find("ceramic blu") == std::vector<std::string>{"MUG-BLU"});
    CHECK(all.find("马克杯") == std::vector<std::string>{"MUG-BLU", "MUG-RED"});
    CHECK(all.find("红色") == std::vector<std::string>{"MUG-RED"});
    CHECK(all.find("690123456789") == std::vector<std::string>{"MUG-RED"});
    CHECK(all.find("mug", 1).size() == 1);
    CHECK(all.find("").empty());
    CHECK(all.find("\"*").empty());
}

TEST_CASE("A product whose name was changed is found by the new one only", "[catalog]")
{
    Catalogue all;
    auto lamp = all.products.get(all.add("LAMP", "Desk lamp", "台灯"));
    lamp.nameEn = "Reading light";
    all.products.update(lamp);
    CHECK(all.find("desk").empty());
    CHECK(all.find("reading") == std::vector<std::string>{"LAMP"});
}
