// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/sealed_file.h"

#include "core/base/error.h"
#include "core/files/write_file.h"
#include "core/processes/file_lock.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <new>
#include <utility>

#include <sodium.h>

namespace supercargo::secrets {

namespace {

// The file: name of the form, measures (work, memory, salt), check value; then nonce and sealed bytes. Numbers have 32
// bits, little-endian. All before the nonce is sealed along (as additional data).
constexpr std::string_view kForm = "supercargo sealed 1\n";
constexpr std::size_t kMeasures = 4 + 4 + crypto_pwhash_SALTBYTES;
constexpr std::size_t kCheck = 32;
constexpr std::size_t kHead = kForm.size() + kMeasures + kCheck;
constexpr std::size_t kKey = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kSeal = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t kLargest = 16U << 20U;
constexpr std::uint32_t kMostWork = 20;      // a hostile file must not keep us busy
constexpr std::uint32_t kMostMemory = 1024U; // MiB

const unsigned char* bytesOf(const std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* bytesOf(std::string& text)
{
    return reinterpret_cast<unsigned char*>(text.data());
}

std::string numberBytes(const std::uint32_t number)
{
    std::string bytes;
    for (unsigned i = 0; i < 4; ++i) {
        bytes += static_cast<char>((number >> (8 * i)) & 0xFFU);
    }
    return bytes;
}

std::uint32_t numberOf(const std::string_view bytes)
{
    std::uint32_t number = 0;
    for (unsigned i = 0; i < 4; ++i) {
        number |= std::uint32_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    }
    return number;
}

[[noreturn]] void throwDamaged(const std::filesystem::path& path, const char* detail)
{
    throw Error{ErrorCode::secrets_damaged, {path.string()}, detail};
}

/// Its first bytes are right, and it is not absurdly large.
std::string readSealed(const std::filesystem::path& path)
{
    std::ifstream file{path, std::ios::binary};
    if (!file) {
        throw Error{ErrorCode::file_unreadable, {path.string()}};
    }
    std::string bytes(kLargest + 1, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    if (file.bad()) {
        throw Error{ErrorCode::file_unreadable, {path.string()}};
    }
    if (bytes.size() > kLargest || bytes.size() < kHead + kNonce + kSeal || bytes.substr(0, kForm.size()) != kForm) {
        throwDamaged(path, "not a sealed file");
    }
    return bytes;
}

} // namespace

void SealedFile::Freeing::operator()(unsigned char* key) const
{
    sodium_free(key); // wipes it
}

SealedFile::SealedFile(std::filesystem::path path, std::string passphrase, const SealStrength strength)
    : m_path{std::move(path)},
      m_lock{m_path}
{
    Wiped<std::string> phrase{std::move(passphrase)};
    m_lock += ".lock";
    if (phrase.get().empty()) {
        throw Error{ErrorCode::invalid_argument, {"passphrase", ""}};
    }
    if (sodium_init() < 0) {
        throw Error{ErrorCode::invalid_argument, {"libsodium", ""}, "no source of random numbers"};
    }
    m_key.reset(static_cast<unsigned char*>(sodium_malloc(kKey)));
    if (!m_key) {
        throw std::bad_alloc{};
    }
    const auto lock = processes::FileLock::take(m_lock, processes::LockKind::exclusive);
    if (std::filesystem::exists(m_path)) {
        open(phrase.get());
    } else {
        make(phrase.get(), strength);
    }
}

std::string SealedFile::derive(const std::string& passphrase, const std::string_view measures)
{
    std::array<unsigned char, kKey + kCheck> both{};
    const auto work = numberOf(measures);
    const auto memory = std::size_t{numberOf(measures.substr(4))} << 20U;
    if (crypto_pwhash(both.data(), both.size(), passphrase.data(), passphrase.size(), bytesOf(measures.substr(8)), work,
                      memory, crypto_pwhash_ALG_ARGON2ID13) != 0) {
        throw std::bad_alloc{}; // the only way in which it fails
    }
    std::copy_n(both.begin(), kKey, m_key.get());
    std::string check{reinterpret_cast<const char*>(both.data()) + kKey, kCheck};
    sodium_memzero(both.data(), both.size());
    return check;
}

void SealedFile::make(const std::string& passphrase, const SealStrength strength)
{
    const bool isInteractive = strength == SealStrength::interactive;
    const auto work = isInteractive ? crypto_pwhash_OPSLIMIT_INTERACTIVE : crypto_pwhash_OPSLIMIT_MODERATE;
    const auto memory = isInteractive ? crypto_pwhash_MEMLIMIT_INTERACTIVE : crypto_pwhash_MEMLIMIT_MODERATE;
    std::string salt(crypto_pwhash_SALTBYTES, '\0');
    randombytes_buf(salt.data(), salt.size());
    const auto measures = numberBytes(work) + numberBytes(static_cast<std::uint32_t>(memory >> 20U)) + salt;
    m_head = std::string{kForm} + measures + derive(passphrase, measures);
    writeAccounts({});
}

void SealedFile::open(const std::string& passphrase)
{
    const auto sealed = readSealed(m_path);
    const auto measures = sealed.substr(kForm.size(), kMeasures);
    const auto work = numberOf(measures);
    const auto memory = numberOf(std::string_view{measures}.substr(4));
    if (work < crypto_pwhash_OPSLIMIT_MIN || work > kMostWork || memory < 1 || memory > kMostMemory) {
        throwDamaged(m_path, "measures out of bounds");
    }
    const auto check = derive(passphrase, measures);
    if (sodium_memcmp(check.data(), sealed.data() + kForm.size() + kMeasures, kCheck) != 0) {
        throw Error{ErrorCode::secrets_locked, {m_path.string()}, "wrong passphrase"};
    }
    m_head = sealed.substr(0, kHead);
    Wiped<SecretAccounts> whole{readAccounts()}; // damage is told now, not in the middle of a night's run
}

SecretAccounts SealedFile::readAccounts() const
{
    const auto sealed = readSealed(m_path);
    if (sealed.compare(0, kHead, m_head) != 0) {
        throw Error{ErrorCode::secrets_locked, {m_path.string()}, "made anew with another passphrase"};
    }
    const auto body = std::string_view{sealed}.substr(kHead + kNonce);
    Wiped<std::string> plain{std::string(body.size() - kSeal, '\0')};
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytesOf(plain.get()), nullptr, nullptr, bytesOf(body), body.size(),
                                                   bytesOf(m_head), m_head.size(),
                                                   bytesOf(std::string_view{sealed}.substr(kHead)), m_key.get()) != 0) {
        throwDamaged(m_path, "the seal is broken");
    }
    auto accounts = accountsFromPlainBytes(plain.get());
    if (!accounts) {
        throwDamaged(m_path, "what was sealed is no list of accounts");
    }
    return std::move(*accounts);
}

void SealedFile::writeAccounts(const SecretAccounts& accounts) const
{
    Wiped<std::string> plain{toPlainBytes(accounts)};
    std::string nonce(kNonce, '\0');
    randombytes_buf(nonce.data(), nonce.size());
    std::string sealed(plain.get().size() + kSeal, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(sealed), nullptr, bytesOf(std::string_view{plain.get()}),
                                               plain.get().size(), bytesOf(m_head), m_head.size(), nullptr,
                                               bytesOf(std::string_view{nonce}), m_key.get());
    files::writeFileWhole(m_path, m_head + nonce + sealed, files::FileReaders::owner);
}

void SealedFile::change(const std::function<void(SecretAccounts&)>& step)
{
    const auto lock = processes::FileLock::take(m_lock, processes::LockKind::exclusive);
    Wiped<SecretAccounts> accounts{readAccounts()};
    step(accounts.get());
    writeAccounts(accounts.get());
}

std::optional<net::Secrets> SealedFile::find(const std::string_view account)
{
    Wiped<SecretAccounts> accounts{readAccounts()};
    const auto found = accounts.get().find(account);
    if (found == accounts.get().end()) {
        return {};
    }
    return std::move(found->second);
}

void SealedFile::put(const std::string_view account, const net::Secrets& secrets)
{
    change([&](SecretAccounts& accounts) {
        auto& kept = accounts[std::string{account}];
        wipe(kept);
        kept = secrets;
    });
}

void SealedFile::remove(const std::string_view account)
{
    change([&](SecretAccounts& accounts) {
        const auto found = accounts.find(account);
        if (found != accounts.end()) {
            wipe(found->second);
            accounts.erase(found);
        }
    });
}

} // namespace supercargo::secrets
