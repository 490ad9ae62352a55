// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/secret_store.h"

#include <QObject>
#include <QThread>

#include <chrono>
#include <functional>
#include <future>
#include <string>
#include <string_view>

namespace QKeychain {
class Job;
}

namespace supercargo::ui {

/// Secrets in the desktop's key store (Secret Service, KWallet), by QtKeychain: one entry an account. Its jobs need an
/// event loop and run on a thread of their own that has one, so that any thread may ask and block.
///
/// One for a process, kept as long as it runs, made after the QCoreApplication: QtKeychain keeps its queue on the
/// thread that asks first.
class KeychainSecrets final : public net::SecretStore {
public:
    /// `service` is the name that the key store shows. A question that the desktop asks (to unlock) may stand open for
    /// `patience`; then the store counts as locked.
    explicit KeychainSecrets(std::string service, std::chrono::milliseconds patience = std::chrono::minutes{2});
    ~KeychainSecrets() override;
    KeychainSecrets(const KeychainSecrets&) = delete;
    KeychainSecrets& operator=(const KeychainSecrets&) = delete;

    /// Is there a key store, and does it answer? Asks it.
    [[nodiscard]] bool isAvailable();

    /// Throw secrets_locked {service} where there is no key store or it is not opened, secrets_damaged {service}.
    [[nodiscard]] std::optional<net::Secrets> find(std::string_view account) override;
    void put(std::string_view account, const net::Secrets& secrets) override;
    void remove(std::string_view account) override;

private:
    /// What a job ended with.
    struct Outcome {
        int error = 0; // QKeychain::Error
        std::string words;
        std::string bytes; // of a read
    };
    /// Makes the job, on the thread.
    using Make = std::function<QKeychain::Job*(QObject* parent)>;
    [[nodiscard]] Outcome run(std::string_view account, const Make& make);
    [[nodiscard]] Outcome read(std::string_view account);
    void require(const Outcome& outcome) const;

    std::string m_service;
    std::chrono::milliseconds m_patience;
    QThread m_thread;
    QObject m_place; // lives on the thread
};

} // namespace supercargo::ui
