// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/supercargo/pages.h"

#include "ui/channels/channels_page.h"
#include "ui/dispatch/dispatch_page.h"
#include "ui/dispatch/dispatch_work.h"
#include "ui/history/history_page.h"
#include "ui/orders/orders_page.h"
#include "ui/palette/palette.h"
#include "ui/picking/picking_page.h"
#include "ui/printers/printers_page.h"
#include "ui/products/products_page.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/page_entries.h"
#include "ui/shell/sidebar_counts.h"
#include "ui/shops/shops_page.h"
#include "ui/station/station_page.h"
#include "ui/stock/stock_page.h"
#include "ui/today/today_page.h"

#include <algorithm>
#include <iterator>

namespace supercargo::app {

using namespace supercargo::ui;

namespace {

/// How much waits for a hand behind each page.
std::vector<SidebarCounts::Count> counts()
{
    using workspace::Workspace;
    return {
        {pages::kOrders.id, false,
         [](Workspace& workspace) { return workspace.orderList.counters()[orders::Stage::review]; }},
        {pages::kDispatch.id, false,
         [](Workspace& workspace) { return std::int64_t{std::ssize(readDispatches(workspace).labelled)}; }},
        {pages::kProducts.id, true,
         [](Workspace& workspace) { return std::int64_t{std::ssize(workspace.mapping.list())}; }},
        {pages::kShops.id, true,
         [](Workspace& workspace) { return countShopsForPerson(workspace); }},
        {pages::kChannels.id, true,
         [](Workspace& workspace) {
             const auto channels = readChannels(workspace);
             return std::int64_t{std::ranges::count_if(channels, &ChannelRow::hasFewNumbers)};
         }},
        {pages::kPrinters.id, true,
         [](Workspace& workspace) { return std::int64_t{findPrintQuestion(workspace, {}) ? 1 : 0}; }},
    };
}

} // namespace

void addPages(MainWindow& window, const PageParts& parts, const StationParts& station, Language& language,
              const Restore& restore)
{
    new Palette{parts.look, window, parts.lanes};
    window.addPage(pages::kToday, new TodayPage{parts});
    window.addPage(pages::kOrders, new OrdersPage{parts, {station.printing, station.drawing}});
    window.addPage(pages::kPicking, new PickingPage{{parts, station.printing, station.drawing}});
    window.addPage(pages::kStation, new StationPage{station});
    window.addPage(pages::kDispatch, new DispatchPage{{parts, station.printing, station.drawing, station.speaker}});
    window.addPage(pages::kStock, new StockPage{parts});
    window.addPage(pages::kProducts, new ProductsPage{parts});
    window.addPage(pages::kShops, new ShopsPage{parts});
    window.addPage(pages::kChannels, new ChannelsPage{parts});
    window.addPage(pages::kPrinters, new PrintersPage{{station.look, station.settings, station.actions, station.lanes,
                                                       station.printing, station.drawing}});
    window.addPage(pages::kHistory, new HistoryPage{parts});
    window.addPage(pages::kSettings, new SettingsPage{{parts, language, station.speaker, restore}});
    new SidebarCounts{parts, window, counts()};
}

} // namespace supercargo::app
