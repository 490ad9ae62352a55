// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keychain/keychain_secrets.h"

#include "core/base/error.h"
#include "core/secrets/plain_secrets.h"
#include "ui/text/convert.h"

#include <QByteArray>

#include <memory>
#include <utility>

#include <qt6keychain/keychain.h>

namespace supercargo::ui {

KeychainSecrets::KeychainSecrets(std::string service, const std::chrono::milliseconds patience)
    : m_service{std::move(service)},
      m_patience{patience}
{
    m_place.moveToThread(&m_thread);
    m_thread.start();
}

KeychainSecrets::~KeychainSecrets()
{
    m_thread.quit();
    m_thread.wait();
}

KeychainSecrets::Outcome KeychainSecrets::run(const std::string_view account, const Make& make)
{
    // Shared with the job, which may end after the patience has.
    const auto promise = std::make_shared<std::promise<Outcome>>();
    auto future = promise->get_future();
    const auto start = [this, promise, make, key = toQString(account)] {
        auto* job = make(&m_place);
        job->setKey(key);
        QObject::connect(job, &QKeychain::Job::finished, &m_place, [promise](QKeychain::Job* ended) {
            Outcome outcome{ended->error(), toStdString(ended->errorString()), {}};
            if (const auto* reading = qobject_cast<QKeychain::ReadPasswordJob*>(ended)) {
                auto bytes = reading->binaryData();
                outcome.bytes.assign(bytes.constData(), static_cast<std::size_t>(bytes.size()));
                bytes.fill('\0');
            }
            promise->set_value(std::move(outcome));
        });
        job->start(); // it deletes itself when it has ended
    };
    QMetaObject::invokeMethod(&m_place, start, Qt::QueuedConnection);
    if (future.wait_for(m_patience) != std::future_status::ready) {
        return {QKeychain::AccessDenied, "no answer of the key store", {}};
    }
    return future.get();
}

KeychainSecrets::Outcome KeychainSecrets::read(const std::string_view account)
{
    return run(account, [this](QObject* parent) -> QKeychain::Job* {
        return new QKeychain::ReadPasswordJob{toQString(m_service), parent};
    });
}

void KeychainSecrets::require(const Outcome& outcome) const
{
    if (outcome.error != QKeychain::NoError && outcome.error != QKeychain::EntryNotFound) {
        throw Error{ErrorCode::secrets_locked, {m_service}, outcome.words};
    }
}

bool KeychainSecrets::isAvailable()
{
    const auto outcome = read("is there a key store");
    return outcome.error == QKeychain::NoError || outcome.error == QKeychain::EntryNotFound;
}

std::optional<net::Secrets> KeychainSecrets::find(const std::string_view account)
{
    auto outcome = read(account);
    require(outcome);
    if (outcome.error == QKeychain::EntryNotFound) {
        return {};
    }
    secrets::Wiped<std::string> bytes{std::move(outcome.bytes)};
    auto found = secrets::secretsFromPlainBytes(bytes.get());
    if (!found) {
        throw Error{ErrorCode::secrets_damaged, {m_service}, "an entry that is not ours"};
    }
    return found;
}

void KeychainSecrets::put(const std::string_view account, const net::Secrets& secrets)
{
    const auto bytes = std::make_shared<secrets::Wiped<std::string>>(secrets::toPlainBytes(secrets)); // with the thread
    require(run(account, [this, bytes](QObject* parent) -> QKeychain::Job* {
        auto* job = new QKeychain::WritePasswordJob{toQString(m_service), parent};
        job->setBinaryData(QByteArray{bytes->get().data(), static_cast<qsizetype>(bytes->get().size())});
        return job;
    }));
}

void KeychainSecrets::remove(const std::string_view account)
{
    require(run(account, [this](QObject* parent) -> QKeychain::Job* {
        return new QKeychain::DeletePasswordJob{toQString(m_service), parent};
    }));
}

} // namespace supercargo::ui
