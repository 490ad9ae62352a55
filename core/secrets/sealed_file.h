// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/secret_store.h"
#include "core/secrets/plain_secrets.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace supercargo::secrets {

/// What a guess of the passphrase costs (libsodium's own measures of Argon2id): 64 MB, or 256 MB and about a second.
/// Paid once, when the file is opened.
enum class SealStrength { interactive, moderate };

/// Secrets in one file, sealed by a passphrase: for machines without a desktop's key store. The key comes from the
/// passphrase by Argon2id, the seal is XChaCha20-Poly1305 with a new nonce at each writing. Several threads and
/// processes may use one file: each change is made under a lock, on what the file says then. Only its owner can read
/// it. An attacker who can write it can put an older one in its place, and no more.
class SealedFile final : public net::SecretStore {
public:
    /// Opens it, or makes it with this passphrase. Throws secrets_locked {path} for a wrong passphrase, secrets_damaged
    /// {path}, invalid_argument {"passphrase", ""} for an empty one, file_unwritable, file_unreadable.
    /// The two are told apart by a check value in the file that the passphrase yields together with the key: where it
    /// does not fit, the passphrase is wrong (or salt or check have been changed, which looks the same); where it fits
    /// and the seal is broken, the file is damaged.
    SealedFile(std::filesystem::path path, std::string passphrase, SealStrength strength = SealStrength::moderate);

    [[nodiscard]] std::optional<net::Secrets> find(std::string_view account) override;
    void put(std::string_view account, const net::Secrets& secrets) override;
    void remove(std::string_view account) override;

private:
    struct Freeing {
        void operator()(unsigned char* key) const;
    };

    void open(const std::string& passphrase);
    void make(const std::string& passphrase, SealStrength strength);
    /// The key is kept, the check value returned.
    [[nodiscard]] std::string derive(const std::string& passphrase, std::string_view measures);
    void change(const std::function<void(SecretAccounts&)>& step);
    [[nodiscard]] SecretAccounts readAccounts() const;
    void writeAccounts(const SecretAccounts& accounts) const;

    std::filesystem::path m_path;
    std::filesystem::path m_lock;
    std::string m_head;                              // what the file begins with while its passphrase is ours
    std::unique_ptr<unsigned char, Freeing> m_key{}; // in memory that is neither swapped out nor dumped
};

} // namespace supercargo::secrets
