// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit_repository.h"
#include "core/db/connection.h"
#include "core/packages/package.h"

#include <span>

namespace supercargo::packages {

enum class Which {
    live, // neither cancelled nor standing aside for a merged one
    all,
};

struct NewLine {
    OrderLineId orderLine;
    Quantity quantity;
};

/// Some pieces of a package's line.
struct SplitLine {
    PackageLineId line;
    Quantity quantity;
};

/// Who changes a package, and when: every change of state is written to the history with it.
struct Act {
    const audit::Actor& actor;
    Instant at;
};

/// Packages and their lines. Every method that writes runs within the caller's transaction, and the caller
/// refreshes the stages of the orders concerned (StageKeeper) in that same transaction.
class PackageRepository {
public:
    explicit PackageRepository(db::Connection& db) : m_db{db} {}

    [[nodiscard]] std::optional<Package> find(PackageId id);
    /// Throws not_found.
    [[nodiscard]] Package get(PackageId id);
    /// By its number as scanned or typed. Throws not_found for what names no package.
    [[nodiscard]] Package get(std::string_view number);
    /// By id.
    [[nodiscard]] std::vector<Package> list(std::span<const PackageId> ids);
    [[nodiscard]] std::vector<Package> listForOrders(std::span<const OrderId> orders, Which which = Which::live);
    /// Packages that bear or bore a tracking number exactly so; the one that bears it first.
    [[nodiscard]] std::vector<Package> listByTracking(std::string_view number);
    /// What is to be scanned. Empty from `packed` on.
    [[nodiscard]] std::vector<PackagePiece> pieces(PackageId id);
    /// The orders whose lines are on the packages, each once, by id.
    [[nodiscard]] std::vector<OrderId> ordersOf(std::span<const PackageId> ids);

    /// A new `waiting` package like `pattern` (shop, country, urgency, review, deadlines) with these lines. Pieces are
    /// built.
    PackageId insert(const Package& pattern, std::span<const NewLine> lines, const Act& act);

    /// A new `waiting` package like `source` with these pieces of its lines, in this order; they leave `source`. No
    /// line has a reservation, and `source` keeps at least one piece (the caller sees to both).
    PackageId splitOff(PackageId source, std::span<const SplitLine> lines, const Act& act);

    /// All of the lines of `from` become lines of `to`, and pieces of one order line one line. Neither has a
    /// reservation.
    void moveLines(PackageId from, PackageId to, const Act& act);
    /// The countries that the package may come from: its warehouse's, else those of all warehouses that ship.
    [[nodiscard]] std::vector<std::string> origins(PackageId id);

    /// Moves the package from one of `from` to `to`; false (and nothing done) when it is in none of them or stands
    /// aside.
    bool setState(PackageId id, std::span<const PackageState> from, PackageState to, const Act& act);
    /// From any state before `shipped` back to `waiting`: reservation freed, and nobody walks for it any more;
    /// warehouse, channel, wave, slot and claim taken away; pieces to be scanned anew. A packed one's stock must have been booked back before. False when it is
    /// in none of these states.
    bool backToWaiting(PackageId id, const Act& act);
    /// From any state before `packed` to `cancelled`, out of its walk and with the reservation freed. False when it is in none of these.
    bool cancel(PackageId id, const Act& act);
    void setReasons(PackageId id, const std::vector<Reason>& reasons);
    /// Of a wave that waits for no package any more.
    void finishIfPacked(WaveId wave);

    /// Ends all reservations of these packages.
    void freeReservations(std::span<const PackageId> ids);
    /// Computes the pieces (bundles by component), the single product and the weight anew from the lines.
    void rebuildPieces(std::span<const PackageId> ids);

private:
    /// What is reserved for it is not picked for its wave, if it has one, which may have waited for it alone.
    void leaveWave(PackageId id);
    [[nodiscard]] std::vector<Package> readAll(db::Statement& query);
    void readLines(std::vector<Package>& packages);

    db::Connection& m_db;
};

} // namespace supercargo::packages
