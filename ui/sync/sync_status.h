// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/sync_figures.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_parts.h"
#include "ui/sync/sync_engine.h"

#include <QTimer>

namespace supercargo::ui {

/// At the foot of the window, whatever page is open: whether orders come by themselves, which shop stands still, what
/// waits to be told, and that nothing comes while the shops' keys are locked. Each leads to where it is mended.
class SyncStatus final : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds kPeriod{5'000};

    /// The engine outlives it, or goes with the window.
    SyncStatus(const PageParts& parts, MainWindow& window, SyncEngine& engine, std::chrono::milliseconds period = kPeriod);

    /// Reads the figures when the store has changed, or the clock has moved on.
    void look();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void open(const QString& item);
    void present();
    void presentMarks();

    PageParts m_parts;
    MainWindow& m_window;
    SyncEngine& m_engine;
    QTimer m_watching;
    std::optional<reports::SyncFigures> m_figures;
    Instant m_readAt{};
    std::int64_t m_version = 0;
    bool m_isReading = false;
};

} // namespace supercargo::ui
