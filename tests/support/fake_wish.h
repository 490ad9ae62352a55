// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/net/secret_store.h"
#include "tests/support/chance.h"
#include "tests/support/loopback_http.h"
#include "tests/support/scripted_calls.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace supercargo::tests {

struct FakeWishTracking {
    std::string number;
    std::string provider;
    std::string origin;
    std::string note;
};

/// An order as the marketplace has it.
struct FakeWishOrder {
    std::string id; // "5e1f00000000000000001000"
    std::string transaction = "5e1f0000000000000000aaaa";
    std::string state = "APPROVED";
    std::string name = "Ada Buyer";
    std::string street = "2025 Hamilton Ave";
    std::string sku = "MUG-RED";
    std::int64_t quantity = 2;
    Instant released{};
    Instant updated{};
    std::vector<FakeWishTracking> tracking; // newest first, at most two
    std::vector<std::pair<std::string, Instant>> events;
    std::string processing; // of UPDATE_TRACKING: IN_PROGRESS, FAILED, SUCCEEDED

    std::vector<std::string> told; // every number that it was marked shipped with, in order: what a test counts
};

/// What goes wrong, each with so many of a hundred requests, as the seed decides; the same seed and the same requests
/// meet the same faults.
struct FakeWishFaults {
    std::uint64_t seed = 1;
    int reset = 0;     // the connection breaks, and nothing was done
    int lost = 0;      // it was done, and the answer is lost
    int cut = 0;       // half of the answer arrives
    int slow = 0;      // the answer comes in drops
    int throttled = 0; // 429, every other one with Wish-Rate-Limit-Reset
    int failing = 0;   // 500 or 503; of a write every other one was done all the same
    int malformed = 0; // a whole answer of broken JSON
    int expiring = 0;  // the access token is none any more
    int edited = 0;    // right before a page an order changes
    int stale = 0;     // the page before, of the same window, comes again
};

/// Wish's Merchant API v3 after its OpenAPI document (3.0.65) on loopback, with its orders in memory. What is asked of
/// it by a test waits until no request is being handled.
class FakeWish {
public:
    /// The platform's clock; it must not move while a request is under way.
    explicit FakeWish(const Clock& clock);

    [[nodiscard]] std::string url() const { return m_http.url(); }
    [[nodiscard]] LoopbackHttp& http() { return m_http; }
    /// What a seller who has signed in keeps.
    [[nodiscard]] net::Secrets secrets();
    /// The code that the consent page gives, once.
    static constexpr const char* kCode = "code-1";

    // The marketplace's side.
    /// Adds or replaces an order; its times are now where they are not set.
    void put(FakeWishOrder order);
    /// The order changes, now.
    void edit(const std::string& id, const std::function<void(FakeWishOrder&)>& change);
    /// The carrier has cancelled the number: the order is to be shipped again.
    void giveBack(const std::string& id);
    /// A variation, of a product with this parent SKU, in the standard warehouse and another.
    void setStock(const std::string& parent, const std::string& sku, std::int64_t quantity);
    [[nodiscard]] std::vector<FakeWishOrder> orders();
    [[nodiscard]] FakeWishOrder order(const std::string& id);
    /// Of the standard warehouse.
    [[nodiscard]] std::map<std::string, std::int64_t> stock();
    /// How many requests of an operation were handled ("orders", "order", "tracking", "refresh", "access").
    [[nodiscard]] int calls(const std::string& operation);

    // Its moods.
    void setFaults(const FakeWishFaults& faults);
    void quiet() { setFaults({}); }
    /// A page has at most so many orders, whatever is asked for.
    void setPageLimit(int limit);
    /// A shipment is done so long after it was taken.
    void setProcessingTime(std::chrono::milliseconds time);
    /// The next shipments are taken, and then not done.
    void failProcessing(int times = 1);
    void expireTokens();
    /// Renewals give a new refresh token, too, and the old one is none.
    void changeRefreshTokens();
    /// The seller has taken the consent back.
    void revoke();
    /// Not among the token's scopes; requests that need it are refused.
    void forbid(const std::string& scope);
    /// The next requests of an operation are answered so.
    void answerNext(const std::string& operation, const LoopbackAnswer& answer, int times = 1);

private:
    struct Route;
    struct Variation {
        std::string product;
        std::string id;
        std::int64_t standard = 0;
        std::int64_t other = 7;
    };
    struct Shipment { // taken, and not done yet
        std::string order;
        FakeWishTracking tracking;
        Instant at{};
        bool fails = false;
    };

    [[nodiscard]] LoopbackAnswer handle(const LoopbackRequest& request);
    [[nodiscard]] LoopbackAnswer handleSound(const LoopbackRequest& request, const Route& route);
    [[nodiscard]] LoopbackAnswer exchange(const LoopbackRequest& request);
    [[nodiscard]] LoopbackAnswer refresh(const LoopbackRequest& request);
    [[nodiscard]] LoopbackAnswer newPair();
    [[nodiscard]] std::optional<LoopbackAnswer> refusal(const LoopbackRequest& request, const Route& route);
    [[nodiscard]] std::optional<LoopbackAnswer> faultyAnswer(const LoopbackRequest& request, const Route& route);
    [[nodiscard]] LoopbackAnswer listOrders(const LoopbackRequest& request);
    [[nodiscard]] LoopbackAnswer ship(const std::string& id, const LoopbackRequest& request);
    [[nodiscard]] LoopbackAnswer carriers(const LoopbackRequest& request) const;
    [[nodiscard]] LoopbackAnswer warehouses() const;
    [[nodiscard]] LoopbackAnswer listProducts(const LoopbackRequest& request) const;
    [[nodiscard]] LoopbackAnswer product(const std::string& id) const;
    [[nodiscard]] LoopbackAnswer updateProduct(const std::string& id, const LoopbackRequest& request);
    void finishShipments();
    void touch(FakeWishOrder& order);
    void editAnyOrder();

    const Clock& m_clock;
    std::map<std::string, FakeWishOrder> m_orders;
    std::map<std::string, std::string> m_parents;  // of products, by their ids
    std::map<std::string, Variation> m_variations; // by SKU
    ScriptedCalls m_calls;
    std::set<std::string> m_forbidden;
    std::vector<Shipment> m_underWay;
    FakeWishFaults m_faults;
    Chance m_chance;
    std::string m_lastWindow;
    std::string m_lastPage;
    std::string m_accessToken; // one at a time
    std::string m_refreshToken = "refresh-1";
    std::chrono::milliseconds m_processingTime{0};
    Instant m_lastChange{};
    int m_pageLimit = 500;
    int m_tokenCount = 0;
    int m_failures = 0; // of shipments to come
    bool m_changesRefreshTokens = false;
    bool m_isCodeUsed = false;
    bool m_isRevoked = false;
    LoopbackHttp m_http; // last: its thread uses all above
};

/// An order as Wish shows it.
[[nodiscard]] nlohmann::json fakeWishJson(const FakeWishOrder& order);
/// An answer of success, and a refusal, as Wish writes them.
[[nodiscard]] LoopbackAnswer fakeWishData(const nlohmann::json& data);
[[nodiscard]] LoopbackAnswer fakeWishRefusal(int status, int code, const std::string& message);

} // namespace supercargo::tests
