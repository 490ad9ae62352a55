// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace supercargo::net {

/// What a shop's connection signs in with, by field: "client_id", "client_secret", "refresh_token", … Which ones a
/// platform has, its folder says.
using Secrets = std::map<std::string, std::string, std::less<>>;

/// Where secrets are kept: the desktop's key store, or a file sealed by a passphrase. Never the database, a log, the
/// command line or the environment. May be called from several threads at once.
class SecretStore {
public:
    virtual ~SecretStore() = default;

    /// Nothing for an account of which nothing is kept. Throws secrets_locked {where} when the store cannot be opened
    /// (no key store, wrong passphrase), secrets_damaged {where}.
    [[nodiscard]] virtual std::optional<Secrets> find(std::string_view account) = 0;
    /// Replaces what is kept of the account, durably: when it returns, a power cut does not lose it.
    virtual void put(std::string_view account, const Secrets& secrets) = 0;
    virtual void remove(std::string_view account) = 0;
};

} // namespace supercargo::net
