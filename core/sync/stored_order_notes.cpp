// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/stored_order_notes.h"

namespace supercargo::sync {

StoredOrderNotes::StoredOrderNotes(db::Connection& db, const ShopId shop) : m_db{db}, m_connections{db}, m_shop{shop}
{}

std::string StoredOrderNotes::find(const std::string& platformOrderId)
{
    return m_connections.orderNote(m_shop, platformOrderId);
}

void StoredOrderNotes::put(const std::string& platformOrderId, const std::string& note)
{
    db::Transaction transaction{m_db};
    m_connections.setOrderNote(m_shop, platformOrderId, note);
    transaction.commit();
}

} // namespace supercargo::sync
