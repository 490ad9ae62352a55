// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/net/secret_store.h"
#include "tests/support/chance.h"
#include "tests/support/loopback_http.h"
#include "tests/support/scripted_calls.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace supercargo::tests {

using FakePieces = std::map<std::int64_t, std::int64_t>; // by the line's id

struct FakeShopifyLine {
    std::int64_t id = 1;
    std::string sku;
    std::string name = "A fine thing";
    std::int64_t quantity = 1;
    std::int64_t refunded = 0; // of it, before or after it left
    std::string total = "10.00";
    bool requiresShipping = true;
};

/// A location's share of an order.
struct FakeFulfillmentOrder {
    std::int64_t id = 0;
    std::string status = "OPEN";
    std::int64_t location = 11;
    bool isService = false;
    std::string method = "SHIPPING";
    FakePieces remaining;
    std::optional<Instant> fulfillBy;
    Instant updated{};
};

struct FakeFulfillment {
    std::int64_t id = 0;
    std::string status = "SUCCESS";
    std::string number;
    std::string company;
    std::string url;
    FakePieces pieces;
};

/// An order as the shop has it. Its numbers are ids without "gid://shopify/…".
struct FakeShopifyOrder {
    std::int64_t id = 0;
    std::string financial = "PAID";
    std::string street = "Heidestr. 17";
    std::string note;
    std::optional<Instant> cancelled;
    std::vector<FakeShopifyLine> lines;
    std::vector<FakeFulfillmentOrder> parts; // empty: one of all lines, made as it is put in
    std::vector<FakeFulfillment> fulfillments;
    Instant created{};
    Instant updated{};

    [[nodiscard]] std::int64_t unfulfilled(std::int64_t line) const;
    [[nodiscard]] std::string fulfillmentStatus() const; // displayFulfillmentStatus
    /// The latest change of it or of one of its parts.
    [[nodiscard]] Instant changed() const;
    /// The numbers of what has left, sorted; one of each fulfilment.
    [[nodiscard]] std::vector<std::string> numbers() const;
};

/// What goes wrong, each with so many of a hundred requests, as the seed decides; the same seed and the same requests
/// meet the same faults.
struct FakeShopifyFaults {
    std::uint64_t seed = 1;
    int reset = 0;     // the connection breaks, and nothing was done
    int lost = 0;      // it was done, and the answer is lost
    int cut = 0;       // half of the answer arrives
    int slow = 0;      // the answer comes in drops
    int drained = 0;   // somebody else has used up the points: THROTTLED
    int throttled = 0; // 429 of the edge, every other one with Retry-After: 1
    int failing = 0;   // 500 or 503; a mutation was done every other time all the same
    int broken = 0;    // 200 with INTERNAL_SERVER_ERROR; likewise
    int malformed = 0; // a page of something else with 200
    int expired = 0;   // the token has ended before its time
    int edited = 0;    // right before a page an order changes and leaves the window
};

/// A shop at Shopify (GraphQL Admin 2026-10, after the public reference) on loopback, with its orders in memory. It
/// answers only with the fields that it is asked for, by their names. What is asked of it by a test waits until no
/// request is being handled.
class FakeShopify {
public:
    /// The shop's clock; it must not move while a request is under way.
    explicit FakeShopify(const Clock& clock);

    [[nodiscard]] std::string url() const { return m_http.url(); }
    [[nodiscard]] LoopbackHttp& http() { return m_http; }
    [[nodiscard]] static net::Secrets secrets();       // of an app of the seller's own
    [[nodiscard]] static net::Secrets pastedSecrets(); // of an older app, made in the shop

    // The shop's side.
    /// Adds or replaces an order; its times are now where they are not set.
    void put(FakeShopifyOrder order);
    /// Changes the order itself: its fulfilment orders keep their times.
    void edit(std::int64_t id, const std::function<void(FakeShopifyOrder&)>& change);
    /// Changes its fulfilment orders, as a hold does: the order keeps its time.
    void editParts(std::int64_t id, const std::function<void(FakeFulfillmentOrder&)>& change);
    /// A variant's quantity at a location; nothing: not stocked there. A second one of a SKU is another variant.
    void addVariant(const std::string& sku, std::optional<std::int64_t> available, bool isTracked = true,
                    std::int64_t location = 11);
    /// Of each variant that has the SKU.
    void setStock(const std::string& sku, std::int64_t location, std::int64_t available);
    void setLocations(std::map<std::int64_t, std::string> names);
    [[nodiscard]] std::vector<FakeShopifyOrder> orders();
    [[nodiscard]] FakeShopifyOrder order(std::int64_t id);
    [[nodiscard]] std::map<std::string, std::int64_t> stock(std::int64_t location = 11);
    /// Sold while we look: right before the next quantities are set.
    void sellBeforeNextSet(const std::string& sku, std::int64_t pieces);
    /// How many questions of an operation were handled ("Orders", "CreateFulfillment", "token").
    [[nodiscard]] int calls(const std::string& operation);

    // Its moods.
    void setFaults(const FakeShopifyFaults& faults);
    void quiet() { setFaults({}); }
    void setScopes(std::set<std::string> scopes);
    /// The bucket of points: how many it holds and how many come back a second.
    void setPoints(double maximum, double perSecond);
    /// Questions that cost more are refused.
    void setMostCost(double points);
    void setVersion(std::string version);
    /// All tokens end; the client's secret is taken no more, either, where it is said so.
    void endTokens(bool withSecret = false);
    /// The next questions of an operation are answered so.
    void answerNext(const std::string& operation, const LoopbackAnswer& answer, int times = 1);

private:
    /// A question, read.
    struct Ask {
        std::string operation;
        std::string query;
        nlohmann::json variables;
        bool isMutation = false;

        [[nodiscard]] static Ask of(const LoopbackRequest& request);
        [[nodiscard]] double cost() const;
        [[nodiscard]] std::int64_t id() const; // the digits of $id
        [[nodiscard]] nlohmann::json after() const;
    };
    struct Variant {
        std::int64_t id = 0;
        std::string sku;
        bool isTracked = true;
        std::map<std::int64_t, std::int64_t> available;
    };

    [[nodiscard]] LoopbackAnswer handle(const LoopbackRequest& request);
    [[nodiscard]] LoopbackAnswer grantToken(const LoopbackRequest& request);
    [[nodiscard]] std::optional<LoopbackAnswer> faultyAnswer(const Ask& ask);
    [[nodiscard]] LoopbackAnswer answerSound(const Ask& ask);
    [[nodiscard]] nlohmann::json dataOf(const Ask& ask);
    void refill();
    [[nodiscard]] nlohmann::json costOf(double requested) const;
    [[nodiscard]] LoopbackAnswer answerOf(const nlohmann::json& body) const;

    [[nodiscard]] nlohmann::json listOrders(const Ask& ask);
    [[nodiscard]] nlohmann::json listFulfillmentOrders(const Ask& ask);
    [[nodiscard]] nlohmann::json ofOrder(const Ask& ask);
    [[nodiscard]] nlohmann::json createFulfillment(const Ask& ask);
    [[nodiscard]] nlohmann::json updateTracking(const Ask& ask);
    [[nodiscard]] nlohmann::json listItems(const Ask& ask);
    [[nodiscard]] nlohmann::json setQuantities(const Ask& ask);
    void touch(Instant& time) const;
    void editAnyOrder();

    const Clock& m_clock;
    std::map<std::int64_t, FakeShopifyOrder> m_orders;
    std::vector<Variant> m_variants;
    std::map<std::int64_t, std::string> m_locations{{11, "Shenzhen"}};
    ScriptedCalls m_calls;
    std::map<std::string, Instant> m_tokens; // until when
    std::set<std::string> m_keys;            // of idempotent mutations
    std::set<std::string> m_scopes;
    std::map<std::string, std::int64_t> m_soon; // sold before the next set
    FakeShopifyFaults m_faults;
    Chance m_chance;
    double m_maximum = 2'000;
    double m_perSecond = 100;
    double m_available = 2'000;
    double m_mostCost = 1'000;
    Instant m_refilled{};
    std::string m_version = "2026-10";
    std::int64_t m_lastId = 90'000;
    int m_grants = 0;
    bool m_takesSecret = true;
    bool m_takesPasted = true;
    LoopbackHttp m_http; // last: its thread uses all above
};

/// An order as the shop shows it, with connections of at most `first` nodes.
[[nodiscard]] nlohmann::json fakeShopifyJson(const FakeShopifyOrder& order, std::size_t first = 10);
/// {"nodes", "pageInfo"} of what stands behind the cursor.
[[nodiscard]] nlohmann::json fakeConnection(const nlohmann::json& nodes, std::size_t first,
                                            const nlohmann::json& after);
/// An error as GraphQL has it, with 200.
[[nodiscard]] LoopbackAnswer fakeShopifyError(const std::string& code, const std::string& message);

} // namespace supercargo::tests
