// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/net/json_page.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace supercargo;
using namespace supercargo::net;

namespace {

std::string complaintOf(const std::string& body)
{
    try {
        static_cast<void>(parsePage(body, "api.example"));
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::answer_malformed);
        CHECK(error.arguments().at(0) == "api.example");
        CHECK(std::string{error.what()}.find("secret") == std::string::npos);
        return error.arguments().at(1);
    }
    return {};
}

std::string nested(const std::size_t levels)
{
    return std::string(levels, '[') + std::string(levels, ']');
}

} // namespace

TEST_CASE("A page is read whole, or refused by what is wrong with it", "[net]")
{
    CHECK(parsePage(R"({"orders":[{"id":"a\"]b"}]})", "x")["orders"][0]["id"] == "a\"]b");
    CHECK(parsePage(" null ", "x").is_null());
    CHECK(complaintOf("") == "cut off");
    CHECK(complaintOf(R"({"orders":[{"id":"sec)") == "cut off");
    CHECK(complaintOf(R"({"orders":[{"id":"secret"}])") == "cut off");
    CHECK(complaintOf("<html>secret</html>") == "not JSON");
    CHECK(complaintOf(R"({"id":"secret"} {})") == "not JSON");
    CHECK(complaintOf("{\"id\":\"secret\xff\"}") == "not JSON");
    CHECK(complaintOf(R"({"id":NaN})") == "not JSON");
}

TEST_CASE("A page that is nested to hurt is refused before it is built", "[net]")
{
    CHECK(complaintOf(nested(64)).empty());
    CHECK(complaintOf(nested(65)) == "too deep");
    CHECK(complaintOf(std::string(30'000'000, '[')) == "too deep");
    std::string objects;
    for (int i = 0; i < 65; ++i) {
        objects += R"({"a":)";
    }
    CHECK(complaintOf(objects + "1" + std::string(65, '}')) == "too deep");
    CHECK(complaintOf(R"({"text":")" + std::string(1000, '[') + "\"}").empty()); // brackets in a text are no levels
}

TEST_CASE("A member is read as text, whatever the platform made of it", "[net]")
{
    const auto object =
        parsePage(R"({"a":"x","b":12,"c":18446744073709551615,"d":null,"e":[1],"f":12.5,"g":true})", "x");
    CHECK(textOf(object, "a") == "x");
    CHECK(textOf(object, "b") == "12");
    CHECK(textOf(object, "c") == "18446744073709551615");
    CHECK(textOf(object, "d").empty());
    CHECK(textOf(object, "e").empty());
    CHECK(textOf(object, "f") == "12.5");
    CHECK(textOf(object, "g").empty());
    CHECK(textOf(object, "absent").empty());
    CHECK(textOf(parsePage("[1]", "x"), "a").empty());
}
