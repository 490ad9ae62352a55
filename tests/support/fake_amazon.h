// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/net/secret_store.h"
#include "core/sync/shop_connection.h"
#include "tests/support/loopback_http.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace supercargo::tests {

/// What Amazon says of a request that is not as its model wants it, or (404) asks for what is not there.
[[nodiscard]] LoopbackAnswer invalidAtAmazon(const std::string& message, int status = 400);

struct FakeAmazonItem {
    std::string id;
    std::string sku;
    std::int64_t ordered = 1;
    std::int64_t cancelled = 0;
    std::int64_t priceCents = 1'299; // of one piece
    bool askedCancel = false;
};

/// A parcel as the fake was told of it.
struct FakeAmazonShipment {
    std::string reference;
    std::string carrierCode;
    std::string carrierName;
    std::string tracking;
    std::string shipDate;
    std::map<std::string, std::int64_t> items; // by item id
    int calls = 0;                             // that arrived with this reference and were taken
    Instant visibleFrom{};                     // eventual consistency: not shown before
};

struct FakeAmazonOrder {
    std::string id; // "302-0000001-0000001"
    std::string marketplace = "A1PA6795UKMFR9";
    Instant created{};
    Instant changed{};
    bool isPending = false;
    bool isCancelled = false;
    bool isAmazons = false; // fulfilled by Amazon
    std::string name = "Erika Musterfrau";
    std::string street = "Hauptstraße 12";
    std::vector<FakeAmazonItem> items;
    std::map<std::string, FakeAmazonShipment> shipments; // by reference

    /// "PENDING", "UNSHIPPED", …, counting what is visible at `now`.
    [[nodiscard]] std::string statusAt(Instant now) const;
    /// Of an item, in parcels visible at `now`.
    [[nodiscard]] std::int64_t shippedAt(const std::string& item, Instant now) const;
};

/// What goes wrong, each with a chance in a hundred per request, drawn from `seed`: the same seed and the same requests
/// give the same faults.
struct FakeAmazonFaults {
    std::uint64_t seed = 0;
    int throttled = 0;     // 429, every other one with Retry-After
    int broken = 0;        // 500 or 503, nothing done
    int resetBefore = 0;   // the connection breaks, nothing done
    int answerLost = 0;    // done, and the connection breaks
    int cutShort = 0;      // done, and half of the body comes, every other time as if it were whole
    int slow = 0;          // the body comes in pieces, over a second
    int tokenExpires = 0;  // the access token ends at this moment, before its time
    int pagesRepeat = 0;   // a page begins with some orders of the one before
    int pagesAreLate = 0;  // a page also has older versions of its orders
    int editedBetween = 0; // after a page some order is changed, and so leaves the window
};

/// Amazon's Selling Partner API on loopback, after its published models (orders_2026-01-01, ordersV0,
/// tokens_2021-03-01, listingsItems_2021-08-01, sellers) and Login with Amazon's token server: one seller, orders in
/// memory, time by `clock`. Requests that the models forbid are answered as Amazon does, with 400.
class FakeAmazon {
public:
    explicit FakeAmazon(const Clock& clock);

    // --- how to reach it
    [[nodiscard]] std::string url() const { return m_server.url(); }
    [[nodiscard]] sync::Account account() const;
    [[nodiscard]] net::Secrets secrets() const;
    [[nodiscard]] LoopbackHttp& server() { return m_server; }

    // --- its state; each of these waits until no request is being handled
    [[nodiscard]] std::vector<FakeAmazonOrder> orders();
    [[nodiscard]] FakeAmazonOrder order(const std::string& id);
    /// An order of `items` {sku, pieces}, unshipped, created and changed now. Returns its number.
    std::string addOrder(const std::vector<std::pair<std::string, std::int64_t>>& items);
    /// Changes it, and the time of its last change: now, or a second after the last where that is later.
    void edit(const std::string& id, const std::function<void(FakeAmazonOrder&)>& change);
    /// Something that happens at a marketplace: a new order (often), a payment, an address, a cancel request, a
    /// cancelled order or piece.
    void churn(std::uint64_t seed);
    /// Of all parcels told, by order and reference: how often each was taken.
    [[nodiscard]] std::map<std::string, std::map<std::string, int>> confirmations();
    /// How many calls of confirmShipment came for an order, also those that were refused.
    [[nodiscard]] int confirmCalls(const std::string& id);
    void setListing(const std::string& sku, std::int64_t quantity, const std::string& channel = "DEFAULT");
    [[nodiscard]] std::map<std::string, std::int64_t> listings();

    // --- how it behaves
    void setFaults(const FakeAmazonFaults& faults);
    void calm() { setFaults({}); }
    void setTokenLife(std::chrono::seconds life);
    void revokeAuthorization();
    /// How long a confirmed shipment and a pushed stock level are not shown.
    void setLag(std::chrono::seconds lag);
    void setPageSize(std::size_t most);
    /// Keeps the published limit of searchOrders: 20 at once, then one in three minutes.
    void enforceSearchLimit();
    /// Datasets that searchOrders refuses as InvalidInput ("TAX"), as the region FE did for a day.
    void refuseData(const std::set<std::string>& datasets);
    /// The interface 2026-01-01 answers 403 without words of a token: v0 is left.
    void refuseNewOrders();
    /// The application lacks the role for addresses: they are silently absent, and no restricted token is given.
    void hideAddresses();
    /// It lacks the role of this path's beginning ("/listings"): 403.
    void forbid(const std::string& pathPrefix);

private:
    using Json = nlohmann::json;

    [[nodiscard]] LoopbackAnswer handle(const LoopbackRequest& request);
    [[nodiscard]] LoopbackAnswer dispatch(const LoopbackRequest& request);
    [[nodiscard]] LoopbackFault drawFault();
    [[nodiscard]] bool draws(int chance);
    [[nodiscard]] std::uint64_t random();
    [[nodiscard]] bool takeSearch();

    [[nodiscard]] LoopbackAnswer giveToken(const LoopbackRequest& request);
    [[nodiscard]] LoopbackAnswer giveRestrictedToken();
    [[nodiscard]] LoopbackAnswer searchOrders(const LoopbackRequest& request);
    [[nodiscard]] LoopbackAnswer getOrder(const LoopbackRequest& request, const std::string& id);
    [[nodiscard]] LoopbackAnswer searchOrdersV0(const LoopbackRequest& request);
    [[nodiscard]] LoopbackAnswer getOrderV0(const std::string& id);
    [[nodiscard]] LoopbackAnswer getItemsV0(const std::string& id);
    [[nodiscard]] LoopbackAnswer confirm(const LoopbackRequest& request, const std::string& id);
    [[nodiscard]] LoopbackAnswer listing(const LoopbackRequest& request, const std::string& sku);

    /// The orders changed within the window, by their time of change.
    struct Slice {
        std::vector<std::string> ids;
        std::string next; // empty: nothing is left
    };
    struct Search {
        Instant from{};
        Instant to{};
        std::string after; // a slice's `next`
        std::size_t most = 100;
        std::string statuses; // by commas; empty: all
        std::string fulfilledBy;
    };
    [[nodiscard]] Slice slice(const Search& search);
    void disturbPage(std::vector<std::string>& ids);
    [[nodiscard]] std::string asTold(const std::string& id, const std::string& datasets);
    [[nodiscard]] Json order2026(const FakeAmazonOrder& order, const std::string& datasets) const;
    [[nodiscard]] Json orderV0(const FakeAmazonOrder& order, bool showsBuyer) const;
    [[nodiscard]] Json itemsV0(const FakeAmazonOrder& order) const;
    std::string add(FakeAmazonOrder order);
    void change(const std::string& id, const std::function<void(FakeAmazonOrder&)>& change);
    void churnOne();
    void reindex(const std::string& id, Instant changed);
    /// Parcels that have become visible change their orders.
    void settle();

    const Clock& m_clock;
    FakeAmazonFaults m_faults;
    std::uint64_t m_random = 0;
    std::map<std::string, FakeAmazonOrder> m_orders;
    std::set<std::pair<Instant, std::string>> m_byChange;
    std::map<std::string, std::map<std::string, std::string>> m_rendered; // by number and datasets
    std::map<std::string, std::map<std::string, std::string>> m_older;    // as it was before its last change
    std::set<std::pair<Instant, std::string>> m_toSettle;
    std::vector<std::string> m_lastPage;
    std::map<std::string, int> m_confirmCalls;
    std::map<std::string, std::int64_t> m_listings;
    std::map<std::string, std::string> m_channels; // of a listing
    std::map<std::string, std::pair<Instant, std::int64_t>> m_oldListings; // shown until then
    std::map<std::string, Instant> m_tokens;                               // until when
    std::int64_t m_lastToken = 0;
    std::int64_t m_lastOrder = 0;
    std::chrono::seconds m_tokenLife{3'600};
    std::chrono::seconds m_lag{0};
    std::size_t m_pageSize = 100;
    std::set<std::string> m_refusedData;
    std::set<std::string> m_forbidden;
    bool m_isRevoked = false;
    bool m_refusesNewOrders = false;
    bool m_hidesAddresses = false;
    bool m_enforcesSearchLimit = false;
    double m_searchesLeft = 20;
    Instant m_searchedAt{};

    LoopbackHttp m_server; // last: it begins to answer here, and ends first
};

} // namespace supercargo::tests
