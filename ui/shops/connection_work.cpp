// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shops/connection_work.h"

#include "core/base/error.h"
#include "core/base/refusal.h"
#include "core/platforms/amazon/endpoints.h"
#include "core/platforms/connections.h"
#include "core/secrets/plain_secrets.h"
#include "core/sync/connection_service.h"

#include <algorithm>
#include <array>
#include <utility>

namespace supercargo::ui {

namespace {

/// Currencies that only one of Amazon's regions sells in.
constexpr std::array<std::pair<std::string_view, std::string_view>, 16> kRegionOfCurrency{{
    {"CAD", "na"}, {"MXN", "na"}, {"BRL", "na"}, {"EUR", "eu"}, {"GBP", "eu"}, {"SEK", "eu"}, {"PLN", "eu"}, {"TRY", "eu"},
    {"AED", "eu"}, {"SAR", "eu"}, {"EGP", "eu"}, {"ZAR", "eu"}, {"INR", "eu"}, {"JPY", "fe"}, {"SGD", "fe"}, {"AUD", "fe"},
}};

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

} // namespace

std::string likelyRegion(const shops::Shop& shop, const std::vector<std::string>& marketplaces)
{
    if (shop.platform != Platform::amazon) {
        return {};
    }
    const auto known = platforms::amazon::marketplaces();
    for (const auto& id : marketplaces) {
        if (const auto found = std::ranges::find(known, id, &platforms::amazon::Marketplace::id); found != known.end()) {
            return std::string{found->region};
        }
    }
    const auto* const found = std::ranges::find(kRegionOfCurrency, shop.currency.code(),
                                                &std::pair<std::string_view, std::string_view>::first);
    return found == kRegionOfCurrency.end() ? std::string{} : std::string{found->second};
}

std::string missingField(PlatformAccess& access, const ConnectionWish& wish, const bool forSignIn)
{
    secrets::Wiped<net::Secrets> secrets{allSecrets(access, wish)};
    for (const auto& field : platformOf(wish.shop).fields) {
        const auto found = secrets.get().find(field.name);
        const bool isThere = found != secrets.get().end() && !found->second.empty();
        if (!isThere && !(field.fromConsent && (forSignIn || hasAnswer(wish)))) {
            return std::string{field.name};
        }
    }
    return {};
}

SignIn beginSignIn(PlatformAccess& access, const ConnectionWish& wish, const std::uint16_t port,
                   const std::string& sentence)
{
    SignIn signIn{.missing = missingField(access, wish, true), .address = {}, .receiver = {}};
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

std::string connectShop(workspace::Workspace& workspace, PlatformAccess& access, const ConnectionWish& wish,
                        const TaskControl& task)
{
    const auto& platform = platformOf(wish.shop);
    if (auto missing = missingField(access, wish, false); !missing.empty()) {
        return missing;
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
        const auto answer = wish.answer ? *wish.answer : net::parsePastedRedirect(wish.address, wish.state);
        secrets.get() = platform.consent->secrets(wish.account, secrets.get(), answer, parts, task);
    }
    static_cast<void>(platform.open(wish.account, parts)); // a wrong region is refused before anything is kept
    auto connection =
        sync::ConnectionRepository{workspace.db}.find(wish.shop.id).value_or(sync::Connection{.shop = wish.shop.id});
    connection.account = wish.account;
    connection.authorizedUntil.reset(); // the platform says it anew
    sync::ConnectionService{workspace.db, session.clock(), workspace.actor()}.connect(connection, secrets.get(),
                                                                                      access.secrets);
    return {};
}

} // namespace supercargo::ui
