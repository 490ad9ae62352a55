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

struct FakeVendureLine {
    std::int64_t id = 1;
    std::string sku;
    std::int64_t quantity = 1;
    std::int64_t price = 990; // of a piece
};

struct FakeVendureFulfillment {
    std::int64_t id = 0;
    std::string state = "Pending";
    std::string method;
    std::string trackingCode;
    std::map<std::int64_t, std::int64_t> lines; // pieces by line
};

/// An order as the shop has it.
struct FakeVendureOrder {
    std::int64_t id = 0;
    std::string code;
    std::string type = "Regular";
    std::string state = "PaymentSettled";
    std::string street = "Heidestr. 17";
    std::string currency = "EUR";
    std::vector<FakeVendureLine> lines;
    std::vector<FakeVendureFulfillment> fulfillments;
    Instant placed{};
    Instant updated{};
    bool isBroken = false; // a plugin falls over it

    /// The numbers of what has left, in order.
    [[nodiscard]] std::vector<std::string> told() const;
};

struct FakeVendureVariant {
    std::int64_t id = 0;
    std::string sku;
    std::string trackInventory = "INHERIT";
    std::map<std::string, std::pair<std::int64_t, std::int64_t>> levels; // on hand, allocated; by location
};

/// What goes wrong, each with so many of a hundred requests, as the seed decides; the same seed and the same requests
/// meet the same faults.
struct FakeVendureFaults {
    std::uint64_t seed = 1;
    int reset = 0;      // the connection breaks, and nothing was done
    int lost = 0;       // it was done, and the answer is lost
    int cut = 0;        // half of the answer arrives
    int slow = 0;       // the answer comes in drops
    int throttled = 0;  // 429 of something before the shop, every other one with Retry-After: 1
    int failing = 0;    // 502 or 503; of a change every other one was done all the same
    int fellOver = 0;   // 200 with INTERNAL_SERVER_ERROR: nothing was done
    int malformed = 0;  // a whole answer of broken JSON
    int firewalled = 0; // a page of the host's with 403 instead of the shop's answer
    int expired = 0;    // the session is over
    int edited = 0;     // right before a page an order changes, so that it leaves the window and others move up
};

/// A Vendure shop's Admin API (after the schema and the answers of a 3.7.3) on loopback, with its orders in memory. It
/// knows the questions that the adapter asks by their names; that they are questions, a real shop proves. What is asked
/// of it by a test waits until no request is being handled.
class FakeVendure {
public:
    /// The shop's clock; it must not move while a request is under way.
    explicit FakeVendure(const Clock& clock);

    [[nodiscard]] std::string url() const { return m_http.url(); }
    [[nodiscard]] LoopbackHttp& http() { return m_http; }
    [[nodiscard]] static net::Secrets secrets();

    // The shop's side.
    /// Adds or replaces an order; its times are now, its code is made of its id, where they are not set.
    void put(FakeVendureOrder order);
    void edit(const std::string& code, const std::function<void(FakeVendureOrder&)>& change);
    /// The same, but the order's updatedAt stays, as where a payment is settled or an address is changed.
    void editUnseen(const std::string& code, const std::function<void(FakeVendureOrder&)>& change);
    void remove(const std::string& code);
    void putVariant(FakeVendureVariant variant);
    [[nodiscard]] std::vector<FakeVendureOrder> orders();
    [[nodiscard]] FakeVendureOrder order(const std::string& code);
    [[nodiscard]] FakeVendureVariant variant(const std::string& sku);
    /// How many requests of an operation were handled ("Login", "Orders", "AddFulfillment").
    [[nodiscard]] int calls(const std::string& operation);

    // Its moods.
    void setFaults(const FakeVendureFaults& faults);
    void quiet() { setFaults({}); }
    /// It gives cookies instead of a token.
    void useCookies();
    void changePassword();
    void setPermissions(std::vector<std::string> permissions);
    /// Its amounts have so many digits behind the point.
    void setPrecision(int precision);
    /// The next requests of an operation are answered so.
    void answerNext(const std::string& operation, const LoopbackAnswer& answer, int times = 1);

private:
    using Json = nlohmann::json;

    [[nodiscard]] LoopbackAnswer handle(const LoopbackRequest& request);
    [[nodiscard]] std::optional<LoopbackAnswer> faultyAnswer(const std::string& operation, const Json& question);
    [[nodiscard]] LoopbackAnswer answerTo(const std::string& operation, const Json& variables);
    [[nodiscard]] LoopbackAnswer login(const Json& variables);
    [[nodiscard]] bool isSignedIn(const LoopbackRequest& request) const;
    [[nodiscard]] bool may(const std::string& permission) const;
    [[nodiscard]] Json me() const;
    [[nodiscard]] LoopbackAnswer listOrders(const std::string& operation, const Json& options);
    [[nodiscard]] Json addFulfillment(const Json& input);
    [[nodiscard]] Json moveFulfillment(const Json& variables);
    static void follow(FakeVendureOrder& order);
    [[nodiscard]] Json variants(const Json& options) const;
    [[nodiscard]] LoopbackAnswer setStock(const Json& inputs);
    void touch(FakeVendureOrder& order) const;
    void editAnyOrder();

    const Clock& m_clock;
    std::map<std::int64_t, FakeVendureOrder> m_orders;
    std::vector<FakeVendureVariant> m_variants;
    ScriptedCalls m_calls;
    std::vector<std::string> m_permissions{"Authenticated", "ReadOrder", "UpdateOrder", "ReadCatalog", "UpdateCatalog"};
    std::set<std::string> m_sessions;
    FakeVendureFaults m_faults;
    Chance m_chance;
    int m_signIns = 0;
    int m_precision = 2;
    std::int64_t m_lastFulfillment = 0;
    std::string m_password = "correct horse";
    bool m_usesCookies = false;
    LoopbackHttp m_http; // last: its thread uses all above
};

/// An order as the shop shows it.
[[nodiscard]] nlohmann::json fakeVendureJson(const FakeVendureOrder& order);
/// An answer of success.
[[nodiscard]] LoopbackAnswer fakeVendureData(const nlohmann::json& data);
/// What a resolver throws, as the shop writes it: 200, with no data.
[[nodiscard]] LoopbackAnswer fakeVendureError(const std::string& code, const std::string& message);

} // namespace supercargo::tests
