// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/floor/shortage_service.h"
#include "core/stock/stock_service.h"

#include <string_view>
#include <vector>

namespace supercargo::floor {

/// Why a person is asked before a count is booked.
struct CountDoubts {
    /// It differs from the books by more than ten pieces, and by more than half of what they have. A bin that the
    /// books have empty is filled, not doubted.
    bool isLarge = false;
    std::vector<PackageId> waitAgain; // their pieces are not there, and in no other bin; least pressing first

    [[nodiscard]] bool any() const { return isLarge || !waitAgain.empty(); }
    friend bool operator==(const CountDoubts&, const CountDoubts&) = default;
};

struct CountReport {
    bool isBooked = false; // else nothing was done: `doubts` are to be agreed to first
    Quantity counted;
    stock::StockLevel before;
    CountDoubts doubts;
    std::vector<Settlement::Moved> moved; // what packages were promised here, and take from another bin
};

/// Counted stock. A count is the truth about the shelf: what is promised beyond it is taken from another bin, and
/// where none has it, ready packages wait again as short, the least pressing first. What a wave walks for, or a
/// station packs, is in somebody's hands and is settled there.
class CountService {
public:
    CountService(db::Connection& db, const Clock& clock, stock::StockService& books, audit::Actor actor)
        : m_db{db},
          m_clock{clock},
          m_actor{std::move(actor)},
          m_books{books},
          m_products{db},
          m_promises{db},
          m_shortages{db, clock},
          m_audit{db}
    {}

    /// Books what a person has counted in a bin, where there is nothing to doubt about it, or just what was `agreed`
    /// to. Throws what StockService::adjust throws, and not_allowed for a count below what waves or stations have in
    /// hand.
    CountReport count(std::string_view sku, std::string_view bin, Quantity counted, const CountDoubts& agreed = {});

private:
    /// Of the promises, what the counted pieces do not cover.
    void settle(CountReport& report);

    db::Connection& m_db;
    const Clock& m_clock;
    audit::Actor m_actor;
    stock::StockService& m_books;
    catalog::ProductRepository m_products;
    PromiseRepository m_promises;
    ShortageService m_shortages;
    audit::AuditRepository m_audit;
};

} // namespace supercargo::floor
