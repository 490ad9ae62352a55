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

struct FakeEbayLine {
    std::string lineItemId;
    std::string legacyItemId = "110000000001";
    std::string sku;
    std::string title = "A fine thing";
    std::int64_t quantity = 1;
    std::string cost = "10.00"; // of all pieces
};

struct FakeEbayFulfillment {
    std::string id;
    std::string tracking;
    std::string carrier;
    std::map<std::string, std::int64_t> pieces; // by lineItemId
};

/// An order as the marketplace has it.
struct FakeEbayOrder {
    std::string id; // "12-34567-89012"
    std::string buyer = "fine_buyer";
    std::string name = "Ada Buyer";
    std::string street = "2025 Hamilton Ave";
    std::string note;
    std::string payment = "PAID";
    std::string cancelState = "NONE_REQUESTED";
    std::string cancelRequestState = "REQUESTED"; // shown by getOrder where the state is not NONE_REQUESTED
    std::string currency = "USD";
    std::vector<FakeEbayLine> lines;
    Instant created{};
    Instant modified{};
    std::vector<FakeEbayFulfillment> fulfillments;

    [[nodiscard]] std::int64_t shippedOf(const std::string& lineItemId) const;
    [[nodiscard]] std::string fulfillmentStatus() const; // NOT_STARTED, IN_PROGRESS, FULFILLED
};

/// What goes wrong, each with so many of a hundred requests, as the seed decides; the same seed and the same requests
/// meet the same faults.
struct FakeEbayFaults {
    std::uint64_t seed = 1;
    int reset = 0;     // the connection breaks, and nothing was done
    int lost = 0;      // it was done, and the answer is lost
    int cut = 0;       // half of the answer arrives
    int slow = 0;      // the answer comes in drops
    int throttled = 0; // 429, every other one with Retry-After: 1
    int failing = 0;   // 500 or 503; of a write every other one was done all the same
    int malformed = 0; // a whole answer of broken JSON
    int expiring = 0;  // the access token is none any more
    int edited = 0;    // right before a page an order changes, so that it leaves the window and others move up
    int stale = 0;     // the page before, of the same window, comes again
};

/// eBay after its published specifications (Sell Fulfillment 1.20.7, Sell Inventory 1.18.4, Commerce Identity 2.0.0,
/// Developer Analytics v1_beta.0.1, and its OAuth token service) on loopback, with its orders in memory. What is asked
/// of it by a test waits until no request is being handled.
class FakeEbay {
public:
    /// The platform's clock; it must not move while a request is under way.
    explicit FakeEbay(const Clock& clock);

    [[nodiscard]] std::string url() const { return m_http.url(); }
    [[nodiscard]] LoopbackHttp& http() { return m_http; }
    /// What a seller who has agreed keeps.
    [[nodiscard]] static net::Secrets secrets();
    /// The code that the consent page gives, once.
    static constexpr const char* kCode = "v^1.1#i^1#code";

    // The marketplace's side.
    /// Adds or replaces an order; its times are now where they are not set.
    void put(FakeEbayOrder order);
    /// The order changes, now.
    void edit(const std::string& id, const std::function<void(FakeEbayOrder&)>& change);
    void setStock(const std::string& sku, std::int64_t quantity);
    [[nodiscard]] std::vector<FakeEbayOrder> orders();
    [[nodiscard]] FakeEbayOrder order(const std::string& id);
    [[nodiscard]] std::map<std::string, std::int64_t> stock();
    /// How many requests of an operation were handled ("getOrders", "createShippingFulfillment", "token").
    [[nodiscard]] int calls(const std::string& operation);

    // Its moods.
    void setFaults(const FakeEbayFaults& faults);
    void quiet() { setFaults({}); }
    /// A page has at most so many orders, whatever is asked for.
    void setPageLimit(int limit);
    /// A change is seen by getOrders only so long after it.
    void setIndexLag(std::chrono::milliseconds lag);
    void expireTokens();
    void setTokenLife(std::chrono::seconds life);
    /// The seller has taken the consent back.
    void revoke();
    void forbid(const std::string& operation); // 403, errorId 1100
    /// The next requests of an operation are answered so.
    void answerNext(const std::string& operation, const LoopbackAnswer& answer, int times = 1);
    /// A tracking number that an order has already is refused with 34500.
    void refuseRepeats();
    /// bulkUpdatePriceQuantity refuses more than one SKU a call.
    void takeOneSkuPerCall();
    /// What getUserRateLimits says: nothing left of the fulfilment API until then.
    void useUpLimits(Instant until);
    void warnOnPages(std::string message);
    /// A page is rendered once, and kept until an order changes: for measuring those who read it.
    void keepPages();

private:
    struct Route;

    [[nodiscard]] LoopbackAnswer handle(const LoopbackRequest& request);
    [[nodiscard]] LoopbackAnswer handleSound(const LoopbackRequest& request, const Route& route);
    [[nodiscard]] LoopbackAnswer token(const LoopbackRequest& request);
    [[nodiscard]] std::optional<LoopbackAnswer> refusal(const LoopbackRequest& request, const Route& route);
    [[nodiscard]] std::optional<LoopbackAnswer> faultyAnswer(const LoopbackRequest& request, const Route& route);
    [[nodiscard]] LoopbackAnswer getOrders(const LoopbackRequest& request);
    [[nodiscard]] LoopbackAnswer getOrder(const std::string& id);
    [[nodiscard]] LoopbackAnswer getFulfillments(const std::string& id);
    [[nodiscard]] LoopbackAnswer createFulfillment(const std::string& id, const LoopbackRequest& request);
    [[nodiscard]] LoopbackAnswer updateQuantities(const LoopbackRequest& request);
    [[nodiscard]] LoopbackAnswer getItems(const LoopbackRequest& request);
    [[nodiscard]] LoopbackAnswer userLimits() const;
    void touch(FakeEbayOrder& order);
    void editAnyOrder();

    const Clock& m_clock;
    std::map<std::string, FakeEbayOrder> m_orders;
    std::map<std::string, std::int64_t> m_stock;
    ScriptedCalls m_calls;
    std::map<std::string, Instant> m_tokens; // until when
    std::set<std::string> m_forbidden;
    std::set<std::string> m_usedCodes;
    FakeEbayFaults m_faults;
    Chance m_chance;
    std::string m_lastFilter;
    std::string m_lastPage;
    std::map<std::string, std::string> m_keptPages; // by request
    std::string m_warning;
    std::chrono::seconds m_tokenLife{7200};
    std::chrono::milliseconds m_indexLag{0};
    Instant m_lastChange{};
    Instant m_limitsUsedUpUntil{};
    int m_pageLimit = 200;
    int m_tokenCount = 0;
    bool m_isRevoked = false;
    bool m_refusesRepeats = false;
    bool m_takesOneSkuPerCall = false;
    bool m_keepsPages = false;
    LoopbackHttp m_http; // last: its thread uses all above
};

/// An order as getOrders and getOrder show it; cancel requests are shown by getOrder only.
[[nodiscard]] nlohmann::json fakeEbayJson(const FakeEbayOrder& order, bool withCancelRequests);

} // namespace supercargo::tests
