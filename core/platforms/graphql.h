// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

// A question in GraphQL (specification of October 2021, and "GraphQL over HTTP"): a POST of {"query", "variables"}; the
// answer has "data", or "errors", or both where only some of the fields could be had. Whose codes mean what (throttled,
// no rights, signed out), each platform's folder says.
namespace supercargo::platforms {

/// What the server says is wrong (7.1.2 "Errors").
struct GraphqlError {
    std::string code;  // extensions.code, as most servers write it; may be empty
    std::string words; // its message
};

struct GraphqlAnswer {
    nlohmann::json data = nullptr;       // an object, or null
    std::vector<GraphqlError> errors;    // at most 20 of them
    nlohmann::json extensions = nullptr; // an object, or null
};

/// The POST; headers for signing in are to be added. `variables` is an object or null.
[[nodiscard]] net::HttpRequest graphqlRequest(std::string url, std::string_view query, const nlohmann::json& variables);

/// Reads an answer of whatever status; also of {"errors": "words"}, by which some servers refuse a request before it is
/// read as a question. Throws answer_malformed {host, what} for one that has neither data nor errors.
[[nodiscard]] GraphqlAnswer readGraphql(const net::HttpAnswer& answer, std::string_view host);

[[nodiscard]] bool hasCode(const GraphqlAnswer& answer, std::string_view code);

/// "CODE: message; message" of its errors, bounded; empty where there are none.
[[nodiscard]] std::string wordsOf(const GraphqlAnswer& answer);

} // namespace supercargo::platforms
