// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit_repository.h"
#include "core/base/instant.h"
#include "core/db/connection.h"
#include "core/shops/shop.h"

#include <optional>
#include <string>

namespace supercargo::shops {

/// What a person says of a new shop; what is not said takes the default.
struct NewShop {
    std::string name;
    Platform platform = Platform::other;
    std::optional<std::string> timeZone; // default UTC, but AliExpress: its files are in Los Angeles' time
    std::optional<Currency> currency;    // default USD
    MarkAt markAt = MarkAt::shipped;
};

class ShopService {
public:
    ShopService(db::Connection& db, const Clock& clock, audit::Actor actor)
        : m_db{db}, m_clock{clock}, m_actor{std::move(actor)}
    {}

    /// Throws invalid_argument {"shop name" | "time zone", value}, already_exists {"shop", name}.
    Shop add(const NewShop& wanted);
    /// Takes over everything but name and platform, and records what differs. Throws invalid_argument, not_found.
    void change(const Shop& shop);

private:
    db::Connection& m_db;
    const Clock& m_clock;
    audit::Actor m_actor;
};

} // namespace supercargo::shops
