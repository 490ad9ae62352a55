// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demo_goods.h"

#include <catch2/catch.hpp>

#include <map>
#include <string>

using namespace supercargo::demo;

TEST_CASE("No two kinds of things of the demo seller look alike, and colours of one kind do", "[demo]")
{
    std::map<std::string, std::string> kindOfPicture; // without its colour
    for (const auto& product : demoProducts()) {
        INFO(product.sku);
        auto picture = pictureOf(product);
        CHECK(picture.find(product.colour) != std::string::npos);
        for (auto at = picture.find(product.colour); at != std::string::npos; at = picture.find(product.colour)) {
            picture.replace(at, product.colour.size(), "colour");
        }
        const auto kind = product.nameEn.substr(0, product.nameEn.rfind(','));
        CHECK(kindOfPicture.emplace(picture, kind).first->second == kind);
    }
    CHECK(kindOfPicture.size() == 20);
}
