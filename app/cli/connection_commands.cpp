// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/sign_in.h"
#include "core/base/refusal.h"
#include "core/base/text.h"
#include "core/net/curl_transport.h"
#include "core/net/redirect_receiver.h"
#include "core/platforms/location_choice.h"
#include "core/sync/connection_service.h"
#include "core/workspace/shop_sync.h"
#include "ui/text/platforms.h"

#include <algorithm>
#include <iostream>
#include <memory>

#include <nlohmann/json.hpp>

// How shops are connected to their platforms: below `shop`.
namespace supercargo::cli {

namespace {

constexpr std::chrono::minutes kSignInPatience{10};

const platforms::Connectable& platformOf(const shops::Shop& shop)
{
    const auto* platform = platforms::findConnectable(shop.platform);
    if (platform == nullptr) {
        throw notAllowed(Refusal::platform_by_files_only, {shop.name, std::string{toString(shop.platform)}});
    }
    return *platform;
}

sync::ConnectionService serviceOf(Context& context)
{
    auto& workspace = context.workspace();
    return {workspace.db, context.session().clock(), workspace.actor()};
}

sync::Connection connectionOf(Context& context, const shops::Shop& shop)
{
    if (auto connection = sync::ConnectionRepository{context.workspace().db}.find(shop.id)) {
        return *std::move(connection);
    }
    throw Error{ErrorCode::not_connected, {shop.name}};
}

struct AuthorizeOptions {
    std::string shop;
    std::string region;
    std::vector<std::string> marketplaces;
    std::vector<std::string> locations; // "Berlin=SZ"; one that is blank: none
    std::string sellerId;
    std::string shopUrl;
    std::string testUrl;
    std::filesystem::path passphraseFile;
    std::uint16_t redirectPort = 0;
};

/// What is missing the browser brings.
net::Secrets signIn(const platforms::Connectable& platform, const sync::Account& account, net::Secrets typed,
                    const AuthorizeOptions& options, const sync::ConnectionParts& parts, const TaskControl& task)
{
    if (const auto missing = platforms::missingField(platform, typed, true); !missing.empty()) {
        throw Error{ErrorCode::secret_missing, {parts.shopName, std::string{missing}}};
    }
    if (platform.consent == nullptr || platforms::missingField(platform, typed, false).empty()) {
        return typed;
    }
    const auto state = net::makeState();
    std::cerr << word(Words::tr("Open this address in the browser, and sign in:")) << '\n'
              << platform.consent->url(account, typed, state) << '\n';
    if (options.redirectPort != 0) {
        net::RedirectReceiver receiver{state, word(Words::tr("The shop is connected. This page can be closed.")),
                                       options.redirectPort};
        if (const auto answer = receiver.wait(kSignInPatience, task)) {
            return platform.consent->secrets(account, typed, *answer, parts, task);
        }
        throw Error{ErrorCode::cancelled};
    }
    const auto address = readLine(word(Words::tr("The address that the browser ended at: ")));
    return platform.consent->secrets(account, typed, 
                                     net::parsePastedRedirect(address, state, platform.consent->stateBack), parts, task);
}

/// Of "Berlin=SZ"; a name may have a '=' in it, a code has none.
std::vector<platforms::LocationChoice> choicesOf(Context& context, const std::vector<std::string>& typed)
{
    std::vector<platforms::LocationChoice> choices;
    for (const auto& text : typed) {
        if (trimmed(text).empty()) {
            continue;
        }
        const auto sign = std::min(text.find_last_of('='), text.size());
        const auto location = trimmed(std::string_view{text}.substr(0, sign));
        if (location.empty() || sign == text.size()) {
            throw Error{ErrorCode::invalid_argument, {"location", text}};
        }
        platforms::addChoice(choices, location, context.workspace().warehouses.getByCode(
                                                    trimmed(std::string_view{text}.substr(sign + 1))));
    }
    return choices;
}

/// A script has been told by its author.
void warnOf(const Context& context, const Platform platform)
{
    if (const auto warning = ui::platformWarning(platform); !warning.isEmpty() && !context.options.json) {
        std::cerr << word(warning) << '\n';
    }
}

void authorize(Context& context, const AuthorizeOptions& options)
{
    const auto shop = context.workspace().shops.getByName(options.shop);
    const auto& platform = platformOf(shop);
    const auto choices = choicesOf(context, options.locations);
    if (!platform.hasLocations && !choices.empty()) {
        throw Error{ErrorCode::invalid_argument, {"--locations", std::string{toString(shop.platform)}}};
    }
    warnOf(context, shop.platform);
    const auto task = context.task();
    const auto store = openSecrets(context, options.passphraseFile);
    sync::ConnectionRepository connections{context.workspace().db};
    auto connection = connections.find(shop.id).value_or(sync::Connection{.shop = shop.id});
    auto& account = connection.account;
    if (!options.region.empty() || account.region.empty()) {
        account.region = !options.region.empty() || platform.regions.empty() ? options.region
                                                                             : std::string{platform.regions.front()};
    }
    if (!options.marketplaces.empty()) {
        account.marketplaces = options.marketplaces;
    }
    if (!options.locations.empty()) {
        account.locations.clear();
    }
    if (!options.sellerId.empty()) {
        account.sellerId = options.sellerId;
    }
    if (!options.shopUrl.empty()) {
        account.shopUrl = options.shopUrl;
    }
    account.baseUrl = options.testUrl;
    net::CurlTransport transport;
    net::RealWaiting waiting;
    const sync::ConnectionParts parts{.transport = transport,
                                      .waiting = waiting,
                                      .secrets = *store,
                                      .clock = context.session().clock(),
                                      .secretsOf = sync::secretsOf(shop.id),
                                      .shopName = shop.name,
                                      .currency = shop.currency,
                                      .budget = {}};
    static_cast<void>(platform.open(account, parts)); // a wrong region or address is refused before anything is asked
    auto secrets = signIn(platform, account, readAccount(platform), options, parts, task);
    const auto match = platforms::findLocations(platform, account, secrets, parts, choices, task);
    if (!match.unknown.empty()) {
        throw Error{ErrorCode::invalid_argument,
                    {"shop location", match.unknown.front() + " (" + platforms::namesOf(match.there) + ")"}};
    }
    if (!options.locations.empty()) {
        account.locations = match.locations;
    }
    serviceOf(context).connect(connection, secrets, *store);
    context.answer({{"done", true}, {"shop", shop.name}}, {word(Words::tr("Connected the shop ")) + shop.name});
}

void addAuthorize(CLI::App& shop, Context& context)
{
    auto options = std::make_shared<AuthorizeOptions>();
    auto* command = addCommand(shop, "authorize",
                               word(Words::tr("connect a shop to its platform; its keys are asked for, or piped in")));
    command->add_option("NAME", options->shop, word(Words::tr("the shop's name")))->required();
    command->add_option("--region", options->region, word(Words::tr("of the account: na, eu, fe (Amazon); global, china, sandbox (Wish)")));
    command
        ->add_option("--marketplaces", options->marketplaces,
                     word(Words::tr("the platform's ids of those to serve; all where none is named")))
        ->delimiter(',');
    command->add_option("--locations", options->locations,
                        word(Words::tr("LOCATION=WAREHOUSE for each: what lies in the warehouse is told there, and orders "
                                       "from elsewhere are left alone (Shopify)")));
    command->add_option("--seller", options->sellerId, word(Words::tr("the seller's id, for telling stock (Amazon)")));
    command->add_option("--shop-url", options->shopUrl,
                        word(Words::tr("the shop's own address (WooCommerce, Vendure; Shopify: NAME.myshopify.com)")));
    command->add_option("--redirect-port", options->redirectPort,
                        word(Words::tr("of this machine, where the platform sends the browser back to")));
    command->add_option("--test-url", options->testUrl,
                        word(Words::tr("for tests: speak to this machine instead of the platform")));
    command->add_option("--passphrase-file", options->passphraseFile,
                        word(Words::tr("whose first line opens the sealed file of the shops' keys")));
    command->callback([&context, options] { authorize(context, *options); });
}

/// Each location with its warehouses; one without any is left alone.
void addLocations(Context& context, const sync::Account& account, const sync::ConnectionReport& report,
                  nlohmann::json& answer, std::vector<std::string>& lines)
{
    if (report.locations.empty()) {
        return;
    }
    answer["locations"] = nlohmann::json::array();
    for (const auto& found : report.locations) {
        std::vector<std::string> codes;
        for (const auto& location : account.locations) {
            if (location.id == found.id) {
                codes.push_back(context.workspace().warehouses.get(location.warehouse).code);
            }
        }
        answer["locations"].push_back(
            {{"id", found.id}, {"name", found.name}, {"mapped", found.isMapped}, {"warehouses", codes}});
        const auto end = !found.isMapped ? std::string{} : codes.empty() ? " = *" : " = " + joined(codes, " + ");
        lines.push_back(word(found.isMapped ? Words::tr("Location: ") : Words::tr("Location without a warehouse: ")) +
                        found.id + " " + found.name + end);
    }
}

void addConnectionTest(CLI::App& shop, Context& context)
{
    auto name = std::make_shared<std::string>();
    auto passphraseFile = std::make_shared<std::filesystem::path>();
    auto* command = addCommand(shop, "test", word(Words::tr("ask the platform who we are, and what we may do")));
    command->add_option("NAME", *name, word(Words::tr("the shop's name")))->required();
    command->add_option("--passphrase-file", *passphraseFile,
                        word(Words::tr("whose first line opens the sealed file of the shops' keys")));
    command->callback([&context, name, passphraseFile] {
        const auto which = context.workspace().shops.getByName(*name);
        const auto how = connectionOf(context, which);
        const auto store = openSecrets(context, *passphraseFile);
        net::CurlTransport transport;
        net::RealWaiting waiting;
        workspace::ShopSync sync{context.session(), transport, *store, waiting};
        const auto report = sync.test(context.workspace().db, which, context.task());
        nlohmann::json answer{{"shop", which.name},
                              {"account", report.accountName},
                              {"marketplaces", report.marketplaces},
                              {"missing", report.missing}};
        std::vector<std::string> lines{word(Words::tr("Account: ")) + report.accountName,
                                       word(Words::tr("Marketplaces: ")) + joined(report.marketplaces, ", ")};
        addLocations(context, how.account, report, answer, lines);
        if (report.authorizedUntil) {
            answer["authorized_until"] = toIso8601(*report.authorizedUntil);
            lines.push_back(word(Words::tr("Authorized until: ")) + toIso8601(*report.authorizedUntil));
        }
        for (const auto& missing : report.missing) {
            lines.push_back(word(Words::tr("Missing: ")) + missing);
        }
        context.answer(answer, lines);
    });
}

void addPause(CLI::App& shop, Context& context, const char* name, const std::string& help, const bool isPaused)
{
    auto which = std::make_shared<std::string>();
    auto* command = addCommand(shop, name, help);
    command->add_option("NAME", *which, word(Words::tr("the shop's name")))->required();
    command->callback([&context, which, isPaused] {
        const auto found = context.workspace().shops.getByName(*which);
        static_cast<void>(connectionOf(context, found)); // says the shop's name where it is not connected
        serviceOf(context).pause(found.id, isPaused);
        context.answer({{"done", true}, {"shop", found.name}, {"paused", isPaused}}, {found.name});
    });
}

void addStock(CLI::App& shop, Context& context)
{
    struct Options {
        std::string shop;
        bool tell = true;
        std::int64_t safety = -1;
    };
    auto options = std::make_shared<Options>();
    auto* command = addCommand(shop, "stock", word(Words::tr("tell the platform how many can be bought, or do not")));
    command->add_option("NAME", options->shop, word(Words::tr("the shop's name")))->required();
    command->add_flag("--tell,!--do-not-tell", options->tell, word(Words::tr("whether the platform is told")));
    command->add_option("--safety", options->safety, word(Words::tr("pieces of each product that are kept back")))
        ->check(CLI::NonNegativeNumber);
    command->callback([&context, options] {
        const auto found = context.workspace().shops.getByName(options->shop);
        auto connection = connectionOf(context, found);
        connection.tellsStock = options->tell;
        if (options->safety >= 0) {
            connection.safetyStock = options->safety;
        }
        serviceOf(context).change(connection);
        context.answer({{"done", true}, {"shop", found.name}}, {found.name});
    });
}

void addDisconnect(CLI::App& shop, Context& context)
{
    auto name = std::make_shared<std::string>();
    auto passphraseFile = std::make_shared<std::filesystem::path>();
    auto* command = addCommand(shop, "disconnect", word(Words::tr("forget a shop's keys; it works by files again")));
    command->add_option("NAME", *name, word(Words::tr("the shop's name")))->required();
    command->add_option("--passphrase-file", *passphraseFile,
                        word(Words::tr("whose first line opens the sealed file of the shops' keys")));
    command->callback([&context, name, passphraseFile] {
        const auto found = context.workspace().shops.getByName(*name);
        static_cast<void>(connectionOf(context, found));
        const auto store = openSecrets(context, *passphraseFile);
        serviceOf(context).disconnect(found.id, *store);
        context.answer({{"done", true}, {"shop", found.name}}, {found.name});
    });
}

} // namespace

void addConnectionCommands(CLI::App& shop, Context& context)
{
    addAuthorize(shop, context);
    addConnectionTest(shop, context);
    addPause(shop, context, "pause", word(Words::tr("stop speaking to the shop's platform for now")), true);
    addPause(shop, context, "resume", word(Words::tr("speak to the shop's platform again")), false);
    addStock(shop, context);
    addDisconnect(shop, context);
}

} // namespace supercargo::cli
