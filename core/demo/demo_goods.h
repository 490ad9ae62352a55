// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// What the demo seller owns: products, places, stock and channels, as the seller's own files would say it, so that
// the demo goes the same way into the store as a real seller's data.
namespace supercargo::demo {

/// The outline that a product's picture is drawn with.
enum class Shape {
    mug,
    bottle,
    shirt,
    socks,
    phoneCase,
    earbuds,
    lamp,
    tote,
    puzzle,
    brush,
    strap,
    lunchBox,
    cap,
    hoodie,
    lights,
    teapot,
    glove,
    notebook,
    slingBag,
    scarf
};

struct DemoProduct {
    std::string sku;
    std::string nameEn;
    std::string nameZh;
    std::string barcode;         // EAN-13
    std::int64_t priceCents = 0; // in US dollars, what a shop asks
    std::int64_t grams = 0;
    std::string colour; // "#3D8288"
    Shape shape = Shape::mug;
    bool battery = false;
    bool atYiwu = false;   // lies in the second warehouse, not in the first
    bool overseas = false; // lies in the overseas warehouse as well
    bool scarce = false;   // nearly sold out: its orders run short
};

/// 200 products, always the same ones.
[[nodiscard]] std::vector<DemoProduct> demoProducts();

/// The seller's own files (UTF-8 csv) for `products`, made for about `orders` orders.
struct GoodsFiles {
    std::string products;
    std::string warehouses;
    std::string bins;
    std::string stock;
    std::string channels;
};
[[nodiscard]] GoodsFiles goodsFiles(const std::vector<DemoProduct>& products, std::int64_t orders, std::uint64_t seed);

/// A range of S10 numbers of a channel, from first to last.
struct DemoNumbers {
    std::string_view channel;
    std::string first;
    std::string last;
};
[[nodiscard]] std::vector<DemoNumbers> demoNumbers();

/// A drawing of the product (SVG).
[[nodiscard]] std::string pictureOf(const DemoProduct& product);

} // namespace supercargo::demo
