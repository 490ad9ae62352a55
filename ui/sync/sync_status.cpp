// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/sync_status.h"

#include "ui/shell/page_entries.h"
#include "ui/text/ago.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QEvent>

namespace supercargo::ui {

namespace {

constexpr std::chrono::seconds kClockMoves{30}; ///< "2 min ago"
constexpr QLatin1String kShops{"sync"};
constexpr QLatin1String kStopped{"sync.stopped"};
constexpr QLatin1String kMarks{"sync.marks"};
constexpr QLatin1String kLocked{"sync.locked"};

} // namespace

SyncStatus::SyncStatus(const PageParts& parts, MainWindow& window, SyncEngine& engine,
                       const std::chrono::milliseconds period)
    : QObject{&window},
      m_parts{parts},
      m_window{window},
      m_engine{engine}
{
    connect(&m_window.statusBar(), &StatusBar::itemClicked, this, &SyncStatus::open);
    connect(&m_engine, &SyncEngine::lockChanged, this, &SyncStatus::present);
    connect(&m_engine, &SyncEngine::roundEnded, this, &SyncStatus::look);
    connect(&m_watching, &QTimer::timeout, this, &SyncStatus::look);
    window.statusBar().installEventFilter(this);
    m_watching.start(period);
    look();
}

bool SyncStatus::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        present();
    }
    return QObject::eventFilter(watched, event);
}

void SyncStatus::look()
{
    const auto now = m_parts.reading.session().clock().now();
    const auto version = m_parts.reading.db.dataVersion();
    if (m_isReading || (version == m_version && now - m_readAt < kClockMoves)) {
        return;
    }
    m_isReading = true;
    m_version = version;
    m_readAt = now;
    m_parts.lanes.quietly(
        QStringLiteral("reports"), this,
        [now](workspace::Workspace& workspace, const TaskControl&) {
            return reports::SyncFigures::of(reports::ShopHealthReader{workspace.db}.list(now), now);
        },
        [this](const std::optional<reports::SyncFigures>& figures) {
            m_isReading = false;
            m_figures = figures;
            present();
        },
        [this](const Failure& failure) {
            m_isReading = false;
            Q_EMIT m_engine.failed(failure);
        });
}

void SyncStatus::present()
{
    auto& bar = m_window.statusBar();
    bar.setItem(kLocked, Icon::authorization, m_engine.isLocked() ? tr("Syncing is paused: locked. Unlock") : QString{},
                Sign::Overdue);
    if (!m_figures) {
        for (const auto& item : {kShops, kStopped, kMarks}) {
            bar.setItem(item, Icon::sync, {});
        }
        return;
    }
    const auto& shown = *m_figures;
    if (shown.isOffline) {
        bar.setItem(kShops, Icon::offline, tr("Offline"), Sign::Review);
    } else {
        const QString shops = tr("%n shop(s) in step", nullptr, static_cast<int>(shown.inStep));
        bar.setItem(kShops, Icon::sync,
                    shown.lastGood ? tr("%1, %2").arg(shops, agoText(*shown.lastGood, m_readAt)) : shops,
                    shown.late > 0 ? std::optional{Sign::Review} : std::nullopt);
    }
    bar.setItem(kStopped, Icon::stop,
                shown.stopped == 0   ? QString{}
                : shown.stopped == 1 ? tr("%1 stands still").arg(toQString(shown.firstStopped))
                                     : tr("%n shop(s) stand still", nullptr, static_cast<int>(shown.stopped)),
                Sign::Overdue);
    presentMarks();
}

void SyncStatus::presentMarks()
{
    const auto& shown = *m_figures;
    const QString waiting = tr("Outbox %1").arg(numberText(shown.marksWaiting));
    m_window.statusBar().setItem(
        kMarks, Icon::outbox,
        shown.marksRefused > 0   ? waiting + QStringLiteral(" · ") + tr("%1 refused").arg(numberText(shown.marksRefused))
        : shown.marksWaiting > 0 ? waiting
                                 : QString{},
        shown.marksRefused > 0 ? std::optional{Sign::Overdue} : std::nullopt);
}

void SyncStatus::open(const QString& item)
{
    if (item == kLocked) {
        m_engine.unlock();
    } else if (item == kMarks) {
        const bool isRefused = m_figures && m_figures->marksRefused > 0;
        m_window.openBy({pages::kShops.id, isRefused ? QStringLiteral("not-told") : QStringLiteral("to-confirm")});
    } else if (item == kShops || item == kStopped) {
        const bool isTroubled = m_figures && m_figures->stopped + m_figures->late > 0;
        m_window.openBy({pages::kShops.id, isTroubled ? QStringLiteral("troubled") : QStringLiteral("all")});
    }
}

} // namespace supercargo::ui
