// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/secret_store.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

namespace supercargo::ui {

class KeychainSecrets;

/// What a person must give before the secrets are at hand.
enum class SecretNeed { nothing, passphrase, newPassphrase };

/// Where a data folder's secrets are: the file sealed by a passphrase where there is one, else the desktop's key store,
/// else a new sealed file. One for a process, kept as long as it runs, made after the QCoreApplication. The passphrase
/// itself is never kept.
class SecretPlace final : public net::SecretStore {
public:
    /// Opens nothing yet.
    explicit SecretPlace(std::filesystem::path sealedFile);
    ~SecretPlace() override;

    /// Opens what can be opened without a passphrase. May block while the desktop asks somebody. After `nothing` the
    /// store stays open.
    [[nodiscard]] SecretNeed open();
    /// Opens the sealed file, or makes it. Throws what secrets::SealedFile throws; takes about a second.
    void unlock(const std::string& passphrase);

    /// Throw secrets_locked {file} as long as nothing is open.
    [[nodiscard]] std::optional<net::Secrets> find(std::string_view account) override;
    void put(std::string_view account, const net::Secrets& secrets) override;
    void remove(std::string_view account) override;

private:
    [[nodiscard]] net::SecretStore& opened();

    std::filesystem::path m_sealedFile;
    std::mutex m_mutex; // of the three below: what is open is never closed again
    std::unique_ptr<KeychainSecrets> m_keyStore; // one for the process, also where it does not answer
    std::unique_ptr<net::SecretStore> m_sealed;
    net::SecretStore* m_store = nullptr;
};

} // namespace supercargo::ui
