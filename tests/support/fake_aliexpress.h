// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/time_zone.h"
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

struct FakeAliLine {
    std::int64_t id = 0;
    std::string sku;
    std::string name = "A fine thing";
    std::int64_t quantity = 1;
    std::string status = "WAIT_SELLER_SEND_GOODS";
    bool isByPlatform = false; // its warehouse sends it
};

struct FakeAliShipment {
    std::string tracking;
    std::string service;
    std::string website;
    std::string sendType;
};

/// An order as the marketplace has it.
struct FakeAliOrder {
    std::int64_t id = 0;
    std::string status = "WAIT_SELLER_SEND_GOODS";
    std::string memo;
    std::vector<FakeAliLine> lines;
    Instant created{};
    Instant modified{};
    std::optional<Instant> sent;
    std::vector<FakeAliShipment> shipments;
    std::string family; // of the calls that its first shipment was told by: "order", "lines"

    [[nodiscard]] std::vector<std::string> numbers() const;
};

/// What goes wrong, each with so many of a hundred requests, as the seed decides; the same seed and the same requests
/// meet the same faults. But for the first four, all comes with HTTP 200.
struct FakeAliFaults {
    std::uint64_t seed = 1;
    int reset = 0;     // the connection breaks, and nothing was done
    int lost = 0;      // it was done, and the answer is lost
    int cut = 0;       // half of the answer arrives
    int slow = 0;      // the answer comes in drops
    int throttled = 0; // ApiCallLimit, every other one with the seconds that it lasts
    int failing = 0;   // the service failed; of a write every other one was done all the same
    int malformed = 0; // an answer of broken JSON
    int expiring = 0;  // the access token is none any more
    int edited = 0;    // right before a page an order changes, so that it leaves the window and others move up
    int stale = 0;     // the page before, of the same window, comes again
};

/// What a request asks for.
struct FakeAliRequest {
    std::string method;   // of a service, or the path of a system call
    std::string path;     // "/auth/token/refresh"; empty for a service
    bool isTop = false;   // by the gateway of before 2022
    bool isWrite = false; // tells a shipment
    std::map<std::string, std::string> parameters;

    /// Empty where it has none.
    [[nodiscard]] std::string parameter(const std::string& name) const;
};

/// AliExpress's Open Platform, after its published documents, on loopback, with a shop's orders in memory. Signatures
/// are checked by themselves; times are those of the west coast of the USA. What is asked of it by a test waits until
/// no request is being handled.
class FakeAliexpress {
public:
    static constexpr std::chrono::hours kTokenLives{24 * 30};

    /// The platform's clock; it must not move while a request is under way.
    explicit FakeAliexpress(const Clock& clock);

    [[nodiscard]] std::string url() const { return m_http.url(); }
    [[nodiscard]] LoopbackHttp& http() { return m_http; }
    /// Of an app whose seller has signed in: it has a refresh token, and no access token yet.
    [[nodiscard]] net::Secrets secrets();
    /// A code of a seller who signs in now.
    [[nodiscard]] std::string newCode();

    // The shop's side.
    /// Adds or replaces an order; its times are now where they are not set.
    void put(FakeAliOrder order);
    void edit(std::int64_t id, const std::function<void(FakeAliOrder&)>& change);
    /// A SKU of a product on sale.
    void setStock(const std::string& product, const std::string& sku, std::int64_t quantity);
    [[nodiscard]] std::vector<FakeAliOrder> orders();
    [[nodiscard]] FakeAliOrder order(std::int64_t id);
    /// By "product/SKU".
    [[nodiscard]] std::map<std::string, std::int64_t> stock();
    /// How many requests of a method ("aliexpress.solution.order.get", "/auth/token/refresh") were handled.
    [[nodiscard]] int calls(const std::string& method);
    /// How many declarations came by another family than their order's.
    [[nodiscard]] int mixedCalls();

    // Its moods.
    void setFaults(const FakeAliFaults& faults);
    void quiet() { setFaults({}); }
    /// The app has not got these calls; all others it has.
    void forbid(std::set<std::string> methods);
    /// Addresses come with asterisks.
    void maskAddresses(bool areMasked = true);
    /// Calls for lines take the others of an order, and not these (from 1).
    void refuseLines(std::set<std::size_t> indexes);
    /// A time that is shown twice means the later one.
    void readTimesLate();
    void expireToken();
    /// Neither token is one any more.
    void revoke();
    /// Its tokens cannot be renewed.
    void beUnrenewable();
    /// The next requests of a method are answered so.
    void answerNext(const std::string& method, const LoopbackAnswer& answer, int times = 1);

private:
    using Asked = FakeAliRequest;

    [[nodiscard]] LoopbackAnswer handle(const LoopbackRequest& request);
    [[nodiscard]] LoopbackAnswer handleSound(const Asked& asked);
    [[nodiscard]] std::optional<LoopbackAnswer> refusal(const Asked& asked);
    [[nodiscard]] std::optional<LoopbackAnswer> faultyAnswer(const Asked& asked);
    [[nodiscard]] LoopbackAnswer tokens(const Asked& asked);
    [[nodiscard]] LoopbackAnswer listOrders(const Asked& asked);
    [[nodiscard]] LoopbackAnswer orderDetail(const Asked& asked) const;
    [[nodiscard]] LoopbackAnswer decrypted(const Asked& asked) const;
    [[nodiscard]] LoopbackAnswer declareOrder(const Asked& asked, bool isCorrection);
    [[nodiscard]] LoopbackAnswer declareLines(const Asked& asked, bool isCorrection);
    [[nodiscard]] LoopbackAnswer listProducts(const Asked& asked) const;
    [[nodiscard]] LoopbackAnswer productInfo(const Asked& asked) const;
    [[nodiscard]] LoopbackAnswer updateStock(const Asked& asked);
    [[nodiscard]] std::string complaintAbout(FakeAliOrder& order, const FakeAliShipment& shipment,
                                             const std::string& family, bool isCorrection);
    [[nodiscard]] nlohmann::json listedJson(const FakeAliOrder& order) const;
    [[nodiscard]] nlohmann::json detailJson(const FakeAliOrder& order) const;
    [[nodiscard]] nlohmann::json addressJson() const;
    [[nodiscard]] std::string shown(Instant instant) const;
    [[nodiscard]] std::optional<Instant> meant(const nlohmann::json& query, const char* name) const;
    void touch(FakeAliOrder& order) const;
    void editAnyOrder();

    const Clock& m_clock;
    TimeZone m_zone = TimeZone::get("America/Los_Angeles");
    std::map<std::int64_t, FakeAliOrder> m_orders;
    std::map<std::string, std::map<std::string, std::int64_t>> m_products; // stock by SKU, by product
    ScriptedCalls m_calls;
    std::set<std::string> m_forbidden;
    std::set<std::string> m_codes;
    FakeAliFaults m_faults;
    Chance m_chance;
    std::string m_lastWindow;
    LoopbackAnswer m_lastPage;
    std::string m_access;
    std::string m_refresh = "50000-first";
    std::string m_refreshBefore; // as long as nobody has used what it was changed for
    Instant m_accessUntil{};
    int m_tokensMade = 0;
    int m_mixed = 0;
    bool m_isMasked = false;
    std::set<std::size_t> m_refusedLines;
    bool m_readsLate = false;
    bool m_isRevoked = false;
    bool m_isUnrenewable = false;
    LoopbackHttp m_http; // last: its thread uses all above
};

/// An answer of success, in the wrapper of its method.
[[nodiscard]] LoopbackAnswer fakeAliAnswer(const FakeAliRequest& asked, const nlohmann::json& content);
/// A complaint of the gateway's, in its two forms.
[[nodiscard]] LoopbackAnswer fakeAliComplaint(const std::string& code, const std::string& message,
                                              const std::string& type = "ISV");
[[nodiscard]] LoopbackAnswer fakeAliServiceComplaint(const std::string& subCode, const std::string& message);

} // namespace supercargo::tests
