// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/net/curl_transport.h"
#include "core/net/redirect_receiver.h"

#include <thread>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::net;
using namespace std::chrono_literals;

namespace {

HttpAnswer browse(const std::string& url)
{
    CurlTransport browser;
    return browser.send({.url = url}, {});
}

std::string codeOf(const std::string& address, const std::string& state)
{
    try {
        static_cast<void>(parsePastedRedirect(address, state));
    } catch (const Error& error) {
        CHECK(std::string{error.what()}.find("s3cret") == std::string::npos);
        return std::string{toString(error.code())};
    }
    return "taken";
}

} // namespace

TEST_CASE("The browser comes back with the consent, and shows nothing of it", "[net]")
{
    RedirectReceiver receiver{"st4te", "Signed in & <done>."};
    const auto answer = browse(receiver.url() + "?code=s3%2Fcret+x&state=st4te&selling_partner_id=A1");
    CHECK(answer.status == 200);
    CHECK(answer.body.find("Signed in &amp; &lt;done>.") != std::string::npos);
    CHECK(answer.body.find("cret") == std::string::npos);
    CHECK(answer.header("Cache-Control") == "no-store");
    CHECK(answer.header("Content-Type") == "text/html; charset=utf-8");
    const auto fields = receiver.wait(10s, {});
    REQUIRE(fields);
    CHECK(*fields == RedirectFields{{"code", "s3/cret x"}, {"selling_partner_id", "A1"}});
}

TEST_CASE("What belongs to no sign-in of ours is told off and not heeded", "[net]")
{
    RedirectReceiver receiver{"st4te", "x"};
    for (const auto* target :
         {"?code=evil", "?code=evil&state=other", "?code=evil&state=", "?code=evil&state=st4te&state=x",
          "?code=evil&code=x&state=st4te", "?code=%zz&state=st4te", "?code=%ff&state=st4te", ""}) {
        CAPTURE(target);
        CHECK(browse(receiver.url() + target).status == 400);
    }
    CHECK(browse(receiver.url() + "favicon.ico").status == 404);
    CHECK_FALSE(receiver.wait(1ms, {}));
    CHECK(browse(receiver.url() + "?code=good&state=st4te").status == 200);
    CHECK(browse(receiver.url() + "?code=later&state=st4te").status == 200); // reloaded
    CHECK(receiver.wait(10s, {})->at("code") == "good");
}

TEST_CASE("A person who says no is told apart from one who does not come", "[net]")
{
    RedirectReceiver receiver{"st4te", "x"};
    CHECK(browse(receiver.url() + "?error=access_denied&error_description=not%0Anow&state=st4te").status == 200);
    try {
        static_cast<void>(receiver.wait(10s, {}));
        FAIL("it was taken");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::platform_refused);
        CHECK(error.arguments() == std::vector<std::string>{"access_denied", "not now"});
    }
}

TEST_CASE("Waiting for the browser can be cancelled, and two sign-ins do not meet", "[net]")
{
    RedirectReceiver one{makeState(), "x"};
    RedirectReceiver other{makeState(), "x"};
    CHECK(one.url() != other.url());
    std::stop_source stop;
    std::thread user{[&] { stop.request_stop(); }};
    CHECK_THROWS_AS(static_cast<void>(one.wait(1h, {.stop = stop.get_token()})), Error);
    user.join();
    const auto port = static_cast<std::uint16_t>(std::stoi(other.url().substr(other.url().rfind(':') + 1)));
    CHECK_THROWS_AS((RedirectReceiver{"x", "x", port}), Error);
}

TEST_CASE("The address that a seller pastes is read like the browser's", "[net]")
{
    CHECK(parsePastedRedirect(" https://shop.example/ok?state=a&code=v%5E1.1%23i&expires_in=299#x\n", "a") ==
          RedirectFields{{"code", "v^1.1#i"}, {"expires_in", "299"}});
    CHECK(codeOf("https://shop.example/ok?state=a&code=s3cret", "b") == "invalid_argument");
    CHECK(codeOf("https://shop.example/ok?code=s3cret", "") == "invalid_argument");
    CHECK(codeOf("https://shop.example/ok?state=&code=s3cret", "") == "invalid_argument");
    CHECK(codeOf("s3cret", "a") == "invalid_argument");
    CHECK(codeOf("", "a") == "invalid_argument");
    CHECK(codeOf("?state=a&error=access_denied", "a") == "platform_refused");
    CHECK(codeOf("?state=a&code=" + std::string(10'000, 'x'), "a") == "invalid_argument");
}

TEST_CASE("The proof of a code is the published one, and never the same twice", "[net]")
{
    // RFC 7636, appendix B
    CHECK(codeChallenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk") ==
          "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    const auto proof = makeCodeProof();
    CHECK(proof.verifier.size() >= 43);
    CHECK(proof.verifier != makeCodeProof().verifier);
    CHECK(proof.challenge == codeChallenge(proof.verifier));
    CHECK(makeState() != makeState());
}

TEST_CASE("Where a platform may not send the state back, an address without one is taken, and another's is not", "[net]")
{
    CHECK(parsePastedRedirect("https://shop.example/ok?code=1", "a", StateBack::perhaps).at("code") == "1");
    CHECK(parsePastedRedirect("https://shop.example/ok?code=1&state=a", "a", StateBack::perhaps).size() == 1);
    CHECK_THROWS_AS(parsePastedRedirect("https://shop.example/ok?code=1&state=b", "a", StateBack::perhaps), Error);
    CHECK_THROWS_AS(parsePastedRedirect("https://shop.example/ok?code=1", "a"), Error);
}
