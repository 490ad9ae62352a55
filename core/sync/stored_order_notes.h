// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/connection_repository.h"

namespace supercargo::sync {

/// The notes of one shop's orders, in the store; each is put in a transaction of its own.
class StoredOrderNotes final : public OrderNotes {
public:
    StoredOrderNotes(db::Connection& db, ShopId shop);

    [[nodiscard]] std::string find(const std::string& platformOrderId) override;
    void put(const std::string& platformOrderId, const std::string& note) override;

private:
    db::Connection& m_db;
    ConnectionRepository m_connections;
    ShopId m_shop;
};

} // namespace supercargo::sync
