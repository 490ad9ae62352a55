// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/check_code.h"
#include "core/base/hash.h"
#include "core/base/instant.h"
#include "core/base/text.h"

#include <catch2/catch.hpp>

#include <random>
#include <string>
#include <utility>

using namespace supercargo;

TEST_CASE("What a person calls the same text folds alike", "[base]")
{
    CHECK(folded("  Jürgen   GROSSMANN ") == folded("jurgen großmann"));
    CHECK(folded("Łukasz") == "lukasz");
    CHECK(folded("Семён") == folded("СЕМЕН"));
    CHECK(folded("ＡＢＣ１２３") == "abc123");
    CHECK(folded("山口　美咲") == "山口 美咲");
    CHECK(folded("が") != folded("か"));
    CHECK(folded("Intitulé de l’objet") == folded("Intitule de l'objet"));
    CHECK(foldedCode(" Mug-Réd ") == "mug-réd");
    CHECK(trimmed("\xC2\xA0 a b \xE3\x80\x80") == "a b");
}

TEST_CASE("Ill-formed text is mended and said, never passed on", "[base]")
{
    CHECK(isValidUtf8("Zoë 山"));
    CHECK_FALSE(isValidUtf8("Zo\xEB"));
    CHECK(toValidUtf8(std::string_view{"a\0b\xFFz", 5}) == "ab\xEF\xBF\xBDz");
}

TEST_CASE("Our codes are read however they are typed, and are of 32 characters that nobody misreads", "[base]")
{
    const auto number = packageNumber(123456);
    CHECK(readPackageNumber(number) == number);
    CHECK(readPackageNumber(" " + lowerAscii(number.substr(0, 3)) + "-" + number.substr(3)) == number);
    CHECK(packageNumber(1) == "P00001A");
    CHECK(waveCode(312) == "W-312-B");
    CHECK(slotCode(312, 7) == "S-312-7-9");
    for (std::int64_t i = 1; i < 5'000; ++i) {
        REQUIRE(readPackageNumber(packageNumber(i)) == packageNumber(i));
        REQUIRE(readWaveCode(waveCode(i)) == i);
        REQUIRE(readSlotCode(slotCode(i, 40))->slot == 40);
        REQUIRE((packageNumber(i) + waveCode(i) + slotCode(i, 40)).find_first_of("ILOU") == std::string::npos);
    }
    CHECK_FALSE(readPackageNumber("6901234567892"));
    CHECK_FALSE(readWaveCode(number));
}

TEST_CASE("Our codes find every single wrong character and every swap of neighbours", "[base]")
{
    constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    std::mt19937 chance{20261120};
    const auto draw = [&chance](const std::size_t below) {
        return std::uniform_int_distribution<std::size_t>{0, below - 1}(chance);
    };
    for (int round = 0; round < 100; ++round) {
        std::string code;
        const auto length = 1 + draw(30);
        for (std::size_t i = 0; i < length; ++i) {
            code += alphabet[draw(alphabet.size())];
        }
        code += checkCharacter(code);
        REQUIRE(hasValidCheck(code));
        for (std::size_t i = 0; i < code.size(); ++i) {
            for (const char c : alphabet) {
                auto wrong = code;
                wrong[i] = c;
                REQUIRE(hasValidCheck(wrong) == (wrong == code));
            }
            if (i + 1 < code.size()) {
                auto swapped = code;
                std::swap(swapped[i], swapped[i + 1]);
                REQUIRE(hasValidCheck(swapped) == (swapped == code));
            }
        }
    }
    for (const auto* const foreign : {"", "0", "PIO", "p00", "P-0", "U0"}) {
        CHECK_FALSE(hasValidCheck(foreign));
    }
}

TEST_CASE("Instants keep their zone and read back", "[base]")
{
    const auto instant = parseIso8601("2017-09-23T14:18:23-07:00");
    REQUIRE(instant);
    CHECK(toIso8601(*instant) == "2017-09-23T21:18:23Z");
    CHECK(parseIso8601("2017-09-23T21:18:23.5Z") == *instant + std::chrono::milliseconds{500});
    CHECK_FALSE(parseIso8601("2017-09-23T14:18:23")); // no zone: the shop's is for the reader to add
    CHECK_FALSE(parseIso8601("2017-02-30T14:18:23Z"));
}

TEST_CASE("The hash is the standard's", "[base]")
{
    CHECK(sha256Hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(randomName() != randomName());
    const auto uuid = randomUuid();
    CHECK(uuid != randomUuid());
    CHECK_THAT(uuid, Catch::Matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
}
