// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/secret_store.h"

#include <map>
#include <mutex>
#include <string>

namespace supercargo::tests {

/// Secrets that live as long as the test.
class MemorySecrets final : public net::SecretStore {
public:
    std::optional<net::Secrets> find(const std::string_view account) override
    {
        const std::lock_guard lock{m_mutex};
        const auto found = m_accounts.find(account);
        return found == m_accounts.end() ? std::nullopt : std::optional{found->second};
    }
    void put(const std::string_view account, const net::Secrets& secrets) override
    {
        const std::lock_guard lock{m_mutex};
        m_accounts[std::string{account}] = secrets;
    }
    void remove(const std::string_view account) override
    {
        const std::lock_guard lock{m_mutex};
        m_accounts.erase(std::string{account});
    }

private:
    std::mutex m_mutex;
    std::map<std::string, net::Secrets, std::less<>> m_accounts;
};

} // namespace supercargo::tests
