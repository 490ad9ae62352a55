// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/order_merge_service.h"
#include "tests/support/order_builders.h"
#include "tests/ui/support/test_desk.h"
#include "ui/orders/orders_page.h"
#include "ui/shell/page_entries.h"

#include <QInputMethodEvent>

namespace supercargo::ui::tests {

/// One order as a test wants it.
struct OrderWant {
    std::string number;
    std::string buyer = "Ada Baker";
    std::string country = "DE";
    std::string shipBy = "2026-11-20T16:00:00Z";
    std::int64_t shop = 1;
    std::string sku = "MUG";
    std::int64_t quantity = 1;
    std::int64_t minor = 2'499;
    std::string currency = "EUR";
};

/// The Orders page in its window, over two shops, a warehouse with mugs, lids and lamps, and two channels.
struct OrdersDesk : TestDesk {
    orders::OrderMergeService merging{writing.db, writing.packageMaker};
    OrdersPage* page = nullptr;

    OrdersDesk()
    {
        writing.db.execute(R"(
            INSERT INTO shops (id, name, platform, time_zone, currency, mark_at) VALUES
                (1, 'Amazon DE', 'amazon', 'UTC', 'EUR', 'shipped'), (2, 'Rakuten JP', 'other', 'UTC', 'JPY', 'shipped');
            INSERT INTO warehouses (id, code, name, kind, country, currency) VALUES (1, 'BAOAN', 'Bao''an', 'own', 'CN', 'CNY');
            INSERT INTO bins (id, warehouse_id, code, walk_key) VALUES (1, 1, 'A-05-1-08', 'a');
            INSERT INTO products (id, sku, sku_key, name_en, name_zh, weight_grams, picture) VALUES
                (1, 'MUG', 'mug', 'Mug, ribbed, brick red', '罗纹马克杯，砖红', 300, 'mug.svg'),
                (2, 'LID', 'lid', 'Lid for mugs', '杯盖', 50, ''), (3, 'LAMP', 'lamp', 'Desk lamp', '台灯', 900, '');
            INSERT INTO channels (id, code, name, carrier, numbers, currency, per_piece_minor) VALUES
                (1, 'YUNEXPRESS', 'YunExpress', 'YunExpress', 'none', 'CNY', 3000),
                (2, '4PX-REG', '4PX Registered', '4PX', 'none', 'CNY', 4000);
            INSERT INTO channel_countries (channel_id, country) VALUES (1, 'DE'), (2, 'DE'), (1, 'JP'), (1, 'US');
        )");
        setStock(1, 20);
        setStock(2, 5);
    }
    ~OrdersDesk() { language.set(QStringLiteral("en")); }

    void setStock(const std::int64_t product, const std::int64_t pieces)
    {
        db::Transaction transaction{writing.db};
        writing.stock.book({ProductId{product}, BinId{1}, Quantity{pieces}, {"lin", clock.now(), "count", {}}});
        transaction.commit();
    }

    void add(const std::vector<OrderWant>& wanted)
    {
        for (const auto& want : wanted) {
            auto order = supercargo::tests::incomingOrder(want.number, {{want.sku.c_str(), want.quantity}});
            order.shipTo.name = want.buyer;
            order.buyerName = want.buyer;
            order.buyerEmail = {};
            order.buyerId = want.buyer;
            order.shipTo.country = want.country;
            order.shipBy = orders::DayOrInstant{*parseIso8601(want.shipBy)};
            order.total = Money{want.minor, *Currency::parse(want.currency)};
            db::Transaction transaction{writing.db};
            merging.merge(ShopId{want.shop}, std::vector{order}, writing.actor(), clock.now());
            transaction.commit();
        }
    }

    /// Opens the window on the page.
    OrdersPage& open()
    {
        page = new OrdersPage{parts(), {printing, {fonts, painter}}};
        window.addPage(pages::kOrders, page);
        window.show();
        window.activateWindow();
        QApplication::processEvents();
        return *page;
    }

    [[nodiscard]] TableView& view() { return page->table().view(); }
    [[nodiscard]] QString cell(const int row, const int column)
    {
        return page->table().model().index(row, column).data().toString();
    }
    /// A key to whatever has the focus, as a person types it.
    void press(const Qt::Key key, const Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : &window, key, modifiers);
    }
    void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    /// Words that come from an input method.
    void compose(const QString& text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(QApplication::focusWidget(), &event);
    }
    [[nodiscard]] std::string stage(const std::string& number)
    {
        const auto found = writing.orderList.search(number, 1);
        return found.empty() ? std::string{} : std::string{toString(writing.orderList.rows(found).front().stage)};
    }
};

} // namespace supercargo::ui::tests
