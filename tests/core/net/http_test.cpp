// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/http.h"
#include "core/net/http_date.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::net;

TEST_CASE("Only https leaves this machine, and no URL says one host and means another", "[net]")
{
    for (const auto* url : {"https://api.ebay.com/x?y=1", "HTTPS://api.ebay.com", "https://api.ebay.com:8443/x",
                            "http://127.0.0.1:1/x", "http://[::1]:80", "http://localhost/x"}) {
        CAPTURE(url);
        CHECK(isAllowedUrl(url));
    }
    for (const auto* url :
         {"http://api.ebay.com/", "ftp://127.0.0.1/", "file:///etc/passwd", "https://", "https:///x", "api.ebay.com",
          "https://me:pass@api.ebay.com/", "http://127.0.0.1@evil.example/", "http://127.0.0.1:80@evil.example/",
          "https://api.ebay.com:port/", "https://api.ebay.com:123456/", "https://api.ebay.com\r\nX: y",
          "https://api.ebay.com /x", "https://api.ebay.com\\@evil.example/", "http://127.0.0.1.evil.example/",
          "https://[::2]/", "http://[::1/", "http://localhost:/", ""}) {
        CAPTURE(url);
        CHECK_FALSE(isAllowedUrl(url));
    }
}

TEST_CASE("Only a request that says so goes out in plain, and never to a host that is none", "[net]")
{
    CHECK(isWebUrl("http://shop.example.net/wp-json/"));
    CHECK(isWebUrl("https://shop.example.net"));
    for (const auto* url : {"ftp://shop.example.net/", "http://", "http://me:pass@shop.example.net/",
                            "http://shop.example.net /x", "shop.example.net"}) {
        CAPTURE(url);
        CHECK_FALSE(isWebUrl(url));
    }
}

TEST_CASE("A sentence names the host and never the path", "[net]")
{
    CHECK(hostOf("https://API.ebay.com:443/order/12-345?buyer=x") == "api.ebay.com");
    CHECK(hostOf("http://[::1]:8080/x") == "::1");
    CHECK(hostOf("nothing").empty());
}

TEST_CASE("What a query or a form carries arrives as it was written", "[net]")
{
    CHECK(percentEncoded("aZ09-._~") == "aZ09-._~");
    CHECK(percentEncoded("a b/ü&=+") == "a%20b%2F%C3%BC%26%3D%2B");
    CHECK(formEncoded({{"a", "1"}, {"b c", "x&y"}, {"d", ""}}) == "a=1&b%20c=x%26y&d=");
    CHECK(formEncoded({}).empty());
}

TEST_CASE("A header is found whatever its case", "[net]")
{
    const HttpAnswer answer{200, {{"Retry-After", "3"}, {"retry-after", "4"}}, ""};
    CHECK(answer.header("RETRY-AFTER") == "3");
    CHECK(answer.header("Retry").empty());
}

TEST_CASE("An HTTP date is read in its three forms", "[net]")
{
    const auto instant = *parseIso8601("1994-11-06T08:49:37Z");
    CHECK(parseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT") == instant);
    CHECK(parseHttpDate("Sunday, 06-Nov-94 08:49:37 GMT") == instant);
    CHECK(parseHttpDate("Sun Nov  6 08:49:37 1994") == instant);
    CHECK_FALSE(parseHttpDate("soon"));
    CHECK_FALSE(parseHttpDate("1994"));
    CHECK_FALSE(parseHttpDate(""));
    CHECK_FALSE(parseHttpDate(std::string(1000, ':') + " "));
}
