// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shops/connection_work.h"

#include "core/base/error.h"
#include "core/base/refusal.h"
#include "core/secrets/plain_secrets.h"
#include "core/sync/connection_service.h"

namespace supercargo::ui {

namespace {

const platforms::Connectable& platformOf(const shops::Shop& shop)
{
    const auto* platform = platforms::findConnectable(shop.platform);
    if (platform == nullptr) {
        throw notAllowed(Refusal::platform_by_files_only, {shop.name, std::string{toString(shop.platform)}});
    }
    return *platform;
}

/// What is typed, over what is kept.
net::Secrets allSecrets(PlatformAccess& access, const ConnectionWish& wish)
{
    auto secrets = access.secrets.find(sync::secretsOf(wish.shop.id)).value_or(net::Secrets{});
    for (const auto& [name, value] : wish.typed) {
        secrets.insert_or_assign(name, value);
    }
    return secrets;
}

bool hasAnswer(const ConnectionWish& wish)
{
    return wish.answer || !wish.address.empty();
}

/// What is neither typed nor kept; empty: nothing.
std::string missingIn(PlatformAccess& access, const ConnectionWish& wish, const bool signsIn)
{
    secrets::Wiped<net::Secrets> secrets{allSecrets(access, wish)};
    return std::string{platforms::missingField(platformOf(wish.shop), secrets.get(), signsIn)};
}

} // namespace

SignIn beginSignIn(PlatformAccess& access, const ConnectionWish& wish, const std::uint16_t port,
                   const std::string& sentence)
{
    SignIn signIn{.missing = missingIn(access, wish, true), .address = {}, .receiver = {}};
    if (!signIn.missing.empty()) {
        return signIn;
    }
    if (port != 0) {
        signIn.receiver = std::make_shared<net::RedirectReceiver>(wish.state, sentence, port);
    }
    secrets::Wiped<net::Secrets> secrets{allSecrets(access, wish)};
    signIn.address = platformOf(wish.shop).consent->url(wish.account, secrets.get(), wish.state);
    return signIn;
}

ConnectOutcome connectShop(workspace::Workspace& workspace, PlatformAccess& access, const ConnectionWish& wish,
                           const TaskControl& task)
{
    const auto& platform = platformOf(wish.shop);
    if (auto missing = missingIn(access, wish, hasAnswer(wish)); !missing.empty()) {
        return {.missing = std::move(missing), .match = {}};
    }
    const auto& session = workspace.session();
    const sync::ConnectionParts parts{.transport = access.transport,
                                      .waiting = access.waiting,
                                      .secrets = access.secrets,
                                      .clock = session.clock(),
                                      .secretsOf = sync::secretsOf(wish.shop.id),
                                      .shopName = wish.shop.name,
                                      .currency = wish.shop.currency,
                                      .budget = {}};
    secrets::Wiped<net::Secrets> secrets{allSecrets(access, wish)};
    if (platform.consent != nullptr && hasAnswer(wish)) {
        const auto answer =
            wish.answer ? *wish.answer
                        : net::parsePastedRedirect(wish.address, wish.state, platform.consent->stateBack);
        secrets.get() = platform.consent->secrets(wish.account, secrets.get(), answer, parts, task);
    }
    static_cast<void>(platform.open(wish.account, parts)); // a wrong region is refused before anything is kept
    auto match = platforms::findLocations(platform, wish.account, secrets.get(), parts, wish.locations, task);
    if (!match.unknown.empty()) {
        return {.missing = {}, .match = std::move(match)};
    }
    auto connection =
        sync::ConnectionRepository{workspace.db}.find(wish.shop.id).value_or(sync::Connection{.shop = wish.shop.id});
    connection.account = wish.account;
    connection.account.locations = std::move(match.locations);
    connection.authorizedUntil.reset(); // the platform says it anew
    sync::ConnectionService{workspace.db, session.clock(), workspace.actor()}.connect(connection, secrets.get(),
                                                                                      access.secrets);
    return {};
}

} // namespace supercargo::ui
