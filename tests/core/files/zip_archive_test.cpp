// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/zip_archive.h"

#include "core/base/error.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::files;
using namespace supercargo::tests;

TEST_CASE("What is zipped is unpacked the same", "[files]")
{
    const TemporaryFolder folder;
    const auto content = folder.write("db", std::string(300'000, 'x') + "end");
    ZipWriter writer{folder / "backup.zip"};
    writer.addFile("supercargo.db", content);
    writer.addText("attachments/1/图.txt", "hello");
    writer.addText("empty", "");
    writer.finish();

    std::filesystem::create_directory(folder / "out");
    extractZip(folder / "backup.zip", folder / "out", {});
    CHECK(readFile(folder / "out" / "supercargo.db") == readFile(content));
    CHECK(readFile(folder / "out" / "attachments" / "1" / "图.txt") == "hello");
    CHECK(std::filesystem::file_size(folder / "out" / "empty") == 0);
}

TEST_CASE("No archive writes outside its folder, or twice to one place", "[files]")
{
    for (const std::string name :
         {"../evil", "/etc/evil", "a/../../evil", "C:evil", "a\\..\\evil", "a//b", "a/", "."}) {
        CAPTURE(name);
        const TemporaryFolder folder;
        ZipWriter writer{folder / "evil.zip"};
        writer.addText("fine", "1");
        writer.addText(name, "2");
        writer.finish();
        std::filesystem::create_directory(folder / "out");
        CHECK_THROWS_AS(extractZip(folder / "evil.zip", folder / "out", {}), Error);
        CHECK(std::filesystem::is_empty(folder / "out"));
    }
}

TEST_CASE("An archive that unpacks beyond its limit is stopped", "[files]")
{
    const TemporaryFolder folder;
    ZipWriter writer{folder / "big.zip"};
    writer.addText("big", std::string(3'000'000, 'x'));
    writer.finish();
    std::filesystem::create_directory(folder / "out");
    CHECK_THROWS_AS(extractZip(folder / "big.zip", folder / "out", {.unpackedBytes = 1'000'000}), Error);
    CHECK_THROWS_AS(ZipArchive(folder.write("no.zip", "PK\x03\x04 and so on")), Error);
    CHECK_THROWS_AS(ZipArchive(folder / "big.zip").open("other"), Error);
}

TEST_CASE("A zip that is not finished leaves nothing", "[files]")
{
    const TemporaryFolder folder;
    {
        ZipWriter writer{folder / "a.zip"};
        writer.addText("x", "y");
    }
    CHECK_FALSE(std::filesystem::exists(folder / "a.zip"));
    ZipWriter writer{folder / "b.zip"};
    writer.addFile("x", folder / "missing");
    CHECK_THROWS_AS(writer.finish(), Error);
    ZipWriter nowhere{folder / "none" / "c.zip"};
    nowhere.addText("x", "y");
    CHECK_THROWS_AS(nowhere.finish(), Error);
}
