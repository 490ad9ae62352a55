// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/barcode/symbol.h"
#include "core/base/error.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::barcode;

TEST_CASE("Every symbol that is written is read back alike", "[barcode]")
{
    const auto data =
        GENERATE(as<std::string>{}, "LP00123456785CN", "P0007KQ", "4PX3000123456789012CN", "1Z999AA10123456784",
                 "00340434161094021501", "ab", "A", "W-312-B", "9400111899223197428490");
    const int module = GENERATE(1, 2, 3, 4, 8);
    for (const auto symbology : {Symbology::code128, Symbology::qr}) {
        INFO(data << " " << toString(symbology) << " " << module);
        CHECK(readSymbol(symbology, drawSymbol(symbology, data, module, 40)) == data);
    }
}

TEST_CASE("A symbol of which a single bar moved is not read as what it was", "[barcode]")
{
    auto picture = drawSymbol(Symbology::code128, "LP00123456785CN", 3, 60);
    picture.fill({63, 0, 12, 60});
    CHECK(readSymbol(Symbology::code128, picture) != "LP00123456785CN");
    CHECK_FALSE(readSymbol(Symbology::qr, picture));
    CHECK_FALSE(readSymbol(Symbology::code128, Bitmap{300, 100}));
}

TEST_CASE("What a symbology cannot hold is refused", "[barcode]")
{
    CHECK_THROWS_AS(modulesOf(Symbology::code128, ""), Error);
    CHECK_THROWS_AS(modulesOf(Symbology::code128, std::string(200, 'A')), Error);
    CHECK_THROWS_AS(modulesOf(Symbology::qr, std::string(4000, 'A')), Error);
    CHECK(isPlainData("LP00123456785CN"));
    CHECK_FALSE(isPlainData("A>B"));
    CHECK_FALSE(isPlainData("A^XZ"));
    CHECK_FALSE(isPlainData("山"));
    CHECK_FALSE(isPlainData(""));
}

TEST_CASE("Pictures of dots are cut and joined to the dot", "[barcode]")
{
    Bitmap page{37, 20};
    page.fill({5, 3, 21, 4});
    CHECK(page.inkArea() == Rectangle{5, 3, 21, 4});
    CHECK(page.isBlack(5, 3));
    CHECK_FALSE(page.isBlack(26, 3));
    const auto cut = page.cropped({4, 2, 23, 6});
    CHECK(cut.inkArea() == Rectangle{1, 1, 21, 4});
    Bitmap other{37, 20};
    other.draw(cut, 4, 2);
    CHECK(other == page);
    other.draw(cut, -10, -3);
    other.draw(cut, 30, 18);
    other.draw(cut, 60, 2);
    CHECK(other.isBlack(0, 0));
    CHECK(other.isBlack(36, 19));
    CHECK((other.row(19)[4] & 0x07) == 0); // the padding stays white
    CHECK(Bitmap{9, 9}.inkArea() == Rectangle{});
}
