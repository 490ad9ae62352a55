// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/supercargo/window_sync.h"

#include "ui/shell/page_entries.h"
#include "ui/shops/shops_page.h"
#include "ui/sync/sync_engine.h"
#include "ui/sync/sync_status.h"

namespace supercargo::app {

using namespace supercargo::ui;

void addSync(MainWindow& window, const PageParts& parts, PlatformAccess& access)
{
    auto* engine = new SyncEngine{parts, access, window};
    QObject::connect(engine, &SyncEngine::failed, &window,
                     [](const Failure& failure) { qWarning("%s", qPrintable(failure.technical)); });
    if (auto* shops = qobject_cast<ShopsPage*>(window.page(pages::kShops.id)); shops != nullptr) {
        shops->serveBy(*engine);
    }
    new SyncStatus{parts, window, *engine};
    QTimer::singleShot(0, engine, &SyncEngine::look); // who was away for long need not wait any longer
}

} // namespace supercargo::app
