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

struct FakeWooLine {
    std::int64_t id = 1;
    std::string sku;
    std::string name = "A fine thing";
    std::int64_t quantity = 1;
    std::string total = "10.00"; // of all pieces
    std::int64_t refunded = 0;
};

/// An order as the shop has it.
struct FakeWooOrder {
    std::int64_t id = 0;
    std::string status = "processing";
    std::string street = "Heidestr. 17";
    std::string note;
    std::string currency = "EUR";
    std::vector<FakeWooLine> lines;
    Instant created{};
    Instant modified{};
    std::optional<Instant> completed;
    std::map<std::string, nlohmann::json> meta;
    std::vector<std::string> customerNotes; // each was mailed

    /// The references of the packages that we have told, in order.
    [[nodiscard]] std::vector<std::string> toldPackages() const;
};

/// What goes wrong, each with so many of a hundred requests, as the seed decides; the same seed and the same requests
/// meet the same faults.
struct FakeWooFaults {
    std::uint64_t seed = 1;
    int reset = 0;      // the connection breaks, and nothing was done
    int lost = 0;       // it was done, and the answer is lost
    int cut = 0;        // half of the answer arrives
    int slow = 0;       // the answer comes in drops
    int throttled = 0;  // 429, every other one with Retry-After: 1
    int failing = 0;    // 500 or 503; of a write every other one was done all the same
    int malformed = 0;  // a whole answer of broken JSON
    int firewalled = 0; // a page of the host's with 403 instead of the shop's answer
    int edited = 0;     // right before a page an order changes, so that it leaves the window and others move up
    int stale = 0;      // the page before, of the same window, comes again
};

/// A WooCommerce shop (wc/v3, after the public reference and the answers of a 9.4.0) on loopback, with its orders in
/// memory. What is asked of it by a test waits until no request is being handled.
class FakeWooCommerce {
public:
    /// The shop's clock; it must not move while a request is under way.
    explicit FakeWooCommerce(const Clock& clock);

    [[nodiscard]] std::string url() const { return m_http.url(); }
    [[nodiscard]] LoopbackHttp& http() { return m_http; }
    [[nodiscard]] static net::Secrets secrets();

    // The shop's side.
    /// Adds or replaces an order; its times are now where they are not set.
    void put(FakeWooOrder order);
    void edit(std::int64_t id, const std::function<void(FakeWooOrder&)>& change);
    /// For good: nothing of it is left.
    void remove(std::int64_t id);
    /// A product, or a variation of product 500.
    void setStock(const std::string& sku, std::optional<std::int64_t> quantity, bool isVariation = false);
    [[nodiscard]] std::vector<FakeWooOrder> orders();
    [[nodiscard]] FakeWooOrder order(std::int64_t id);
    [[nodiscard]] std::map<std::string, std::int64_t> stock();
    /// How many requests of an operation were handled ("orders", "order", "update", "notes", "index").
    [[nodiscard]] int calls(const std::string& operation);

    // Its moods.
    void setFaults(const FakeWooFaults& faults);
    void quiet() { setFaults({}); }
    /// It is reached over https: basic authorization is heeded.
    void beSecure();
    /// Its web server keeps the Authorization header to itself.
    void stripAuthorization();
    void setPlugin(bool showsTracking);
    void beReadOnly();
    void revokeKeys();
    /// The next requests of an operation are answered so.
    void answerNext(const std::string& operation, const LoopbackAnswer& answer, int times = 1);

private:
    struct Route;
    struct Product {
        std::int64_t id = 0;
        bool isVariation = false;
        std::optional<std::int64_t> quantity;
    };

    [[nodiscard]] LoopbackAnswer handle(const LoopbackRequest& request);
    [[nodiscard]] LoopbackAnswer handleSound(const LoopbackRequest& request, const Route& route);
    [[nodiscard]] std::optional<LoopbackAnswer> refusal(const LoopbackRequest& request, const Route& route);
    [[nodiscard]] std::optional<LoopbackAnswer> signatureRefusal(const LoopbackRequest& request);
    [[nodiscard]] std::optional<LoopbackAnswer> faultyAnswer(const LoopbackRequest& request, const Route& route);
    [[nodiscard]] LoopbackAnswer index() const;
    [[nodiscard]] LoopbackAnswer listOrders(const LoopbackRequest& request);
    [[nodiscard]] LoopbackAnswer getOrder(std::int64_t id) const;
    [[nodiscard]] LoopbackAnswer updateOrder(std::int64_t id, const LoopbackRequest& request);
    [[nodiscard]] LoopbackAnswer notes(std::int64_t id, const LoopbackRequest& request);
    [[nodiscard]] LoopbackAnswer refunds(std::int64_t id) const;
    [[nodiscard]] LoopbackAnswer listProducts(const LoopbackRequest& request) const;
    [[nodiscard]] LoopbackAnswer updateProducts(const LoopbackRequest& request, bool areVariations);
    void touch(FakeWooOrder& order) const;
    void editAnyOrder();

    const Clock& m_clock;
    std::map<std::int64_t, FakeWooOrder> m_orders;
    std::map<std::string, Product> m_products; // by SKU
    ScriptedCalls m_calls;
    std::set<std::string> m_nonces;
    FakeWooFaults m_faults;
    Chance m_chance;
    std::string m_lastWindow;
    LoopbackAnswer m_lastPage;
    std::int64_t m_lastProduct = 900;
    bool m_isSecure = false;
    bool m_stripsAuthorization = false;
    bool m_showsTracking = false;
    bool m_isReadOnly = false;
    bool m_isRevoked = false;
    LoopbackHttp m_http; // last: its thread uses all above
};

/// An order as the shop shows it.
[[nodiscard]] nlohmann::json fakeWooJson(const FakeWooOrder& order);
/// A refusal as WordPress writes it.
[[nodiscard]] LoopbackAnswer fakeWooRefusal(int status, const std::string& code, const std::string& message);

} // namespace supercargo::tests
