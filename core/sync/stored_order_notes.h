// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/connection_repository.h"

namespace supercargo::sync {

/// The notes of one shop's orders, in the store.
class StoredOrderNotes final : public OrderNotes {
public:
    StoredOrderNotes(db::Connection& db, const ShopId shop) : m_db{db}, m_connections{db}, m_shop{shop} {}

    [[nodiscard]] std::string find(const std::string& platformOrderId) override
    {
        return m_connections.orderNote(m_shop, platformOrderId);
    }
    void put(const std::string& platformOrderId, const std::string& note) override
    {
        db::Transaction transaction{m_db};
        m_connections.setOrderNote(m_shop, platformOrderId, note);
        transaction.commit();
    }

private:
    db::Connection& m_db;
    ConnectionRepository m_connections;
    ShopId m_shop;
};

} // namespace supercargo::sync
