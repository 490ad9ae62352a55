// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/json_page.h"

#include "core/base/error.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace supercargo::net {

namespace {

constexpr int kDeepest = 64;

[[noreturn]] void refuse(const std::string_view host, const char* what)
{
    throw Error{ErrorCode::answer_malformed, {std::string{host}, what}};
}

/// Counts brackets outside of texts, before anything is built. What is no JSON may be counted wrongly: the parser
/// refuses it anyway, and it never goes deeper than the brackets do.
struct Depth {
    int deepest = 0;
    bool isOpen = false; // at the end
};

Depth depthOf(const std::string_view body)
{
    Depth depth;
    int now = 0;
    bool isText = false;
    for (std::size_t i = 0; i < body.size(); ++i) {
        const char c = body[i];
        if (c == '"') {
            isText = !isText;
        } else if (isText) {
            i += c == '\\' ? 1 : 0;
        } else if (c == '{' || c == '[') {
            depth.deepest = std::max(depth.deepest, ++now);
        } else if (c == '}' || c == ']') {
            --now;
        }
    }
    depth.isOpen = isText || now > 0;
    return depth;
}

} // namespace

nlohmann::json parsePage(const std::string_view body, const std::string_view host)
{
    const auto depth = depthOf(body);
    if (depth.deepest > kDeepest) {
        refuse(host, "too deep");
    }
    auto page = nlohmann::json::parse(body, nullptr, false);
    if (page.is_discarded()) {
        refuse(host, depth.isOpen || body.empty() ? "cut off" : "not JSON");
    }
    return page;
}

std::string textOf(const nlohmann::json& object, const std::string_view member)
{
    if (!object.is_object()) {
        return {};
    }
    const auto found = object.find(member);
    if (found == object.end()) {
        return {};
    }
    if (found->is_string()) {
        return found->get<std::string>();
    }
    return found->is_number() ? found->dump() : std::string{};
}

const nlohmann::json& listOf(const nlohmann::json& object, const std::string_view member)
{
    static const auto kNone = nlohmann::json::array();
    const auto found = object.is_object() ? object.find(member) : object.end();
    return found != object.end() && found->is_array() ? *found : kNone;
}

} // namespace supercargo::net
