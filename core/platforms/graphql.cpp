// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/graphql.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/net/json_page.h"
#include "core/platforms/json_members.h"
#include "core/platforms/shop_access.h"

#include <algorithm>

namespace supercargo::platforms {

namespace {

using nlohmann::json;

constexpr std::size_t kMostErrors = 20;

GraphqlError errorOf(const json& error)
{
    GraphqlError read{.code = net::textOf(member(error, "extensions"), "code"), .words = net::textOf(error, "message")};
    if (error.is_string()) {
        read.words = error.get<std::string>();
    }
    read.code = boundedWords(read.code);
    read.words = boundedWords(read.words);
    return read;
}

std::vector<GraphqlError> errorsOf(const json& errors)
{
    std::vector<GraphqlError> read;
    if (errors.is_array()) {
        for (std::size_t i = 0; i < std::min(errors.size(), kMostErrors); ++i) {
            read.push_back(errorOf(errors[i]));
        }
    } else if (errors.is_string() || (errors.is_object() && !errors.empty())) {
        read.push_back(errorOf(errors));
    }
    return read;
}

json objectOrNull(const json& page, const std::string_view name)
{
    const auto& found = member(page, name);
    return found.is_object() ? found : json{};
}

} // namespace

net::HttpRequest graphqlRequest(std::string url, const std::string_view query, const json& variables)
{
    json body{{"query", query}};
    if (!variables.is_null()) {
        body["variables"] = variables;
    }
    return {.method = net::HttpMethod::post,
            .url = std::move(url),
            .headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"}},
            .body = jsonText(body)};
}

GraphqlAnswer readGraphql(const net::HttpAnswer& answer, const std::string_view host)
{
    const auto page = net::parsePage(answer.body, host);
    GraphqlAnswer read{.data = objectOrNull(page, "data"),
                       .errors = errorsOf(member(page, "errors")),
                       .extensions = objectOrNull(page, "extensions")};
    if (read.data.is_null() && read.errors.empty()) {
        throw Error{ErrorCode::answer_malformed, {std::string{host}, "data"}};
    }
    return read;
}

bool hasCode(const GraphqlAnswer& answer, const std::string_view code)
{
    return std::ranges::any_of(answer.errors, [&](const GraphqlError& error) { return error.code == code; });
}

std::string wordsOf(const GraphqlAnswer& answer)
{
    std::vector<std::string> words;
    for (const auto& error : answer.errors) {
        words.push_back(error.code.empty() ? error.words : error.code + ": " + error.words);
    }
    return boundedWords(joined(words, "; "));
}

} // namespace supercargo::platforms
