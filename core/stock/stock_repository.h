// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/instant.h"
#include "core/base/quantity.h"
#include "core/db/connection.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace supercargo::stock {

/// Who moved stock, when and why. `reason` is a stable word ("packed") or a person's sentence; `reference` names the
/// thing it was done for (a package number), empty where there is none.
struct MoveNote {
    std::string who;
    Instant at{};
    std::string reason;
    std::string reference;
};

/// One line of the ledger. It is written once and never changed.
struct StockMove {
    ProductId product;
    BinId bin;
    Quantity delta; // never 0
    MoveNote note;
};

/// What lies in a bin: the sum of its moves; reserved is the sum of its reservations.
struct StockLevel {
    ProductId product;
    BinId bin;
    Quantity onHand;
    Quantity reserved;
    Instant since; // when stock came into the empty bin

    [[nodiscard]] Quantity free() const { return onHand - reserved; }
    friend bool operator==(const StockLevel&, const StockLevel&) = default;
};

/// One row of the stock list, with the words that it is shown by.
struct StockRow {
    StockLevel level;
    WarehouseId warehouse;
    std::string sku;
    std::string warehouseCode;
    std::string binCode;
    std::string nameEn; // of the product
    std::string nameZh;

    friend bool operator==(const StockRow&, const StockRow&) = default;
};

enum class Places {
    all,
    filled,
    empty, // those that have run empty
};

/// What to list; what is not set does not narrow.
struct StockFilter {
    std::optional<ProductId> product;
    std::optional<WarehouseId> warehouse;
    std::optional<BinId> bin;
    Places places = Places::all;
    /// Every word stands in SKU, names or bin, whatever the case and accents; or it is a barcode of the product.
    std::string text;
    /// The last row of the page before.
    std::optional<std::pair<ProductId, BinId>> after;
    std::int64_t limit = 1'000;
};

/// How many places a warehouse has: a product in a bin each.
struct PlaceCount {
    WarehouseId warehouse;
    std::string warehouseCode;
    std::int64_t filled = 0;
    std::int64_t empty = 0;
};

/// Pieces that a package line may still be given.
struct FreeStock {
    ProductId product;
    WarehouseId warehouse;
    BinId bin;
    Quantity free; // above 0
};

struct Reservation {
    PackageId package;
    PackageLineId line;
    ProductId product;
    BinId bin;
    Quantity quantity;
};

/// The ledger, its projection (levels) and the reservations. 0 <= reserved <= on hand holds per product and bin,
/// whatever runs at once: every change tests and sets in one statement. The caller has a write transaction open.
class StockRepository {
public:
    explicit StockRepository(db::Connection& db) : m_db{db} {}

    /// Promises `quantity` (above 0) pieces of a bin to a package line, on top of what it has there. False, and
    /// nothing is changed, when fewer are free.
    [[nodiscard]] bool reserve(PackageLineId line, ProductId product, BinId bin, Quantity quantity);
    /// Ends all reservations of the lines.
    void release(std::span<const PackageLineId> lines);
    /// Lets a line be served from another bin. False, and nothing is changed, when fewer than `quantity` are free
    /// there. Throws not_allowed when the line has fewer reserved in `from`.
    [[nodiscard]] bool moveReservation(PackageLineId line, ProductId product, BinId from, BinId to, Quantity quantity);

    /// Writes one move and brings the level along. Throws not_allowed when less would be left than is
    /// reserved, or than nothing.
    void book(const StockMove& move);
    /// Takes everything that is reserved for the package's lines out of its bins and ends these reservations. What is
    /// packed says so: the reason `packed`.
    std::vector<StockMove> bookOutReserved(PackageId package, const MoveNote& note);
    /// Puts back what was taken out for the reason `packed` under `note.reference` since the last time that was put
    /// back: into `bin`, or each piece into the bin it came from.
    std::vector<StockMove> bookBack(std::optional<BinId> bin, const MoveNote& note);

    [[nodiscard]] std::optional<StockLevel> find(ProductId product, BinId bin);
    /// One page: by SKU, then warehouse, then in walk order.
    [[nodiscard]] std::vector<StockRow> levels(const StockFilter& filter);
    /// Of the warehouses that have any, by code.
    [[nodiscard]] std::vector<PlaceCount> countPlaces();
    /// Free pieces of each product that has any, in all warehouses.
    [[nodiscard]] std::unordered_map<ProductId, Quantity> freePieces();
    /// All free pieces of these warehouses: by product, then the oldest first, then in walk order.
    [[nodiscard]] std::vector<FreeStock> freeStock(std::span<const WarehouseId> warehouses);
    /// Whom a bin's reserved pieces are promised to, oldest line first.
    [[nodiscard]] std::vector<Reservation> reservationsBehind(ProductId product, BinId bin);
    /// What is reserved for these packages: by package, then in walk order.
    [[nodiscard]] std::vector<Reservation> reservationsOf(std::span<const PackageId> packages);

private:
    bool raiseReserved(ProductId product, BinId bin, Quantity quantity);
    void addReservation(PackageLineId line, ProductId product, BinId bin, Quantity quantity);

    db::Connection& m_db;
};

} // namespace supercargo::stock
