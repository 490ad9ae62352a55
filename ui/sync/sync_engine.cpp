// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/sync_engine.h"

#include "core/workspace/shop_sync.h"
#include "ui/sync/passphrase_dialog.h"

#include <algorithm>
#include <utility>

namespace supercargo::ui {

SyncEngine::SyncEngine(const PageParts& parts, PlatformAccess& access, QWidget& window,
                       const std::chrono::milliseconds period)
    : QObject{&window},
      m_parts{parts},
      m_access{access},
      m_window{window}
{
    connect(&m_watching, &QTimer::timeout, this, &SyncEngine::look);
    m_watching.start(period);
}

SyncEngine::~SyncEngine()
{
    m_stop.request_stop();
}

bool SyncEngine::isAtWork(const ShopId shop) const
{
    return std::ranges::any_of(m_rounds, [shop](const auto& round) { return std::ranges::find(round, shop) != round.end(); });
}

void SyncEngine::look()
{
    const auto free = std::ranges::find_if(m_rounds, [](const auto& round) { return round.empty(); });
    if (m_isLocked || free == m_rounds.end()) {
        return;
    }
    try {
        auto due = sync::ConnectionRepository{m_parts.reading.db}.due(m_parts.reading.session().clock().now());
        due.erase(std::remove_if(due.begin(), due.end(), [this](const ShopId shop) { return isAtWork(shop); }), due.end());
        if (!due.empty()) {
            begin(static_cast<std::size_t>(free - m_rounds.begin()), std::move(due));
        }
    } catch (...) {
        Q_EMIT failed(failureFrom(std::current_exception()));
    }
}

void SyncEngine::begin(const std::size_t round, std::vector<ShopId> shops)
{
    m_rounds[round] = shops;
    m_parts.lanes.quietly(
        QStringLiteral("sync:%1").arg(round), this,
        [&access = m_access, stop = m_stop.get_token(), shops = std::move(shops)](workspace::Workspace& workspace,
                                                                                  const TaskControl&) {
            const auto need = access.secrets.open();
            if (need == SecretNeed::nothing) {
                workspace::ShopSync sync{workspace.session(), access.transport, access.secrets, access.waiting};
                static_cast<void>(sync.run(shops, {stop, {}})); // how it went is kept with each shop
            }
            return need;
        },
        [this, round](const SecretNeed need) {
            m_rounds[round].clear();
            if (need == SecretNeed::nothing) {
                Q_EMIT roundEnded();
            } else {
                askOnce();
            }
        },
        [this, round](const Failure& failure) {
            m_rounds[round].clear();
            if (!failure.wasCancelled) {
                Q_EMIT failed(failure);
            }
        });
}

void SyncEngine::askOnce()
{
    if (!std::exchange(m_isLocked, true)) {
        Q_EMIT lockChanged(); // stays to be seen where the dialog is left without an answer
        unlock();
    }
}

void SyncEngine::unlock()
{
    openSecrets(m_window, [] {});
}

void SyncEngine::openSecrets(QWidget& over, std::function<void()> then)
{
    const auto opened = [this, then = std::move(then)] {
        unlocked();
        then();
    };
    m_parts.lanes.quietly(
        QStringLiteral("secrets"), &over,
        [&access = m_access](workspace::Workspace&, const TaskControl&) { return access.secrets.open(); },
        [this, &over, opened](const SecretNeed need) {
            if (need == SecretNeed::nothing) {
                opened();
                return;
            }
            auto* dialog = new PassphraseDialog{m_parts.look, m_parts.lanes, m_access.secrets, need, &over};
            connect(dialog, &PassphraseDialog::opened, this, opened);
            dialog->open();
        },
        [this](const Failure& failure) { Q_EMIT failed(failure); });
}

void SyncEngine::unlocked()
{
    if (std::exchange(m_isLocked, false)) {
        Q_EMIT lockChanged();
        look();
    }
}

} // namespace supercargo::ui
