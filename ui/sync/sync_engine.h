// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page_parts.h"
#include "ui/sync/platform_access.h"

#include <QTimer>

#include <array>
#include <chrono>
#include <functional>
#include <stop_token>
#include <vector>

namespace supercargo::ui {

/// Speaks to the shops' platforms in the background, as long as the window is open: every so often it looks whose time
/// has come, and gives each a round on a lane of its own. Where nothing is connected a look is one small query. What a
/// round brings is in the store, and the pages see it there.
class SyncEngine final : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds kPeriod{20'000};

    /// `access` outlives the lanes; `window` carries what is asked.
    SyncEngine(const PageParts& parts, PlatformAccess& access, QWidget& window,
               std::chrono::milliseconds period = kPeriod);
    /// Asks what is under way to stop; the lanes wait for it.
    ~SyncEngine() override;

    /// Begins a round of the shops that are due and not yet at it.
    void look();
    /// Calls `then` when the secrets are at hand. Where they need a passphrase, `over` carries the dialog that asks for
    /// it; without an answer nothing happens.
    void openSecrets(QWidget& over, std::function<void()> then);
    [[nodiscard]] PlatformAccess& access() { return m_access; }
    /// A passphrase is needed before any platform is spoken to, and nobody has given it.
    [[nodiscard]] bool isLocked() const { return m_isLocked; }
    /// Asks for it again.
    void unlock();

Q_SIGNALS:
    void roundEnded();
    /// isLocked() is otherwise now.
    void lockChanged();
    /// Not what a platform did to us, which is kept with the shop.
    void failed(const supercargo::ui::Failure& failure);

private:
    /// Rounds side by side, so that a shop with much to bring does not hold up the others.
    static constexpr std::size_t kRounds = 4;

    [[nodiscard]] bool isAtWork(ShopId shop) const;
    void begin(std::size_t round, std::vector<ShopId> shops);
    void askOnce();
    void unlocked();

    PageParts m_parts;
    PlatformAccess& m_access;
    QWidget& m_window;
    QTimer m_watching;
    std::stop_source m_stop;
    std::array<std::vector<ShopId>, kRounds> m_rounds; // who is at it
    bool m_isLocked = false;                           // a passphrase is needed, and was asked for
};

} // namespace supercargo::ui
