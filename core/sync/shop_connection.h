// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/instant.h"
#include "core/base/money.h"
#include "core/base/task_control.h"
#include "core/net/api_client.h"
#include "core/net/secret_store.h"
#include "core/orders/incoming_order.h"
#include "core/outbox/shipment_mark.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

// The seam to one seller account at one marketplace: what the sync engine asks of a platform, and nothing of how the
// platform speaks. A platform's folder in core/platforms fulfils it. Every call blocks, may throw what
// net::HttpTransport and net::ApiClient throw, and besides:
// - platform_refused {status, words}: the platform's own words for a request that it does not take;
// - authorization_ended {host, words}, role_missing {what, words}: a person must act;
// - answer_malformed {host, what}.
namespace supercargo::sync {

/// Where the platform keeps the stock of one of our warehouses. Several warehouses may be one location: it has their
/// pieces together. A warehouse is one location at most, or its pieces would be sold twice.
struct ShopLocation {
    std::string id;   // the platform's
    std::string name; // as the platform called it when it was chosen
    WarehouseId warehouse;

    friend bool operator==(const ShopLocation&, const ShopLocation&) = default;
};

/// A shop's account at its platform, as it is stored. Secrets are not in it.
struct Account {
    std::string region;                    // the platform's own word ("eu"); empty where it has none
    std::vector<std::string> marketplaces; // the platform's ids; empty: all of the account's
    /// Where the platform tells them apart: those that are ours. Empty: the shop as a whole, with all of our stock.
    std::vector<ShopLocation> locations;
    std::string sellerId;                  // where the platform needs one besides the token
    std::string shopUrl;                   // where the shop is a site of its own ("https://shop.example/store")
    /// For tests only, and shown in the window: speaks to this machine instead of the platform ("http://127.0.0.1:1").
    std::string baseUrl;

    friend bool operator==(const Account&, const Account&) = default;
};

/// Orders that changed from `from` on and before `to`, by the platform's own clock of changes.
struct PullWindow {
    Instant from{};
    Instant to{};

    friend bool operator==(const PullWindow&, const PullWindow&) = default;
};

/// An order of a page that could not be understood: it is shown, and the others go on.
struct UnreadableOrder {
    std::string platformOrderId; // empty where not even that could be read
    std::string what;            // "amount of line 2", for people and for the log; nothing of the buyer's
};

struct OrderPage {
    std::vector<orders::IncomingOrder> orders;
    std::vector<UnreadableOrder> unreadable;
    /// Where the next page begins, in the platform's words; empty: this was the last one. It is kept and asked for
    /// again after a crash.
    std::string next;
    /// Up to when the platform says that it answered, where it says so: less than the window's `to` when it lags.
    std::optional<Instant> reaches;
};

/// What the platform's ways ask of the engine.
struct PullHabits {
    std::chrono::minutes every{10};           // between two pulls
    std::chrono::minutes overlap{5};          // how far behind the last bound the next window begins
    std::chrono::minutes behindNow{2};        // a window ends so long before now, by the platform's clock
    std::chrono::hours longestWindow{24 * 7}; // more is asked in several windows
    std::chrono::hours firstLook{24 * 30};    // how far back a new shop begins
    std::chrono::hours continuationLives{24}; // an older continuation begins its window anew
    /// Where the platform's time of change does not move with every change: so many at once of the orders that have not
    /// left here are asked by their numbers, in each round. 0: it does.
    std::size_t openAtOnce = 0;
    /// Where an order may come without all of it (its address is hidden), and what is told of it later moves no time of
    /// change: so many at once of those that were set aside are asked so, as long as they have not left here. 0: none.
    std::size_t setAsideAtOnce = 0;
};

/// A shipment as the platform has it.
struct KnownShipment {
    std::string reference; // ours, where the platform keeps it; else empty
    std::string tracking;
    std::vector<outbox::MarkedLine> lines; // empty where the platform does not say
};

/// What the platform says of one order, asked right before and after it is told something.
struct OrderAtPlatform {
    orders::PlatformStatus status = orders::PlatformStatus::paid;
    std::vector<KnownShipment> shipments;
};

/// A shipment to be told. `reference` names our package to the platform: a positive number, the same at each try and
/// for the same package's next label.
struct ShipmentNews {
    outbox::ShipmentMark mark;
    std::string reference;
};

struct StockLevel {
    std::string platformSku;
    std::int64_t quantity = 0;
    std::string location = {}; // the platform's id, of the account's locations; empty: the whole shop

    friend bool operator==(const StockLevel&, const StockLevel&) = default;
};

/// A level that the platform did not take, in its words.
struct StockRefusal {
    std::string platformSku;
    std::string words;
    std::string location = {}; // as in the level
};

/// A location of the shop, as it is there.
struct FoundLocation {
    std::string id;
    std::string name;
    bool isActive = true;
    bool isMapped = false; // orders there are ours, and its stock is told

    friend bool operator==(const FoundLocation&, const FoundLocation&) = default;
};

/// What a test of the connection finds.
struct ConnectionReport {
    std::string accountName;               // as the platform calls it; empty where it does not say
    std::vector<std::string> marketplaces; // that the account sells in
    std::vector<FoundLocation> locations;  // that the shop has
    std::vector<std::string> missing;      // what the application may not do, in the platform's words
    std::optional<Instant> authorizedUntil;
};

class ShopConnection {
public:
    virtual ~ShopConnection() = default;

    [[nodiscard]] virtual PullHabits habits() const = 0;
    [[nodiscard]] virtual ConnectionReport test(const TaskControl& task) = 0;
    /// One page of the window; `continuation` is empty for the first. Orders may come twice, within a page and across
    /// pages: merging them is the engine's.
    [[nodiscard]] virtual OrderPage pull(const PullWindow& window, const std::string& continuation,
                                         const TaskControl& task) = 0;
    /// These orders as they are now, whenever they changed; one that is not there any more is left out, or of which there
    /// is nothing more to tell. Asked where `openAtOnce` or `setAsideAtOnce` says so.
    [[nodiscard]] virtual OrderPage pullOpen(std::span<const std::string> /*platformOrderIds*/,
                                             const TaskControl& /*task*/)
    {
        return {};
    }
    [[nodiscard]] virtual OrderAtPlatform read(const std::string& platformOrderId, const TaskControl& task) = 0;
    /// Tells it; that it arrived, `read` says. Throws answer_lost when that is not known.
    virtual void markShipped(const ShipmentNews& news, const TaskControl& task) = 0;
    /// Is `shipment`, of the platform, what `news` tells? (Platforms rewrite numbers and carriers.)
    [[nodiscard]] virtual bool isSame(const KnownShipment& shipment, const ShipmentNews& news) const = 0;
    /// Sets how many of each SKU can be bought, at each location that a level names; what was not taken comes back, the
    /// others are to be confirmed by readStock.
    [[nodiscard]] virtual std::vector<StockRefusal> pushStock(std::span<const StockLevel> levels,
                                                              const TaskControl& task) = 0;
    /// What the platform has of them, at each of the account's locations; a SKU that it does not know is absent.
    [[nodiscard]] virtual std::vector<StockLevel> readStock(std::span<const std::string> platformSkus,
                                                            const TaskControl& task) = 0;
    /// The platform's clock minus ours, as its last answer's `Date` said; zero before there was one.
    [[nodiscard]] virtual std::chrono::milliseconds clockSkew() const = 0;
    /// How many requests are left, to be kept until the next run.
    [[nodiscard]] virtual std::vector<net::BudgetState> budget() const = 0;
};

/// What an adapter must still know of an order in another run of the program, and the platform does not tell: how it
/// was told of a shipment, say. A few bytes in the adapter's own words, nothing of the buyer's. For the thread that
/// tells shipments.
class OrderNotes {
public:
    virtual ~OrderNotes() = default;
    /// Empty where there is none.
    [[nodiscard]] virtual std::string find(const std::string& platformOrderId) = 0;
    /// Replaces it; when it returns, a power cut does not lose it.
    virtual void put(const std::string& platformOrderId, const std::string& note) = 0;
};

/// What an adapter is made of. All outlive it.
struct ConnectionParts {
    net::HttpTransport& transport;
    net::Waiting& waiting;
    net::SecretStore& secrets;
    const Clock& clock;
    std::string secretsOf;                // the account's name in the secret store
    std::string shopName;                 // for errors
    Currency currency;                    // the shop's, for amounts without one
    std::vector<net::BudgetState> budget; // as it stood after the last run
    OrderNotes* notes = nullptr;          // none: nothing is told by this connection
};

} // namespace supercargo::sync
