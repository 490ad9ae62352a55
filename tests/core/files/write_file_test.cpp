// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/write_file.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace supercargo;

TEST_CASE("A file named without a folder is written where the process stands", "[files]")
{
    const tests::TemporaryFolder folder;
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path());
    CHECK_NOTHROW(files::writeFileWhole("label.zpl", "^XA^XZ"));
    CHECK_NOTHROW(files::writeFileWhole("new/label.zpl", "^XA^XZ"));
    std::filesystem::current_path(before);
    CHECK(std::filesystem::file_size(folder.path() / "label.zpl") == 6);
    CHECK(std::filesystem::file_size(folder.path() / "new" / "label.zpl") == 6);
}
