// SPDX-License-Identifier: GPL-3.0-or-later
// A shop that is connected, as scripts meet it: orders come, what has left is told, and no key is ever shown.
#include "tests/app/cli_process.h"
#include "tests/support/fake_aliexpress.h"
#include "tests/support/fake_ebay.h"
#include "tests/support/fake_shopify.h"
#include "tests/support/fake_vendure.h"
#include "tests/support/fake_wish.h"
#include "tests/support/fake_woocommerce.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace supercargo;
using nlohmann::json;
using tests::Cli;

namespace {

/// A demo seller with one more shop, which is connected to a marketplace on this machine.
struct ConnectedSeller {
    SystemClock clock;
    tests::FakeEbay ebay{clock};
    Cli cli;
    std::string passphrase = cli.write("passphrase", "open sesame\n");
    std::string sku;

    ConnectedSeller()
    {
        namespace fs = std::filesystem;
        fs::permissions(passphrase, fs::perms::owner_read | fs::perms::owner_write);
        static_cast<void>(cli.json({"demo", "--orders", "5"}));
        static_cast<void>(cli.json({"shop", "add", "Live", "--platform", "ebay"}));
        const auto stock = cli.json({"stock", "list"});
        for (const auto& row : stock.at("stock")) {
            if (row.at("on_hand").get<int>() - row.at("reserved").get<int>() > 5) {
                sku = row.at("sku").get<std::string>();
                break;
            }
        }
    }
    /// With the keys on standard input, as a script gives them; `keep` says where they are kept.
    void authorize(const std::vector<std::string>& keep)
    {
        std::string typed;
        for (const auto& [name, value] : tests::FakeEbay::secrets()) {
            typed += name == "refresh_token_until" ? "" : name + "=" + value + "\n";
        }
        static_cast<void>(cli.write("stdin", typed));
        std::vector<std::string> command{"shop", "authorize", "Live", "--test-url", ebay.url()};
        command.insert(command.end(), keep.begin(), keep.end());
        static_cast<void>(cli.json(command));
        std::filesystem::remove(cli.path("stdin"));
    }
    void authorize() { authorize({"--passphrase-file", passphrase}); }
    /// That no file of the data folder holds a key as it is.
    void checkThatNoFileHoldsAKey() const
    {
        for (const auto& entry : std::filesystem::recursive_directory_iterator{cli.data()}) {
            if (entry.is_regular_file()) {
                std::ifstream stream{entry.path(), std::ios::binary};
                const std::string bytes{std::istreambuf_iterator<char>{stream}, {}};
                for (const auto& [name, value] : tests::FakeEbay::secrets()) {
                    INFO(entry.path() << " holds " << name);
                    CHECK(bytes.find(value) == std::string::npos);
                }
            }
        }
    }
    json sync(const int expected = 0)
    {
        const auto run = cli.run({"sync", "--shop", "Live", "--passphrase-file", passphrase, "--json"});
        INFO(run.out << run.err);
        REQUIRE(run.exitCode == expected);
        return json::parse(run.out).at("shops").front();
    }
    void order(const std::string& id)
    {
        tests::FakeEbayOrder placed;
        placed.id = id;
        placed.lines = {{.lineItemId = "L1", .sku = sku, .quantity = 1}};
        placed.modified = clock.now() - std::chrono::minutes{5};
        placed.created = placed.modified;
        ebay.put(placed);
    }
};

} // namespace

TEST_CASE("An order comes by itself, is shipped, and its platform is told", "[cli]")
{
    ConnectedSeller seller;
    seller.authorize();
    seller.order("12-34567-89012");
    CHECK(seller.cli.json({"shop", "test", "Live", "--passphrase-file", seller.passphrase}).at("missing").empty());
    CHECK(seller.sync().at("orders").at("new") == 1);
    CHECK(seller.sync().at("orders").at("new") == 0);

    static_cast<void>(seller.cli.json({"allocate"}));
    const auto order = seller.cli.json({"orders", "show", "Live:12-34567-89012"});
    INFO(order.dump());
    const auto package = order.at("packages").front();
    REQUIRE(package.at("state") == "ready");
    const auto number = package.at("package").get<std::string>();
    static_cast<void>(seller.cli.json({"label", "print", number}));
    static_cast<void>(seller.cli.json({"ship", number}));
    CHECK(seller.sync().at("marks").at("told") == 1);
    CHECK(seller.sync().at("marks").at("told") == 0);
    const auto told = seller.ebay.order("12-34567-89012").fulfillments;
    REQUIRE(told.size() == 1);
    const auto shipped = seller.cli.json({"orders", "show", "Live:12-34567-89012"});
    CHECK(shipped.at("packages").front().at("tracking") == told.front().tracking);
}

TEST_CASE("Keys stand nowhere in the data folder in clear, and a wrong passphrase opens nothing", "[cli]")
{
    ConnectedSeller seller;
    seller.authorize();
    seller.checkThatNoFileHoldsAKey();
    const auto wrong = seller.cli.write("wrong", "close sesame\n");
    std::filesystem::permissions(wrong, std::filesystem::perms::owner_read);
    CHECK(seller.cli.error({"sync", "--passphrase-file", wrong}).at("code") == "secrets_locked");
    std::filesystem::permissions(wrong, std::filesystem::perms::owner_read | std::filesystem::perms::others_read);
    CHECK(seller.cli.error({"sync", "--passphrase-file", wrong}).at("code") == "invalid_argument");
}

// Hidden: it needs a session with a key store of its own.
TEST_CASE("Where the desktop keeps keys, no command asks for a passphrase, and no file holds a key",
          "[.][keystore]")
{
    ConnectedSeller seller;
    seller.authorize({});
    seller.checkThatNoFileHoldsAKey();
    seller.order("12-34567-89012");
    const auto synced = seller.cli.json({"sync", "--shop", "Live"}); // another process, which finds them there
    CHECK(synced.at("shops").front().at("orders").at("new") == 1);
    CHECK(seller.cli.json({"shop", "test", "Live"}).at("missing").empty());
    static_cast<void>(seller.cli.json({"shop", "disconnect", "Live"}));
    CHECK(seller.cli.error({"shop", "test", "Live"}).at("code") == "not_connected");
}

TEST_CASE("What goes wrong with one shop is said in the platform's words, and ends as a failure", "[cli]")
{
    ConnectedSeller seller;
    CHECK(seller.cli.error({"sync", "--shop", "Live"}).at("code") == "not_connected");
    seller.authorize();
    seller.ebay.revoke();
    CHECK(seller.sync(1).at("error").at("code") == "authorization_ended");
    static_cast<void>(seller.cli.json({"shop", "pause", "Live"}));
    CHECK(seller.cli.json({"sync", "--passphrase-file", seller.passphrase}).at("shops").empty());
    static_cast<void>(seller.cli.json({"shop", "resume", "Live"}));
    static_cast<void>(seller.cli.json({"shop", "disconnect", "Live", "--passphrase-file", seller.passphrase}));
    CHECK(seller.cli.error({"shop", "test", "Live"}).at("code") == "not_connected");
    CHECK(seller.cli.error({"shop", "authorize", "Nobody"}).at("code") == "not_found");
}

TEST_CASE("A shop that is a site of its own is connected by its address", "[cli]")
{
    const SystemClock clock;
    tests::FakeWooCommerce woo{clock};
    tests::FakeWooOrder order;
    order.id = 731;
    order.lines = {{.sku = "MUG"}};
    order.modified = order.created = clock.now() - std::chrono::minutes{5};
    woo.put(order);
    Cli cli;
    const auto passphrase = cli.write("passphrase", "open sesame\n");
    std::filesystem::permissions(passphrase, std::filesystem::perms::owner_read);
    static_cast<void>(cli.json({"shop", "add", "Site", "--platform", "woocommerce"}));
    std::string typed;
    for (const auto& [name, value] : tests::FakeWooCommerce::secrets()) {
        typed += name + "=" + value + "\n";
    }
    static_cast<void>(cli.write("stdin", typed));
    const auto error = cli.error({"shop", "authorize", "Site", "--passphrase-file", passphrase});
    CHECK(error.at("code") == "invalid_argument");
    static_cast<void>(cli.json({"shop", "authorize", "Site", "--shop-url", "http://shop.example.net", "--test-url",
                                woo.url(), "--passphrase-file", passphrase}));
    CHECK(cli.json({"shop", "test", "Site", "--passphrase-file", passphrase}).at("account") == "A fine shop");
    const auto synced = cli.json({"sync", "--shop", "Site", "--passphrase-file", passphrase});
    CHECK(synced.at("shops").front().at("orders").at("new") == 1);
    CHECK(cli.json({"orders", "show", "Site:731"}).at("lines").size() == 1);
}

TEST_CASE("A shop at AliExpress is connected, tested and synced, and what is renewed is kept", "[cli]")
{
    const SystemClock clock;
    tests::FakeAliexpress market{clock};
    tests::FakeAliOrder order;
    order.id = 8'012'345'678'901'234;
    order.lines = {{.id = 8'012'345'678'901'235, .sku = "MUG", .quantity = 2}};
    order.modified = order.created = std::chrono::floor<std::chrono::seconds>(clock.now()) - std::chrono::minutes{30};
    market.put(order);
    Cli cli;
    const auto passphrase = cli.write("passphrase", "open sesame\n");
    std::filesystem::permissions(passphrase, std::filesystem::perms::owner_read);
    static_cast<void>(cli.json({"shop", "add", "Store", "--platform", "aliexpress"}));
    std::string typed;
    for (const auto& [name, value] : market.secrets()) {
        typed += name + "=" + value + "\n";
    }
    static_cast<void>(cli.write("stdin", typed));
    static_cast<void>(
        cli.json({"shop", "authorize", "Store", "--test-url", market.url(), "--passphrase-file", passphrase}));
    const auto report = cli.json({"shop", "test", "Store", "--passphrase-file", passphrase});
    CHECK(report.at("account") == "cn1000000001");
    CHECK(report.at("missing").empty());
    const auto synced = cli.json({"sync", "--shop", "Store", "--passphrase-file", passphrase});
    CHECK(synced.at("shops").front().at("orders").at("new") == 1);
    CHECK(cli.json({"orders", "show", "Store:8012345678901234"}).at("lines").size() == 1);
    CHECK(market.calls("/auth/token/refresh") == 1); // by the first of three processes
}

TEST_CASE("A Wish shop is connected by its app's keys, and the seller is told whose platform it is", "[cli]")
{
    const SystemClock clock;
    tests::FakeWish wish{clock};
    tests::FakeWishOrder order;
    order.id = "5e1f00000000000000001001";
    order.updated = order.released = clock.now() - std::chrono::minutes{5};
    wish.put(order);
    Cli cli;
    const auto passphrase = cli.write("passphrase", "open sesame\n");
    std::filesystem::permissions(passphrase, std::filesystem::perms::owner_read);
    static_cast<void>(cli.json({"shop", "add", "Wish", "--platform", "wish"}));
    std::string typed;
    for (const auto& [name, value] : wish.secrets()) {
        typed += name + "=" + value + "\n";
    }
    static_cast<void>(cli.write("stdin", typed));
    const auto region = cli.error({"shop", "authorize", "Wish", "--region", "eu", "--passphrase-file", passphrase});
    CHECK(region.at("code") == "invalid_argument");
    const auto said = cli.run({"shop", "authorize", "Wish", "--test-url", wish.url(), "--passphrase-file", passphrase});
    CHECK(said.exitCode == 0);
    CHECK(said.err.find("Qoo10") != std::string::npos);
    CHECK(cli.json({"shop", "test", "Wish", "--passphrase-file", passphrase}).at("account") == "A fine shop");
    const auto synced = cli.json({"sync", "--shop", "Wish", "--passphrase-file", passphrase});
    CHECK(synced.at("shops").front().at("orders").at("new") == 1);
    CHECK(cli.json({"orders", "show", "Wish:5e1f00000000000000001001"}).at("lines").size() == 1);
}

TEST_CASE("A shop at Shopify is connected by an app's id and secret, or by a token alone", "[cli]")
{
    const SystemClock clock;
    tests::FakeShopify shopify{clock};
    shopify.setPoints(100'000, 1'000); // time is real here
    tests::FakeShopifyOrder order;
    order.id = 731;
    order.lines = {{.sku = "MUG"}};
    order.updated = clock.now() - std::chrono::minutes{5};
    shopify.put(order);
    Cli cli;
    const auto passphrase = cli.write("passphrase", "open sesame\n");
    std::filesystem::permissions(passphrase, std::filesystem::perms::owner_read);
    static_cast<void>(cli.json({"shop", "add", "Craft", "--platform", "shopify"}));
    const auto authorize = [&](const net::Secrets& secrets) -> std::vector<std::string> {
        std::string typed;
        for (const auto& [name, value] : secrets) {
            typed += name + "=" + value + "\n";
        }
        static_cast<void>(cli.write("stdin", typed));
        return {"shop",        "authorize",         "Craft",   "--shop-url", "craft.myshopify.com", "--test-url",
                shopify.url(), "--passphrase-file", passphrase};
    };
    CHECK(cli.error(authorize({{"client_id", "x"}})).at("code") == "secret_missing");
    static_cast<void>(cli.json(authorize(tests::FakeShopify::pastedSecrets())));
    CHECK(cli.json({"shop", "test", "Craft", "--passphrase-file", passphrase}).at("account") == "A fine shop");
    CHECK(shopify.calls("token") == 0);
    static_cast<void>(cli.json(authorize(tests::FakeShopify::secrets())));
    const auto report = cli.json({"shop", "test", "Craft", "--passphrase-file", passphrase});
    CHECK(report.at("locations").front().at("name") == "Shenzhen");
    CHECK(report.at("locations").front().at("mapped") == true); // the only one
    const auto synced = cli.json({"sync", "--shop", "Craft", "--passphrase-file", passphrase});
    CHECK(synced.at("shops").front().at("orders").at("new") == 1);
    CHECK(shopify.calls("token") == 1); // kept from one process to the next
    CHECK(cli.json({"orders", "show", "Craft:731"}).at("lines").size() == 1);
}

TEST_CASE("A Shopify shop's locations are named with their warehouses, and a slip is seen at once", "[cli]")
{
    const SystemClock clock;
    tests::FakeShopify shopify{clock};
    shopify.setPoints(100'000, 1'000); // time is real here
    shopify.setLocations({{11, "Berlin"}, {12, "Los Angeles"}, {13, "Showroom"}});
    Cli cli;
    const auto passphrase = cli.write("passphrase", "open sesame\n");
    std::filesystem::permissions(passphrase, std::filesystem::perms::owner_read);
    static_cast<void>(cli.json({"shop", "add", "Craft", "--platform", "shopify"}));
    static_cast<void>(cli.json({"shop", "add", "Bay", "--platform", "ebay"}));
    static_cast<void>(cli.json(
        {"warehouses", "import", cli.write("warehouses.csv", "code,name,kind,country\nBER,Berlin,own,DE\nLA,Los Angeles,overseas,US\n"
                                                          "FBA,Amazon,marketplace,US\n")}));
    const auto authorize = [&](std::vector<std::string> locations) {
        static_cast<void>(cli.write("stdin", "access_token=" + tests::FakeShopify::pastedSecrets().at("access_token") + "\n"));
        std::vector<std::string> words{"shop",        "authorize",         "Craft",   "--shop-url", "craft.myshopify.com", "--test-url",
                                       shopify.url(), "--passphrase-file", passphrase};
        words.emplace_back("--locations");
        words.insert(words.end(), locations.begin(), locations.end());
        return words;
    };
    const auto isRefused = [&](std::vector<std::string> locations, const char* words) {
        const auto error = cli.error(authorize(std::move(locations)));
        INFO(error.dump());
        return error.at("message").get<std::string>().find(words) != std::string::npos;
    };
    CHECK(isRefused({"Berlin"}, "“Berlin”"));
    CHECK(isRefused({"Berlin=BER", "Los Angeles=ber"}, "“Los Angeles=BER”"));
    CHECK(isRefused({"Berlin=FBA"}, "“FBA”"));
    CHECK(isRefused({"Berlin=MOON"}, "“MOON”"));
    CHECK(isRefused({"Paris=BER"}, "“Paris (11 Berlin, 12 Los Angeles, 13 Showroom)”"));
    CHECK(cli.error({"shop", "test", "Craft", "--passphrase-file", passphrase}).at("code") == "not_connected");
    CHECK(cli.error({"shop", "authorize", "Bay", "--locations", "Berlin=BER"}).at("code") == "invalid_argument");

    static_cast<void>(cli.json(authorize({"berlin = ber", "12=LA"})));
    const auto report = cli.json({"shop", "test", "Craft", "--passphrase-file", passphrase}).at("locations");
    REQUIRE(report.size() == 3);
    CHECK(report[0].at("warehouses") == nlohmann::json::array({"BER"}));
    CHECK(report[1].at("warehouses") == nlohmann::json::array({"LA"}));
    CHECK(report[2].at("mapped") == false);
    const auto said = cli.run({"shop", "test", "Craft", "--passphrase-file", passphrase}).out;
    CHECK(said.find("11 Berlin = BER") != std::string::npos);
    CHECK(said.find("13 Showroom") != std::string::npos);
    static_cast<void>(cli.json(authorize({""}))); // none any more
    CHECK(cli.json({"shop", "test", "Craft", "--passphrase-file", passphrase}).at("locations")[0].at("mapped") == false);
}

TEST_CASE("A Vendure shop is connected by its address and an administrator of its own", "[cli]")
{
    const SystemClock clock;
    tests::FakeVendure vendure{clock};
    tests::FakeVendureOrder order;
    order.id = 731;
    order.lines = {{.sku = "MUG"}};
    order.updated = order.placed = clock.now() - std::chrono::minutes{5};
    vendure.put(order);
    Cli cli;
    const auto passphrase = cli.write("passphrase", "open sesame\n");
    std::filesystem::permissions(passphrase, std::filesystem::perms::owner_read);
    static_cast<void>(cli.json({"shop", "add", "Open", "--platform", "vendure"}));
    std::string typed;
    for (const auto& [name, value] : tests::FakeVendure::secrets()) {
        typed += name + "=" + value + "\n";
    }
    static_cast<void>(cli.write("stdin", typed));
    const auto error = cli.error({"shop", "authorize", "Open", "--shop-url", "http://shop.example.net",
                                  "--passphrase-file", passphrase});
    CHECK(error.at("code") == "invalid_argument"); // a password goes there
    static_cast<void>(cli.json({"shop", "authorize", "Open", "--shop-url", "https://shop.example.net", "--test-url",
                                vendure.url(), "--passphrase-file", passphrase}));
    CHECK(cli.json({"shop", "test", "Open", "--passphrase-file", passphrase}).at("account") == "shipper@example.net");
    const auto synced = cli.json({"sync", "--shop", "Open", "--passphrase-file", passphrase});
    CHECK(synced.at("shops").front().at("orders").at("new") == 1);
    CHECK(cli.json({"orders", "show", "Open:SC731"}).at("lines").size() == 1);
}
