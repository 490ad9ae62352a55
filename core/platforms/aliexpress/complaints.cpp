// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/aliexpress/complaints.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/net/json_page.h"
#include "core/platforms/aliexpress/china_time.h"
#include "core/platforms/json_members.h"
#include "core/platforms/shop_access.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace supercargo::platforms::aliexpress {

namespace {

using nlohmann::json;

constexpr std::size_t kLongestComplaint = 8'192; // bytes; a page of orders is longer

/// The gateway of 2022 calls them by names, the older one by numbers.
constexpr std::array<std::pair<std::string_view, ComplaintKind>, 30> kCodes{{
    {"incompletesignature", ComplaintKind::keys},
    {"25", ComplaintKind::keys}, // invalid signature
    {"invalidappkey", ComplaintKind::keys},
    {"28", ComplaintKind::keys}, // no app key
    {"29", ComplaintKind::keys}, // invalid app key
    {"isv.account-migration-check-fail", ComplaintKind::keys},
    {"illegalaccesstoken", ComplaintKind::token},
    {"invalidaccesstoken", ComplaintKind::token},
    {"illegalrefreshtoken", ComplaintKind::token},
    {"invalidrefreshtoken", ComplaintKind::token},
    {"invalidcode", ComplaintKind::token},
    {"26", ComplaintKind::token}, // no session
    {"27", ComplaintKind::token}, // invalid session
    {"invalidtimestamp", ComplaintKind::clock},
    {"illegaltimestamp", ComplaintKind::clock},
    {"31", ComplaintKind::clock},
    {"insufficientpermission", ComplaintKind::permission},
    {"appwhiteiplimit", ComplaintKind::permission},
    {"11", ComplaintKind::permission},
    {"12", ComplaintKind::permission},
    {"22", ComplaintKind::permission}, // no such method
    {"invalidapipath", ComplaintKind::permission},
    {"invalidapi", ComplaintKind::permission},
    {"apinotfound", ComplaintKind::permission},
    {"isv.invalid-method", ComplaintKind::permission},
    {"isv.permission-api-package-limit", ComplaintKind::permission},
    {"apicalllimit", ComplaintKind::throttled},
    {"7", ComplaintKind::throttled},
    {"serviceunavailable", ComplaintKind::failed},
    {"servicetimeout", ComplaintKind::failed},
}};

std::optional<ComplaintKind> kindOfCode(const std::string& code)
{
    const auto known = std::ranges::find(kCodes, lowerAscii(code), &decltype(kCodes)::value_type::first);
    return known == kCodes.end() ? std::nullopt : std::optional{known->second};
}

/// What is more exact says it: the service's code before the gateway's, and who is to blame last.
ComplaintKind kindOf(const std::string& code, const std::string& subCode, const std::string& type)
{
    const auto sub = lowerAscii(subCode);
    if (sub.find("limited-by") != std::string::npos) {
        return ComplaintKind::throttled; // accesscontrol.limited-by-app-access-count
    }
    for (const auto& each : {subCode, code}) {
        if (const auto kind = kindOfCode(each)) {
            return *kind;
        }
    }
    if (sub.starts_with("isv.")) {
        return ComplaintKind::refused;
    }
    const auto who = lowerAscii(type);
    const bool isTheirs =
        sub.starts_with("isp.") || lowerAscii(code).starts_with("isp.") || who == "isp" || who == "system";
    return isTheirs ? ComplaintKind::failed : ComplaintKind::refused;
}

std::string wordsOf(const std::vector<std::string>& parts)
{
    std::vector<std::string> said;
    for (const auto& part : parts) {
        if (!part.empty() && std::ranges::find(said, part) == said.end()) {
            said.push_back(part);
        }
    }
    return said.empty() ? "no reason given" : boundedWords(joined(said, ": "));
}

/// The first of them that the object has.
std::string anyOf(const json& object, const std::initializer_list<const char*> names)
{
    for (const auto* name : names) {
        if (auto text = net::textOf(object, name); !text.empty()) {
            return text;
        }
    }
    return {};
}

bool saysNo(const json& holder, const char* name)
{
    const auto& flag = member(holder, name);
    return flag == false || flag == "false";
}

} // namespace

std::optional<Complaint> gatewayComplaint(const json& answer)
{
    const auto& wrapped = member(answer, "error_response");
    if (wrapped.is_object()) {
        const auto code = net::textOf(wrapped, "code");
        const auto subCode = net::textOf(wrapped, "sub_code");
        const auto subWords = net::textOf(wrapped, "sub_msg");
        const auto words = subWords.empty() ? anyOf(wrapped, {"msg", "message"}) : subWords;
        return Complaint{kindOf(code, subCode, net::textOf(wrapped, "type")),
                         wordsOf({subCode.empty() ? code : subCode, words})};
    }
    const auto code = net::textOf(answer, "code");
    if (code.empty() || code == "0") {
        return std::nullopt;
    }
    return Complaint{kindOf(code, net::textOf(answer, "sub_code"), net::textOf(answer, "type")),
                     wordsOf({code, anyOf(answer, {"message", "msg"})})};
}

std::optional<Complaint> gatewayComplaint(const net::HttpAnswer& answer)
{
    if (answer.body.size() > kLongestComplaint) {
        return std::nullopt;
    }
    try {
        return gatewayComplaint(net::parsePage(answer.body, ""));
    } catch (const Error&) {
        return std::nullopt; // whoever reads it says so
    }
}

std::optional<Complaint> serviceComplaint(const json& holder)
{
    if (!saysNo(holder, "success") && !saysNo(holder, "result_success") && !saysNo(holder, "is_success")) {
        return std::nullopt;
    }
    const auto code = anyOf(holder, {"error_code", "result_error_code", "code_of_error"});
    const auto words =
        anyOf(holder, {"error_message", "error_msg", "error_desc", "result_error_desc", "result_error_msg"});
    // Its numbers are its own, and not those of the gateway.
    const bool isNumber = code.find_first_not_of("0123456789") == std::string::npos;
    return Complaint{isNumber ? ComplaintKind::refused : kindOf(code, {}, {}), wordsOf({code, words})};
}

std::optional<std::chrono::seconds> restOf(const Complaint& complaint, const Instant now)
{
    constexpr std::string_view kLast = "last for ";
    const auto& words = complaint.words;
    if (const auto at = words.find(kLast); at != std::string::npos) {
        std::int64_t seconds = 0;
        const auto* const end = words.data() + words.size();
        const auto read = std::from_chars(words.data() + at + kLast.size(), end, seconds);
        if (read.ec == std::errc{} && seconds >= 0) {
            return std::chrono::seconds{std::min<std::int64_t>(seconds, 86'400)};
        }
    }
    if (lowerAscii(words).find("day") != std::string::npos) {
        const auto there = now + kChinaAhead;
        return std::chrono::ceil<std::chrono::seconds>(std::chrono::ceil<std::chrono::days>(there) - there);
    }
    return std::nullopt;
}

void throwComplaint(const Complaint& complaint, const std::string_view host, const std::string_view what)
{
    switch (complaint.kind) {
    case ComplaintKind::keys:
    case ComplaintKind::token:
        throw Error{ErrorCode::authorization_ended, {std::string{host}, complaint.words}};
    case ComplaintKind::permission:
        throw Error{ErrorCode::role_missing, {std::string{what}, complaint.words}};
    case ComplaintKind::throttled:
    case ComplaintKind::failed:
        throw Error{ErrorCode::platform_failed, {std::string{host}, complaint.words}};
    case ComplaintKind::clock:
    case ComplaintKind::refused:
        break;
    }
    throw Error{ErrorCode::platform_refused, {"200", complaint.words}};
}

} // namespace supercargo::platforms::aliexpress
