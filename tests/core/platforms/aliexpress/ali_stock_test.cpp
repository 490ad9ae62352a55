// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/aliexpress/ali_shop.h"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;

TEST_CASE("AliExpress's stock is set in every product that has the SKU, and read back", "[aliexpress]")
{
    AliShop shop;
    std::vector<sync::StockLevel> levels;
    std::vector<std::string> skus;
    for (int i = 0; i < 50; ++i) {
        const auto sku = "SKU-" + std::to_string(i);
        shop.market.setStock(std::to_string(100 + i / 2), sku, 1);
        levels.push_back({sku, i});
        skus.push_back(sku);
    }
    shop.market.setStock("900", "SKU-3", 7); // listed twice
    const auto connection = shop.open();
    levels.push_back({"UNKNOWN", 3});
    const auto refusals = connection->pushStock(levels, {});
    REQUIRE(refusals.size() == 1);
    CHECK(refusals[0].platformSku == "UNKNOWN");
    CHECK(shop.market.stock().at("101/SKU-3") == 3);
    CHECK(shop.market.stock().at("900/SKU-3") == 3);
    CHECK(shop.market.calls("aliexpress.solution.batch.product.inventory.update") == 2);
    levels.pop_back();
    const auto known = connection->readStock(skus, {});
    CHECK(known.size() == 50);
    CHECK(std::is_permutation(known.begin(), known.end(), levels.begin(), levels.end()));
}

TEST_CASE("A product whose stock AliExpress does not take is named with all of its SKUs", "[aliexpress]")
{
    AliShop shop;
    shop.market.setStock("100", "A", 1);
    shop.market.setStock("100", "B", 1);
    shop.market.setStock("101", "C", 1);
    shop.market.answerNext("aliexpress.solution.batch.product.inventory.update", {200,
                                                                                  R"({
        "aliexpress_solution_batch_product_inventory_update_response": {"update_success": false, "update_failed_list":
        {"synchronize_product_response_dto": [{"product_id": 100, "error_code": "F00", "error_message": "It is reviewed"}]}}})",
                                                                                  {}});
    const auto refusals = shop.open()->pushStock(std::vector<sync::StockLevel>{{"A", 4}, {"B", 5}, {"C", 6}}, {});
    REQUIRE(refusals.size() == 2);
    CHECK(refusals[1].platformSku == "B");
    CHECK(refusals[1].words == "F00: It is reviewed");
}
