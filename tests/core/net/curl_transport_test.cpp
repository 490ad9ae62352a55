// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/net/curl_transport.h"
#include "tests/support/loopback_http.h"

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <thread>
#include <vector>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::net;
using tests::LoopbackAnswer;
using tests::LoopbackFault;
using tests::LoopbackHttp;
using tests::LoopbackRequest;

namespace {

LoopbackAnswer echo(const LoopbackRequest& request)
{
    return {.body = request.method + ' ' + request.target + ' ' + request.body};
}

std::string codeOf(HttpTransport& transport, const HttpRequest& request, const TaskControl& task = {})
{
    try {
        static_cast<void>(transport.send(request, task));
    } catch (const Error& error) {
        return std::string{toString(error.code())};
    }
    return "answered";
}

} // namespace

TEST_CASE("Every method arrives with its headers and body, and its answer comes back whole", "[net]")
{
    LoopbackHttp server{[](const LoopbackRequest& request) {
        auto answer = echo(request);
        answer.status = 418;
        answer.headers = {{"X-Rate", "0.5"}, {"x-empty", ""}};
        return answer;
    }};
    CurlTransport transport;
    for (const auto method :
         {HttpMethod::get, HttpMethod::post, HttpMethod::put, HttpMethod::patch, HttpMethod::remove}) {
        const std::string body = method == HttpMethod::get ? "" : "{\"a\":1}";
        const auto answer = transport.send({.method = method,
                                            .url = server.url() + "/a/../b?c=%20d",
                                            .headers = {{"X-Token", "secret"}, {"X-None", ""}},
                                            .body = body},
                                           {});
        CHECK(answer.status == 418);
        CHECK(answer.body == std::string{toString(method)} + " /a/../b?c=%20d " + body);
        CHECK(answer.header("x-rate") == "0.5");
        CHECK(answer.header("x-empty").empty());
        const auto got = server.requests().back();
        CHECK(got.header("x-token") == "secret");
        CHECK(got.header("expect").empty());
        CHECK(got.header("content-type").empty()); // it is the caller's
    }
    CHECK(server.connectionCount() == 1);
}

TEST_CASE("A request without a body is sent for every method", "[net]")
{
    LoopbackHttp server{echo};
    CurlTransport transport;
    for (const auto method : {HttpMethod::post, HttpMethod::put, HttpMethod::patch, HttpMethod::remove}) {
        CHECK(transport.send({.method = method, .url = server.url() + "/x"}, {}).body ==
              std::string{toString(method)} + " /x ");
    }
}

TEST_CASE("A large body goes out and comes back", "[net]")
{
    LoopbackHttp server{[](const LoopbackRequest& request) { return LoopbackAnswer{.body = request.body}; }};
    CurlTransport transport;
    std::string body(5'000'000, 'x');
    body += "end";
    CHECK(transport.send({.method = HttpMethod::post, .url = server.url() + "/", .body = body}, {}).body == body);
}

TEST_CASE("Packed answers are unpacked, and a bomb is stopped at the limit", "[net]")
{
    LoopbackHttp server{
        [](const LoopbackRequest&) { return LoopbackAnswer{.body = std::string(20'000'000, ' '), .isGzipped = true}; }};
    CurlTransport transport;
    CHECK(transport.send({.url = server.url() + "/"}, {}).body.size() == 20'000'000);
    CHECK(server.requests().back().header("accept-encoding") == "gzip");
    CHECK(codeOf(transport, {.url = server.url() + "/", .answerLimit = 1'000'000}) == "answer_too_large");
    CHECK(codeOf(transport, {.url = server.url() + "/", .answerLimit = 20'000'000}) == "answered");
    CHECK(codeOf(transport, {.url = server.url() + "/", .answerLimit = 19'999'999}) == "answer_too_large");
}

TEST_CASE("An answer of nothing but headers is stopped", "[net]")
{
    LoopbackHttp many{[](const LoopbackRequest&) {
        return LoopbackAnswer{.headers = std::vector<HttpHeader>(300, HttpHeader{"X", "y"})};
    }};
    LoopbackHttp large{[](const LoopbackRequest&) {
        return LoopbackAnswer{.headers = std::vector<HttpHeader>(10, HttpHeader{"X", std::string(10'000, 'y')})};
    }};
    CurlTransport transport;
    CHECK(codeOf(transport, {.url = many.url() + "/"}) == "answer_too_large");
    CHECK(codeOf(transport, {.url = large.url() + "/"}) == "answer_too_large");
}

TEST_CASE("Redirections are told and not followed", "[net]")
{
    LoopbackHttp server{[](const LoopbackRequest&) {
        return LoopbackAnswer{.status = 302, .headers = {{"Location", "file:///etc/passwd"}}};
    }};
    CurlTransport transport;
    CHECK(transport.send({.url = server.url() + "/"}, {}).status == 302);
    CHECK(server.requestCount() == 1);
}

TEST_CASE("What was never sent and what may have arrived are told apart", "[net]")
{
    LoopbackHttp server{echo};
    CurlTransport transport;
    std::string closed;
    {
        const LoopbackHttp gone{echo};
        closed = gone.url();
    }
    CHECK(codeOf(transport, {.url = closed + "/"}) == "network_unreachable");

    for (const auto fault : {LoopbackFault::reset_before, LoopbackFault::reset_after, LoopbackFault::cut}) {
        for (const auto* body : {"", "x"}) {
            const auto before = server.requestCount();
            server.failNext(fault);
            CHECK(codeOf(transport, {.method = HttpMethod::post, .url = server.url() + "/", .body = body}) ==
                  "answer_lost");
            CHECK(server.requestCount() == before + 1); // no write is repeated behind our back
        }
    }
    CHECK(codeOf(transport, {.url = server.url() + "/"}) == "answered");
}

TEST_CASE("A write on a kept connection that breaks is never sent twice", "[net]")
{
    LoopbackHttp server{echo};
    CurlTransport transport;
    for (const auto method : {HttpMethod::post, HttpMethod::put, HttpMethod::patch}) {
        for (const auto* body : {"", "x"}) {
            CHECK(codeOf(transport, {.url = server.url() + "/"}) == "answered"); // leaves its connection
            const auto before = server.requestCount();
            server.failNext(LoopbackFault::reset_after);
            CHECK(codeOf(transport, {.method = method, .url = server.url() + "/", .body = body}) == "answer_lost");
            CHECK(server.requestCount() == before + 1);
        }
    }
}

TEST_CASE("Time is bounded from the first byte to the last", "[net]")
{
    LoopbackHttp server{[](const LoopbackRequest&) { return LoopbackAnswer{.body = std::string(1000, 'x')}; }};
    CurlTransport transport;
    server.setFaults([](const LoopbackRequest& request) {
        return request.path == "/slow" ? LoopbackFault::slow : LoopbackFault::stall;
    });
    const std::chrono::milliseconds timeout{150};
    CHECK(codeOf(transport, {.url = server.url() + "/slow", .timeout = timeout}) == "answer_lost");
    CHECK(codeOf(transport, {.url = server.url() + "/stall", .timeout = timeout}) == "answer_lost");
    CHECK(transport.send({.url = server.url() + "/slow"}, {}).body.size() == 1000);
}

TEST_CASE("Cancel is obeyed within 100 ms, and the next request is none the worse", "[net]")
{
    LoopbackHttp server{echo};
    CurlTransport transport;
    server.failNext(LoopbackFault::stall);
    std::stop_source stop;
    std::chrono::steady_clock::time_point asked;
    std::thread user{[&] {
        static_cast<void>(server.waitForRequests(1));
        asked = std::chrono::steady_clock::now();
        stop.request_stop();
    }};
    CHECK(codeOf(transport, {.url = server.url() + "/"}, {.stop = stop.get_token()}) == "cancelled");
    const auto taken = std::chrono::steady_clock::now();
    user.join();
    CHECK(taken - asked < std::chrono::milliseconds{100});
    CHECK(codeOf(transport, {.url = server.url() + "/"}, {.stop = stop.get_token()}) == "cancelled");
    CHECK(server.requestCount() == 1);
    CHECK(codeOf(transport, {.url = server.url() + "/"}) == "answered");
}

TEST_CASE("Many threads share one transport", "[net]")
{
    LoopbackHttp server{echo};
    CurlTransport transport;
    std::atomic<int> right{0};
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 16; ++thread) {
        threads.emplace_back([&, thread] {
            for (int i = 0; i < 25; ++i) {
                const auto target = "/" + std::to_string(thread) + "/" + std::to_string(i);
                right += transport.send({.url = server.url() + target}, {}).body == "GET " + target + ' ' ? 1 : 0;
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    CHECK(right == 16 * 25);
    CHECK(server.connectionCount() <= 17);
}

TEST_CASE("A header that would smuggle another is refused without telling its value", "[net]")
{
    LoopbackHttp server{echo};
    CurlTransport transport;
    for (const auto& header : std::vector<HttpHeader>{
             {"X", "secret\r\nY: z"}, {"X", "secret\n"}, {"X: y", "z"}, {"X\r\nY", "z"}, {"", "z"}, {"X;", ""}}) {
        try {
            static_cast<void>(transport.send({.url = server.url() + "/", .headers = {header}}, {}));
            FAIL("it was sent");
        } catch (const Error& error) {
            CHECK(error.code() == ErrorCode::invalid_argument);
            CHECK(std::string{error.what()}.find("secret") == std::string::npos);
        }
    }
    CHECK(codeOf(transport, {.url = "http://example.com/"}) == "invalid_argument");
    CHECK(server.requestCount() == 0);
}

TEST_CASE("The environment's proxy is used for others, and never for this machine", "[net]")
{
    LoopbackHttp proxy{[](const LoopbackRequest&) { return LoopbackAnswer{.status = 403}; }};
    LoopbackHttp server{echo};
    ::setenv("https_proxy", proxy.url().c_str(), 1);
    ::setenv("http_proxy", proxy.url().c_str(), 1);
    ::setenv("no_proxy", "", 1);
    {
        CurlTransport transport;
        CHECK(codeOf(transport, {.url = "https://shop.invalid/orders"}) == "network_unreachable");
        CHECK(codeOf(transport, {.url = server.url() + "/"}) == "answered");
    }
    ::unsetenv("https_proxy");
    ::unsetenv("http_proxy");
    ::unsetenv("no_proxy");
    REQUIRE(proxy.requestCount() == 1);
    CHECK(proxy.requests()[0].method == "CONNECT");
    CHECK(proxy.requests()[0].target == "shop.invalid:443");
}
