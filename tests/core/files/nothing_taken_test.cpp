// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/files/nothing_taken.h"

#include <catch2/catch.hpp>

using namespace supercargo;

TEST_CASE("A file of bad rows only has failed, and says what was wrong with the first", "[files]")
{
    const std::vector<files::Rejection> rejections{
        {3, files::RejectionCode::not_a_whole_number, "weight_g", "heavy", {}}};
    CHECK_NOTHROW(files::refuseIfNothingTaken("products.csv", 0, 0, {}));
    CHECK_NOTHROW(files::refuseIfNothingTaken("products.csv", 1, 1, rejections));
    try {
        files::refuseIfNothingTaken("products.csv", 0, 1, rejections);
        FAIL("a file of bad rows only was taken");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::file_nothing_readable);
        CHECK(error.arguments() == std::vector<std::string>{"products.csv", "1", "3", "not_a_whole_number", "weight_g",
                                                             "heavy", ""});
    }
}
