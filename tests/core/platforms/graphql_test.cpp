// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/graphql.h"

#include "core/base/error.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::platforms;
using nlohmann::json;

namespace {

GraphqlAnswer read(const std::string& body)
{
    return readGraphql({.status = 200, .headers = {}, .body = body}, "shop.example");
}

std::string malformed(const std::string& body)
{
    try {
        static_cast<void>(read(body));
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::answer_malformed);
        return error.arguments().back();
    }
    return {};
}

} // namespace

TEST_CASE("A question in GraphQL goes as a POST with its variables beside it", "[graphql]")
{
    const auto request = graphqlRequest("https://shop.example/api", "query($id: ID!) { order(id: $id) { id } }",
                                        {{"id", "gid://1"}, {"note", "\"}) { evil \xFF"}});
    CHECK(request.method == net::HttpMethod::post);
    CHECK(request.url == "https://shop.example/api");
    CHECK(request.headers.front().value == "application/json");
    const auto body = json::parse(request.body);
    CHECK(body.at("query") == "query($id: ID!) { order(id: $id) { id } }");
    CHECK(body.at("variables").at("id") == "gid://1");
    CHECK_FALSE(json::parse(graphqlRequest("https://shop.example/api", "{ shop { name } }", nullptr).body)
                    .contains("variables"));
}

TEST_CASE("An answer in GraphQL has data, errors, or some of both", "[graphql]")
{
    const auto whole = read(R"({"data": {"shop": {"name": "A"}}, "extensions": {"cost": {"requestedQueryCost": 2}}})");
    CHECK(whole.data.at("shop").at("name") == "A");
    CHECK(whole.errors.empty());
    CHECK(wordsOf(whole).empty());
    CHECK(whole.extensions.at("cost").at("requestedQueryCost") == 2);

    const auto some = read(R"({"data": {"order": null}, "errors": [{"message": "Access denied for email.",
        "path": ["order", "email"], "extensions": {"code": "ACCESS_DENIED"}}, {"message": "And more."}]})");
    CHECK(some.data.contains("order"));
    CHECK(hasCode(some, "ACCESS_DENIED"));
    CHECK_FALSE(hasCode(some, "THROTTLED"));
    CHECK(wordsOf(some) == "ACCESS_DENIED: Access denied for email.; And more.");

    CHECK(read(R"({"data": null, "errors": [{"message": "no"}]})").data.is_null());
    CHECK(wordsOf(read(R"({"errors": "[API] Invalid API key"})")) == "[API] Invalid API key");
}

TEST_CASE("What is no answer in GraphQL is said to be none", "[graphql]")
{
    CHECK(malformed("<html>") == "not JSON");
    CHECK(malformed("") == "cut off");
    CHECK(malformed("[]") == "data");
    CHECK(malformed("{}") == "data");
    CHECK(malformed(R"({"data": null})") == "data");
    CHECK(malformed(R"({"data": [], "errors": []})") == "data");
    CHECK(malformed(R"({"data": null, "errors": 7})") == "data");
    CHECK_FALSE(malformed(R"({"data": {"shop")").empty());
}

TEST_CASE("A thousand errors of a server make a sentence, not a book", "[graphql]")
{
    json page{{"errors", json::array()}};
    for (int i = 0; i < 1'000; ++i) {
        page["errors"].push_back({{"message", std::string(5'000, 'x')}, {"extensions", {{"code", i}}}});
    }
    page["errors"].push_back(7);
    const auto answer = read(page.dump());
    CHECK(answer.errors.size() == 20);
    CHECK(wordsOf(answer).size() < 700);
}
