// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/outbox/outbox_entry.h"

namespace supercargo::outbox {

/// Marks of what is no fact any more. Runs within the caller's transaction.
class WithdrawalRepository {
public:
    explicit WithdrawalRepository(db::Connection& db) : m_db{db} {}

    /// What still waits is not told; adding the same mark again lets it wait anew. False when it has been told already.
    bool takeBack(const NewMark& mark);

private:
    db::Connection& m_db;
};

} // namespace supercargo::outbox
