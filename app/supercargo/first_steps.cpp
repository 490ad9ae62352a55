// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/supercargo/first_steps.h"

#include "ui/orders/orders_page.h"
#include "ui/shell/page_entries.h"

#include <memory>

namespace supercargo::app {

using namespace supercargo::ui;

FirstStart* makeFirstStart(MainWindow& window, const FirstStartParts& parts)
{
    auto* start = new FirstStart{parts, &window};
    auto hasFile = std::make_shared<bool>(false);
    QObject::connect(start, &QDialog::finished, &window, [&window, hasFile] {
        if (!*hasFile) {
            window.openPage(pages::kToday.id);
        }
    });
    QObject::connect(start, &FirstStart::fileWanted, &window, [&window, hasFile](const QString& file) {
        *hasFile = true;
        window.openPage(pages::kOrders.id);
        if (auto* orders = qobject_cast<OrdersPage*>(window.page(pages::kOrders.id))) {
            orders->actions().importThese({file});
        }
    });
    return start;
}

} // namespace supercargo::app
