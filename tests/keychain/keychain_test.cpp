// SPDX-License-Identifier: GPL-3.0-or-later
// Runs against whatever key store its session has; CMakeLists.txt gives it a private one, and once none.
#include "core/base/error.h"
#include "ui/keychain/keychain_secrets.h"

#include <QCoreApplication>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::ui;

namespace {

/// One for the process, as in the programs.
KeychainSecrets& store()
{
    static int count = 1;
    static char name[] = "keychain_tests";
    static char* arguments[] = {name, nullptr};
    static QCoreApplication application{count, arguments};
    static KeychainSecrets secrets{"supercargo test", std::chrono::seconds{20}};
    return secrets;
}

const net::Secrets kKeys{{"client_id", "amzn1.id"},
                         {"refresh_token", std::string{"Atzr|s3cret \xE5\xAF\x86\0 end", 20}}};

} // namespace

TEST_CASE("Keys are kept in the desktop's key store", "[keystore]")
{
    REQUIRE(store().isAvailable());
    CHECK_FALSE(store().find("amazon/1"));
    store().put("amazon/1", kKeys);
    store().put("ebay/2", {{"token", "old"}});
    store().put("ebay/2", {{"token", "new"}});
    CHECK(store().find("amazon/1") == kKeys);
    CHECK(store().find("ebay/2") == net::Secrets{{"token", "new"}});
    store().remove("amazon/1");
    store().remove("amazon/1");
    CHECK_FALSE(store().find("amazon/1"));
}

TEST_CASE("Many threads may ask the key store at once", "[keystore]")
{
    std::vector<std::thread> threads;
    std::atomic<int> right{0};
    auto& secrets = store();
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&, account = "thread/" + std::to_string(i)] {
            secrets.put(account, {{"name", account}});
            right += secrets.find(account) == net::Secrets{{"name", account}} ? 1 : 0;
            secrets.remove(account);
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    CHECK(right == 8);
}

TEST_CASE("Without a key store it is said, and never looks like nothing kept", "[no-keystore]")
{
    CHECK_FALSE(store().isAvailable());
    try {
        static_cast<void>(store().find("amazon/1"));
        FAIL("it answered");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::secrets_locked);
    }
    CHECK_THROWS_AS(store().put("amazon/1", kKeys), Error);
}
