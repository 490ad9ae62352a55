// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keychain/secret_place.h"

#include "core/base/error.h"
#include "core/secrets/sealed_file.h"
#include "ui/keychain/keychain_secrets.h"

#include <utility>

namespace supercargo::ui {

namespace {

/// The name that the key store shows: shops of two data folders have the same numbers.
std::string serviceOf(const std::filesystem::path& sealedFile)
{
    return "Supercargo " + std::filesystem::weakly_canonical(sealedFile).parent_path().string();
}

} // namespace

SecretPlace::SecretPlace(std::filesystem::path sealedFile) : m_sealedFile{std::move(sealedFile)}
{}

SecretPlace::~SecretPlace() = default;

SecretNeed SecretPlace::open()
{
    const std::lock_guard lock{m_mutex};
    if (m_store != nullptr) {
        return SecretNeed::nothing;
    }
    if (std::filesystem::exists(m_sealedFile)) {
        return SecretNeed::passphrase;
    }
    if (!m_keyStore) {
        m_keyStore = std::make_unique<KeychainSecrets>(serviceOf(m_sealedFile));
    }
    if (!m_keyStore->isAvailable()) {
        return SecretNeed::newPassphrase;
    }
    m_store = m_keyStore.get();
    return SecretNeed::nothing;
}

void SecretPlace::unlock(const std::string& passphrase)
{
    const std::lock_guard lock{m_mutex};
    if (m_store == nullptr) {
        m_sealed = std::make_unique<secrets::SealedFile>(m_sealedFile, passphrase);
        m_store = m_sealed.get();
    }
}

std::optional<net::Secrets> SecretPlace::find(const std::string_view account)
{
    return opened().find(account);
}

void SecretPlace::put(const std::string_view account, const net::Secrets& secrets)
{
    opened().put(account, secrets);
}

void SecretPlace::remove(const std::string_view account)
{
    opened().remove(account);
}

net::SecretStore& SecretPlace::opened()
{
    const std::lock_guard lock{m_mutex};
    if (m_store == nullptr) {
        throw Error{ErrorCode::secrets_locked, {m_sealedFile.string()}};
    }
    return *m_store;
}

} // namespace supercargo::ui
