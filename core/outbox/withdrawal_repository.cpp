// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/withdrawal_repository.h"

namespace supercargo::outbox {

bool WithdrawalRepository::takeBack(const NewMark& mark)
{
    // One that is being told ends as cancelled if it comes back untold.
    return m_db.statement("UPDATE outbox_entries SET is_void = CASE state WHEN 'sending' THEN 1 ELSE is_void END,"
                          "   state = CASE state WHEN 'sending' THEN state ELSE 'cancelled' END"
                          " WHERE key = $1 AND state IN ('waiting', 'failed', 'sending')")
               .bind("$1", markKey(mark))
               .run()
               .changes == 1;
}

} // namespace supercargo::outbox
