// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/net/curl_transport.h"
#include "core/net/oauth_tokens.h"
#include "tests/core/net/now.h"
#include "tests/support/loopback_http.h"
#include "tests/support/moving_time.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::net;
using namespace std::chrono_literals;
using tests::LoopbackAnswer;
using tests::kNow;
using tests::LoopbackHttp;

namespace {

struct TokenServer {
    LoopbackAnswer next;
    LoopbackHttp server{[this](const tests::LoopbackRequest&) { return next; }};
    FixedClock clock{kNow};
    tests::MovingTime time{clock};
    RateBudget budget{{}, {10, 10}, clock};
    CurlTransport transport;
    ApiClient client{transport, budget, clock, time, 1};

    TokenAnswer ask(const std::string& grant = "refresh_token")
    {
        return requestToken(client, server.url() + "/token", {{"grant_type", grant}, {"code", "a b&c"}},
                            {{"Authorization", basicAuthorization("name", "secret")}}, clock, {});
    }
    Error failure(const std::string& grant = "refresh_token")
    {
        try {
            static_cast<void>(ask(grant));
        } catch (const Error& error) {
            return error;
        }
        return Error{ErrorCode::not_found, {"failure", ""}};
    }
};

} // namespace

TEST_CASE("A token is asked for by a form, and its life counts from the asking", "[net]")
{
    TokenServer tokens;
    tokens.next.body = R"({"access_token":"A","token_type":"bearer","expires_in":3600,"refresh_token":"R",
                           "refresh_token_expires_in":"47304000"})";
    const auto token = tokens.ask();
    CHECK(token.accessToken == "A");
    CHECK(token.expiresAt == kNow + 1h);
    CHECK(token.refreshToken == "R");
    CHECK(token.refreshTokenExpiresAt == kNow + 47'304'000s);
    const auto request = tokens.server.requests().at(0);
    CHECK(request.method == "POST");
    CHECK(request.formField("code") == "a b&c");
    CHECK(request.header("Content-Type") == "application/x-www-form-urlencoded");
    CHECK(request.header("Authorization") == "Basic bmFtZTpzZWNyZXQ=");

    tokens.next.body = R"({"access_token":"B"})";
    const auto bare = tokens.ask();
    CHECK(bare.refreshToken.empty());
    CHECK_FALSE(bare.refreshTokenExpiresAt);
    CHECK(bare.expiresAt == kNow + 1h);
}

TEST_CASE("A grant that has ended is told in the server's words", "[net]")
{
    TokenServer tokens;
    tokens.next = {.status = 400, .body = R"({"error":"invalid_grant","error_description":"revoked\nby the seller"})"};
    const auto refused = tokens.failure();
    CHECK(refused.code() == ErrorCode::authorization_ended);
    CHECK(refused.arguments() == std::vector<std::string>{"127.0.0.1", "invalid_grant: revoked by the seller"});

    tokens.next = {.status = 401, .body = R"({"message":"who are you"})"};
    CHECK(tokens.failure().code() == ErrorCode::platform_refused);
    tokens.next = {.status = 403, .body = "<html>"};
    CHECK(tokens.failure().code() == ErrorCode::answer_malformed);
    tokens.next = {.status = 400, .body = R"({"error":")" + std::string(100'000, 'x') + "\"}"};
    CHECK(tokens.failure().arguments().at(1).size() == 300);
}

TEST_CASE("A token server's answer that makes no sense is refused", "[net]")
{
    TokenServer tokens;
    for (const auto* body : {R"({"expires_in":3600})", R"({"access_token":"A","expires_in":-1})",
                             R"({"access_token":"A","expires_in":1e300})", R"({"access_token":null})", "[]", "\"A\""}) {
        tokens.next = {.body = body};
        CAPTURE(body);
        CHECK(tokens.failure().code() == ErrorCode::answer_malformed);
    }
}

TEST_CASE("A lost answer is asked for again, but a code is used once", "[net]")
{
    TokenServer tokens;
    tokens.next.body = R"({"access_token":"A"})";
    tokens.server.failNext(tests::LoopbackFault::reset_after);
    CHECK(tokens.ask().accessToken == "A");
    tokens.server.failNext(tests::LoopbackFault::reset_after);
    CHECK(tokens.failure("authorization_code").code() == ErrorCode::answer_lost);
    CHECK(tokens.server.requestCount() == 3);
}

TEST_CASE("A token is kept while it lives, and renewed before its end or when it is refused", "[net]")
{
    FixedClock clock{kNow};
    int fetched = 0;
    AccessToken token{[&](const TaskControl&) {
                          ++fetched;
                          return TokenAnswer{std::to_string(fetched), clock.now() + 1h, {}, {}};
                      },
                      clock};
    CHECK(token.get({}) == "1");
    clock.advance(58min);
    CHECK(token.get({}) == "1");
    clock.advance(1min);
    CHECK(token.get({}) == "2");
    token.expire();
    CHECK(token.get({}) == "3");
    CHECK(token.get({}) == "3");
}
