// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/instant.h"
#include "core/db/connection.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

// What a warehouse must get out of the door today, and what of it is news to its people.
namespace supercargo::reports {

/// How near a package's deadline is; a later step is nearer.
enum class DueStep { today, soon, overdue };

/// "Soon" begins so long before the deadline: time to pick and pack it.
inline constexpr std::chrono::hours kSoon{2};

/// A package that stands in a warehouse, is not on hold, has not left and should do so before tomorrow.
struct DuePackage {
    PackageId package;
    WarehouseId warehouse;
    Instant shipBy{};
    Instant createdAt{};
};

struct DueWarehouse {
    WarehouseId warehouse;
    std::string code;
    std::string name;
};

struct DueList {
    std::vector<DueWarehouse> warehouses; ///< by code: those that have any
    std::vector<DuePackage> packages;
};

/// Reads them: from the index of open packages, so that only what is due is looked at.
class DueReader {
public:
    explicit DueReader(db::Connection& db) : m_db{db} {}

    /// Due before `endOfToday`, which the reader's calendar knows.
    [[nodiscard]] DueList read(Instant endOfToday);

private:
    db::Connection& m_db;
};

struct StepCounts {
    std::int64_t today = 0; ///< not soon yet
    std::int64_t soon = 0;
    std::int64_t overdue = 0;

    [[nodiscard]] std::int64_t all() const { return today + soon + overdue; }
    friend bool operator==(const StepCounts&, const StepCounts&) = default;
};

/// What is due in a warehouse, and what of it nobody has been told yet.
struct DueNews {
    DueWarehouse warehouse;
    StepCounts due;
    StepCounts fresh;
};

/// Remembers what was told, so that of each package every step is told once.
class DueReminder {
public:
    /// `toldUntil`: when somebody looked last, before the program was started; what had come to its step by then is
    /// no news.
    explicit DueReminder(std::optional<Instant> toldUntil = {}) : m_toldUntil{toldUntil} {}

    /// By code of warehouse. What is fresh in the answer counts as told.
    [[nodiscard]] std::vector<DueNews> take(const DueList& list, Instant now, Instant endOfToday);

    /// The step of a deadline before the end of today.
    [[nodiscard]] static DueStep stepOf(Instant shipBy, Instant now);

private:
    [[nodiscard]] bool wasToldBefore(const DuePackage& package, DueStep step, Instant endOfToday) const;

    std::optional<Instant> m_toldUntil;
    std::map<PackageId, DueStep> m_told;
};

} // namespace supercargo::reports
