// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/net/api_client.h"
#include "core/net/curl_transport.h"
#include "tests/core/net/now.h"
#include "tests/support/loopback_http.h"
#include "tests/support/moving_time.h"

#include <deque>
#include <thread>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::net;
using namespace std::chrono_literals;
using tests::LoopbackAnswer;
using tests::LoopbackFault;
using tests::kNow;
using tests::LoopbackHttp;

namespace {

/// A platform that gives the listed answers in order, then 200.
struct Platform {
    std::deque<LoopbackAnswer> answers;
    LoopbackHttp server{[this](const tests::LoopbackRequest&) {
        if (answers.empty()) {
            return LoopbackAnswer{.body = "done"};
        }
        auto answer = answers.front();
        answers.pop_front();
        return answer;
    }};
    FixedClock clock{kNow};
    tests::MovingTime time{clock};
    RateBudget budget{{{"slow", {0.01, 1}}}, {10, 10}, clock};
    CurlTransport transport;
    ApiClient client{transport, budget, clock, time, 1};

    HttpAnswer send(const Repeating repeating = Repeating::safe, const std::string& operation = "orders")
    {
        return client.send(operation, {.method = HttpMethod::post, .url = server.url() + "/", .body = "x"}, repeating,
                           {});
    }
    /// "throttled orders 2026-…"
    std::string failure(const Repeating repeating = Repeating::safe, const std::string& operation = "orders")
    {
        try {
            static_cast<void>(send(repeating, operation));
        } catch (const Error& error) {
            std::string text{toString(error.code())};
            for (const auto& argument : error.arguments()) {
                text += ' ' + argument;
            }
            return text;
        }
        return "answered";
    }
};

} // namespace

TEST_CASE("Whatever the platform says comes back, asked once", "[net]")
{
    for (const int status : {200, 204, 302, 400, 401, 403, 404, 409, 422, 501}) {
        Platform platform;
        platform.answers = {{.status = status, .body = status == 204 ? "" : "its words"}};
        CHECK(platform.send().status == status);
        CHECK(platform.server.requestCount() == 1);
        CHECK(platform.time.waited() == 0ms);
    }
}

TEST_CASE("A throttled request waits as long as it is told, and then gets through", "[net]")
{
    Platform platform;
    platform.answers = {{.status = 429, .headers = {{"Retry-After", "7"}}},
                        {.status = 429, .headers = {{"Retry-After", "Sat, 21 Nov 2026 10:00:10 GMT"}}}};
    CHECK(platform.send(Repeating::unsafe).body == "done"); // a throttled write was not done
    CHECK(platform.server.requestCount() == 3);
    CHECK(platform.time.waited() >= 10s);
    CHECK(platform.time.waited() < 11s);
}

TEST_CASE("A date to wait for is read by the platform's own clock", "[net]")
{
    Platform platform;
    platform.answers = {
        {.status = 429,
         .headers = {{"Date", "Sun, 22 Nov 2026 12:00:00 GMT"}, {"Retry-After", "Sun, 22 Nov 2026 12:00:05 GMT"}}}};
    CHECK(platform.send().body == "done");
    CHECK(platform.time.waited() == 5s);
}

TEST_CASE("What the platform's clock is ahead of ours, its answers say, but not out of a cache", "[net]")
{
    Platform platform;
    CHECK(platform.client.clockSkew() == 0ms);
    platform.answers = {{.headers = {{"Date", "Sat, 21 Nov 2026 09:00:00 GMT"}}},
                        {.headers = {{"Date", "Sat, 21 Nov 2026 07:00:00 GMT"}, {"Age", "7200"}}},
                        {},
                        {.headers = {{"Date", "Sat, 21 Nov 2026 10:00:01 GMT"}}}};
    for (const auto skew : {-1h, -1h, -1h, 0h}) {
        static_cast<void>(platform.send());
        CHECK(platform.client.clockSkew() == skew);
    }
}

TEST_CASE("A wait beyond patience is the caller's, and later calls do not ask again before it is over", "[net]")
{
    Platform platform;
    platform.answers = {{.status = 429, .headers = {{"Retry-After", "3600"}}}};
    CHECK(platform.failure() == "throttled orders 2026-11-21T11:00:00Z");
    CHECK(platform.failure() == "throttled orders 2026-11-21T11:00:00Z");
    CHECK(platform.server.requestCount() == 1);
    CHECK(platform.failure(Repeating::safe, "others") == "answered");
    platform.clock.advance(1h);
    CHECK(platform.send().body == "done");
}

TEST_CASE("Throttled without a word of how long: the rate tells, and the pauses grow", "[net]")
{
    Platform platform;
    platform.answers = {{.status = 429}};
    CHECK(platform.failure(Repeating::safe, "slow") == "throttled slow 2026-11-21T10:01:40Z");

    Platform quick;
    quick.answers.assign(5, LoopbackAnswer{.status = 429});
    CHECK(quick.failure().rfind("throttled orders", 0) == 0);
    CHECK(quick.server.requestCount() == 5);
    CHECK(quick.time.waited() >= 0.75 * 15s);
    CHECK(quick.time.waited() <= 1.25 * 15s);
}

TEST_CASE("A platform that fails is asked again, with growing pauses, and in the end named", "[net]")
{
    Platform platform;
    platform.answers = {{.status = 500}, {.status = 502}, {.status = 503, .headers = {{"Retry-After", "9"}}}};
    CHECK(platform.send().body == "done");
    CHECK(platform.server.requestCount() == 4);
    CHECK(platform.time.waited() >= 0.75 * 3s + 9s);

    Platform down;
    down.answers.assign(9, LoopbackAnswer{.status = 504});
    CHECK(down.failure() == "platform_failed 127.0.0.1 504");
    CHECK(down.server.requestCount() == 5);
}

TEST_CASE("What may have been done is not done again", "[net]")
{
    Platform platform;
    platform.answers = {{.status = 500}};
    CHECK(platform.failure(Repeating::unsafe) == "answer_lost 127.0.0.1");
    platform.server.failNext(LoopbackFault::reset_after);
    CHECK(platform.failure(Repeating::unsafe) == "answer_lost 127.0.0.1");
    CHECK(platform.server.requestCount() == 2);

    platform.server.failNext(LoopbackFault::cut, 2);
    CHECK(platform.send(Repeating::safe).body == "done");
    CHECK(platform.server.requestCount() == 5);
}

TEST_CASE("A network that is away is tried again even for what must not be done twice", "[net]")
{
    std::string closed;
    {
        const LoopbackHttp gone{[](const tests::LoopbackRequest&) { return LoopbackAnswer{}; }};
        closed = gone.url();
    }
    Platform platform;
    CHECK_THROWS_AS(static_cast<void>(platform.client.send("orders", {.method = HttpMethod::post, .url = closed},
                                                           Repeating::unsafe, {})),
                    Error);
    CHECK(platform.time.waits() == 4);
}

TEST_CASE("The rate that the platform tells is the rate that is kept", "[net]")
{
    Platform platform;
    platform.client.learnRateFrom("x-amzn-RateLimit-Limit");
    platform.answers = {{.headers = {{"X-Amzn-Ratelimit-Limit", "0.25"}}},
                        {.headers = {{"X-Amzn-Ratelimit-Limit", "none"}}}};
    static_cast<void>(platform.send());
    CHECK(platform.budget.pace("orders") == 4s);
    static_cast<void>(platform.send());
    CHECK(platform.budget.pace("orders") == 4s);
}

TEST_CASE("Requests beyond the burst wait for their turn", "[net]")
{
    Platform platform;
    for (int i = 0; i < 15; ++i) {
        CHECK(platform.send().status == 200);
    }
    CHECK(platform.time.waited() == 500ms);
}

TEST_CASE("Pauses of two shops that failed together differ", "[net]")
{
    Platform one;
    Platform other;
    ApiClient otherClient{other.transport, other.budget, other.clock, other.time, 2};
    one.answers = {{.status = 500}};
    other.answers = {{.status = 500}};
    static_cast<void>(one.send());
    static_cast<void>(otherClient.send("orders", {.url = other.server.url() + "/"}, Repeating::safe, {}));
    CHECK(one.time.waited() != other.time.waited());
}

TEST_CASE("A stop ends a real wait at once", "[net]")
{
    RealWaiting waiting;
    std::stop_source stop;
    std::thread user{[&] { stop.request_stop(); }};
    const auto begin = std::chrono::steady_clock::now();
    CHECK_THROWS_AS(waiting.wait(1h, {.stop = stop.get_token()}), Error);
    CHECK(std::chrono::steady_clock::now() - begin < 1s);
    user.join();
    waiting.wait(1ms, {});
}

TEST_CASE("Retry-After is read as seconds or a date, and bounded", "[net]")
{
    CHECK(retryAfter("0", kNow) == 0ms);
    CHECK(retryAfter(" 120 ", kNow) == 120s);
    CHECK(retryAfter("99999999999999999999999", kNow) == 24h);
    CHECK(retryAfter("Sat, 21 Nov 2026 10:00:30 GMT", kNow) == 30s);
    CHECK(retryAfter("Sat, 21 Nov 2020 10:00:30 GMT", kNow) == 0ms);
    CHECK(retryAfter("Sat, 21 Nov 2036 10:00:30 GMT", kNow) == 24h);
    CHECK_FALSE(retryAfter("soon", kNow));
    CHECK_FALSE(retryAfter("-3", kNow));
    CHECK_FALSE(retryAfter("", kNow));
}
