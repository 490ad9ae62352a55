// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/supercargo/first_steps.h"

#include "ui/orders/orders_page.h"
#include "ui/shell/page_entries.h"

namespace supercargo::app {

using namespace supercargo::ui;

FirstStart* makeFirstStart(MainWindow& window, const FirstStartParts& parts)
{
    auto* start = new FirstStart{parts, &window};
    QObject::connect(start, &FirstStart::fileWanted, &window, [&window](const QString& file) {
        window.openPage(pages::kOrders.id);
        if (auto* orders = qobject_cast<OrdersPage*>(window.page(pages::kOrders.id))) {
            orders->actions().importThese({file});
        }
    });
    return start;
}

} // namespace supercargo::app
