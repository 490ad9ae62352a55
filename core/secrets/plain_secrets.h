// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/secret_store.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace supercargo::secrets {

using SecretAccounts = std::map<std::string, net::Secrets, std::less<>>;

/// Overwrites what it holds, so that no memory given back to the system says it.
void wipe(std::string& text);
void wipe(net::Secrets& secrets);
void wipe(SecretAccounts& accounts);

/// A value that is overwritten when it goes.
template <typename Value>
class Wiped {
public:
    explicit Wiped(Value value) : m_value{std::move(value)} {}
    ~Wiped() { wipe(m_value); }
    Wiped(const Wiped&) = delete;
    Wiped& operator=(const Wiped&) = delete;
    [[nodiscard]] Value& get() { return m_value; }

private:
    Value m_value;
};

/// Accounts as plain bytes: counts and lengths of 32 bits, little-endian, each text behind its length. A form of our
/// own, because a JSON library leaves copies behind in memory.
[[nodiscard]] std::string toPlainBytes(const SecretAccounts& accounts);
[[nodiscard]] std::string toPlainBytes(const net::Secrets& secrets);
/// Nothing for what is none.
[[nodiscard]] std::optional<SecretAccounts> accountsFromPlainBytes(std::string_view bytes);
[[nodiscard]] std::optional<net::Secrets> secretsFromPlainBytes(std::string_view bytes);

} // namespace supercargo::secrets
