// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit_repository.h"
#include "core/base/instant.h"
#include "core/db/full_text.h"
#include "core/orders/order_follower.h"
#include "core/orders/order_repository.h"

namespace supercargo::orders {

/// A person corrects where an order goes: what the buyer said on the telephone, or what a file cannot correct. The
/// platform's own word is kept beside it; importing it again changes nothing, and when the platform itself says
/// something else, that counts.
class AddressService {
public:
    AddressService(db::Connection& db, OrderFollower& follower, const Clock& clock, audit::Actor actor)
        : m_db{db}, m_follower{follower}, m_clock{clock}, m_actor{std::move(actor)}, m_orders{db}, m_audit{db},
          m_words{db, "order_words"}
    {}

    /// All of the address. What is to be sent follows as it follows a change of the platform: a package that is not in
    /// a wave waits anew, one that is must be approved. Texts are trimmed, and the country may be named in any way that
    /// files may name it. Throws not_found, not_allowed {order_is_over, number} for an order that has left, is
    /// cancelled or is the platform's own to send, and invalid_argument {"country" | "address", value} for a country
    /// that is none, more than 10 lines, or a text over 200 characters or with a control character.
    void correct(OrderId order, const PostalAddress& to);

private:
    db::Connection& m_db;
    OrderFollower& m_follower;
    const Clock& m_clock;
    audit::Actor m_actor;
    OrderRepository m_orders;
    audit::AuditRepository m_audit;
    db::FullText m_words;
};

} // namespace supercargo::orders
