// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/secrets/sealed_file.h"
#include "tests/support/temporary_folder.h"

#include <thread>
#include <vector>

#include <catch2/catch.hpp>

#include <sys/wait.h>
#include <unistd.h>

using namespace supercargo;
using namespace supercargo::secrets;

namespace {

const net::Secrets kKeys{{"client_id", "amzn1.id"}, {"refresh_token", "Atzr|s3cret-\xE5\xAF\x86"}, {"empty", ""}};

SealedFile openFile(const std::filesystem::path& path, const std::string& passphrase = "correct horse")
{
    return SealedFile{path, passphrase, SealStrength::interactive};
}

std::string codeOf(const std::filesystem::path& path, const std::string& passphrase = "correct horse")
{
    try {
        static_cast<void>(openFile(path, passphrase));
    } catch (const Error& error) {
        return std::string{toString(error.code())};
    }
    return "opened";
}

} // namespace

TEST_CASE("Keys are kept in a sealed file, and found again by who knows the passphrase", "[secrets]")
{
    const tests::TemporaryFolder folder;
    const auto path = folder / "secrets.sealed";
    {
        auto file = openFile(path);
        CHECK_FALSE(file.find("amazon/1"));
        file.put("amazon/1", kKeys);
        file.put("ebay/2", {{"token", "old"}});
        file.put("ebay/2", {{"token", "new"}});
        file.put("gone", kKeys);
        file.remove("gone");
        file.remove("never there");
    }
    auto file = openFile(path);
    CHECK(file.find("amazon/1") == kKeys);
    CHECK(file.find("ebay/2") == net::Secrets{{"token", "new"}});
    CHECK_FALSE(file.find("gone"));
}

TEST_CASE("The file says nothing to anybody else", "[secrets]")
{
    const tests::TemporaryFolder folder;
    const auto path = folder / "secrets.sealed";
    folder.write("secrets.sealed.part", "left behind by a crash, readable by all");
    auto file = openFile(path);
    file.put("amazon/1", kKeys);
    const auto first = tests::readFile(path);
    for (const auto* word : {"s3cret", "amzn1", "client_id", "amazon/1", "correct"}) {
        CHECK(first.find(word) == std::string::npos);
    }
    namespace fs = std::filesystem;
    CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    file.put("amazon/1", kKeys);
    CHECK(tests::readFile(path) != first); // the same keys, never the same bytes
}

TEST_CASE("A wrong passphrase and a damaged file are told apart", "[secrets]")
{
    const tests::TemporaryFolder folder;
    const auto path = folder / "secrets.sealed";
    openFile(path).put("amazon/1", kKeys);
    const auto whole = tests::readFile(path);
    CHECK(codeOf(path, "wrong horse") == "secrets_locked");
    CHECK(codeOf(path, "") == "invalid_argument");

    for (const auto size : {std::size_t{0}, std::size_t{10}, std::size_t{90}, whole.size() - 1}) {
        folder.write("secrets.sealed", whole.substr(0, size));
        CHECK(codeOf(path) == "secrets_damaged");
    }
    folder.write("secrets.sealed", whole + "x");
    CHECK(codeOf(path) == "secrets_damaged");
    folder.write("secrets.sealed", std::string(17'000'000, 'x'));
    CHECK(codeOf(path) == "secrets_damaged");
    for (const std::size_t at :
         {std::size_t{3}, std::size_t{22}, std::size_t{27}, whole.size() - 60, whole.size() - 1}) {
        auto bent = whole;
        bent[at] = static_cast<char>(bent[at] ^ 0x40);
        folder.write("secrets.sealed", bent);
        CAPTURE(at);
        CHECK(codeOf(path) == "secrets_damaged");
    }
    auto salted = whole; // looks like another passphrase, and is not opened either
    salted[30] = static_cast<char>(salted[30] ^ 1);
    folder.write("secrets.sealed", salted);
    CHECK(codeOf(path) == "secrets_locked");

    folder.write("secrets.sealed", whole);
    CHECK(codeOf(path) == "opened");
}

TEST_CASE("A file that is made anew under another passphrase is not written over", "[secrets]")
{
    const tests::TemporaryFolder folder;
    const auto path = folder / "secrets.sealed";
    auto file = openFile(path);
    std::filesystem::remove(path);
    auto other = openFile(path, "another");
    CHECK_THROWS_AS(file.put("amazon/1", kKeys), Error);
    CHECK_THROWS_AS(static_cast<void>(file.find("amazon/1")), Error);
    CHECK_FALSE(other.find("amazon/1"));
    std::filesystem::remove(path);
    CHECK_THROWS_AS(static_cast<void>(other.find("amazon/1")), Error); // not "nothing kept"
}

TEST_CASE("Two processes that keep keys at once lose none", "[secrets]")
{
    const tests::TemporaryFolder folder;
    const auto path = folder / "secrets.sealed";
    auto file = openFile(path);
    constexpr int kEach = 12;
    const auto keep = [&](const std::string& name) {
        for (int i = 0; i < kEach; ++i) {
            file.put(name + std::to_string(i), kKeys);
        }
    };
    const auto child = ::fork();
    if (child == 0) {
        keep("child");
        ::_exit(0);
    }
    std::thread thread{[&] { keep("thread"); }};
    keep("parent");
    thread.join();
    int status = 1;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(status == 0);
    int kept = 0;
    for (int i = 0; i < kEach; ++i) {
        for (const auto* name : {"child", "thread", "parent"}) {
            kept += file.find(name + std::to_string(i)) == kKeys ? 1 : 0;
        }
    }
    CHECK(kept == 3 * kEach);
}

TEST_CASE("Whatever bytes come, they are a list of accounts or none", "[secrets]")
{
    const SecretAccounts accounts{{"a", kKeys}, {"b", {}}};
    const auto bytes = toPlainBytes(accounts);
    CHECK(accountsFromPlainBytes(bytes) == accounts);
    CHECK(secretsFromPlainBytes(toPlainBytes(kKeys)) == kKeys);
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CHECK_FALSE(accountsFromPlainBytes(bytes.substr(0, size)));
    }
    CHECK_FALSE(accountsFromPlainBytes(bytes + "x"));
    CHECK_FALSE(accountsFromPlainBytes("\xff\xff\xff\xff"));
}
