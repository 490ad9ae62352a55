// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shops/connection_work.h"

#include "core/base/error.h"
#include "core/base/refusal.h"
#include "core/platforms/connections.h"
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

enum class Needed { forSignIn, all };

void requireFields(const platforms::Connectable& platform, const net::Secrets& secrets, const std::string& shop,
                   const Needed needed)
{
    for (const auto& field : platform.fields) {
        const auto found = secrets.find(field.name);
        const bool isThere = found != secrets.end() && !found->second.empty();
        if (!isThere && (needed == Needed::all || !field.fromConsent)) {
            throw Error{ErrorCode::secret_missing, {shop, std::string{field.name}}};
        }
    }
}

} // namespace

std::string signInAddress(PlatformAccess& access, const ConnectionWish& wish)
{
    const auto& platform = platformOf(wish.shop);
    secrets::Wiped<net::Secrets> secrets{allSecrets(access, wish)};
    requireFields(platform, secrets.get(), wish.shop.name, Needed::forSignIn);
    return platform.consent->url(wish.account, secrets.get(), wish.state);
}

void connectShop(workspace::Workspace& workspace, PlatformAccess& access, const ConnectionWish& wish,
                 const TaskControl& task)
{
    const auto& platform = platformOf(wish.shop);
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
    if (platform.consent != nullptr && !wish.address.empty()) {
        requireFields(platform, secrets.get(), wish.shop.name, Needed::forSignIn);
        secrets.get() = platform.consent->secrets(wish.account, secrets.get(),
                                                  net::parsePastedRedirect(wish.address, wish.state), parts, task);
    }
    requireFields(platform, secrets.get(), wish.shop.name, Needed::all);
    static_cast<void>(platform.open(wish.account, parts)); // a wrong region is refused before anything is kept
    auto connection =
        sync::ConnectionRepository{workspace.db}.find(wish.shop.id).value_or(sync::Connection{.shop = wish.shop.id});
    connection.account = wish.account;
    connection.authorizedUntil.reset(); // the platform says it anew
    sync::ConnectionService{workspace.db, session.clock(), workspace.actor()}.connect(connection, secrets.get(),
                                                                                      access.secrets);
}

} // namespace supercargo::ui
