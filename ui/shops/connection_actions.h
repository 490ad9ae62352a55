// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/connection_service.h"
#include "ui/shops/shop_rows.h"
#include "ui/sync/sync_engine.h"

#include <QAction>

namespace supercargo::ui {

/// What is done with a shop's connection: connect it, sync it now, test it, pause it, tell stock, disconnect it.
class ConnectionActions final : public QObject {
    Q_OBJECT
public:
    /// The engine outlives it; `page` carries keys and dialogs.
    ConnectionActions(const PageParts& parts, SyncEngine& engine, QWidget& page);

    [[nodiscard]] QAction& connectAction() { return *m_connect; }
    /// Those of a connected shop.
    [[nodiscard]] const QList<QAction*>& actions() const { return m_actions; }
    void setChosen(const std::optional<ShopRow>& row);

Q_SIGNALS:
    void told(supercargo::ui::Sign sign, supercargo::ui::Icon icon, const QString& sentence, const QString& detail);
    void failed(const supercargo::ui::Failure& failure);
    /// Something was written.
    void changed();

private:
    QAction* add(const Command& command, void (ConnectionActions::*act)());
    void addActions();
    /// Has `step` done on the quick lane, with the chosen shop.
    void change(std::function<void(sync::ConnectionService&, ShopId)> step);

    void openConnect();
    void syncNow();
    void test();
    void pause();
    void resume();
    void openStock();
    void openDisconnect();
    void forget(const shops::Shop& shop);
    void present(const shops::Shop& shop, const sync::ConnectionReport& report);

    PageParts m_parts;
    SyncEngine& m_engine;
    QWidget& m_page;
    QAction* m_connect = nullptr;
    QAction* m_sync = nullptr;
    QAction* m_test = nullptr;
    QAction* m_pause = nullptr;
    QAction* m_resume = nullptr;
    QAction* m_stock = nullptr;
    QAction* m_disconnect = nullptr;
    QList<QAction*> m_actions;
    std::optional<ShopRow> m_row;
};

} // namespace supercargo::ui
